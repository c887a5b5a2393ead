/** What a program may say in a close frame (RFC 6455, 5.5.1 and 7.4). */

import { utf8BytesOf } from '../values/utf8.js'

/** A control frame carries 125 bytes; the code takes two of them. */
const MAX_REASON_BYTES = 123

/**
 * Why a close frame cannot be sent with this code and reason; undefined if it can.
 *
 * 1004, 1005, 1006 and 1015 never stand in a frame, and 1010 is for clients alone; 1012 to 1014 are registered with the
 * IANA, 3000 to 4999 are for libraries and programs.
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
