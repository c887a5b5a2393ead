/**
 * Implements the behaviour of the parser on wrong text; the rules are in the subclasses. It has two aims: the first
 * error reads as in Ballerina 0.87, and text after an error is still understood.
 *
 * Ballerina 0.87 chooses the form of a statement before it parses the statement. Until it has chosen, any token that
 * does not fit makes the whole statement unrecognisable: `invalid identifier`, with its first token. After that, a
 * token that does not fit is either unwanted (the next one would fit), or the expected one is missing (this one could
 * follow it), or it is a mismatch.
 */

import {
  EOF,
  type IToken,
  isRecognitionException,
  MismatchedTokenException,
  type TokenType,
} from 'chevrotain'
import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { Remedy } from '../diagnostics/edit.js'
import { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import { type ErrorKind, Place, type Recognition } from './foreign/place.js'
import { recognise } from './foreign/recognise.js'
import { repair } from './foreign/repair.js'
import { type Lexed, shown } from './lex.js'
import { MismatchTexts } from './mismatch-texts.js'
import { type Loop, PreparedParser } from './prepared-parser.js'
import { Resynchronizer } from './resynchronize.js'
import { KEYWORDS, membersOf, RightBrace, Stray, VOCABULARY } from './tokens.js'

/** Thrown to end a parse at once; what was understood so far is kept. */
export class ParseEnded extends Error {}

/** Errors of one file that are reported at most. */
const MAX_ERRORS = 100

const NO_TEXT: Lexed = { tokens: [], comments: [], unclosed: new Set() }

const CLOSING = RightBrace.tokenTypeIdx!

export class RecoveringParser extends PreparedParser {
  protected file = new SourceFile('', '')
  /** The first token of a statement whose form has not been chosen yet. */
  protected undecided: IToken | undefined
  #log: DiagnosticLog | undefined
  #depth = 0
  #maxDepth = 0
  #errorCount = 0
  #lastErrorAt = -1
  #unclosed: ReadonlySet<number> = NO_TEXT.unclosed
  /** A mismatch that may still turn out to be a missing token. */
  #pending: { expected: TokenType; actual: IToken } | undefined
  /** The first token of the innermost statement, definition or item that is being parsed. */
  #first: IToken | undefined
  /** What was recognised about the last error, until recovery has used it. */
  #recognition: Recognition | undefined
  #hasRepaired = false
  /** Offsets of the items that were repaired. */
  readonly #repaired = new Set<number>()
  #resynchronizer = new Resynchronizer([], '')

  constructor(skipValidations: boolean) {
    const texts = new MismatchTexts()
    super(texts, skipValidations)
    texts.onMismatch = (expected, actual) => this.#mismatch(expected, actual)
    texts.onNoAlternative = (alternatives) => this.#noAlternative(alternatives)
  }

  /**
   * Chevrotain leaves a repetition that has consumed nothing. After text was repaired, the same place must be tried
   * again; each repair answers an error, and the number of errors is limited.
   */
  protected doSingleRepetition(action: () => unknown): boolean {
    const parser = this.internals
    const before = parser.currIdx
    action.call(this)
    const hasRepaired = this.#hasRepaired
    this.#hasRepaired = false
    return hasRepaired || parser.currIdx > before
  }

  /** Prepares for a file; the parser is expensive to create, so it is reused. */
  protected begin(file: SourceFile, { tokens, unclosed }: Lexed, log: DiagnosticLog, maxDepth: number): void {
    // The parser pads its input, so it gets its own list.
    this.input = tokens.slice()
    this.file = file
    this.#log = log
    this.#unclosed = unclosed
    this.#resynchronizer = new Resynchronizer(tokens, file.text)
    this.#maxDepth = maxDepth
    this.#depth = 0
    this.#errorCount = 0
    this.#lastErrorAt = -1
    this.#pending = undefined
    this.#first = undefined
    this.#recognition = undefined
    this.#repaired.clear()
    this.undecided = undefined
  }

  /** Releases the file, so that the parser keeps no text alive. */
  protected end(): void {
    this.#flush()
    this.begin(new SourceFile('', ''), NO_TEXT, this.#log!, 0)
    this.#log = undefined
  }

  // ---------------------------------------------------------------- nesting

  /** Call before a rule recurses, and `leave` afterwards. */
  protected enter(): void {
    if (this.#depth >= this.#maxDepth && !this.RECORDING_PHASE) this.tooDeep()
    this.#depth++
  }

  protected leave(): void {
    this.#depth--
  }

  protected get maxDepth(): number {
    return this.#maxDepth
  }

  protected tooDeep(): never {
    this.reportTooDeep()
    throw new ParseEnded()
  }

  protected reportTooDeep(): void {
    const token = this.LA(1)
    const details = { found: shown(token.image), limit: this.#maxDepth }
    this.#log?.report(this.file, spanOf(token), 'NestedTooDeep', details)
  }

  // ---------------------------------------------------------------- spans

  protected spanFrom(start: number): Span {
    // A token that recovery has inserted has no place; the node then begins at the next token.
    const from = start >= 0 ? start : this.LA(1).startOffset
    return { start: from, end: Math.max(from, (this.LA(0).endOffset ?? from) + 1) }
  }

  // ---------------------------------------------------------------- errors

  /**
   * Call before each item of a repetition. A token that neither begins an item nor closes the repetition is reported
   * and skipped, so that the repetition continues.
   */
  protected synchronize(loop: Loop, isEntry: boolean): void {
    if (this.RECORDING_PHASE) return
    let isFirst = isEntry
    while (!loop.has(this.LA(1).tokenTypeIdx)) {
      const token = this.LA(1)
      const nextFits = loop.has(this.LA(2).tokenTypeIdx)
      const before = this.#first
      this.#first = token
      if (token.tokenType === Stray) this.#report('StrayCharacter', token)
      else if (isFirst && !nextFits) this.#report('MismatchedInput', token, typesOf(loop))
      else this.#report('UnwantedToken', token)
      this.#first = before
      if (this.#follow(token)) continue
      if (token.tokenType === EOF || (loop.has(CLOSING) && this.#resynchronizer.endsBodies(token))) return
      // Superfluous punctuation is skipped; after a superfluous word there is usually more.
      if (nextFits && !KEYWORDS.has(token.image)) this.SKIP_TOKEN()
      else this.#skip(token)
      isFirst = false
    }
  }

  /** Runs a rule; if it fails, skips to where the next one of its kind may begin. */
  protected attempt<T>(rule: () => T): T | undefined {
    const first = this.LA(1)
    const depth = this.#depth
    const before = this.#first
    this.#first = first
    try {
      return rule()
    } catch (error) {
      if (!isRecognitionException(error as Error)) throw error
      this.#flush()
      this.#depth = depth
      this.undecided = undefined
      if (!this.#follow(first)) this.#skip(first)
      return undefined
    } finally {
      this.#first = before
    }
  }

  /**
   * Continues as the recognition of the last error says: before the first token, as if the text had been repaired, so
   * that the repetition decides again; or after what cannot be understood.
   *
   * @returns false if nothing was recognised
   */
  #follow(first: IToken): boolean {
    const recognition = this.#recognition
    this.#recognition = undefined
    const parser = this.internals
    const edits = recognition?.goOnAs ?? recognition?.edits
    if (edits) {
      const index = this.#resynchronizer.indexOf(first)
      const repaired = repair(this.#resynchronizer.tokens, edits, index)
      this.#resynchronizer = new Resynchronizer(repaired, this.file.text)
      parser.tokVector = repaired.slice()
      parser.tokVectorLength = repaired.length
      parser.currIdx = index - 1
      this.#hasRepaired = true
      this.#repaired.add(first.startOffset)
      return true
    }
    const target = recognition?.skipTo
    if (target === undefined) return false
    const index = this.#resynchronizer.indexOf(first)
    parser.currIdx = Math.max(index + 1, Math.min(target, this.#resynchronizer.tokens.length - 1)) - 1
    return true
  }

  /** Consumes the brace that ends a block. If it is missing once, the enclosing blocks do not report it again. */
  protected closeBrace(): void {
    const next = this.LA(1)
    const isEnd = next.tokenType === EOF || this.#resynchronizer.endsBodies(next)
    if (isEnd && this.#lastErrorAt === next.startOffset) return
    this.CONSUME(RightBrace)
  }

  /** Fails unless the next token is one of these; for rules that begin with an optional part. */
  protected expectOneOf(types: Loop): void {
    if (this.RECORDING_PHASE || types.has(this.LA(1).tokenTypeIdx)) return
    this.#noAlternative(typesOf(types))
    throw new MismatchedTokenException('', this.LA(1), this.LA(0))
  }

  /** Fails because nothing matches the words that begin with this token. */
  protected failAt(first: IToken): never {
    this.#report('InvalidIdentifier', this.undecided ?? first)
    throw new MismatchedTokenException('', this.LA(1), this.LA(0))
  }

  /** Fails because of a token that is never valid in its place. */
  protected failAtUnwanted(token: IToken): never {
    this.#report('UnwantedToken', token)
    throw new MismatchedTokenException('', token, this.LA(0))
  }

  protected report(span: Span, name: 'IntegerOutOfRange' | 'TypeMember', remedy?: Remedy): void {
    const found = shown(this.file.text.slice(span.start, span.end))
    this.#log?.report(this.file, span, name, { found }, remedy)
  }

  protected reportUnwanted(token: IToken): void {
    this.#report('UnwantedToken', token)
  }

  #mismatch(expected: TokenType, actual: IToken): void {
    this.#flush()
    if (actual.tokenType === Stray) this.#report('StrayCharacter', actual)
    else if (this.undecided) this.#report('InvalidIdentifier', this.undecided)
    else if (this.#matches(this.LA(2), expected)) this.#report('UnwantedToken', actual)
    else this.#pending = { expected, actual }
  }

  #noAlternative(expected: readonly TokenType[]): void {
    this.#flush()
    const types = new Set(expected.flatMap(membersOf))
    if (this.LA(1).tokenType === Stray) this.#report('StrayCharacter', this.LA(1))
    else if (this.undecided) this.#report('InvalidIdentifier', this.undecided)
    else if (types.has(this.LA(1).tokenType)) this.#report('InvalidIdentifier', this.LA(1))
    else if (types.has(this.LA(2).tokenType)) this.#report('UnwantedToken', this.LA(1))
    else this.#report('MismatchedInput', this.LA(1), [...types])
  }

  /** Reports a mismatch that no insertion has repaired. */
  #flush(): void {
    const pending = this.#pending
    this.#pending = undefined
    if (pending) this.#report('MismatchedInput', pending.actual, membersOf(pending.expected))
  }

  protected override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    return this.#pending !== undefined && !this.undecided && !this.#matches(this.LA(2), type)
  }

  protected override canTokenTypeBeDeletedInRecovery(): boolean {
    return !this.undecided && !this.#recognition
  }

  protected override getTokenToInsert(type: TokenType): IToken {
    const pending = this.#pending
    this.#pending = undefined
    if (pending) this.#report('MissingToken', pending.actual, membersOf(type))
    if (this.#recognition) throw new MismatchedTokenException('', this.LA(1), this.LA(0))
    return super.getTokenToInsert(type)
  }

  #matches(token: IToken, type: TokenType): boolean {
    return membersOf(type).includes(token.tokenType)
  }

  #report(kind: ErrorKind, token: IToken, expected: readonly TokenType[] = []): void {
    // Two errors at one token are one mistake.
    if (token.startOffset === this.#lastErrorAt) return
    this.#lastErrorAt = token.startOffset
    if (this.#isMissedBehindUnclosed(token)) return
    // After repaired text nothing is certain; the user will see further errors in the next run.
    if (this.#first && this.#repaired.has(this.#first.startOffset)) return
    const found = token.tokenType === EOF ? '<EOF>' : shown(token.image)
    const place = token.tokenType === EOF ? this.#resynchronizer.lastToken() : token
    const details = { found, expected: listOf(expected) }
    const recognition = recognise(this.#placeOf(kind, token, expected))
    const { hint, edits = [] } = recognition ?? {}
    const remedy = hint === undefined ? undefined : { text: hint, edits }
    this.#log?.report(this.file, spanOf(place ?? token), kind, details, remedy)
    this.#recognition =
      recognition?.edits || recognition?.goOnAs || recognition?.skipTo ? recognition : undefined
    if (++this.#errorCount >= MAX_ERRORS) throw new ParseEnded()
  }

  #placeOf(kind: ErrorKind, token: IToken, expected: readonly TokenType[]): Place {
    const { tokens } = this.#resynchronizer
    const indexOf = (each: IToken) => this.#resynchronizer.indexOf(each)
    const failed = indexOf(this.LA(1))
    const first = this.#first ? indexOf(this.#first) : failed
    return new Place(this.file.text, tokens, kind, first, failed, indexOf(token), expected)
  }

  /** Whether a missing token was swallowed by one that is not closed, which has been reported. */
  #isMissedBehindUnclosed(token: IToken): boolean {
    if (this.#unclosed.has(this.LA(1).startOffset)) return true
    return this.#unclosed.has(this.LA(0).startOffset) || (token.tokenType === EOF && this.#unclosed.size > 0)
  }

  #skip(first: IToken): void {
    const target = this.#resynchronizer.after(first, this.LA(1))
    if (this.LA(1) === first && target === first && first.tokenType !== EOF) this.SKIP_TOKEN()
    // By index, because tokens that a repair inserted may have the same offset.
    const parser = this.internals
    parser.currIdx = Math.max(parser.currIdx, this.#resynchronizer.indexOf(target) - 1)
  }
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 }
}

function typesOf(loop: Loop): TokenType[] {
  return VOCABULARY.filter((type) => loop.has(type.tokenTypeIdx!))
}

/** Lists the expected tokens as Ballerina 0.87 does: one token bare, several in braces. */
function listOf(types: readonly TokenType[]): string {
  const labels = types.map((type) => (type === EOF ? '<EOF>' : (type.LABEL ?? type.name)))
  return labels.length === 1 ? labels[0]! : `{${labels.join(', ')}}`
}
