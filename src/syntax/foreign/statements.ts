/** Statements of other languages, by the word that begins them. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { UNTYPED } from '../../diagnostics/foreign-words.js'
import { bodyBrace, declaredType, freshName, surroundingsOf, translatedType, typeOfValue } from './guess.js'
import { doLoop, endlessLoop, forLoop, stepOf } from './loops.js'
import { type Place, type Recogniser, type Recognition, UNKNOWN } from './place.js'

/** Where a statement ends that is not understood: after its blocks, or after its line. */
export function afterStatement(place: Place, from: number): number {
  const end = place.statementEnd(from)
  const brace = place.find(from, '{')
  if (brace !== undefined && brace <= place.lineEnd(from) && brace <= end + 1) {
    const close = place.closing(brace)
    if (close !== undefined) return place.is(close + 1, ';') ? close + 2 : close + 1
  }
  return place.is(end + 1, ';') ? end + 2 : end + 1
}

// ---------------------------------------------------------------- branches

/** `if x > 1 { … }` and `if x > 1:`; `while` likewise. */
const bareCondition: Recogniser = (place) => {
  const at = place.first
  const elseIf = place.is(at, 'else') && place.is(at + 1, 'if')
  const word = elseIf ? at + 1 : at
  if (place.is(word + 1, '(') && closesCondition(place, word + 1)) return undefined
  const lineEnd = place.lineEnd(word)
  if (place.is(lineEnd, ':')) return colonBlock(place, word, lineEnd)
  const edits = parenthesised(place, word)
  if (edits.length === 0) return undefined
  const brace = bodyBrace(place, word + 1)!
  const condition = place.quote(word + 1, brace - 1)
  return { hint: `a condition stands in parentheses: write ${place.image(word)} (${condition})`, edits }
}

/** Parentheses for a condition that has none, and for those of the branches after it. */
function parenthesised(place: Place, first: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  let word = first
  for (;;) {
    const brace = bodyBrace(place, word + 1)
    if (brace === undefined || brace === word + 1) return edits
    if (!(place.is(word + 1, '(') && place.closing(word + 1) === brace - 1)) {
      edits.push(place.insertBefore(word + 1, '('), place.insertAfter(brace - 1, ')'))
    }
    const close = place.closing(brace)
    if (close === undefined || !(place.is(close + 1, 'else') && place.is(close + 2, 'if'))) return edits
    word = close + 2
  }
}

/** A condition without parentheses in a later branch. */
const bareBranch: Recogniser = (place) => {
  if (!place.is(place.failed - 1, 'if') || !place.is(place.failed - 2, 'else')) return undefined
  const edits = parenthesised(place, place.failed - 1)
  if (edits.length === 0) return undefined
  const condition = place.quote(place.failed, bodyBrace(place, place.failed)! - 1)
  return { hint: `a condition stands in parentheses: write else if (${condition})`, edits }
}

function closesCondition(place: Place, open: number): boolean {
  const close = place.closing(open)
  if (close === undefined) return true
  return !(place.beginsLine(close + 1) ? false : isOperator(place, close + 1) || place.is(close + 1, ':'))
}

function isOperator(place: Place, index: number): boolean {
  return place.is(
    index,
    '&&',
    '||',
    '==',
    '!=',
    '<',
    '>',
    '<=',
    '>=',
    '+',
    '-',
    '*',
    '/',
    '%',
    'and',
    'or',
    'is',
  )
}

/** A block that a colon opens and indentation ends. */
export function colonBlock(place: Place, word: number, colon: number): Recognition {
  const isBare = !place.is(word + 1, '(') && colon > word + 1
  const body = colon + 1
  const depth = place.indent(word).length
  let end = body
  while (!place.isEnd(end) && !(place.beginsLine(end) && place.indent(end).length <= depth)) end++
  const hint = `a body stands in braces: write '{' for ':' and '}' after the body`
  const parentheses = isBare ? [place.insertBefore(word + 1, '('), place.insertBefore(colon, ')')] : []
  return {
    hint,
    edits: [
      ...parentheses,
      place.replace(colon, colon, ' {'),
      place.insertAfter(end - 1, `\n${place.indent(word)}}`),
    ],
  }
}

