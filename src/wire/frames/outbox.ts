/**
 * Sends what one turn of the event loop has queued, with one write for each socket. Then limits the bytes that the
 * operating system has not taken, over all sockets together.
 */

import type { Writable } from 'node:stream'
import { FrameSlab } from './frame-slab.js'

/** Bytes. Longer pieces are not copied into one: that would cost more than it saves. */
const MAX_JOINED = 16 * 1024

/** A socket with a queue. */
export interface Sender {
  /** Writes everything that is queued. */
  flush(): void
  readonly bufferedBytes: number
  /** Closing has begun: nothing more is queued. */
  readonly isClosing: boolean
  /** Starts to close the connection because the client does not read. */
  closeAsSlow(): void
  terminate(): void
}

export class Outbox {
  /** Holds the frames of short texts of all senders. */
  readonly slab = new FrameSlab()
  #joined: { readonly pieces: readonly Uint8Array[]; readonly bytes: Uint8Array } | undefined
  #queued: Sender[] = []
  /** Senders with bytes left after their last write. */
  readonly #slow = new Set<Sender>()
  #isScheduled = false

  /** @param limit on the unsent bytes of all senders together */
  constructor(private readonly limit: number) {}

  /** Flushes the sender at the end of this turn of the event loop. */
  add(sender: Sender): void {
    this.#queued.push(sender)
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(this.#flush)
  }

  /** Call when the sender has ended. */
  remove(sender: Sender): void {
    this.#slow.delete(sender)
  }

  /**
   * Writes several pieces as one. After a few broadcasts in one turn, thousands of senders have the same pieces, so the
   * last result is kept until the end of the turn.
   */
  write(network: Writable, pieces: readonly Uint8Array[]): void {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    if (length > MAX_JOINED) {
      network.cork()
      for (const piece of pieces) network.write(piece)
      network.uncork()
      return
    }
    if (!this.#joined || !isSame(this.#joined.pieces, pieces)) {
      this.#joined = { pieces, bytes: Buffer.concat(pieces, length) }
    }
    network.write(this.#joined.bytes)
  }

  #flush = (): void => {
    this.#isScheduled = false
    const queued = this.#queued
    this.#queued = []
    for (const sender of queued) {
      sender.flush()
      if (sender.bufferedBytes > 0) this.#slow.add(sender)
    }
    this.#joined = undefined
    if (this.#slow.size > 0) this.#relieve()
  }

  /**
   * Closes the slowest connections while open connections hold more than the limit. Closing connections may still read
   * their queue, unless open and closing ones together hold twice the limit.
   */
  #relieve(): void {
    let open = 0
    let closing = 0
    for (const sender of this.#slow) {
      const { bufferedBytes, isClosing } = sender
      if (bufferedBytes === 0) this.#slow.delete(sender)
      else if (isClosing) closing += bufferedBytes
      else open += bufferedBytes
    }
    if (open <= this.limit && open + closing <= 2 * this.limit) return
    const slowestFirst = [...this.#slow].sort((first, second) => second.bufferedBytes - first.bufferedBytes)
    for (const sender of slowestFirst) {
      if (open <= this.limit) break
      if (sender.isClosing) continue
      const { bufferedBytes } = sender
      sender.closeAsSlow()
      open -= bufferedBytes
      closing += bufferedBytes
    }
    for (const sender of slowestFirst) {
      if (open + closing <= 2 * this.limit) break
      if (!sender.isClosing) continue
      closing -= sender.bufferedBytes
      sender.terminate()
      this.#slow.delete(sender)
    }
  }
}

function isSame(first: readonly Uint8Array[], second: readonly Uint8Array[]): boolean {
  return first.length === second.length && first.every((piece, index) => piece === second[index])
}
