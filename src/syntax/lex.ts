/**
 * Splits a text into tokens and comments. It is hand-written instead of Chevrotain's lexer, because it reports
 * exactly what is wrong inside a literal, decodes literals, and takes linear time on any text.
 */

import { EOF, type IToken, type TokenType } from 'chevrotain'
import { DiagnosticLog } from '../diagnostics/diagnostic.js'
import { SourceFile } from '../source/source-file.js'
import type { Comment } from './ast.js'
import { directiveOf, Habits, invisibleIn, isSpaceLike, numberOf } from './lexical-habits.js'
import { missingQuote } from './missing-quote.js'
import { numberAt } from './numbers.js'
import {
  BacktickString,
  FloatingPointLiteral,
  Identifier,
  IntegerLiteral,
  KEYWORDS,
  QuotedStringLiteral,
  SPELLED,
  Stray,
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
  /** Offsets of tokens that are not closed: what they swallowed is missing later, which is not another mistake. */
  readonly unclosed: ReadonlySet<number>
}

/** Lexical mistakes that are reported for one file at most; a binary file would have millions. */
const MAX_REPORTS = 100

const IDENTIFIER = /[A-Za-z0-9_\u0080-\u201b\u201e-\ud7ff\ue000-\uffff]*/y
const ESCAPE = /\\(?:[btnfr"'\\]|[0-3][0-7]{2}|[0-7]{1,2}|u[0-9A-Fa-f]{4})/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar names exactly these controls
const QUOTED_NAME_END = /[|\\\u0008\f\n\r\t]/g
const QUOTED_NAME_ESCAPE = /\\(?:[|"\\/]|u[0-9A-Fa-f]{4})/y
const LINE_END = /[\r\n]/g
const STRING_STOP = /["\\]/g
const CURLY_STRING_STOP = /["\\\u201c\u201d]/g
const SINGLE_STRING_STOP = /['\\\r\n]/g
/** What follows a string at the end of a line: the end of a statement, condition or annotation. */
const AFTER_STRING = /(?:[)\]}]*;|\)+[ \t]*\{|\}\)?)[ \t]*$/
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

/** Splits a text into tokens. Characters that cannot begin a token become a `Stray`, which the parser reports. */
export function lex(file: SourceFile, log: DiagnosticLog): Lexed {
  return new Lexer(file, log).run() ?? new Lexer(file, log, true).run()!
}

/** Returns the tokens of a text that is not a whole file. */
export function lexPiece(text: string): Token[] {
  return lex(new SourceFile('', text), new DiagnosticLog()).tokens.slice(0, -1)
}

type Invisible = NonNullable<ReturnType<typeof invisibleIn>>

class Lexer {
  readonly #text: string
  readonly #tokens: Token[] = []
  readonly #comments: Comment[] = []
  readonly #unclosed = new Set<number>()
  #offset = 0
  #reports = 0
  readonly #habits = new Habits()
  /**
   * After one string that is not closed, later ones end with their line: searching further would take quadratic time.
   */
  #hasUnclosedString = false
  #hasStringOfLines = false

  /**
   * @param areStringsOfLine whether a string ends with its line: true for the second pass over a text with a missing
   *   quote, which would otherwise be noticed only at the end, with everything in between read as strings
   */
  constructor(
    readonly file: SourceFile,
    readonly log: DiagnosticLog,
    readonly areStringsOfLine = false,
  ) {
    this.#text = file.text
  }

  /** Returns undefined if a second pass is needed, in which strings end with their lines. */
  run(): Lexed | undefined {
    const text = this.#text
    if (text.charCodeAt(0) === 0xfeff) this.#offset = 1
    while (this.#offset < text.length) {
      const unit = text.charCodeAt(this.#offset)
      if (isSpace(unit)) this.#offset++
      else this.#next(unit)
      if (this.#hasUnclosedString && this.#hasStringOfLines && !this.areStringsOfLine) return undefined
    }
    this.#push(EOF, text.length)
    this.#habits.report(this.file, this.log)
    return { tokens: this.#tokens, comments: this.#comments, unclosed: this.#unclosed }
  }

  #next(unit: number): void {
    const following = this.#text.charCodeAt(this.#offset + 1)
    if (unit < 0x20 || unit === 0x7f) this.#controlCharacter(unit)
    else if (isNameStart(unit) || isSurrogatePair(unit, following)) this.#name()
    else if (isDigit(unit) || (unit === 0x2e && isDigit(following))) this.#number()
    else if (unit === 0x22 && following === 0x22 && this.#text[this.#offset + 2] === '"') this.#tripleQuotes()
    else if (unit === 0x22) this.#string(STRING_STOP)
    else if (unit === 0x27) this.#singleQuotes()
    else if (unit === 0x23) this.#hashComment()
    else if (unit === 0x201c || unit === 0x201d) this.#string(CURLY_STRING_STOP)
    else if (unit === 0x2f && following === 0x2f) this.#comment(this.#lineEnd(this.#offset))
    else if (unit === 0x2f && following === 0x2a) this.#blockComment()
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
    // All tokens have the same shape, because the parser reads little else.
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
    const invisible = invisibleIn(text, this.#offset, end)
    if (invisible) {
      this.#nameWithInvisible(invisible, end)
      return
    }
    const name = text.slice(this.#offset, end)
    const word = KEYWORDS.get(name)
    if (word) this.#push(word, end, undefined, name)
    else this.#push(Identifier, end, name, name)
  }

  #controlCharacter(unit: number): void {
    const span = { start: this.#offset, end: this.#offset + 1 }
    // A vertical tab is a space of another kind; other control characters are invisible.
    const text = unit === 0x0b ? ' ' : ''
    this.#habits.add('InvisibleCharacter', span, numberOf(unit), [{ span, text }])
    this.#offset++
  }

  /** A space of another kind ends the name; characters without width are left out of it. */
  #nameWithInvisible(first: Invisible, end: number): void {
    const text = this.#text
    let name = text.slice(this.#offset, first.offset)
    let next: Invisible | undefined = first
    while (next) {
      const { offset, character } = next
      const after = offset + character.length
      const number = numberOf(character.codePointAt(0)!)
      const span = { start: offset, end: after }
      const word = text.slice(this.#offset, offset)
      // A keyword and then a name: the space between them was lost.
      const isSpace = isSpaceLike(number) || (KEYWORDS.has(word) && /[a-z]/.test(text[after] ?? ''))
      this.#habits.add('InvisibleCharacter', span, number, [{ span, text: isSpace ? ' ' : '' }])
      if (isSpace) {
        end = after
        break
      }
      next = invisibleIn(text, after, end)
      name += text.slice(after, next?.offset ?? end)
    }
    if (name === '' || isDigit(name.charCodeAt(0)))
      this.#offset = name === '' ? end : first.offset + first.character.length
    else this.#push(KEYWORDS.get(name) ?? Identifier, end, KEYWORDS.has(name) ? undefined : name, name)
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
    // A bar that is followed by no name, or directly follows one, is an operator of other languages.
    const before = text.charCodeAt(this.#offset - 1)
    const next = text.charCodeAt(start)
    if (!isNameStart(next) || isNameStart(before) || before === 0x5d || before === 0x3e || before === 0x3f) {
      this.#stray()
      return
    }
    const end = this.#lineEnd(start)
    this.#report('UnclosedName', this.#offset, end)
    this.#push(Identifier, end, text.slice(start, end))
  }

  /** Returns the length of the escape at an offset, or 0; the letters b t n f r take two backslashes. */
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
    const isOfLine = this.#hasUnclosedString || this.areStringsOfLine
    const limit = isOfLine ? this.#lineEnd(this.#offset) : text.length
    let value = ''
    let from = this.#offset + 1
    for (;;) {
      stops.lastIndex = from
      const stop = stops.exec(text)
      if (!stop || stop.index >= limit) break
      value += text.slice(from, stop.index)
      if (stop[0] !== '\\') {
        if (!isOfLine && !this.#hasStringOfLines) {
          this.#hasStringOfLines = /[\r\n]/.test(text.slice(this.#offset, stop.index))
        }
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
    const lineEnd = this.#lineEnd(this.#offset)
    const isFinal = this.areStringsOfLine || !this.#hasStringOfLines
    if (isFinal && this.#missingQuote(lineEnd)) return
    const after = AFTER_STRING.exec(text.slice(this.#offset, lineEnd))
    const end = after && after.index > 0 ? this.#offset + after.index : lineEnd
    const name = /[\w.]+$/.exec(text.slice(Math.max(0, this.#offset - 100), this.#offset))
    // Only punctuation follows the quote, so it is the closing one, and the opening one is missing.
    const isClosing = end === this.#offset + 1 && name !== null
    const start = isClosing ? this.#offset - name[0].length : end
    const edits = end < lineEnd ? [{ span: { start, end: start }, text: '"' }] : []
    const span = { start: this.#offset, end: lineEnd }
    const found = shown(text.slice(this.#offset, lineEnd))
    this.#unclosed.add(this.#offset)
    if (this.#reports++ < MAX_REPORTS && (this.areStringsOfLine || !this.#hasStringOfLines)) {
      const hint = { text: `${isClosing ? 'open' : 'close'} the string with '"'`, edits }
      this.log.report(this.file, span, 'UnclosedString', { found }, hint)
    }
    this.#push(QuotedStringLiteral, end, text.slice(this.#offset + 1, end))
  }

  /** Lexes the line as if it had the one missing quote; returns false if its place is not certain. */
  #missingQuote(lineEnd: number): boolean {
    const text = this.#text
    const start = Math.max(text.lastIndexOf('\n', this.#offset), text.lastIndexOf('\r', this.#offset)) + 1
    const line = text.slice(start, lineEnd)
    const at = missingQuote(line)
    if (at === undefined) return false
    while ((this.#tokens.at(-1)?.startOffset ?? -1) >= start) this.#tokens.pop()
    for (const token of lexPiece(`${line.slice(0, at)}"${line.slice(at)}`)) {
      const moved = (offset: number) => start + (offset > at ? offset - 1 : offset)
      const { startOffset, endOffset } = token
      this.#tokens.push({ ...token, startOffset: moved(startOffset), endOffset: moved(endOffset) })
    }
    const isOpening = at < this.#offset - start
    const edits = [{ span: { start: start + at, end: start + at }, text: '"' }]
    const found = shown(text.slice(this.#offset, lineEnd))
    if (this.#reports++ < MAX_REPORTS) {
      const hint = { text: `${isOpening ? 'open' : 'close'} the string with '"'`, edits }
      this.log.report(this.file, { start: this.#offset, end: lineEnd }, 'UnclosedString', { found }, hint)
    }
    this.#offset = lineEnd
    return true
  }

  /** `'...'` on one line is a string in other languages. */
  #singleQuotes(): void {
    const text = this.#text
    const start = this.#offset
    SINGLE_STRING_STOP.lastIndex = start + 1
    let stop = SINGLE_STRING_STOP.exec(text)
    while (stop?.[0] === '\\') {
      SINGLE_STRING_STOP.lastIndex = stop.index + 2
      stop = SINGLE_STRING_STOP.exec(text)
    }
    if (stop?.[0] !== "'") {
      this.#stray()
      return
    }
    const end = stop.index + 1
    const written = text.slice(start + 1, stop.index)
    const inner = written.replace(/\\.|"/g, (part) => (part === '"' ? '\\"' : part === "\\'" ? "'" : part))
    const span = { start, end }
    const found = shown(text.slice(start, end))
    this.#habits.add('SingleQuotes', span, found, [{ span, text: `"${inner}"` }])
    this.#push(QuotedStringLiteral, end, written)
  }

  /** `"""..."""`: a comment between statements, otherwise a string. */
  #tripleQuotes(): void {
    const text = this.#text
    const start = this.#offset
    const close = text.indexOf('"""', start + 3)
    const end = close < 0 ? this.#lineEnd(start) : close + 3
    const written = text.slice(start + 3, close < 0 ? end : close)
    const span = { start, end }
    const before = this.#tokens.at(-1)?.image
    const isComment = before === undefined || [';', ':', '{', '}', ')'].includes(before)
    const string = `"${written.replace(/\\.|"/gs, (part) => (part === '"' ? '\\"' : part))}"`
    const edit = { span, text: isComment ? commented(written) : string }
    this.#habits.add('TripleQuotes', span, shown(text.slice(start, end)), [edit])
    if (isComment) this.#comment(end)
    else this.#push(QuotedStringLiteral, end, written)
  }

  /** `#` begins comments and documentation in other languages. */
  #hashComment(): void {
    const start = this.#offset
    const end = this.#lineEnd(start)
    const found = shown(this.#text.slice(start, end))
    const directive = directiveOf(this.#text.slice(start, end))
    if (directive?.definition !== undefined) {
      const span = { start, end }
      this.#habits.add('HashComment', span, found, [{ span, text: directive.definition }])
      const places = { startOffset: start, endOffset: end - 1 }
      for (const token of lexPiece(directive.definition)) this.#tokens.push({ ...token, ...places })
      this.#offset = end
      return
    }
    const hashes = /^#+/.exec(this.#text.slice(start, end))![0].length
    const edit = { span: { start, end: start + hashes }, text: '//' }
    this.#habits.add('HashComment', { start, end }, found, [edit])
    this.#comment(end)
  }

  #blockComment(): void {
    const text = this.#text
    const start = this.#offset
    const close = text.indexOf('*/', start + 2)
    const end = close < 0 ? text.length : close + 2
    const isLast = this.#lineEnd(end) === end
    const written = text.slice(start + 2, close < 0 ? end : close).replace(/^\*+/, '')
    const edit = { span: { start, end }, text: isLast ? commented(written) : '' }
    this.#habits.add('BlockComment', { start, end: start + 2 }, '/*', [edit])
    this.#comment(end)
  }

  #template(): void {
    const close = this.#text.indexOf('`', this.#offset + 1)
    const end = close < 0 ? this.#lineEnd(this.#offset) : close + 1
    if (close < 0) this.#report('UnclosedTemplate', this.#offset, end)
    else if (end - this.#offset === 2) this.#report('EmptyTemplate', this.#offset, end)
    this.#push(BacktickString, end, this.#text.slice(this.#offset + 1, close < 0 ? end : close))
  }

  #comment(end: number): void {
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
    this.#push(type, this.#offset + spelling.length, undefined, spelling)
  }

  /** Characters that cannot begin a token; the parser reports them, because it has the expected tokens. */
  #stray(): void {
    const text = this.#text
    let end = this.#offset + 1
    while (end < text.length && this.#isStray(end)) end++
    this.#push(Stray, end)
  }

  #isStray(offset: number): boolean {
    const unit = this.#text.charCodeAt(offset)
    if (isSpace(unit) || isNameStart(unit) || isDigit(unit)) return false
    if (
      unit === 0x22 ||
      unit === 0x23 ||
      unit === 0x27 ||
      unit === 0x60 ||
      unit === 0x7c ||
      unit === 0x201c ||
      unit === 0x201d
    )
      return false
    if (isSurrogatePair(unit, this.#text.charCodeAt(offset + 1))) return false
    return punctuationAt(this.#text, offset, unit) === undefined
  }

  #lineEnd(from: number): number {
    LINE_END.lastIndex = from
    return LINE_END.exec(this.#text)?.index ?? this.#text.length
  }

  #report(
    name: 'UnclosedTemplate' | 'EmptyTemplate' | 'UnclosedName' | 'InvalidEscape' | 'IntegerOutOfRange',
    start: number,
    end: number,
  ): void {
    if (name.startsWith('Unclosed')) this.#unclosed.add(start)
    if (this.#reports++ >= MAX_REPORTS) return
    this.log.report(this.file, { start, end }, name, { found: shown(this.#text.slice(start, end)) })
  }
}

/** Returns the lines of a text as comments. */
function commented(text: string): string {
  const lines = text.trim().split(/\r\n|\n|\r/)
  return lines.map((line) => `// ${line.replace(/^\s*\*? ?/, '').trimEnd()}`.trimEnd()).join('\n')
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

/** Returns the text of a token as messages quote it: on one line, and shortened. */
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
