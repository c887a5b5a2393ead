import type { IncomingMessage } from 'node:http'
import { Duplex } from 'node:stream'
import { expect } from 'chai'
import { WebSocketServer } from 'ws'
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from '../../../../src/runtime/limits.js'
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

describe('what a socket tells its owner', () => {
  const closeFrame = (code: number, reason = '') =>
    clientFrame(Buffer.concat([Buffer.of(code >> 8, code & 0xff), Buffer.from(reason)]), { opcode: 8 })

  it('is the close of the peer, after waiting messages have been sent', async () => {
    expect(await toldFrom([closeFrame(4001, 'bye')])).to.deep.equal([
      'closing',
      'last word 4001 bye',
      'closed 4001',
    ])
    expect(await toldFrom([clientFrame('', { opcode: 8 })])).to.deep.equal([
      'closing',
      'last word 1005 ',
      'closed 1005',
    ])
  })

  it('is 1006 of a connection that is lost', async () => {
    expect(await toldFrom([])).to.deep.equal(['closed 1006'])
  })

  it('is the code of this side where that was first', async () => {
    const told = await toldFrom([closeFrame(4001, 'bye')], (peer) => peer.closeHere(4002, 'enough'))
    expect(told.filter((each) => each !== 'closing')).to.deep.equal(['last word 4001 bye', 'closed 4002'])
    expect(told[0]).to.equal('closing')
  })

  for (const [what, pieces, end] of [
    ['a frame with a reserved bit', [Buffer.from([0xf1, 0x80, 0, 0, 0, 0])], '1002 Protocol error'],
    ['a text that is not UTF-8', [clientFrame(Buffer.of(0xff))], '1007 Invalid UTF-8'],
    ['a message of too many bytes', [clientFrame('x'.repeat(2_000))], '1009 Message too big'],
    [
      'a message of too many fragments',
      [0, 1, 2].map((index) => clientFrame('x', { final: false, opcode: index === 0 ? 1 : 0 })),
      '1009 Message too big',
    ],
  ] as const) {
    it(`is the answer to ${what}`, async () => {
      expect(await toldFrom(pieces)).to.deep.equal([
        'closing',
        `last word ${end}`,
        `closed ${end.slice(0, 4)}`,
      ])
    })
  }
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

/** What the owner of a socket of small limits is told: of pieces that arrive at once, then of the end. */
async function toldFrom(pieces: readonly Buffer[], first = (_peer: PeerSocket) => {}): Promise<string[]> {
  const network = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() })
  const peer = await connected(network, { ...DEFAULT_SERVER_LIMITS, messageBytes: 1_000, fragments: 2 })
  const told: string[] = []
  const ended = new Promise<string[]>((resolve) => {
    const owner: PeerOwner = {
      received() {},
      pinged() {},
      closing: () => void told.push('closing'),
      heardLastWord: (code, reason) => void told.push(`last word ${code} ${reason}`),
      closed(code) {
        told.push(`closed ${code}`)
        resolve(told)
      },
    }
    peer.attach(owner, { read: (chunk, reader) => stream.write.call(reader, chunk) })
  })
  first(peer)
  for (const piece of pieces) network.push(piece)
  network.push(null)
  return ended
}

function connected(network: Duplex, limits: ServerLimits = DEFAULT_SERVER_LIMITS): Promise<PeerSocket> {
  const server = new WebSocketServer<typeof PeerSocket>({
    ...socketOptions(limits),
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
