/**
 * Recognises blocks of Python, which begin with a colon and end with their indentation. A whole chain is repaired at
 * once.
 */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { declaredType, freshName } from './guess.js'
import { endsOperand } from './operands.js'
import type { Place, Recognition } from './place.js'

const HEADS = ['if', 'while', 'for', 'elif', 'else', 'try', 'except', 'catch', 'finally'] as const
/** Words that continue the chain of a block. */
const BRANCHES = ['elif', 'else', 'except', 'catch', 'finally'] as const
const WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  and: '&&',
  or: '||',
  not: '!',
}

export interface Blocks {
  readonly edits: readonly SpanEdit[]
  /** The statement that ends each turn of the loop that begins the chain. */
  readonly atEnd?: string
  /** The index of the first token after the chain. */
  readonly end: number
}

/** Returns the index of the colon that ends the head at a token; undefined if there is none. */
export function headColon(place: Place, at: number): number | undefined {
  if (!place.is(at, ...HEADS)) return undefined
  const colon = place.find(at, ':', '{')
  if (colon === undefined || colon > place.lineEnd(at) || !place.is(colon, ':')) return undefined
  // In `if ws:f()`, the colon separates a package and its function.
  return place.beginsLine(colon + 1) || !place.touches(colon + 1) ? colon : undefined
}

export function colonBlocks(place: Place, first: number): Recognition | undefined {
  const blocks = chainOf(place, first)
  if (!blocks) return undefined
  const colon = headColon(place, first)!
  if (place.is(first, 'if') && !place.beginsLine(colon + 1) && place.lineEnd(first) === blocks.end - 1) {
    const isClosed = place.is(blocks.end - 1, ';')
    const body = `${place.quote(colon + 1, isClosed ? blocks.end - 2 : blocks.end - 1)};`
    return { hint: `write if (${place.quote(first + 1, colon - 1)}) { ${body} }`, edits: blocks.edits }
  }
  return { hint: "a body needs braces: write '{' for ':' and '}' after the body", edits: blocks.edits }
}

/** Returns the edits of a chain of blocks that begins at a token; undefined if one of its heads is not understood. */
export function chainOf(place: Place, first: number): Blocks | undefined {
  const indent = place.indent(first)
  const edits: SpanEdit[] = []
  let at = first
  let atEnd: string | undefined
  for (;;) {
    const colon = headColon(place, at)
    const head = colon === undefined ? undefined : headEdits(place, at, colon)
    if (colon === undefined || head === undefined) return undefined
    const body = bodyOf(place, colon + 1, indent.length)
    if (body === undefined) return undefined
    const last = head.atEnd === undefined ? '' : `\n${indent}    ${head.atEnd}`
    const closing = place.beginsLine(colon + 1) || last !== '' ? `${last}\n${indent}}` : ' }'
    atEnd ??= head.atEnd
    edits.push(...head.edits, ...body.edits, place.insertAfter(body.end - 1, closing))
    at = body.end
    const goesOn =
      place.is(at, ...BRANCHES) && place.indent(at) === indent && headColon(place, at) !== undefined
    if (!goesOn) return { edits, end: at, ...(atEnd === undefined ? {} : { atEnd }) }
  }
}

/** Returns the edits of a head, and the statement that ends each turn of its loop. */
function headEdits(
  place: Place,
  at: number,
  colon: number,
): { edits: SpanEdit[]; atEnd?: string } | undefined {
  const open = place.replace(colon, colon, ' {')
  const word = place.is(at, 'else') && place.is(at + 1, 'if') ? at + 1 : at
  switch (place.image(word)) {
    case 'else':
    case 'try':
    case 'finally':
      return colon === word + 1 ? { edits: [open] } : undefined
    case 'except':
    case 'catch': {
      const name = place.is(colon - 2, 'as') ? place.image(colon - 1) : freshName(place, 'e')
      return { edits: [place.replace(word, colon, `catch (errors:Error ${name}) {`)] }
    }
    case 'for':
      return loopEdits(place, word, colon)
    default: {
      if (colon === word + 1) return undefined
      const isBare = !(place.is(word + 1, '(') && place.closing(word + 1) === colon - 1)
      const parentheses = isBare ? [place.insertBefore(word + 1, '('), place.insertBefore(colon, ')')] : []
      const name = place.is(word, 'elif') ? [place.replace(word, word, 'else if')] : []
      return { edits: [...name, ...parentheses, ...wordsIn(place, word + 1, colon), open] }
    }
  }
}

