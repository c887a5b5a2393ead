/** Installs the package into CommonJS, ES module and TypeScript projects, on each supported Node. */

import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { Folder, ROOT } from './support/balws.js'
import { exec, install } from './support/package.js'

const COMMON_JS = `
const { BalError, DiagnosticError, load } = require('balws')
async function main () {
  const program = await load({ source: 'function twice (int n) (int) { return n + n; }' })
  console.log(await program.call('twice', [21]))
  console.log(await load({ source: 'nonsense' }).catch(error => error instanceof DiagnosticError))
  console.log(await program.call('thrice').catch(error => error instanceof BalError))
}
main()
`

/** The API as an embedder uses it, with and without the types of Node. */
const TYPESCRIPT = `
import { createServer } from 'node:http'
import { defineLibrary, type Handlers, LoadError, load, type Program, type Server } from 'balws'

async function main(): Promise<void> {
  const people = defineLibrary({
    source: 'package acme.people; native function nameOf (int id) (string);',
    bind: { nameOf: async (_call, id: number) => ['Ann', 'Ben'][id] },
  })
  const program: Program = await load({
    libraries: [people],
    source: \`
      import acme.people;
      function greet (int id) (string) { return "Hello, " + people:nameOf(id); }
      @http:BasePath {value:"/chat"}
      @ws:WebSocketUpgradePath {value:"/ws"}
      service chat {
        @ws:OnTextMessage {} resource say (message m) { ws:pushText(messages:getStringPayload(m)); }
        @http:GET {} @http:Path {value:"/hello"}
        resource hello (message m) { message r = {}; messages:setStringPayload(r, "hello"); reply r; }
      }\`,
  })
  const results: unknown[] = await program.call('greet', [1])
  console.log(results[0])

  const server: Server = await program.serve({ port: 0, host: '127.0.0.1', limits: { messageBytes: 1_000 } })
  console.log(await (await fetch(server.url + '/chat/hello')).text(), server.broadcastText('chat', 'nobody there'))
  await server.close({ drainMs: 0 })

  const host = createServer((_, response) => void response.end('host')).listen(0, '127.0.0.1')
  await new Promise((resolve) => host.once('listening', resolve))
  const attached = await program.attach(host)
  const endpoint = attached.endpoints.find(({ kind }) => kind === 'http')?.url ?? ''
  console.log(await (await fetch(endpoint + '/hello')).text(), await (await fetch(endpoint)).text())
  await attached.close()
  const handlers: Handlers = await program.handlers()
  host.removeAllListeners('request').on('request', (request, response) => {
    handlers.request(request, response, () => void response.end('next'))
  })
  host.on('upgrade', (request, socket, head) => void handlers.upgrade(request, socket, head))
  console.log(await (await fetch(endpoint + '/hello')).text(), await (await fetch(endpoint)).text())
  await handlers.close()
  host.closeAllConnections()
  host.close()

  // @ts-expect-error a limit is a number
  await load({ source: '', limits: { steps: '5k' } }).catch((error: unknown) => {
    console.log(error instanceof LoadError && error.option)
  })
}
main()
`
const SAID = 'Hello, Ben\nhello 0\nhello host\nhello next\nlimits.steps\n'

/** Node 24 is a package of its own below test/; see .build/install-node-24.mjs. */
function node24(): string | undefined {
  const modules = join(ROOT, 'test/node-24/node_modules')
  if (!existsSync(modules)) return undefined
  const binaries = readdirSync(modules).map((name) => join(modules, name, 'bin/node'))
  return binaries.find((binary) => existsSync(binary))
}

describe('a project with the package', function () {
  this.timeout(120_000)

  let folder: Folder
  const write = (name: string, files: Readonly<Record<string, string>>): string => {
    mkdirSync(join(folder.path, name))
    for (const [file, text] of Object.entries(files)) folder.write(`${name}/${file}`, text)
    return join(folder.path, name)
  }
  const compile = async (project: string): Promise<void> => {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    await exec(process.execPath, [tsc, '-p', project]).catch((error) => expect.fail(error.stdout))
  }
  const tsconfig = (module: string): string =>
    JSON.stringify({
      compilerOptions: { strict: true, skipLibCheck: false, module, target: 'es2022', types: ['node'] },
      files: ['main.ts'],
    })

  before(async () => {
    folder = new Folder()
    await install(folder.path, ['@types/node', 'undici-types'])
    write('commonjs', { 'package.json': '{}', 'main.js': COMMON_JS })
    write('modules', {
      'package.json': '{"type": "module"}',
      'main.js': COMMON_JS.replace(/const (\{.*\}) = require\('balws'\)/, "import $1 from 'balws'"),
    })
    await compile(
      write('typescript', {
        'package.json': '{"type": "module"}',
        'tsconfig.json': tsconfig('nodenext'),
        'main.ts': TYPESCRIPT,
      }),
    )
    await compile(
      write('typescript-commonjs', {
        'package.json': '{}',
        'tsconfig.json': tsconfig('nodenext'),
        'main.ts': TYPESCRIPT,
      }),
    )
  })
  after(() => folder.remove())

  /** The same on each Node. */
  const works = (node: string): void => {
    const run = async (file: string) => (await exec(node, [join(folder.path, file)])).stdout

    it('requires it from CommonJS', async () => {
      expect(await run('commonjs/main.js')).to.equal('[ 42 ]\ntrue\ntrue\n')
    })

    it('imports it into an ES module', async () => {
      expect(await run('modules/main.js')).to.equal('[ 42 ]\ntrue\ntrue\n')
    })

    it('is written in TypeScript, as ES modules or as CommonJS', async () => {
      expect(await run('typescript/main.js')).to.equal(SAID)
      expect(await run('typescript-commonjs/main.js')).to.equal(SAID)
    })

    it('has the command', async () => {
      const command = join(folder.path, 'node_modules/balws/bin/balws')
      folder.write('hi.bal', 'function main (string[] args) { system:println("hi " + args[0]); }')
      const { stdout } = await exec(node, [command, 'run', join(folder.path, 'hi.bal'), '--', 'Ann'])
      expect(stdout).to.equal('hi Ann\n')
    })
  }

  describe(`on this Node, ${process.version}`, () => works(process.execPath))

  describe('on Node 24', () => {
    const node = node24()
    const missing = 'there is no Node 24 below test/node-24, where npm ci installs it'
    if (node !== undefined) works(node)
    else if (process.env.CI === 'true') it('works', () => expect.fail(missing))
    else it(`is skipped: ${missing}`)
  })
})
