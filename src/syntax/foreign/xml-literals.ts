/** Recognises xml without the backticks of a template: `xml x = <a>b</a>;`. */

import { freshName } from './guess.js'
import { oneLine } from './operands.js'
import type { Recogniser } from './place.js'

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)(?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/y
/** Characters of xml that are examined at most. */
const MAX_LENGTH = 20_000

export const xmlLiteral: Recogniser = (place) => {
  for (let at = place.first + 1; at <= place.failed; at++) {
    if (!place.is(at, '<') || !place.is(at - 1, '=', '(', ',', 'return', ':')) continue
    const start = place.start(at)
    const end = endOfElement(place.text, start)
    if (end === undefined || end < place.start(place.failed)) continue
    const text = place.text.slice(start, end)
    if (text.includes('`')) return { hint: 'xml is written between backticks: `<a>b</a>`' }
    const template = `\`${text}\``
    const span = { start, end }
    if (place.is(at - 1, '=')) {
      return {
        hint: `xml is written between backticks: write ${oneLine(template)}`,
        edits: [{ span, text: template }],
      }
    }
    const name = freshName(place, 'document')
    const definition = `xml ${name} = ${template};\n${place.indent(place.first)}`
    const edits = [place.insertBefore(place.first, definition), { span, text: name }]
    return {
      hint: `xml is written between backticks, in a separate variable: write xml ${name} = ${oneLine(template)};`,
      edits,
    }
  }
  return undefined
}

/** Returns the offset after the element at an offset; undefined if its tags do not match. */
function endOfElement(text: string, start: number): number | undefined {
  const open: string[] = []
  let offset = start
  while (offset < text.length && offset - start < MAX_LENGTH) {
    TAG.lastIndex = offset
    const tag = TAG.exec(text)
    if (!tag) {
      const next = text.indexOf('<', offset + 1)
      if (open.length === 0 || next < 0 || text[offset] === '<') return undefined
      offset = next
      continue
    }
    const [whole, slash, name = '', empty] = tag
    offset += whole.length
    if (slash === '/') {
      if (open.pop() !== name) return undefined
    } else if (empty !== '/') open.push(name)
    if (open.length === 0) return offset
  }
  return undefined
}