/** `elif`, `elsif`, `elseif`: the `if` before them has ended for the parser. */
const elseIf: Recogniser = (place) => {
  const word = place.image(place.first)
  const hint = `write 'else if' for '${word}'`
  const colon = place.lineEnd(place.first)
  if (place.is(colon, ':') && !place.is(place.first + 1, '(')) return { hint }
  const open = place.first + 1
  const brace = bodyBrace(place, open)
  const needed = !place.is(open, '(') && brace !== undefined
  const parentheses = needed ? [place.insertBefore(open, '('), place.insertAfter(brace - 1, ')')] : []
  return {
    hint,
    edits: [place.replace(place.first, place.first, 'else if'), ...parentheses],
    goOnAs: [place.replace(place.first, place.first, 'if'), ...parentheses],
  }
}

const switchStatement: Recogniser = (place) => {
  const word = place.image(place.first)
  const open = place.first + 1
  const brace = bodyBrace(place, open)
  if (brace === undefined) return undefined
  const close = place.closing(brace)
  if (brace === open)
    return { hint: `there is no '${word}'`, skipTo: close === undefined ? brace + 1 : close + 1 }
  const inner = place.is(open, '(') && place.closing(open) === brace - 1
  const subject = inner ? place.quote(open + 1, brace - 2) : place.quote(open, brace - 1)
  const labels = labelsOf(place, brace, close ?? brace)
  const [first = '…', second = '…'] = labels
  return {
    hint: `there is no '${word}': write if (${subject} == ${first}) { … } else if (${subject} == ${second}) { … } else { … }`,
    skipTo: close === undefined ? afterStatement(place, place.first) : close + 1,
  }
}

function labelsOf(place: Place, open: number, close: number): string[] {
  const labels: string[] = []
  for (let at = open + 1; at < close && labels.length < 2; at++) {
    if (place.is(at, 'case')) {
      const end = place.find(at + 1, ':', '{', '->')
      if (end !== undefined) labels.push(place.quote(at + 1, end - 1))
    } else if (place.reads(at + 1, '=', '>') || (place.is(at + 1, '{') && !place.is(at, ')', 'else'))) {
      if (!place.is(at, '_', 'default') && place.is(at - 1, '{', ',', ';')) labels.push(place.quote(at))
    }
  }
  return labels
}

// ---------------------------------------------------------------- variables

/** `let x = 1`, `var x int`, `const x: number = 1`, `final int x = 1`. */
const untypedVariable: Recogniser = (place) => {
  let at = place.first
  while (UNTYPED.has(place.image(at)) || place.is(at, 'mut', 'static')) at++
  const word = place.image(place.first)
  if (at === place.first) return undefined
  const isUnit = surroundingsOf(place, place.first) === 'unit'
  if (place.is(at, '(', '[', '{')) return unpacked(place, at)
  if (!place.isWord(at)) return undefined
  if (isUnit && place.is(place.first, 'const') && place.isKeyword(at)) return undefined
  const end = place.statementEnd(place.first)
  const assign = place.find(at, '=')
  const hasValue = assign !== undefined && assign < end + 1
  const value = hasValue ? typeOfValue(place, assign + 1, end) : undefined
  const to = hasValue ? assign - 1 : end
  const constant = isUnit && place.is(place.first, 'const', 'final') ? 'const ' : ''
  // The type may stand before the name, after a colon, or just after the name.
  const { name, type: written } = place.is(at + 1, ':')
    ? { name: at, type: translatedType(place, at + 2, to) }
    : to === at
      ? { name: at, type: undefined }
      : place.isName(to) && !place.isKeyword(at + 1)
        ? { name: to, type: translatedType(place, at, to - 1) }
        : { name: at, type: translatedType(place, at + 1, to) }
  // A number of TypeScript is whatever its value is.
  const type = written === 'float' && value === 'int' ? 'int' : (written ?? value)
  const label = place.image(name)
  const rest = hasValue ? ` = ${place.quote(assign + 1, end)}` : ''
  const start = isUnit && constant ? 'a constant' : 'a variable'
  const hint = `${start} begins with ${constant ? "'const' and its type" : 'its type'}, not with '${word}': write ${constant}${type ?? 'TYPE'} ${label}${rest};`
  const span = { start: place.start(place.first), end: place.end(hasValue ? assign - 1 : end) }
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  if (type === undefined) {
    return { hint, goOnAs: [{ span, text: `${UNKNOWN} ${label}` }, ...close] }
  }
  return { hint, edits: [{ span, text: `${constant}${type} ${label}` }, ...close] }
}

