/** Operators, calls and values of other languages, by the words around what did not fit. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { numberOf } from '../lexical-habits.js'
import { afterType, declaredType } from './guess.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { afterStatement } from './statements.js'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

/** Index of the first token of the operand that ends before `index`. */
function operandStart(place: Place, index: number): number {
  let at = index - 1
  for (;;) {
    if (place.is(at, ')', ']')) {
      let depth = 0
      for (; at > 0; at--) {
        if (place.is(at, ')', ']')) depth++
        else if (place.is(at, '(', '[') && --depth === 0) break
      }
      if (place.isName(at - 1) || place.is(at - 1, ']', ')')) at--
      else return at
    } else if (place.is(at - 1, '.', ':') && place.isWord(at - 2)) at -= 2
    else return at
  }
}

/** Index of the last token of the operand that begins at `index`. */
function operandEnd(place: Place, index: number): number {
  let at = index
  while (place.is(at, '!', '-', '+')) at++
  if (place.is(at, '(', '[', '{')) return place.closing(at) ?? at
  for (;;) {
    if (place.is(at + 1, '(', '[')) at = place.closing(at + 1) ?? at + 1
    else if (place.is(at + 1, '.', ':') && place.isWord(at + 2)) at += 2
    else return at
    if (place.isEnd(at)) return at
  }
}

// ---------------------------------------------------------------- words

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

const wordOperator: Recogniser = (place) => {
  for (const at of [place.failed, place.failed - 1]) {
    const word = place.image(at)
    if (!place.isName(at) || !startsOperand(place, at + 1)) continue
    const sign = Object.hasOwn(WORD_OPERATORS, word) ? WORD_OPERATORS[word]! : undefined
    if (sign !== undefined && endsOperand(place, at - 1)) {
      const edits = [place.replace(at, at, sign), ...others(place, at)]
      return { hint: `write '${sign}' for '${word}'`, edits }
    }
    if ((word === 'not' || word === 'NOT') && !endsOperand(place, at - 1)) return negation(place, at)
  }
  return undefined
}

/** Further words of the same statement: one habit is one mistake. */
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

function endsOperand(place: Place, index: number): boolean {
  if (place.is(index, ')', ']')) return true
  if (place.isName(index)) return !['and', 'or', 'not', 'is', 'in'].includes(place.image(index))
  return place.tokens[index]?.payload !== undefined || place.is(index, 'true', 'false', 'null')
}

function startsOperand(place: Place, index: number): boolean {
  return (
    place.isName(index) ||
    place.is(index, '(', '-', '!', '<', '[', 'true', 'false', 'null') ||
    place.tokens[index]?.payload !== undefined
  )
}

/** `lengthof x`, `typeof x`, `new X()`, `await f()` before an operand. */
const wordBefore: Recogniser = (place) => {
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
        return lengthOf(place, at)
      case 'check':
      case 'checkpanic':
      case 'try': {
        const end = operandEnd(place, next)
        if (place.is(end + 1, '->')) return arrow(place, end + 1)
        return {
          hint: `remove '${place.image(at)}': what fails throws an error, which try { … } catch (errors:Error e) { … } catches`,
          edits: [place.remove(at)],
        }
      }
      case 'trap':
        return {
          hint: `write try { … = ${place.quote(next, operandEnd(place, next))}; } catch (errors:Error e) { … }`,
          goOnAs: [place.remove(at)],
        }
      case 'await':
      case 'wait':
      case 'async':
        return {
          hint: `remove '${place.image(at)}': a call waits for its result by itself`,
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
          hint: 'the type of a value cannot be asked for: cast it, and catch what fails with try',
          skipTo: afterStatement(place, place.first),
        }
      case 'start':
      case 'go':
        return {
          hint: 'what runs beside the rest is a worker: write worker w { … } after the statements of the body',
          skipTo: afterStatement(place, place.first),
        }
      case 'lambda':
        return functionValue(place)
    }
  }
  return undefined
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
        : type === 'json'
          ? `arrays:length(${value})`
          : `${value}.length`
  const written = type === 'json' ? `${value}.length` : own
  return { hint: `write ${oneLine(written)}`, edits: [place.replace(at, end, written)] }
}

