/**
 * Where the frames of short texts are made, one behind the other: frames for one socket that follow each
 * other leave as one piece of memory, and no frame is an object of its own.
 *
 * A slab is never written to again where it has been used, since the system may still be reading there.
 */

import { isWellFormed, MOST_HEAD, writeTextFrame } from './server-frames.js'

/** Small, because one frame that a slow client has not taken keeps all of it in memory. */
const SIZE = 16 * 1024

/** Texts up to this length, in UTF-16 units, are worth it. */
const MOST_UNITS = 1024

const BYTES_OF_UNIT = 3

export class FrameSlab {
  bytes = Buffer.allocUnsafeSlow(SIZE)
  /** Where the last frame ends. */
  end = 0

  /** True for a text that has a place here. */
  takes(text: string): boolean {
    return text.length <= MOST_UNITS && isWellFormed(text)
  }

  /** Writes a frame; gives the place where it begins, in `bytes` as they are afterwards. */
  write(text: string): number {
    if (this.end + MOST_HEAD + text.length * BYTES_OF_UNIT > SIZE) {
      this.bytes = Buffer.allocUnsafeSlow(SIZE)
      this.end = 0
    }
    const start = this.end
    this.end = writeTextFrame(this.bytes, start, text)
    return start
  }
}