/** `for x in xs:` and `for i in range(n):` */
function loopEdits(
  place: Place,
  at: number,
  colon: number,
): { edits: SpanEdit[]; atEnd?: string } | undefined {
  if (!place.isName(at + 1) || !place.is(at + 2, 'in')) return undefined
  const name = place.image(at + 1)
  const replaced = (text: string) => [place.replace(at, colon, text)]
  if (place.reads(at + 3, 'range', '(') && place.closing(at + 4) === colon - 1) {
    const comma = place.find(at + 5, ',')
    const from = comma === undefined ? '0' : place.source(at + 5, comma - 1)
    const to = place.source(comma === undefined ? at + 5 : comma + 1, colon - 2)
    if (comma !== undefined && place.find(comma + 1, ',') !== undefined) return undefined
    const isKnown = declaredType(place, at + 1) !== undefined
    const head = `${isKnown ? '' : 'int '}${name} = ${from};\n${place.indent(at)}while (${name} < ${to}) {`
    return { edits: replaced(head), atEnd: `${name} = ${name} + 1;` }
  }
  const type = colon === at + 4 ? declaredType(place, at + 3) : undefined
  if (!type?.endsWith('[]')) return undefined
  return { edits: replaced(`iterate (${type.slice(0, -2)} ${name} : ${place.source(at + 3, colon - 1)}) {`) }
}

/** Returns the lines of a body: those with deeper indentation, or the rest of the head's line. */
function bodyOf(place: Place, first: number, depth: number): Blocks | undefined {
  const edits: SpanEdit[] = []
  const isLine = !place.beginsLine(first)
  let at = first
  let start = first
  while (!place.isEnd(at) && !place.is(at, '}')) {
    if (!isLine && place.beginsLine(at) && place.indent(at).length <= depth) break
    if (isLine && at > first && place.beginsLine(at)) break
    const inner = isLine ? undefined : headColon(place, at)
    if (inner !== undefined) {
      const blocks = chainOf(place, at)
      if (!blocks) return undefined
      edits.push(...blocks.edits)
      at = blocks.end
      continue
    }
    if (place.beginsLine(at) || at === first) start = at
    if (place.is(at, '+', '-', '*', '/') && place.is(at + 1, '=') && place.touches(at + 1)) {
      edits.push(place.replace(at, at + 1, `= ${place.source(start, at - 1)} ${place.image(at)}`))
    }
    if (place.is(at, '{', '(', '[')) at = place.closing(at) ?? at
    const endsLine = place.beginsLine(at + 1) || place.isEnd(at + 1)
    if (place.is(at, 'pass') && endsLine) edits.push(place.remove(at))
    else if (endsLine && (endsOperand(place, at) || place.is(at, 'break', 'continue', 'return')))
      edits.push(place.insertAfter(at, ';'))
    if (Object.hasOwn(WORDS, place.image(at))) edits.push(...wordsIn(place, at, at + 1))
    at++
  }
  return at > first ? { edits, end: at } : undefined
}

/** Words that are operators here. */
function wordsIn(place: Place, from: number, to: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  for (let at = from; at < to; at++) {
    const word = place.image(at)
    const own = Object.hasOwn(WORDS, word) && place.isName(at) ? WORDS[word]! : undefined
    if (own === '!') edits.push({ span: { start: place.start(at), end: place.start(at + 1) }, text: own })
    else if (own !== undefined) edits.push(place.replace(at, at, own))
  }
  return edits
}
