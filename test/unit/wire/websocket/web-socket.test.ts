/** Tests one WebSocket between a peer and a network that record what happens to them. */

import { EventEmitter } from 'node:events'
import type { Socket as NetworkSocket } from 'node:net'
import { Writable } from 'node:stream'
import { expect } from 'chai'
import type { SocketEvents } from '../../../../src/runtime/socket.js'
import { Outbox } from '../../../../src/wire/frames/outbox.js'
import { RateGate } from '../../../../src/wire/limits/rate-gate.js'
import { TokenBucket } from '../../../../src/wire/limits/token-bucket.js'
import type { Incoming } from '../../../../src/wire/websocket/incoming.js'
import type { PeerSocket } from '../../../../src/wire/websocket/peer-socket.js'
import { WireSocket } from '../../../../src/wire/websocket/web-socket.js'
import { clientFrame } from '../../../support/client.js'

class Network extends EventEmitter {
  destroyed = false
  writableLength = 0
  bytesWritten = 0
  /** Bytes of each write that the system does not take. */
  keeps = 0
  /** What was put back, to be read later. */
  unread = Buffer.alloc(0)

  constructor(private readonly log: string[]) {
    super()
  }

  write(piece: Buffer): boolean {
    this.bytesWritten += piece.length
    this.writableLength += this.keeps
    this.log.push(piece.length > 100 ? `sent ${piece.length} bytes` : `sent ${piece.subarray(2)}`)
    return true
  }

  cork(): void {}
  uncork(): void {}

  unshift(chunk: Buffer): void {
    this.unread = Buffer.concat([chunk, this.unread])
  }

  end(): void {
    this.log.push('network ended')
  }

  resume(): void {}
}

function stage({ gate, shortText = 4096 }: { readonly gate?: RateGate; readonly shortText?: number } = {}) {
  /** Everything that happens, in order. */
  const log: string[] = []
  const note =
    (what: string) =>
    (...args: readonly unknown[]): void => {
      const words = args.filter((arg) => typeof arg !== 'function' && typeof arg !== 'boolean')
      log.push([what, ...words.map(String)].join(' ').trim())
    }
  const network = new Network(log)
  let incoming: Incoming | undefined
  const peer = {
    protocol: 'v1',
    attach(_owner: unknown, reader: Incoming) {
      incoming = reader
    },
    pause: note('pause'),
    resume: note('resume'),
    ping: note('ping'),
    pong: note('pong'),
    terminate: note('terminate'),
    close: note('break off'),
    closeHere: note('close'),
  }
  /** In the place of the reader of ws: takes what is left for it. */
  const reader = new Writable({
    write(chunk: Buffer, _, done) {
      log.push(`ws reads ${chunk.length}`)
      done()
    },
  })
  const socket = new WireSocket(
    peer as unknown as PeerSocket,
    network as unknown as NetworkSocket,
    new Outbox(Number.POSITIVE_INFINITY),
    { shortText, maxFragments: 2, gate },
  )
  const events: SocketEvents = {
    opened: note('opened'),
    receivedText: note('text'),
    receivedBinary: note('binary'),
    disconnected: note('disconnected'),
    closeAsSlow: note('slow'),
    closeAsUnfinished: note('unfinished'),
    dropAsSilent: note('silent'),
  }
  socket.attach(events, { gone: (_, code) => void log.push(`gone ${code}`) })
  return {
    socket,
    network,
    reader,
    /** The gate admits the message that waited. */
    admitted: () => incoming!.admitted(),
    read: (...chunks: readonly Buffer[]) => incoming!.read(Buffer.concat(chunks), reader),
    /** What has happened since the last look. */
    seen: () => log.splice(0),
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))
const PING = clientFrame('', { opcode: 9 })
const UNFINISHED = clientFrame('begun', { final: false })

