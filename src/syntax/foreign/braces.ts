/** Finds missing and superfluous braces: the parser notices much later, but indentation shows the place. */

import { EOF } from 'chevrotain'
import type { SpanEdit } from '../../diagnostics/edit.js'
import { LeftBrace } from '../tokens.js'
import { DEFINITION_WORDS } from './definition-words.js'
import { surroundingsOf } from './guess.js'
import type { Place, Recogniser, Recognition } from './place.js'

interface Unclosed {
  /** The index of the `{`. */
  readonly open: number
  /** The index of the token before which its `}` is missing. */
  readonly before: number
}

/** Handles the end of the text, or a definition, while braces are open. */
export const missingBrace: Recogniser = (place) => {
  const isEnd = place.typeOf(place.quoted) === EOF
  const at = place.quoted
  const isDefinition =
    place.beginsLine(at) &&
    place.is(
      at,
      'function',
      'service',
      'resource',
      'struct',
      'connector',
      'action',
      '@',
      'const',
      'import',
      'typemapper',
    )
  if (place.beginsLine(at) && place.is(at, 'else', 'catch', 'finally') && place.kind === 'UnwantedToken') {
    return missingBefore(place, at)
  }
  if (!isEnd && !isDefinition) return undefined
  // A function without a name is a value in other languages, as is a constant without a type.
  if (place.is(at, 'function') && !place.isWord(at + 1)) return undefined
  if (place.is(at, 'const') && !place.isKeyword(at + 1)) return undefined
  const { unclosed, depth } = unclosedBraces(place, at)
  const isMember = !isEnd && place.indent(at).length > 0
  const missing = isMember ? depth - 1 : depth
  const first = unclosed[0] ?? lastOpen(place, at)
  if (missing <= 0 || first === undefined) {
    return isEnd ? { hint: "something is not closed: look for a missing ')' or ']'" } : undefined
  }
  const line = lineOf(place, first.open)
  const hint = `the '{' on line ${line} is not closed: write '}' ${first.before > at - 1 && isEnd ? 'at the end' : `before line ${lineOf(place, first.before)}`}`
  if (unclosed.length !== missing) return { hint }
  const edits = [...unclosed]
    .reverse()
    .map(({ open, before }) => place.insertAfter(before - 1, `\n${place.indent(open)}}`))
  return { hint, edits, goOnAs: [place.insertBefore(at, '}'.repeat(missing))] }
}

/** Handles `else` and similar words after a block that is not closed. */
function missingBefore(place: Place, at: number): Recognition | undefined {
  const indent = widthOf(place.indent(at))
  const { unclosed } = unclosedBraces(place, at)
  const found = unclosed.find(({ open, before }) => before === at && widthOf(place.indent(open)) === indent)
  if (!found || unclosed.length > 1) return undefined
  return {
    hint: `the '{' on line ${lineOf(place, found.open)} is not closed: write '}' before '${place.image(at)}'`,
    edits: [place.insertBefore(at, '} ')],
  }
}

/** Returns the braces that are open before a token: their number, and those that indentation shows as not closed. */
function unclosedBraces(place: Place, end: number): { unclosed: Unclosed[]; depth: number } {
  const unclosed: Unclosed[] = []
  const open: { index: number; indent: number }[] = []
  let depth = 0
  for (let at = 0; at < end; at++) {
    const isBrace = place.is(at, '}')
    if (place.beginsLine(at)) {
      const indent = widthOf(place.indent(at))
      const isHead = place.is(at, '{', 'else', 'catch', 'finally')
      while (!isHead && open.length > 0) {
        const top = open.at(-1)!
        const ends = isBrace
          ? top.indent > indent && open.some((each) => each.indent === indent)
          : top.indent >= indent
        if (!ends) break
        open.pop()
        unclosed.push({ open: top.index, before: at })
      }
    }
    if (place.is(at, '{')) {
      depth++
      open.push({ index: at, indent: widthOf(place.indent(at)) })
    } else if (isBrace) {
      depth--
      open.pop()
    }
  }
  const indent = place.isEnd(end) ? -1 : widthOf(place.indent(end))
  for (const { index, indent: own } of open.reverse())
    if (own >= indent) unclosed.push({ open: index, before: end })
  return { unclosed, depth }
}

/**
 * Handles a superfluous closing brace: the block, function or service ends too early, and what follows fits nowhere.
 * Indentation shows which brace it is. The rest of the file is not parsed, because all of it would be misplaced.
 */
export const surplusBrace: Recogniser = (place) => {
  // If a body should begin here, an opening brace is missing.
  if (place.expected.length === 1 && place.expected[0] === LeftBrace) return undefined
  const at = place.beginsLine(place.quoted) ? place.quoted : place.first
  const where = surroundingsOf(place, at)
  const isStatement = at === place.quoted || !(DEFINITION_WORDS.has(place.image(at)) || place.is(at, '@'))
  if (!place.beginsLine(at) || !isStatement || where === 'body' || !lacksOpening(place)) return undefined
  const brace = misplacedBrace(place, at)
  if (brace === undefined) return undefined
  const end = place.tokens.length - 1
  return {
    hint: `remove the '}' on line ${lineOf(place, brace)}: it closes too much`,
    edits: [removalOfLine(place, brace)],
    goOnAs: [
      { span: { start: place.start(at), end: place.start(where === 'unit' ? end : end - 1) }, text: '' },
    ],
  }
}

/**
 * Returns the index of the first `}` on a line of its own whose indentation differs from the line with its `{`; if
 * there is none, of the last one before a statement outside all bodies.
 */
function misplacedBrace(place: Place, end: number): number | undefined {
  const indents: number[] = []
  let last: number | undefined
  for (let at = 0; at <= end; at++) {
    if (place.is(at, '{')) indents.push(widthOf(place.indent(at)))
    if (!place.is(at, '}')) continue
    const own = indents.pop()
    if (place.beginsLine(at) && own !== widthOf(place.indent(at))) return at
    last = at
  }
  return last
}

/** Removes a brace, and its line if it contains nothing else. */
function removalOfLine(place: Place, at: number): SpanEdit {
  if (!place.beginsLine(at + 1)) return place.remove(at)
  return { span: { start: place.end(at - 1), end: place.end(at) }, text: '' }
}

/** Whether the file has more closing than opening braces: then an opening one is missing. */
export function lacksOpening(place: Place): boolean {
  let depth = 0
  for (let at = 0; !place.isEnd(at); at++) {
    if (place.is(at, '{')) depth++
    else if (place.is(at, '}')) depth--
  }
  return depth < 0
}

const widthOf = (indent: string): number => indent.replaceAll('\t', '    ').length

function lastOpen(place: Place, end: number): Unclosed | undefined {
  let depth = 0
  for (let at = end - 1; at >= 0; at--) {
    if (place.is(at, '}')) depth++
    else if (place.is(at, '{') && depth-- === 0) return { open: at, before: end }
  }
  return undefined
}

function lineOf(place: Place, index: number): number {
  const ends = place.text.slice(0, place.start(index)).match(/\r\n|\n|\r/g)
  return 1 + (ends?.length ?? 0)
}
