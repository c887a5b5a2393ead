/**
 * Builds the frames of short texts one after the other in one buffer. Consecutive frames for one socket are sent as one
 * piece, and no frame needs a buffer of its own.
 *
 * Used bytes are never overwritten, because the system may still read them.
 */

import { isWellFormed, MAX_HEAD, writeTextFrame } from './server-frames.js'

/** Bytes. One frame that a slow client has not taken keeps the whole slab in memory, so it is small. */
const SIZE = 16 * 1024

/** UTF-16 units of the longest text. */
const MAX_UNITS = 1024

const BYTES_OF_UNIT = 3

export class FrameSlab {
  bytes = Buffer.allocUnsafeSlow(SIZE)
  /** End of the last frame. */
  end = 0

  /** Whether this slab takes the text. */
  takes(text: string): boolean {
    return text.length <= MAX_UNITS && isWellFormed(text)
  }

  /** Writes a frame. @returns its start in `bytes`, which may be a new buffer */
  write(text: string): number {
    if (this.end + MAX_HEAD + text.length * BYTES_OF_UNIT > SIZE) {
      this.bytes = Buffer.allocUnsafeSlow(SIZE)
      this.end = 0
    }
    const start = this.end
    this.end = writeTextFrame(this.bytes, start, text)
    return start
  }
}
