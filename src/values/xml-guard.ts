/**
 * Looks over a text before it is parsed as xml, and refuses what would cost far more than its length: what
 * DOCTYPE can declare (entities that multiply), deep nesting, masses of markup, and of attributes in one tag,
 * which the parser compares with each other. It does not judge well-formedness beyond that.
 */

import { fail } from './failures/failures.js'

/** Elements inside each other. */
export const MAX_XML_DEPTH = 256
/** Attributes of one element. */
export const MAX_ATTRIBUTES = 256
/** Tags, attributes, comments and references in one text, each of which becomes an object; nodes of an xml that has grown. */
export const MAX_MARKS = 256 * 1024

/** The characters that xml cannot hold; half a surrogate pair is one. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** What may stand in a tag without ending it: a quoted value may hold `>`. */
const TAG_PART = /=|[^<>"'=]+|"[^"]*"?|'[^']*'?/y

/** @throws Failure `failed to create xml: …` that names what is refused */
export function refuseHostileXml(text: string): void {
  const forbidden = FORBIDDEN.exec(text)
  if (forbidden) {
    const code = forbidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    throw fail('XmlCharacterForbidden', { code })
  }
  let depth = 0
  let marks = 0
  const count = () => {
    if (++marks > MAX_MARKS) throw fail('XmlTextTooLarge', { limit: MAX_MARKS })
  }
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) count()
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    count()
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4)
    else if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at + 9)
    else if (text.startsWith('<?', at)) at = after(text, '?>', at + 2)
    else if (text.startsWith('<!', at)) throw fail('XmlDoctype')
    else if (text.startsWith('</', at)) {
      at = after(text, '>', at + 2)
      depth = Math.max(0, depth - 1)
    } else {
      at = endOfTag(text, at + 1, count)
      if (text[at - 1] !== '/' && ++depth > MAX_XML_DEPTH) {
        throw fail('XmlTextTooDeep', { limit: MAX_XML_DEPTH })
      }
    }
  }
}

/** Where the mark ends; without an end, which the parser will miss, it takes the rest of the text. */
function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}

/** The place of the `>`, or of whatever else the tag cannot hold. Every attribute has its `=`. */
function endOfTag(text: string, from: number, count: () => void): number {
  let attributes = 0
  TAG_PART.lastIndex = from
  let at = from
  for (let part = TAG_PART.exec(text); part; part = TAG_PART.exec(text)) {
    at = TAG_PART.lastIndex
    if (part[0] !== '=') continue
    count()
    if (++attributes > MAX_ATTRIBUTES) throw fail('XmlTextTooManyAttributes', { limit: MAX_ATTRIBUTES })
  }
  return at
}
