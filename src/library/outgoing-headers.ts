/** The headers of a message as they leave, with a response or with a request of a program. */

import { isToken } from '../check/token.js'
import { byteStringOf } from '../values/byte-string.js'
import { SINGLE_FIELDS, tokensOf } from '../values/http-fields.js'
import type { HeaderList } from '../values/message.js'

/**
 * Names and values by turns, as byte strings. Left out is what concerns one connection alone (RFC 9110, 7.6.1), and what
 * cannot stand in a header line. Of a field with a single value the last one leaves, the one that `getHeader` returns.
 *
 * @param own names in lower case that the sender writes itself
 */
export function outgoingHeaders(headers: HeaderList, own: ReadonlySet<string>): string[] {
  const ofConnection = tokensOf(headers.getAll('Connection'))
  const lines: string[] = []
  /** Where the fields stand that leave in one line. */
  const places = new Map<string, number>()
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    if (own.has(key) || ofConnection.has(key) || !isToken(name)) continue
    const place = places.get(key)
    if (place === undefined) {
      if (key === 'cookie' || SINGLE_FIELDS.has(key)) places.set(key, lines.length)
      lines.push(name, fieldValue(value))
    } else if (key === 'cookie') {
      // Several lines are one list, which must leave in one (RFC 6265, 5.4 and RFC 9113, 8.2.3).
      lines[place + 1] += `; ${fieldValue(value)}`
    } else {
      lines[place] = name
      lines[place + 1] = fieldValue(value)
    }
  }
  return lines
}

/** A text that may stand in a header line or a status line: a control character could begin a line of its own. */
export function fieldValue(text: string): string {
  // Nearly every text is one that needs no change.
  if (/^[\t -~]*$/.test(text)) return text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return byteStringOf(text.replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, ' '))
}
