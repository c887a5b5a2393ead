/**
 * Text of HTTP outside of bodies: header values, reason phrases, targets of requests. Node takes and returns it as byte
 * strings, in which each character stands for one byte.
 */

import { isUtf8 } from 'node:buffer'
import { wellFormed } from './utf8.js'

/** The text of received bytes: UTF-8 where they are that, else Latin-1. */
export function textOfByteString(bytes: string): string {
  if (isAscii(bytes)) return bytes
  const octets = Buffer.from(bytes, 'latin1')
  return isUtf8(octets) ? octets.toString('utf8') : bytes
}

/** The UTF-8 bytes of a text. */
export function byteStringOf(text: string): string {
  return isAscii(text) ? text : Buffer.from(wellFormed(text), 'utf8').toString('latin1')
}

/** A part of a URL without its escapes, read by the same rule. An invalid escape stays as it is. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  return textOfByteString(
    byteStringOf(text).replace(/%([0-9a-f]{2})/gi, (_, digits) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    ),
  )
}

function isAscii(text: string): boolean {
  return !/[\u0080-\uFFFF]/.test(text)
}