/** `const { a, b } = f()`, `[a, b] = f()`, `var (a, b) = f()`. */
function unpacked(place: Place, open: number): Recognition | undefined {
  const close = place.closing(open)
  if (close === undefined || !place.is(close + 1, '=')) return undefined
  const names = place.quote(open + 1, close - 1)
  const hint = `declare each variable with its type, then write ${names} = ${place.quote(close + 2, place.statementEnd(open))};`
  return { hint, skipTo: afterStatement(place, place.first) }
}

/** `x := 5` */
const shortDefinition: Recogniser = (place) => {
  const at = place.first
  let operator = at + 1
  while (place.is(operator, ',') && place.isName(operator + 1)) operator += 2
  if (!place.reads(operator, ':', '=')) return undefined
  const end = place.statementEnd(at)
  if (place.is(operator + 2, 'func', 'function', 'fn', 'lambda')) {
    return {
      hint: 'functions are not values: write a function of its own, and call it by its name',
      skipTo: afterStatement(place, at),
    }
  }
  if (operator === at + 1 && declaredType(place, at) !== undefined) {
    const edits = [
      place.replace(operator, operator + 1, '='),
      ...(place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]),
    ]
    return { hint: `there is no ':=': write ${place.image(at)} = ${place.quote(operator + 2, end)};`, edits }
  }
  const literal = sliceLiteral(place, operator + 2)
  if (operator === at + 1 && literal) {
    const definition = `${literal.type} ${place.image(at)} = ${literal.text}`
    const edits = [
      place.replace(at, literal.end, definition),
      ...(place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]),
    ]
    return { hint: `there is no ':=': write ${oneLine(definition)};`, edits }
  }
  const type = operator === at + 1 ? typeOfValue(place, operator + 2, end) : undefined
  const name = place.image(at)
  const value = place.quote(operator + 2, end)
  if (operator > at + 1) {
    const names = place.quote(at, operator - 1)
    return {
      hint: `declare each variable with its type, then write ${names} = ${value};`,
      skipTo: afterStatement(place, at),
    }
  }
  const hint = `there is no ':=': write ${type ?? 'TYPE'} ${name} = ${value};`
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  const definition = (of: string) => [
    place.insertBefore(at, `${of} `),
    place.replace(operator, operator + 1, '='),
    ...close,
  ]
  return type === undefined ? { hint, goOnAs: definition(UNKNOWN) } : { hint, edits: definition(type) }
}

/** `[]string{"a", "b"}` */
function sliceLiteral(place: Place, at: number): { type: string; text: string; end: number } | undefined {
  if (!place.reads(at, '[', ']') || !place.isWord(at + 2) || !place.is(at + 3, '{')) return undefined
  const end = place.closing(at + 3)
  const element = translatedType(place, at + 2, at + 2)
  if (end === undefined || element === undefined) return undefined
  return { type: `${element}[]`, text: `[${place.source(at + 4, end - 1)}]`, end }
}

