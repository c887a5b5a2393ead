/** Recognises conditions, branches and blocks of other languages. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { colonBlocks, headColon } from './colon-blocks.js'
import { bodyBrace } from './guess.js'
import type { Place, Recogniser } from './place.js'
import { afterStatement } from './skips.js'

/** `if x > 1 { … }` and `if x > 1:`; `while` likewise. */
export const bareCondition: Recogniser = (place) => {
  const at = place.first
  const elseIf = place.is(at, 'else') && place.is(at + 1, 'if')
  const word = elseIf ? at + 1 : at
  if (place.is(word + 1, '(') && closesCondition(place, word + 1)) return undefined
  const blocks = colonBlocks(place, at)
  if (blocks) return blocks
  const edits = parenthesised(place, word)
  if (edits.length === 0) return undefined
  const brace = bodyBrace(place, word + 1)!
  const condition = bareSource(place, word + 1, brace)
  return { hint: `a condition needs parentheses: write ${place.image(word)} (${condition})`, edits }
}

/** Adds parentheses to a condition, and to those of the branches after it. */
function parenthesised(place: Place, first: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  let word = first
  for (;;) {
    const brace = bodyBrace(place, word + 1)
    if (brace === undefined || brace === word + 1) return edits
    if (!(place.is(word + 1, '(') && place.closing(word + 1) === brace - 1)) {
      edits.push(place.insertBefore(word + 1, '('))
      edits.push(...truthValues(place, word + 1, brace))
      if (!closesUnopened(place, word + 1, brace)) edits.push(place.insertAfter(brace - 1, ')'))
    }
    const close = place.closing(brace)
    if (close === undefined || !(place.is(close + 1, 'else') && place.is(close + 2, 'if'))) return edits
    word = close + 2
  }
}

/** Replaces Python's `True` and `False` in a condition. */
function truthValues(place: Place, from: number, to: number): SpanEdit[] {
  const edits: SpanEdit[] = []
  for (let at = from; at < to; at++) {
    if (place.is(at, 'True', 'False')) edits.push(place.replace(at, at, place.image(at).toLowerCase()))
  }
  return edits
}

/** Whether the `)` before a brace has no `(`: `if x > 1) {`. */
function closesUnopened(place: Place, from: number, brace: number): boolean {
  let depth = 0
  for (let at = from; at < brace; at++) {
    if (place.is(at, '(')) depth++
    else if (place.is(at, ')')) depth--
  }
  return depth < 0 && place.is(brace - 1, ')')
}

/** Returns the source of a condition before a brace, without an unmatched `)`. */
function bareSource(place: Place, from: number, brace: number): string {
  return place.quote(from, closesUnopened(place, from, brace) ? brace - 2 : brace - 1)
}

/** Handles a condition without parentheses in a later branch. */
export const bareBranch: Recogniser = (place) => {
  if (!place.is(place.failed - 1, 'if') || !place.is(place.failed - 2, 'else')) return undefined
  const edits = parenthesised(place, place.failed - 1)
  if (edits.length === 0) return undefined
  const condition = bareSource(place, place.failed, bodyBrace(place, place.failed)!)
  return { hint: `a condition needs parentheses: write else if (${condition})`, edits }
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

/** `elif`, `elsif`, `elseif`: for the parser, the `if` before them has ended. */
export const elseIf: Recogniser = (place) => {
  const word = place.image(place.first)
  const hint = `write 'else if' for '${word}'`
  if (headColon(place, place.first) !== undefined) return { hint }
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

export const switchStatement: Recogniser = (place) => {
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
