/** Encodes and decodes UTF-8 as Java does. */

const encoder = new TextEncoder()
/** A byte order mark is kept: an echo must return it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Encodes a text as UTF-8; a lone surrogate, which UTF-8 cannot encode, becomes `?`. */
export function utf8BytesOf(text: string): Uint8Array {
  return encoder.encode(wellFormed(text))
}

/** Replaces lone surrogates, for encoders that would write U+FFFD. */
export function wellFormed(text: string, replacement = '?'): string {
  return text.isWellFormed() ? text : text.replace(/[\uD800-\uDFFF]/gu, replacement)
}

/** Decodes UTF-8; invalid bytes become U+FFFD. */
export function textOfUtf8(bytes: Uint8Array): string {
  // Bytes from a socket are a Buffer, which decodes short texts in half the time.
  return Buffer.isBuffer(bytes) ? bytes.toString('utf8') : decoder.decode(bytes)
}
