import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createPlainServer } from 'node:net'
import { expect } from 'chai'
import { type WebSocket, WebSocketServer } from 'ws'
import { Waiters } from '../../../../src/cli/scenario/client.js'
import type { RequestHead } from '../../../../src/runtime/http.js'
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from '../../../../src/runtime/limits.js'
import type { Socket } from '../../../../src/runtime/socket.js'
import { WireNetwork } from '../../../../src/wire/websocket/network.js'

const PATIENCE = 5_000

/** The events of a connection, in words. */
class Reports {
  readonly log: string[] = []
  readonly #waiters = new Waiters()

  constructor(
    readonly socket: Socket,
    readonly answer: RequestHead,
  ) {}

  opened = () => this.#add('opened')
  receivedText = (content: string | Uint8Array) => this.#add(`text ${Buffer.from(content as string)}`)
  receivedBinary = (bytes: Uint8Array) => this.#add(`binary ${Buffer.from(bytes).toString('hex')}`)
  disconnected = () => this.#add('disconnected')
  closeAsSlow = () => this.#add('slow')
  closeAsUnfinished = () => this.#add('unfinished')
  dropAsSilent = () => {
    this.#add('silent')
    this.socket.terminate()
  }

  #add(report: string): void {
    this.log.push(report)
    this.#waiters.wake()
  }

  async until(count: number): Promise<readonly string[]> {
    await this.#waiters.until(() => this.log.length >= count, PATIENCE)
    return this.log
  }
}

