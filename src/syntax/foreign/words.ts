/** Recognises operators that other languages write as words. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { afterType, declaredType } from './guess.js'
import { endsOperand, oneLine, operandEnd, operandStart, startsOperand } from './operands.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { arrow, functionValue } from './signs.js'
import { afterStatement } from './skips.js'

const WORD_OPERATORS: Readonly<Record<string, string>> = {
  and: '&&',
  AND: '&&',
  or: '||',
  OR: '||',
  eq: '==',
  ne: '!=',
  lt: '<',
  gt: '>',
  mod: '%',
}

/** Yields where the word that did not fit may be: a parenthesis fails as a whole. */
function* wordsAround(place: Place): Generator<number> {
  yield place.failed
  yield place.failed - 1
  if (!place.is(place.failed, '(')) return
  const close = place.closing(place.failed) ?? place.failed
  for (let at = place.failed + 1; at < close; at++) if (place.isName(at)) yield at
}

export const wordOperator: Recogniser = (place) => {
  for (const at of wordsAround(place)) {
    const word = place.image(at)
    if (!place.isName(at) || !startsOperand(place, at + 1)) continue
    const sign = Object.hasOwn(WORD_OPERATORS, word) ? WORD_OPERATORS[word]! : undefined
    if (sign !== undefined && endsOperand(place, at - 1)) {
      const edits = [place.replace(at, at, sign), ...others(place, at)]
      return { hint: `write '${sign}' for '${word}'`, edits }
    }
    if ((word === 'not' || word === 'NOT') && !endsOperand(place, at - 1) && !place.is(at + 1, 'in'))
      return negation(place, at)
  }
  return undefined
}

/** Replaces further words of the same statement: one habit is one mistake. */
function others(place: Place, after: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  for (let at = after + 1; !place.isEnd(at) && !place.is(at, ';', '{', '}'); at++) {
    const sign = Object.hasOwn(WORD_OPERATORS, place.image(at)) ? WORD_OPERATORS[place.image(at)] : undefined
    if (sign && endsOperand(place, at - 1) && startsOperand(place, at + 1))
      edits.push(place.replace(at, at, sign))
    if (place.is(at, 'not') && place.isName(at) && !endsOperand(place, at - 1))
      edits.push(...negation(place, at).edits!)
  }
  return edits
}

function negation(place: Place, at: number): Recognition & { edits: readonly SpanEdit[] } {
  let end = at + 1
  while (!place.isEnd(end + 1) && !place.is(end + 1, ')', ';', ',', '{', '}', '&&', '||', 'and', 'or')) {
    end = place.is(end + 1, '(', '[') ? (place.closing(end + 1) ?? end + 1) : end + 1
  }
  if (place.is(at + 1, '(')) end = Math.max(end, place.closing(at + 1) ?? end)
  const isOne = operandEnd(place, at + 1) === end
  const inner = place.quote(at + 1, end)
  const span = { start: place.start(at), end: place.start(at + 1) }
  const edits = isOne ? [{ span, text: '!' }] : [{ span, text: '!(' }, place.insertAfter(end, ')')]
  return { hint: `write ${isOne ? `!${inner}` : `!(${inner})`}`, edits }
}

