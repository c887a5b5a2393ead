/** Recognises values and types of other languages. */

import type { SpanEdit } from '../../diagnostics/edit.js'
import { ownType } from '../../diagnostics/foreign-words.js'
import { afterAngles } from './guess.js'
import { oneLine } from './operands.js'
import type { Place, Recogniser } from './place.js'
import { afterStatement } from './skips.js'

/** `f"…"`, `string `…``, `"a" "b"`, `5px` */
export const values: Recogniser = (place) => {
  const at = place.failed
  const image = place.image(at)
  if (image.startsWith('"')) {
    const before = place.image(at - 1)
    if (place.touches(at) && /^(f|r|b|u|rb|fr|F|L|@|\$)$/.test(before)) {
      const concatenation = before.toLowerCase() === 'f' ? joined(image.slice(1, -1), /\{([^{}]+)\}/g) : image
      return { hint: `write ${oneLine(concatenation)}`, edits: [place.replace(at - 1, at, concatenation)] }
    }
    if (place.tokens[at - 1]?.image.startsWith('"'))
      return { hint: "join strings with '+'", edits: [place.insertBefore(at, '+ ')] }
  }
  if (image.startsWith('`') && (place.is(at - 1, 'string', 'json', 'xml') || place.is(at - 2, 'string'))) {
    const word = place.image(at - 1)
    if (word === 'xml') return { hint: "remove 'xml': a template is xml", edits: [place.remove(at - 1)] }
    if (word === 'json')
      return { hint: 'write the json itself: {key: value}', skipTo: afterStatement(place, place.first) }
    const text = joined(image.slice(1, -1).replace(/"/g, '\\"'), /\$\{([^{}]+)\}/g)
    return {
      hint: `there are no templates of strings: write ${oneLine(text)}`,
      edits: [place.replace(at - 1, at, text)],
    }
  }
  if (
    place.isName(at) &&
    typeof place.tokens[at - 1]?.payload !== 'string' &&
    place.touches(at) &&
    place.tokens[at - 1]?.payload !== undefined
  ) {
    return { hint: `remove '${image}': a number has no unit`, edits: [place.replace(at, at, '')] }
  }
  return undefined
}

/** Turns text with placeholders into strings and values joined by `+`. */
function joined(text: string, places: RegExp): string {
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(places)) {
    const before = text.slice(from, match.index)
    if (before !== '' || parts.length === 0) parts.push(`"${before}"`)
    const value = match[1]!.trim()
    parts.push(/^[\w.[\]:]+$/.test(value) ? value : `(${value})`)
    from = match.index + match[0].length
  }
  if (from < text.length || parts.length === 0) parts.push(`"${text.slice(from)}"`)
  return parts.join(' + ')
}

/** `json<Person> p`, `List<String> x`, `Map<String, Integer> m` */
export const typeParameters: Recogniser = (place) => {
  const at = place.first
  for (const start of [at, place.failed - 1, place.failed - 2]) {
    if (!place.isWord(start) || !place.is(start + 1, '<')) continue
    const close = afterAngles(place, start + 1)
    let end = close
    while (end !== undefined && place.reads(end, '[', ']')) end += 2
    if (close === undefined || end === undefined || !place.isName(end)) continue
    const word = place.image(start)
    if (word === 'json' || word === 'xml' || word === 'any') {
      return {
        hint: `${word} takes no type parameter: write ${word}`,
        edits: [place.remove(start + 1, close - 1)],
      }
    }
    const isMap = /map|dict|record/i.test(word)
    const inner = place.source(start + 2, close - 2)
    const own = isMap ? 'map' : `${ownType(inner) ?? inner}[]`
    if (/[<>,]/.test(inner) && !isMap)
      return {
        hint: `there are no type parameters: an array is T[], a map is map`,
        skipTo: afterStatement(place, at),
      }
    return {
      hint: `there are no type parameters: write ${own} ${place.image(end)}`,
      edits: [place.replace(start, close - 1, own), ...emptyFor(place, end + 1, isMap ? '{}' : '[]')],
    }
  }
  return undefined
}

/** `= new ArrayList<>()`: here such a collection begins empty. */
function emptyFor(place: Place, equals: number, empty: string): SpanEdit[] {
  if (!place.reads(equals, '=', 'new')) return []
  return [place.replace(equals + 1, place.statementEnd(equals + 1), empty)]
}

/** `int[5] a`, `[5]int a` */
export const sizedArray: Recogniser = (place) => {
  const at = place.failed
  if (
    place.is(at - 1, '[') &&
    place.is(at + 1, ']') &&
    typeof place.tokens[at]?.payload === 'number' &&
    place.isWord(at - 2)
  ) {
    return { hint: 'an array has no fixed length: write []', edits: [place.remove(at)] }
  }
  return undefined
}

/** Typographic punctuation, which counts as letters here. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‐': '-',
  '‘': '"',
  '’': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '‚': ',',
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '＝': '=',
  '＋': '+',
  '×': '*',
  '÷': '/',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '→': '->',
  '。': '.',
}

export const lookalike: Recogniser = (place) => {
  const from = Math.min(place.first, place.failed)
  const to = Math.max(place.failed + 1, place.lineEnd(place.failed))
  const edits: SpanEdit[] = []
  let hint = ''
  for (let at = from; at <= Math.min(to, from + 200); at++) {
    const image = place.image(at)
    const character = [...image].find((each) => Object.hasOwn(LOOKALIKES, each))
    if (character === undefined || !place.isName(at)) continue
    // An error further on is another mistake.
    if (hint === '' && at > place.failed + 1) return undefined
    if (hint === '') hint = `write '${LOOKALIKES[character]}' for '${character}'`
    edits.push(place.replace(at, at, [...image].map((each) => LOOKALIKES[each] ?? each).join('')))
  }
  return hint === '' ? undefined : { hint, edits }
}
