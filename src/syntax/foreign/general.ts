/** Says what to do when no habit of another language is recognised, by the tokens that were expected. */

import { EOF, type TokenType } from 'chevrotain'
import type { SpanEdit } from '../../diagnostics/edit.js'
import { ownType } from '../../diagnostics/foreign-words.js'
import { shown } from '../lex.js'
import {
  Comma,
  Identifier,
  If,
  IntegerLiteral,
  KEYWORDS,
  LeftBrace,
  Minus,
  RightArrow,
  Semicolon,
  Service,
} from '../tokens.js'
import { lacksOpening } from './braces.js'
import { chainOf } from './colon-blocks.js'
import { afterType, declaredType, surroundingsOf } from './guess.js'
import { stepOf } from './loops.js'
import { endsOperand } from './operands.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { afterStatement } from './skips.js'

/** Returns a hint for any error, with an edit if a sign is superfluous or missing. */
export function recogniseAnything(place: Place): Recognition | undefined {
  for (const recogniser of [
    modifier,
    reservedWord,
    misplacedWorker,
    unfinishedStatement,
    missing,
    unwanted,
    belongsHere,
  ]) {
    const recognition = recogniser(place)
    if (recognition) return recognition
  }
  return undefined
}

const modifier: Recogniser = (place) => {
  for (const at of [place.failed - 1, place.failed]) {
    if (place.is(at, 'public', 'private') && place.isName(at) && place.isWord(at + 1)) {
      const word = place.image(at)
      return { hint: `remove '${word}': everything at package level is visible`, edits: [place.remove(at)] }
    }
  }
  return undefined
}

/** A keyword where a name belongs, such as `int message`. */
const reservedWord: Recogniser = (place) => {
  const at = place.failed
  if (place.reads(at - 2, 'string', '.', 'join')) {
    return {
      hint: 'there is no join: put the parts together in a loop, iterate (string each : list) { … }',
      skipTo: afterStatement(place, place.first),
    }
  }
  if (place.is(at - 1, '.') && place.is(at + 1, '(') && place.is(at, 'map', 'join', 'all', 'some', 'any')) {
    return {
      hint: 'an array has no functions of its own: look at each element in a loop, iterate (T x : list) { … }',
      skipTo: afterStatement(place, place.first),
    }
  }
  const word = place.image(at)
  if (word === 'message' && place.is(at - 1, '.') && !place.is(at + 1, '(')) {
    const found = messageOfError(place, at)
    if (found) return found
  }
  if (!KEYWORDS.has(word) || !isTypeLike(place, at - 1)) return undefined
  const couldBeName = place.is(at + 1, ';', '=', ',', ')', '(', '{', '.', ':', '->', '<-')
  const isNamed = place.quoted === at || place.quoted === at - 1 || place.is(at - 1, '.')
  if (!couldBeName || !isNamed) return undefined
  return {
    hint: `'${word}' is a reserved word: choose another name, or quote it as |${word}|`,
    edits: quotedNames(place, at),
  }
}

/** Quotes a reserved word wherever the callable uses it as a name. */
function quotedNames(place: Place, first: number): SpanEdit[] {
  const word = place.image(first)
  const edits = [place.replace(first, first, `|${word}|`)]
  for (let at = first + 1; !place.isEnd(at); at++) {
    if (place.is(at, 'function', 'resource', 'action', 'service') && place.isWord(at + 1)) break
    const isName =
      !place.isWord(at + 1) && !place.is(at + 1, '(', '{', '[', '<', ':') && !place.is(at - 1, '.', '(')
    const isOperand = place.is(at - 1, '(') && place.is(at + 1, ')', ',', '+', '-', '*', '/', '.', '==', '!=')
    const isElement = place.is(at + 1, '[') && !place.is(at + 2, ']')
    if (place.is(at, word) && (isName || isOperand || isElement))
      edits.push(place.replace(at, at, `|${word}|`))
  }
  return edits
}

