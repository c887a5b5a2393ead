/** Recognises definitions of other languages and releases. */

import { STATEMENT_WORDS } from './definition-words.js'
import { endpoint } from './endpoints.js'
import { functionOfOthers } from './functions.js'
import { afterAnnotations, isLiteral, surroundingsOf, translatedType, typeOfValue } from './guess.js'
import { importedElsewhere, importOfOthers } from './imports.js'
import { misspeltDefinition } from './misspelt.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { inService, laterService } from './services.js'
import { foreignSignature } from './signatures.js'
import { afterDefinition } from './skips.js'
import { enumeration, foreignFields, namespace, structOfOthers } from './structs.js'

/** `const X = 5;`, `final int X = 5;` */
const constant: Recogniser = (place) => {
  let at = afterAnnotations(place, place.first)
  while (place.is(at, 'public', 'private', 'static', 'export')) at++
  if (!place.is(at, 'const', 'final')) return undefined
  const end = place.statementEnd(at)
  const assign = place.find(at, '=')
  if (assign === undefined || assign > end || assign - 1 <= at) return undefined
  const comma = place.find(assign, ',')
  const valueEnd = comma !== undefined && comma < end ? comma - 1 : end
  const value = typeOfValue(place, assign + 1, valueEnd)
  let name = assign - 1
  let written = name > at + 1 ? translatedType(place, at + 1, name - 1) : undefined
  if (place.is(at + 2, ':')) {
    name = at + 1
    written = translatedType(place, at + 3, assign - 1)
  }
  const type = written === 'float' && value === 'int' ? 'int' : (written ?? value)
  if (type === undefined || !['int', 'float', 'string', 'boolean'].includes(type)) return undefined
  if (valueEnd === end && !isLiteral(place, assign + 1, end))
    return calculated(place, name, type, assign, end)
  const text = `const ${type} ${place.image(name)}`
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  for (
    let comma = place.find(assign, ',');
    comma !== undefined && comma < end;
    comma = place.find(comma + 1, ',')
  ) {
    const next = place.find(comma, '=')
    const stop = place.find(comma + 1, ',')
    const last = stop !== undefined && stop < end ? stop - 1 : end
    const own = next !== undefined && next < last ? typeOfValue(place, next + 1, last) : undefined
    close.push(place.replace(comma, comma, `; const ${own ?? type}`))
  }
  return {
    hint: `a constant begins with 'const' and its type: write ${text} = ${place.quote(assign + 1, end)};`,
    edits: [{ span: { start: place.start(place.first), end: place.end(assign - 1) }, text }, ...close],
  }
}

/** Turns a computed constant into a global variable: a constant has only a literal. */
function calculated(place: Place, name: number, type: string, assign: number, end: number): Recognition {
  const text = `${type} ${place.image(name)}`
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  return {
    hint: `a constant holds a literal: make it a variable, ${text} = ${place.quote(assign + 1, end)};`,
    edits: [{ span: { start: place.start(place.first), end: place.end(assign - 1) }, text }, ...close],
  }
}

const statementOutside: Recogniser = (place) => {
  const at = place.first
  if (surroundingsOf(place, at) !== 'unit') return undefined
  const isCall =
    place.isName(at) &&
    (place.is(at + 1, '(') || (place.is(at + 1, ':', '.') && place.isName(at + 2) && place.is(at + 3, '(')))
  const isAssignment = place.reads(at, '*', '=')
  if (!isCall && !isAssignment && !STATEMENT_WORDS.has(place.image(at))) return undefined
  return {
    hint: 'statements belong in a function: write function main (string[] args) { … } around them',
    skipTo: afterDefinition(place, at),
  }
}

/** `http:GET {}`, `http:Path {value:"/a"}`: the sign before an annotation is missing. */
const missingAt: Recogniser = (place) => {
  for (const name of [place.first, place.failed - 3, place.failed]) {
    if (!place.reads(name, '*', ':', '*', '{') || place.is(name - 1, '@')) continue
    const close = place.closing(name + 3)
    if (
      close === undefined ||
      !(place.is(name, 'http', 'ws', 'doc') || place.is(close + 1, '@', 'service', 'resource'))
    )
      continue
    const written = place.source(name, name + 2)
    return {
      hint: `write @${written}: an annotation begins with '@'`,
      edits: [place.insertBefore(name, '@')],
    }
  }
  return undefined
}

/** `@app.route("/")`, `@Override()` */
const decorator: Recogniser = (place) => {
  if (!place.is(place.first, '@') || !place.isWord(place.first + 1)) return undefined
  let end = place.first + 1
  if (!place.is(end + 1, '.')) return undefined
  while (place.is(end + 1, '.') && place.isWord(end + 2)) end += 2
  if (place.is(place.first + 1, 'http', 'ws', 'doc') && end === place.first + 3) {
    const name = `@${place.image(place.first + 1)}:${place.image(end)}`
    return { hint: `write ${name}`, edits: [place.replace(place.first + 2, place.first + 2, ':')] }
  }
  if (place.is(end + 1, '(')) end = place.closing(end + 1) ?? end
  return {
    hint: 'there are no decorators: an annotation is written @PACKAGE:NAME {attribute: value}',
    goOnAs: [place.remove(place.first, end)],
  }
}

const DEFINITIONS: readonly Recogniser[] = [
  decorator,
  missingAt,
  misspeltDefinition,
  importOfOthers,
  importedElsewhere,
  inService,
  endpoint,
  laterService,
  namespace,
  enumeration,
  structOfOthers,
  constant,
  functionOfOthers,
  foreignSignature,
  foreignFields,
  statementOutside,
]

/** Recognises what is wrong with a definition as a whole, or with a signature. */
export function recogniseDefinition(place: Place): Recognition | undefined {
  for (const recogniser of DEFINITIONS) {
    const recognition = recogniser(place)
    if (recognition) return recognition
  }
  return undefined
}
