import { STEPS } from './cost.js'
import { fail } from './failures/failures.js'
import type { WorkLimits } from './limits.js'

/**
 * Builds a text piece by piece. Values can share parts and even contain themselves, so the limit on strings is
 * checked, and steps are charged, while it grows.
 */
export class GrowingText {
  readonly #finished: string[] = []
  #latest = ''
  #length = 0
  #pieces = 0

  constructor(private readonly limits: WorkLimits) {}

  /** @throws Failure when the text becomes longer than a string may be, or the steps are used up */
  append(piece: string): void {
    this.#length += piece.length
    if (this.#length > this.limits.stringLength) {
      throw fail('StringTooLong', { limit: this.limits.stringLength })
    }
    this.#latest += piece
    if (++this.#pieces === PIECES_TOGETHER) this.#finish()
  }

  get text(): string {
    this.#charge()
    return this.#finished.length === 0 ? this.#latest : this.#finished.join('') + this.#latest
  }

  #finish(): void {
    this.#charge()
    // V8 stores the result of + as a tree of its pieces, which takes twenty times the memory, until a character is
    // read.
    this.#latest.charCodeAt(0)
    this.#finished.push(this.#latest)
    this.#latest = ''
  }

  #charge(): void {
    this.limits.charge?.(STEPS.joinPieces(this.#pieces) + STEPS.copyText(this.#latest.length))
    this.#pieces = 0
  }
}

const PIECES_TOGETHER = 1024
