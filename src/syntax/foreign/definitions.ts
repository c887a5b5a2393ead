/** Definitions of other languages and releases, and signatures in their habits. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import {
  afterAngles,
  afterAnnotations,
  afterType,
  surroundingsOf,
  translatedType,
  typeOfValue,
} from './guess.js'
import { misspeltDefinition } from './misspelt.js'
import { type Place, type Recogniser, type Recognition, UNKNOWN } from './place.js'

const FUNCTION_WORDS = new Set(['func', 'fn', 'def', 'fun', 'sub', 'proc', 'method', 'procedure', 'defun'])

/** Words before a definition that mean nothing here. */
const MODIFIERS = new Set([
  ...[
    'public',
    'private',
    'protected',
    'internal',
    'export',
    'default',
    'static',
    'final',
    'abstract',
    'async',
  ],
  ...['isolated', 'transactional', 'remote', 'external', 'extern', 'inline', 'pub', 'override', 'virtual'],
  ...['synchronized', 'readonly', 'client', 'distinct', 'local', 'open', 'suspend', 'unsafe', 'declare'],
])

const DEFINITION_WORDS = new Set([
  'function',
  'service',
  'resource',
  'struct',
  'connector',
  'action',
  'const',
  'annotation',
  'typemapper',
  'native',
])

/** Words that begin statements, here or elsewhere. */
const STATEMENT_WORDS = new Set([
  'if',
  'while',
  'for',
  'foreach',
  'try',
  'return',
  'reply',
  'print',
  'println',
  'iterate',
  'throw',
  'switch',
])

/** Where a definition ends that is not understood: after its body, or after its line. */
function afterDefinition(place: Place, from: number): number {
  for (let at = from; !place.isEnd(at); at++) {
    if (place.is(at, ';') && !place.is(at + 1, '{')) return at + 1
    if (place.is(at, '(', '[')) at = place.closing(at) ?? at
    else if (place.is(at, '{')) {
      const close = place.closing(at)
      if (close === undefined) return at + 1
      return place.is(close + 1, ';') ? close + 2 : close + 1
    } else if (at > from && place.beginsLine(at) && place.indent(at).length <= place.indent(from).length)
      return at
  }
  return place.tokens.length - 1
}

// ---------------------------------------------------------------- functions

/** `public function f`, `func f`, `def f`, `void f (…) {`, `int f (int a) {`, `f (int a) {` */
const functionOfOthers: Recogniser = (place) => {
  const at = afterAnnotations(place, place.first)
  let word = at
  while (MODIFIERS.has(place.image(word)) && place.isWord(word + 1)) word++
  const modifiers = word > at ? [place.remove(at, word - 1)] : []
  const removal =
    word > at ? `remove '${place.source(at, word - 1)}': what a package defines is visible everywhere` : ''
  if (word > at && DEFINITION_WORDS.has(place.image(word)) && !place.is(word, 'resource', 'const')) {
    const signature = place.is(word, 'function', 'action') ? signatureEdits(place, word + 1) : undefined
    return {
      hint: signature?.hint ? `${removal}; ${signature.hint}` : removal,
      edits: [...modifiers, ...(signature?.edits ?? [])],
    }
  }
  if (FUNCTION_WORDS.has(place.image(word)) && place.isWord(word + 1) && place.is(word + 2, '(')) {
    const signature = signatureEdits(place, word + 1)
    const name = place.image(word + 1)
    const more = signature.hint ? `; ${signature.hint}` : ''
    const hint = `a function begins with the word 'function': write function ${name} (…) { … }${more}`
    return { hint, edits: [...modifiers, place.replace(word, word, 'function'), ...signature.edits] }
  }
  return typedFunction(place, word, modifiers)
}

