/** Encodes and decodes UTF-8 as Java does. */

import { platform } from '../platform/platform.js'

const encoder = new TextEncoder()

/** Encodes a text as UTF-8; a lone surrogate, which UTF-8 cannot encode, becomes `?`. */
export function utf8BytesOf(text: string): Uint8Array {
  return encoder.encode(wellFormed(text))
}

/** Replaces lone surrogates, for encoders that would write U+FFFD. */
export function wellFormed(text: string, replacement = '?'): string {
  return text.isWellFormed() ? text : text.replace(/[\uD800-\uDFFF]/gu, replacement)
}

/** Decodes UTF-8. A byte order mark is kept, because an echo must return it; invalid bytes become U+FFFD. */
export function textOfUtf8(bytes: Uint8Array): string {
  return platform.decodeUtf8(bytes)
}
