/** Guesses types and places from the words alone, before anything is checked. */

import { ownType } from '../../diagnostics/foreign-words.js'
import {
  BooleanLiteral,
  BuiltInTypeName,
  FloatingPointLiteral,
  Identifier,
  IntegerLiteral,
  membersOf,
  QuotedStringLiteral,
} from '../tokens.js'
import type { Place } from './place.js'

const BUILT_IN = new Set(membersOf(BuiltInTypeName))

/** The construct around a token: that of the nearest open brace. */
export type Surroundings = 'unit' | 'service' | 'connector' | 'fields' | 'fork' | 'body'

const HEADS: Readonly<Record<string, Surroundings>> = {
  service: 'service',
  connector: 'connector',
  struct: 'fields',
  annotation: 'fields',
  fork: 'fork',
}

export function surroundingsOf(place: Place, index: number): Surroundings {
  const open = openBrace(place, index)
  if (open === undefined) return 'unit'
  for (let at = open - 1; at >= 0 && !place.is(at, ';', '{', '}'); at--) {
    const found = Object.hasOwn(HEADS, place.image(at)) ? HEADS[place.image(at)] : undefined
    if (found && !place.is(at - 1, 'attach', ',')) return found
  }
  return 'body'
}

/** Returns the index of the nearest `{` before a token that is still open there. */
function openBrace(place: Place, index: number): number | undefined {
  let depth = 0
  for (let at = index - 1; at >= 0; at--) {
    if (place.is(at, '}')) depth++
    else if (place.is(at, '{') && depth-- === 0) return at
  }
  return undefined
}

/** Returns the index of the brace that opens a body whose head begins at `from`: on its line, or alone on the next. */
export function bodyBrace(place: Place, from: number): number | undefined {
  for (let at = from; !place.isEnd(at); at++) {
    if (at > from && place.beginsLine(at)) return place.is(at, '{') ? at : undefined
    if (place.is(at, '(', '[')) at = place.closing(at) ?? at
    else if (place.is(at, '{')) {
      const isSum = place.is(at - 1, '+') && !place.is(at - 2, '+')
      const isValue = at > from && (isSum || place.is(at - 1, 'in', 'of', '=', ':', ',', '==', '!='))
      if (!isValue) return at
      at = place.closing(at) ?? at
    }
  }
  return undefined
}

/** Returns the index of the first token after the annotations at `index`. */
export function afterAnnotations(place: Place, index: number): number {
  let at = index
  while (place.is(at, '@') && place.isWord(at + 1)) {
    at += place.is(at + 2, ':') ? 4 : 2
    if (place.is(at, '{', '(')) at = (place.closing(at) ?? at) + 1
  }
  return at
}

/** Returns the index after the type at `index`, in the syntax of this language; undefined if there is none. */
export function afterType(place: Place, index: number): number | undefined {
  const type = place.typeOf(index)
  if (type === undefined || !(BUILT_IN.has(type) || type === Identifier)) return undefined
  let at = index + 1
  if (place.is(at, ':') && place.isName(at + 1)) at += 2
  if (place.is(at, '<')) at = afterAngles(place, at) ?? at
  while (place.reads(at, '[', ']')) at += 2
  return at
}

/** Returns the index after the `>` that matches a `<`, with only types in between. */
export function afterAngles(place: Place, index: number): number | undefined {
  let depth = 0
  for (let at = index; at < index + 40 && !place.isEnd(at); at++) {
    if (place.is(at, '<')) depth++
    else if (place.is(at, '>') && --depth === 0) return at + 1
    else if (!(place.isWord(at) || place.is(at, ',', '[', ']', '.', ':', '>', '{', '}'))) return undefined
  }
  return undefined
}