/** The type of the result before the name, or nothing there at all. */
function typedFunction(place: Place, at: number, modifiers: readonly SpanEdit[]): Recognition | undefined {
  const isVoid = place.is(at, 'void', 'unit', 'Unit')
  const isPlain = place.isName(at) && place.is(at + 1, '(') && !STATEMENT_WORDS.has(place.image(at))
  const name = isPlain ? at : isVoid ? at + 1 : afterType(place, at)
  if (name === undefined || !place.isName(name) || !place.is(name + 1, '(')) return undefined
  const close = place.closing(name + 1)
  if (close === undefined || !place.is(close + 1, '{', '(', 'throws')) return undefined
  const result = isVoid || isPlain ? undefined : translatedType(place, at, name - 1)
  if (!isVoid && !isPlain && result === undefined) return undefined
  const signature = signatureEdits(place, name)
  const results = result ? [place.insertAfter(close, ` (${result})`)] : []
  const head = isPlain ? place.insertBefore(name, 'function ') : place.replace(at, name - 1, 'function')
  const shown = `function ${place.image(name)} (…) ${result ? `(${result}) ` : ''}{ … }`
  return {
    hint: `a function begins with the word 'function'${result ? ', and its result stands after the parameters in parentheses' : ''}: write ${shown}`,
    edits: [...modifiers, head, ...results, ...signature.edits],
  }
}

interface Signature {
  readonly hint: string
  readonly edits: readonly SpanEdit[]
}

/** What is to be changed between a function's name and its body. */
export function signatureEdits(place: Place, name: number): Signature {
  const open = name + 1
  const close = place.is(open, '(') ? place.closing(open) : undefined
  if (close === undefined) return { hint: '', edits: [] }
  const parameters = parametersEdits(place, open, close)
  const results = resultEdits(place, close)
  return {
    hint: [parameters.hint, results.hint].filter((hint) => hint !== '').join('; '),
    edits: [...parameters.edits, ...results.edits],
  }
}

function parametersEdits(place: Place, open: number, close: number): Signature {
  const edits: SpanEdit[] = []
  const hints: string[] = []
  let from = open + 1
  while (from < close) {
    const comma = place.find(from, ',', ';')
    const to = comma !== undefined && comma < close ? comma - 1 : close - 1
    if (comma !== undefined && place.is(comma, ';')) {
      hints.push("parameters are separated by ','")
      edits.push(place.replace(comma, comma, ','))
    }
    if (comma !== undefined && to === comma - 1 && comma === close - 1) {
      hints.push("remove the ',' before ')'")
      edits.push(place.remove(comma))
    }
    const one = to < from ? undefined : parameterEdits(place, from, to)
    if (one) {
      hints.push(one.hint)
      edits.push(...one.edits)
    }
    from = to + 2
  }
  return { hint: hints[0] ?? '', edits }
}

/** One parameter in the ways of other languages: `name: type`, `name type`, `type name = 1`, `type... names`. */
function parameterEdits(place: Place, first: number, to: number): Signature | undefined {
  const from = afterAnnotations(place, first)
  const written = place.source(from, to)
  const one = (hint: string, text: string): Signature => ({ hint, edits: [place.replace(from, to, text)] })
  const assign = place.find(from, '=')
  if (assign !== undefined && assign <= to) {
    const plain = place.source(from, assign - 1)
    return one(`a parameter has no default: write ${plain}, and a second function without it`, plain)
  }
  if (place.is(from, 'final', 'const', 'var', 'let', 'mut', 'ref') && to > from + 1) {
    return one(`remove '${place.image(from)}'`, place.source(from + 1, to))
  }
  const rest = /^(?:(.+?)\s*\.\.\.\s*(\w+)|\.\.\.(\w+)(?:\s*:?\s*([\w[\]]+))?)$/.exec(written)
  if (rest) {
    const name = rest[2] ?? rest[3]!
    const type = (rest[1] ?? rest[4] ?? 'string').replace(/\[\]$/, '')
    return one(`there are no rest parameters: write ${type}[] ${name}`, `${type}[] ${name}`)
  }
  if (place.isWord(from) && place.is(from + 1, ':') && (place.isKeyword(from + 2) || to !== from + 3)) {
    const type = translatedType(place, from + 2, to)
    return type === undefined ? undefined : typeFirst(one, type, place.image(from))
  }
  if (place.isWord(from) && place.is(from + 1, '?') && place.is(from + 2, ':')) {
    const type = translatedType(place, from + 3, to)
    return type === undefined ? undefined : typeFirst(one, type, place.image(from))
  }
  const isGo = place.isKeyword(from + 1) || (place.is(from + 1, '[', '*') && place.isKeyword(to))
  if (place.isName(from) && to > from && isGo) {
    const type = translatedType(place, from + 1, to)
    return type === undefined ? undefined : typeFirst(one, type, place.image(from))
  }
  if (place.isName(to) && (place.is(to - 1, '?', ']', '>') || to === from + 1)) {
    const type = translatedType(place, from, to - 1)
    const own = `${type} ${place.image(to)}`
    return type === undefined || own === written ? undefined : one(`write ${own}`, own)
  }
  if (to > from + 1 && place.reads(to - 1, '[', ']') && place.isName(to - 2)) {
    const type = `${place.source(from, to - 3)}[] ${place.image(to - 2)}`
    return one(`the brackets stand after the type: write ${type}`, type)
  }
  return undefined
}

