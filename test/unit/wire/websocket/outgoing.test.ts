/** What one socket sends, and when, with a network that accepts as much as the test allows. */

import type { Socket as NetworkSocket } from 'node:net'
import { expect } from 'chai'
import { Frame } from '../../../../src/runtime/socket.js'
import { Outbox } from '../../../../src/wire/frames/outbox.js'
import { Outgoing, type OutgoingOptions } from '../../../../src/wire/websocket/outgoing.js'

const KIB = 1024
/** Bytes beyond which data is written before the turn ends. */
const EARLY = 256 * KIB

class Network {
  destroyed = false
  writableLength = 0
  readonly written: Buffer[] = []
  /** Bytes of each write that the system does not accept. */
  keeps = 0

  write(piece: Buffer): boolean {
    this.written.push(Buffer.from(piece))
    this.writableLength += this.keeps
    return true
  }

  cork(): void {}

  uncork(): void {}

  /** The payloads of all frames, unmasked: texts as they are, binary ones by their length. */
  get frames(): string[] {
    const frames: string[] = []
    let rest = Buffer.concat(this.written)
    while (rest.length > 0) {
      const opcode = rest[0]! & 0x0f
      let length = rest[1]! & 0x7f
      let start = 2
      if (length === 126) {
        length = rest.readUInt16BE(2)
        start = 4
      } else if (length === 127) {
        length = Number(rest.readBigUInt64BE(2))
        start = 10
      }
      const payload = rest.subarray(start, start + length)
      frames.push(opcode === 1 && length < 100 ? String(payload) : `${length} bytes`)
      rest = rest.subarray(start + length)
    }
    return frames
  }
}

class Sent extends Outgoing {
  throttled = 0

  constructor(network: NetworkSocket, outbox: Outbox, options: OutgoingOptions) {
    const owner = {
      closeAsSlow: () => this.beginClosing(),
      terminate: () => {},
      throttle: () => {
        this.throttled++
      },
    }
    super(network, outbox, owner, options)
  }

  /** As a socket does before it writes its close frame. */
  close(): void {
    this.send()
    this.beginClosing()
  }
}

