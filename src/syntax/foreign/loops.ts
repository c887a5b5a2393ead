/** Recognises `for`, `foreach` and similar loops; here loops are `while` and `iterate`. */

import type { Span } from '../../source/span.js'
import { chainOf } from './colon-blocks.js'
import { bodyBrace, declaredType, freshName, typeOfValue } from './guess.js'
import { oneLine } from './operands.js'
import { type Place, type Recogniser, type Recognition, UNKNOWN } from './place.js'

const WHILE = "there is no 'for': write while (condition) { … } with a counter of your own"

/** `0..n` and `0..<n` exclude `n`, `0...n` and `0..=n` include it. */
const RANGE = /^(.*?[^.\s])\s*\.\.([.<=]?)(?!\.)(.+)$/s

/** Handles any loop that begins with `for` or `foreach`. */
export const forLoop: Recogniser = (place) => {
  const at = place.first
  const next = place.image(at + 1) === 'await' || place.image(at + 1) === 'each' ? at + 2 : at + 1
  const isParenthesised = place.is(next, '(')
  const open = isParenthesised ? next : undefined
  const close = open === undefined ? undefined : place.closing(open)
  const from = open === undefined ? next : open + 1
  const word = place.image(at) === 'for' ? 'for' : 'foreach'
  const body = close === undefined ? bodyBrace(place, from) : close + 1
  if (body === undefined && place.is(place.lineEnd(at), ':'))
    return loopOf(place, word) ?? indentedLoop(place, word)
  if (body === undefined) return { hint: WHILE }
  const to = close === undefined ? body - 1 : close - 1
  return counting(place, from, to, body) ?? each(place, word, from, to, body) ?? other(place, from, to, body)
}

/** Returns the loop with its body, if the types are known. */
function loopOf(place: Place, word: string): Recognition | undefined {
  const blocks = chainOf(place, place.first)
  if (!blocks) return undefined
  const [head] = blocks.edits
  const atEnd = blocks.atEnd === undefined ? '' : `${blocks.atEnd} `
  return {
    hint: `there is no '${word}' and no ':' for a body: write ${oneLine(head!.text)} … ${atEnd}}`,
    edits: blocks.edits,
  }
}

/** Handles a loop of Python: a colon opens its body, and indentation ends it. */
function indentedLoop(place: Place, word: string): Recognition {
  const at = place.first
  const depth = place.indent(at).length
  let end = place.lineEnd(at) + 1
  while (!place.isEnd(end) && !(place.beginsLine(end) && place.indent(end).length <= depth)) end++
  const inside = place.find(at + 1, 'in')
  const name = inside === at + 2 ? place.image(at + 1) : 'x'
  const isRange = inside !== undefined && place.reads(inside + 1, 'range', '(')
  const values = inside === undefined ? 'list' : place.quote(inside + 1, place.lineEnd(at) - 1)
  const head = isRange
    ? `int ${name} = 0; while (${name} < …) { … ${name} = ${name} + 1; }`
    : `iterate (T ${name} : ${values}) { … }`
  return { hint: `there is no '${word}' and no ':' for a body: write ${head}`, skipTo: end }
}

/** `for (int i = 0; i < n; i++) { ... }`, with or without the parentheses. */
function counting(place: Place, from: number, to: number, body: number): Recognition | undefined {
  const first = place.find(from, ';')
  const second = first === undefined ? undefined : place.find(first + 1, ';')
  if (first === undefined || second === undefined || second > to + 1) return undefined
  const condition = second > first + 1 ? place.source(first + 1, second - 1) : 'true'
  const start = startOf(place, from, first - 1)
  const step = stepOf(place, second + 1, to)
  const before = start === '' ? '' : `${start ?? '…;'} `
  const after = step === '' ? '' : `${step ?? '…'} `
  const hint = `there is no 'for': write ${before}while (${oneLine(condition)}) { … ${after}}`
  const end = place.is(body, '{') ? place.closing(body) : undefined
  if (start === undefined || step === undefined || end === undefined) return unknownLoop(place, hint, body)
  const indent = place.indent(place.first)
  const head = `${start === '' ? '' : `${start}\n${indent}`}while (${condition}) `
  const isOneLine = !place.beginsLine(end)
  return {
    hint,
    edits: [
      { span: { start: place.start(place.first), end: place.start(body) }, text: head },
      place.insertBefore(end, step === '' ? '' : isOneLine ? `${step} ` : `    ${step}\n${indent}`),
    ],
  }
}

