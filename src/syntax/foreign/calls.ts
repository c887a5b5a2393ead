/** Recognises arguments, literals and attributes in the style of other languages. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { CONDITIONAL } from './conditionals.js'
import { endsOperand, startsOperand } from './operands.js'
import { type Recogniser, UNKNOWN } from './place.js'
import { functionValue } from './signs.js'
import { afterLine, afterStatement } from './skips.js'

/** `f(a = 1)`, `f(a: 1)` */
export const namedArgument: Recogniser = (place) => {
  const at = place.is(place.failed, '=', ':')
    ? place.failed
    : place.is(place.failed - 1, ':')
      ? place.failed - 1
      : -1
  if (at < 0 || !place.isName(at - 1) || !place.is(at - 2, '(', ',')) return undefined
  let open = at - 2
  let depth = 0
  while (open > 0 && !(place.is(open, '(') && depth === 0)) {
    if (place.is(open, ')', ']', '}')) depth++
    else if (place.is(open, '(', '[', '{')) depth--
    open--
  }
  if (!place.isName(open - 1)) return undefined
  const edits: SpanEdit[] = []
  const close = place.closing(open) ?? at
  for (let index = open + 1; index < close; index++) {
    if (
      place.is(index, '=', ':') &&
      place.isName(index - 1) &&
      place.is(index - 2, '(', ',') &&
      !(place.is(index, ':') && place.isName(index + 1) && place.is(index + 2, '('))
    ) {
      edits.push(place.remove(index - 1, index))
    }
  }
  if (place.is(place.first, 'if', 'while') && open === place.first + 1) return undefined
  return { hint: 'arguments have no names: write them in the order of the parameters', edits }
}

/** `[1, 2,]`, `f(1,)`, `{a: 1,}` */
export const trailingComma: Recogniser = (place) => {
  if (!place.is(place.failed, ')', ']', '}') || !place.is(place.failed - 1, ',')) return undefined
  return {
    hint: `remove the ',' before '${place.image(place.failed)}'`,
    edits: [place.remove(place.failed - 1)],
    // In a call, the next argument may be missing: then it is not a call with fewer arguments.
    ...(place.is(place.failed, ')') ? { goOnAs: [place.insertBefore(place.failed, UNKNOWN)] } : {}),
  }
}

/** `message:setHeader(…)`, `string:valueOf(5)` */
const PLURALS = new Set(['message', 'json', 'string', 'xml', 'map'])

export const singularPackage: Recogniser = (place) => {
  for (const at of [place.failed, place.failed - 1]) {
    if (
      PLURALS.has(place.image(at)) &&
      place.is(at + 1, ':') &&
      place.isWord(at + 2) &&
      place.is(at + 3, '(')
    ) {
      const plural = `${place.image(at)}s`
      const edits: SpanEdit[] = []
      for (let index = at; !place.isEnd(index) && !place.is(index, ';', '{', '}'); index++) {
        if (PLURALS.has(place.image(index)) && place.is(index + 1, ':') && place.is(index + 3, '(')) {
          edits.push(place.replace(index, index, `${place.image(index)}s`))
        }
      }
      return {
        hint: `the package is ballerina.lang.${plural}: write ${plural}:${place.image(at + 2)}`,
        edits,
      }
    }
  }
  return undefined
}

/** `=` for `==` in a condition. */
export const assignmentInCondition: Recogniser = (place) => {
  const at = place.failed
  if (!place.is(at, '=')) return undefined
  if (place.expected.length === 1 && place.expected[0]!.name === 'Colon') {
    return { hint: "write ':' for '='", edits: [place.replace(at, at, ':')] }
  }
  const isCondition = place.is(place.first, 'if', 'while', 'else') || /^\W$/.test(place.image(place.first))
  const isOperator = place.expected.length === 1 && place.expected[0]!.name === 'RightParenthesis'
  if (!isCondition && !isOperator) return undefined
  return { hint: "compare with '=='", edits: [place.replace(at, at, '==')] }
}

