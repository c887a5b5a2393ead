/** Programs that close connections and query who is connected. */

import { expect } from 'chai'
import { ask, open } from '../support/client.js'
import { closeServers, type ServedPrograms, serveSources } from '../support/server.js'

/** A text is a command, a space and a name. */
const ROOM = `
  import ballerina.lang.messages; import ballerina.lang.strings; import ballerina.lang.system;
  import ballerina.net.http; import ballerina.net.ws;

  @http:BasePath {value:"/room"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service room {
    @ws:OnOpen {}
    resource onOpen (message m) {
      ws:storeConnection(messages:getHeader(m, "name"));
      ws:addConnectionToGroup("all");
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
      string[] words = strings:split(messages:getStringPayload(m), " ");
      string command = words[0];
      if (command == "leave") {
        ws:closeConnection();
        ws:pushText("not sent");
      } else if (command == "close") {
        ws:closeStoredConnection(words[1]);
      } else if (command == "closeGroup") {
        ws:closeConnectionGroup(words[1]);
      } else if (command == "old") {
        ws:pushText(m, "old " + words[1]);
      } else {
        ws:pushText(ws:getConnectionId() + " " + ws:getConnectionsInGroup("all") + " "
          + ws:isConnectionStored("ann") + " " + ws:isConnectionStored("ben"));
      }
    }

    @ws:OnClose {}
    resource onClose (message m) {
      string id = ws:getConnectionId();
      system:println(messages:getHeader(m, "name") + " has left, who was " + id);
      ws:broadcastText(messages:getHeader(m, "name") + " has left, " + ws:getConnectionsInGroup("all") + " remain");
    }

    @http:DELETE {}
    @http:Path {value:"/{name}"}
    resource kick (message m, @http:PathParam {value:"name"} string name) {
      ws:closeStoredConnection(name);
    }
  }`

const join = (server: ServedPrograms, name: string) => open(server, '/room/ws', { name })

describe('a program that closes connections', () => {
  afterEach(closeServers)

  it('closes the connection that asks for it, which is then in no list', async () => {
    const server = await serveSources([ROOM])
    const ann = await join(server, 'ann')
    const ben = await join(server, 'ben')
    ann.send('leave')
    expect(await ann.closed()).to.equal('1000 Normal closure')
    expect(await ben.next()).to.equal('ann has left, 1 remain')
    expect(server.printed()).to.match(/^ann has left, who was [0-9a-f-]{36}\n$/)
  })

  it('closes a stored one from both kinds of resources, and fails for an unknown name', async () => {
    const server = await serveSources([ROOM])
    const ann = await join(server, 'ann')
    const ben = await join(server, 'ben')
    const cem = await join(server, 'cem')
    cem.send('close ann')
    expect(await ann.closed()).to.equal('1000 Normal closure')
    expect(await cem.next()).to.equal('ann has left, 2 remain')
    expect((await ask(server, '/room/ben', { method: 'DELETE' })).status).to.equal(200)
    expect(await ben.nextTexts(1)).to.deep.equal(['ann has left, 2 remain'])
    expect(await ben.closed()).to.equal('1000 Normal closure')
    const { status, body } = await ask(server, '/room/ben', { method: 'DELETE' })
    expect([status, body]).to.deep.equal([
      500,
      'error in ballerina program: no connection found under connection name: ben to close',
    ])
  })

  it('closes all members of a group, once', async () => {
    const server = await serveSources([ROOM])
    const ann = await join(server, 'ann')
    const ben = await join(server, 'ben')
    ben.send('closeGroup all')
    expect([await ann.closed(), await ben.closed()]).to.deep.equal([
      '1000 Normal closure',
      '1000 Normal closure',
    ])
    const cem = await join(server, 'cem')
    cem.send('closeGroup none', 'old pushText')
    expect(await cem.next()).to.equal('old pushText')
    expect(server.errors()).to.match(
      /^error in ballerina program: connection group name none not exists\. Cannot close the connection group\n/,
    )
  })
})

describe('a program that queries who is connected', () => {
  afterEach(closeServers)

  it('gets the identity of each connection, its names and its groups', async () => {
    const server = await serveSources([ROOM])
    const ann = await join(server, 'ann')
    ann.send('who', 'who')
    const [first, second] = await ann.nextTexts(2)
    expect(first).to.match(/^\S{36} 1 true false$/)
    expect(second).to.equal(first)
    const ben = await join(server, 'ben')
    ben.send('who')
    const other = await ben.next()
    expect(other).to.match(/^\S{36} 2 true true$/)
    expect(other.slice(0, 36)).not.to.equal(first?.slice(0, 36))
  })
})
