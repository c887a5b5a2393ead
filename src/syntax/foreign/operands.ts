/** Finds where the operand of an operator begins and ends, by the words alone. */

import type { Place } from './place.js'

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Returns the index of the first token of the operand that ends before `index`. */
export function operandStart(place: Place, index: number): number {
  let at = index - 1
  for (;;) {
    if (place.is(at, ')', ']')) {
      let depth = 0
      for (; at > 0; at--) {
        if (place.is(at, ')', ']')) depth++
        else if (place.is(at, '(', '[') && --depth === 0) break
      }
      if (place.isName(at - 1) || place.is(at - 1, ']', ')')) at--
      else return at
    } else if (place.is(at - 1, '.', ':') && place.isWord(at - 2)) at -= 2
    else return at
  }
}

/** Returns the index of the last token of the operand that begins at `index`. */
export function operandEnd(place: Place, index: number): number {
  let at = index
  while (place.is(at, '!', '-', '+')) at++
  if (place.is(at, '(', '[', '{')) return place.closing(at) ?? at
  for (;;) {
    if (place.is(at + 1, '(', '[')) at = place.closing(at + 1) ?? at + 1
    else if (place.is(at + 1, '.', ':') && place.isWord(at + 2)) at += 2
    else return at
    if (place.isEnd(at)) return at
  }
}

export function endsOperand(place: Place, index: number): boolean {
  if (place.is(index, ')', ']')) return true
  if (place.isName(index)) return !['and', 'or', 'not', 'is', 'in'].includes(place.image(index))
  return place.tokens[index]?.payload !== undefined || place.is(index, 'true', 'false', 'null')
}

export function startsOperand(place: Place, index: number): boolean {
  return (
    place.isName(index) ||
    place.is(index, '(', '-', '!', '<', '[', 'true', 'false', 'null') ||
    place.tokens[index]?.payload !== undefined
  )
}
