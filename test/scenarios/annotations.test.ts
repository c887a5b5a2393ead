/** Older and later spellings of annotations: each must take effect in the server, not only pass the checker. */

import { expect } from 'chai'
import { ask, open } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

const ECHO_BODY = `
  resource onText (message m) { ws:pushText("you said " + messages:getStringPayload(m)); }`

/** The same echo service at /test/websocket, declared in many ways. */
const ECHOES: Readonly<Record<string, string>> = {
  braces: `import ballerina.lang.messages; import ballerina.net.http; import ballerina.net.ws;
    @http:BasePath {value:"/test"} @ws:WebSocketUpgradePath {value:"/websocket"}
    service s { @ws:OnTextMessage {} ${ECHO_BODY} }`,
  'parentheses and nothing, without imports': `
    @http:BasePath ("/test") @ws:WebSocketUpgradePath("/websocket")
    service s { @ws:OnTextMessage ${ECHO_BODY} }`,
  'typographic quotes': `
    @http:BasePath(“/test”) @ws:WebSocketUpgradePath(“/websocket”)
    service s { @ws:OnTextMessage ${ECHO_BODY} }`,
  'named values of the older form': `
    @http:BasePath(value="test/") @ws:WebSocketUpgradePath(value="websocket/")
    service s { @ws:OnTextMessage() ${ECHO_BODY} }`,
  'aliases of their own': `import ballerina.net.http as h; import ballerina.net.ws as w;
    @h:BasePath {value:"/test"} @w:WebSocketUpgradePath {value:"/websocket"}
    service s { @w:OnTextMessage {} ${ECHO_BODY} }`,
  'a configuration': `
    @http:configuration {basePath:"/test"} @ws:WebSocketUpgradePath {value:"/websocket"}
    service<ws> s { @ws:OnTextMessage {} ${ECHO_BODY} }`,
  'a configuration with everything that has one': `
    @http:configuration {
      host:"localhost", port:9090, httpsPort:9095, basePath:"/test",
      keyStoreFile:"keys", keyStorePass:"secret", certPass:"secret",
      allowOrigins:["*"], allowCredentials:true, allowMethods:["GET"], allowHeaders:["id"],
      maxAge:60, exposeHeaders:["id"]
    }
    @ws:WebSocketUpgradePath {value:"/websocket"}
    service<ws> s { @ws:OnTextMessage {} ${ECHO_BODY} }`,
  'a config with everything that has one': `
    @http:config {
      host:"localhost", port:9090, basePath:"/test", scheme:"http",
      keyStoreFile:"keys", keyStorePass:"secret", certPass:"secret", version:"1"
    }
    @ws:WebSocketUpgradePath {value:"/websocket"}
    service<ws> s { @ws:OnTextMessage {} ${ECHO_BODY} }`,
  'a config': `
    @http:config {basePath:"/test"} @ws:WebSocketUpgradePath {value:"/websocket"}
    service s { @ws:OnTextMessage {} ${ECHO_BODY} }`,
}

describe('a WebSocket service', () => {
  afterEach(closeServers)

  for (const [how, source] of Object.entries(ECHOES)) {
    it(`can be declared with ${how}`, async () => {
      const server = await serveSources([source])
      expect(server.endpoints.map(({ url }) => new URL(url).pathname)).to.include('/test/websocket')
      const ann = await open(server, '/test/websocket')
      ann.send('hi')
      expect(await ann.next()).to.equal('you said hi')
    })
  }

  it('from the guide runs unchanged', async () => {
    const server = await serveSources([
      `import ballerina.lang.messages;

       @http:BasePath ("/test")
       @ws:WebSocketUpgradePath("/websocket")
       service helloWorld {
           @ws:OnOpen
           resource onOpenMessage(message m) {}

           @ws:OnTextMessage
           resource onTextMessage(message m) {}

           @ws:OnClose
           resource onCloseMessage(message m) {}
       }`,
    ])
    const ann = await open(server, '/test/websocket')
    ann.send('anybody there?')
    expect(await ann.heardSoFar()).to.deep.equal([])
  })
})

describe('an HTTP resource', () => {
  afterEach(closeServers)

  it('can have its methods and path in one annotation', async () => {
    const server = await serveSources([
      `@http:configuration {basePath:"/shop"}
       service<http> shop {
         @http:resourceConfig {methods:["put", "POST"], path:"/item/{id}"}
         resource put (message m, @http:PathParam {value:"id"} string id, @http:QueryParam ("n") int n) {
           message r = {};
           messages:setStringPayload(r, http:getMethod(m) + " " + id + " " + n);
           reply r;
         }
       }`,
    ])
    expect((await ask(server, '/shop/item/7?n=3', { method: 'PUT' })).body).to.equal('PUT 7 3')
    expect((await ask(server, '/shop/item/8', { method: 'POST' })).body).to.equal('POST 8 0')
    expect((await ask(server, '/shop/item/8')).status).to.equal(405)
  })
})
