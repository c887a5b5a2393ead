/** Runs timers that ask for too much beside a polite service, whose client must be answered all the time. */

import { createServer } from 'node:net'
import { expect } from 'chai'
import { open } from '../support/client.js'
import { closeServers, type ServedPrograms, serveSources } from '../support/server.js'
import { POLITE } from './attacks.js'

const PATIENCE = 60_000

const timed = (resources: string, more = '') => `
  ${more}
  @http:BasePath {value:"/attacked"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service attacked {
    ${resources}
  }`

const serve = (attack: string) => serveSources([POLITE, attack], {}, false, { steps: 500_000 })

/** Sends a text and waits for its echo, repeatedly, until the condition holds; returns the longest wait. */
async function talkUntil(server: ServedPrograms, isEnough: () => boolean): Promise<number> {
  const polite = await open(server, '/polite/ws')
  let longest = 0
  for (let i = 0; i < 5 || !isEnough(); i++) {
    const begun = performance.now()
    polite.send(`${i}`)
    expect(await polite.client.next(PATIENCE)).to.deep.equal({ kind: 'text', text: `${i}` })
    longest = Math.max(longest, performance.now() - begun)
  }
  return longest
}

describe('a hostile timer', function () {
  this.timeout(PATIENCE)
  afterEach(closeServers)

  it('that loops for ever is stopped each time', async () => {
    const server = await serve(
      timed('@ws:OnTimer {milliseconds:1} resource loop (message m) { int i; while (true) { i = i + 1; } }'),
    )
    await talkUntil(server, () => server.stats().errors >= 5)
    expect(server.errors()).to.match(/^error in ballerina program: execution limit exceeded\n/)
  })

  it('that is one of a thousand in endless loops delays others for no more than a run or two', async () => {
    const timers = Array.from(
      { length: 1_000 },
      (_, i) =>
        `@ws:OnTimer {milliseconds:1} resource t${i} (message m) { int i; while (true) { i = i + 1; } }`,
    )
    const server = await serve(timed(timers.join('\n')))
    const longest = await talkUntil(server, () => server.stats().errors >= 20)
    // All of them together would take more than a minute.
    expect(longest).to.be.below(10_000)
  })

  it('that leaks workers with every run reaches the limit on workers', async () => {
    const server = await serve(
      timed(
        `@ws:OnTimer {milliseconds:1} resource leave (message m) { begin(); }`,
        `
        function begin () { worker a { system:sleep(1000000000); } worker b { system:sleep(1000000000); } }`,
      ),
    )
    await talkUntil(server, () => server.errors().includes('too many workers: more than 1000'))
  })

  it('that waits for a server that never answers is cut off when the server stops', async () => {
    const silent = createServer((socket) => void socket.resume())
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as { port: number }
    const server = await serve(
      timed(`@ws:OnTimer {milliseconds:1} resource ask (message m) {
          http:ClientConnector c = create http:ClientConnector("http://127.0.0.1:${port}");
          try { message r = http:ClientConnector.get(c, "/", m); } catch (errors:Error e) { system:println(e.msg); }
        }`),
    )
    await talkUntil(server, () => server.stats().timerRunsSkipped > 5)
    const begun = performance.now()
    await server.close({ drainMs: 20 })
    expect(performance.now() - begun).to.be.below(PATIENCE / 10)
    await new Promise((resolve) => setImmediate(resolve))
    expect([server.printed(), server.errors(), server.stats().timerRuns]).to.deep.equal(['', '', 1])
    await new Promise((resolve) => silent.close(resolve))
  })
})
