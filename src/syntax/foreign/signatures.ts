/** Recognises parameters and results in the style of other languages. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { afterAngles, afterAnnotations, translatedType } from './guess.js'
import { type Place, type Recogniser, type Recognition, UNKNOWN } from './place.js'
import { afterDefinition } from './skips.js'

interface Signature {
  readonly hint: string
  readonly edits: readonly SpanEdit[]
}

/** Returns what to change between a function's name and its body. */
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

/** One parameter in the style of other languages: `name: type`, `name type`, `type name = 1`, `type... names`. */
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
    return one(`the brackets follow the type: write ${type}`, type)
  }
  return undefined
}

function typeFirst(one: (hint: string, text: string) => Signature, type: string, name: string): Signature {
  return one(`the type precedes the name: write ${type} ${name}`, `${type} ${name}`)
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
      : `the result type needs parentheses: write (${type})`
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
    hint: `a body needs braces: write (${type}) { return ${place.quote(sign + 2, end)} }`,
    edits: [place.replace(at, sign + 1, `(${type}) { return`), place.insertAfter(end, ' }')],
  }
}

/** Returns the brace of the body, on the same line or at the beginning of the next. */
function bodyAfter(place: Place, from: number): number | undefined {
  const limit = Math.min(place.lineEnd(from) + 1, from + 40)
  for (let at = from; at <= limit && !place.isEnd(at); at++) if (place.is(at, '{')) return at
  return undefined
}

/** Returns the result in the syntax of this language; empty for none. */
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

/** A foreign signature of a function that is otherwise right. */
export const foreignSignature: Recogniser = (place) => {
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
  const { failed } = place
  if (
    place.is(failed, '@') &&
    failed > open + 1 &&
    failed < place.closing(open)! &&
    place.isName(failed - 1)
  ) {
    return { hint: "write ',' between two parameters", edits: [place.insertAfter(failed - 1, ',')] }
  }
  if (place.is(word, 'resource') && place.is(open + 1, ')')) {
    return {
      hint: 'a resource takes a message: write (message m)',
      edits: [place.insertAfter(open, 'message m')],
    }
  }
  const untyped = untypedParameter(place, open)
  if (untyped) return untyped
  const brace = place.is(word, 'resource') ? bodyAfter(place, place.closing(open)! + 1) : undefined
  if (brace !== undefined && brace > place.closing(open)! + 1) {
    const written = place.quote(place.closing(open)! + 1, brace - 1)
    const edits = [place.remove(place.closing(open)! + 1, brace - 1), ...repliesFor(place, brace)]
    return { hint: `remove '${written}': a resource has no result, it answers with reply m;`, edits }
  }
  const { hint, edits } = signatureEdits(place, open - 1)
  if (edits.length === 0) return undefined
  // Only for errors in the signature: a body with an error of its own follows a valid one.
  return { hint, edits }
}

/** Turns what such a resource returns into a reply. */
function repliesFor(place: Place, brace: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  const close = place.closing(brace) ?? brace
  for (let at = brace; at < close; at++) {
    if (place.reads(at, 'return', '*', ';')) edits.push(place.replace(at, at, 'reply'))
  }
  return edits
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
  // A capitalised word is a type: its name is missing.
  if (/^[A-Z]/.test(name)) return undefined
  const edits: SpanEdit[] = []
  for (let at = open + 1; at < close; at++) {
    if (place.isName(at) && place.is(at - 1, ',', '(') && place.is(at + 1, ',', ')'))
      edits.push(place.insertBefore(at, `${UNKNOWN} `))
  }
  return { hint: `a parameter begins with its type: write, for example, string ${name}`, goOnAs: edits }
}
