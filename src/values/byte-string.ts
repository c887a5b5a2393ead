/**
 * Converts HTTP text outside of bodies: header values, reason phrases, request targets. Node passes it as byte
 * strings, in which each character is one byte.
 */

import { platform } from '../platform/platform.js'
import { wellFormed } from './utf8.js'

/** Decodes received bytes: as UTF-8 if they are valid UTF-8, else as Latin-1. */
export function textOfByteString(bytes: string): string {
  if (isAscii(bytes)) return bytes
  const octets = platform.encodeLatin1(bytes)
  return platform.isUtf8(octets) ? platform.decodeUtf8(octets) : bytes
}

/** Encodes a text as UTF-8. */
export function byteStringOf(text: string): string {
  return isAscii(text) ? text : platform.decodeLatin1(platform.encodeUtf8(wellFormed(text)))
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
