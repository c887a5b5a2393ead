/** Programs that are clients of other WebSocket servers. */

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import { type WebSocket, WebSocketServer } from 'ws'
import { Waiters } from '../../src/cli/scenario/client.js'
import { BalError, load } from '../../src/index.js'
import { ask, open, PATIENCE } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

const IMPORTS = `import ballerina.lang.blobs; import ballerina.lang.errors; import ballerina.lang.messages;
  import ballerina.lang.strings; import ballerina.lang.system; import ballerina.net.http; import ballerina.net.ws;`

/** A foreign server: it echoes, records events, and follows commands of the test. */
class OtherServer {
  readonly peers: WebSocket[] = []
  readonly log: string[] = []
  readonly #waiters = new Waiters()
  readonly #server: WebSocketServer

  constructor() {
    this.#server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    this.#server.on('connection', (peer) => {
      const name = this.peers.push(peer)
      this.#note(`${name} opened ${peer.protocol}`.trim())
      peer.on('message', (data, isBinary) => {
        this.#note(`${name} ${isBinary ? (data as Buffer).toString('hex') : String(data)}`)
        if (String(data) === 'bye') peer.close(4001, 'as you wish')
        else peer.send(data, { binary: isBinary })
      })
      peer.on('close', (code, reason) => this.#note(`${name} closed ${code} ${reason}`.trim()))
      // A client that vanishes.
      peer.on('error', () => {})
    })
  }

  async url(): Promise<string> {
    if (!this.#server.address()) await once(this.#server, 'listening')
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  #note(event: string): void {
    this.log.push(event)
    this.#waiters.wake()
  }

  /** Waits until an event has been recorded. */
  async until(event: string): Promise<void> {
    const happened = await this.#waiters.until(() => this.log.includes(event), PATIENCE)
    if (!happened) throw new Error(`'${event}' did not happen: ${this.log.join(', ')}`)
  }

  close(): Promise<void> {
    for (const peer of this.peers) peer.terminate()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }
}

/** A service between its clients and another server. A text is a command; the rest goes to the other server. */
const proxy = (url: string, receiver = 'receiver', more = '') => `${IMPORTS}
  @http:BasePath {value:"/proxy"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service proxy {
    ws:ClientConnector remote = create ws:ClientConnector("${url}", "${receiver}");

    @ws:OnOpen {}
    resource onOpen (message m) {
      ws:pushText("welcome");
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
      string text = messages:getStringPayload(m);
      if (text == "closeMe") {
        ws:closeConnection();
      } else if (text == "close remote") {
        ws:ClientConnector.close(remote);
        try {
          ws:ClientConnector.pushText(remote, "too late");
        } catch (errors:Error e) {
          ws:pushText(e.msg);
        }
      } else if (text == "bytes") {
        ws:ClientConnector.pushBinary(remote, strings:toBlob("ab", "UTF-8"));
      } else {
        ws:ClientConnector.pushText(remote, text);
      }
    }

    @http:POST {}
    resource post (message m) {
      ws:ClientConnector.pushText(remote, messages:getStringPayload(m));
    }
  }
  ${more}`

const RECEIVER = `
  @ws:ClientService {}
  @ws:SubProtocols {value:["json", "text"]}
  service receiver {
    @ws:OnTextMessage {}
    resource onText (message m) {
      string text = messages:getStringPayload(m);
      if (strings:hasPrefix(text, "all ")) {
        ws:broadcastText(text);
      } else if (text == "protocol") {
        ws:pushText("[" + ws:getNegotiatedSubProtocol() + "]");
      } else if (text == "old") {
        ws:pushText(m, "old pushText");
      } else {
        ws:pushText("remote says " + text);
      }
    }

    @ws:OnBinaryMessage {}
    resource onBinary (message m) {
      ws:pushBinary(messages:getBinaryPayload(m));
    }

    @ws:OnClose {}
    resource onClose (message m) {
      system:println("remote closed");
      ws:pushText("no more");
    }
  }`