function typeFirst(one: (hint: string, text: string) => Signature, type: string, name: string): Signature {
  return one(`the type stands before the name: write ${type} ${name}`, `${type} ${name}`)
}

/** `returns T`, `throws X`, `-> T`, `: T` and a bare `T` after the parameters. */
function resultEdits(place: Place, close: number): Signature {
  let at = close + 1
  if (place.is(at, '(')) at = (place.closing(at) ?? at) + 1
  if (place.is(at, 'throws')) {
    let end = at
    while (!place.isEnd(end + 1) && !place.is(end + 1, '{', ';')) end++
    return {
      hint: "remove 'throws': any function may throw, and try { … } catch (errors:Error e) { … } catches",
      edits: [place.remove(at, end)],
    }
  }
  if (place.reads(close + 1, '(', ')')) {
    return {
      hint: "remove '()': a function without results has no list of them",
      edits: [place.remove(close + 1, close + 2)],
    }
  }
  if (at > close + 1 || place.is(at, '{', ';') || place.isEnd(at)) return { hint: '', edits: [] }
  const expression = expressionBody(place, at)
  if (expression) return expression
  const brace = bodyAfter(place, at)
  if (brace === undefined) return { hint: '', edits: [] }
  const from = place.is(at, 'returns', '->', ':') ? at + 1 : at
  if (place.is(at, '-') && place.is(at + 1, '>')) return { hint: '', edits: [] }
  const isWrapped = place.is(from, '(') && place.closing(from) === brace - 1
  const to = isWrapped ? brace - 2 : brace - 1
  const type = resultType(place, isWrapped ? from + 1 : from, to)
  if (type === undefined) return { hint: '', edits: [] }
  const text = type === '' ? '' : `(${type}) `
  const hint =
    type === ''
      ? `remove '${place.quote(at, brace - 1)}'`
      : `the type of the result stands in parentheses: write (${type})`
  return { hint, edits: [{ span: { start: place.start(at), end: place.start(brace) }, text }] }
}

/** `returns int => a + 1;` */
function expressionBody(place: Place, at: number): Signature | undefined {
  let sign = at
  while (sign < at + 20 && !place.isEnd(sign) && !place.is(sign, '{', ';') && !place.reads(sign, '=', '>'))
    sign++
  const end = place.find(sign + 2, ';')
  if (!place.reads(sign, '=', '>') || end === undefined) return undefined
  const from = place.is(at, 'returns', '->', ':') ? at + 1 : at
  const type = sign > from ? resultType(place, from, sign - 1) : undefined
  if (type === undefined || type === '') return undefined
  return {
    hint: `a body stands in braces: write (${type}) { return ${place.quote(sign + 2, end)} }`,
    edits: [place.replace(at, sign + 1, `(${type}) { return`), place.insertAfter(end, ' }')],
  }
}

/** The brace of the body, on the same line as what precedes it or at the beginning of the next. */
function bodyAfter(place: Place, from: number): number | undefined {
  const limit = Math.min(place.lineEnd(from) + 1, from + 40)
  for (let at = from; at <= limit && !place.isEnd(at); at++) if (place.is(at, '{')) return at
  return undefined
}

