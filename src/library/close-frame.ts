/** Checks the code and reason that a program wants to send in a close frame (RFC 6455, 5.5.1 and 7.4). */

import { utf8BytesOf } from '../values/utf8.js'

/** A control frame has a payload of at most 125 bytes, and the code takes two of them. */
const MAX_REASON_BYTES = 123

/**
 * Returns why a close frame cannot be sent with this code and reason; undefined if it can.
 *
 * 1004, 1005, 1006 and 1015 never occur in a frame, and only clients send 1010. 1012 to 1014 are registered
 * with IANA; 3000 to 4999 are for libraries and programs.
 */
export function closeFrameProblem(code: number | bigint, reason: string): string | undefined {
  if (!isSendable(Number(code))) {
    return `the code ${code} cannot be sent: use 1000 to 1003, 1007 to 1009, 1011 to 1014, or 3000 to 4999`
  }
  if (reason.length > MAX_REASON_BYTES || utf8BytesOf(reason).length > MAX_REASON_BYTES) {
    return `the reason is longer than ${MAX_REASON_BYTES} bytes of UTF-8`
  }
  return undefined
}

function isSendable(code: number): boolean {
  if (code >= 3000) return code <= 4999
  return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014 && code !== 1010)
}
