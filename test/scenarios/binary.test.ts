/** Binary messages in and out, and HTTP bodies as bytes. */

import { expect } from 'chai'
import { ask, clientFrame, open, openRawWebSocket } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

const IMPORTS = `import ballerina.lang.blobs; import ballerina.lang.messages; import ballerina.lang.strings;
  import ballerina.lang.system; import ballerina.net.http; import ballerina.net.ws;`

const ECHO = `${IMPORTS}
  @http:BasePath {value:"/echo"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service echo {
    @ws:OnOpen {}
    resource onOpen (message m) {
      ws:storeConnection(messages:getHeader(m, "name"));
      ws:addConnectionToGroup("all");
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
      string to = messages:getStringPayload(m);
      blob b = strings:toBlob("for " + to, "UTF-8");
      if (to == "everybody") {
        ws:broadcastBinary(b);
      } else if (to == "all") {
        ws:pushBinaryToGroup(to, b);
      } else {
        ws:pushBinaryToConnection(to, b);
      }
    }

    @ws:OnBinaryMessage {}
    resource onBinary (message m) {
      blob b = messages:getBinaryPayload(m);
      ws:pushBinary(b);
      ws:pushText(blobs:length(b) + " " + messages:getStringPayload(m) + " " + messages:getHeader(m, "name"));
    }

    @http:POST {}
    @http:Path {value:"/sum"}
    resource sum (message m) {
      message res = {};
      string text = messages:getStringPayload(m);
      messages:setBinaryPayload(res, messages:getBinaryPayload(m));
      reply res;
    }
  }`

const text = (bytes: number[]) => Buffer.from(bytes).toString('utf8')

describe('binary messages', () => {
  afterEach(closeServers)

  it('run a resource of their own, which answers with bytes as well as with text', async () => {
    const server = await serveSources([ECHO])
    const ann = await open(server, '/echo/ws', { name: 'ann' })
    ann.send(Uint8Array.of(0x68, 0xff), new Uint8Array())
    expect(await ann.nextBinary()).to.deep.equal([0x68, 0xff])
    expect(await ann.next()).to.equal('2 h\ufffd ann')
    expect(await ann.nextBinary()).to.deep.equal([])
    expect(await ann.next()).to.equal('0  ann')
    expect(server.stats()).to.include({ messagesIn: 2, messagesOut: 4, errors: 0 })
  })

  it('reach one connection, a group or everybody', async () => {
    const server = await serveSources([ECHO])
    const ann = await open(server, '/echo/ws', { name: 'ann' })
    const ben = await open(server, '/echo/ws', { name: 'ben' })
    ann.send('ben', 'all', 'everybody')
    expect(text(await ben.nextBinary())).to.equal('for ben')
    for (const client of [ann, ben]) {
      expect(text(await client.nextBinary())).to.equal('for all')
      expect(text(await client.nextBinary())).to.equal('for everybody')
    }
  })

  it('keep their order among texts, and may be fragmented', async () => {
    const server = await serveSources([ECHO.replace('ws:pushText(blobs', 'system:println(blobs')])
    const raw = await openRawWebSocket(server, '/echo/ws', ['name: ann'])
    raw.write(
      Buffer.concat([
        clientFrame(Uint8Array.of(1, 2), { opcode: 2, final: false }),
        clientFrame('', { opcode: 9 }),
        clientFrame(Uint8Array.of(3), { opcode: 0 }),
        clientFrame('all'),
        clientFrame(Uint8Array.of(4), { opcode: 2 }),
      ]),
    )
    const frames: string[] = []
    while (frames.length < 4) {
      const { opcode, payload } = await raw.frame()
      frames.push(`${opcode} ${payload.toString('hex')}`)
    }
    const forAll = Buffer.from('for all').toString('hex')
    expect(frames).to.deep.equal(['10 ', '2 010203', `2 ${forAll}`, '2 04'])
  })

  it('may be as large as the limit, and no larger', async () => {
    const server = await serveSources([ECHO], { messageBytes: 100_000 })
    const ann = await open(server, '/echo/ws', { name: 'ann' })
    ann.send(new Uint8Array(100_000))
    expect(await ann.nextBinary()).to.have.length(100_000)
    expect(await ann.next()).to.match(/^100000 /)
    ann.send(new Uint8Array(100_001))
    expect(await ann.closed()).to.equal('1009 Message too big')
  })

  it('are the bodies of requests and responses', async () => {
    const server = await serveSources([ECHO])
    const response = await fetch(`http://127.0.0.1:${server.port}/echo/sum`, {
      method: 'POST',
      body: Uint8Array.of(0, 0xff, 0xc3),
    })
    expect(response.headers.get('content-type')).to.equal('application/octet-stream')
    expect([...new Uint8Array(await response.arrayBuffer())]).to.deep.equal([0, 0xff, 0xc3])
    expect((await ask(server, '/echo/sum', { method: 'POST', body: '' })).body).to.equal('')
  })
})
