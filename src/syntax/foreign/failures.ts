/** Recognises throwing and catching in the style of other languages. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { colonBlocks, headColon } from './colon-blocks.js'
import { freshName, typeOfValue } from './guess.js'
import { oneLine } from './operands.js'
import type { Place, Recogniser } from './place.js'
import { afterStatement } from './skips.js'

/** `throw new Error("…")`, `raise X("…")`, `panic error("…")`, `throw error`. */
export const throwing: Recogniser = (place) => {
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

/** `e.message` where a caught error is visible: the text of an error is `msg` here. */
function messagesIn(place: Place, open: number, name: string): SpanEdit[] {
  const edits: SpanEdit[] = []
  const close = place.is(open, '{') ? (place.closing(open) ?? open) : open
  for (let at = open; at < close; at++) {
    if (place.reads(at, name, '.', 'message')) edits.push(place.replace(at + 2, at + 2, 'msg'))
  }
  return edits
}

/** `catch (e)`, `catch { … }`, `except X as e:` */
export const catching: Recogniser = (place) => {
  if (place.is(place.first, 'try') && headColon(place, place.first) !== undefined) {
    return colonBlocks(place, place.first)
  }
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
      // A capitalised word is a type: its variable is missing.
      if (/^[A-Z]/.test(name)) return undefined
      return {
        hint: `a caught error has a type: write catch (errors:Error ${name})`,
        edits: [place.insertBefore(at + 2, 'errors:Error '), ...messagesIn(place, at + 4, name)],
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
