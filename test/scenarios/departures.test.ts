/** What a program learns about a connection that ends, and what it sends to the other side. */

import { expect } from 'chai'
import { clientFrame, open, openRawWebSocket, type TestClient } from '../support/client.js'
import { closeServers, type ServedPrograms, serveSources } from '../support/server.js'

/** A text is a command, a space and its argument. */
const CLUB = `
  @http:BasePath {value:"/club"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service club {
    @ws:OnOpen {}
    resource onOpen (message m) {
      string name = messages:getHeader(m, "name");
      ws:storeConnection(name);
      ws:storeConnection("the " + name);
      ws:addConnectionToGroup("all");
      ws:addConnectionToGroup("group of " + name);
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
      string text = messages:getStringPayload(m);
      string[] words = strings:split(text, " ");
      try {
        if (words[0] == "close") {
          ws:closeConnection((int) words[1], words[2]);
          ws:pushText("not sent");
          system:println(ws:getCloseCode() + " " + ws:isConnectionOpen());
        } else if (words[0] == "kick") {
          ws:closeStoredConnection(words[1], 4003, "kicked");
        } else if (words[0] == "end") {
          ws:closeConnectionGroup("all", 1001, "\u2603");
        } else if (words[0] == "others") {
          ws:broadcastTextToOthers("broadcast " + words[1]);
          ws:pushTextToOthersInGroup("all", "group " + words[1]);
          ws:broadcastBinaryToOthers(strings:toBlob("b", "UTF-8"));
          ws:pushBinaryToOthersInGroup("all", strings:toBlob("g", "UTF-8"));
        } else if (words[0] == "members") {
          string[] ids = ws:getMembers("all");
          ws:pushText(ids.length + " " + (ids[0] == ws:getConnectionId()) + " " + ws:getCloseCode()
            + "[" + ws:getCloseReason() + "] " + ws:isConnectionOpen());
        }
      } catch (errors:Error e) {
        ws:pushText(e.msg);
      }
    }

    @ws:OnClose {}
    resource onClose (message m) {
      string[] names = ws:getStoredNames();
      string[] groups = ws:getGroups();
      ws:storeConnection("a ghost");
      string[] after = ws:getStoredNames();
      ws:broadcastTextToOthers(names[0] + "," + names[1] + " of " + groups[0] + "," + groups[1] + " left with "
        + ws:getCloseCode() + "[" + ws:getCloseReason() + "] " + ws:isConnectionOpen() + " " + after.length);
    }

    @http:POST {}
    resource tell (message m) {
      ws:broadcastTextToOthers("to all of you");
    }
  }`

const join = (server: ServedPrograms, name: string) => open(server, '/club/ws', { name })
const leftWith = (end: string) => `ann,the ann of all,group of ann left with ${end} false 2`

describe('a connection that ends', () => {
  afterEach(closeServers)

  let server: ServedPrograms
  let ann: TestClient
  let ben: TestClient
  beforeEach(async () => {
    server = await serveSources([CLUB])
    ann = await join(server, 'ann')
    ben = await join(server, 'ben')
    await ann.heardSoFar()
    await ben.heardSoFar()
  })

  it('has the code and reason of the client, and its last names and groups', async () => {
    await ann.close(4001, 'bye \u2603')
    expect(await ben.next()).to.equal(leftWith('4001[bye \u2603]'))
  })

  it('has code 1005 if the client sends no code', async () => {
    await ann.close()
    expect(await ben.next()).to.equal(leftWith('1005[]'))
  })

  it('has code 1006 if the client is lost', async () => {
    ann.vanish()
    expect(await ben.next()).to.equal(leftWith('1006[]'))
  })

  it('has the code of the program if that closed first, whatever the client answers', async () => {
    ann.send('close 4002 enough')
    expect(await ann.closed()).to.equal('4002 enough')
    expect(await ben.next()).to.equal(leftWith('4002[enough]'))
    expect(server.printed()).to.equal('4002 false\n')
  })

  it('has the reason of the server if that closed it', async () => {
    const raw = await openRawWebSocket(server, '/club/ws', ['name: ann'])
    raw.write(clientFrame(Uint8Array.of(0xff)))
    expect(await raw.closeCode()).to.equal(1007)
    expect(await ben.next()).to.equal('ann,the ann of all,group of ann left with 1007[Invalid UTF-8] false 2')
    raw.vanish()
  })

  it('can be closed by name and by group', async () => {
    ben.send('kick ann')
    expect(await ann.closed()).to.equal('4003 kicked')
    expect(await ben.next()).to.equal(leftWith('4003[kicked]'))
    const cem = await join(server, 'cem')
    await cem.heardSoFar()
    ben.send('end')
    expect(await cem.closed()).to.equal('1001 \u2603')
    expect(await ben.closed()).to.equal('1001 \u2603')
  })

  it('stays open after an invalid close, which is an error that can be caught', async () => {
    ann.send('close 1005 x', `close 1000 ${'x'.repeat(124)}`)
    expect(await ann.nextTexts(2)).to.deep.equal([
      'Cannot close the connection: the code 1005 cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999',
      'Cannot close the connection: the reason is longer than 123 bytes of UTF-8',
    ])
  })
})

describe('a program that sends to others', () => {
  afterEach(closeServers)

  it('can exclude the sender, and list the members of a group', async () => {
    const server = await serveSources([CLUB])
    const ann = await join(server, 'ann')
    const ben = await join(server, 'ben')
    await ben.heardSoFar()
    ann.send('others hi', 'members')
    expect(await ann.next()).to.equal('2 true 0[] true')
    expect(await ben.nextTexts(2)).to.deep.equal(['broadcast hi', 'group hi'])
    expect([await ben.nextBinary(), await ben.nextBinary()]).to.deep.equal([[98], [103]])
  })

  it('reaches everybody from a resource without a connection, and nobody if nobody is connected', async () => {
    const server = await serveSources([CLUB])
    const post = async () =>
      (await fetch(`http://127.0.0.1:${server.port}/club`, { method: 'POST', body: 'x' })).status
    expect(await post()).to.equal(200)
    const ann = await join(server, 'ann')
    await ann.heardSoFar()
    expect(await post()).to.equal(200)
    expect(await ann.next()).to.equal('to all of you')
  })
})
