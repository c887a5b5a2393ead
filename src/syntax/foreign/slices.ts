/** Recognises slices of strings and arrays in the style of Python and Go: `text[1:3]`. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { declaredType } from './guess.js'
import { oneLine, operandStart } from './operands.js'
import type { Place, Recogniser } from './place.js'
import { afterStatement } from './skips.js'

export const slices: Recogniser = (place) => {
  const { failed } = place
  const open =
    place.is(failed, '[') && place.image(failed - 1).startsWith('"') ? failed : openBracket(place, failed)
  const colon = open === undefined ? undefined : colonIn(place, open)
  if (open === undefined || colon === undefined || colon < failed) return undefined
  const found = sliceAt(place, open, colon)
  if (!found) {
    return {
      hint: 'there are no slices: strings:subString takes a part of a string, arrays:copyOfRange of an array',
      skipTo: afterStatement(place, place.first),
    }
  }
  return {
    hint: `there are no slices: write ${oneLine(found.text)}`,
    edits: [found, ...others(place, colon)],
  }
}

/** Returns the index of the bracket that is open before a token, if nothing else is open inside it. */
function openBracket(place: Place, index: number): number | undefined {
  if (!place.is(index, ':') && !place.is(index - 1, ':')) return undefined
  let depth = 0
  for (let at = index - 1; at > place.first; at--) {
    if (place.is(at, ')', ']', '}')) depth++
    else if (place.is(at, '[') && depth === 0) return at
    else if (place.is(at, '(', '[', '{') && depth-- === 0) return undefined
    else if (place.is(at, ';')) return undefined
  }
  return undefined
}

function colonIn(place: Place, open: number): number | undefined {
  const colon = place.find(open + 1, ':', ',', ';')
  return colon !== undefined && place.is(colon, ':') ? colon : undefined
}

function sliceAt(place: Place, open: number, colon: number): SpanEdit | undefined {
  const close = place.closing(open)
  const start = operandStart(place, open)
  const type = typeOfOperand(place, start, open - 1)
  if (close === undefined || (type !== 'string' && !type?.endsWith('[]'))) return undefined
  const value = place.source(start, open - 1)
  const length = type === 'string' ? `strings:length(${value})` : `${value}.length`
  const bound = (from: number, to: number) =>
    place.is(from, '-') ? `${length} - ${place.source(from + 1, to)}` : place.source(from, to)
  const from = colon > open + 1 ? bound(open + 1, colon - 1) : '0'
  const isOpen = close === colon + 1
  const to = isOpen ? (type === 'string' ? [] : [length]) : [bound(colon + 1, close - 1)]
  const called = type === 'string' ? 'strings:subString' : 'arrays:copyOfRange'
  return {
    span: { start: place.start(start), end: place.end(close) },
    text: `${called}(${[value, from, ...to].join(', ')})`,
  }
}

/** Replaces further slices of the same statement. */
function others(place: Place, after: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  for (let at = after; !place.isEnd(at) && !place.is(at, ';', '{', '}'); at++) {
    const colon = place.is(at, '[') ? colonIn(place, at) : undefined
    const found = colon === undefined ? undefined : sliceAt(place, at, colon)
    if (found) edits.push(found)
  }
  return edits
}

/** Returns the type of a name with steps, or of a string. */
function typeOfOperand(place: Place, from: number, to: number): string | undefined {
  if (from === to && place.image(from).startsWith('"')) return 'string'
  let type = place.isName(from) ? declaredType(place, from) : undefined
  for (let at = from + 1; at <= to; at++) {
    const close = place.is(at, '[') ? place.closing(at) : undefined
    if (close === undefined || !type?.endsWith('[]')) return undefined
    type = type.slice(0, -2)
    at = close
  }
  return type
}