/** `lengthof x`, `typeof x`, `new X()`, `await f()` before an operand. */
export const wordBefore: Recogniser = (place) => {
  for (const at of [place.failed - 1, place.failed, place.failed - 2]) {
    if (!place.isName(at) || endsOperand(place, at - 1)) continue
    const next = at + 1
    const isNewArray = place.is(at, 'new') && place.isKeyword(next)
    if (
      !(startsOperand(place, next) || isNewArray) ||
      (place.is(next, '(', '[', '-') && !place.is(at, 'await', 'typeof', 'check'))
    )
      continue
    switch (place.image(at)) {
      case 'lengthof':
      case 'len':
      case 'sizeof':
      case 'count':
        if (!isValue(place, at) || !place.isName(next)) break
        return lengthOf(place, at)
      case 'check':
      case 'checkpanic':
      case 'try': {
        const end = operandEnd(place, next)
        if (place.is(end + 1, '->')) return arrow(place, end + 1)
        return {
          hint: `remove '${place.image(at)}': a failure throws an error, which try { … } catch (errors:Error e) { … } catches`,
          edits: [place.remove(at)],
        }
      }
      case 'trap':
        return {
          hint: `write try { … = ${place.quote(next, operandEnd(place, next))}; } catch (errors:Error e) { … }`,
          goOnAs: [place.remove(at)],
        }
      case 'wait':
        if (place.is(next + 1, ';')) {
          const target = place.is(at - 1, '=') ? place.image(at - 2) : 'x'
          return {
            hint: `receive what the worker sends: ${target} <- ${place.image(next)};`,
            skipTo: afterStatement(place, place.first),
          }
        }
        return { hint: "remove 'wait': a call waits for its result automatically", edits: [place.remove(at)] }
      case 'await':
      case 'async':
        return {
          hint: `remove '${place.image(at)}': a call waits for its result automatically`,
          edits: [place.remove(at)],
        }
      case 'untaint':
      case 'ref':
      case 'out':
      case 'move':
      case 'copy':
        return { hint: `remove '${place.image(at)}'`, edits: [place.remove(at)] }
      case 'new':
        return newValue(place, at)
      case 'typeof':
      case 'typeid':
        return {
          hint: 'the type of a value cannot be tested: cast it, and catch the failure with try',
          skipTo: afterStatement(place, place.first),
        }
      case 'start':
      case 'go':
        return {
          hint: 'concurrent code is a worker: write worker w { … } after the statements of the body',
          skipTo: afterStatement(place, place.first),
        }
      case 'lambda':
        return functionValue(place)
    }
  }
  return undefined
}

/** Whether a word is a value: it neither begins a statement nor is the name of a declaration. */
function isValue(place: Place, at: number): boolean {
  return at > place.first && (!place.isWord(at - 1) || place.is(at - 1, 'return', 'reply'))
}

function lengthOf(place: Place, at: number): Recognition {
  const end = operandEnd(place, at + 1)
  const value = place.source(at + 1, end)
  const type = end === at + 1 ? declaredType(place, at + 1) : undefined
  const own =
    type === 'string'
      ? `strings:length(${value})`
      : type === 'map'
        ? `maps:length(${value})`
        : `${value}.length`
  return { hint: `write ${oneLine(own)}`, edits: [place.replace(at, end, own)] }
}

