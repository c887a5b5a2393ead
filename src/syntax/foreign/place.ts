/** The place where a token did not fit, with the tokens around it, for the recognition of mistakes. */

import { EOF, type TokenType } from 'chevrotain'
import type { SpanEdit } from '../../diagnostics/edit.js'
import type { Span } from '../../source/span.js'
import type { Token } from '../lex.js'
import { Identifier, KEYWORDS } from '../tokens.js'

export type ErrorKind =
  | 'MissingToken'
  | 'MismatchedInput'
  | 'UnwantedToken'
  | 'InvalidIdentifier'
  | 'StrayCharacter'

/** A mistake and how to repair it. */
export interface Recognition {
  readonly hint: string
  /** The changes that carry out the hint. The parser continues as if they had been made. */
  readonly edits?: readonly SpanEdit[]
  /**
   * What the parser continues with if the edits are not exact, or if only the programmer knows what belongs there:
   * `UNKNOWN` replaces a name, type or value about which nothing more is reported.
   */
  readonly goOnAs?: readonly SpanEdit[]
  /** Without either: the index of the token with which the parser continues. */
  readonly skipTo?: number
}

/** Recognises one mistake, or the mistakes of one word. */
export type Recogniser = (place: Place) => Recognition | undefined

/** Replaces what only the programmer knows, in text that only the parser reads. */
export const UNKNOWN = '\u0000'

const OPENING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])
const CLOSING: ReadonlySet<string> = new Set(OPENING.values())

const INDENT = /[ \t]*/y

/** Characters of source that a hint quotes at most. */
const MAX_QUOTED = 80

export class Place {
  /**
   * @param first the index of the first token of the broken statement, definition or item
   * @param failed the index of the token that did not fit
   * @param quoted the index of the token that the message quotes: one of the two
   */
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly kind: ErrorKind,
    readonly first: number,
    readonly failed: number,
    readonly quoted: number,
    readonly expected: readonly TokenType[],
  ) {}

  // ---------------------------------------------------------------- tokens

  /** The text of a token; empty outside the file and at its end. */
  image(index: number): string {
    return this.tokens[index]?.image ?? ''
  }

  typeOf(index: number): TokenType | undefined {
    return this.tokens[index]?.tokenType
  }

  is(index: number, ...images: readonly string[]): boolean {
    return images.includes(this.image(index))
  }

  /** Whether these tokens are here in sequence; `*` matches any name. */
  reads(index: number, ...images: readonly string[]): boolean {
    return images.every((image, offset) =>
      image === '*' ? this.isName(index + offset) : this.image(index + offset) === image,
    )
  }

  isName(index: number): boolean {
    return this.typeOf(index) === Identifier && !this.image(index).startsWith('|')
  }

  isKeyword(index: number): boolean {
    return KEYWORDS.has(this.image(index))
  }

  isWord(index: number): boolean {
    return this.isName(index) || this.isKeyword(index)
  }

  isEnd(index: number): boolean {
    return index >= this.tokens.length || this.typeOf(index) === EOF
  }

  /** Whether a token directly follows the one before it. */
  touches(index: number): boolean {
    const [before, token] = [this.tokens[index - 1], this.tokens[index]]
    return before !== undefined && token !== undefined && before.endOffset + 1 === token.startOffset
  }

  beginsLine(index: number): boolean {
    const [before, token] = [this.tokens[index - 1], this.tokens[index]]
    if (!before || !token) return true
    return /[\r\n]/.test(this.text.slice(before.endOffset + 1, token.startOffset))
  }

  /** Returns the index of the bracket that closes the one at `index`; undefined if there is none. */
  closing(index: number): number | undefined {
    const open: string[] = []
    for (let at = index; !this.isEnd(at); at++) {
      const image = this.image(at)
      const close = OPENING.get(image)
      if (close !== undefined) open.push(close)
      else if (CLOSING.has(image) && open.pop() !== image) return undefined
      if (open.length === 0) return at
    }
    return undefined
  }

  /**
   * Returns the index of the first of these tokens at or after `from`, outside brackets opened since; undefined when
   * a bracket closes or the text ends before.
   */
  find(from: number, ...images: readonly string[]): number | undefined {
    for (let at = from; !this.isEnd(at); at++) {
      const image = this.image(at)
      if (images.includes(image)) return at
      if (OPENING.has(image)) {
        const close = this.closing(at)
        if (close === undefined) return undefined
        at = close
      } else if (CLOSING.has(image)) return undefined
    }
    return undefined
  }

  /** Returns the index of the last token on the line of a token. */
  lineEnd(index: number): number {
    let at = index
    while (!this.isEnd(at + 1) && !this.beginsLine(at + 1)) at++
    return at
  }

  /**
   * Returns the index of the last token of a simple statement that begins at `from`, without its `;`. If there is
   * none, the statement ends with its line, or before a bracket that closes an earlier one.
   */
  statementEnd(from: number): number {
    let depth = 0
    let at = from
    for (; !this.isEnd(at); at++) {
      const image = this.image(at)
      if (at > from && depth === 0 && this.beginsLine(at)) break
      if (image === ';' && depth === 0) break
      if (OPENING.has(image)) depth++
      else if (CLOSING.has(image) && --depth < 0) break
    }
    return Math.max(from, at - 1)
  }

  // ---------------------------------------------------------------- texts

  start(index: number): number {
    return this.tokens[index]?.startOffset ?? this.text.length
  }

  end(index: number): number {
    const token = this.tokens[index]
    return token ? token.endOffset + 1 : this.text.length
  }

  /** From the beginning of one token to the end of another. */
  span(from: number, to = from): Span {
    return { start: this.start(from), end: Math.max(this.start(from), this.end(to)) }
  }

  /** The text from the beginning of one token to the end of another. */
  source(from: number, to = from): string {
    return to < from ? '' : this.text.slice(this.start(from), this.end(to))
  }

  /** The same, as a hint quotes it. */
  quote(from: number, to = from): string {
    const text = this.source(from, to).replace(/\s+/g, ' ')
    return text.length > MAX_QUOTED ? '…' : text
  }

  /** The indentation of a token's line. */
  indent(index: number): string {
    const start = this.start(index)
    const line = Math.max(this.text.lastIndexOf('\n', start - 1), this.text.lastIndexOf('\r', start - 1)) + 1
    INDENT.lastIndex = start === 0 ? 0 : line
    return INDENT.exec(this.text)![0]
  }

  // ---------------------------------------------------------------- edits

  replace(from: number, to: number, text: string): SpanEdit {
    return { span: this.span(from, to), text }
  }

  /** Removes tokens, and the white space on one side of them. */
  remove(from: number, to = from): SpanEdit {
    const { start, end } = this.span(from, to)
    const after = /^[ \t]*/.exec(this.text.slice(end, this.start(to + 1)))![0].length
    const space = this.touches(from) ? 0 : after
    return { span: { start, end: end + space }, text: '' }
  }

  insertBefore(index: number, text: string): SpanEdit {
    const start = this.start(index)
    return { span: { start, end: start }, text }
  }

  insertAfter(index: number, text: string): SpanEdit {
    const end = this.end(index)
    return { span: { start: end, end }, text }
  }
}