/** `int|string x`: the lexer takes `|string|` of a longer union for a quoted name. */
const quotedUnion: Recogniser = (place) => {
  const at = place.first
  if (!place.isWord(at) || !place.image(at + 1).startsWith('|') || !place.touches(at + 1)) return undefined
  const end = place.find(at, '=', ';')
  if (end === undefined || !place.isName(end - 1) || end > place.lineEnd(at)) return undefined
  const next = place.is(at + 1, '|') ? place.image(at + 2) : place.image(at + 1).slice(1, -1)
  const type = place.is(at, 'error') ? next : place.image(at)
  return {
    hint: `a variable has one type: write ${type} ${place.image(end - 1)}; what fails throws an error`,
    edits: [place.replace(at, end - 2, type)],
  }
}

/** `{ … }` without a word before it. */
const blockAlone: Recogniser = (place) => {
  const close = place.is(place.first, '{') ? place.closing(place.first) : undefined
  if (close === undefined || place.is(close + 1, '->', ',')) return undefined
  return {
    hint: "a block stands after a word such as if or while: remove '{' and its '}'",
    edits: [place.remove(place.first), place.remove(close)],
  }
}

/** `name: type = value` */
const annotatedVariable: Recogniser = (place) => {
  const at = place.first
  if (!place.isName(at) || !place.is(at + 1, ':') || place.is(at + 2, '=')) return undefined
  const end = place.statementEnd(at)
  const assign = place.find(at + 2, '=')
  if (assign === undefined || assign > end) return undefined
  const type = translatedType(place, at + 2, assign - 1)
  if (type === undefined) return undefined
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  return {
    hint: `the type stands before the name: write ${type} ${place.image(at)} = ${place.quote(assign + 1, end)};`,
    edits: [place.replace(at, assign - 1, `${type} ${place.image(at)}`), ...close],
  }
}

/** `int a[] = …`, `int a = 1, b = 2;`, `int a, b;` */
const severalVariables: Recogniser = (place) => {
  const at = place.first
  const { failed } = place
  const type = declaredHere(place, at)
  if (type === undefined) return undefined
  const [from, name] = type
  if (place.reads(name + 1, '[', ']')) {
    const written = `${place.source(from, name - 1)}[] ${place.image(name)}`
    return {
      hint: `the brackets stand after the type: write ${written}`,
      edits: [place.replace(from, name + 2, written)],
    }
  }
  const end = place.statementEnd(at)
  if (!place.is(failed, ',') || failed > end || place.find(at, ',') !== failed) return undefined
  const edits = []
  for (
    let comma: number | undefined = failed;
    comma !== undefined && comma < end;
    comma = place.find(comma + 1, ',')
  ) {
    if (!place.isName(comma + 1)) return undefined
    edits.push(place.replace(comma, comma, `; ${place.source(from, name - 1)}`))
  }
  const first = `${place.source(from, failed - 1)};`
  return {
    hint: `each variable is declared by itself: write ${first} ${place.source(from, name - 1)} ${place.quote(failed + 1, end)};`,
    edits,
  }
}

/** Type and name at the beginning of a definition. */
function declaredHere(place: Place, at: number): [from: number, name: number] | undefined {
  let name = at + 1
  if (place.is(name, ':')) name += 2
  while (place.reads(name, '[', ']')) name += 2
  return place.isName(name) && (place.isKeyword(at) || place.isName(at)) ? [at, name] : undefined
}

/** `(a, b) = f();` */
const tuple: Recogniser = (place) => {
  const close = place.is(place.first, '(', '[') ? place.closing(place.first) : undefined
  if (close === undefined || !place.is(close + 1, '=') || place.is(close + 2, '>')) return undefined
  const names = place.quote(place.first + 1, close - 1)
  return {
    hint: `write ${names} = ${place.quote(close + 2, place.statementEnd(close + 2))};`,
    edits: [place.remove(place.first), place.replace(close, close, '')],
  }
}

// ---------------------------------------------------------------- values that change

