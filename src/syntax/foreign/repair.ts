/** Applies the edits of a mistake to tokens, so that the parser continues as if the text were right. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { lexPiece, type Token } from '../lex.js'
import { Identifier } from '../tokens.js'
import { UNKNOWN } from './place.js'

/**
 * @param from the index of the first token that may change: earlier ones have been parsed
 * @returns the tokens with the edits applied; inserted tokens have the offsets of the stretch that they replace
 */
export function repair(tokens: readonly Token[], edits: readonly SpanEdit[], from: number): Token[] {
  const repaired = tokens.slice(0, from)
  let index = from
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  for (const { span, text } of ordered) {
    if (span.start < (tokens[from]?.startOffset ?? 0)) continue
    while (index < tokens.length - 1 && tokens[index]!.startOffset < span.start)
      repaired.push(tokens[index++]!)
    repaired.push(...lexPiece(text).map((token) => placed(token, span.start, span.end)))
    while (index < tokens.length - 1 && tokens[index]!.startOffset < span.end) index++
  }
  return [...repaired, ...tokens.slice(index)]
}

function placed(token: Token, start: number, end: number): Token {
  const at = { startOffset: start, endOffset: Math.max(start, end) - 1 }
  if (token.image !== UNKNOWN) return { ...token, ...at }
  return {
    ...token,
    ...at,
    image: '',
    tokenType: Identifier,
    tokenTypeIdx: Identifier.tokenTypeIdx!,
    payload: '',
  }
}
