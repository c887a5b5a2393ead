/** Recognises characters that begin no token here, by their meaning in other languages. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { conditional, otherwise } from './conditionals.js'
import { afterType, declaredType } from './guess.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { afterStatement } from './skips.js'

export const strays: Recogniser = (place) => {
  if (place.kind !== 'StrayCharacter') return undefined
  const at = place.failed
  const image = place.image(at)
  switch (image) {
    case '?':
      if (place.is(at + 1, '.')) return safeAccess(place, at)
      if ((place.isKeyword(at - 1) || place.is(at - 1, ']')) && place.isName(at + 1))
        return optionalType(place, at)
      return conditional(place, at) ?? optionalType(place, at)
    case '??':
      return otherwise(place, at)
    case '&':
    case '|':
      return (
        unionType(place, at) ??
        bits(place, at) ?? {
          hint: `write '${image}${image}'`,
          edits: [place.replace(at, at, image + image)],
        }
      )
    case "'":
      return { hint: 'strings need double quotes: "a"' }
    case '$':
      if (place.isName(at + 1) && place.touches(at + 1)) {
        return {
          hint: `remove '$': names begin with a letter`,
          edits: [place.replace(at, at, ''), ...dollars(place, at)],
        }
      }
      return undefined
    case '~':
      return {
        hint: "there is no '~': integers have no bitwise operations",
        skipTo: afterStatement(place, place.first),
      }
    case '\\\\':
      return {
        hint: "a comment begins with '//'",
        edits: [place.replace(at, at, '//')],
        goOnAs: [place.remove(at, place.lineEnd(at))],
      }
    case '\\':
      return { hint: "remove '\\': a statement may go on in the next line", edits: [place.remove(at)] }
    default:
      return undefined
  }
}

/** `n & 3`: bitwise operations. */
function bits(place: Place, at: number): Recognition | undefined {
  const isNumber = (index: number) =>
    typeof place.tokens[index]?.payload === 'number' ||
    (place.isName(index) && declaredType(place, index) === 'int')
  if (!isNumber(at - 1) && !isNumber(at + 1)) return undefined
  return {
    hint: `there is no '${place.image(at)}': integers have no bitwise operations`,
    skipTo: afterStatement(place, place.first),
  }
}

function dollars(place: Place, from: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  for (let at = from + 1; !place.isEnd(at); at++) if (place.is(at, '$')) edits.push(place.replace(at, at, ''))
  return edits
}

function safeAccess(place: Place, at: number): Recognition {
  const edits: SpanEdit[] = []
  for (let index = at; !place.isEnd(index) && !place.is(index, ';', '{', '}'); index++) {
    if (place.is(index, '?') && place.is(index + 1, '.')) edits.push(place.replace(index, index, ''))
  }
  return { hint: "there is no '?.': write '.', and compare with null before", edits }
}

/** `string? x`, `T? f` */
function optionalType(place: Place, at: number): Recognition | undefined {
  if (!place.isWord(at - 1) && !place.is(at - 1, ']')) return undefined
  if (place.isName(at + 1) || place.is(at + 1, '[', ')', ',', '>')) {
    return { hint: "remove '?': a type has no mark for null", edits: [place.remove(at)] }
  }
  return undefined
}

/** `string|error x = …` */
function unionType(place: Place, at: number): Recognition | undefined {
  if (!place.is(at, '|') || (!place.touches(at) && !place.isKeyword(at - 1))) return undefined
  if (place.is(at - 1, 'true', 'false', 'null')) return undefined
  const types =
    place.isKeyword(at - 1) ||
    place.is(at - 1, ']', 'error') ||
    place.is(at + 1, 'error', 'string', 'int', 'float', 'boolean', 'json', 'xml', '(')
  if (!types) return undefined
  let end = at
  while (place.is(end, '|')) {
    end++
    if (place.is(end, '(')) end = place.closing(end) ?? end
    else end = (afterType(place, end) ?? end + 1) - 1
    if (place.is(end + 1, '?')) end++
    end++
  }
  let start = at - 1
  while (place.reads(start - 1, '[', ']')) start -= 2
  const isErrorFirst = place.is(start, 'error')
  const type = isErrorFirst ? place.source(at + 1, end - 1) : place.source(start, at - 1)
  return {
    hint: `a variable has one type: write ${type}; a failure throws an error`,
    edits: [
      place.replace(start, end - 1, type),
      ...(place.is(end + 2, 'check', 'checkpanic', 'trap') ? [place.remove(end + 2)] : []),
    ],
  }
}
