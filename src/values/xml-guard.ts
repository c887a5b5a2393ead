/**
 * Checks a text before it is parsed as xml and refuses what would cost far more than its length: declarations in a
 * DOCTYPE (entities that multiply), deep nesting, huge amounts of markup, and many attributes in one tag, which the
 * parser compares with each other. It does not check well-formedness otherwise.
 */

import { fail } from './failures/failures.js'

/** Nesting levels of elements. */
export const MAX_XML_DEPTH = 256
/** Attributes of an element. */
export const MAX_ATTRIBUTES = 256
/** Tags, attributes, comments and references in a text, each of which becomes an object; also nodes of an xml value. */
export const MAX_MARKS = 256 * 1024

/** Characters that xml cannot contain, including lone surrogates. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** A part of a tag that does not end it: a quoted value may contain `>`. */
const TAG_PART = /=|[^<>"'=]+|"[^"]*"?|'[^']*'?/y

/** @throws Failure `failed to create xml: ...` that names what is refused */
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

/** Returns the offset after the mark; if the mark is missing, which the parser will report, the end of the text. */
function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at < 0 ? text.length : at + end.length
}

/** Returns the offset of the `>`, or of the first character that a tag cannot contain. Every attribute has a `=`. */
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
