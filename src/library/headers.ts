/**
 * Changes the headers of messages. Names and values are checked when they are set, because a line end in a
 * header would split a message in two. Headers that the program sets are also recorded separately, because
 * `http:convertToResponse` keeps them.
 */

import { fail } from '../values/failures/failures.js'
import type { Message } from '../values/message.js'

/** Header fields of a message; no peer accepts more, and each is written with each response. */
export const MAX_HEADERS = 10_000

export function setHeader(message: Message, name: string, value: string): void {
  check(name, value)
  message.headers.set(name, value)
  message.keptHeaders.set(name, value)
}

export function addHeader(message: Message, name: string, value: string): void {
  check(name, value)
  if (message.headers.size >= MAX_HEADERS) throw fail('TooManyHeaders', { limit: MAX_HEADERS })
  message.headers.add(name, value)
  message.keptHeaders.add(name, value)
}

export function removeHeader(message: Message, name: string): void {
  message.headers.remove(name)
  message.keptHeaders.remove(name)
}

/** Names are tokens of RFC 9110; values are anything without control characters. */
function check(name: string, value: string): void {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw fail('HeaderNameInvalid', { name })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused here
  if (/[\u0000-\u0008\u000A-\u001F\u007F]/.test(value)) {
    throw fail('HeaderValueInvalid', { name })
  }
}
