import type { Failure } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'

/** Reads the text of a JSON path, for the parsers of paths and filters. */
export class PathReader {
  #at = 0

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.#at >= this.text.length
  }

  /** The next code unit; empty at the end. */
  peek(): string {
    return this.text[this.#at] ?? ''
  }

  skipBlanks(): void {
    while (this.peek() === ' ') this.#at++
  }

  /** Takes the mark if it comes next. */
  take(mark: string): boolean {
    if (!this.text.startsWith(mark, this.#at)) return false
    this.#at += mark.length
    return true
  }

  /** Takes the match of a sticky pattern here, if there is one. */
  takeMatch(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.#at
    const match = sticky.exec(this.text)?.[0]
    if (match !== undefined) this.#at += match.length
    return match
  }

  /** Takes a string in single or double quotes; a backslash makes the next unit literal. */
  takeString(): string {
    const literal = this.takeMatch(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/sy)
    if (literal === undefined) throw this.invalid('a string in quotes is missing or does not end')
    return literal.slice(1, -1).replace(/\\(.)/gs, '$1')
  }

  /** Creates a failure with the position. */
  invalid(problem: string): Failure {
    return fail('JsonPathInvalid', { problem, position: this.#at })
  }
}
