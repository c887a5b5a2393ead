import { expect } from 'chai'
import { open } from '../support/client.js'
import { closeServers, PlayedProgram, serve } from '../support/server.js'

const ECHO = `
  import ballerina.net.http;
  import ballerina.net.ws;

  @http:BasePath {value:"/echo-server"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service echo {
    @ws:OnTextMessage {}
    resource onText (message m) { }
  }
`

describe('an echo server', () => {
  afterEach(closeServers)

  it('returns every text to its sender', async () => {
    const server = await serve(
      new PlayedProgram(ECHO, { onText: ({ event, text }) => event.connection?.pushText(text) }),
    )
    const ann = await open(server, '/echo-server/ws')
    const ben = await open(server, '/echo-server/ws')
    ann.send('hi', 'grüße, 世界 🎈', '')
    expect(await ann.nextTexts(3)).to.deep.equal(['hi', 'grüße, 世界 🎈', ''])
    expect(await ben.heardSoFar()).to.deep.equal([])
    await ann.close()
    ben.send('still here')
    expect(await ben.next()).to.equal('still here')
  })

  it('carries texts of every frame size', async () => {
    const server = await serve(
      new PlayedProgram(ECHO, { onText: ({ event, text }) => event.connection?.pushText(text) }),
    )
    const ann = await open(server, '/echo-server/ws')
    for (const length of [125, 126, 0xffff, 0x1_0000, 1024 * 1024]) {
      ann.send('x'.repeat(length))
      expect((await ann.next()).length).to.equal(length)
    }
  })
})