/** `e.message` of a caught error. If its type is one of another language, that is corrected as well. */
function messageOfError(place: Place, at: number): Recognition | undefined {
  const type = place.isName(at - 2) ? declaredType(place, at - 2) : undefined
  if (type === undefined || (type !== 'errors:Error' && ownType(type) !== 'errors:Error')) return undefined
  const name = place.image(at - 2)
  const edits = [place.replace(at, at, 'msg')]
  for (let index = at - 3; index > 0 && type !== 'errors:Error'; index--) {
    if (place.image(index) !== name || !place.is(index - 1, type)) continue
    edits.push(place.replace(index - 1, index - 1, 'errors:Error'))
    break
  }
  return { hint: `the text of an error is its field msg: write ${name}.msg`, edits }
}

/** Whether a token can precede the name of a declaration. */
function isTypeLike(place: Place, index: number): boolean {
  return place.isWord(index) || place.is(index, ']', '.')
}

const misplacedWorker: Recogniser = (place) => {
  const at = place.quoted
  if (!place.is(at, 'worker') || place.kind !== 'UnwantedToken') return undefined
  const open = place.find(at, '{')
  const close = open === undefined ? undefined : place.closing(open)
  return {
    hint: 'workers belong directly in the body of a function or resource, not in a block of it',
    ...(close === undefined ? {} : { skipTo: close + 1 }),
  }
}

/** A call or assignment that continues on the next line or past the end of its block. */
const unfinishedStatement: Recogniser = (place) => {
  if (place.kind !== 'InvalidIdentifier') return undefined
  const at = place.failed
  const isCall = place.is(at - 1, ')')
  const startsNext = place.is(at, '}') || place.isWord(at)
  if (isCall && startsNext) return { hint: "end the statement with ';'", edits: missingSemicolons(place, at) }
  if (
    place.is(at - 1, '+', '-', '*', '/', '%', '==', '!=', '<', '>', '<=', '>=', '&&', '||', '!') &&
    place.is(at, ')', ']', ';', ',')
  ) {
    return { hint: `a value is missing before '${place.image(at)}'` }
  }
  const closing = place.is(at, ';') ? unclosedSign(place, at) : undefined
  if (closing) return { hint: `write '${closing}' before ';'`, edits: [place.insertBefore(at, closing)] }
  const before = place.is(at, '{') && !place.beginsLine(at) ? unclosedSign(place, at) : undefined
  if (before) return { hint: `write '${before}' before '{'`, edits: [place.insertAfter(at - 1, before)] }
  const isExtra = place.is(at, ')', ']') && unclosedSign(place, at) === undefined
  if (isExtra && at > place.first) return surplusClosing(place, at)
  const inner = place.is(at, ')', ']') ? unclosedSign(place, at) : undefined
  if (inner && inner !== place.image(at))
    return { hint: `write '${inner}' before '${place.image(at)}'`, edits: [place.insertBefore(at, inner)] }
  if (at === place.quoted) return undefined
  const end = place.typeOf(at) === EOF ? 'the end of the file' : `'${shown(place.image(at))}'`
  return { hint: `text that begins with '${shown(place.image(place.quoted))}' cannot continue with ${end}` }
}

/**
 * A `)` or `]` that closes nothing. Without any opening sign in the statement, an opening one may be missing instead.
 */
function surplusClosing(place: Place, at: number): Recognition {
  const sign = place.image(at)
  const opening = sign === ')' ? '(' : '['
  let first = at
  while (!place.is(first - 1, ';', '{', '}') && first > 0) first--
  const isOpened = place.tokens.slice(first, at).some(({ image }) => image === opening)
  if (isOpened) return { hint: `remove '${sign}'`, edits: [place.remove(at)] }
  let end = at
  while (!place.is(end, ';', '}') && end < place.lineEnd(at)) end++
  return {
    hint: `write the '${opening}' that is missing, or remove '${sign}'`,
    skipTo: place.is(end, '}') ? end : end + 1,
  }
}

