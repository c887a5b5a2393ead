import { fail } from './failures/failures.js'
import type { Allowance } from './limits.js'

/**
 * A text that grows piece by piece. What it is made of can share parts with itself, and even contain itself, so it is
 * held to the limit on strings and paid for while it grows.
 */
export class GrowingText {
  readonly #finished: string[] = []
  #latest = ''
  #length = 0
  #pieces = 0

  constructor(private readonly limits: Allowance) {}

  /** @throws Failure when the text gets longer than a string may be, or is too much work */
  append(piece: string): void {
    this.#length += piece.length
    if (this.#length > this.limits.stringLength) {
      throw fail('StringTooLong', { limit: this.limits.stringLength })
    }
    this.#latest += piece
    if (++this.#pieces === PIECES_TOGETHER) this.#finish()
  }

  get text(): string {
    this.#pay()
    return this.#finished.length === 0 ? this.#latest : this.#finished.join('') + this.#latest
  }

  #finish(): void {
    this.#pay()
    // V8 keeps what is joined by + as a tree of its pieces, which takes twenty times the memory, until it is looked into.
    this.#latest.charCodeAt(0)
    this.#finished.push(this.#latest)
    this.#latest = ''
  }

  #pay(): void {
    this.limits.charge?.((this.#pieces >> 1) + (this.#latest.length >> 4))
    this.#pieces = 0
  }
}

const PIECES_TOGETHER = 1024
