/** An embedder can bundle a whole program, with balws and all its packages, into a file that runs anywhere. */

import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { build } from 'esbuild'
import { bundle } from '../.build/bundle.mjs'
import { Folder, ROOT } from './support/balws.js'

const exec = promisify(execFile)

/** Uses everything that is loaded late: services, HTTP and WebSocket clients, metrics, xml, paths, hot code. */
const APP = `
import { get } from 'node:http'
import { BalError, defineLibrary, load } from 'balws'

async function main () {
  const acme = defineLibrary({
    source: 'package acme.app; native function shout (string text) (string);',
    bind: { shout: (call, text) => text.toUpperCase() },
  })
  const program = await load({
    libraries: [acme],
    source: \`
      import acme.app;
      function greet (string name) (string) { return "Hello, " + app:shout(name); }
      function sum (int n) (int) { int s = 0; int i = 0; while (i < n) { s = s + i; i = i + 1; } return s; }
      function title () (string) { xml x = \\\`<a><b>c</b></a>\\\`; return xmls:getString(x, "/a/b/text()"); }
      function text (any a) (any) { return a; }
      function fetch (string url) (string) {
        http:ClientConnector c = create http:ClientConnector(url);
        message m = {};
        message r = http:ClientConnector.get(c, "/chat/hello", m);
        return messages:getStringPayload(r);
      }
      function find (string s) (boolean) { return strings:contains(s, "a") && utils:base64encode(s) == "YQ=="; }
      @http:BasePath {value:"/chat"}
      @ws:WebSocketUpgradePath {value:"/ws"}
      service chat {
        @ws:OnTextMessage {} resource say (message m) { ws:broadcastText(messages:getStringPayload(m)); }
        @http:GET {} @http:Path {value:"/hello"}
        resource hello (message m) { message r = {}; messages:setStringPayload(r, "hello"); reply r; }
      }\`,
  })
  console.log(...await program.call('greet', ['Ann']), ...await program.call('sum', [100000]))
  console.log(...await program.call('title'), ...await program.call('find', ['a']))
  console.log(JSON.stringify((await program.callTyped('text', [{ t: 'xml', v: '<x/>' }])).results))
  const server = await program.serve({ port: 0, host: '127.0.0.1', metrics: { port: 0 } })
  console.log(...await program.call('fetch', [server.url]))
  const say = url => new Promise((resolve, reject) => {
    const request = get(url, {
      headers: {
        connection: 'Upgrade', upgrade: 'websocket',
        'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
      },
    })
    request.on('error', reject)
    request.on('upgrade', (_, socket) => {
      socket.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x68, 0x69]))
      socket.once('data', data => { resolve(data.subarray(2).toString()); socket.destroy() })
    })
  })
  console.log(await say(server.url + '/chat/ws'))
  console.log((await (await fetch(server.metricsUrl)).text()).includes('balws_connections'))
  console.log(await program.call('none').catch(error => error instanceof BalError))
  await server.close()
}
main()
`

describe('a program with balws inside', function () {
  this.timeout(120_000)

  let folder: Folder
  let dist: string
  before(() => {
    folder = new Folder()
    mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true })
    // Inside the project, so that the bundle finds its packages.
    dist = mkdtempSync(join(ROOT, 'node_modules/.cache/balws-bundled-'))
    bundle(dist)
  })
  after(() => {
    folder.remove()
    rmSync(dist, { recursive: true, force: true })
  })

  for (const [format, extension] of [
    ['esm', 'mjs'],
    ['cjs', 'cjs'],
  ] as const) {
    it(`runs from one file of ${format}`, async () => {
      const app = folder.write(`app-${format}.mjs`, APP)
      const outfile = join(folder.path, `${format}/app.${extension}`)
      const { warnings } = await build({
        entryPoints: [app],
        bundle: true,
        platform: 'node',
        format,
        alias: { balws: join(dist, 'index.js') },
        outfile,
        logLevel: 'silent',
      })
      expect(warnings.map(({ text }) => text).filter((text) => !text.includes('import.meta'))).to.deep.equal(
        [],
      )
      const { stdout, stderr } = await exec(process.execPath, [outfile], { cwd: join(folder.path, format) })
      expect(stderr).to.equal('')
      expect(stdout.split('\n')).to.deep.equal([
        'Hello, ANN 4999950000',
        'c true',
        '[{"t":"xml","v":"<x/>"}]',
        'hello',
        'hi',
        'true',
        'true',
        '',
      ])
    })
  }
})