/** Returns the sign that closes the innermost bracket that is open before a token of the statement. */
function unclosedSign(place: Place, end: number): string | undefined {
  const open: string[] = []
  for (let at = place.first; at < end; at++) {
    if (place.is(at, '(')) open.push(')')
    else if (place.is(at, '[')) open.push(']')
    else if (place.is(at, ')', ']') && open.at(-1) === place.image(at)) open.pop()
  }
  return open.at(-1)
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

/**
 * Adds the semicolon before a token, and those of the following lines of the body, because they are usually all
 * missing.
 */
function missingSemicolons(place: Place, at: number): SpanEdit[] {
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

/** A single sign is missing. */
const missing: Recogniser = (place) => {
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
function missingEquals(place: Place, at: number): Recognition | undefined {
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

const unwanted: Recogniser = (place) => {
  const at = place.quoted
  const word = place.image(at)
  if (place.is(at, 'import')) return { hint: 'imports belong at the top of the file, after the package' }
  if (place.kind !== 'UnwantedToken' && place.kind !== 'StrayCharacter') return undefined
  if (place.typeOf(at) === EOF) return undefined
  const assignment = missingEquals(place, at)
  if (assignment) return assignment
  if (word === '<-' && place.is(at - 1, '=') && place.isName(at + 1)) {
    const received = `${place.quote(place.first, at - 2)} <- ${place.image(at + 1)};`
    return { hint: `write ${received}`, edits: [place.remove(at - 1)] }
  }
  if (word === ';' && place.is(at - 1, ')') && place.is(at + 1, '{')) {
    return { hint: "remove ';'", edits: [place.remove(at)] }
  }
  if (word === ';' && place.is(place.first, '@')) {
    return { hint: "remove ';': an annotation belongs to what follows it", edits: [place.remove(at)] }
  }
  if (word === ';' && !place.is(at - 1, ';', '{', '}')) return { hint: "a value is missing before ';'" }
  if (word === ';') return { hint: "remove ';': there is no empty statement", edits: [place.remove(at)] }
  if (word === '}') return { hint: "remove '}', or look for a missing '{'", edits: [place.remove(at)] }
  if (word === 'then' || (word === 'do' && place.is(at + 1, '{')))
    return { hint: `remove '${word}'`, edits: [place.remove(at)] }
  if (KEYWORDS.has(word)) {
    const skipTo = word === 'create' ? { skipTo: afterStatement(place, at) } : {}
    return { hint: outOfPlace(place, at), ...skipTo }
  }
  if (word === ')' && surroundingsOf(place, at) === 'body') return surplusClosing(place, at)
  return { hint: `remove '${shown(word)}'`, ...(place.isWord(at) ? {} : { edits: [place.remove(at)] }) }
}

function outOfPlace(place: Place, at: number): string {
  const word = place.image(at)
  switch (word) {
    case 'else':
      return "'else' must directly follow the '}' of an if"
    case 'catch':
    case 'finally':
      return `'${word}' must directly follow the '}' of a try or catch`
    case 'create':
      if (surroundingsOf(place, at) === 'unit')
        return 'a variable of the package cannot hold a connector: create it in the service or function that uses it'
      return 'assign the connector to a variable: write NAME c = create NAME(…);'
    case 'resource':
      return 'a resource belongs in a service'
    case 'action':
      return 'an action belongs in a connector'
    case 'package':
      return 'the package clause must be first in the file'
    case 'function':
      return "a function begins with the word 'function' and is not nested in another"
    default:
      return `remove '${word}'`
  }
}

const belongsHere: Recogniser = (place) => {
  const { expected } = place
  if (expected.length === 0) return undefined
  if (expected.length < 5) return { hint: `write ${expected.map(nameOf).join(' or ')} here` }
  if (expected.includes(If)) return { hint: "a statement belongs here, or '}' to end the block" }
  if (expected.includes(Service))
    return { hint: 'a definition belongs here: a service, function, constant or struct' }
  if (expected.includes(IntegerLiteral)) return { hint: 'an expression belongs here' }
  if (expected.includes(Comma) || expected.includes(Minus))
    return { hint: `'${shown(place.image(place.quoted))}' does not fit here` }
  return { hint: 'a type belongs here' }
}

/** Describes a token for people. */
function nameOf(type: TokenType): string {
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
