/**
 * Looks over a text before it is parsed as xml, and refuses what would cost far more than its length: what
 * DOCTYPE can declare (entities that multiply), deep nesting, masses of markup, and of attributes in one tag,
 * which the parser compares with each other. It does not judge well-formedness beyond that.
 */

import { Failure } from './failure.js'

/** Elements inside each other. */
export const MAX_XML_DEPTH = 256
/** Attributes of one element. */
const MAX_ATTRIBUTES = 256
/** Tags, comments, other marks and character references in one text. */
const MAX_MARKS = 512 * 1024

/**
 * One mark, from `<` to its end, or one reference. What does not end is left to the parser, which says so.
 * The quoted values in a tag may hold `>`. Every alternative begins differently, so nothing is tried twice.
 */
const MARK =
  /<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<\?[^]*?(?:\?>|$)|<!|<\/[^>]*|<(?:[^<>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*|&/g

/** The characters that xml cannot hold; half a surrogate pair is one. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** @throws Failure `failed to create xml: …` that names what is refused */
export function refuseHostileXml(text: string): void {
  const forbidden = FORBIDDEN.exec(text)
  if (forbidden) {
    const code = forbidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    throw refusal(`the character U+${code} is not allowed in xml`)
  }
  let depth = 0
  let marks = 0
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (++marks > MAX_MARKS) throw refusal(`more than ${MAX_MARKS} tags and references`)
    if (mark === '<!') throw refusal('DOCTYPE is not supported')
    if (mark === '&' || /^<[!?]/.test(mark)) continue
    if (mark.startsWith('</')) depth--
    else {
      refuseAttributes(mark)
      // The tag's own `>` is not part of the match.
      const isEmpty = mark.endsWith('/') && text[index + mark.length] === '>'
      if (!isEmpty && ++depth > MAX_XML_DEPTH) throw refusal(`more than ${MAX_XML_DEPTH} levels`)
    }
  }
}

/** Every attribute has its `=`; those inside quoted values are not counted. */
function refuseAttributes(tag: string): void {
  let count = 0
  for (const { 0: part } of tag.matchAll(/=|"[^"]*"?|'[^']*'?/g)) {
    if (part === '=' && ++count > MAX_ATTRIBUTES) throw refusal(`more than ${MAX_ATTRIBUTES} attributes`)
  }
}

function refusal(problem: string): Failure {
  return new Failure(`failed to create xml: ${problem}`)
}
