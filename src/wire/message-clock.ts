/**
 * Knows whether a client is in the middle of a message, and since when. The frame reader of ws does not tell,
 * so this follows the heads of frames through the same bytes: it looks at heads and skips the rest.
 *
 *      byte 0: FIN and opcode    byte 1: MASK and length    2 or 8 more bytes of length    mask    payload
 */

const FIN = 0x80
const MASK = 0x80
const CONTROL = 0x08

export class MessageClock {
  /** Bytes of the current frame that are still to come, once its head is known. */
  #rest = 0
  /** The beginning of a head that was cut by the end of a chunk. */
  readonly #head = new Uint8Array(10)
  #headLength = 0
  /** A fragment has come, and more must. */
  #isFragmented = false
  #since: number | undefined

  /** When the message began that is not complete yet; undefined between messages. */
  get unfinishedSince(): number | undefined {
    return this.#since
  }

  /** Lets a message that the client could not finish, because we did not read, begin anew. */
  restart(now: number): void {
    if (this.#since !== undefined) this.#since = now
  }

  /** @param now a time that only grows, in milliseconds */
  read(chunk: Uint8Array, now: number): void {
    let position = 0
    let began = this.#since
    while (position < chunk.length) {
      if (this.#rest > 0) {
        const taken = Math.min(this.#rest, chunk.length - position)
        this.#rest -= taken
        position += taken
      } else {
        began ??= now
        this.#head[this.#headLength++] = chunk[position++]!
        if (this.#headLength === this.#headSize()) this.#enterFrame()
      }
      if (this.#rest === 0 && this.#headLength === 0 && !this.#isFragmented) began = undefined
    }
    this.#since = began
  }

  /** The head without its mask, as far as it is known how long it is. */
  #headSize(): number {
    if (this.#headLength < 2) return 2
    const length = this.#head[1]! & 0x7f
    return length < 126 ? 2 : length === 126 ? 4 : 10
  }

  #enterFrame(): void {
    const [first = 0, second = 0] = this.#head
    const view = new DataView(this.#head.buffer)
    const length = second & 0x7f
    const size = length < 126 ? length : length === 126 ? view.getUint16(2) : Number(view.getBigUint64(2))
    this.#rest = size + (second & MASK ? 4 : 0)
    this.#headLength = 0
    if ((first & CONTROL) === 0) this.#isFragmented = (first & FIN) === 0
  }
}