function newValue(place: Place, at: number): Recognition {
  const end = operandEnd(place, at + 1)
  const type = afterType(place, at + 1)
  if (type !== undefined && place.is(end, ']') && !place.is(type, '(')) {
    return { hint: 'an array begins empty and grows: write []', edits: [place.replace(at, end, '[]')] }
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

/** `x is T`, `x in xs`, `x instanceof T`, `x as T` */
const wordAfter: Recogniser = (place) => {
  for (const at of [place.failed, place.failed - 1]) {
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
        const type = place.quote(at + 1)
        return {
          hint: `there is no '${place.image(at)}': cast the value, (${type}) ${oneLine(left)}, and catch what fails with try`,
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
        return {
          hint: `there is no 'in' for values: look at each in a loop, iterate (T x : ${place.quote(at + 1)}) { … }`,
          skipTo: afterStatement(place, place.first),
        }
    }
  }
  return undefined
}

// ---------------------------------------------------------------- signs

const signs: Recogniser = (place) => {
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
  if (sign === ':' && after === ':') return functionValue(place)
  if (sign === ':' && place.expected.length === 1 && place.expected[0]!.name === 'RightBracket') {
    return {
      hint: 'there are no slices: copy the elements in a loop',
      skipTo: afterStatement(place, place.first),
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

function functionValue(place: Place): Recognition {
  return {
    hint: 'functions are not values: write a function of its own, and call it by its name',
    skipTo: afterStatement(place, place.first),
  }
}

/** `client->get("/x")`, `caller->respond(x)` */
function arrow(place: Place, at: number): Recognition | undefined {
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
const changeInside: Recogniser = (place) => {
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
          hint: `there is no '${sign}${sign}': write ${name} = ${name} ${sign} 1; as a statement of its own`,
          goOnAs: [place.remove(first, first + 1)],
        }
      }
    }
  }
  return undefined
}

// ---------------------------------------------------------------- stray characters

const strays: Recogniser = (place) => {
  if (place.kind !== 'StrayCharacter') return undefined
  const at = place.failed
  const image = place.image(at)
  switch (image) {
    case '?':
      if (place.is(at + 1, '.')) return safeAccess(place, at)
      if ((place.isKeyword(at - 1) || place.is(at - 1, ']')) && place.isName(at + 1))
        return optionalType(place, at)
      return conditional(place, at) ?? optionalType(place, at)
    case '??':
      return otherwise(place, at)
    case '&':
    case '|':
      return (
        unionType(place, at) ?? {
          hint: `write '${image}${image}'`,
          edits: [place.replace(at, at, image + image)],
        }
      )
    case "'":
      return { hint: 'strings stand in double quotes: "a"' }
    case '$':
      if (place.isName(at + 1) && place.touches(at + 1)) {
        return {
          hint: `remove '$': names begin with a letter`,
          edits: [place.replace(at, at, ''), ...dollars(place, at)],
        }
      }
      return undefined
    case '~':
      return {
        hint: "there is no '~': integers have no operations on bits",
        skipTo: afterStatement(place, place.first),
      }
    case '\\\\':
      return {
        hint: "a comment begins with '//'",
        edits: [
          { span: { start: place.start(at), end: place.start(place.lineEnd(at) + 1) }, text: '' },
        ].slice(0, 0),
        goOnAs: [place.remove(at, place.lineEnd(at))],
      }
    case '\\':
      return { hint: "remove '\\': a statement may go on in the next line", edits: [place.remove(at)] }
    default:
      return controlCharacter(place, at)
  }
}

/** One that shows nothing and is not white space. */
function controlCharacter(place: Place, at: number): Recognition | undefined {
  const unit = place.image(at).charCodeAt(0)
  if (unit >= 0x20 && unit !== 0x7f) return undefined
  return { hint: `remove the control character (${numberOf(unit)})`, edits: [place.remove(at)] }
}

function dollars(place: Place, from: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  for (let at = from + 1; !place.isEnd(at); at++) if (place.is(at, '$')) edits.push(place.replace(at, at, ''))
  return edits
}

function safeAccess(place: Place, at: number): Recognition {
  const edits: SpanEdit[] = []
  for (let index = at; !place.isEnd(index) && !place.is(index, ';', '{', '}'); index++) {
    if (place.is(index, '?') && place.is(index + 1, '.')) edits.push(place.replace(index, index, ''))
  }
  return { hint: "there is no '?.': write '.', and compare with null before", edits }
}

/** `string? x`, `T? f` */
function optionalType(place: Place, at: number): Recognition | undefined {
  if (!place.isWord(at - 1) && !place.is(at - 1, ']')) return undefined
  if (place.isName(at + 1) || place.is(at + 1, '[', ')', ',', '>')) {
    return { hint: "remove '?': a type has no mark for null", edits: [place.remove(at)] }
  }
  return undefined
}

/** `string|error x = …` */
function unionType(place: Place, at: number): Recognition | undefined {
  if (!place.is(at, '|') || (!place.touches(at) && !place.isKeyword(at - 1))) return undefined
  if (place.is(at - 1, 'true', 'false', 'null')) return undefined
  const types =
    place.isKeyword(at - 1) ||
    place.is(at - 1, ']', 'error') ||
    place.is(at + 1, 'error', 'string', 'int', 'float', 'boolean', 'json', 'xml', '(')
  if (!types) return undefined
  let end = at
  while (place.is(end, '|')) {
    end++
    if (place.is(end, '(')) end = place.closing(end) ?? end
    else end = (afterType(place, end) ?? end + 1) - 1
    if (place.is(end + 1, '?')) end++
    end++
  }
  let start = at - 1
  while (place.reads(start - 1, '[', ']')) start -= 2
  const isErrorFirst = place.is(start, 'error')
  const type = isErrorFirst ? place.source(at + 1, end - 1) : place.source(start, at - 1)
  return {
    hint: `a variable has one type: write ${type}; what fails throws an error`,
    edits: [place.replace(start, end - 1, type)],
  }
}

/** `T x = c ? a : b;`, `x = c ? a : b;`, `return c ? a : b;` */
function conditional(place: Place, at: number): Recognition | undefined {
  const end = place.statementEnd(place.first)
  const colon = place.find(at + 1, ':')
  const middle = colonOfConditional(place, at)
  const isElvis = place.is(at + 1, ':')
  if (isElvis) return otherwise(place, at)
  if (middle === undefined || colon === undefined || middle > end)
    return place.find(at + 1, ':') === undefined
      ? undefined
      : { hint: CONDITIONAL, skipTo: afterStatement(place, place.first) }
  const assign = place.find(place.first, '=')
  const semicolon = place.is(end + 1, ';') ? end + 1 : end
  const [yes, no] = [place.source(at + 1, middle - 1), place.source(middle + 1, end)]
  const isNested = /\?/.test(no) || /\?/.test(yes)
  if (place.is(place.first, 'return', 'reply') && !isNested) {
    const word = place.image(place.first)
    const condition = place.source(place.first + 1, at - 1)
    const text = `if (${bare(condition)}) { ${word} ${yes}; } else { ${word} ${no}; }`
    return {
      hint: `there is no '… ? … : …': write ${oneLine(text)}`,
      edits: [place.replace(place.first, semicolon, text)],
    }
  }
  if (assign === undefined || assign > at || isNested)
    return { hint: CONDITIONAL, skipTo: afterStatement(place, place.first) }
  const condition = bare(place.source(assign + 1, at - 1))
  const target = place.source(place.first, assign - 1)
  const isDefinition = place.isName(assign - 1) && assign - 1 > place.first && !place.is(assign - 2, '.', ',')
  const name = isDefinition ? place.image(assign - 1) : target
  const definition = isDefinition ? `${target}; ` : ''
  const text = `${definition}if (${condition}) { ${name} = ${yes}; } else { ${name} = ${no}; }`
  return {
    hint: `there is no '… ? … : …': write ${oneLine(text)}`,
    edits: [place.replace(place.first, semicolon, text)],
  }
}

const CONDITIONAL = "there is no '… ? … : …': write an if statement"

/** The colon of a condition, which is not one of a qualified name. */
function colonOfConditional(place: Place, question: number): number | undefined {
  let depth = 0
  for (let at = question + 1; !place.isEnd(at) && !place.is(at, ';', '}'); at++) {
    if (place.is(at, '(', '[', '{')) at = place.closing(at) ?? at
    else if (place.is(at, ')', ']')) return undefined
    else if (place.is(at, '?')) depth++
    else if (
      place.is(at, ':') &&
      !(place.touches(at) && place.touches(at + 1) && place.isName(at - 1) && place.isName(at + 1)) &&
      depth-- === 0
    )
      return at
  }
  return undefined
}

const bare = (condition: string): string =>
  /^\((?:[^()]|\([^()]*\))*\)$/s.test(condition) ? condition.slice(1, -1) : condition

/** `x = a ?? b;`, `x = a ?: b;` */
function otherwise(place: Place, at: number): Recognition {
  const after = place.is(at + 1, ':') ? at + 2 : at + 1
  const operator = place.source(at, after - 1)
  const end = place.statementEnd(place.first)
  const assign = place.find(place.first, '=')
  const semicolon = place.is(end + 1, ';') ? end + 1 : end
  if (assign === undefined || assign > at) {
    return {
      hint: `there is no '${operator}': write if (x == null) { x = …; }`,
      skipTo: afterStatement(place, place.first),
    }
  }
  const isDefinition = place.isName(assign - 1) && assign - 1 > place.first && !place.is(assign - 2, '.', ',')
  const name = isDefinition ? place.image(assign - 1) : place.source(place.first, assign - 1)
  if (place.is(place.first, 'string', 'int', 'float', 'boolean')) {
    const type = place.image(place.first)
    return {
      hint: `there is no '${operator}': a ${type} is never null, so write ${place.quote(place.first, at - 1)};`,
      edits: [{ span: { start: place.end(at - 1), end: place.end(end) }, text: '' }],
    }
  }
  const text = `${place.source(place.first, at - 1)}; if (${name} == null) { ${name} = ${place.source(after, end)}; }`
  return {
    hint: `there is no '${operator}': write ${oneLine(text)}`,
    edits: [place.replace(place.first, semicolon, text)],
  }
}

// ---------------------------------------------------------------- values, calls

/** `f"…"`, `string `…``, `"a" "b"`, `5px` */
const values: Recogniser = (place) => {
  const at = place.failed
  const image = place.image(at)
  if (image.startsWith('"')) {
    const before = place.image(at - 1)
    if (place.touches(at) && /^(f|r|b|u|rb|fr|F|L|@|\$)$/.test(before)) {
      const concatenation = before.toLowerCase() === 'f' ? joined(image.slice(1, -1), /\{([^{}]+)\}/g) : image
      return { hint: `write ${oneLine(concatenation)}`, edits: [place.replace(at - 1, at, concatenation)] }
    }
    if (place.tokens[at - 1]?.image.startsWith('"'))
      return { hint: "join strings with '+'", edits: [place.insertBefore(at, '+ ')] }
  }
  if (image.startsWith('`') && (place.is(at - 1, 'string', 'json', 'xml') || place.is(at - 2, 'string'))) {
    const word = place.image(at - 1)
    if (word === 'xml') return { hint: "remove 'xml': a template is xml", edits: [place.remove(at - 1)] }
    if (word === 'json')
      return { hint: 'write the json itself: {key: value}', skipTo: afterStatement(place, place.first) }
    const text = joined(image.slice(1, -1).replace(/"/g, '\\"'), /\$\{([^{}]+)\}/g)
    return {
      hint: `there are no templates of strings: write ${oneLine(text)}`,
      edits: [place.replace(at - 1, at, text)],
    }
  }
  if (
    place.isName(at) &&
    typeof place.tokens[at - 1]?.payload !== 'string' &&
    place.touches(at) &&
    place.tokens[at - 1]?.payload !== undefined
  ) {
    return { hint: `remove '${image}': a number has no unit`, edits: [place.replace(at, at, '')] }
  }
  return undefined
}

/** Text with places for values as strings and values joined by `+`. */
export function joined(text: string, places: RegExp): string {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(places)) {
    const before = text.slice(from, match.index)
    if (before !== '' || parts.length === 0) parts.push(`"${before}"`)
    const value = match[1]!.trim()
    parts.push(/^[\w.[\]:]+$/.test(value) ? value : `(${value})`)
    from = match.index + match[0].length
  }
  if (from < text.length || parts.length === 0) parts.push(`"${text.slice(from)}"`)
  return parts.join(' + ')
}

/** `f(a = 1)`, `f(a: 1)` */
const namedArgument: Recogniser = (place) => {
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
  return { hint: 'arguments have no names: they stand in the order of the parameters', edits }
}

/** `[1, 2,]`, `f(1,)`, `{a: 1,}` */
const trailingComma: Recogniser = (place) => {
  if (!place.is(place.failed, ')', ']', '}') || !place.is(place.failed - 1, ',')) return undefined
  return {
    hint: `remove the ',' before '${place.image(place.failed)}'`,
    edits: [place.remove(place.failed - 1)],
  }
}

/** `message:setHeader(…)`, `string:valueOf(5)` */
const PLURALS = new Set(['message', 'json', 'string', 'xml', 'map'])

const singularPackage: Recogniser = (place) => {
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
const assignmentInCondition: Recogniser = (place) => {
  const at = place.failed
  if (!place.is(at, '=')) return undefined
  const isCondition = place.is(place.first, 'if', 'while', 'else') || /^\W$/.test(place.image(place.first))
  const isOperator = place.expected.length === 1 && place.expected[0]!.name === 'RightParenthesis'
  if (!isCondition && !isOperator) return undefined
  return { hint: "compare with '=='", edits: [place.replace(at, at, '==')] }
}

/** `json<Person> p`, `List<String> x`, `Map<String, Integer> m` */
const typeParameters: Recogniser = (place) => {
  const at = place.first
  for (const start of [at, place.failed - 1, place.failed - 2]) {
    if (!place.isWord(start) || !place.is(start + 1, '<')) continue
    const end = anglesEnd(place, start + 1)
    if (end === undefined || !place.isName(end)) continue
    const word = place.image(start)
    if (word === 'json' || word === 'xml' || word === 'any') {
      return {
        hint: `${word} takes no type parameter: write ${word}`,
        edits: [place.remove(start + 1, end - 1)],
      }
    }
    const isMap = /map|dict|record/i.test(word)
    const inner = place.source(start + 2, end - 2)
    const own = isMap ? 'map' : `${TYPE_NAMES[inner] ?? inner}[]`
    if (/[<>,]/.test(inner) && !isMap)
      return {
        hint: `there are no type parameters: an array is T[], a map is map`,
        skipTo: afterStatement(place, at),
      }
    return {
      hint: `there are no type parameters: write ${own} ${place.image(end)}`,
      edits: [place.replace(start, end - 1, own)],
    }
  }
  return undefined
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  String: 'string',
  Integer: 'int',
  Double: 'float',
  Float: 'float',
  Boolean: 'boolean',
  Long: 'int',
  str: 'string',
  number: 'float',
  bool: 'boolean',
}

function anglesEnd(place: Place, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < open + 30 && !place.isEnd(at); at++) {
    if (place.is(at, '<')) depth++
    else if (place.is(at, '>') && --depth === 0) return at + 1
    else if (!(place.isWord(at) || place.is(at, ',', '[', ']', '.', ':', '>'))) return undefined
  }
  return undefined
}

/** `int[5] a`, `[5]int a` */
const sizedArray: Recogniser = (place) => {
  const at = place.failed
  if (
    place.is(at - 1, '[') &&
    place.is(at + 1, ']') &&
    typeof place.tokens[at]?.payload === 'number' &&
    place.isWord(at - 2)
  ) {
    return { hint: 'an array has no fixed length: write []', edits: [place.remove(at)] }
  }
  return undefined
}

/** Punctuation of typography, which is a letter here. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‘': '"',
  '’': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '‚': ',',
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '＝': '=',
  '＋': '+',
  '×': '*',
  '÷': '/',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '→': '->',
  '。': '.',
}

const lookalike: Recogniser = (place) => {
  const from = Math.min(place.first, place.failed)
  const to = Math.max(place.failed + 1, place.lineEnd(place.failed))
  const edits: SpanEdit[] = []
  let hint = ''
  for (let at = from; at <= Math.min(to, from + 200); at++) {
    const image = place.image(at)
    const character = [...image].find((each) => Object.hasOwn(LOOKALIKES, each))
    if (character === undefined || !place.isName(at)) continue
    // An error further on is another mistake.
    if (hint === '' && at > place.failed + 1) return undefined
    if (hint === '') hint = `write '${LOOKALIKES[character]}' for '${character}'`
    edits.push(place.replace(at, at, [...image].map((each) => LOOKALIKES[each] ?? each).join('')))
  }
  return hint === '' ? undefined : { hint, edits }
}

/** `f() but { … }`, `let … in …` */
const laterExpression: Recogniser = (place) => {
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
const functionExpression: Recogniser = (place) => {
  const at = place.failed
  const isFunction = place.is(at, 'function') && place.is(at - 1, '(', ',', '=', ':', 'return')
  return isFunction ? functionValue(place) : undefined
}

/** `f(1 2)`, `{a:1 b:2}`, `[1 2]`: a comma is missing between two values. */
const missingComma: Recogniser = (place) => {
  const at = place.failed
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

const EXPRESSIONS: readonly Recogniser[] = [
  strays,
  lookalike,
  laterExpression,
  singularPackage,
  typeParameters,
  wordOperator,
  wordBefore,
  wordAfter,
  signs,
  changeInside,
  values,
  namedArgument,
  trailingComma,
  assignmentInCondition,
  sizedArray,
  functionExpression,
  missingComma,
]

/** What is wrong with an expression or a type, by the words around what did not fit. */
export function recogniseExpression(place: Place): Recognition | undefined {
  for (const recogniser of EXPRESSIONS) {
    const recognition = recogniser(place)
    if (recognition) return recognition
  }
  return undefined
}
