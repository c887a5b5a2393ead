/** Programs with services, for what the samples do not show. */

import { expect } from 'chai'
import { ask, open } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

const IMPORTS = `
  import ballerina.lang.messages;
  import ballerina.lang.strings;
  import ballerina.lang.system;
  import ballerina.net.http;
  import ballerina.net.uri;
  import ballerina.net.ws;
`

describe('a served program', () => {
  afterEach(closeServers)

  it('shares service variables among all clients, without a lock', async () => {
    const server = await serveSources([
      `${IMPORTS}
      @http:BasePath {value:"/count"}
      @ws:WebSocketUpgradePath {value:"/ws"}
      service counter {
        int i = 0;

        @ws:OnTextMessage {}
        resource onText (message m) {
          i = i + 1;
          ws:pushText("" + i);
        }

        @http:GET {}
        resource get (message m) {
          message response = {};
          messages:setStringPayload(response, "" + i);
          reply response;
        }
      }`,
    ])
    const ann = await open(server, '/count/ws')
    const ben = await open(server, '/count/ws')
    const hundred = Array.from({ length: 100 }, () => 'x')
    ann.send(...hundred)
    ben.send(...hundred)
    const heard = [...(await ann.nextTexts(100)), ...(await ben.nextTexts(100))].map(Number)
    expect(heard.sort((a, b) => a - b)).to.deep.equal(Array.from({ length: 200 }, (_, i) => i + 1))
    expect((await ask(server, '/count')).body).to.equal('200')
  })

  it('reaches the current connection from functions, and reads its handshake', async () => {
    const server = await serveSources([
      `${IMPORTS}
      function welcome (message m) {
        ws:storeConnection(messages:getHeader(m, "id"));
        ws:pushText("hello " + uri:getQueryParam(m, "name"));
      }

      @http:BasePath {value:"/f"}
      @ws:WebSocketUpgradePath {value:"/"}
      service f {
        @ws:OnOpen {}
        resource onOpen (message m) {
          welcome(m);
        }

        @ws:OnTextMessage {}
        resource onText (message m) {
          ws:pushTextToConnection(messages:getStringPayload(m), "from " + messages:getHeader(m, "id"));
        }
      }`,
    ])
    const ann = await open(server, '/f?name=Ann%20B', { id: 'ann' })
    const ben = await open(server, '/f?name=Ben', { ID: 'ben' })
    expect([await ann.next(), await ben.next()]).to.deep.equal(['hello Ann B', 'hello Ben'])
    ann.send('ben')
    expect(await ben.next()).to.equal('from ann')
    // Without the header OnOpen fails; the client stays connected, and what it sends is looked at.
    const eve = await open(server, '/f')
    eve.send('ann')
    expect(await eve.heardSoFar()).to.deep.equal([])
    expect(server.errors()).to.match(/^error in ballerina program: header 'id' not present in the message\n/)
    expect(server.stats()).to.include({ connections: 3, errors: 2 })
  })

  it('ends a WebSocket event with reply, which sends nothing', async () => {
    const server = await serveSources([
      `${IMPORTS}
      @http:BasePath {value:"/r"}
      @ws:WebSocketUpgradePath {value:"/"}
      service r {
        @ws:OnTextMessage {}
        resource onText (message m) {
          ws:pushText("before");
          if (messages:getStringPayload(m) == "reply") {
            reply m;
          }
          ws:pushText("after");
        }
      }`,
    ])
    const ann = await open(server, '/r')
    ann.send('reply', 'no reply')
    expect(await ann.nextTexts(3)).to.deep.equal(['before', 'before', 'after'])
    expect(server.errors()).to.equal('')
  })

  it('keeps its effects before an error, which is shown with its stack trace', async () => {
    const server = await serveSources([
      `${IMPORTS}
      function fail () {
        int[] a = [1];
        a[0] = a[5];
      }

      @http:BasePath {value:"/e"}
      @ws:WebSocketUpgradePath {value:"/"}
      service e {
        @ws:OnTextMessage {}
        resource onText (message m) {
          ws:pushText("sent");
          fail();
          ws:pushText("not sent");
        }

        @http:POST {}
        resource post (message m) {
          fail();
        }
      }`,
    ])
    const ann = await open(server, '/e')
    ann.send('x')
    expect(await ann.next()).to.equal('sent')
    const { status, body, headers } = await ask(server, '/e', { method: 'POST', body: 'x' })
    const message = 'error in ballerina program: array index out of range: index: 5, size: 1'
    expect([status, body, headers.get('content-type')]).to.deep.equal([500, message, 'text/plain'])
    const place = 'main.bal:11:16: BAL6001\n   |\n11 |         a[0] = a[5];\n   |                ^^^^\n'
    expect(server.errors()).to.equal(
      `${message}\n${place}\t at fail(main.bal:20)\n\t at onText(main.bal:18)\n\t at e(main.bal:16)\n` +
        `${message}\n${place}\t at fail(main.bal:26)\n\t at post(main.bal:25)\n\t at e(main.bal:16)\n`,
    )
    expect(await ann.heardSoFar()).to.deep.equal([])
  })

  it('fails when its reply is too expensive to print', async () => {
    const server = await serveSources([
      `${IMPORTS}
      @http:BasePath {value:"/r"}
      service r {
        @http:GET {}
        resource get (message m) {
          json j = {};
          int i = 0;
          while (i < 60) {
            j = [j, j];
            i = i + 1;
          }
          messages:setJsonPayload(m, j);
          reply m;
        }
      }`,
    ])
    const { status, body } = await ask(server, '/r')
    expect([status, body]).to.deep.equal([500, 'error in ballerina program: execution limit exceeded'])
  })

  it('shares store and groups with the other programs of the server, but not its broadcasts', async () => {
    const chat = `${IMPORTS}
      @http:BasePath {value:"/chat"}
      @ws:WebSocketUpgradePath {value:"/ws"}
      service chat {
        @ws:OnOpen {}
        resource onOpen (message m) {
          ws:addConnectionToGroup("all");
        }
      }`
    const admin = `${IMPORTS}
      @http:BasePath {value:"/admin"}
      service admin {
        @http:POST {} @http:Path {value:"/group"}
        resource group (message m) {
          ws:pushTextToGroup("all", messages:getStringPayload(m));
        }

        @http:POST {} @http:Path {value:"/broadcast"}
        resource broadcast (message m) {
          ws:broadcastText("x");
        }

        @http:POST {} @http:Path {value:"/push"}
        resource push (message m) {
          ws:pushText("x");
        }

        @http:POST {} @http:Path {value:"/store"}
        resource store (message m) {
          ws:storeConnection("x");
        }
      }`
    const server = await serveSources([chat, admin])
    const ann = await open(server, '/chat/ws')
    const post = async (path: string) => {
      const { status, body } = await ask(server, `/admin/${path}`, { method: 'POST', body: 'hello' })
      return `${status} ${body}`
    }
    expect(await post('group')).to.equal('200 ')
    expect(await ann.next()).to.equal('hello')
    const error = '500 error in ballerina program: cannot'
    expect(await post('broadcast')).to.equal(`${error} find a broadcast list for the service: admin`)
    expect(await post('push')).to.equal(`${error} send the message. Error occurred.`)
    expect(await post('store')).to.equal(`${error} store the connection. No WebSocket connection found.`)
    expect(await ann.heardSoFar()).to.deep.equal([])
  })

  it('replies a request after converting it, with its payload and type alone', async () => {
    const server = await serveSources([
      `${IMPORTS}
      @http:BasePath {value:"/echo"}
      service echo {
        @http:POST {}
        resource post (message m) {
          http:convertToResponse(m);
          http:setStatusCode(m, 201);
          reply m;
        }
      }`,
    ])
    const { status, body, headers } = await ask(server, '/echo', {
      method: 'POST',
      body: '{"größe": 1}',
      headers: { 'Content-Type': 'application/json', 'X-Mine': 'yes' },
    })
    expect([status, body]).to.deep.equal([201, '{"größe": 1}'])
    expect([headers.get('content-type'), headers.get('x-mine')]).to.deep.equal(['application/json', null])
  })

  it('ends an endless event, and is served on', async () => {
    const server = await serveSources([
      `${IMPORTS}
      @http:BasePath {value:"/loop"}
      @ws:WebSocketUpgradePath {value:"/"}
      service loop {
        @ws:OnTextMessage {}
        resource onText (message m) {
          while (messages:getStringPayload(m) == "for ever") {
            int i = 1;
          }
          ws:pushText("done");
        }
      }`,
    ])
    const ann = await open(server, '/loop')
    ann.send('for ever', 'x')
    expect(await ann.next()).to.equal('done')
    expect(server.errors()).to.match(/^error in ballerina program: execution limit exceeded\n/)
  })
})