/** `f() but { … }`, `let … in …` */
export const laterExpression: Recogniser = (place) => {
  const isValue = place.is(place.failed - 1, '=', 'return', '(', ',') || endsOperand(place, place.failed - 1)
  if (
    place.is(place.failed, 'if') &&
    place.failed > place.first + 1 &&
    isValue &&
    !place.beginsLine(place.failed)
  ) {
    return { hint: CONDITIONAL, skipTo: afterLine(place, place.first) }
  }
  for (const at of [place.failed, place.failed - 1]) {
    if (place.is(at, 'but') && place.is(at + 1, '{') && endsOperand(place, at - 1)) {
      return {
        hint: "there is no 'but': write try { … } catch (errors:Error e) { … }",
        skipTo: afterStatement(place, place.first),
      }
    }
    if (
      place.is(at, 'let', 'from') &&
      at > place.first &&
      place.is(at - 1, '=', 'return', '(') &&
      place.isWord(at + 1)
    ) {
      return {
        hint: `there is no '${place.image(at)}' in expressions: write statements before this one`,
        skipTo: afterStatement(place, place.first),
      }
    }
  }
  return undefined
}

/** Functions as values. */
export const functionExpression: Recogniser = (place) => {
  const at = place.failed
  const isFunction = place.is(at, 'function') && place.is(at - 1, '(', ',', '=', ':', 'return')
  return isFunction ? functionValue(place) : undefined
}

/** `{1, 2}` for an array, `{{1}, {2}}` for one of arrays. */
export const arrayInBraces: Recogniser = (place) => {
  const at = place.failed
  const isKey = place.expected.length === 1 && place.expected[0]!.name === 'Colon'
  if (!place.is(at, ',', '}') || !(isKey || place.kind === 'InvalidIdentifier')) return undefined
  let open = at - 1
  for (let depth = 0; open > place.first && !(place.is(open, '{') && depth === 0); open--) {
    if (place.is(open, ')', ']', '}')) depth++
    else if (place.is(open, '(', '[', '{')) depth--
  }
  // The surrounding braces are an array as well.
  while (place.is(open - 1, '{')) open--
  const close =
    place.is(open, '{') && place.is(open - 1, '=', '(', ',', ':') ? place.closing(open) : undefined
  if (close === undefined) return undefined
  const edits: SpanEdit[] = []
  for (let index = open; index <= close; index++) {
    if (place.is(index, ':') && !place.isWord(index + 1)) return undefined
    if (place.is(index, '{')) edits.push(place.replace(index, index, '['))
    if (place.is(index, '}')) edits.push(place.replace(index, index, ']'))
  }
  const shown = place.quote(open, close).replaceAll('{', '[').replaceAll('}', ']')
  return { hint: `an array is written in brackets: write ${shown}`, edits }
}

/** `@http:BasePath {"/a"}` */
export const unnamedAttribute: Recogniser = (place) => {
  const at = place.failed
  if (!place.image(at).startsWith('"') || !place.is(at - 1, '{') || !place.isWord(at - 2)) return undefined
  const name = place.is(at - 3, ':') ? at - 5 : at - 3
  if (!place.is(name, '@')) return undefined
  return {
    hint: `an attribute has a name: write {value:${place.quote(at)}}`,
    edits: [place.insertBefore(at, 'value:')],
  }
}

/** `f(1 2)`, `{a:1 b:2}`, `[1 2]`: a comma is missing between two values. */
export const missingComma: Recogniser = (place) => {
  const at = place.failed
  if (place.is(at, 'for') && endsOperand(place, at - 1) && at > place.first && !place.beginsLine(at)) {
    return {
      hint: 'there are no list comprehensions: fill an array in a loop, iterate (T x : list) { … }',
      skipTo: afterLine(place, place.first),
    }
  }
  const isMember = place.isName(at) && place.is(at + 1, ':')
  if (
    !endsOperand(place, at - 1) ||
    !(startsOperand(place, at) || isMember) ||
    place.is(at, '(', '[', '-', '!', '<')
  )
    return undefined
  let depth = 0
  for (let index = at - 1; index >= place.first; index--) {
    if (place.is(index, ')', ']', '}')) depth++
    else if (place.is(index, '(', '[', '{') && depth-- === 0) {
      const isCall = place.is(index, '(') && place.isName(index - 1) && index > place.first
      const isList = place.is(index, '{') ? isMember : (place.is(index, '[') || isCall) && !isMember
      return isList
        ? { hint: "write ',' between the two", edits: [place.insertAfter(at - 1, ',')] }
        : undefined
    }
  }
  return undefined
}