/** Returns the first part of a head as a statement: a definition, an assignment, or nothing. */
function startOf(place: Place, from: number, to: number): string | undefined {
  if (to < from) return ''
  const rest = (index: number) => place.source(index, to)
  const isDefined = (name: number) => isDefinedBefore(place, place.image(name))
  if (place.is(from, 'let', 'var', 'const', 'int', 'long', 'auto') && place.reads(from + 1, '*', '=')) {
    return isDefined(from + 1) ? `${rest(from + 1)};` : `int ${rest(from + 1)};`
  }
  if (place.reads(from, '*', ':', '=')) {
    const value = `${place.image(from)} = ${rest(from + 3)};`
    return isDefined(from) ? value : `int ${value}`
  }
  if (place.reads(from, '*', '=') && !place.find(from, ',')) return `${rest(from)};`
  return undefined
}

/**
 * Whether a name is already defined: all names of a function are in one scope, so the counter of two loops is defined
 * once.
 */
function isDefinedBefore(place: Place, name: string): boolean {
  for (let at = place.first - 1; at > 0 && !place.is(at, 'function', 'resource', 'action'); at--) {
    if (place.image(at) === name && place.is(at + 1, '=', ';') && place.isWord(at - 1)) return true
  }
  return false
}

/** Returns the last part of a head as a statement: `i++`, `i += 2`, an assignment, or nothing. */
export function stepOf(place: Place, from: number, to: number): string | undefined {
  if (to < from) return ''
  for (const sign of ['+', '-']) {
    if (to === from + 2 && place.reads(from, '*', sign, sign)) return `${step(place, from, sign)} 1;`
    if (to === from + 2 && place.reads(from, sign, sign, '*')) return `${step(place, from + 2, sign)} 1;`
    if (to > from + 2 && place.reads(from, '*', sign, '=')) {
      return `${step(place, from, sign)} ${place.source(from + 3, to)};`
    }
  }
  return place.reads(from, '*', '=') && !place.find(from, ',') ? `${place.source(from, to)};` : undefined
}

function step(place: Place, name: number, sign: string): string {
  return `${place.image(name)} = ${place.image(name)} ${sign}`
}

/** `for (T x of xs)`, `for x in xs`, `foreach (T x : xs)`, `for _, x := range xs`. */
function each(place: Place, word: string, from: number, to: number, body: number): Recognition | undefined {
  let separator: number | undefined
  for (let at = from; at <= to && separator === undefined; at++) {
    if (place.is(at, 'in', 'of', 'as', '<-') || (place.is(at, ':') && at > from)) separator = at
  }
  if (separator === undefined) return undefined
  if (place.is(separator - 1, ']', ')') || place.is(separator - 2, ',')) {
    const pair = ofPairs(place, word, from, separator, to, body)
    if (pair) return pair
  }
  if (!place.isWord(separator - 1)) return undefined
  let name = separator - 1
  let values = place.is(separator, ':') && place.is(separator + 1, '=') ? separator + 2 : separator + 1
  if (place.is(values, 'range') && !place.is(values + 1, '(')) values++
  // In PHP the collection comes first.
  if (place.is(separator, 'as')) [name, values] = [to, from]
  const last = place.is(separator, 'as') ? separator - 1 : to
  const isNumber = last === values && typeof place.tokens[values]?.payload === 'number'
  if (place.reads(values, 'range', '(') || isNumber || RANGE.test(place.source(values, last))) {
    return counted(place, word, name, values, last, body)
  }
  const collection = place.source(values, last)
  const known = last === values && place.isName(values) ? declaredType(place, values) : undefined
  const type = elementType(known) ?? typeBefore(place, from, name)
  const shown = `iterate (${type ?? 'T'} ${place.image(name)} : ${oneLine(collection)}) { … }`
  const hint = `there is no '${word}': write ${shown}${type === undefined ? ', with the type of an element for T' : ''}`
  const head = (of: string) => `iterate (${of} ${place.image(name)} : ${collection}) `
  if (!place.is(body, '{')) return { hint }
  const span = { start: place.start(place.first), end: place.start(body) }
  if (place.is(values, '[')) return ofLiteral(place, word, name, values, last, span)
  return type === undefined
    ? { hint, goOnAs: [{ span, text: head(UNKNOWN) }] }
    : { hint, edits: [{ span, text: head(type) }] }
}

