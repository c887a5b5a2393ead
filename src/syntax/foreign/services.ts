/** Recognises services of later releases, and what does not belong in a service. */

import { MODIFIERS } from './definition-words.js'
import { afterAnnotations, afterType, surroundingsOf } from './guess.js'
import type { Recogniser } from './place.js'
import { afterDefinition } from './skips.js'

const SERVICE =
  '@http:BasePath {value:"/"} service NAME { @http:GET {} resource NAME (message m) { … reply m; } }'

/** `service / on …`, `service<http:Service> x bind …`, `service "/x" on …` */
export const laterService: Recogniser = (place) => {
  let at = afterAnnotations(place, place.first)
  while (MODIFIERS.has(place.image(at))) at++
  if (!place.is(at, 'service')) return undefined
  let brace = place.find(at + 1, '{')
  // The listener may be in braces, before those of the service.
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

/** Definitions in a service that belong outside it. */
export const inService: Recogniser = (place) => {
  const where = surroundingsOf(place, place.first)
  if (where !== 'service' && where !== 'connector') return undefined
  let at = afterAnnotations(place, place.first)
  while (MODIFIERS.has(place.image(at)) && place.isWord(at + 1)) at++
  if (place.is(at, 'function', 'func', 'fn', 'def')) {
    return {
      hint: `functions belong outside services: move it below the ${where}, and hand its variables over as arguments`,
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
      hint: `'${place.image(at)}' belongs outside the ${where}: move it below`,
      skipTo: afterDefinition(place, at),
    }
  }
  if (place.is(at, 'worker')) {
    return {
      hint: 'workers belong directly in the body of a function or resource',
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
      hint: `variables of a ${where} precede its first ${where === 'service' ? 'resource' : 'action'}`,
      skipTo: afterDefinition(place, at),
    }
  }
  return undefined
}
