/** The package as users get it: its content, its command and its typed API. */

import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { Folder, ROOT } from './support/balws.js'
import { exec, install, manifest, pack } from './support/package.js'

describe('the package', function () {
  this.timeout(120_000)

  let folder: Folder
  let files: readonly string[]
  const balws = (...args: string[]) =>
    exec(join(folder.path, 'node_modules/.bin/balws'), args, { cwd: folder.path })

  before(async () => {
    folder = new Folder()
    ;({ files } = await pack())
    folder.write('package.json', '{"private": true, "type": "module"}')
    await install(folder.path)
  })
  after(() => folder.remove())

  it('has the necessary files', () => {
    expect(files).to.include.members([
      'package.json',
      'README.md',
      'LICENSE',
      'bin/balws',
      'dist/index.js',
      'dist/cli.cjs',
      'dist/check.cjs',
      'dist/types/index.d.ts',
      'dist/THIRD-PARTY-LICENSES.txt',
      'dist/packages/net-ws.bal',
      'dist/plain-form.cjs',
      'grammar/ballerina.ebnf',
      // Files that the README links to.
      'ARCHITECTURE.md',
      'docs/security.md',
      'docs/operations.md',
      'docs/language.md',
      'docs/embedding.md',
      'CONTRIBUTING.md',
      'samples/README.md',
      'samples/echo/websocketEchoServer.bal',
    ])
  })

  it('has everything that its pages link to', () => {
    const pages = files.filter((file) => file.endsWith('.md'))
    expect(pages.length).to.be.greaterThan(3)
    for (const page of pages) {
      const text = readFileSync(join(folder.path, 'node_modules/balws', page), 'utf8')
      for (const [, link = ''] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
        const target = join(dirname(page), link)
        expect(existsSync(join(folder.path, 'node_modules/balws', target)), `${target} in ${page}`).to.equal(
          true,
        )
      }
    }
  })

  it('has no scripts that npm would warn about, while this folder keeps them', async () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(scripts.prepack).to.equal('npm run build && node .build/pack-manifest.mjs')
    expect(scripts.postpack).to.equal('node .build/pack-manifest.mjs restore')
    const copy = new Folder()
    try {
      const before = readFileSync(join(ROOT, 'package.json'), 'utf8')
      const file = copy.write('package.json', before)
      const script = join(ROOT, '.build/pack-manifest.mjs')
      await exec(process.execPath, [script], { cwd: copy.path })
      const { scripts: left, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
      expect(left).to.equal(undefined)
      expect({ ...rest, scripts }).to.deep.equal(JSON.parse(before))
      await exec(process.execPath, [script, 'restore'], { cwd: copy.path })
      expect(readFileSync(file, 'utf8')).to.equal(before)
      expect(readdirSync(copy.path)).to.deep.equal(['package.json'])
    } finally {
      copy.remove()
    }
  })

  it('has nothing else', () => {
    const expected =
      /^(package\.json|README\.md|LICENSE|bin\/(balws|package\.json)|grammar\/ballerina\.ebnf|(ARCHITECTURE|CHANGELOG|CONTRIBUTING|SECURITY)\.md|docs\/[\w.]+|samples\/README\.md|samples\/[\w-]+\/[\w-]+\.(bal|scenario\.yaml)|dist\/THIRD-PARTY-LICENSES\.txt|dist\/[\w-]+\.(js|cjs)|dist\/packages\/[\w-]+\.(bal|json)|dist\/types\/[\w/-]+\.d\.ts)$/
    expect(files.filter((file) => !expected.test(file))).to.deep.equal([])
  })

  it('installs the command', async () => {
    expect((await balws('--version')).stdout).to.equal(`${manifest.version}\n`)
  })

  it('has a command in ASCII, because it is read as Latin-1', async () => {
    for (const file of ['cli.cjs', 'check.cjs']) {
      const bytes = readFileSync(join(folder.path, 'node_modules/balws/dist', file))
      expect(
        bytes.findIndex((byte) => byte > 0x7f),
        file,
      ).to.equal(-1)
    }
    folder.write('quotes.bal', 'function main (string[] args) { string s = ‘y’; }\n')
    const { stdout } = await balws('check', 'quotes.bal').catch((failed: { stdout: string }) => failed)
    expect(stdout).to.contain('= hint: write strings in double quotes: "y"')
  })

  it('has a command that checks, runs and tests programs', async () => {
    cpSync(join(ROOT, 'samples/room'), join(folder.path, 'room'), { recursive: true })
    expect((await balws('check', 'room')).stdout).to.equal('1 program checked: no problems\n')
    folder.write('wrong.bal', 'function main (string[] args) { int = 5; }')
    const wrong = await balws('check', 'wrong.bal').catch((error) => error)
    expect(wrong).to.include({ code: 1, stderr: '' })
    expect(wrong.stdout).to.contain("invalid identifier 'int'").and.contain('1 error')
    expect((await balws('test', 'room')).stdout).to.match(/1 scenario, \d+ steps: all passed\n$/)
    folder.write(
      'hi.bal',
      'import ballerina.lang.system;\nfunction main (string[] args) { system:println("hi " + args[0]); }\n',
    )
    expect((await balws('run', 'hi.bal', '--', 'Ann')).stdout).to.equal('hi Ann\n')
  })

  it('starts from the code cache of V8, and still loads later what a command needs', async () => {
    await balws('check', join(ROOT, 'samples/room'))
    const dist = join(folder.path, 'node_modules/balws/dist')
    // One for each command that has run.
    expect(readdirSync(dist).filter((name) => /\.check\..*\.cache$/.test(name))).to.have.lengthOf(1)
    await balws('test', 'room')
    cpSync(join(ROOT, 'samples/passthrough'), join(folder.path, 'passthrough'), { recursive: true })
    expect((await balws('test', 'passthrough')).stdout).to.match(/all passed\n$/)
    folder.write(
      'passthrough/wrong.scenario.yaml',
      'run: passthrough.bal\nsteps:\n  - GET /catalogue/tea:\n    answers: |\n      one\n      two\n',
    )
    const { stdout } = await balws('test', 'passthrough/wrong.scenario.yaml').catch((error) => error)
    expect(stdout).to.contain('expected').and.contain('Green tea')
  })

  it('has an API whose types compile in strict mode', async () => {
    folder.write(
      'consumer.ts',
      `import { BalError, DiagnosticError, defineLibrary, load, type Program } from 'balws'

const program: Program = await load({ source: 'function twice (int n) (int) { return n + n; }' })
const results: unknown[] = await program.call('twice', [21])
console.log(results[0])
// @ts-expect-error a file has a name
await load({ file: 42 }).catch((error: unknown) => console.log(error instanceof DiagnosticError))
await program.call('thrice').catch((error: unknown) => console.log(error instanceof BalError))
console.log(typeof defineLibrary)
declare const console: { log(value: unknown): void }
`,
    )
    const options = ['--strict', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2022']
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const compile = [tsc, ...options, '--types', '', '--lib', 'es2023', 'consumer.ts']
    await exec(process.execPath, compile, { cwd: folder.path }).catch((error) => {
      expect.fail(error.stdout)
    })
    const { stdout } = await exec(process.execPath, [join(folder.path, 'consumer.js')])
    expect(stdout).to.equal('42\nfalse\ntrue\nfunction\n')
  })
})
