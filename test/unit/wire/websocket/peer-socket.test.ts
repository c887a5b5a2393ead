import type { IncomingMessage } from 'node:http'
import { Duplex } from 'node:stream'
import { expect } from 'chai'
import { WebSocketServer } from 'ws'
import { DEFAULT_SERVER_LIMITS } from '../../../../src/runtime/limits.js'
import {
  type PeerOwner,
  PeerSocket,
  socketOptions,
  stream,
} from '../../../../src/wire/websocket/peer-socket.js'
import { clientFrame } from '../../../support/client.js'

/** Options that concern a server of ws before there is a socket; they are set where the server is created. */
const OF_THE_SERVER = [
  'WebSocket',
  'backlog',
  'clientTracking',
  'handleProtocols',
  'host',
  'noServer',
  'path',
  'port',
  'server',
  'verifyClient',
]

describe('the sockets of ws', () => {
  it('leave nothing to a default of ws', () => {
    const { options } = new WebSocketServer({ noServer: true })
    const ours = Object.keys(socketOptions(DEFAULT_SERVER_LIMITS))
    expect([...ours, ...OF_THE_SERVER].sort()).to.include.members(Object.keys(options))
  })

  it('have the limits of the server, which may be endless', () => {
    const limits = { ...DEFAULT_SERVER_LIMITS, messageBytes: 1, fragments: 2, closeTimeout: 3 }
    expect(socketOptions(limits)).to.include({ maxPayload: 1, maxFragments: 2, closeTimeout: 3 })
    const endless = Number.POSITIVE_INFINITY
    expect(
      socketOptions({ ...limits, messageBytes: endless, fragments: endless, closeTimeout: endless }),
    ).to.include({ maxPayload: 2 ** 31 - 1, maxFragments: 2 ** 31 - 1, closeTimeout: 2 ** 31 - 1 })
  })

  it('take a message that comes in 60,000 pieces, and not one that comes in 70,000', async () => {
    const frame = clientFrame('x'.repeat(70_000))
    const bytes = Array.from(frame, (byte) => Buffer.of(byte))
    expect(await heardFrom([...bytes.slice(0, 60_000), frame.subarray(60_000)])).to.deep.equal([
      { turn: 0, heard: '70000 bytes' },
    ])
    expect(await heardFrom(bytes)).to.deep.equal([{ turn: 0, heard: 'the end with 1009' }])
  })

  it('hand over all messages of a piece in one turn: so what they are answered with is one write', async () => {
    const frames = Buffer.concat(Array.from({ length: 500 }, () => clientFrame('x'.repeat(300))))
    expect(await heardFrom([frames])).to.deep.equal(Array(500).fill({ turn: 0, heard: '300 bytes' }))
  })
})

interface Heard {
  /** Turns of the event loop since the last chunk. */
  readonly turn: number
  readonly heard: string
}

/** Returns what a server's socket receives, in several turns, of chunks that arrive at once. */
async function heardFrom(pieces: readonly Buffer[]): Promise<Heard[]> {
  const network = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() })
  const peer = await connected(network)
  const all: Heard[] = []
  let turn = 0
  const owner: PeerOwner = {
    received: (data) => all.push({ turn, heard: `${data.length} bytes` }),
    pinged() {},
    closing() {},
    heardLastWord: () => all.push({ turn, heard: `the end with ${peer.ownCode}` }),
    closed() {},
  }
  peer.attach(owner, { read: (chunk, reader) => stream.write.call(reader, chunk) })
  for (const piece of pieces) network.push(piece)
  for (; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve))
  peer.terminate()
  return all
}

function connected(network: Duplex): Promise<PeerSocket> {
  const server = new WebSocketServer<typeof PeerSocket>({
    ...socketOptions(DEFAULT_SERVER_LIMITS),
    noServer: true,
    WebSocket: PeerSocket,
  })
  const headers = {
    upgrade: 'websocket',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-version': '13',
  }
  const request = { method: 'GET', headers } as unknown as IncomingMessage
  return new Promise((resolve) => server.handleUpgrade(request, network, Buffer.alloc(0), resolve))
}