/** `i++`, `++i`, `i += 1` */
const change: Recogniser = (place) => {
  const at = place.first
  const end = place.statementEnd(at)
  const whole = stepOf(place, at, end)
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  const isAssignment = place.reads(at, '*', '=')
  if (whole !== undefined && whole !== '' && !isAssignment) {
    const sign = place.is(at, '+', '-') ? place.image(at) : place.image(at + 1)
    const operator = place.is(at + 2, '=') ? `${sign}=` : sign + sign
    const edit = place.replace(at, end, whole.slice(0, -1))
    return {
      hint: `there is no '${operator}': write ${oneLine(whole.slice(0, -1))}`,
      edits: [edit, ...close],
    }
  }
  for (let operator = at + 1; operator < end; operator++) {
    if (place.is(operator, '=')) return undefined
    const isCompound =
      place.is(operator, '+', '-', '*', '/', '%') &&
      place.is(operator + 1, '=') &&
      place.touches(operator + 1)
    if (isCompound) {
      const target = place.source(at, operator - 1)
      const [sign, value] = [place.image(operator), place.quote(operator + 2, end)]
      const needsGroup = sign !== '+' && value !== place.quote(end)
      const operand = needsGroup ? `(${value})` : value
      const group = needsGroup ? [place.insertBefore(operator + 2, '('), place.insertAfter(end, ')')] : []
      return {
        hint: `there is no '${sign}=': write ${oneLine(target)} = ${oneLine(target)} ${sign} ${operand}`,
        edits: [place.replace(operator, operator + 1, `= ${target} ${sign}`), ...group, ...close],
      }
    }
    if (
      place.is(operator, '+', '-') &&
      place.is(operator + 1, place.image(operator)) &&
      operator + 1 === end
    ) {
      const target = place.source(at, operator - 1)
      const [sign] = place.image(operator)
      return {
        hint: `there is no '${sign}${sign}': write ${oneLine(target)} = ${oneLine(target)} ${sign} 1`,
        edits: [place.replace(operator, end, `= ${target} ${sign} 1`), ...close],
      }
    }
  }
  return undefined
}

// ---------------------------------------------------------------- failures

/** `throw new Error("…")`, `raise X("…")`, `panic error("…")`, `throw error`. */
const throwing: Recogniser = (place) => {
  const at = place.first
  const end = place.statementEnd(at)
  const open = place.find(at + 1, '(')
  const message =
    open !== undefined && open <= end ? messageOf(place, open + 1, place.closing(open) ?? end) : undefined
  if (open === undefined && place.is(at, 'throw')) return undefined
  const name = freshName(place, 'failure')
  const written = `errors:Error ${name} = {msg:${message ?? '"…"'}}; throw ${name};`
  const hint = `an error is a struct: write ${oneLine(written)}`
  const close = place.is(end + 1, ';') ? end + 1 : end
  if (message === undefined) return { hint, skipTo: afterStatement(place, at) }
  return { hint, edits: [place.replace(at, close, written)] }
}

function messageOf(place: Place, from: number, close: number): string | undefined {
  const comma = place.find(from, ',')
  const to = comma !== undefined && comma < close ? comma - 1 : close - 1
  return typeOfValue(place, from, to) === 'string' ? place.source(from, to) : undefined
}

/** `catch (e)`, `catch { … }`, `except X as e:` */
const catching: Recogniser = (place) => {
  for (let at = place.first; at <= place.failed; at++) {
    if (!place.is(at, 'catch')) continue
    if (place.is(at + 1, '{')) {
      return {
        hint: 'write catch (errors:Error e) { … }',
        edits: [place.insertAfter(at, ` (errors:Error ${freshName(place, 'e')})`)],
      }
    }
    if (place.is(at + 1, '(') && place.isName(at + 2) && place.is(at + 3, ')') && at + 3 >= place.failed) {
      const name = place.image(at + 2)
      return {
        hint: `a caught error has a type: write catch (errors:Error ${name})`,
        edits: [place.insertBefore(at + 2, 'errors:Error ')],
      }
    }
    const close = place.is(at + 1, '(') ? place.closing(at + 1) : undefined
    const isUnion = close !== undefined && close > place.failed && place.isName(close - 1)
    if (isUnion && at + 1 < place.failed) {
      return {
        hint: `write catch (errors:Error ${place.image(close - 1)})`,
        edits: [place.replace(at + 2, close - 2, 'errors:Error')],
      }
    }
  }
  return undefined
}

