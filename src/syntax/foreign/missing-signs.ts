/** Recognises a sign that is missing: a semicolon, a bracket, an equals sign, a body. */

import type { TokenType } from 'chevrotain'
import type { SpanEdit } from '../../diagnostics/edit.js'
import { Identifier, LeftBrace, RightArrow, Semicolon } from '../tokens.js'
import { lacksOpening } from './braces.js'
import { chainOf } from './colon-blocks.js'
import { afterType, declaredType, surroundingsOf } from './guess.js'
import { stepOf } from './loops.js'
import { endsOperand } from './operands.js'
import type { Place, Recogniser, Recognition } from './place.js'

/** A single sign is missing. */
export const missing: Recogniser = (place) => {
  const [type, ...more] = place.expected
  if (!type || more.length > 0) return undefined
  const at = place.failed
  if (type === LeftBrace) return missingBody(place)
  if (type === RightArrow)
    return { hint: 'an expression alone is not a statement: assign it, or call a function with it' }
  if (type === Semicolon && place.is(at, '(') && place.isName(at - 1) && place.isName(at - 2)) {
    const found = brokenName(place, at)
    if (found) return found
  }
  if (type === Semicolon && place.is(at, '(')) {
    return { hint: "a function begins with the word 'function' and is not nested in another" }
  }
  const sign = type.LABEL?.slice(1, -1)
  if (sign === ')' && place.beginsLine(at)) {
    return {
      hint: "write ')' at the end of the line before",
      edits: [place.insertAfter(at - 1, place.is(at, '{') ? ')' : ');')],
    }
  }
  if (place.kind !== 'MissingToken' || sign === undefined) return { hint: `write ${nameOf(type)} here` }
  if (sign === '(' && place.is(at - 1, 'if', 'while')) return bareHead(place, at)
  if (sign === ';' && place.is(at, '{') && place.isName(at - 1) && place.is(at - 2, '=')) {
    const value = place.quote(at, place.closing(at) ?? at)
    return { hint: `a struct is written without its name: write ${value}`, edits: [place.remove(at - 1)] }
  }
  if (sign === ';' && !place.beginsLine(at)) {
    const assignment = missingEquals(place, at)
    if (assignment) return assignment
  }
  if (sign === ';' && place.beginsLine(at)) {
    return { hint: `write ';' ${placeName(place, at)}`, edits: missingSemicolons(place, at) }
  }
  const space = place.beginsLine(at) || /^[;),\]:]$/.test(sign) ? '' : ' '
  return { hint: `write '${sign}' ${placeName(place, at)}`, edits: [place.insertAfter(at - 1, space + sign)] }
}

/** `ws pushText(…)` without its colon, and `ws:push Text(…)` with a space in the name; `at` is the parenthesis. */
function brokenName(place: Place, at: number): Recognition | undefined {
  const [before, name] = [place.image(at - 2), place.image(at - 1)]
  if (place.is(at - 3, ':')) {
    const written = `${before}${name}`
    return {
      hint: `a name has no spaces: write ${written}(…)`,
      edits: [place.replace(at - 2, at - 1, written)],
    }
  }
  if (at - 2 !== place.first || !ALIASES.has(before)) return undefined
  const span = { start: place.end(at - 2), end: place.start(at - 1) }
  return { hint: `write ${before}:${name}(…)`, edits: [{ span, text: ':' }] }
}

/** The aliases of library packages. */
const ALIASES: ReadonlySet<string> = new Set([
  ...['system', 'strings', 'jsons', 'xmls', 'maps', 'arrays', 'messages', 'errors', 'blobs'],
  ...['http', 'ws', 'uri', 'utils'],
])

/** `int n 1;`, `n n + 1;`: the sign between a variable and its value is missing. */
export function missingEquals(place: Place, at: number): Recognition | undefined {
  const name = at - 1
  if (!place.isName(name) || surroundingsOf(place, at) === 'fields') return undefined
  const begins = place.first
  const isOperator = place.is(at, '+', '-', '*', '/', '%')
  const isAssignment =
    isOperator && begins === name - 1 && place.isName(begins) && declaredType(place, begins) !== undefined
  const isDefinition = begins < name && afterType(place, begins) === name && startsValue(place, at)
  if (!isAssignment && !isDefinition) return undefined
  const before = isAssignment ? begins : name
  const value = place.quote(before + 1, place.statementEnd(begins))
  return {
    hint: `write ${place.quote(begins, before)} = ${value};`,
    edits: [place.insertAfter(before, ' =')],
  }
}

function startsValue(place: Place, at: number): boolean {
  return place.is(at, '{', '[', 'true', 'false', 'null') || place.tokens[at]?.payload !== undefined
}

const placeName = (place: Place, at: number): string =>
  place.beginsLine(at) && at > 0 ? `at the end of the line before` : 'here'

/** Returns the index of the `)` that ends a result list whose `(` is missing. */
function resultsAt(place: Place, from: number): number | undefined {
  if (!place.is(from - 1, ')')) return undefined
  let at = afterType(place, from)
  while (at !== undefined && !place.is(at, ')')) {
    if (place.isName(at)) at++
    else if (place.is(at, ',')) at = afterType(place, at + 1)
    else return undefined
  }
  return at !== undefined && place.is(at + 1, '{') ? at : undefined
}

