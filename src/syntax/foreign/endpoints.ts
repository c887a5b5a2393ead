/** Recognises endpoints and listeners of later releases. */

import { afterAnnotations, surroundingsOf } from './guess.js'
import type { Place, Recogniser, Recognition } from './place.js'
import { afterDefinition, afterStatement } from './skips.js'

const CONNECTOR = 'http:ClientConnector'

/** `endpoint http:Client c { url: "…" };`, `endpoint<http:HttpClient> c { create http:HttpClient("…", {}); }` */
export const endpoint: Recogniser = (place) => {
  const at = afterAnnotations(place, place.first)
  if (place.is(at, 'listener')) {
    return {
      hint: "there are no listeners: the port is an option of 'balws run'; remove it",
      edits: [place.remove(at, place.statementEnd(at) + 1)],
    }
  }
  if (!place.is(at, 'endpoint')) return undefined
  const where = surroundingsOf(place, at)
  const open = place.find(at, '{')
  const close = open === undefined ? undefined : place.closing(open)
  const name = open === undefined ? undefined : place.image(open - 1)
  if (where === 'unit' && close !== undefined && place.find(at, 'http') !== undefined)
    return ofUnit(place, at, close)
  const address = close === undefined ? undefined : addressIn(place, open!, close)
  const hint = `there are no endpoints: write ${CONNECTOR} ${name ?? 'c'} = create ${CONNECTOR}(${address ?? '"http://…"'});`
  if (address === undefined || close === undefined || !place.isName(open! - 1)) {
    return { hint, skipTo: where === 'body' ? afterStatement(place, at) : afterDefinition(place, at) }
  }
  const last = place.is(close + 1, ';') ? close + 1 : close
  const definition = `${CONNECTOR} ${name} = create ${CONNECTOR}(${address});`
  return { hint, edits: [place.replace(at, last, definition)] }
}

function ofUnit(place: Place, at: number, close: number): Recognition {
  const isListener = /listener/i.test(place.source(at, close))
  return {
    hint: isListener
      ? "there are no endpoints: the port is an option of 'balws run'; remove it"
      : `there are no endpoints: a service variable or a function has ${CONNECTOR} c = create ${CONNECTOR}("http://…");`,
    skipTo: afterDefinition(place, at),
  }
}

/** Returns the first string in braces that is an address. */
function addressIn(place: Place, open: number, close: number): string | undefined {
  for (let at = open + 1; at < close; at++) if (/^"https?:\/\//.test(place.image(at))) return place.image(at)
  return undefined
}
