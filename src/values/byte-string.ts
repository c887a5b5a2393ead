/**
 * Converts HTTP text outside of bodies: header values, reason phrases, request targets. Node passes it as byte
 * strings, in which each character is one byte.
 */

import { isUtf8 } from 'node:buffer'
import { wellFormed } from './utf8.js'

/** Decodes received bytes: as UTF-8 if they are valid UTF-8, else as Latin-1. */
export function textOfByteString(bytes: string): string {
  if (isAscii(bytes)) return bytes
  const octets = Buffer.from(bytes, 'latin1')
  return isUtf8(octets) ? octets.toString('utf8') : bytes
}

/** Encodes a text as UTF-8. */
export function byteStringOf(text: string): string {
  return isAscii(text) ? text : Buffer.from(wellFormed(text), 'utf8').toString('latin1')
}

/** Decodes the escapes in a part of a URL by the same rule. An invalid escape is kept. */
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
