/** Recognises values that depend on a condition: `c ? a : b`, `a ?? b` and `a ?: b`. */

import { oneLine } from './operands.js'
import type { Place, Recognition } from './place.js'
import { afterStatement } from './skips.js'

/** `T x = c ? a : b;`, `x = c ? a : b;`, `return c ? a : b;` */
export function conditional(place: Place, at: number): Recognition | undefined {
  const end = place.statementEnd(place.first)
  const colon = place.find(at + 1, ':')
  const middle = colonOfConditional(place, at)
  const isElvis = place.is(at + 1, ':')
  if (isElvis) return otherwise(place, at)
  if (middle === undefined || colon === undefined || middle > end)
    return place.find(at + 1, ':') === undefined
      ? undefined
      : { hint: CONDITIONAL, skipTo: afterStatement(place, place.first) }
  const assign = place.find(place.first, '=')
  const semicolon = place.is(end + 1, ';') ? end + 1 : end
  const [yes, no] = [place.source(at + 1, middle - 1), place.source(middle + 1, end)]
  const isNested = /\?/.test(no) || /\?/.test(yes)
  if (place.is(place.first, 'return', 'reply') && !isNested) {
    const word = place.image(place.first)
    const condition = place.source(place.first + 1, at - 1)
    const text = `if (${bare(condition)}) { ${word} ${yes}; } else { ${word} ${no}; }`
    return {
      hint: `there is no '… ? … : …': write ${oneLine(text)}`,
      edits: [place.replace(place.first, semicolon, text)],
    }
  }
  if (assign === undefined || assign > at || isNested)
    return { hint: CONDITIONAL, skipTo: afterStatement(place, place.first) }
  const condition = bare(place.source(assign + 1, at - 1))
  const target = place.source(place.first, assign - 1)
  const isDefinition = place.isName(assign - 1) && assign - 1 > place.first && !place.is(assign - 2, '.', ',')
  const name = isDefinition ? place.image(assign - 1) : target
  const definition = isDefinition ? `${target}; ` : ''
  const text = `${definition}if (${condition}) { ${name} = ${yes}; } else { ${name} = ${no}; }`
  return {
    hint: `there is no '… ? … : …': write ${oneLine(text)}`,
    edits: [place.replace(place.first, semicolon, text)],
  }
}

export const CONDITIONAL = "there is no '… ? … : …': write an if statement"

/** Returns the index of the conditional's colon, ignoring those of qualified names. */
function colonOfConditional(place: Place, question: number): number | undefined {
  let depth = 0
  for (let at = question + 1; !place.isEnd(at) && !place.is(at, ';', '}'); at++) {
    if (place.is(at, '(', '[', '{')) at = place.closing(at) ?? at
    else if (place.is(at, ')', ']')) return undefined
    else if (place.is(at, '?')) depth++
    else if (
      place.is(at, ':') &&
      !(place.touches(at) && place.touches(at + 1) && place.isName(at - 1) && place.isName(at + 1)) &&
      depth-- === 0
    )
      return at
  }
  return undefined
}

const bare = (condition: string): string =>
  /^\((?:[^()]|\([^()]*\))*\)$/s.test(condition) ? condition.slice(1, -1) : condition

/** `x = a ?? b;`, `x = a ?: b;` */
export function otherwise(place: Place, at: number): Recognition {
  const after = place.is(at + 1, ':') ? at + 2 : at + 1
  const operator = place.source(at, after - 1)
  const end = place.statementEnd(place.first)
  const assign = place.find(place.first, '=')
  const semicolon = place.is(end + 1, ';') ? end + 1 : end
  if (assign === undefined || assign > at) {
    return {
      hint: `there is no '${operator}': write if (x == null) { x = …; }`,
      skipTo: afterStatement(place, place.first),
    }
  }
  const isDefinition = place.isName(assign - 1) && assign - 1 > place.first && !place.is(assign - 2, '.', ',')
  const name = isDefinition ? place.image(assign - 1) : place.source(place.first, assign - 1)
  if (place.is(place.first, 'string', 'int', 'float', 'boolean')) {
    const type = place.image(place.first)
    return {
      hint: `there is no '${operator}': a ${type} is never null, so write ${place.quote(place.first, at - 1)};`,
      edits: [{ span: { start: place.end(at - 1), end: place.end(end) }, text: '' }],
    }
  }
  const text = `${place.source(place.first, at - 1)}; if (${name} == null) { ${name} = ${place.source(after, end)}; }`
  return {
    hint: `there is no '${operator}': write ${oneLine(text)}`,
    edits: [place.replace(place.first, semicolon, text)],
  }
}
