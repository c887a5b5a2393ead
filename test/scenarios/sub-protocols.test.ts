/** Which sub-protocol is selected, and what the program knows of it. */

import { expect } from 'chai'
import { handshake, open, openRaw } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

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

  it('selects what the client likes best of those it speaks', async () => {
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

  it('lets clients in that offer nothing, or nothing it speaks', async () => {
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

  it('is the only one that selects any', async () => {
    const server = await serveSources([service('')])
    const raw = await openRaw(server)
    raw.write(handshake('/talk/ws', ['Sec-WebSocket-Protocol: json']))
    const [head] = await raw.until(/^HTTP.*?\r\n\r\n/s)
    expect(head).not.to.match(/Sec-WebSocket-Protocol/i)
  })
})