/** The result as it is written here; empty for none. */
function resultType(place: Place, from: number, to: number): string | undefined {
  if (to < from) return ''
  if (from === to && place.is(from, 'void', 'None', 'nil', 'null', 'unit', 'Unit')) return ''
  if (place.is(from, 'error', 'null', '(') && place.find(from, '|') === undefined)
    return place.is(from, 'error') && to <= from + 1 ? '' : undefined
  const comma = place.find(from, ',')
  if (comma !== undefined && comma < to) {
    const rest = resultType(place, comma + 1, to)
    const first = translatedType(place, from, comma - 1)
    return first && rest && `${first}, ${rest}`
  }
  if (place.is(from, 'error') && place.is(from + 1, '|')) return translatedType(place, from + 2, to)
  return translatedType(place, from, to)
}

/** A signature in the habits of others, in a function that is otherwise right. */
const foreignSignature: Recogniser = (place) => {
  const at = afterAnnotations(place, place.first)
  let word = at
  if (place.is(word, 'native')) word++
  if (!place.is(word, 'function', 'action', 'resource', 'connector', 'typemapper')) return undefined
  if (place.is(word, 'resource') && place.is(word + 1, 'function')) {
    const edits = [place.remove(word + 1)]
    const verb =
      place.is(word + 2, 'get', 'post', 'put', 'delete', 'patch', 'head', 'options') && place.isWord(word + 3)
    if (!verb)
      return {
        hint: "remove 'function': a resource begins with the word 'resource' alone",
        edits: [...edits, ...signatureEdits(place, word + 2).edits],
      }
    const name = place.image(word + 3)
    return {
      hint: `a resource names its verb in an annotation: write @http:${place.image(word + 2).toUpperCase()} {} resource ${name} (message m) { … reply m; }`,
      skipTo: afterDefinition(place, word),
    }
  }
  if (place.isWord(word + 1) && place.is(word + 2, '<')) {
    const end = afterAngles(place, word + 2)
    if (end !== undefined && place.is(end, '(')) {
      return {
        hint: 'a function has no type parameters: write one for each type',
        edits: [place.remove(word + 2, end - 1)],
      }
    }
  }
  const open = place.find(word + 1, '(', '{')
  if (open === undefined || !place.is(open, '(') || place.closing(open) === undefined) return undefined
  const untyped = untypedParameter(place, open)
  if (untyped) return untyped
  const brace = place.is(word, 'resource') ? bodyAfter(place, place.closing(open)! + 1) : undefined
  if (brace !== undefined && brace > place.closing(open)! + 1) {
    const written = place.quote(place.closing(open)! + 1, brace - 1)
    const edits = [place.remove(place.closing(open)! + 1, brace - 1)]
    return { hint: `remove '${written}': a resource has no result, it answers with reply m;`, edits }
  }
  const { hint, edits } = signatureEdits(place, open - 1)
  if (edits.length === 0) return undefined
  // Only what is wrong here: a body with an error of its own has a right signature before it.
  return { hint, edits }
}

/** `function f (a, b) { … }` */
function untypedParameter(place: Place, open: number): Recognition | undefined {
  const { failed } = place
  const close = place.closing(open)!
  if (
    failed > close ||
    !place.is(failed, ',', ')') ||
    !place.isName(failed - 1) ||
    !place.is(failed - 2, ',', '(')
  )
    return undefined
  const name = place.image(failed - 1)
  const edits: SpanEdit[] = []
  for (let at = open + 1; at < close; at++) {
    if (place.isName(at) && place.is(at - 1, ',', '(') && place.is(at + 1, ',', ')'))
      edits.push(place.insertBefore(at, `${UNKNOWN} `))
  }
  return { hint: `a parameter begins with its type: write, for example, string ${name}`, goOnAs: edits }
}

// ---------------------------------------------------------------- structs