describe('a connection to another server', () => {
  let server: WebSocketServer
  let url: string
  const opened: Reports[] = []

  beforeEach(async () => {
    server = new WebSocketServer({
      port: 0,
      host: '127.0.0.1',
      handleProtocols: (offered) => (offered.has('json') ? 'json' : false),
    })
    await once(server, 'listening')
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterEach(async () => {
    for (const { socket } of opened.splice(0)) socket.terminate()
    for (const peer of server.clients) peer.terminate()
    await new Promise((resolve) => server.close(resolve))
  })

  async function pair(limits: Partial<ServerLimits> = {}, path = '/', subProtocols: readonly string[] = []) {
    const network = new WireNetwork({ ...DEFAULT_SERVER_LIMITS, ...limits })
    const connection = once(server, 'connection') as Promise<[WebSocket]>
    let reports: Reports | undefined
    await network.connect({ url: url + path, subProtocols }, (socket, answer) => {
      reports = new Reports(socket, answer)
      opened.push(reports)
      return reports
    })
    const [peer] = await connection
    return { reports: reports!, socket: reports!.socket, peer }
  }

  it('carries texts and bytes of any size both ways, in order', async () => {
    const { reports, socket, peer } = await pair()
    const heard: string[] = []
    const waiters = new Waiters()
    peer.on('message', (data, isBinary) => {
      const bytes = data as Buffer
      heard.push(bytes.length > 9 ? String(bytes.length) : isBinary ? bytes.toString('hex') : String(bytes))
      waiters.wake()
    })
    socket.sendText('é\ud800')
    socket.sendBinary(Uint8Array.of(1, 255))
    socket.sendText('x'.repeat(70_000))
    await waiters.until(() => heard.length === 3, PATIENCE)
    expect(heard).to.deep.equal(['é?', '01ff', '70000'])
    peer.send('hi')
    peer.send(Buffer.of(0, 1))
    expect(await reports.until(3)).to.deep.equal(['opened', 'text hi', 'binary 0001'])
  })

  it('reports messages that arrive together with the answer to the handshake', async () => {
    server.on('connection', (peer) => peer.send('welcome'))
    const { reports } = await pair()
    expect(await reports.until(2)).to.deep.equal(['opened', 'text welcome'])
  })

  it('has its address, the headers of the response and the sub-protocol', async () => {
    const { reports, socket } = await pair({}, '/a?b=c', ['xml', 'json'])
    expect([reports.answer.method, reports.answer.url]).to.deep.equal(['GET', '/a?b=c'])
    expect(reports.answer.headers).to.include('Upgrade')
    expect(socket.subProtocol).to.equal('json')
  })

  it('asks for a question mark where the address has half a surrogate pair', async () => {
    const { reports } = await pair({}, '/a\ud800')
    expect(reports.answer.url).to.equal('/a%3F')
  })

  it('ends with a close frame from either side, and is reported once', async () => {
    const first = await pair()
    first.peer.close(4000, 'bye')
    expect(await first.reports.until(2)).to.deep.equal(['opened', 'disconnected'])
    const second = await pair()
    const closed = once(second.peer, 'close') as Promise<[number, Buffer]>
    second.socket.close(1000, 'Normal closure')
    const [code, reason] = await closed
    expect([code, String(reason)]).to.deep.equal([1000, 'Normal closure'])
    expect((await second.reports.until(2)).at(1)).to.equal('disconnected')
  })

  it('offers no compression, and takes no text that is not UTF-8', async () => {
    const offered = once(server, 'connection') as Promise<[WebSocket, IncomingMessage]>
    const { peer } = await pair()
    expect((await offered)[1].headers).not.to.have.property('sec-websocket-extensions')
    const closed = once(peer, 'close') as Promise<[number]>
    peer.send(Buffer.of(0xff), { binary: false })
    expect((await closed)[0]).to.equal(1007)
  })

  it('closes when a message is too big', async () => {
    const { reports, peer } = await pair({ messageBytes: 1000 })
    const closed = once(peer, 'close') as Promise<[number, Buffer]>
    peer.send('x'.repeat(1001))
    const [code, reason] = await closed
    expect([code, String(reason)]).to.deep.equal([1009, 'Message too big'])
    expect(reports.log).not.to.include('text')
  })

  it('is lost when the server answers no pings', async () => {
    const { reports, peer } = await pair({ pingInterval: 10, missedPings: 2 })
    peer.pause()
    expect((await reports.until(3)).slice(1)).to.deep.equal(['silent', 'disconnected'])
  })

  it('is watched while another one of the network has ended', async () => {
    const network = new WireNetwork({ ...DEFAULT_SERVER_LIMITS, pingInterval: 10, missedPings: 2 })
    const connect = async (): Promise<[Reports, WebSocket]> => {
      const connection = once(server, 'connection') as Promise<[WebSocket]>
      let reports: Reports | undefined
      await network.connect({ url, subProtocols: [] }, (socket, answer) => {
        reports = new Reports(socket, answer)
        opened.push(reports)
        return reports
      })
      return [reports!, (await connection)[0]]
    }
    const [ended] = await connect()
    const [silent, peer] = await connect()
    ended.socket.terminate()
    expect((await ended.until(2)).at(1)).to.equal('disconnected')
    peer.pause()
    expect((await silent.until(3)).slice(1)).to.deep.equal(['silent', 'disconnected'])
    const [later, latest] = await connect()
    latest.pause()
    expect((await later.until(3)).slice(1)).to.deep.equal(['silent', 'disconnected'])
  })

  it('answers pings', async () => {
    const { peer } = await pair()
    const pong = once(peer, 'pong') as Promise<[Buffer]>
    peer.ping('are you there')
    expect(String((await pong)[0])).to.equal('are you there')
  })

  it('is given up when that is asked for', async () => {
    const silent = createPlainServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const silentUrl = `ws://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const network = new WireNetwork(DEFAULT_SERVER_LIMITS)
    const refuse = () => expect.fail('it was accepted')
    const ending = new AbortController()
    const arrived = once(silent, 'connection')
    const connecting = network
      .connect({ url: silentUrl, subProtocols: [], cancelled: ending.signal }, refuse)
      .catch((error) => error)
    await arrived
    ending.abort()
    expect(await connecting).to.be.instanceOf(Error)
    const late = { url: silentUrl, subProtocols: [], cancelled: ending.signal }
    expect(await network.connect(late, refuse).catch((error) => error)).to.be.instanceOf(Error)
    silent.close()
  })

  it('no longer asks whether it is given up once it is there', async () => {
    const listeners = new Set<() => void>()
    const cancelled = {
      aborted: false,
      reason: '',
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    }
    await new WireNetwork(DEFAULT_SERVER_LIMITS).connect(
      { url, subProtocols: [], cancelled },
      (socket, answer) => {
        const reports = new Reports(socket, answer)
        opened.push(reports)
        return reports
      },
    )
    expect(listeners.size).to.equal(0)
  })

  it('fails without a listener, without an answer, and without a WebSocket server', async () => {
    const silent = createPlainServer().listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const silentPort = (silent.address() as AddressInfo).port
    const network = new WireNetwork({ ...DEFAULT_SERVER_LIMITS, handshakeTimeout: 30 })
    const refuse = () => expect.fail('it was accepted')
    const addresses = [
      'ws://127.0.0.1:1/',
      `ws://127.0.0.1:${silentPort}/`,
      url.replace('ws:', 'http:'),
      'ws+unix:///tmp/socket:/',
      'nonsense',
      'ws://127.0.0.1/#fragment',
    ]
    for (const address of addresses) {
      const outcome = await network
        .connect({ url: address, subProtocols: [] }, refuse)
        .catch((error) => error)
      expect(outcome, address).to.be.instanceOf(Error)
    }
    // The server supports none of those offered.
    const offer = await network.connect({ url, subProtocols: ['text'] }, refuse).catch((error) => error)
    expect(offer).to.be.instanceOf(Error)
    silent.close()
  })
})