/** `foreach key, value in m` and `for i, x := range xs`. */
function ofPairs(
  place: Place,
  word: string,
  from: number,
  separator: number,
  to: number,
  body: number,
): Recognition | undefined {
  const names: string[] = []
  for (let at = from; at < separator; at++) {
    if (place.isName(at) && place.is(at + 1, ',', ']', ')', 'in', 'of', ':')) names.push(place.image(at))
  }
  const [first, second] = names
  if (names.length !== 2 || first === '_' || second === '_' || !place.is(body, '{')) return undefined
  let values = place.is(separator, ':') && place.is(separator + 1, '=') ? separator + 2 : separator + 1
  if (place.is(values, 'range')) values++
  // `m.entries()` and `items()` are the map itself.
  const last = place.is(to, ')') && place.is(to - 2, 'entries', 'items') ? to - 4 : to
  const source = place.source(values, last)
  const type = last === values ? declaredType(place, values) : undefined
  const span = { start: place.start(place.first), end: place.end(body) }
  if (type !== undefined && /^map\b/.test(type)) {
    const text = `iterate (string ${first} : maps:keys(${source})) { any ${second} = ${source}[${first}];`
    return { hint: `there is no '${word}': write ${text} … }`, edits: [{ span, text }] }
  }
  const element = elementType(type)
  const loop = `int ${first} = 0; while (${first} < ${source}.length) { ${element ?? 'T'} ${second} = ${source}[${first}];`
  const step = `${first} = ${first} + 1;`
  const hint = `there is no '${word}': write ${oneLine(loop)} … ${step} }`
  const end = place.closing(body)
  if (element === undefined || end === undefined) {
    return { hint, goOnAs: [{ span, text: `int ${first}; while (${UNKNOWN}) { ${UNKNOWN} ${second};` }] }
  }
  return { hint, edits: [{ span, text: loop }, place.insertBefore(end, `${step} `)] }
}

/** Moves a literal into the definition of a variable, where its type is known. */
function ofLiteral(
  place: Place,
  word: string,
  name: number,
  from: number,
  to: number,
  span: Span,
): Recognition {
  const type = typeOfValue(place, from, to)
  const list = freshName(place, 'list')
  const literal = place.source(from, to)
  const loop = (of: string) => `iterate (${of} ${place.image(name)} : ${list}) `
  const text = `${type ?? UNKNOWN} ${list} = ${literal}; ${loop(type?.slice(0, -2) ?? UNKNOWN)}`
  const hint = `there is no '${word}': write ${type ?? 'T[]'} ${list} = ${oneLine(literal)}; ${loop(type?.slice(0, -2) ?? 'T')}{ … }`
  return type ? { hint, edits: [{ span, text }] } : { hint, goOnAs: [{ span, text }] }
}

