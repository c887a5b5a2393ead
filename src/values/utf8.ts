/** Text as UTF-8 and back, the way Java does it. */

const encoder = new TextEncoder()
/** A byte order mark is text like any other: an echo must give it back. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The UTF-8 bytes of a text; half a surrogate pair, which UTF-8 cannot say, becomes `?`. */
export function utf8BytesOf(text: string): Uint8Array {
  return encoder.encode(wellFormed(text))
}

/** A text for others to encode, who would write U+FFFD for half a surrogate pair. */
export function wellFormed(text: string, replacement = '?'): string {
  return text.isWellFormed() ? text : text.replace(/[\uD800-\uDFFF]/gu, replacement)
}

/** The text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD. */
export function textOfUtf8(bytes: Uint8Array): string {
  // What comes from a socket is a Buffer, which reads short texts in half the time.
  return Buffer.isBuffer(bytes) ? bytes.toString('utf8') : decoder.decode(bytes)
}