function newValue(place: Place, at: number): Recognition {
  const end = operandEnd(place, at + 1)
  const type = afterType(place, at + 1)
  const filled = type !== undefined && place.is(type, '{') ? place.closing(type) : undefined
  if (filled !== undefined && place.is(type! - 1, ']')) {
    const elements = place.source(type! + 1, filled - 1)
    return {
      hint: `an array is written [${oneLine(elements)}]`,
      edits: [place.replace(at, filled, `[${elements}]`)],
    }
  }
  if (type !== undefined && place.is(end, ']') && !place.is(type, '(')) {
    return { hint: 'an array begins empty and grows: write []', edits: [place.replace(at, end, '[]')] }
  }
  const isOwn = place.is(at + 3, 'ClientConnector')
  if (
    place.reads(at + 1, 'http', ':') &&
    !isOwn &&
    /^(?:Http)?(?:Client|Connector)/.test(place.image(at + 3))
  ) {
    const written = 'http:ClientConnector'
    const edits = [place.replace(at, at + 3, `create ${written}`)]
    if (place.reads(place.first, 'http', ':') && place.is(place.first + 4, '='))
      edits.push(place.replace(place.first, place.first + 2, written))
    return { hint: `a connector is made with create ${written}(…)`, edits }
  }
  if (
    place.is(at + 1, 'http') ||
    /Connector$/.test(place.image(end)) ||
    /Connector\(/.test(place.source(at, end))
  ) {
    return { hint: "write 'create' for 'new'", edits: [place.replace(at, at, 'create')] }
  }
  return {
    hint: `there is no 'new': a struct is written {field: value}, an array [], a connector create NAME(…)`,
    skipTo: afterStatement(place, place.first),
  }
}

/** `x in xs`, `x not in xs`; `at` is the word. */
function membership(place: Place, at: number): Recognition {
  const isNot = place.is(at - 1, 'not')
  const left = place.source(operandStart(place, isNot ? at - 1 : at), isNot ? at - 2 : at - 1)
  const end = operandEnd(place, at + 1)
  const container = place.source(at + 1, end)
  const type = end === at + 1 ? declaredType(place, at + 1) : undefined
  const test = ownMembership(type, left, container, isNot)
  if (test !== undefined) {
    const span = { start: place.start(operandStart(place, isNot ? at - 1 : at)), end: place.end(end) }
    return { hint: `write ${oneLine(test)}`, edits: [{ span, text: test }] }
  }
  const values = place.is(at + 1, '[', '(') && end > at + 2 ? place.source(at + 2, end - 1).split(',') : []
  if (values.length > 0 && values.every((value) => /^\s*(?:[\w.]+|"[^"]*")\s*$/.test(value))) {
    const tests = values.map((value) => `${left} ${isNot ? '!=' : '=='} ${value.trim()}`)
    const whole = tests.join(isNot ? ' && ' : ' || ')
    const span = { start: place.start(operandStart(place, isNot ? at - 1 : at)), end: place.end(end) }
    const text = tests.length > 1 ? `(${whole})` : whole
    return { hint: `there is no 'in' for values: write ${oneLine(whole)}`, edits: [{ span, text }] }
  }
  return {
    hint: `there is no 'in' for values: look at each in a loop, iterate (T x : ${place.quote(at + 1, end)}) { … }`,
    skipTo: afterStatement(place, place.first),
  }
}

function ownMembership(
  type: string | undefined,
  left: string,
  container: string,
  isNot: boolean,
): string | undefined {
  const call =
    type === 'map'
      ? `maps:hasKey(${container}, ${left})`
      : type === 'string'
        ? `strings:contains(${container}, ${left})`
        : undefined
  return call && (isNot ? `!${call}` : call)
}

/** `x is T`, `x in xs`, `x instanceof T`, `x as T` */
export const wordAfter: Recogniser = (place) => {
  for (const at of wordsAround(place)) {
    if (place.is(at, 'in') && place.is(at - 1, 'not') && endsOperand(place, at - 2))
      return membership(place, at)
    if (place.reads(at, 'not', 'in') && endsOperand(place, at - 1)) return membership(place, at + 1)
    if (!endsOperand(place, at - 1)) continue
    const left = place.source(operandStart(place, at), at - 1)
    switch (place.image(at)) {
      case 'is':
      case 'instanceof': {
        if (place.is(at + 1, 'null', 'None', 'nil') || (place.is(at + 1, '(') && place.is(at + 2, ')'))) {
          const to = place.is(at + 1, '(') ? at + 2 : at + 1
          return { hint: `write ${oneLine(left)} == null`, edits: [place.replace(at, to, '== null')] }
        }
        if (place.is(at + 1, 'not') && place.is(at + 2, 'null', 'None', 'nil')) {
          return { hint: `write ${oneLine(left)} != null`, edits: [place.replace(at, at + 2, '!= null')] }
        }
        if (place.tokens[at + 1]?.payload !== undefined && !place.isName(at + 1)) {
          return { hint: `write '==' for '${place.image(at)}'`, edits: [place.replace(at, at, '==')] }
        }
        const type = place.quote(at + 1)
        return {
          hint: `there is no '${place.image(at)}': cast the value, (${type}) ${oneLine(left)}, and catch the failure with try`,
          skipTo: afterStatement(place, place.first),
        }
      }
      case 'as': {
        const end = (afterType(place, at + 1) ?? at + 2) - 1
        const start = operandStart(place, at)
        const cast = `(${place.source(at + 1, end)}) ${left}`
        return { hint: `write ${oneLine(cast)}`, edits: [place.replace(start, end, cast)] }
      }
      case 'in':
        return membership(place, at)
    }
  }
  return undefined
}
