/** Prepares the headers of a message that is sent as a response, or as a request of a program. */

import { isToken } from '../../check/token.js'
import { byteStringOf } from '../../values/byte-string.js'
import { SINGLE_FIELDS, tokensOf } from '../../values/http-fields.js'
import type { HeaderList } from '../../values/message.js'

/**
 * Returns names and values alternately, as byte strings. Leaves out headers that concern a single connection
 * (RFC 9110, 7.6.1) and names that cannot be in a header line. Of a field with a single value, only the last
 * one is sent, which is the one that `getHeader` returns.
 *
 * @param own lower-case names of headers that the sender itself writes
 */
export function outgoingHeaders(headers: HeaderList, own: ReadonlySet<string>): string[] {
  const ofConnection = tokensOf(headers.getAll('Connection'))
  const lines: string[] = []
  /** The indices of the fields that must be on one line. */
  const places = new Map<string, number>()
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    if (own.has(key) || ofConnection.has(key) || !isToken(name)) continue
    const place = places.get(key)
    if (place === undefined) {
      if (key === 'cookie' || SINGLE_FIELDS.has(key)) places.set(key, lines.length)
      lines.push(name, fieldValue(value))
    } else if (key === 'cookie') {
      // Several Cookie lines are one list, which must be sent on one line (RFC 6265, 5.4 and RFC 9113,
      // 8.2.3).
      lines[place + 1] += `; ${fieldValue(value)}`
    } else {
      lines[place] = name
      lines[place + 1] = fieldValue(value)
    }
  }
  return lines
}

/** Returns text that is safe in a header line or status line: a control character could begin a new line. */
export function fieldValue(text: string): string {
  // Most values need no change.
  if (/^[\t -~]*$/.test(text)) return text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return byteStringOf(text.replace(/[\u0000-\u0008\u000A-\u001F\u007F]/g, ' '))
}