describe('a socket that reads', () => {
  it('reads short texts itself, and leaves the rest of the bytes to ws', () => {
    const { read, seen } = stage({ shortText: 5 })
    read(clientFrame('one'), clientFrame('two'))
    expect(seen()).to.deep.equal(['text one', 'text two'])
    read(clientFrame('three'), clientFrame('longer'), clientFrame('four'))
    expect(seen()).to.deep.equal(['text three', 'ws reads 22'])
    read(PING)
    expect(seen()).to.deep.equal(['ws reads 6'])
  })

  it('lets nothing overtake a message that ws has begun to read', () => {
    const { read, seen } = stage()
    read(UNFINISHED)
    read(clientFrame('', { opcode: 0 }), clientFrame('next'))
    expect(seen()).to.deep.equal(['ws reads 11', 'ws reads 16'])
    read(clientFrame('after'))
    expect(seen()).to.deep.equal(['text after'])
  })

  it('hears nothing after the last word of the client', () => {
    const { socket, read, seen } = stage()
    socket.heardLastWord(4001, 'bye')
    expect(read(clientFrame('more'))).to.equal(true)
    expect(seen()).to.deep.equal(['disconnected 4001 bye'])
    socket.checkAlive(2)
    expect(seen()).to.deep.equal([])
  })

  it('reads no further than to what breaks the protocol, and breaks off when ws has read that', async () => {
    const { read, seen } = stage()
    const tooMany = [0, 1, 2].map((index) => clientFrame('x', { final: false, opcode: index === 0 ? 1 : 0 }))
    read(...tooMany)
    await turn()
    expect(seen()).to.deep.equal(['ws reads 15', 'break off 1009', 'network ended'])
    expect(read(clientFrame('more'))).to.equal(true)
    expect(seen()).to.deep.equal([])
  })
})

describe('a socket with a gate', () => {
  /** A gate with that many tokens at once; the next one comes soon, as the clock stands still. */
  const gateFor = (messages: number) => new RateGate([new TokenBucket(500, messages, () => 0)], () => {})
  const held = async () => {
    const at = stage({ gate: gateFor(1) })
    at.read(clientFrame('one'), clientFrame('two'))
    return at
  }

  it('puts back what comes too fast, and reads on when its time has come', async () => {
    const { network, read, seen } = await held()
    expect(seen()).to.deep.equal(['text one', 'pause'])
    expect(network.unread).to.deep.equal(clientFrame('two'))
    while (seen().join() !== 'resume') await new Promise((resolve) => setTimeout(resolve, 1))
    read(network.unread)
    expect(seen()).to.deep.equal(['text two'])
  })

  it('reads on when it closes, to see the answer: nothing is held back any more', async () => {
    const { socket, read, seen } = await held()
    seen()
    socket.close(1000, 'bye')
    expect(seen()).to.deep.equal(['close 1000 bye', 'resume'])
    read(clientFrame('', { opcode: 8 }))
    expect(seen()).to.deep.equal(['ws reads 6'])
  })

  it('does not read on while the runtime wants nothing', async () => {
    const { socket, admitted, seen } = await held()
    socket.pause()
    seen()
    admitted()
    expect(seen()).to.deep.equal([])
    socket.resume()
    expect(seen()).to.deep.equal(['resume'])
    admitted()
    expect(seen()).to.deep.equal([])
  })

  it('puts nothing back on a connection that is lost', () => {
    const { network, read, seen } = stage({ gate: gateFor(1) })
    network.destroyed = true
    read(clientFrame('one'), clientFrame('two'))
    expect(seen()).to.deep.equal(['text one', 'pause'])
    expect(network.unread).to.have.length(0)
  })

  it('counts messages, not control frames or fragments', () => {
    const { network, read, seen } = stage({ gate: gateFor(2) })
    read(
      PING,
      UNFINISHED,
      PING,
      clientFrame('', { opcode: 0 }),
      clientFrame('two'),
      PING,
      clientFrame('three'),
    )
    expect(seen().at(-1)).to.equal('pause')
    expect(network.unread).to.deep.equal(clientFrame('three'))
  })

  it('stops at what breaks the protocol, too', async () => {
    const { network, read, seen } = stage({ gate: gateFor(9) })
    read(clientFrame('one'), Buffer.from([0x81, 0xfe, 0, 1, 0, 0, 0, 0, 1]), clientFrame('two'))
    await turn()
    expect(seen()).to.deep.equal(['text one', 'ws reads 3', 'break off 1002', 'network ended'])
    expect(network.unread).to.have.length(0)
  })
})

