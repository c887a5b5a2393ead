/**
 * How the parser behaves on wrong text; the rules are in the classes that extend this one. Two aims:
 * the first error reads as Ballerina 0.87 reports it, and what follows an error is still understood.
 *
 * Ballerina 0.87 decides between forms of a statement before it enters one. While that decision is open,
 * anything that does not fit makes the whole statement unrecognisable: `invalid identifier`, with the
 * statement's first token. Once decided, a token that does not fit is unwanted (the next one would fit),
 * or the expected one is missing (this one could follow it), or it is a plain mismatch.
 */

import {
  EmbeddedActionsParser,
  EOF,
  type Rule as GrammarRule,
  type IParserErrorMessageProvider,
  type IToken,
  isRecognitionException,
  MismatchedTokenException,
  type ParserMethod,
  type TokenType,
} from 'chevrotain'
import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { Remedy } from '../diagnostics/edit.js'
import { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import { type ChevrotainInternals, internalsOf, startRecording } from './chevrotain-internals.js'
import { firstTokens } from './first-tokens.js'
import { mend } from './foreign/mend.js'
import { type ErrorKind, Place, type Recognition } from './foreign/place.js'
import { recognise } from './foreign/recognise.js'
import { type Lexed, shown } from './lex.js'
import { OneTokenLookahead } from './one-token-lookahead.js'
import { decisionsOf, type PreparedGrammar, prepare, typesAt } from './prepared-grammar.js'
import { Resynchronizer } from './resynchronize.js'
import { KEYWORDS, membersOf, RightBrace, Stray, VOCABULARY } from './tokens.js'

/** Thrown to end a parse at once: what was understood by then remains. */
export class ParseEnded extends Error {}

/** Beyond so many errors in one file there is nothing more to learn. */
const MAX_ERRORS = 100

const NO_TEXT: Lexed = { tokens: [], comments: [], unclosed: new Set() }

const CLOSING = RightBrace.tokenTypeIdx!

/** A repetition in braces: what its items can begin with, or what closes it. */
export type Loop = ReadonlySet<number>

/** A rule of the grammar and what it yields. */
export type Rule<R> = ParserMethod<[], R>

export class RecoveringParser extends EmbeddedActionsParser {
  protected file = new SourceFile('', '')
  /** The first token of a statement whose form is not decided yet. */
  protected undecided: IToken | undefined
  override RECORDING_PHASE = false
  #log: DiagnosticLog | undefined
  #depth = 0
  #maxDepth = 0
  #errorCount = 0
  #lastErrorAt = -1
  #unclosed: ReadonlySet<number> = NO_TEXT.unclosed
  /** A mismatch that may still turn out to be a missing token. */
  #pending: { expected: TokenType; actual: IToken } | undefined
  /** The first token of the innermost statement, definition or item that is being read. */
  #first: IToken | undefined
  /** What was found out about the last error, until recovery has followed it. */
  #recognition: Recognition | undefined
  #hasMended = false
  /** Offsets of the items that were mended. */
  readonly #mended = new Set<number>()
  #resynchronizer = new Resynchronizer([], '')
  #prepared: PreparedGrammar | undefined
  #productions: Record<string, GrammarRule> | undefined
  readonly #internals: ChevrotainInternals

  constructor(skipValidations: boolean) {
    const texts = new Texts()
    super([...VOCABULARY], {
      recoveryEnabled: true,
      maxLookahead: 1,
      lookaheadStrategy: new OneTokenLookahead(),
      skipValidations,
      errorMessageProvider: texts,
    })
    this.#internals = internalsOf(this)
    texts.onMismatch = (expected, actual) => this.#mismatch(expected, actual)
    texts.onNoAlternative = (alternatives) => this.#noAlternative(alternatives)
  }

  /** Defines a rule. Skipping from rule to rule is the business of `attempt` and `synchronize` alone. */
  protected rule<R>(name: string, implementation: () => R): Rule<R> {
    return this.RULE(name, implementation, { resyncEnabled: false })
  }

  /**
   * Looks at the rules, once they are all defined, or takes what the build found out about them. The sets of tokens
   * that may follow each rule, which take a third of the time, are for skipping from rule to rule: nobody asks for
   * them here.
   */
  protected analyse(prepared: PreparedGrammar | undefined): void {
    const parser = this.#internals
    this.#prepared = prepared
    if (prepared) {
      for (const [key, decision] of decisionsOf(prepared)) parser.lookAheadFuncsCache.set(key, decision)
      parser.selfAnalysisDone = true
      return
    }
    parser.recoveryEnabled = false
    this.performSelfAnalysis()
    parser.recoveryEnabled = true
  }

  /** What `analyse` takes: the work of the build. */
  prepare(): PreparedGrammar {
    const rules = Object.values(this.getGAstProductions())
    const firsts = new Map(rules.map((rule) => [rule.name, firstTokens(rule)]))
    return prepare(this.#internals.lookAheadFuncsCache, firsts)
  }

  /** A picture of the rules, from which Chevrotain reads what was expected: only errors ask for it. */
  override getGAstProductions(): Record<string, GrammarRule> {
    if (!this.#prepared) return super.getGAstProductions()
    const SameGrammar = this.constructor as new () => RecoveringParser
    this.#productions ??= new SameGrammar().getGAstProductions()
    return this.#productions
  }

  /**
   * While it reads the rules Chevrotain puts methods of their own over the parser's, ninety of them, and then deletes
   * each, which costs V8 as long as all the rest of the reading. Here they stand on an object between the parser and
   * its class.
   */
  protected enableRecording(): void {
    const recorder: object = Object.create(Object.getPrototypeOf(this))
    startRecording(recorder)
    Object.setPrototypeOf(this, recorder)
    this.RECORDING_PHASE = true
  }

  protected disableRecording(): void {
    Object.setPrototypeOf(this, Object.getPrototypeOf(Object.getPrototypeOf(this)))
    this.RECORDING_PHASE = false
  }

  /**
   * Chevrotain's own way to go on behind a repetition skips until something fits that may come much later. It is
   * asked after every one of them, so it must cost nothing.
   */
  protected readonly attemptInRepetitionRecovery = (): void => {}

  /**
   * Chevrotain leaves a repetition that has read nothing. Where the text was mended the same place is looked at again;
   * each mending answers an error, and errors are counted.
   */
  protected doSingleRepetition(action: () => unknown): boolean {
    const parser = this.#internals
    const before = parser.currIdx
    action.call(this)
    const hasMended = this.#hasMended
    this.#hasMended = false
    return hasMended || parser.currIdx > before
  }

  /** Makes ready for a file; the parser is costly to make and is used again and again. */
  protected begin(file: SourceFile, { tokens, unclosed }: Lexed, log: DiagnosticLog, maxDepth: number): void {
    // The parser pads its input, so it gets a list of its own.
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
    this.#mended.clear()
    this.undecided = undefined
  }

  /** Lets go of the file, so that the parser keeps no text alive. */
  protected end(): void {
    this.#flush()
    this.begin(new SourceFile('', ''), NO_TEXT, this.#log!, 0)
    this.#log = undefined
  }

  // ---------------------------------------------------------------- nesting

  /** Called before a rule recurses; `leave` after. */
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
    // A token made up in recovery has no place; the node then begins where the next one stands.
    const from = start >= 0 ? start : this.LA(1).startOffset
    return { start: from, end: Math.max(from, (this.LA(0).endOffset ?? from) + 1) }
  }

  // ---------------------------------------------------------------- errors

  /** What a repetition can go on with: the beginnings of these rules, or its closing token. */
  protected loop(rules: readonly string[], close: TokenType): Loop {
    const prepared = this.#prepared?.firstTokens
    const firstOf = (name: string) =>
      prepared ? typesAt(prepared[name]!) : firstTokens(this.getGAstProductions()[name]!)
    return new Set([close.tokenTypeIdx!, ...rules.flatMap(firstOf)])
  }

  /**
   * Called before each item of a repetition. A token that begins no item and does not close is reported
   * here and skipped, so that the repetition carries on.
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
      // A sign too many is left out; a word too many has more behind it.
      if (nextFits && !KEYWORDS.has(token.image)) this.SKIP_TOKEN()
      else this.#skip(token)
      isFirst = false
    }
  }

  /** Runs a rule; where it fails, skips to where the next one of its kind may begin. */
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
   * Goes on as the recognition of the last error says: before the first token, as if the text had been mended,
   * so that the repetition decides again what stands there; or after what cannot be understood.
   *
   * @returns false where nothing is known
   */
  #follow(first: IToken): boolean {
    const recognition = this.#recognition
    this.#recognition = undefined
    const parser = this.#internals
    const edits = recognition?.goOnAs ?? recognition?.edits
    if (edits) {
      const index = this.#resynchronizer.indexOf(first)
      const mended = mend(this.#resynchronizer.tokens, edits, index)
      this.#resynchronizer = new Resynchronizer(mended, this.file.text)
      parser.tokVector = mended.slice()
      parser.tokVectorLength = mended.length
      parser.currIdx = index - 1
      this.#hasMended = true
      this.#mended.add(first.startOffset)
      return true
    }
    const target = recognition?.skipTo
    if (target === undefined) return false
    const index = this.#resynchronizer.indexOf(first)
    parser.currIdx = Math.max(index + 1, Math.min(target, this.#resynchronizer.tokens.length - 1)) - 1
    return true
  }

  /** The brace that ends a block; where it was missed once it is not missed again by the blocks around. */
  protected closeBrace(): void {
    const next = this.LA(1)
    const isEnd = next.tokenType === EOF || this.#resynchronizer.endsBodies(next)
    if (isEnd && this.#lastErrorAt === next.startOffset) return
    this.CONSUME(RightBrace)
  }

  /** Fails unless the next token is one of these; used where a rule begins with an optional part. */
  protected expectOneOf(types: Loop): void {
    if (this.RECORDING_PHASE || types.has(this.LA(1).tokenTypeIdx)) return
    this.#noAlternative(typesOf(types))
    throw new MismatchedTokenException('', this.LA(1), this.LA(0))
  }

  /** Fails because nothing fits the words that begin with this token. */
  protected failAt(first: IToken): never {
    this.#report('InvalidIdentifier', this.undecided ?? first)
    throw new MismatchedTokenException('', this.LA(1), this.LA(0))
  }

  /** Fails because of a token that is never right in its place. */
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

  /** A mismatch that no insertion mended. */
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
    // What goes wrong twice at one token is one mistake.
    if (token.startOffset === this.#lastErrorAt) return
    this.#lastErrorAt = token.startOffset
    if (this.#isMissedBehindUnclosed(token)) return
    // In what was mended once nothing more is certain: it is looked at again when the program is.
    if (this.#first && this.#mended.has(this.#first.startOffset)) return
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

  /** True if what is missed before a token was swallowed by one without an end, which has been reported. */
  #isMissedBehindUnclosed(token: IToken): boolean {
    if (this.#unclosed.has(this.LA(1).startOffset)) return true
    return this.#unclosed.has(this.LA(0).startOffset) || (token.tokenType === EOF && this.#unclosed.size > 0)
  }

  #skip(first: IToken): void {
    const target = this.#resynchronizer.after(first, this.LA(1))
    if (this.LA(1) === first && target === first && first.tokenType !== EOF) this.SKIP_TOKEN()
    // By index: tokens that mending put in may stand at one offset.
    const parser = this.#internals
    parser.currIdx = Math.max(parser.currIdx, this.#resynchronizer.indexOf(target) - 1)
  }
}

function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 }
}

function typesOf(loop: Loop): TokenType[] {
  return VOCABULARY.filter((type) => loop.has(type.tokenTypeIdx!))
}

/** As Ballerina 0.87 lists what it expected: one token bare, several in braces. */
function listOf(types: readonly TokenType[]): string {
  const labels = types.map((type) => (type === EOF ? '<EOF>' : (type.LABEL ?? type.name)))
  return labels.length === 1 ? labels[0]! : `{${labels.join(', ')}}`
}

/** The parser asks for a text whenever something does not fit: that is when we learn of it. */
class Texts implements IParserErrorMessageProvider {
  onMismatch: (expected: TokenType, actual: IToken) => void = () => {}
  onNoAlternative: (expected: readonly TokenType[]) => void = () => {}

  buildMismatchTokenMessage({ expected, actual }: { expected: TokenType; actual: IToken }): string {
    this.onMismatch(expected, actual)
    return ''
  }

  buildNoViableAltMessage({ expectedPathsPerAlt }: { expectedPathsPerAlt: TokenType[][][] }): string {
    this.onNoAlternative(expectedPathsPerAlt.flat().flatMap(([first]) => first ?? []))
    return ''
  }

  buildEarlyExitMessage({ expectedIterationPaths }: { expectedIterationPaths: TokenType[][] }): string {
    this.onNoAlternative(expectedIterationPaths.flatMap(([first]) => first ?? []))
    return ''
  }

  buildNotAllInputParsedMessage(): string {
    return ''
  }
}
