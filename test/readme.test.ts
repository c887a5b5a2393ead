/** Everything in the README works as shown. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { balws, Folder, ROOT, runTypeScript } from './support/balws.js'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }

/** The fenced blocks in one language. */
const blocks = (language: string): string[] =>
  [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map((match) => match[2]!)

describe('the README', function () {
  this.timeout(30_000)

  let folder: Folder
  before(() => {
    folder = new Folder()
    folder.write('chat.bal', blocks('ballerina')[0]!)
  })
  after(() => folder.remove())

  it('begins with one sentence that says what balws is', () => {
    expect(README).to.match(/^# balws\n\n[^\n](?:[^.]|\.(?=\d))*\.\n\n/)
  })

  it('continues with two commands: run a sample, run the tests', () => {
    expect(blocks('sh')).to.deep.equal([
      'npm ci && node bin/balws run samples/echo/websocketEchoServer.bal\n',
      'npm ci && npm test\n',
    ])
    expect(manifest.scripts).to.have.property('test')
    expect(manifest.scripts).to.have.property('prepare', 'npm run build')
  })

  it('shows a service without problems', async () => {
    expect((await balws(['check', 'chat.bal'], { cwd: folder.path })).stdout).to.equal(
      '1 program checked: no problems\n',
    )
  })

  it('shows how a client learns about an error', async () => {
    const orders = new Folder()
    orders.write('orders.bal', blocks('ballerina')[1]!)
    orders.write(
      'orders.scenario.yaml',
      [
        'run: orders.bal',
        'steps:',
        '  - ann connects: /orders/ws',
        `  - ann sends: '{"item":"tea"}'`,
        "  - ann receives: 'ordered: tea'",
        '  - ann sends: nonsense',
        '  - ann receives: |-',
        `      {"error":"Failed to get json payload: failed to create json: expected a value, found 'n'\\n at line 1, column 1"}`,
      ].join('\n'),
    )
    const { code, stdout, stderr } = await balws(['test'], { cwd: orders.path })
    expect(code, stdout + stderr).to.equal(0)
    orders.remove()
  })

  it('shows a scenario that the service passes', async () => {
    folder.write('chat.scenario.yaml', blocks('yaml')[0]!)
    const { code, stdout } = await balws(['test'], { cwd: folder.path })
    expect(stdout).to.match(/1 scenario, 6 steps: all passed\n$/)
    expect(code).to.equal(0)
  })

  it('shows how to embed it', async () => {
    const example = blocks('js')[0]!
    expect(example).to.contain("from 'balws'")
    const file = folder.write(
      'embed.mts',
      example.replace("'balws'", JSON.stringify(join(ROOT, 'src/index.ts'))),
    )
    expect(await runTypeScript(file, { cwd: folder.path })).to.include({
      code: 0,
      stdout: "[ 'Hello, Ann' ]\n1 endpoint on a free port\n",
      stderr: '',
    })
  })

  it('names options and commands that exist', async () => {
    const help = (await balws(['run', '--help'])).stdout + (await balws(['--help'])).stdout
    const limits = README.slice(README.indexOf('## Limits'))
    const options = [...limits.matchAll(/^\| `(--[a-z-]+)`/gm)].map((match) => match[1]!)
    expect(options.length).to.be.greaterThan(5)
    for (const option of options) expect(help).to.contain(`${option} `)
    for (const [, command] of README.matchAll(/^ {4}balws (\w+)/gm))
      expect(help).to.match(new RegExp(`^ {2}${command} `, 'm'))
  })

  it('names the actual defaults', async () => {
    const help = (await balws(['run', '--help'])).stdout.replace(/\n {20,}/g, ' ')
    const rows = [...README.matchAll(/^\| `(--[a-z-]+)` *\| (\S+)/gm)]
    for (const [, option, value] of rows) {
      expect(help, option).to.match(new RegExp(`^ +${option} .*\\(${value}\\)$`, 'm'))
    }
  })

  it('links to files that exist', () => {
    for (const [, path] of README.matchAll(/\]\(([^)#]+)\)/g)) {
      expect(existsSync(join(ROOT, path!)), path).to.equal(true)
    }
  })

  it('uses plain characters', () => {
    expect(README).not.to.match(/[^\n\u0020-\u007e]/)
  })
})
