/**
 * Text in, tokens and comments out. Written by hand rather than with the parser's lexer: it must tell
 * exactly what is wrong inside a literal, decode as it goes, and stay linear on any text whatsoever.
 */

import { EOF, type IToken, type TokenType } from 'chevrotain'
import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { SourceFile } from '../source/source-file.js'
import type { Comment } from './ast.js'
import { numberAt } from './numbers.js'
import {
  BacktickString,
  FloatingPointLiteral,
  Identifier,
  IntegerLiteral,
  KEYWORDS,
  QuotedStringLiteral,
  SPELLED,
} from './tokens.js'

/** A token; `payload` is the decoded name, text or number. */
export interface Token extends IToken {
  readonly payload: string | number | bigint | undefined
  readonly endOffset: number
}

export interface Lexed {
  /** Ends with a token of type EOF. */
  readonly tokens: Token[]
  readonly comments: Comment[]
  /** Offsets of tokens that have no end: what they swallowed is missed further on, and that is no new mistake. */
  readonly unclosed: ReadonlySet<number>
}

/** Lexical mistakes of one file that are reported; a binary file would have millions. */
const MAX_REPORTS = 100

const IDENTIFIER = /[A-Za-z0-9_\u0080-\u201b\u201e-\ud7ff\ue000-\uffff]*/y
const ESCAPE = /\\(?:[btnfr"'\\]|[0-3][0-7]{2}|[0-7]{1,2}|u[0-9A-Fa-f]{4})/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar names exactly these controls
const QUOTED_NAME_END = /[|\\\u0008\f\n\r\t]/g
const QUOTED_NAME_ESCAPE = /\\(?:[|"\\/]|u[0-9A-Fa-f]{4})/y
const LINE_END = /[\r\n]/g
const STRING_STOP = /["\\]/g
const CURLY_STRING_STOP = /["\\\u201c\u201d]/g
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' }

/** Longest first, so that `<=` is not `<` and `=`. */
const PUNCTUATION = [...SPELLED]
  .filter(([text]) => !KEYWORDS.has(text))
  .sort(([a], [b]) => b.length - a.length)
const PUNCTUATION_BY_UNIT = new Map<number, [string, TokenType][]>()
for (const entry of PUNCTUATION) {
  const unit = entry[0].charCodeAt(0)
  PUNCTUATION_BY_UNIT.set(unit, [...(PUNCTUATION_BY_UNIT.get(unit) ?? []), entry])
}

/** Splits a text into tokens; what is no token goes to the log and is left out. */
export function lex(file: SourceFile, log: DiagnosticLog): Lexed {
  return new Lexer(file, log).run()
}

class Lexer {
  readonly #text: string
  readonly #tokens: Token[] = []
  readonly #comments: Comment[] = []
  readonly #unclosed = new Set<number>()
  #offset = 0
  #reports = 0
  /** Once a string has no end, no later one may look for its own beyond its line: that would be quadratic. */
  #hasUnclosedString = false

  constructor(
    readonly file: SourceFile,
    readonly log: DiagnosticLog,
  ) {
    this.#text = file.text
  }

  run(): Lexed {
    const text = this.#text
    if (text.charCodeAt(0) === 0xfeff) this.#offset = 1
    while (this.#offset < text.length) {
      const unit = text.charCodeAt(this.#offset)
      if (isSpace(unit)) this.#offset++
      else this.#next(unit)
    }
    this.#push(EOF, text.length)
    return { tokens: this.#tokens, comments: this.#comments, unclosed: this.#unclosed }
  }

  #next(unit: number): void {
    const following = this.#text.charCodeAt(this.#offset + 1)
    if (isNameStart(unit) || isSurrogatePair(unit, following)) this.#name()
    else if (isDigit(unit) || (unit === 0x2e && isDigit(following))) this.#number()
    else if (unit === 0x22) this.#string(STRING_STOP)
    else if (unit === 0x201c || unit === 0x201d) this.#string(CURLY_STRING_STOP)
    else if (unit === 0x2f && following === 0x2f) this.#comment()
    else if (unit === 0x60) this.#template()
    else if (unit === 0x7c && following !== 0x7c) this.#quotedName()
    else this.#punctuation(unit)
  }

  #push(
    type: TokenType,
    end: number,
    payload?: string | number | bigint,
    image = this.#text.slice(this.#offset, end),
  ): void {
    // All of one shape: the parser looks at little else.
    this.#tokens.push({
      image,
      startOffset: this.#offset,
      endOffset: end - 1,
      tokenTypeIdx: type.tokenTypeIdx!,
      tokenType: type,
      payload,
    })
    this.#offset = end
  }

  #name(): void {
    const text = this.#text
    let end = this.#offset
    for (;;) {
      IDENTIFIER.lastIndex = end
      if (IDENTIFIER.test(text)) end = IDENTIFIER.lastIndex
      if (!isSurrogatePair(text.charCodeAt(end), text.charCodeAt(end + 1))) break
      end += 2
    }
    const name = text.slice(this.#offset, end)
    const word = KEYWORDS.get(name)
    if (word) this.#push(word, end, undefined, name)
    else this.#push(Identifier, end, name, name)
  }

  #quotedName(): void {
    const text = this.#text
    const start = this.#offset + 1
    QUOTED_NAME_END.lastIndex = start
    for (;;) {
      const stop = QUOTED_NAME_END.exec(text)
      if (stop?.[0] === '|') {
        this.#push(Identifier, stop.index + 1, text.slice(start, stop.index))
        return
      }
      const sequence = stop?.[0] === '\\' ? this.#quotedEscape(stop.index) : 0
      if (!stop || sequence === 0) break
      QUOTED_NAME_END.lastIndex = stop.index + sequence
    }
    const end = this.#lineEnd(start)
    this.#report('UnclosedName', this.#offset, end)
    this.#push(Identifier, end, text.slice(start, end))
  }

  /** Length of the escape at an offset, or 0; the letters b t n f r take two backslashes. */
  #quotedEscape(offset: number): number {
    const text = this.#text
    if (text[offset + 1] === '\\' && 'btnfr'.includes(text[offset + 2] ?? ' ')) return 3
    QUOTED_NAME_ESCAPE.lastIndex = offset
    return QUOTED_NAME_ESCAPE.exec(text)?.[0].length ?? 0
  }

  #number(): void {
    const number = numberAt(this.#text, this.#offset)
    if (!number) {
      this.#punctuation(this.#text.charCodeAt(this.#offset))
      return
    }
    if (number.value === undefined) this.#report('IntegerOutOfRange', this.#offset, number.end)
    this.#push(number.isFloat ? FloatingPointLiteral : IntegerLiteral, number.end, number.value ?? 0)
  }

  #string(stops: RegExp): void {
    const text = this.#text
    const limit = this.#hasUnclosedString ? this.#lineEnd(this.#offset) : text.length
    let value = ''
    let from = this.#offset + 1
    for (;;) {
      stops.lastIndex = from
      const stop = stops.exec(text)
      if (!stop || stop.index >= limit) break
      value += text.slice(from, stop.index)
      if (stop[0] !== '\\') {
        this.#push(QuotedStringLiteral, stop.index + 1, value)
        return
      }
      ESCAPE.lastIndex = stop.index
      const sequence = ESCAPE.exec(text)?.[0]
      if (sequence) value += decodeEscape(sequence)
      else this.#report('InvalidEscape', stop.index, Math.min(stop.index + 2, text.length))
      from = Math.min(stop.index + (sequence?.length ?? 1), text.length)
    }
    this.#hasUnclosedString = true
    const end = this.#lineEnd(this.#offset)
    this.#report('UnclosedString', this.#offset, end)
    this.#push(QuotedStringLiteral, end, text.slice(this.#offset + 1, end))
  }

  #template(): void {
    const close = this.#text.indexOf('`', this.#offset + 1)
    const end = close < 0 ? this.#lineEnd(this.#offset) : close + 1
    if (close < 0) this.#report('UnclosedTemplate', this.#offset, end)
    else if (end - this.#offset === 2) this.#report('EmptyTemplate', this.#offset, end)
    this.#push(BacktickString, end, this.#text.slice(this.#offset + 1, close < 0 ? end : close))
  }

  #comment(): void {
    const end = this.#lineEnd(this.#offset)
    const span = { start: this.#offset, end }
    this.#comments.push({ kind: 'Comment', text: this.#text.slice(this.#offset, end), span })
    this.#offset = end
  }

  #punctuation(unit: number): void {
    const text = this.#text
    const found = punctuationAt(text, this.#offset, unit)
    if (!found) {
      this.#stray()
      return
    }
    const [spelling, type] = found
    const opensBlockComment = spelling === '/' && text[this.#offset + 1] === '*'
    this.#push(type, this.#offset + spelling.length, undefined, spelling)
    // `/*` is never right: the parser will object to these two tokens, and need not see the comment's words.
    if (opensBlockComment) {
      this.#push(SPELLED.get('*')!, this.#offset + 1)
      const end = text.indexOf('*/', this.#offset)
      this.#offset = end < 0 ? text.length : end + 2
    }
  }

  /** A stretch of characters that begin no token is reported as one. */
  #stray(): void {
    const text = this.#text
    const start = this.#offset
    do this.#offset++
    while (this.#offset < text.length && this.#isStray(this.#offset))
    this.#report('StrayCharacter', start, this.#offset)
  }

  #isStray(offset: number): boolean {
    const unit = this.#text.charCodeAt(offset)
    if (isSpace(unit) || isNameStart(unit) || isDigit(unit)) return false
    if (unit === 0x22 || unit === 0x60 || unit === 0x7c || unit === 0x201c || unit === 0x201d) return false
    if (isSurrogatePair(unit, this.#text.charCodeAt(offset + 1))) return false
    return punctuationAt(this.#text, offset, unit) === undefined
  }

  #lineEnd(from: number): number {
    LINE_END.lastIndex = from
    return LINE_END.exec(this.#text)?.index ?? this.#text.length
  }

  #report(
    name:
      | 'StrayCharacter'
      | 'UnclosedString'
      | 'UnclosedTemplate'
      | 'EmptyTemplate'
      | 'UnclosedName'
      | 'InvalidEscape'
      | 'IntegerOutOfRange',
    start: number,
    end: number,
  ): void {
    if (name.startsWith('Unclosed')) this.#unclosed.add(start)
    if (this.#reports++ >= MAX_REPORTS) return
    this.log.report(this.file, { start, end }, name, { found: shown(this.#text.slice(start, end)) })
  }
}

function punctuationAt(text: string, offset: number, unit: number): [string, TokenType] | undefined {
  const entries = PUNCTUATION_BY_UNIT.get(unit)
  if (entries === undefined) return undefined
  for (const entry of entries) {
    const [spelling] = entry
    if (spelling.length === 1 || text.startsWith(spelling, offset)) return entry
  }
  return undefined
}

/** A token's text as messages quote it: on one line, and not endless. */
export function shown(image: string): string {
  const text = image.length > 200 ? `${image.slice(0, 200)}…` : image
  return text.replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')
}

function decodeEscape(sequence: string): string {
  const letter = sequence[1]!
  if (letter === 'u') return fromUnit(Number.parseInt(sequence.slice(2), 16))
  if (letter >= '0' && letter <= '7') return fromUnit(Number.parseInt(sequence.slice(1), 8))
  return SIMPLE_ESCAPES[letter] ?? letter
}

const fromUnit = (unit: number): string => String.fromCharCode(unit)

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function isNameStart(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f
  return unit !== 0x201c && unit !== 0x201d && (unit < 0xd800 || unit > 0xdfff)
}

function isSurrogatePair(first: number, second: number): boolean {
  return first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff
}
