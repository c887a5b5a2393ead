/**
 * Sends frames through one network socket. They bypass ws, so that a broadcast is framed once, and they wait for the end
 * of the turn of the event loop, so that a turn is one write.
 */

import type { Socket as NetworkSocket } from 'node:net'
import type { Frame } from '../../runtime/socket.js'
import { masked } from '../frames/client-frames.js'
import { compressed } from '../frames/compression.js'
import type { Outbox, Sender } from '../frames/outbox.js'
import { binaryFrame, textFrame } from '../frames/server-frames.js'

/**
 * Bytes. A longer queue is written before the turn ends. A client that does not take that much is not read until it has:
 * otherwise a client that is echoed faster than it reads would be closed as slow.
 */
const EARLY_FLUSH = 256 * 1024

export interface OutgoingOptions {
  /** Masks each frame, as clients must and servers must not (RFC 6455, 5.3). */
  readonly isMasking?: boolean
  /** Bits of the window in which messages are compressed; undefined without compression. */
  readonly windowBits?: number | undefined
}

export interface OutgoingOwner {
  closeAsSlow(): void
  terminate(): void
  /** The client does not take what is sent: nothing should be read from it until it does. */
  throttle(): void
}

export class Outgoing implements Sender {
  /** The outbox flushes this at the end of the turn. */
  #isQueued = false
  /** The one piece that waits for the end of the turn; `#pieces` has all of them if there are several. */
  #piece: Uint8Array | undefined
  #pieces: Uint8Array[] | undefined
  /** The frames after those pieces, in the slab of the outbox. */
  #slab: Buffer | undefined
  #slabStart = 0
  #slabEnd = 0
  #waitingBytes = 0
  /** Bytes that the system had not taken after the last write. */
  #left = 0
  #isClosing = false
  readonly isMasking: boolean
  readonly #windowBits: number | undefined

  constructor(
    private readonly network: NetworkSocket,
    private readonly outbox: Outbox,
    private readonly owner: OutgoingOwner,
    { isMasking = false, windowBits }: OutgoingOptions,
  ) {
    this.isMasking = isMasking
    this.#windowBits = windowBits
  }

  get isClosing(): boolean {
    return this.#isClosing
  }

  /** Queues nothing more. What waits is still sent. */
  beginClosing(): void {
    this.#isClosing = true
  }

  /** Call when the connection has ended. */
  end(): void {
    this.#isClosing = true
    this.outbox.remove(this)
  }

  closeAsSlow(): void {
    this.owner.closeAsSlow()
  }

  terminate(): void {
    this.owner.terminate()
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
      this.#windowBits === undefined ? frame.bytes : compressedOnce(frame, frame.bytes, this.#windowBits),
    )
  }

  #compressed(frame: Uint8Array): Uint8Array {
    return this.#windowBits === undefined ? frame : compressed(frame, this.#windowBits)
  }

  #add(frame: Uint8Array): void {
    if (this.#isClosing) return
    this.#queue()
    this.#settle()
    const piece = this.isMasking ? masked(frame) : frame
    this.#append(piece)
    this.#added(piece.length)
  }

  /** Makes a piece of the frames in the slab, so that other pieces can follow. */
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
    if (this.#left > EARLY_FLUSH) this.owner.throttle()
  }

  /** Writes what waits, almost always as one piece. */
  send(): void {
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
    // An early write of the next turn may add to what is left.
    if (this.#left <= EARLY_FLUSH / 2 || this.#isClosing) return
    // If it has drained since, there will be no further 'drain' event.
    if (this.bufferedBytes > EARLY_FLUSH / 2) this.owner.throttle()
  }

  /** Looks at the network socket only if bytes were left: that costs more than everything else about a broadcast frame. */
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
