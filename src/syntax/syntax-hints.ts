/**
 * What a person should do about a syntax error, guessed from the words around it. Most come from habits
 * of other languages; where no guess fits, the table's own hint stands.
 */

import { EOF, type IToken, type TokenType } from 'chevrotain'
import type { Remedy } from '../diagnostics/edit.js'
import { shown } from './lex.js'
import type { ErrorContext } from './resynchronize.js'
import {
  Assign,
  Comma,
  Identifier,
  If,
  Import,
  IntegerLiteral,
  KEYWORDS,
  LeftBrace,
  LeftParenthesis,
  Minus,
  RightArrow,
  RightBrace,
  RightParenthesis,
  Semicolon,
  Service,
} from './tokens.js'

export type ErrorKind = 'MissingToken' | 'MismatchedInput' | 'UnwantedToken' | 'InvalidIdentifier'

/** A better hint than the table's, if there is one. */
export function hintFor(
  kind: ErrorKind,
  context: ErrorContext,
  expected: readonly TokenType[],
): string | Remedy | undefined {
  if (context.token.tokenType === EOF) return "something is not closed: look for a missing '}'"
  return (
    foreignWord(context.token.image, context.at(-1)?.image) ??
    foreignOperator(context) ??
    reservedWord(context) ??
    unfinishedStatement(kind, context) ??
    misplaced(kind, context.token, expected)
  )
}

function foreignWord(word: string, before: string | undefined): string | undefined {
  if (before === 'public' || before === 'private') {
    return `remove '${before}': everything at package level is visible`
  }
  switch (word) {
    case 'for':
    case 'foreach':
      return "there is no 'for': write while (condition) { … } with a counter of your own"
    case 'switch':
      return "there is no 'switch': write a chain of if and else if"
    case 'var':
      return 'write the type of the variable, for example int or string'
    default:
      return undefined
  }
}

function foreignOperator({ at }: ErrorContext): string | undefined {
  const [name, first, second] = [-2, -1, 0].map((distance) => shown(at(distance)?.image ?? ''))
  if (second === '/' && at(1)?.image === '*') return "there are no block comments: begin each line with '//'"
  if (second === '=' && first && ['+', '-', '*', '/', '%'].includes(first)) {
    return `there is no '${first}=': write ${name} = ${name} ${first} …`
  }
  const doubled = (first === '+' || first === '-') && first === name ? first : undefined
  if (doubled && (second === ';' || second === ')')) {
    const target = shown(at(-3)?.image ?? '')
    return `there is no '${doubled}${doubled}': write ${target} = ${target} ${doubled} 1`
  }
  return undefined
}

/** A keyword where a name belongs; `int message` and the like. */
function reservedWord({ token, at }: ErrorContext): string | undefined {
  const failed = at(0)
  if (!failed || !KEYWORDS.has(failed.image) || !isTypeLike(at(-1))) return undefined
  const couldBeName = [';', '=', ',', ')', '(', '{', '.', ':', '->', '<-'].includes(at(1)?.image ?? '')
  const isNamed = token === failed || token === at(-1) || at(-1)?.image === '.'
  if (!couldBeName || !isNamed) return undefined
  return `'${failed.image}' is a reserved word: choose another name, or quote it as |${failed.image}|`
}

/** What stands before the name of something that is declared. */
function isTypeLike(before: IToken | undefined): boolean {
  if (!before) return false
  const isName = before.tokenType === Identifier || KEYWORDS.has(before.image)
  return isName || before.image === ']' || before.image === '.'
}

/** A call or assignment that runs into the next line or the end of its block. */
function unfinishedStatement(kind: ErrorKind, { token, at }: ErrorContext): string | undefined {
  if (kind !== 'InvalidIdentifier') return undefined
  const isCall = at(-1)?.tokenType === RightParenthesis
  const startsNext = at(0)?.tokenType === RightBrace || at(0)?.tokenType === Identifier || isKeyword(at(0))
  if (isCall && startsNext) return "end the statement with ';'"
  const stop = at(0)
  if (!stop || stop === token) return undefined
  const end = stop.tokenType === EOF ? '<EOF>' : shown(stop.image)
  return `what begins with '${shown(token.image)}' cannot go on with '${end}'`
}

const isKeyword = (token: IToken | undefined): boolean => token !== undefined && KEYWORDS.has(token.image)

function misplaced(
  kind: ErrorKind,
  token: IToken,
  expected: readonly TokenType[],
): string | Remedy | undefined {
  if (token.tokenType === Import) return 'imports stand at the top of the file, after the package'
  if (kind === 'UnwantedToken') {
    if (token.tokenType === Semicolon) return removing(token, "remove ';': there is no empty statement")
    if (token.tokenType === RightBrace) return "remove '}', or look for a missing '{'"
    return undefined
  }
  if (kind === 'InvalidIdentifier' || expected.length === 0) return undefined
  if (expected.length === 1 && expected[0] === LeftBrace) {
    return "a body stands in braces, also when it is one statement: write '{' before it and '}' after it"
  }
  if (expected.length === 1 && expected[0] === RightArrow) {
    return 'an expression alone is no statement: assign it, or call a function with it'
  }
  if (expected.length === 1 && expected[0] === RightParenthesis && token.tokenType === Assign) {
    return "compare with '=='"
  }
  if (expected.length === 1 && expected[0] === Semicolon && token.tokenType === LeftParenthesis) {
    return "a function begins with the word 'function', and stands outside of others"
  }
  if (expected.length < 8) return undefined
  if (expected.includes(If)) return "a statement belongs here, or '}' to end the block"
  if (expected.includes(Service)) return 'a definition belongs here: a service, function, constant or struct'
  if (expected.includes(IntegerLiteral)) return 'an expression belongs here'
  return expected.includes(Comma) || expected.includes(Minus) ? undefined : 'a type belongs here'
}

function removing(token: IToken, text: string): Remedy {
  return { text, edits: [{ span: { start: token.startOffset, end: token.endOffset! + 1 }, text: '' }] }
}
