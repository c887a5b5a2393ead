/** Bytes of a source file to text. */

import { platform } from '../platform/platform.js'

/** What is added to a byte that is not UTF-8: a half of a surrogate pair, which no UTF-8 text holds. */
const ESCAPE = 0xdc00

/**
 * The text of UTF-8 bytes. The first byte that is not UTF-8 becomes a lone surrogate, U+DC80 to U+DCFF, so that
 * parsing can name it and its place.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  if (platform.isUtf8(bytes)) return platform.decodeUtf8(bytes)
  const bad = firstBadByte(bytes)
  const before = platform.decodeUtf8(bytes.subarray(0, bad))
  return before + String.fromCharCode(ESCAPE + bytes[bad]!) + platform.decodeUtf8(bytes.subarray(bad + 1))
}

/** The byte that a lone surrogate stands for, with its offset in the text. */
export function escapedByte(text: string): { readonly offset: number; readonly byte: number } | undefined {
  const offset = text.search(/(?<![\ud800-\udbff])[\udc80-\udcff]/)
  return offset < 0 ? undefined : { offset, byte: text.charCodeAt(offset) - ESCAPE }
}

/** The longest beginning that is UTF-8 ends here: halving finds it, for a cut may split one character only. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (platform.isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) good = middle
    else bad = middle - 1
  }
  return wholeCharacters(bytes, good)
}

/** The end of the last whole character before `end`, as far as leading bytes tell (RFC 3629, section 3). */
function wholeCharacters(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back]!
    if (byte < 0x80) return end
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return length > back ? end - back : end
  }
  return end
}
