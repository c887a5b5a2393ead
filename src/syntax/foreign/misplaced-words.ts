/** Recognises words in places where they cannot be: modifiers, reserved words as names, workers in blocks. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { ownType } from '../../diagnostics/foreign-words.js'
import { KEYWORDS } from '../tokens.js'
import { declaredType, surroundingsOf } from './guess.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { afterStatement } from './skips.js'

export const modifier: Recogniser = (place) => {
  for (const at of [place.failed - 1, place.failed]) {
    if (place.is(at, 'public', 'private') && place.isName(at) && place.isWord(at + 1)) {
      const word = place.image(at)
      return { hint: `remove '${word}': everything at package level is visible`, edits: [place.remove(at)] }
    }
  }
  return undefined
}

/** A keyword where a name belongs, such as `int message`. */
export const reservedWord: Recogniser = (place) => {
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

export const misplacedWorker: Recogniser = (place) => {
  const at = place.quoted
  if (!place.is(at, 'worker') || place.kind !== 'UnwantedToken') return undefined
  const open = place.find(at, '{')
  const close = open === undefined ? undefined : place.closing(open)
  return {
    hint: 'workers belong directly in the body of a function or resource, not in a block of it',
    ...(close === undefined ? {} : { skipTo: close + 1 }),
  }
}

export function outOfPlace(place: Place, at: number): string {
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
