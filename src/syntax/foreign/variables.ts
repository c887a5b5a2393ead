/** Recognises definitions of variables in the style of other languages. */

import { UNTYPED } from '../../diagnostics/foreign-words.js'
import { declaredType, surroundingsOf, translatedType, typeOfValue } from './guess.js'
import { oneLine } from './operands.js'
import { type Place, type Recogniser, type Recognition, UNKNOWN } from './place.js'
import { afterStatement } from './skips.js'

/** `let x = 1`, `var x int`, `const x: number = 1`, `final int x = 1`. */
export const untypedVariable: Recogniser = (place) => {
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
  // The type may be before the name, after a colon, or right after the name.
  const { name, type: written } = place.is(at + 1, ':')
    ? { name: at, type: translatedType(place, at + 2, to) }
    : to === at
      ? { name: at, type: undefined }
      : place.isName(to) && !place.isKeyword(at + 1)
        ? { name: to, type: translatedType(place, at, to - 1) }
        : { name: at, type: translatedType(place, at + 1, to) }
  // The type `number` of TypeScript says less than the value.
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
  const end = place.statementEnd(place.first)
  return { hint, skipTo: place.is(end + 1, ';') ? end + 2 : end + 1 }
}

/** `x := 5` */
export const shortDefinition: Recogniser = (place) => {
  const at = place.first
  let operator = at + 1
  while (place.is(operator, ',') && place.isName(operator + 1)) operator += 2
  if (!place.reads(operator, ':', '=')) return undefined
  const end = place.statementEnd(at)
  if (place.is(operator + 2, 'func', 'function', 'fn', 'lambda')) {
    return {
      hint: 'functions are not values: define a named function and call it',
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
export const quotedUnion: Recogniser = (place) => {
  const at = place.first
  if (!place.isWord(at) || !place.image(at + 1).startsWith('|') || !place.touches(at + 1)) return undefined
  const end = place.find(at, '=', ';')
  if (end === undefined || !place.isName(end - 1) || end > place.lineEnd(at)) return undefined
  const next = place.is(at + 1, '|') ? place.image(at + 2) : place.image(at + 1).slice(1, -1)
  const type = place.is(at, 'error') ? next : place.image(at)
  return {
    hint: `a variable has one type: write ${type} ${place.image(end - 1)}; a failure throws an error`,
    edits: [
      place.replace(at, end - 2, type),
      ...(place.is(end + 1, 'check', 'checkpanic', 'trap') ? [place.remove(end + 1)] : []),
    ],
  }
}

/** `{ ... }` without a word before it. */
export const blockAlone: Recogniser = (place) => {
  const close = place.is(place.first, '{') ? place.closing(place.first) : undefined
  if (close === undefined || place.is(close + 1, '->', ',')) return undefined
  if (hasTooManyOpening(place)) {
    return {
      hint: "remove '{': a block follows a word such as if or while",
      edits: [place.remove(place.first)],
    }
  }
  return {
    hint: "a block follows a word such as if or while: remove '{' and its '}'",
    edits: [place.remove(place.first), place.remove(close)],
  }
}

/** Whether the file has more opening than closing braces. */
function hasTooManyOpening(place: Place): boolean {
  let depth = 0
  for (let at = 0; !place.isEnd(at); at++) {
    if (place.is(at, '{')) depth++
    else if (place.is(at, '}')) depth--
  }
  return depth > 0
}

/** `name: type = value` */
export const annotatedVariable: Recogniser = (place) => {
  const at = place.first
  if (!place.isName(at) || !place.is(at + 1, ':') || place.is(at + 2, '=')) return undefined
  const end = place.statementEnd(at)
  const assign = place.find(at + 2, '=')
  if (assign === undefined || assign > end) return undefined
  const type = translatedType(place, at + 2, assign - 1)
  if (type === undefined) return undefined
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  return {
    hint: `the type precedes the name: write ${type} ${place.image(at)} = ${place.quote(assign + 1, end)};`,
    edits: [place.replace(at, assign - 1, `${type} ${place.image(at)}`), ...close],
  }
}

/** `int a[] = …`, `int a = 1, b = 2;`, `int a, b;` */
export const severalVariables: Recogniser = (place) => {
  const at = place.first
  const { failed } = place
  const type = declaredHere(place, at)
  if (type === undefined) return undefined
  const [from, name] = type
  if (place.reads(name + 1, '[', ']')) {
    const written = `${place.source(from, name - 1)}[] ${place.image(name)}`
    return {
      hint: `the brackets follow the type: write ${written}`,
      edits: [place.replace(from, name + 2, written)],
    }
  }
  const end = place.statementEnd(at)
  if (!place.is(failed, ',') || failed > end || place.find(at, ',') !== failed) return undefined
  if (place.isKeyword(failed + 1) && place.isName(failed + 2)) {
    const first = `${place.source(from, failed - 1)};`
    return {
      hint: `each variable is declared by itself: write ${first} ${place.quote(failed + 1, end)};`,
      edits: [place.replace(failed, failed, ';')],
    }
  }
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

/** Returns type and name at the beginning of a definition. */
function declaredHere(place: Place, at: number): [from: number, name: number] | undefined {
  let name = at + 1
  if (place.is(name, ':')) name += 2
  while (place.reads(name, '[', ']')) name += 2
  return place.isName(name) && (place.isKeyword(at) || place.isName(at)) ? [at, name] : undefined
}

/** `system:println "a";` */
export const callWithoutParentheses: Recogniser = (place) => {
  const at = place.first
  const { failed } = place
  const isName = place.isName(at) && place.is(at + 1, ':') && /^\w+$/.test(place.image(at + 2))
  if (!isName || failed !== at + 3 || place.tokens[failed]?.payload === undefined || place.isName(failed))
    return undefined
  const end = place.statementEnd(at)
  const isClosed = place.is(end + 1, ')')
  const call = `${place.source(at, failed - 1)}(${place.source(failed, end)})`
  if (isClosed) return { hint: `write ${oneLine(call)};`, edits: [place.insertBefore(failed, '(')] }
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  return {
    hint: `arguments need parentheses: write ${oneLine(call)};`,
    edits: [place.replace(at, end, call), ...close],
  }
}

/** `int count: 0;` */
export const colonForValue: Recogniser = (place) => {
  const type = declaredHere(place, place.first)
  if (type === undefined || !place.is(place.failed, ':') || place.failed !== type[1] + 1) return undefined
  if (place.is(place.failed + 1, '=')) {
    return { hint: "write '=' for ':='", edits: [place.replace(place.failed, place.failed + 1, '=')] }
  }
  return { hint: "write '=' for ':'", edits: [place.replace(place.failed, place.failed, ' =')] }
}

/** `(a, b) = f();` */
export const tuple: Recogniser = (place) => {
  const close = place.is(place.first, '(', '[') ? place.closing(place.first) : undefined
  if (close === undefined || !place.is(close + 1, '=') || place.is(close + 2, '>')) return undefined
  const names = place.quote(place.first + 1, close - 1)
  return {
    hint: `write ${names} = ${place.quote(close + 2, place.statementEnd(close + 2))};`,
    edits: [place.remove(place.first), place.replace(close, close, '')],
  }
}