describe('a socket that watches its client', () => {
  it('pings, and gives up after as many pings without a sign of life', () => {
    const { socket, read, seen } = stage()
    socket.checkAlive(2)
    socket.checkAlive(2)
    expect(seen()).to.deep.equal(['ping', 'ping'])
    read(clientFrame('here'))
    seen()
    socket.checkAlive(2)
    socket.checkAlive(2)
    expect(seen()).to.deep.equal(['ping', 'ping'])
    socket.checkAlive(2)
    expect(seen()).to.deep.equal(['silent'])
  })

  it('sends what waits before the ping', () => {
    const { socket, seen } = stage()
    socket.sendText('first')
    socket.checkAlive(2)
    expect(seen()).to.deep.equal(['sent first', 'ping'])
  })

  it('does not blame a client that is not read', () => {
    const { socket, seen } = stage()
    socket.checkAlive(1)
    socket.pause()
    seen()
    for (let i = 0; i < 3; i++) socket.checkAlive(1)
    expect(seen()).to.deep.equal(['ping', 'ping', 'ping'])
    socket.resume()
    seen()
    socket.checkAlive(1)
    expect(seen()).to.deep.equal(['ping'])
  })

  it('takes it for a sign of life that a client reads, where it must read before it is read', async () => {
    const { socket, network, seen } = stage()
    network.keeps = 300 * 1024
    socket.sendText('much')
    await turn()
    expect(seen()).to.deep.equal(['sent much', 'pause'])
    network.keeps = 0
    network.writableLength = 0
    network.bytesWritten = 1000
    socket.checkAlive(1)
    network.bytesWritten = 2000
    socket.checkAlive(1)
    expect(seen()).to.deep.equal(['ping', 'ping'])
    socket.checkAlive(1)
    expect(seen()).to.deep.equal(['silent'])
  })

  it('pings nobody once closing has begun', () => {
    const { socket, seen } = stage()
    socket.close(1000, '')
    seen()
    socket.checkAlive(1)
    socket.checkAlive(1)
    socket.pinged(Buffer.of(1))
    expect(seen()).to.deep.equal([])
  })

  it('answers a ping after what was sent before', () => {
    const { socket, seen } = stage()
    socket.sendText('first')
    socket.pinged(Buffer.from('there?'))
    expect(seen()).to.deep.equal(['sent first', 'pong there?'])
  })

  it('reports a message that does not end in time, unless it is not read', async () => {
    const { socket, read, seen } = stage()
    socket.closeIfUnfinished(-1)
    read(clientFrame('whole'))
    socket.closeIfUnfinished(-1)
    read(UNFINISHED)
    seen()
    socket.closeIfUnfinished(60_000)
    expect(seen()).to.deep.equal([])
    socket.closeIfUnfinished(-1)
    expect(seen()).to.deep.equal(['unfinished'])
    socket.pause()
    socket.closeIfUnfinished(-1)
    expect(seen()).to.deep.equal(['pause'])
  })
})

describe('a socket that sends', () => {
  it('waits with reading for a client that takes nothing, until it has taken it', async () => {
    const { socket, network, seen } = stage()
    network.keeps = 300 * 1024
    socket.sendText('much')
    await turn()
    socket.sendText('more')
    await turn()
    expect(seen()).to.deep.equal(['sent much', 'pause', 'sent more'])
    socket.resume()
    expect(seen()).to.deep.equal([])
    network.emit('drain')
    expect(seen()).to.deep.equal(['resume'])
    network.emit('drain')
    expect(seen()).to.deep.equal([])
  })

  it('reads on when it closes', async () => {
    const { socket, network, seen } = stage()
    network.keeps = 300 * 1024
    socket.sendText('much')
    await turn()
    seen()
    socket.close(1000, 'bye')
    socket.close(1001, 'again')
    expect(seen()).to.deep.equal(['close 1000 bye', 'resume'])
  })

  it('sends what waits before the close frame, and nothing after it', async () => {
    const { socket, seen } = stage()
    socket.sendText('first')
    socket.closing()
    socket.close(1000, 'bye')
    socket.sendText('too late')
    await turn()
    expect(seen()).to.deep.equal(['sent first', 'close 1000 bye'])
  })

  it('is told of its end, first of all where it is known', () => {
    const { socket, seen } = stage()
    socket.closed(1006)
    expect(seen()).to.deep.equal(['gone 1006', 'disconnected 1006'])
    socket.checkAlive(2)
    expect(seen()).to.deep.equal([])
  })

  it('can be cut off', () => {
    const { socket, seen } = stage()
    socket.sendText('never sent')
    socket.terminate()
    socket.closeAsSlow()
    expect(seen()).to.deep.equal(['terminate', 'slow'])
    socket.checkAlive(2)
    expect(seen()).to.deep.equal([])
    expect(socket.subProtocol).to.equal('v1')
  })
})
