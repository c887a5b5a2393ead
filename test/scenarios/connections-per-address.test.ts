/** How many connections one address may have, and how the address of a client is determined. */

import { expect } from 'chai'
import { load } from '../../src/program/load.js'
import { ask, handshake, open, openRaw, refusal, type TestClient } from '../support/client.js'
import { chat, from, metric } from '../support/limited-clients.js'
import { CHAT, closeServers, KeptLog, PlayedProgram, serve } from '../support/server.js'

const TOO_MANY = '429 there are too many connections from this address'

describe('the connections of one address', () => {
  afterEach(closeServers)

  it('are refused beyond the limit, counted and logged', async () => {
    const logger = new KeptLog()
    const server = await chat({ connectionsPerAddress: 2 }, { logger, metrics: { port: 0 } })
    const ann = await open(server, '/chat/ws')
    await open(server, '/chat/ws')
    expect(await refusal(open(server, '/chat/ws'))).to.equal(TOO_MANY)
    ann.send('unharmed')
    expect(await ann.next()).to.equal('unharmed')
    expect((await ask(server, '/chat/say', { method: 'POST' })).status).to.equal(200)
    expect(logger.lines).to.deep.equal([
      'info handshake refused {"status":429,"path":"/chat/ws","address":"127.0.0.1"}',
    ])
    expect(await metric(server, 'balws_handshakes_refused_total{status="429"}')).to.equal(1)
    expect(await metric(server, 'balws_client_addresses')).to.equal(1)
  })

  it('may be new ones when these have closed; then nothing is stored about the address', async () => {
    const server = await chat({ connectionsPerAddress: 1 }, { metrics: { port: 0 } })
    for (const leave of [(ann: TestClient) => ann.close(), async (ann: TestClient) => ann.vanish()]) {
      await leave(await open(server, '/chat/ws'))
      let left = 1
      for (let looks = 0; left > 0 && looks < 1_000; looks++) {
        left = await metric(server, 'balws_client_addresses')
      }
      expect(left).to.equal(0)
    }
    await open(server, '/chat/ws')
  })

  it('are counted while a service is asked about them, and not after it has refused', async () => {
    let decide = () => {}
    const program = new PlayedProgram(
      `import ballerina.net.http;
      import ballerina.net.ws;
      @http:BasePath {value:"/chat"}
      @ws:WebSocketUpgradePath {value:"/ws"}
      service chat {
        @ws:OnHandshake {}
        resource admit (message m) { }
        @ws:OnTextMessage {}
        resource onText (message m) { }
      }`,
      {
        admit: () =>
          new Promise<void>((resolve) => {
            decide = resolve
          }),
      },
    )
    const server = await serve(program, { limits: { connectionsPerAddress: 1 }, metrics: { port: 0 } })
    const ann = await openRaw(server)
    ann.write(handshake('/chat/ws'))
    while ((await metric(server, 'balws_client_addresses')) === 0);
    expect(await refusal(open(server, '/chat/ws'))).to.equal(TOO_MANY)
    decide()
    await ann.until(/^HTTP\/1\.1 101 /)
    ann.vanish()
    while ((await metric(server, 'balws_client_addresses')) > 0);
  })
})

describe('a client behind a proxy', () => {
  afterEach(closeServers)

  it('is counted and logged by the address that a trusted proxy sends', async () => {
    const logger = new KeptLog()
    const server = await chat({ connectionsPerAddress: 1 }, { logger, trustProxy: ['127.0.0.0/8'] })
    await open(server, '/chat/ws', from('192.0.2.1'))
    expect(await refusal(open(server, '/chat/ws', from('192.0.2.2')))).to.equal('accepted')
    expect(await refusal(open(server, '/chat/ws', from('203.0.113.9, 192.0.2.1')))).to.equal(TOO_MANY)
    expect(await refusal(open(server, '/chat/ws', from('2001:db8::1')))).to.equal('accepted')
    expect(await refusal(open(server, '/chat/ws', from('2001:db8::2')))).to.equal(TOO_MANY)
    expect(logger.lines.map((line) => /"address":"(.*)"/.exec(line)?.[1])).to.deep.equal([
      '192.0.2.1',
      '2001:db8::2',
    ])
  })

  it('cannot choose its address', async () => {
    for (const trustProxy of [[], ['10.0.0.0/8']]) {
      const logger = new KeptLog()
      const server = await chat({ connectionsPerAddress: 1 }, { logger, trustProxy })
      await open(server, '/chat/ws', from('192.0.2.1'))
      expect(await refusal(open(server, '/chat/ws', from('192.0.2.2')))).to.equal(TOO_MANY)
      expect(logger.lines.join()).to.contain('"address":"127.0.0.1"')
    }
  })

  it('needs a valid proxy address: otherwise the server does not start', async () => {
    const program = await load({ source: CHAT })
    const serving = program.serve({ port: 0, trustProxy: ['proxy.example'] })
    const error = await serving.then(String, (reason: Error) => `${reason.name}: ${reason.message}`)
    expect(error).to.contain("'proxy.example' is not an address of a proxy; expected one such as 10.0.0.1")
  })
})
