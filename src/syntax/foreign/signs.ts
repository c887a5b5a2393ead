/** Recognises operators with other signs, functions as values, and calls on results. */

import { operandStart, startsOperand } from './operands.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { afterStatement } from './skips.js'

export const signs: Recogniser = (place) => {
  const at = place.failed
  const [before, sign, after] = [place.image(at - 1), place.image(at), place.image(at + 1)]
  if (sign === '=' && (before === '==' || before === '!=') && place.touches(at)) {
    return { hint: `write '${before}' for '${before}='`, edits: [place.replace(at - 1, at, before)] }
  }
  if (sign === '>' && before === '<' && place.touches(at))
    return { hint: "write '!=' for '<>'", edits: [place.replace(at - 1, at, '!=')] }
  if (sign === '=' && before === '<') return undefined
  if ((sign === '<' && before === '<') || (sign === '>' && before === '>')) {
    return {
      hint: `there is no '${sign}${sign}': multiply or divide`,
      skipTo: afterStatement(place, place.first),
    }
  }
  if (sign === '*' && before === '*' && place.touches(at)) {
    const left = place.quote(operandStart(place, at - 1), at - 2)
    return {
      hint: `there is no '**': write ${left} * ${left}, or multiply in a loop`,
      skipTo: afterStatement(place, place.first),
    }
  }
  if (sign === '/' && before === '/') return undefined
  if (sign === '=' && after === '>' && place.touches(at + 1)) return functionValue(place)
  if (sign === '>' && before === '=' && place.touches(at)) return functionValue(place)
  if (sign === '->' && before === ')') return arrow(place, at) ?? functionValue(place)
  if (sign === ':' && before === ':' && place.isWord(at + 1) && !place.is(at - 3, '.')) {
    return { hint: "write ':' for '::'", edits: [place.remove(at)] }
  }
  if (sign === ':' && after === ':') return functionValue(place)
  if (
    sign === '==' &&
    place.expected.length === 1 &&
    place.isName(at - 1) &&
    at - 1 > place.first &&
    place.isWord(at - 2)
  ) {
    return { hint: "write '=' for '=='", edits: [place.replace(at, at, '=')] }
  }
  if (sign === '.' && before.startsWith('"') && place.isWord(at + 1)) {
    return {
      hint: `a string has no members: write strings:${after}(${place.quote(at - 1)}), or what 'balws doc strings' lists`,
      skipTo: afterStatement(place, place.first),
    }
  }
  if ((sign === '.' && before === '.' && after.startsWith('"')) || (sign.startsWith('"') && before === '.')) {
    const from = before === '.' ? at - 1 : at
    return { hint: "join strings with '+'", edits: [place.replace(from, sign === '.' ? at : at - 1, ' + ')] }
  }
  const isCast = sign === '(' && place.is(at - 1, 'int', 'float', 'string', 'boolean', 'json', 'xml')
  if (isCast && place.closing(at) !== undefined && !place.is(at - 2, 'function')) {
    const value = place.quote(at + 1, place.closing(at)! - 1)
    return {
      hint: `a cast is written (${before}) ${value}`,
      edits: [place.replace(at - 1, at - 1, `(${before}) `)],
    }
  }
  if (place.reads(at - 2, '<', '<'))
    return { hint: "there is no '<<': multiply or divide", skipTo: afterStatement(place, place.first) }
  if (sign === '.' && typeof place.tokens[at - 1]?.payload === 'number') {
    return { hint: 'there are no ranges: count in a while loop', skipTo: afterStatement(place, place.first) }
  }
  if (sign === '->' || before === '->') return arrow(place, sign === '->' ? at : at - 1)
  if (sign === '(' && place.is(at - 2, '->')) return arrow(place, at - 2)
  if (sign === '.' && before === ')') return callOnResult(place, at)
  if (sign === '[' && before === ')') return callOnResult(place, at)
  if (sign === '.' && (before === '.' || after === '.')) return spread(place)
  return undefined
}

function spread(place: Place): Recognition {
  return {
    hint: "there is no '...': write each value, or a loop over the array",
    skipTo: afterStatement(place, place.first),
  }
}

export function functionValue(place: Place): Recognition {
  return {
    hint: 'functions are not values: define a named function and call it',
    skipTo: afterStatement(place, place.first),
  }
}

/** `client->get("/x")`, `caller->respond(x)` */
export function arrow(place: Place, at: number): Recognition | undefined {
  if (!place.isWord(at + 1) || !place.is(at + 2, '(')) return undefined
  const start = operandStart(place, at)
  const [target, action] = [place.quote(start, at - 1), place.image(at + 1)]
  const close = place.closing(at + 2)
  const args = close === undefined ? '…' : place.quote(at + 3, close - 1)
  if (action === 'respond' || action === 'send') {
    return {
      hint: `a resource answers with its message: write reply ${/^\w+$/.test(args) ? args : 'm'};`,
      skipTo: afterStatement(place, place.first),
    }
  }
  if (/^(get|post|put|delete|patch|head|options|execute|forward)$/.test(action)) {
    return {
      hint: `there is no '->' for calls: write http:ClientConnector.${action}(${target}, "/path", m)`,
      skipTo: afterStatement(place, place.first),
    }
  }
  if (/^(pushText|writeTextMessage|writeText|sendText)$/.test(action)) {
    return {
      hint: `there is no '->' for calls: write ws:pushText(${args})`,
      edits: close === undefined ? [] : [place.replace(start, at + 1, 'ws:pushText')],
    }
  }
  return {
    hint: `there is no '->' for calls: write CONNECTOR.${action}(${target}${args === '' ? '' : `, ${args}`})`,
    skipTo: afterStatement(place, place.first),
  }
}

function callOnResult(place: Place, at: number): Recognition {
  const call = place.quote(operandStart(place, at), at - 1)
  return {
    hint: `a call has no members: put its result into a variable first, as in T x = ${call};`,
    skipTo: afterStatement(place, place.first),
  }
}

/** `x++` and `x--` inside an expression. */
export const changeInside: Recogniser = (place) => {
  const at = place.failed
  for (const sign of ['+', '-']) {
    for (const first of [at - 2, at - 1]) {
      if (
        place.reads(first, sign, sign) &&
        place.touches(first + 1) &&
        place.isName(first - 1) &&
        !startsOperand(place, first + 2)
      ) {
        const name = place.image(first - 1)
        return {
          hint: `there is no '${sign}${sign}': write ${name} = ${name} ${sign} 1; as a separate statement`,
          goOnAs: [place.remove(first, first + 1)],
        }
      }
    }
  }
  return undefined
}
