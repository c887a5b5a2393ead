/**
 * Output of a server. Whoever collects the log may stop reading, and must not stop the server by that, nor fill its
 * memory: what is written while too much waits is left out, and the log says so once it is read again.
 */

import type { Stream } from './terminal.js'

/** Bytes that wait for whoever reads. */
export const MOST_WAITING = 32 * 1024 * 1024

export class PatientOutput {
  /** UTF-16 units. */
  #missing = 0
  #isInLine = false

  constructor(
    private readonly stream: Stream,
    /** Says how many characters are missing at its place, which may be in the middle of a line. */
    private readonly tell: (missing: number, isInLine: boolean) => void,
  ) {}

  write(text: string): void {
    if (this.#missing === 0) {
      if (this.stream.waitingBytes <= MOST_WAITING) {
        this.stream.write(text)
        this.#isInLine = !text.endsWith('\n')
        return
      }
      this.stream.onceDrained(() => this.#drained())
    }
    this.#missing += text.length
  }

  #drained(): void {
    const missing = this.#missing
    this.#missing = 0
    this.tell(missing, this.#isInLine)
  }
}
