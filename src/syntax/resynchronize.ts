/**
 * Finds where to continue after an error: immediately after the broken statement or definition, as far as braces,
 * semicolons, line ends and keywords reveal its end.
 */

import { EOF, type IToken } from 'chevrotain'
import type { Token } from './lex.js'
import {
  Abort,
  Aborted,
  Action,
  Annotation,
  At,
  Break,
  BuiltInTypeName,
  Catch,
  Connector,
  Const,
  Continue,
  Else,
  Finally,
  Fork,
  FunctionKeyword,
  Identifier,
  If,
  Import,
  Iterate,
  Join,
  LeftBrace,
  LeftParenthesis,
  membersOf,
  Native,
  Reply,
  Resource,
  Return,
  RightBrace,
  RightParenthesis,
  Semicolon,
  Service,
  Struct,
  Throw,
  Timeout,
  Transaction,
  Transform,
  Try,
  TypeMapper,
  While,
  Worker,
} from './tokens.js'

/** Words that begin a definition and occur nowhere else in a body: in a body they mean that braces are missing. */
const DEFINITION_WORDS = new Set([
  Service,
  FunctionKeyword,
  Connector,
  Struct,
  TypeMapper,
  Resource,
  Native,
  Import,
])

/** At the beginning of a line, these begin something new. */
const LINE_STARTERS = new Set([
  ...[If, While, Iterate, Break, Continue, Try, Throw, Return, Reply, Fork, Transform, Transaction, Abort],
  ...[Worker, Action, Const, Annotation, At],
  ...membersOf(BuiltInTypeName),
])

/** After a block, these belong to the statement before. */
const CONTINUATIONS = new Set([Else, Catch, Finally, Join, Timeout, Aborted])

export class Resynchronizer {
  constructor(
    readonly tokens: readonly Token[],
    readonly text: string,
  ) {}

  /** The last token before the end of the text, if there is one. */
  lastToken(): IToken | undefined {
    return this.tokens.at(-2)
  }

  /**
   * Whether a definition begins at the very start of a line: then the closing braces of the bodies around it are
   * missing. An indented definition counts as misplaced.
   */
  endsBodies(token: IToken): boolean {
    if (!DEFINITION_WORDS.has(token.tokenType) || token.tokenType === Resource) return false
    return token.startOffset === 0 || /[\r\n]/.test(this.text[token.startOffset - 1]!)
  }

  /**
   * @param first the first token of the broken part
   * @param failed the first token that was not understood
   * @returns the token to continue with
   */
  after(first: IToken, failed: IToken): IToken {
    const tokens = this.tokens
    const start = this.indexOf(first)
    const from = this.indexOf(failed)
    // The semicolons in the head of a `for` end no statement.
    const isFor = first.image === 'for' && tokens[start + 1]?.tokenType === LeftParenthesis
    let braces = 0
    let parentheses = 0
    for (let index = start; index < tokens.length; index++) {
      const token = tokens[index]!
      const type = token.tokenType
      const mayStop = index >= from && index > start
      if (type === EOF) return token
      if (mayStop && DEFINITION_WORDS.has(type)) return token
      if (mayStop && braces === 0 && LINE_STARTERS.has(type) && this.#beginsLine(index)) return token
      // Nothing is open and a name begins the line: a semicolon is missing before it.
      const isClosed = braces === 0 && parentheses === 0
      if (mayStop && index === from && isClosed && type === Identifier && this.#beginsLine(index))
        return token
      if (type === LeftParenthesis) parentheses++
      else if (type === RightParenthesis) parentheses--
      else if (type === LeftBrace) braces++
      else if (type === RightBrace) {
        if (braces === 0) {
          if (mayStop) return token
        } else if (--braces === 0 && index >= from) {
          const next = tokens[index + 1]!
          if (!CONTINUATIONS.has(next.tokenType) && next.tokenType !== Semicolon) return next
        }
      } else if (type === Semicolon && braces === 0 && index >= from && !(isFor && parentheses > 0)) {
        return tokens[index + 1]!
      }
    }
    return tokens.at(-1)!
  }

  #beginsLine(index: number): boolean {
    const before = this.tokens[index - 1]
    const gap = this.text.slice(before ? before.endOffset + 1 : 0, this.tokens[index]!.startOffset)
    return /[\r\n]/.test(gap)
  }

  /** Tokens are in the order of their offsets; those that a repair inserted may have equal ones. */
  indexOf(token: IToken): number {
    let low = 0
    let high = this.tokens.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.tokens[middle]!.startOffset < token.startOffset) low = middle + 1
      else high = middle
    }
    while (this.tokens[low] !== token && this.tokens[low + 1]?.startOffset === token.startOffset) low++
    return low
  }
}