/** `type P record { … };`, `type P struct { … }`, `interface P { … }`, `class P { … }`, `P struct { … }` */
const structOfOthers: Recogniser = (place) => {
  let at = afterAnnotations(place, place.first)
  const begin = at
  while (MODIFIERS.has(place.image(at))) at++
  if (place.is(at, 'data') && place.is(at + 1, 'class')) at++
  if (
    !place.is(at, 'type', 'interface', 'class', 'record', 'typedef', 'trait', 'object', 'message') ||
    !place.isWord(at + 1)
  )
    return undefined
  const name = at + 1
  let open = name + 1
  while (place.isWord(open) || place.is(open, '=', ',')) open++
  if (!place.is(open, '{')) return undefined
  const close = place.closing(open)
  if (close === undefined) return undefined
  const label = place.image(name)
  const word = place.image(at)
  const isClass = place.is(at, 'class', 'trait')
  const hint = isClass
    ? `there are no classes: write struct ${label} { … } for the data, and functions outside of it`
    : `write struct ${label} { TYPE NAME; … }`
  const after = place.is(close + 1, ';') ? close + 2 : close + 1
  const fields = fieldsOf(place, open, close)
  if (fields === undefined) return { hint, skipTo: after }
  const body = fields.map((field) => `${field};`).join(' ')
  const isOneLine = place.lineEnd(open) >= close
  const lines = isOneLine ? `{ ${body} }` : `{\n${fields.map((field) => `    ${field};\n`).join('')}}`
  return {
    hint: isClass ? hint : `there is no '${word}': write struct ${label} { ${fields[0] ?? 'TYPE NAME'}; … }`,
    edits: [place.replace(begin, after - 1, `struct ${label} ${lines}`)],
  }
}

/** Fields of other languages, each as `TYPE NAME`; undefined where there is more than fields. */
function fieldsOf(place: Place, open: number, close: number): string[] | undefined {
  const fields: string[] = []
  let from = open + 1
  let end = close
  if (place.is(from, '|')) from++
  if (place.is(end - 1, '|')) end--
  while (from < end) {
    while (place.is(from, ';', ',') || MODIFIERS.has(place.image(from))) from++
    if (from >= end) break
    let to = from
    while (to + 1 < end && !place.is(to + 1, ';', ',') && !place.beginsLine(to + 1)) to++
    const field = fieldOf(place, from, to)
    if (field === undefined) return undefined
    fields.push(field)
    from = to + 1
  }
  return fields.length > 0 ? fields : undefined
}

function fieldOf(place: Place, from: number, to: number): string | undefined {
  const assign = place.find(from, '=')
  const end = assign !== undefined && assign <= to ? assign - 1 : to
  const value = end < to && typeOfValue(place, assign! + 1, to) ? ` = ${place.source(assign! + 1, to)}` : ''
  if (
    place.isName(from) &&
    (place.is(from + 1, ':') || (place.is(from + 1, '?') && place.is(from + 2, ':')))
  ) {
    const type = translatedType(place, place.is(from + 1, ':') ? from + 2 : from + 3, end)
    return type && `${type} ${place.image(from)}${value}`
  }
  if (place.isName(end) && end > from) {
    const name = place.is(end - 1, '?') ? end : end
    const type = translatedType(place, from, end - 1)
    if (type && !(place.isName(from) && place.isKeyword(end))) return `${type} ${place.image(name)}${value}`
  }
  if (place.isName(from) && end > from) {
    const type = translatedType(place, from + 1, end)
    return type && `${type} ${place.image(from)}`
  }
  return undefined
}

/** `struct P { name: string, … }` and fields without semicolons, in a struct that begins well. */
const foreignFields: Recogniser = (place) => {
  if (surroundingsOf(place, place.first) !== 'fields') return undefined
  const edits: SpanEdit[] = []
  let hint = ''
  let from = place.first
  // The fields after this one are likely to be written in the same way.
  while (!place.isEnd(from) && !place.is(from, '}')) {
    let to = from
    while (!place.isEnd(to + 1) && !place.is(to + 1, ';', ',', '}') && !place.beginsLine(to + 1)) to++
    const last = place.is(to + 1, ';', ',') ? to + 1 : to
    let begin = from
    while (MODIFIERS.has(place.image(begin))) begin++
    const field = fieldOf(place, begin, to)
    if (field === undefined) break
    const text = `${field};`
    if (text !== place.source(from, last)) edits.push(place.replace(from, last, text))
    if (hint === '') hint = `a field is written ${text}`
    from = last + 1
  }
  return edits.length > 0 ? { hint, edits } : undefined
}

