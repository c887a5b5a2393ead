/** Recognises statements that end too early or too late: brackets that are open or superfluous, missing values. */

import { EOF } from 'chevrotain'
import { shown } from '../lex.js'
import { missingSemicolons } from './missing-signs.js'
import type { Place, Recogniser, Recognition } from './place.js'

/** A call or assignment that continues on the next line or past the end of its block. */
export const unfinishedStatement: Recogniser = (place) => {
  if (place.kind !== 'InvalidIdentifier') return undefined
  const at = place.failed
  const isCall = place.is(at - 1, ')')
  const startsNext = place.is(at, '}') || place.isWord(at)
  if (isCall && startsNext) return { hint: "end the statement with ';'", edits: missingSemicolons(place, at) }
  if (
    place.is(at - 1, '+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||', '!') &&
    place.is(at, ')', ']', ';', ',')
  ) {
    return { hint: `a value is missing before '${place.image(at)}'` }
  }
  const closing = place.is(at, ';') ? unclosedSign(place, at) : undefined
  if (closing) return { hint: `write '${closing}' before ';'`, edits: [place.insertBefore(at, closing)] }
  const before = place.is(at, '{') && !place.beginsLine(at) ? unclosedSign(place, at) : undefined
  if (before) return { hint: `write '${before}' before '{'`, edits: [place.insertAfter(at - 1, before)] }
  const isExtra = place.is(at, ')', ']') && unclosedSign(place, at) === undefined
  if (isExtra && at > place.first) return surplusClosing(place, at)
  const inner = place.is(at, ')', ']') ? unclosedSign(place, at) : undefined
  if (inner && inner !== place.image(at))
    return { hint: `write '${inner}' before '${place.image(at)}'`, edits: [place.insertBefore(at, inner)] }
  if (at === place.quoted) return undefined
  const end = place.typeOf(at) === EOF ? 'the end of the file' : `'${shown(place.image(at))}'`
  return { hint: `text that begins with '${shown(place.image(place.quoted))}' cannot continue with ${end}` }
}

/**
 * A `)` or `]` that closes nothing. Without any opening sign in the statement, an opening one may be missing instead.
 */
export function surplusClosing(place: Place, at: number): Recognition {
  const sign = place.image(at)
  const opening = sign === ')' ? '(' : '['
  let first = at
  while (!place.is(first - 1, ';', '{', '}') && first > 0) first--
  const isOpened = place.tokens.slice(first, at).some(({ image }) => image === opening)
  if (isOpened) return { hint: `remove '${sign}'`, edits: [place.remove(at)] }
  let end = at
  while (!place.is(end, ';', '}') && end < place.lineEnd(at)) end++
  return {
    hint: `write the '${opening}' that is missing, or remove '${sign}'`,
    skipTo: place.is(end, '}') ? end : end + 1,
  }
}

/** Returns the sign that closes the innermost bracket that is open before a token of the statement. */
function unclosedSign(place: Place, end: number): string | undefined {
  const open: string[] = []
  for (let at = place.first; at < end; at++) {
    if (place.is(at, '(')) open.push(')')
    else if (place.is(at, '[')) open.push(']')
    else if (place.is(at, ')', ']') && open.at(-1) === place.image(at)) open.pop()
  }
  return open.at(-1)
}
