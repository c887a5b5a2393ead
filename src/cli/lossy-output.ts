/**
 * Writes the output of a server without ever blocking it. The reader of the log may stall, and the disk may
 * be full; neither may stop the server or fill its memory. What cannot be written is dropped and counted, and
 * the log reports the gap as soon as it can.
 */

import { logLosses } from '../runtime/log-losses.js'
import { type Stream, WriteError } from './terminal.js'

/** Bytes that may wait for a slow reader. */
export const MAX_WAITING = 32 * 1024 * 1024

/** A stretch of the log that was dropped. */
interface Gap {
  /** UTF-16 units. */
  readonly missing: number
  /** The gap may begin in the middle of a line. */
  readonly isInLine: boolean
  /** Whether the reader was too slow; otherwise the text could not be written. */
  readonly isUnread: boolean
}

export class LossyOutput {
  /** UTF-16 units. */
  #missing = 0
  #isInLine = false
  #isUnread = false

  constructor(
    private readonly stream: Stream,
    /** Writes a line about the gap to this output. */
    private readonly tell: (gap: Gap) => void,
  ) {}

  write(text: string): void {
    if (this.#missing > 0 && !this.#isUnread) this.#tell()
    if (this.#missing > 0) {
      this.#leaveOut(text)
    } else if (this.stream.waitingBytes > MAX_WAITING) {
      this.#isUnread = true
      this.#leaveOut(text)
      this.stream.onceDrained(() => {
        this.#isUnread = false
        this.#tell(true)
      })
    } else {
      this.#write(text)
    }
  }

  #write(text: string): void {
    try {
      this.stream.write(text)
      this.#isInLine = !text.endsWith('\n')
    } catch (error) {
      if (!(error instanceof WriteError)) throw error
      this.#isInLine ||= error.isPartial
      this.#leaveOut(text)
    }
  }

  #leaveOut(text: string): void {
    this.#missing += text.length
    logLosses.lines += Math.max(1, text.split('\n').length - 1)
  }

  /** Reports the gap and clears it, unless the report cannot be written either. */
  #tell(isUnread = false): void {
    const gap = { missing: this.#missing, isInLine: this.#isInLine, isUnread }
    const { lines } = logLosses
    this.#missing = 0
    this.tell(gap)
    if (this.#missing === 0) return
    this.#missing = gap.missing
    logLosses.lines = lines
  }
}