// ---------------------------------------------------------------- words that are left out

/** `check f();`, `await f();`, and the like: the rest of the statement stands as it is. */
const prefix =
  (why: string): Recogniser =>
  (place) => {
    const word = place.image(place.first)
    return { hint: `remove '${word}': ${why}`, edits: [place.remove(place.first)] }
  }

const FAILURES_LEAVE = 'what fails throws an error, which try { … } catch (errors:Error e) { … } catches'

/** Blocks of other languages: the block alone is left. */
const wrapper =
  (hint: string): Recogniser =>
  (place) => {
    const brace = bodyBrace(place, place.first)
    const close = brace === undefined ? undefined : place.closing(brace)
    if (brace === undefined || close === undefined) return undefined
    return { hint, edits: [place.remove(place.first, brace), place.remove(close)] }
  }

const hintOnly =
  (hint: string): Recogniser =>
  (place) => ({ hint, skipTo: afterStatement(place, place.first) })

const removed =
  (hint: string): Recogniser =>
  (place) => {
    const end = place.statementEnd(place.first)
    return { hint, edits: [place.remove(place.first, place.is(end + 1, ';') ? end + 1 : end)] }
  }

/** `print "x"`, `echo "x"` */
const printing: Recogniser = (place) => {
  const end = place.statementEnd(place.first)
  if (place.is(place.first + 1, '(', '.', '=', ':')) return undefined
  const isMacro = place.is(place.first + 1, '!') && place.is(place.first + 2, '(')
  const value = isMacro ? place.source(place.first + 3, end - 1) : place.source(place.first + 1, end)
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  return {
    hint: `write system:println(${oneLine(value)});`,
    edits: [place.replace(place.first, end, `system:println(${value})`), ...close],
  }
}

const innerFunction: Recogniser = (place) => {
  const brace = bodyBrace(place, place.first)
  const close = brace === undefined ? undefined : place.closing(brace)
  return {
    hint: "a function begins with the word 'function', and stands outside of others",
    ...(close === undefined ? {} : { skipTo: close + 1 }),
  }
}

/** `worker default { … }`: the statements of a body are that worker. */
const defaultWorker: Recogniser = (place) => {
  const open = place.first + 2
  const close = place.is(open - 1, 'default') && place.is(open, '{') ? place.closing(open) : undefined
  if (close === undefined) return undefined
  return {
    hint: "the body itself is the worker 'default': write its statements directly into the body",
    edits: [place.remove(place.first, open), place.remove(close)],
  }
}

const doneStatement: Recogniser = (place) =>
  place.is(place.first + 1, ';')
    ? { hint: "write 'return;'", edits: [place.replace(place.first, place.first, 'return')] }
    : undefined

const lateImport: Recogniser = (place) =>
  surroundingsOf(place, place.first) === 'unit'
    ? undefined
    : {
        hint: 'imports stand at the top of the file, after the package',
        skipTo: afterStatement(place, place.first),
      }

/** `outer: while (…)` */
const label: Recogniser = (place) =>
  place.reads(place.first, '*', ':') && place.is(place.first + 2, 'while', 'for', 'do', 'if', 'iterate')
    ? {
        hint: `remove '${place.quote(place.first, place.first + 1)}': there are no labels`,
        edits: [place.remove(place.first, place.first + 1)],
      }
    : undefined

const ENDPOINTS =
  'there are no endpoints: write http:ClientConnector c = create http:ClientConnector("http://…");'