/** Translates a type of another language; returns undefined if it is unknown. */
export function translatedType(place: Place, from: number, to: number): string | undefined {
  let end = to
  let arrays = ''
  while (place.reads(end - 1, '[', ']') && end > from) {
    arrays += '[]'
    end -= 2
  }
  if (place.is(end, '?')) end--
  // `T|error` and `T|()`: here a failure is thrown, and null needs no type.
  const bar = [...Array(Math.max(0, end - from)).keys()].find((at) => place.is(from + at, '|', '||'))
  if (bar !== undefined) return translatedType(place, from, from + bar - 1)
  if (place.reads(from, '[', ']')) {
    const element = translatedType(place, from + 2, end)
    return element && `${element}[]${arrays}`
  }
  if (end - from > 2 && place.is(from + 1, '<') && place.is(end, '>')) {
    const outer = place.image(from)
    if (
      ['List', 'ArrayList', 'Array', 'Set', 'Vec', 'list', 'array', 'Collection', 'slice'].includes(outer)
    ) {
      const element = translatedType(place, from + 2, end - 1)
      return element && `${element}[]${arrays}`
    }
    const own = outer === 'map' || outer === 'json' ? outer : ownType(outer)
    return own && own + arrays
  }
  if (end === from && (BUILT_IN.has(place.typeOf(from)!) || place.isName(from))) {
    return (ownType(place.image(from)) ?? place.image(from)) + arrays
  }
  if (end === from + 2 && place.is(from + 1, ':')) return place.source(from, end) + arrays
  return undefined
}

/** Returns the type of a value, if the words between two tokens reveal it. */
export function typeOfValue(place: Place, from: number, to: number): string | undefined {
  if (to < from) return undefined
  const literal = literalType(place, from)
  if (literal && to === from) return literal
  if (place.is(from, '-') && to === from + 1) return literalType(place, from + 1)
  if (place.is(from, '[') && place.closing(from) === to) {
    const separator = place.find(from + 1, ',')
    const element = typeOfValue(place, from + 1, separator === undefined ? to - 1 : separator - 1)
    return element && `${element}[]`
  }
  if (place.is(from, '{') && place.closing(from) === to) return 'json'
  if (place.isName(from) && to === from) return declaredType(place, from)
  return to === from ? undefined : typeOfOperation(place, from, to)
}

function typeOfOperation(place: Place, from: number, to: number): string | undefined {
  const types = new Set<string | undefined>()
  for (let at = from; at <= to; at++) {
    if (place.is(at, 'new', 'await', 'lambda')) return undefined
    if (place.is(at, '==', '!=', '<', '>', '<=', '>=', '&&', '||')) return 'boolean'
    if (place.is(at, '(', '[', '{', '.', ':', '?')) return undefined
    if (!place.is(at, '+', '-', '*', '/', '%')) types.add(typeOfValue(place, at, at))
  }
  return types.size === 1 ? [...types][0] : undefined
}

/** Whether the tokens are one literal, possibly with a minus sign. */
export function isLiteral(place: Place, from: number, to: number): boolean {
  const first = place.is(from, '-') ? from + 1 : from
  return first === to && literalType(place, first) !== undefined
}

function literalType(place: Place, index: number): string | undefined {
  switch (place.typeOf(index)) {
    case QuotedStringLiteral:
      return 'string'
    case IntegerLiteral:
      return 'int'
    case FloatingPointLiteral:
      return 'float'
    case BooleanLiteral:
      return 'boolean'
    default:
      return undefined
  }
}

/** Returns the type in the last declaration of a name before a token. */
export function declaredType(place: Place, index: number): string | undefined {
  const name = place.image(index)
  for (let at = index - 1; at > 0; at--) {
    if (place.image(at) !== name || !place.is(at + 1, '=', ';', ',', ')')) continue
    let start = at - 1
    while (place.reads(start - 1, '[', ']')) start -= 2
    if (place.is(start - 1, ':') && place.isName(start - 2)) start -= 2
    if (afterType(place, start) === at && !place.is(start, 'return', 'reply', 'throw'))
      return place.source(start, at - 1)
  }
  return undefined
}

/** Returns a name that the file does not use yet. */
export function freshName(place: Place, wish: string): string {
  const used = new Set(place.tokens.map(({ image }) => image))
  let name = wish
  for (let count = 2; used.has(name); count++) name = `${wish}${count}`
  return name
}
