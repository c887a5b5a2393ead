/** Finds where the parser continues after something that cannot be repaired. */

import type { Place } from './place.js'

/** Returns the first token after a simple statement. */
export function afterLine(place: Place, from: number): number {
  const end = place.statementEnd(from)
  return place.is(end + 1, ';') ? end + 2 : end + 1
}

/** Returns the end of a statement that is not understood: after its blocks, or after its line. */
export function afterStatement(place: Place, from: number): number {
  const end = place.statementEnd(from)
  const brace = place.find(from, '{')
  if (brace !== undefined && brace <= place.lineEnd(from) && brace <= end + 1) {
    const close = place.closing(brace)
    if (close !== undefined) return afterBranches(place, close)
  }
  return afterLine(place, from)
}

/** Returns the first token after the blocks that continue a statement whose first block ends here. */
function afterBranches(place: Place, first: number): number {
  let close = first
  while (place.is(close + 1, 'else', 'catch', 'finally')) {
    const brace = place.find(close + 1, '{')
    const end = brace === undefined ? undefined : place.closing(brace)
    if (end === undefined) break
    close = end
  }
  return place.is(close + 1, ';') ? close + 2 : close + 1
}

/** Returns the end of a definition that is not understood: after its body, or after its line. */
export function afterDefinition(place: Place, from: number): number {
  for (let at = from; !place.isEnd(at); at++) {
    if (place.is(at, ';') && !place.is(at + 1, '{')) return at + 1
    if (place.is(at, '(', '[')) at = place.closing(at) ?? at
    else if (place.is(at, '{')) {
      const close = place.closing(at)
      if (close === undefined) return at + 1
      return place.is(close + 1, ';') ? close + 2 : close + 1
    } else if (at > from && place.beginsLine(at) && place.indent(at).length <= place.indent(from).length)
      return at
  }
  return place.tokens.length - 1
}