describe('what a socket sends', () => {
  const turn = () => new Promise(setImmediate)

  function stage(windowBits?: number) {
    const network = new Network()
    const outbox = new Outbox(Number.POSITIVE_INFINITY)
    const socket = network as unknown as NetworkSocket
    return { network, outbox, sent: new Sent(socket, outbox, { windowBits }) }
  }

  it('is written at the end of the turn, in one write and in order', async () => {
    const { network, sent } = stage()
    sent.sendText('a')
    sent.sendText('b')
    sent.sendBinary(new Uint8Array(3))
    sent.sendText('c')
    sent.sendFrame(new Frame('d'))
    sent.sendFrame(new Frame('e'))
    sent.sendText('f')
    expect(network.written).to.have.length(0)
    await turn()
    expect(network.frames).to.deep.equal(['a', 'b', '3 bytes', 'c', 'd', 'e', 'f'])
    expect(network.written).to.have.length(1)
  })

  it('may be of any size and kind', async () => {
    const { network, sent } = stage()
    sent.sendText('short')
    sent.sendText('x'.repeat(20_000))
    sent.sendText('half a pair: \ud800')
    sent.sendFrame(new Frame(Uint8Array.of(1, 2, 3)))
    sent.sendFrame(new Frame('x'.repeat(2_000)))
    await turn()
    expect(network.frames).to.deep.equal(['short', '20000 bytes', 'half a pair: ?', '3 bytes', '2000 bytes'])
  })

  it('is compressed where that has been agreed on', async () => {
    const { network, sent } = stage(15)
    sent.sendText('x'.repeat(5_000))
    sent.sendBinary(new Uint8Array(5_000))
    await turn()
    expect(Buffer.concat(network.written).length).to.be.below(200)
    expect(network.written[0]![0]).to.equal(0xc1)
  })

  it('leaves again in the next turn', async () => {
    const { network, sent } = stage()
    sent.sendText('a')
    await turn()
    sent.sendText('b')
    await turn()
    await turn()
    expect(network.frames).to.deep.equal(['a', 'b'])
    expect(network.written).to.have.length(2)
  })

  it('keeps its order where sockets share the slab of short texts', async () => {
    const { network, outbox, sent } = stage()
    const otherNetwork = new Network()
    const other = new Sent(otherNetwork as unknown as NetworkSocket, outbox, {})
    sent.sendText('a')
    other.sendText('x')
    sent.sendText('b')
    sent.sendText('c')
    other.sendText('y')
    await turn()
    expect(network.frames).to.deep.equal(['a', 'b', 'c'])
    expect(otherNetwork.frames).to.deep.equal(['x', 'y'])
  })

  it('keeps its order where a slab is full', async () => {
    const { network, sent } = stage()
    const texts = Array.from({ length: 2_000 }, (_, index) => `text ${index}`)
    for (const text of texts) sent.sendText(text)
    await turn()
    expect(network.frames).to.deep.equal(texts)
  })

  it('is nothing once closing has begun, except for earlier messages', async () => {
    const { network, sent } = stage()
    sent.sendText('a')
    sent.close()
    sent.sendText('b')
    sent.sendBinary(new Uint8Array(1))
    sent.sendFrame(new Frame('c'))
    await turn()
    expect(network.frames).to.deep.equal(['a'])
    expect(sent.bufferedBytes).to.equal(0)
    expect(sent.isClosing).to.equal(true)
  })

  it('counts waiting bytes, then those that the system has not yet accepted', async () => {
    const { network, sent } = stage()
    sent.sendText('abc')
    sent.sendBinary(new Uint8Array(200))
    expect(sent.bufferedBytes).to.equal(5 + 204)
    network.keeps = 60
    await turn()
    expect(sent.bufferedBytes).to.equal(60)
    sent.sendText('d')
    expect(sent.bufferedBytes).to.equal(63)
    network.writableLength = 0
    expect(sent.bufferedBytes).to.equal(3)
  })

  it('is nothing on a socket that is gone', async () => {
    const { network, sent } = stage()
    network.keeps = 10
    sent.sendText('a')
    await turn()
    network.destroyed = true
    expect(sent.bufferedBytes).to.equal(0)
    sent.sendText('b')
    await turn()
    expect(network.frames).to.deep.equal(['a'])
  })

  it('leaves early beyond 256 KiB, not at exactly that', async () => {
    const { network, sent } = stage()
    const head = 10
    sent.sendBinary(new Uint8Array(EARLY - head))
    expect(sent.bufferedBytes).to.equal(EARLY)
    expect(network.written).to.have.length(0)
    sent.sendText('a')
    expect(network.frames).to.deep.equal([`${EARLY - head} bytes`, 'a'])
    expect(sent.throttled).to.equal(0)
    await turn()
    expect(network.frames).to.have.length(2)
  })

  it('stops reading when much of an early write is left', () => {
    const { network, sent } = stage()
    network.keeps = EARLY
    sent.sendBinary(new Uint8Array(EARLY))
    expect(sent.throttled, 'exactly 256 KiB').to.equal(0)
    network.keeps = 1
    sent.sendBinary(new Uint8Array(EARLY))
    expect(sent.throttled).to.equal(1)
  })

  it('stops reading when more than 128 KiB are left after the turn', async () => {
    const { network, sent } = stage()
    network.keeps = EARLY / 2
    sent.sendText('a')
    await turn()
    expect(sent.throttled).to.equal(0)
    network.keeps = 1
    sent.sendText('b')
    await turn()
    expect(sent.throttled).to.equal(1)
  })

  it('resumes reading when the rest has been accepted before the turn ends', async () => {
    const { network, sent } = stage()
    network.keeps = EARLY
    sent.sendBinary(new Uint8Array(EARLY))
    network.writableLength = EARLY / 2
    await turn()
    expect(sent.throttled).to.equal(0)
  })

  it('resumes reading when closing has begun', async () => {
    const { network, sent } = stage()
    network.keeps = EARLY
    sent.sendText('a')
    sent.close()
    await turn()
    expect(sent.throttled).to.equal(0)
  })

  it('is framed once for all sockets', async () => {
    const { network, sent } = stage()
    const frame = new Frame('a')
    sent.sendFrame(frame)
    const { bytes } = frame
    sent.sendFrame(frame)
    expect(frame.bytes).to.equal(bytes)
    await turn()
    expect(network.frames).to.deep.equal(['a', 'a'])
  })

  it('is compressed once for all sockets of a window', async () => {
    const { sent } = stage(15)
    const other = stage(10).sent
    const frame = new Frame('a'.repeat(5_000))
    sent.sendFrame(frame)
    const first = frame.compressed?.get(15)
    sent.sendFrame(frame)
    other.sendFrame(frame)
    expect(frame.compressed?.get(15)).to.equal(first)
    expect([...(frame.compressed?.keys() ?? [])]).to.deep.equal([15, 10])
    await turn()
  })

  it('is masked where a client sends it', async () => {
    const network = new Network()
    const outbox = new Outbox(Number.POSITIVE_INFINITY)
    const sent = new Sent(network as unknown as NetworkSocket, outbox, { isMasking: true })
    sent.sendText('a')
    sent.sendFrame(new Frame('b'))
    await turn()
    const bytes = Buffer.concat(network.written)
    expect([bytes[1], bytes[8]]).to.deep.equal([0x81, 0x81])
    expect(bytes).to.have.length(2 * (2 + 4 + 1))
  })
})