const enumeration: Recogniser = (place) => {
  let at = place.first
  while (MODIFIERS.has(place.image(at))) at++
  if (!place.is(at, 'enum') || !place.isWord(at + 1) || !place.is(at + 2, '{')) return undefined
  const close = place.closing(at + 2)
  if (close === undefined) return undefined
  const after = place.is(close + 1, ';') ? close + 2 : close + 1
  const names: string[] = []
  for (let index = at + 3; index < close; index++) {
    if (place.isName(index) && place.is(index - 1, '{', ',') && place.is(index + 1, ',', '}', '='))
      names.push(place.image(index))
  }
  const [first = 'NAME'] = names
  const hint = `there is no enum: write a constant for each, as const string ${first} = "${first}";`
  const isWhole = names.length > 0 && place.find(at + 3, '=') === undefined
  if (!isWhole) return { hint, skipTo: after }
  const text = names.map((name) => `const string ${name} = "${name}";`).join('\n')
  return { hint, edits: [place.replace(place.first, after - 1, text)] }
}

// ---------------------------------------------------------------- constants, variables

/** `const X = 5;`, `final int X = 5;` */
const constant: Recogniser = (place) => {
  let at = afterAnnotations(place, place.first)
  while (place.is(at, 'public', 'private', 'static', 'export')) at++
  if (!place.is(at, 'const', 'final')) return undefined
  const end = place.statementEnd(at)
  const assign = place.find(at, '=')
  if (assign === undefined || assign > end || assign - 1 <= at) return undefined
  const value = typeOfValue(place, assign + 1, end)
  let name = assign - 1
  let written = name > at + 1 ? translatedType(place, at + 1, name - 1) : undefined
  if (place.is(at + 2, ':')) {
    name = at + 1
    written = translatedType(place, at + 3, assign - 1)
  }
  const type = written === 'float' && value === 'int' ? 'int' : (written ?? value)
  if (type === undefined || !['int', 'float', 'string', 'boolean'].includes(type)) return undefined
  const text = `const ${type} ${place.image(name)}`
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  for (
    let comma = place.find(assign, ',');
    comma !== undefined && comma < end;
    comma = place.find(comma + 1, ',')
  ) {
    close.push(place.replace(comma, comma, `; const ${type}`))
  }
  return {
    hint: `a constant begins with 'const' and its type: write ${text} = ${place.quote(assign + 1, end)};`,
    edits: [{ span: { start: place.start(place.first), end: place.end(assign - 1) }, text }, ...close],
  }
}

// ---------------------------------------------------------------- services

const SERVICE =
  '@http:BasePath {value:"/"} service NAME { @http:GET {} resource NAME (message m) { … reply m; } }'

/** `service / on …`, `service<http:Service> x bind …`, `service "/x" on …` */
const laterService: Recogniser = (place) => {
  let at = afterAnnotations(place, place.first)
  while (MODIFIERS.has(place.image(at))) at++
  if (!place.is(at, 'service')) return undefined
  let brace = place.find(at + 1, '{')
  // The listener may be written in braces, before those of the service.
  if (brace !== undefined && place.is(brace - 1, 'bind', 'on', ',')) {
    const close = place.closing(brace)
    if (close !== undefined && place.is(close + 1, '{')) brace = close + 1
  }
  const header = brace === undefined ? place.lineEnd(at) : brace - 1
  let isLater = false
  for (let index = at + 1; index <= header; index++) {
    if (place.is(index, 'on', 'bind', '/', '"/"') || place.tokens[index]?.image.startsWith('"'))
      isLater = true
  }
  if (!isLater && !(place.is(at + 1, '<') && place.is(at + 3, ':'))) return undefined
  const name = place.isName(at + 1) && !place.is(at + 1, 'on') ? place.image(at + 1) : undefined
  const inner = place.is(at + 1, '<') ? place.find(at + 1, '>') : undefined
  const label = name ?? (inner !== undefined && place.isName(inner + 1) ? place.image(inner + 1) : undefined)
  if (label !== undefined && brace !== undefined) {
    return {
      hint: `a service has no listener, the port is an option of 'balws run': write service ${label} { … }, with @http:BasePath {value:"/${label}"} before it`,
      edits: [{ span: { start: place.start(at), end: place.start(brace) }, text: `service ${label} ` }],
    }
  }
  return {
    hint: `this is a service of a later Ballerina: write ${SERVICE}`,
    skipTo: afterDefinition(place, at),
  }
}