describe('a client connector', () => {
  let other: OtherServer

  beforeEach(() => {
    other = new OtherServer()
  })

  afterEach(async () => {
    await closeServers()
    await other.close()
  })

  const served = async (receiver = RECEIVER) => serveSources([proxy(await other.url(), 'receiver', receiver)])

  it('connects at the start, and once more for each client of its service', async () => {
    const server = await served()
    expect(other.log).to.deep.equal(['1 opened json'])
    const ann = await open(server, '/proxy/ws')
    expect(await ann.next()).to.equal('welcome')
    const ben = await open(server, '/proxy/ws')
    expect(await ben.next()).to.equal('welcome')
    ann.send('hi')
    ben.send('ho')
    expect(await ann.next()).to.equal('remote says hi')
    expect(await ben.next()).to.equal('remote says ho')
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(other.log).to.have.members(['1 opened json', '2 opened json', '3 opened json', '2 hi', '3 ho'])
    expect(server.stats().connections).to.equal(2)
  })

  it('carries bytes, broadcasts and the older pushText, and has the sub-protocol', async () => {
    const server = await served()
    const ann = await open(server, '/proxy/ws')
    const ben = await open(server, '/proxy/ws')
    await Promise.all([ann.next(), ben.next()])
    ann.send('bytes', 'protocol', 'old', 'all of you')
    expect(await ann.nextBinary()).to.deep.equal([0x61, 0x62])
    expect(await ann.nextTexts(3)).to.deep.equal(['[json]', 'old pushText', 'all of you'])
    expect(await ben.next()).to.equal('all of you')
  })

  it('closes the connection of a client that leaves, is closed or vanishes', async () => {
    const server = await served()
    const ann = await open(server, '/proxy/ws')
    const ben = await open(server, '/proxy/ws')
    const cem = await open(server, '/proxy/ws')
    await Promise.all([ann.next(), ben.next(), cem.next()])
    await ann.close()
    ben.send('closeMe')
    expect(await ben.closed()).to.equal('1000 Normal closure')
    cem.vanish()
    for (const peer of [2, 3, 4]) await other.until(`${peer} closed 1000 Normal closure`)
    expect(other.log).not.to.include('1 closed 1000 Normal closure')
  })

  it('notifies its service when the other server has closed; the client stays connected', async () => {
    const server = await served()
    const ann = await open(server, '/proxy/ws')
    await ann.next()
    ann.send('bye')
    expect(await ann.next()).to.equal('no more')
    expect(server.printed()).to.equal('remote closed\n')
    ann.send('anybody there?')
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(server.errors()).to.match(
      /^error in ballerina program: internal error occurred\. Cannot find a connection\nmain\.bal:\d+:\d+: BAL6623\n *\|\n\d+ \| .*ws:ClientConnector\.pushText.*\n *\| *\^+\n\t at ballerina\.net\.ws:pushText\(main\.bal:\d+\)\n\t at onText\(main\.bal:\d+\)\n\t at proxy\(main\.bal:\d+\)\n$/,
    )
  })

  it('passes the close status of the other server to its service while the client is connected', async () => {
    const receiver = RECEIVER.replace(
      'ws:pushText("no more")',
      'ws:pushText(ws:getCloseCode() + " " + ws:getCloseReason() + " " + ws:isConnectionOpen())',
    )
    const server = await serveSources([proxy(await other.url(), 'receiver', receiver)])
    const ann = await open(server, '/proxy/ws')
    await ann.next()
    ann.send('bye')
    expect(await ann.next()).to.equal('4001 as you wish true')
  })

  it('can be closed', async () => {
    const server = await served()
    const ann = await open(server, '/proxy/ws')
    await ann.next()
    ann.send('close remote')
    expect(await ann.nextTexts(2)).to.deep.equal([
      'I/O exception occurred during sending the message',
      'no more',
    ])
    await other.until('2 closed 1000 Normal closure')
  })

  it('has a connection of its own without clients; then pushes reach nobody', async () => {
    const server = await served()
    expect((await ask(server, '/proxy', { method: 'POST', body: 'from REST' })).status).to.equal(200)
    await other.until('1 from REST')
    const ann = await open(server, '/proxy/ws')
    await ann.next()
    await ask(server, '/proxy', { method: 'POST', body: 'all and sundry' })
    expect(await ann.next()).to.equal('all and sundry')
    expect(server.errors()).to.match(
      /^error in ballerina program: cannot send the message\. Error occurred\.\n/,
    )
    other.peers[0]!.close()
    await other.until('1 closed 1005')
    ann.send('still there')
    expect(await ann.next()).to.equal('remote says still there')
  })

  it('may have its service in another program of the server', async () => {
    const server = await serveSources([IMPORTS + RECEIVER, proxy(await other.url())])
    const ann = await open(server, '/proxy/ws')
    await ann.next()
    ann.send('hi')
    expect(await ann.next()).to.equal('remote says hi')
    expect(server.endpoints.map(({ service }) => service)).not.to.include('receiver')
    expect((await ask(server, '/receiver')).status).to.equal(404)
  })

  it('delays a client until it has connected or failed', async () => {
    const server = await served()
    await other.close()
    const ann = await open(server, '/proxy/ws')
    ann.send('hi')
    expect(await ann.next()).to.equal('welcome')
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(server.errors()).to.match(
      /^error in ballerina program: error occurred during initializing the connection to ws:\/\/127\.0\.0\.1:\d+\n\t at proxy\(main\.bal:\d+\)\n/m,
    )
    expect(server.errors()).to.contain('internal error occurred. Cannot find a connection')
  })

  it('fails without a server or a callback service, and then the server does not start', async () => {
    const errorOf = async (source: string) => {
      try {
        await serveSources([source])
      } catch (error) {
        if (error instanceof BalError) return error.message
        throw error
      }
      return 'served'
    }
    const url = await other.url()
    expect(await errorOf(proxy('ws://127.0.0.1:1', 'receiver', RECEIVER))).to.equal(
      'Error occurred during initializing the connection to ws://127.0.0.1:1',
    )
    expect(await errorOf(proxy(url, 'nobody', RECEIVER))).to.equal('Cannot find client service: nobody')
    expect(await errorOf(proxy(url, 'proxy'))).to.equal('Cannot find client service: proxy')
    expect(other.log).to.deep.equal([])
  })

  it('closes when the server stops', async () => {
    const server = await served()
    const ann = await open(server, '/proxy/ws')
    await ann.next()
    await server.close()
    await other.until('1 closed 1001 Going away')
    await other.until('2 closed 1000 Normal closure')
    expect(server.printed()).to.equal('remote closed\nremote closed\n')
  })

  it('is closed when a reload removes its program; clients get connections of the new one', async () => {
    const server = await served()
    const ann = await open(server, '/proxy/ws')
    await ann.next()
    const source = proxy(await other.url(), 'receiver', RECEIVER.replace('remote says', 'the new one says'))
    await server.reload(await load({ source, stdout: () => {}, stderr: () => {} }))
    await other.until('1 closed 1001 Going away')
    await other.until('2 closed 1001 Going away')
    expect(await ann.next()).to.equal('no more')
    ann.send('hi')
    expect(await ann.next()).to.equal('the new one says hi')
    expect(other.log).to.include.members(['3 opened json', '4 opened json', '4 hi'])
  })

  it('survives anything that the other server does', async () => {
    const server = await serveSources([proxy(await other.url(), 'receiver', RECEIVER)], {
      messageBytes: 1000,
    })
    const ann = await open(server, '/proxy/ws')
    await ann.next()
    other.peers[1]!.send('x'.repeat(1001))
    await other.until('2 closed 1009 Message too big')
    expect(await ann.next()).to.equal('no more')
    const ben = await open(server, '/proxy/ws')
    await ben.next()
    other.peers[2]!.terminate()
    expect(await ben.next()).to.equal('no more')
    expect(server.errors()).to.equal('')
  })

  it('belongs to the client of the resource that creates it', async () => {
    const server = await serveSources([
      `${IMPORTS}
      @http:BasePath {value:"/x"}
      @ws:WebSocketUpgradePath {value:"/ws"}
      service x {
        @ws:OnTextMessage {}
        resource onText (message m) {
          ws:ClientConnector remote = create ws:ClientConnector("${await other.url()}", "receiver");
          ws:ClientConnector.pushText(remote, messages:getStringPayload(m));
        }
      }
      ${RECEIVER}`,
    ])
    const ann = await open(server, '/x/ws')
    ann.send('hi')
    expect(await ann.next()).to.equal('remote says hi')
    await ann.close()
    await other.until('1 closed 1000 Normal closure')
  })

  it('works in programs without a server', async () => {
    const source = `${IMPORTS}
      ${RECEIVER.replace('ws:pushText("remote says " + text)', 'system:println(text)')}
      function talk (string url) {
        ws:ClientConnector remote = create ws:ClientConnector(url, "receiver");
        ws:ClientConnector.pushText(remote, "hello");
      }
      function lost () {
        ws:ClientConnector remote;
        ws:ClientConnector.pushText(remote, "hello");
      }`
    let printed = ''
    const waiters = new Waiters()
    const stdout = (text: string) => {
      printed += text
      waiters.wake()
    }
    const program = await load({ source, stdout, stderr: () => {} })
    await program.call('talk', [await other.url()])
    await other.until('1 hello')
    await waiters.until(() => printed === 'hello\n', PATIENCE)
    expect(printed).to.equal('hello\n')
    const error = await program.call('lost').catch((reason: BalError) => reason)
    expect((error as BalError).message).to.equal('connector argument value is null')
  })
})
