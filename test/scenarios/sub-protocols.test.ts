/** Which subprotocol is selected, and what the program learns about it. */

import { expect } from 'chai'
import { handshake, open, openRaw, type Served } from '../support/client.js'
import { CHAT, closeServers, KeptLog, PlayedProgram, serve, serveSources } from '../support/server.js'

const service = (annotations: string) => `
  import ballerina.net.http; import ballerina.net.ws;

  @http:BasePath {value:"/talk"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  ${annotations}
  service talk {
    @ws:OnOpen {}
    resource onOpen (message m) {
      ws:pushText("[" + ws:getNegotiatedSubProtocol() + "]");
    }
  }`

const TALK = service('@ws:SubProtocols {value:["json", "xml"]}')

describe('a service with sub-protocols', () => {
  afterEach(closeServers)

  it('selects the first one that the client offers and the service supports', async () => {
    const server = await serveSources([TALK])
    for (const [offer, selected] of [
      [['json'], 'json'],
      [['xml', 'json'], 'xml'],
      [['text', 'json'], 'json'],
    ] as const) {
      const ann = await open(server, '/talk/ws', {}, offer)
      expect(ann.client.subprotocol).to.equal(selected)
      expect(await ann.next()).to.equal(`[${selected}]`)
    }
  })

  it('accepts clients that offer nothing, or only unsupported ones', async () => {
    const server = await serveSources([TALK])
    const ann = await open(server, '/talk/ws')
    expect(await ann.next()).to.equal('[]')
    const raw = await openRaw(server)
    raw.write(handshake('/talk/ws', ['Sec-WebSocket-Protocol: text, JSON']))
    const [head] = await raw.until(/^HTTP.*?\r\n\r\n/s)
    expect(head)
      .to.match(/^HTTP\/1\.1 101/)
      .and.not.match(/Sec-WebSocket-Protocol/i)
    expect(String((await raw.frame()).payload)).to.equal('[]')
  })

  it('is the only kind that selects one', async () => {
    const server = await serveSources([service('')])
    const raw = await openRaw(server)
    raw.write(handshake('/talk/ws', ['Sec-WebSocket-Protocol: json']))
    const [head] = await raw.until(/^HTTP.*?\r\n\r\n/s)
    expect(head).not.to.match(/Sec-WebSocket-Protocol/i)
  })
})

describe('sub-protocols of which none is selected', () => {
  afterEach(closeServers)

  const offers = async (server: Served, offer: string) => {
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws', [`Sec-WebSocket-Protocol: ${offer}`]))
    await raw.until(/^HTTP\/1\.1 101 /)
    raw.vanish()
  }

  it('are logged once for each service, because browsers then close the connection', async () => {
    const log = new KeptLog()
    const server = await serve(new PlayedProgram(CHAT, {}), { logger: log })
    await open(server, '/chat/ws')
    expect(log.lines).to.deep.equal([])
    for (const offer of ['chat.v1, token', 'other', 'chat.v1']) await offers(server, offer)
    const line =
      'warn no sub-protocol selected: browsers then close the connection {"service":"chat","offered":["chat.v1","token"]}'
    expect(log.lines).to.deep.equal([line])
    await server.reload([new PlayedProgram(CHAT, {})])
    await offers(server, 'chat.v1, token')
    expect(log.lines).to.deep.equal([line, line])
  })

  it('are shortened in the log', async () => {
    const log = new KeptLog()
    const server = await serve(new PlayedProgram(CHAT, {}), { logger: log })
    await offers(server, 'x'.repeat(20_000))
    expect(log.lines.join().length).to.be.lessThan(1_000)
  })

  it('are not logged if one was selected', async () => {
    const log = new KeptLog()
    const spoken = CHAT.replace('service chat', '@ws:SubProtocols {value:["json"]} service chat')
    const server = await serve(new PlayedProgram(spoken, {}), { logger: log })
    await offers(server, 'xml, json')
    expect(log.lines).to.deep.equal([])
    await offers(server, 'xml')
    expect(log.lines).to.have.lengthOf(1)
  })
})