/** What is defined in a service and belongs outside. */
const inService: Recogniser = (place) => {
  const where = surroundingsOf(place, place.first)
  if (where !== 'service' && where !== 'connector') return undefined
  let at = afterAnnotations(place, place.first)
  while (MODIFIERS.has(place.image(at)) && place.isWord(at + 1)) at++
  if (place.is(at, 'function', 'func', 'fn', 'def')) {
    return {
      hint: `functions stand outside of services: move it below the ${where}, and hand its variables over as arguments`,
      skipTo: afterDefinition(place, at),
    }
  }
  if (
    place.is(
      at,
      'struct',
      'const',
      'connector',
      'service',
      'annotation',
      'typemapper',
      'type',
      'class',
      'enum',
    )
  ) {
    return {
      hint: `'${place.image(at)}' stands outside of the ${where}: move it below`,
      skipTo: afterDefinition(place, at),
    }
  }
  if (place.is(at, 'worker')) {
    return {
      hint: 'workers stand directly in the body of a function or resource',
      skipTo: afterDefinition(place, at),
    }
  }
  const isMethod = place.is(at, 'void') && place.isName(at + 1) && place.is(at + 2, '(')
  if (isMethod && where === 'service') {
    const edits = [place.replace(afterAnnotations(place, place.first), at, 'resource')]
    return {
      hint: `a resource begins with the word 'resource': write resource ${place.image(at + 1)} (message m) { … }`,
      edits,
    }
  }
  const isResource =
    place.isName(at) && place.is(at + 1, '(') && place.is((place.closing(at + 1) ?? at) + 1, '{')
  if (isResource && where === 'service' && !place.is(at, 'if', 'while')) {
    const edits = [place.insertBefore(at, 'resource ')]
    return {
      hint: `a resource begins with the word 'resource': write resource ${place.image(at)} (message m) { … }`,
      edits,
    }
  }
  const isVariable =
    afterType(place, at) !== undefined &&
    place.isName(afterType(place, at)!) &&
    place.is(afterType(place, at)! + 1, '=', ';')
  if (place.kind === 'UnwantedToken' && isVariable) {
    return {
      hint: `variables of a ${where} stand before its first ${where === 'service' ? 'resource' : 'action'}`,
      skipTo: afterDefinition(place, at),
    }
  }
  return undefined
}

// ---------------------------------------------------------------- imports

const PACKAGES: Readonly<Record<string, string>> = {
  message: 'messages',
  json: 'jsons',
  string: 'strings',
  xml: 'xmls',
  map: 'maps',
  array: 'arrays',
  error: 'errors',
}

/** `import ballerina/http;`, `import ballerina.lang.message;`, `import "x";`, `import * from …` */
const importOfOthers: Recogniser = (place) => {
  const at = place.first
  if (!place.is(at, 'import')) return undefined
  const end = place.statementEnd(at)
  const singular = Object.hasOwn(PACKAGES, place.image(end)) ? PACKAGES[place.image(end)] : undefined
  if (place.reads(at + 1, 'ballerina', '.', 'lang', '.') && end === at + 5 && singular !== undefined) {
    const edits = [place.replace(end, end, singular)]
    return { hint: `the package is ballerina.lang.${singular}`, edits }
  }
  const slash = [...Array(Math.max(0, end - at)).keys()].find((offset) => place.is(at + 1 + offset, '/'))
  const alias = place.isName(end) ? place.image(end) : UNKNOWN
  const goOnAs = [place.replace(at + 1, end, `${UNKNOWN} as ${alias}`)]
  const close = place.is(end + 1, ';') ? [] : [place.insertAfter(end, ';')]
  if (slash !== undefined) {
    const own = LATER_PACKAGES[place.image(end)]
    const hint = own
      ? `the packages of release 0.87 have dots: write import ${own};`
      : 'the packages of release 0.87 have dots: write, for example, import ballerina.lang.system;'
    return { hint, goOnAs: [...goOnAs, ...close] }
  }
  if (place.is(end, '*')) {
    const path = place.source(at + 1, end - 2)
    return {
      hint: `a package is imported as a whole: write import ${path};`,
      edits: [place.remove(end - 1, end), ...close],
    }
  }
  if (place.tokens[at + 1]?.image.startsWith('"') || place.is(at + 1, '{', '*') || place.is(at + 2, 'from')) {
    return {
      hint: 'an import names a package: write, for example, import ballerina.lang.system;',
      skipTo: place.is(end + 1, ';') ? end + 2 : end + 1,
    }
  }
  if (place.is(at + 1, 'static')) return { hint: "remove 'static'", edits: [place.remove(at + 1)] }
  return undefined
}

