/** Bytes of a source file to text. */

import { isUtf8 } from 'node:buffer'

/** What is added to a byte that is not UTF-8: a half of a surrogate pair, which no UTF-8 text holds. */
const ESCAPE = 0xdc00

/**
 * The text of UTF-8 bytes. The first byte that is not UTF-8 becomes a lone surrogate, U+DC80 to U+DCFF, so that
 * parsing can name it and its place.
 */
export function decodeUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const bad = firstBadByte(bytes)
  const before = bytes.subarray(0, bad).toString('utf8')
  return before + String.fromCharCode(ESCAPE + bytes[bad]!) + bytes.subarray(bad + 1).toString('utf8')
}

/** The byte that a lone surrogate stands for, with its offset in the text. */
export function escapedByte(text: string): { readonly offset: number; readonly byte: number } | undefined {
  const offset = text.search(/(?<![\ud800-\udbff])[\udc80-\udcff]/)
  return offset < 0 ? undefined : { offset, byte: text.charCodeAt(offset) - ESCAPE }
}

/** The longest beginning that is UTF-8 ends here: halving finds it, for a cut may split one character only. */
function firstBadByte(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) good = middle
    else bad = middle - 1
  }
  return wholeCharacters(bytes, good)
}

/** The end of the last whole character before `end`, as far as leading bytes tell (RFC 3629, section 3). */
function wholeCharacters(bytes: Buffer, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back]!
    if (byte < 0x80) return end
    if (byte < 0xc0) continue
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
    return length > back ? end - back : end
  }
  return end
}
