/** Recognises records, classes, interfaces and enumerations of other languages, and their fields. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { MODIFIERS } from './definition-words.js'
import { afterAnnotations, surroundingsOf, translatedType, typeOfValue } from './guess.js'
import type { Place, Recogniser } from './place.js'

/** `type P record { … };`, `type P struct { … }`, `interface P { … }`, `class P { … }`, `P struct { … }` */
export const structOfOthers: Recogniser = (place) => {
  let at = afterAnnotations(place, place.first)
  const begin = at
  while (MODIFIERS.has(place.image(at))) at++
  if (place.is(at, 'struct') && place.is(at + 2, '=') && place.is(at + 3, '{')) {
    const end = place.closing(at + 3)
    const semicolon = end !== undefined && place.is(end + 1, ';') ? [place.remove(end + 1)] : []
    return { hint: `write struct ${place.image(at + 1)} { … }`, edits: [place.remove(at + 2), ...semicolon] }
  }
  if (place.is(at, 'data') && place.is(at + 1, 'class')) at++
  if (
    !place.is(at, 'type', 'interface', 'class', 'record', 'typedef', 'trait', 'object', 'message') ||
    !place.isWord(at + 1)
  )
    return undefined
  const name = at + 1
  let open = name + 1
  while (place.isWord(open) || place.is(open, '=', ',')) open++
  if (!place.is(open, '{')) return undefined
  const close = place.closing(open)
  if (close === undefined) return undefined
  const label = place.image(name)
  const word = place.image(at)
  const isClass = place.is(at, 'class', 'trait')
  const hint = isClass
    ? `there are no classes: write struct ${label} { … } for the data, and functions outside it`
    : `write struct ${label} { TYPE NAME; … }`
  const after = place.is(close + 1, ';') ? close + 2 : close + 1
  const fields = fieldsOf(place, open, close)
  if (fields === undefined) return { hint, skipTo: after }
  const body = fields.map((field) => `${field};`).join(' ')
  const isOneLine = place.lineEnd(open) >= close
  const lines = isOneLine ? `{ ${body} }` : `{\n${fields.map((field) => `    ${field};\n`).join('')}}`
  return {
    hint: isClass ? hint : `there is no '${word}': write struct ${label} { ${fields[0] ?? 'TYPE NAME'}; … }`,
    edits: [place.replace(begin, after - 1, `struct ${label} ${lines}`)],
  }
}

/** Returns the fields of a foreign type, each as `TYPE NAME`; undefined if there is more than fields. */
function fieldsOf(place: Place, open: number, close: number): string[] | undefined {
  const fields: string[] = []
  let from = open + 1
  let end = close
  if (place.is(from, '|')) from++
  if (place.is(end - 1, '|')) end--
  while (from < end) {
    while (place.is(from, ';', ',') || MODIFIERS.has(place.image(from))) from++
    if (from >= end) break
    let to = from
    while (to + 1 < end && !place.is(to + 1, ';', ',') && !place.beginsLine(to + 1)) to++
    const field = fieldOf(place, from, to)
    if (field === undefined) return undefined
    fields.push(field)
    from = to + 1
  }
  return fields.length > 0 ? fields : undefined
}

function fieldOf(place: Place, from: number, to: number): string | undefined {
  const assign = place.find(from, '=')
  let end = assign !== undefined && assign <= to ? assign - 1 : to
  if (place.is(end, '?')) end--
  const value =
    assign !== undefined && assign <= to && typeOfValue(place, assign! + 1, to)
      ? ` = ${place.source(assign! + 1, to)}`
      : ''
  if (
    place.isName(from) &&
    (place.is(from + 1, ':') || (place.is(from + 1, '?') && place.is(from + 2, ':')))
  ) {
    const type = translatedType(place, place.is(from + 1, ':') ? from + 2 : from + 3, end)
    return type && `${type} ${place.image(from)}${value}`
  }
  if (place.isName(end) && end > from) {
    const type = translatedType(place, from, end - 1)
    if (type && !(place.isName(from) && place.isKeyword(end))) return `${type} ${place.image(end)}${value}`
  }
  if (place.isName(from) && end > from) {
    const type = translatedType(place, from + 1, end)
    return type && `${type} ${place.image(from)}`
  }
  return undefined
}

/** `struct P { name: string, ... }` and fields without semicolons, in a struct with a valid head. */
export const foreignFields: Recogniser = (place) => {
  if (surroundingsOf(place, place.first) !== 'fields') return undefined
  const edits: SpanEdit[] = []
  let hint = ''
  let from = place.first
  // The following fields are probably written in the same way.
  while (!place.isEnd(from) && !place.is(from, '}')) {
    let to = from
    while (!place.isEnd(to + 1) && !place.is(to + 1, ';', ',', '}') && !place.beginsLine(to + 1)) to++
    const last = place.is(to + 1, ';', ',') ? to + 1 : to
    let begin = from
    while (MODIFIERS.has(place.image(begin))) begin++
    const field = fieldOf(place, begin, to)
    if (field === undefined) break
    const text = `${field};`
    if (text !== place.source(from, last)) edits.push(place.replace(from, last, text))
    if (hint === '') hint = `a field is written ${text}`
    from = last + 1
  }
  return edits.length > 0 ? { hint, edits } : undefined
}

/** `namespace a { … }`, `module a { … }` */
export const namespace: Recogniser = (place) => {
  if (!place.is(place.first, 'namespace', 'module', 'mod') || !place.isWord(place.first + 1)) return undefined
  const open = place.find(place.first, '{')
  const close = open === undefined ? undefined : place.closing(open)
  if (open === undefined || close === undefined) return undefined
  return {
    hint: `there are no namespaces: remove '${place.quote(place.first, open)}' and its '}', a directory is a package`,
    edits: [place.remove(place.first, open), place.remove(close)],
  }
}

export const enumeration: Recogniser = (place) => {
  let at = place.first
  while (MODIFIERS.has(place.image(at))) at++
  if (!place.is(at, 'enum') || !place.isWord(at + 1) || !place.is(at + 2, '{')) return undefined
  const close = place.closing(at + 2)
  if (close === undefined) return undefined
  const after = place.is(close + 1, ';') ? close + 2 : close + 1
  const names: string[] = []
  for (let index = at + 3; index < close; index++) {
    if (place.isName(index) && place.is(index - 1, '{', ',') && place.is(index + 1, ',', '}', '='))
      names.push(place.image(index))
  }
  const [first = 'NAME'] = names
  const hint = `there is no enum: write a constant for each, as const string ${first} = "${first}";`
  const isWhole = names.length > 0 && place.find(at + 3, '=') === undefined
  if (!isWhole) return { hint, skipTo: after }
  const text = names.map((name) => `const string ${name} = "${name}";`).join('\n')
  return { hint, edits: [place.replace(place.first, after - 1, text)] }
}
