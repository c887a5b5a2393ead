/**
 * What leaves through one network socket. Frames are written straight to it, past ws, so that a broadcast is framed
 * once, and wait for the end of the turn of the event loop, so that a turn is one write.
 */

import type { Socket as NetworkSocket } from 'node:net'
import type { Frame } from '../runtime/socket.js'
import { masked } from './client-frames.js'
import { compressed } from './compression.js'
import type { Outbox, Sender } from './outbox.js'
import { binaryFrame, textFrame } from './server-frames.js'

/**
 * A queue of this size is worth a write of its own. If the client does not take that much, it is not read
 * either, until it has: else one that is echoed faster than it reads would be cut off for being fast.
 */
const EARLY_FLUSH = 256 * 1024

export abstract class Outgoing implements Sender {
  #isQueued = false
  /** What waits for the end of the turn, which is one piece almost always, or all if there are several. */
  #piece: Uint8Array | undefined
  #pieces: Uint8Array[] | undefined
  /** And behind that the frames in the outbox's slab. */
  #slab: Buffer | undefined
  #slabStart = 0
  #slabEnd = 0
  #waitingBytes = 0
  /** What the system had not taken at the last write: no more than that can be left. */
  #left = 0
  #isClosing = false

  constructor(
    protected readonly network: NetworkSocket,
    protected readonly outbox: Outbox,
    /** Clients mask their frames, servers must not. */
    protected readonly isMasking: boolean,
    /** The window in which messages are compressed, if that has been agreed on. */
    private readonly windowBits: number | undefined,
  ) {}

  abstract closeAsSlow(): void
  abstract terminate(): void

  /** Much of what was sent has not been taken: nothing should be read before it has. */
  protected abstract throttle(): void

  get isClosing(): boolean {
    return this.#isClosing
  }

  /** Nothing more is sent but what waits. */
  protected beginClosing(): void {
    this.#isClosing = true
  }

  sendText(text: string): void {
    const { slab } = this.outbox
    if (this.isMasking || !slab.takes(text)) {
      this.#add(this.#compressed(textFrame(text)))
      return
    }
    if (this.#isClosing) return
    this.#queue()
    const start = slab.write(text)
    if (slab.bytes !== this.#slab || start !== this.#slabEnd) {
      this.#settle()
      this.#slab = slab.bytes
      this.#slabStart = start
    }
    this.#slabEnd = slab.end
    this.#added(slab.end - start)
  }

  sendBinary(bytes: Uint8Array): void {
    this.#add(this.#compressed(binaryFrame(bytes)))
  }

  sendFrame(frame: Frame): void {
    const { content } = frame
    frame.bytes ??= typeof content === 'string' ? textFrame(content) : binaryFrame(content)
    this.#add(
      this.windowBits === undefined ? frame.bytes : compressedOnce(frame, frame.bytes, this.windowBits),
    )
  }

  #compressed(frame: Uint8Array): Uint8Array {
    return this.windowBits === undefined ? frame : compressed(frame, this.windowBits)
  }

  #add(frame: Uint8Array): void {
    if (this.#isClosing) return
    this.#queue()
    this.#settle()
    const piece = this.isMasking ? masked(frame) : frame
    this.#append(piece)
    this.#added(piece.length)
  }

  /** Makes a piece of the frames in the slab, so that something else can come behind them. */
  #settle(): void {
    if (this.#slab === undefined) return
    this.#append(this.#slab.subarray(this.#slabStart, this.#slabEnd))
    this.#slab = undefined
  }

  #append(piece: Uint8Array): void {
    if (this.#pieces !== undefined) this.#pieces.push(piece)
    else if (this.#piece === undefined) this.#piece = piece
    else this.#pieces = [this.#piece, piece]
  }

  #added(length: number): void {
    this.#waitingBytes += length
    if (this.#waitingBytes <= EARLY_FLUSH) return
    this.send()
    if (this.#left > EARLY_FLUSH) this.throttle()
  }

  /** Hands what waits to the system: almost always as one piece. */
  protected send(): void {
    if (this.#waitingBytes === 0) return
    this.#settle()
    const piece = this.#piece!
    const pieces = this.#pieces
    this.#piece = undefined
    this.#pieces = undefined
    this.#waitingBytes = 0
    if (this.network.destroyed) return
    if (pieces === undefined) this.network.write(piece)
    else this.outbox.write(this.network, pieces)
    this.#left = this.network.writableLength
  }

  #queue(): void {
    if (this.#isQueued) return
    this.#isQueued = true
    this.outbox.add(this)
  }

  flush(): void {
    this.#isQueued = false
    this.send()
    // The next turn may add an early flush to what is left here.
    if (this.#left <= EARLY_FLUSH / 2 || this.#isClosing) return
    // It may have drained since, if something else was written then, and would never do so again.
    if (this.bufferedBytes > EARLY_FLUSH / 2) this.throttle()
  }

  /** To look at the network socket would cost more than all else that a frame of a broadcast costs before it is sent. */
  get bufferedBytes(): number {
    if (this.#left > 0) this.#left = this.network.destroyed ? 0 : this.network.writableLength
    return this.#waitingBytes + this.#left
  }
}

function compressedOnce(frame: Frame, bytes: Uint8Array, windowBits: number): Uint8Array {
  frame.compressed ??= new Map()
  const known = frame.compressed.get(windowBits) ?? compressed(bytes, windowBits)
  frame.compressed.set(windowBits, known)
  return known
}
