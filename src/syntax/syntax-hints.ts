/**
 * What a person should do about a syntax error, guessed from the words around it. Most come from habits
 * of other languages; where no guess fits, the table's own hint stands.
 */

import { EOF, type TokenType } from 'chevrotain'
import type { ErrorContext } from './resynchronize.js'
import { Identifier, KEYWORDS, LeftBrace, RightBrace } from './tokens.js'

type Kind = 'MissingToken' | 'MismatchedInput' | 'UnwantedToken' | 'InvalidIdentifier'

/** A better hint than the table's, if there is one. */
export function hintFor(
  kind: Kind,
  context: ErrorContext,
  expected: readonly TokenType[],
): string | undefined {
  return foreignConstruct(context) ?? reservedWord(context, expected) ?? missingEnd(kind, context, expected)
}

function foreignConstruct({
  token,
  next,
  failed,
  beforeFailed,
  afterFailed,
}: ErrorContext): string | undefined {
  const [before, here, after] = [beforeFailed?.image, failed.image, afterFailed?.image]
  if (here === '/' && after === '*') return "there are no block comments: begin each line with '//'"
  if (token.image === 'for' || token.image === 'foreach') {
    return "there is no 'for': write while (condition) { … } with a counter of your own"
  }
  if (token.image === 'switch') return "there is no 'switch': write a chain of if and else if"
  if (token.image === 'var') return 'write the type of the variable, for example int or string'
  if (token.image === 'fucntion' || token.image === 'func' || token.image === 'def') {
    return "a function begins with the word 'function'"
  }
  if ((before === '+' && here === '+') || (before === '-' && here === '-'))
    return increment(token.image, here)
  if (here === ';' && (before === '+' || before === '-')) return increment(token.image, before)
  if (here === '=' && before && '+-*/%'.includes(before)) {
    return `there is no '${before}=': write ${token.image} = ${token.image} ${before} …`
  }
  if (here === '=' && before === '==') return "compare with '=='"
  if (here === '{' && after === '}') return undefined
  if (next?.image === '?' || here === '?') return "there is no '… ? … : …': write an if statement"
  return undefined
}

function increment(name: string, sign: string): string {
  const target = /^\w+$/.test(name) ? name : 'i'
  return `there is no '${sign}${sign}': write ${target} = ${target} ${sign} 1`
}

function reservedWord({ failed }: ErrorContext, expected: readonly TokenType[]): string | undefined {
  const isWord = KEYWORDS.has(failed.image)
  const wantsName = expected.length === 1 && expected[0] === Identifier
  return isWord && wantsName ? quoteIt(failed.image) : undefined
}

function quoteIt(word: string): string {
  return `'${word}' is a reserved word: choose another name, or quote it as |${word}|`
}

function missingEnd(
  kind: Kind,
  { token, failed, beforeFailed }: ErrorContext,
  expected: readonly TokenType[],
): string | undefined {
  if (token.tokenType === EOF) return "something is not closed: look for a missing '}'"
  if (kind === 'InvalidIdentifier') {
    if (KEYWORDS.has(failed.image) && beforeFailed === token) return quoteIt(failed.image)
    return undefined
  }
  const wantsBlock = expected.length === 1 && expected[0] === LeftBrace
  if (wantsBlock)
    return "a body stands in braces, also when it is one statement: write '{' here and '}' after it"
  if (token.image === ';' && kind === 'UnwantedToken') return "remove ';': there is no empty statement"
  if (token.tokenType === RightBrace && kind === 'UnwantedToken')
    return "remove '}', or look for a missing '{'"
  return undefined
}