/** `for i in 0..n` and `for i in range(n)`: loops over numbers. */
function counted(
  place: Place,
  word: string,
  name: number,
  from: number,
  to: number,
  body: number,
): Recognition {
  const counter = place.image(name)
  let [low, high, sign] = ['0', place.source(from, to), '<']
  if (place.is(from, 'range') && place.closing(from + 1) === to) {
    const comma = place.find(from + 2, ',')
    if (comma !== undefined) low = place.source(from + 2, comma - 1)
    high = place.source(comma === undefined ? from + 2 : comma + 1, to - 1)
  } else {
    const range = RANGE.exec(high)
    if (range) {
      low = range[1]!.trim()
      high = range[3]!.trim()
      sign = range[2] === '.' || range[2] === '=' ? '<=' : '<'
    }
  }
  const start = `${isDefinedBefore(place, counter) ? '' : 'int '}${counter} = ${low};`
  const step = `${counter} = ${counter} + 1;`
  const hint = `there is no '${word}': write ${start} while (${counter} ${sign} ${oneLine(high)}) { … ${step} }`
  const end = place.is(body, '{') ? place.closing(body) : undefined
  if (end === undefined || high === '' || low === '') return unknownLoop(place, hint, body)
  const indent = place.indent(place.first)
  const span = { start: place.start(place.first), end: place.start(body) }
  const last = place.beginsLine(end) ? `    ${step}\n${indent}` : `${step} `
  return {
    hint,
    edits: [
      { span, text: `${start}\n${indent}while (${counter} ${sign} ${high}) ` },
      place.insertBefore(end, last),
    ],
  }
}

/** `for {` and `for condition {`. */
function other(place: Place, from: number, to: number, body: number): Recognition {
  if (place.find(from, ';') !== undefined && place.find(from, ';')! < to)
    return unknownLoop(place, WHILE, body)
  if (!place.is(body, '{')) return { hint: WHILE }
  const condition = to < from ? 'true' : place.source(from, to)
  const hint = `there is no 'for': write while (${oneLine(condition)}) { … }`
  const span = { start: place.start(place.first), end: place.start(body) }
  return { hint, edits: [{ span, text: `while (${condition}) ` }] }
}

function unknownLoop(place: Place, hint: string, body: number): Recognition {
  if (!place.is(body, '{')) return { hint }
  const span = { start: place.start(place.first), end: place.start(body) }
  return { hint, goOnAs: [{ span, text: `while (${UNKNOWN}) ` }] }
}

/** `do { … } while (condition);` and `repeat { … } until (condition);`. */
export const doLoop: Recogniser = (place) => {
  const open = place.first + 1
  if (!place.is(open, '{')) return undefined
  const close = place.closing(open)
  const end = close === undefined ? undefined : place.find(close + 1, ';')
  const word = place.image(place.first)
  const hint = `there is no '${word}': write while (true) { … if (!(condition)) { break; } }`
  if (close === undefined || end === undefined || !place.is(close + 1, 'while', 'until')) return { hint }
  const condition = place.source(close + 2, end - 1)
  const stop = place.is(close + 1, 'while') ? `!${condition}` : condition.replace(/^\((.*)\)$/s, '$1')
  const exact = `there is no '${word}': write while (true) { … if (${oneLine(stop)}) { break; } }`
  const indent = place.beginsLine(close)
    ? `    if (${stop}) { break; }\n${place.indent(close)}}`
    : `if (${stop}) { break; } }`
  return {
    hint: exact,
    edits: [place.replace(place.first, place.first, 'while (true)'), place.replace(close, end, indent)],
  }
}

/** `loop { … }` and `forever { … }`. */
export const endlessLoop: Recogniser = (place) => {
  if (!place.is(place.first + 1, '{')) return undefined
  const word = place.image(place.first)
  return {
    hint: `there is no '${word}': write while (true) { … }`,
    edits: [place.replace(place.first, place.first, 'while (true)')],
  }
}

function elementType(collection: string | undefined): string | undefined {
  if (collection === undefined) return undefined
  if (collection.endsWith('[]')) return collection.slice(0, -2)
  if (collection === 'json') return 'json'
  return /^map\b/.test(collection) ? 'any' : undefined
}

/** Returns the type before the name, if it is one of this language. */
function typeBefore(place: Place, from: number, name: number): string | undefined {
  if (name <= from || place.is(from, 'var', 'let', 'const', 'final', 'auto', '(')) return undefined
  if (place.is(name - 1, ',')) return undefined
  return place.source(from, name - 1)
}
