/** Recognises imports of other languages and releases. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { type Recogniser, UNKNOWN } from './place.js'

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
export const importOfOthers: Recogniser = (place) => {
  const at = place.first
  if (!place.is(at, 'import')) return undefined
  const end = place.statementEnd(at)
  const singular = Object.hasOwn(PACKAGES, place.image(end)) ? PACKAGES[place.image(end)] : undefined
  if (place.reads(at + 1, 'ballerina', '.', 'lang', '.') && end === at + 5 && singular !== undefined) {
    const edits = [place.replace(end, end, singular)]
    return { hint: `the package is ballerina.lang.${singular}`, edits }
  }
  const slash = [...Array(Math.max(0, end - at)).keys()].find((offset) => place.is(at + 1 + offset, '/'))
  const comma = place.find(at, ',')
  if (comma !== undefined && comma < end && place.isName(at + 1)) {
    const edits: SpanEdit[] = []
    for (let index = at; index < end; index++)
      if (place.is(index, ',')) edits.push(place.replace(index, index, '; import'))
    return { hint: 'each package has an import of its own', edits }
  }
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
    if (/^ballerina(?:\.(?:lang|net|utils))?$/.test(path)) {
      return {
        hint: 'each package has an import of its own, and those of the library need none: remove it',
        edits: [place.remove(at, place.is(end + 1, ';') ? end + 1 : end)],
      }
    }
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

/** Where the functions of packages of later releases are in this one. */
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

export const importedElsewhere: Recogniser = (place) => {
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