/** Where the functions of packages of later releases are found. */
const LATER_PACKAGES: Readonly<Record<string, string>> = {
  io: 'ballerina.lang.system',
  log: 'ballerina.lang.system',
  http: 'ballerina.net.http',
  websocket: 'ballerina.net.ws',
  runtime: 'ballerina.lang.system',
  system: 'ballerina.lang.system',
  crypto: 'ballerina.utils',
  mime: 'ballerina.lang.messages',
}

const importedElsewhere: Recogniser = (place) => {
  const at = place.first
  const end = place.statementEnd(at)
  const skipTo = place.is(end + 1, ';') ? end + 2 : end + 1
  if (place.is(at, 'from') && place.find(at, 'import')) {
    return { hint: 'an import names a package: write, for example, import ballerina.lang.system;', skipTo }
  }
  if (
    place.is(at, 'using', 'use', 'include', 'require', 'require_once') &&
    (place.isWord(at + 1) || place.is(at + 1, '(') || place.tokens[at + 1]?.image.startsWith('"'))
  ) {
    return { hint: `write 'import' for '${place.image(at)}': import ballerina.lang.system;`, skipTo }
  }
  return undefined
}

// ---------------------------------------------------------------- statements outside of functions

const statementOutside: Recogniser = (place) => {
  const at = place.first
  if (surroundingsOf(place, at) !== 'unit') return undefined
  const isCall =
    place.isName(at) &&
    (place.is(at + 1, '(') || (place.is(at + 1, ':', '.') && place.isName(at + 2) && place.is(at + 3, '(')))
  const isAssignment = place.reads(at, '*', '=')
  if (!isCall && !isAssignment && !STATEMENT_WORDS.has(place.image(at))) return undefined
  return {
    hint: 'statements stand in a function: write function main (string[] args) { … } around them',
    skipTo: afterDefinition(place, at),
  }
}

const endpoint: Recogniser = (place) => {
  const at = afterAnnotations(place, place.first)
  if (place.is(at, 'listener')) {
    return {
      hint: "there are no listeners: the port is an option of 'balws run'; remove it",
      edits: [place.remove(at, place.statementEnd(at) + 1)],
    }
  }
  if (!place.is(at, 'endpoint')) return undefined
  return {
    hint: 'there are no endpoints: a service variable or a function has http:ClientConnector c = create http:ClientConnector("http://…");',
    skipTo: afterDefinition(place, at),
  }
}

/** `@app.route("/")`, `@Override()` */
const decorator: Recogniser = (place) => {
  if (!place.is(place.first, '@') || !place.isWord(place.first + 1)) return undefined
  let end = place.first + 1
  if (!place.is(end + 1, '.')) return undefined
  while (place.is(end + 1, '.') && place.isWord(end + 2)) end += 2
  if (place.is(end + 1, '(')) end = place.closing(end + 1) ?? end
  return {
    hint: 'there are no decorators: an annotation is written @PACKAGE:NAME {attribute: value}',
    goOnAs: [place.remove(place.first, end)],
  }
}

const DEFINITIONS: readonly Recogniser[] = [
  decorator,
  misspeltDefinition,
  importOfOthers,
  importedElsewhere,
  inService,
  endpoint,
  laterService,
  enumeration,
  structOfOthers,
  constant,
  functionOfOthers,
  foreignSignature,
  foreignFields,
  statementOutside,
]

/** What is wrong with a definition as a whole, or with a signature. */
export function recogniseDefinition(place: Place): Recognition | undefined {
  for (const recogniser of DEFINITIONS) {
    const recognition = recogniser(place)
    if (recognition) return recognition
  }
  return undefined
}