/** `if (a) b = 1;`: one statement without braces. */
function missingBody(place: Place): Recognition {
  const results = resultsAt(place, place.failed)
  if (results !== undefined) {
    return {
      hint: `write '(' before '${place.image(place.failed)}'`,
      edits: [place.insertBefore(place.failed, '(')],
    }
  }
  if (lacksOpening(place)) {
    return {
      hint: `write '{' ${placeName(place, place.failed)}`,
      edits: [place.insertAfter(place.failed - 1, ' {')],
    }
  }
  const hint = "a body needs braces even if it is one statement: write '{' before it and '}' after it"
  const at = place.failed
  if (
    place.kind !== 'MissingToken' ||
    !place.isWord(at) ||
    place.is(at, 'if', 'while', 'for', 'iterate', 'try', 'fork')
  )
    return { hint }
  const end = place.find(at, ';')
  if (end === undefined || (place.is(at, 'return', 'reply') === false && place.lineEnd(at) < end))
    return { hint }
  const step = stepOf(place, at, end - 1)
  if (step && !place.reads(at, '*', '=')) {
    return {
      hint: `${hint.replace(/: write.*/, '')}: write { ${step} }`,
      edits: [place.replace(at, end, `{ ${step} }`)],
    }
  }
  const edits = [place.insertBefore(at, '{ '), place.insertAfter(end, ' }')]
  const other =
    place.is(end + 1, 'else') && place.isWord(end + 2) && !place.is(end + 2, 'if')
      ? place.find(end + 2, ';')
      : undefined
  if (other !== undefined) edits.push(place.insertBefore(end + 2, '{ '), place.insertAfter(other, ' }'))
  return surroundingsOf(place, at) === 'body' || place.lineEnd(at) === end ? { hint, edits } : { hint }
}

/**
 * Adds the semicolon before a token, and those of the following lines of the body, because they are usually all
 * missing.
 */
export function missingSemicolons(place: Place, at: number): SpanEdit[] {
  const edits = [place.insertAfter(at - 1, ';')]
  if (surroundingsOf(place, at) !== 'body') return edits
  let depth = 0
  let first = at
  for (let index = at; !place.isEnd(index); index++) {
    const blocks = place.beginsLine(index) ? chainOf(place, index) : undefined
    if (blocks) {
      // Code without semicolons may also have colons instead of braces.
      edits.push(...(index > at ? semicolonBefore(place, index) : []), ...blocks.edits)
      index = blocks.end
      first = index
    } else if (place.beginsLine(index)) {
      const isHead = place.is(
        first,
        'if',
        'while',
        'else',
        'for',
        'foreach',
        'iterate',
        'catch',
        'function',
        'resource',
        '@',
      )
      const isOperand =
        place.isName(index - 1) ||
        place.is(index - 1, ')', ']') ||
        place.tokens[index - 1]?.payload !== undefined
      const startsNext = place.isWord(index) || place.is(index, '}')
      if (index > at && isOperand && startsNext && !isHead) edits.push(place.insertAfter(index - 1, ';'))
      first = index
    }
    if (place.is(index, '{')) depth++
    else if (place.is(index, '}') && --depth < 0) break
  }
  return edits
}

function semicolonBefore(place: Place, index: number): SpanEdit[] {
  return endsOperand(place, index - 1) ? [place.insertAfter(index - 1, ';')] : []
}

/** `if x == 1` without parentheses, and without the brace that would show the end of the condition. */
function bareHead(place: Place, at: number): Recognition {
  const word = place.image(at - 1)
  if (place.is(at, '{')) {
    const isElse = place.is(at - 2, 'else')
    return isElse
      ? { hint: "remove 'if': the last branch has no condition", edits: [place.remove(at - 1)] }
      : { hint: `write ${word} (condition) { … }`, skipTo: (place.closing(at) ?? at) + 1 }
  }
  const end = place.lineEnd(at)
  const colon = place.find(at, ':')
  if (colon !== undefined && colon < end) {
    const rest = place.source(colon + 1, end).replace(/;$/, '')
    const text = `(${place.source(at, colon - 1)}) { ${rest}; }`
    return { hint: `write ${word} ${text}`, edits: [place.replace(at, end, text)] }
  }
  const hint = `a condition needs parentheses: write ${word} (${place.quote(at, end)}) { … }`
  const next = place.statementEnd(end + 1)
  const stop = place.is(next + 1, ';') ? next + 1 : next
  if (place.is(end + 1, '}') || place.isEnd(end + 1)) return { hint }
  return {
    hint,
    edits: [
      place.insertBefore(at, '('),
      place.insertAfter(end, ') {'),
      place.insertAfter(stop, place.is(stop, ';') ? ' }' : '; }'),
    ],
  }
}

/** Describes a token for people. */
export function nameOf(type: TokenType): string {
  if (type === Identifier) return 'a name'
  return NAMES[type.name] ?? type.LABEL ?? type.name
}

const NAMES: Readonly<Record<string, string>> = {
  IntegerLiteral: 'a number',
  FloatingPointLiteral: 'a number',
  BooleanLiteral: 'true or false',
  QuotedStringLiteral: 'a string',
  BacktickString: 'a template',
  EOF: 'nothing more',
}