const STATEMENTS: ReadonlyMap<string, readonly Recogniser[]> = new Map(
  Object.entries<readonly Recogniser[]>({
    for: [forLoop],
    foreach: [forLoop],
    do: [doLoop],
    repeat: [doLoop, endlessLoop],
    loop: [endlessLoop],
    forever: [endlessLoop],
    if: [bareBranch, bareCondition],
    while: [bareCondition],
    elif: [elseIf],
    elsif: [elseIf],
    elseif: [elseIf],
    switch: [switchStatement],
    match: [switchStatement],
    select: [switchStatement],
    when: [switchStatement],
    try: [catching],
    except: [hintOnly('write catch (errors:Error e) { … } after the block of try')],
    rescue: [hintOnly('write catch (errors:Error e) { … } after the block of try')],
    raise: [throwing],
    panic: [throwing],
    fail: [throwing],
    throw: [throwing],
    print: [printing],
    println: [printing],
    echo: [printing],
    puts: [printing],
    func: [innerFunction],
    fn: [innerFunction],
    def: [innerFunction],
    fun: [innerFunction],
    check: [prefix(FAILURES_LEAVE)],
    checkpanic: [prefix(FAILURES_LEAVE)],
    trap: [prefix(FAILURES_LEAVE)],
    await: [prefix('a call waits for its result by itself')],
    wait: [prefix('a call waits for its result by itself')],
    start: [
      hintOnly(
        'what runs beside the rest is a worker: write worker w { … } after the statements of the body',
      ),
    ],
    go: [
      hintOnly(
        'what runs beside the rest is a worker: write worker w { … } after the statements of the body',
      ),
    ],
    defer: [hintOnly('write try { … } finally { … }')],
    table: [hintOnly('there are no tables: write an array of structs')],
    using: [hintOnly('write try { … } finally { … }')],
    with: [hintOnly('write try { … } finally { … }')],
    worker: [defaultWorker],
    lock: [wrapper("remove 'lock': the events of a connection run one at a time")],
    synchronized: [wrapper("remove 'synchronized': the events of a connection run one at a time")],
    retry: [
      hintOnly("there is no 'retry': write a while loop around try { … } catch (errors:Error e) { … }"),
    ],
    xmlns: [
      hintOnly(
        'there are no declarations of namespaces: write the namespace into the xml, as in `<p:a xmlns:p="…"/>`',
      ),
    ],
    endpoint: [hintOnly(ENDPOINTS)],
    pass: [removed("remove 'pass': a block may be empty")],
    goto: [hintOnly("there is no 'goto': write a function or a while loop")],
    delete: [hintOnly('write maps:remove(m, "key") for a map')],
    del: [hintOnly('write maps:remove(m, "key") for a map')],
    assert: [hintOnly('write if (!(…)) { errors:Error e = {msg:"…"}; throw e; }')],
    class: [hintOnly('there are no classes: a struct holds data, and functions stand outside of others')],
    enum: [hintOnly('there is no enum: write constants at the top of the file')],
    type: [hintOnly('write struct NAME { … } outside of functions')],
    struct: [hintOnly('a struct stands outside of functions')],
    yield: [hintOnly("there is no 'yield': a function returns its values all at once")],
    unless: [hintOnly("there is no 'unless': write if (!(condition)) { … }")],
    until: [hintOnly("there is no 'until': write while (!(condition)) { … }")],
    guard: [hintOnly("there is no 'guard': write if (!(condition)) { … }")],
    done: [doneStatement],
    import: [lateImport],
  }),
)

const ANY_STATEMENT: readonly Recogniser[] = [
  label,
  quotedUnion,
  blockAlone,
  untypedVariable,
  shortDefinition,
  annotatedVariable,
  tuple,
  change,
  severalVariables,
  catching,
]

/** What is wrong with a statement as a whole. */
export function recogniseStatement(place: Place): Recognition | undefined {
  const word = place.image(place.first)
  // A name of the program is no word of another language.
  const isOwn =
    place.isName(place.first) && (place.is(place.first + 1, '=', '.') || declaredType(place, place.first))
  if (!isOwn || word === 'for') {
    for (const recogniser of STATEMENTS.get(word) ?? []) {
      const recognition = recogniser(place)
      if (recognition) return recognition
    }
  }
  for (const recogniser of ANY_STATEMENT) {
    const recognition = recogniser(place)
    if (recognition) return recognition
  }
  return undefined
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
