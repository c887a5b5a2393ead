/** Events that continue after their connection has ended. */

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { Waiters } from '../../src/cli/scenario/client.js'
import { load } from '../../src/index.js'
import type { ServerLimits } from '../../src/runtime/limits.js'
import { ask, open, PATIENCE, refusal } from '../support/client.js'
import { closeServers, KeptLog } from '../support/server.js'

/** @param resources what `@ws:OnTextMessage`, `@ws:OnOpen` and the like do */
const service = (resources: string) => `
  @http:BasePath {value:"/s"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service s {
    ${resources}
    @http:POST {}
    resource post (message m) { ws:broadcastText("posted"); }
  }`

const ON_CLOSE = '@ws:OnClose {} resource onClose (message m) { system:println("closed"); }'

/** Names what the program prints as it comes, so that a test can wait for it. */
class Printed {
  text = ''
  readonly #waiters = new Waiters()

  readonly take = (text: string): void => {
    this.text += text
    this.#waiters.wake()
  }

  async until(pattern: RegExp): Promise<void> {
    const found = await this.#waiters.until(() => pattern.test(this.text), PATIENCE)
    if (!found) throw new Error(`expected ${pattern}, printed ${JSON.stringify(this.text)}`)
  }
}

describe('an event whose connection has ended', () => {
  const endings: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    await Promise.all(endings.splice(0).map((end) => end()))
    await closeServers()
  })

  async function serve(source: string, orphanTimeout = 50, more: Partial<ServerLimits> = {}) {
    const out = new Printed()
    const errors = new Printed()
    const logger = new KeptLog()
    const program = await load({ source, stdout: out.take, stderr: errors.take })
    const server = await program.serve({
      port: 0,
      host: '127.0.0.1',
      limits: { orphanTimeout, ...more },
      logger,
    })
    endings.push(() => server.close({ drainMs: 0 }))
    return { server, out, errors, logger }
  }

  async function backend(): Promise<{ url: string; requests: () => number }> {
    let requests = 0
    const node: Server = createServer((_request, response) => {
      requests++
      response.end('here')
    })
    await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve))
    endings.push(() => new Promise((resolve) => node.close(resolve).closeAllConnections()))
    return {
      url: `http://127.0.0.1:${(node.address() as AddressInfo).port}`,
      requests: () => requests,
    }
  }

  it('that asks another server in a loop ends, is logged once and counted, and then OnClose runs', async () => {
    const { url, requests } = await backend()
    const { server, out, errors, logger } = await serve(
      service(`
        @ws:OnTextMessage {} resource track (message m) {
          http:ClientConnector c = create http:ClientConnector("${url}");
          while (true) {
            try {
              message r = http:ClientConnector.get(c, "/", m);
              ws:pushText(messages:getStringPayload(r));
            } catch (errors:Error e) {
              system:println("caught " + e.msg);
            } finally {
              int i = 0;
            }
          }
        }
        ${ON_CLOSE}`),
    )
    const ann = await open(server, '/s/ws')
    ann.send('track', 'and again')
    expect(await ann.next()).to.equal('here')
    ann.vanish()
    await out.until(/closed/)
    const made = requests()
    expect(server.stats().orphanedEvents).to.equal(2)
    expect(server.stats().errors).to.equal(0)
    expect(logger.lines).to.deep.equal([
      'warn event ended long after its connection {"service":"s","resource":"track","events":2}',
    ])
    expect(out.text).to.equal('closed\n')
    expect(errors.text).to.equal('')
    const ben = await open(server, '/s/ws')
    for (let i = 0; i < 5; i++) expect(await ben.heardSoFar()).to.deep.equal([])
    // One may have been on its way.
    expect(requests()).to.be.at.most(made + 1)
  })

  it('that sleeps for long is woken', async () => {
    const { server, out } = await serve(
      service(`@ws:OnOpen {} resource wait (message m) {
          ws:pushText("waits"); system:sleep(1000000000); system:println("slept");
        }
        ${ON_CLOSE}`),
    )
    const ann = await open(server, '/s/ws')
    expect(await ann.next()).to.equal('waits')
    await ann.close()
    await out.until(/closed/)
    expect(out.text).to.equal('closed\n')
  })

  it('that waits for one worker after another ends with all of them', async () => {
    const { server, out, errors } = await serve(
      service(`@ws:OnTextMessage {} resource talk (message m) {
          string s;
          "begin" -> w;
          ws:pushText("talks");
          while (true) {
            try { s <- w; s -> w; } catch (errors:Error e) { system:println(e.msg); }
          }
          worker w {
            string t;
            t <- default;
            while (true) { system:sleep(1); t -> default; t <- default; }
          }
        }
        ${ON_CLOSE}`),
    )
    const ann = await open(server, '/s/ws')
    ann.send('x')
    expect(await ann.next()).to.equal('talks')
    await ann.close()
    await out.until(/closed/)
    expect([out.text, errors.text]).to.deep.equal(['closed\n', ''])
  })

  it('ends even if its client is no longer read because too much waits', async () => {
    const { server, out } = await serve(
      service(`@ws:OnTextMessage {} resource wait (message m) { ws:pushText("waits"); system:sleep(1000000); }
        ${ON_CLOSE}`),
      30,
      { waitingEvents: 1, pingInterval: 20 },
    )
    const ann = await open(server, '/s/ws')
    // More than Node reads ahead of a socket that is paused.
    ann.send('one', ...Array.from({ length: 40 }, () => 'x'.repeat(60_000)))
    expect(await ann.next()).to.equal('waits')
    // While it is not read it does not answer our pings, which must not count as lost.
    for (let i = 0; i < 10; i++) await (await open(server, '/s/ws')).heardSoFar()
    expect(server.stats()).to.include({ silentPeersClosed: 0, orphanedEvents: 0 })
    ann.vanish()
    await out.until(/closed/)
    expect(server.stats().orphanedEvents).to.be.greaterThan(1)
  })

  it('ends in the shortest of waits', async () => {
    const { server, out } = await serve(
      service(`@ws:OnTextMessage {} resource spin (message m) {
          ws:pushText("spins");
          while (true) { system:sleep(0); }
        }
        ${ON_CLOSE}`),
      1,
    )
    const ann = await open(server, '/s/ws')
    ann.send('x')
    expect(await ann.next()).to.equal('spins')
    ann.vanish()
    await out.until(/closed/)
    expect(server.stats().orphanedEvents).to.equal(1)
  })

  it('includes a worker that is still running', async () => {
    const { server, out, logger } = await serve(
      service(`@ws:OnOpen {} resource tick (message m) {
          worker ticker { while (ws:isConnectionOpen() || 1 == 1) { system:sleep(1); } }
        }
        ${ON_CLOSE}`),
    )
    const ann = await open(server, '/s/ws')
    await ann.heardSoFar()
    await ann.close()
    await out.until(/closed/)
    const ben = await open(server, '/s/ws')
    while (server.stats().orphanedEvents === 0) await ben.heardSoFar()
    expect(server.stats().orphanedEvents).to.equal(1)
    expect(logger.lines).to.have.length(1)
  })

  it('may check whether the client is connected, and end by itself', async () => {
    const { server, out, logger } = await serve(
      service(`@ws:OnTextMessage {} resource tick (message m) {
          while (ws:isConnectionOpen()) { ws:pushText("tick"); system:sleep(1); }
          system:println("nobody there");
        }
        ${ON_CLOSE}`),
      60_000,
    )
    const ann = await open(server, '/s/ws')
    ann.send('x')
    await ann.nextTexts(2)
    ann.vanish()
    await out.until(/closed/)
    expect(out.text).to.equal('nobody there\nclosed\n')
    expect([server.stats().orphanedEvents, logger.lines]).to.deep.equal([0, []])
  })

  it('may end by itself within the time', async () => {
    const { server, out } = await serve(
      service(`@ws:OnTextMessage {} resource slow (message m) {
          ws:pushText("begun"); system:sleep(30); system:println("done");
        }
        ${ON_CLOSE}`),
      60_000,
    )
    const ann = await open(server, '/s/ws')
    ann.send('x', 'y')
    expect(await ann.next()).to.equal('begun')
    ann.vanish()
    await out.until(/closed/)
    expect(out.text).to.equal('done\ndone\nclosed\n')
    expect(server.stats().orphanedEvents).to.equal(0)
  })

  it('is followed by OnClose, which has the same time again', async () => {
    const { server, out } = await serve(
      service(`@ws:OnTextMessage {} resource wait (message m) { ws:pushText("waits"); system:sleep(1000000); }
        @ws:OnClose {} resource onClose (message m) {
          system:sleep(1);
          system:println("closing");
          system:sleep(1000000);
        }`),
      300,
    )
    const ann = await open(server, '/s/ws')
    ann.send('x')
    expect(await ann.next()).to.equal('waits')
    ann.vanish()
    await out.until(/closing/)
    const ben = await open(server, '/s/ws')
    while (server.stats().orphanedEvents < 2) await ben.heardSoFar()
    await server.close()
    expect(out.text).to.equal('closing\nclosing\n')
  })

  it('may also be one that decides who may connect', async () => {
    const { server, out, errors, logger } = await serve(
      service(`@ws:OnHandshake {} resource decide (message m) {
          while (true) { system:sleep(1); }
        }
        ${ON_CLOSE}`),
      300,
      { handshakeTimeout: 20 },
    )
    expect(await refusal(open(server, '/s/ws'))).to.match(/^503 /)
    while (server.stats().orphanedEvents === 0) await ask(server, '/s', { method: 'POST' })
    expect(logger.lines.filter((line) => line.startsWith('warn'))).to.deep.equal([
      'warn event ended long after its connection {"service":"s","resource":"decide","events":1}',
    ])
    expect([out.text, errors.text]).to.deep.equal(['', ''])
  })

  it('does not affect others', async () => {
    const { server, out } = await serve(
      service(`@ws:OnTextMessage {} resource wait (message m) { system:sleep(200); ws:pushText("done"); }
        ${ON_CLOSE}`),
      10,
    )
    const [ann, ben] = [await open(server, '/s/ws'), await open(server, '/s/ws')]
    for (const each of [ann, ben]) each.send('x')
    await ann.heardSoFar()
    ann.vanish()
    await out.until(/closed/)
    expect(await ben.next()).to.equal('done')
    expect((await ask(server, '/s', { method: 'POST', body: 'x' })).status).to.equal(200)
    expect(await ben.next()).to.equal('posted')
  })
})

describe('an event that a stop cuts off', () => {
  it('leaves no trace in the log, as nothing is wrong with it', async () => {
    const [out, errors] = [new Printed(), new Printed()]
    const program = await load({
      source: service(`
        @ws:OnTextMessage {} resource loop (message m) {
          ws:pushText("begun");
          while (true) {
            try { system:sleep(10); } catch (errors:Error e) { system:println("caught " + e.msg); }
          }
          worker w { while (true) { system:sleep(10); } }
        }
        ${ON_CLOSE}`),
      stdout: out.take,
      stderr: errors.take,
    })
    const logger = new KeptLog()
    const server = await program.serve({ port: 0, host: '127.0.0.1', logger })
    const ann = await open(server, '/s/ws')
    ann.send('x')
    expect(await ann.next()).to.equal('begun')
    await server.close({ drainMs: 5 })
    await new Promise((resolve) => setImmediate(resolve))
    expect([out.text, errors.text]).to.deep.equal(['closed\n', ''])
    expect(server.stats()).to.include({ errors: 0, orphanedEvents: 0 })
  })
})
