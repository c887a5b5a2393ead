/** Reports files that are not UTF-8 text: one diagnostic each, and the file is not parsed. */

import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import { escapedByte } from '../source/decode.js'
import type { SourceFile } from '../source/source-file.js'

/** Characters of a file that are examined. */
const MAX_SAMPLE = 1000

/** @returns true if the file cannot be parsed, which has been reported */
export function reportEncoding(file: SourceFile, log: DiagnosticLog): boolean {
  const { text } = file
  const bad = escapedByte(text)
  const sample = text.slice(0, MAX_SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = withoutIndentation(sample).match(/[\u0000-\u0008\u000e-\u001b]/g)?.length ?? 0
  const kind = KINDS.find(([beginning]) => begins(sample, beginning))?.[1]
  const isMarked = /^[\udcff\udcfe]\ufffd/.test(sample)
  if (kind === undefined && (isMarked || isUtf16(sample))) {
    log.report(file, { start: 0, end: 0 }, 'Utf16File', {})
    return true
  }
  if (kind !== undefined || (controls > sample.length / 20 && controls > 1)) {
    log.report(file, { start: 0, end: 0 }, 'BinaryFile', { kind })
    return true
  }
  if (!bad) return false
  const byte = bad.byte.toString(16).toUpperCase()
  const likely = likelyEncoding(bad.byte, text.slice(bad.offset + 1, bad.offset + 4))
  log.report(file, { start: bad.offset, end: bad.offset + 1 }, 'NotUtf8', { byte, likely })
  return true
}

/** The beginnings of files that are not sources. UTF-16 with a byte order mark, which resembles some, is checked first. */
const KINDS: readonly (readonly [beginning: RegExp | string, kind: string])[] = [
  ['\x1f\udc8b', 'a gzip file'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['PK\x05\x06', 'a ZIP archive'],
  [/^\udc89PNG/, 'a PNG image'],
  [/^\udcff\ufffd.{0,8}(?:JFIF|Exif)/s, 'a JPEG image'],
  [/^GIF8[79]a/, 'a GIF image'],
  [/^%PDF-/, 'a PDF document'],
  [/^\x7fELF/, 'a Linux program'],
  [/^MZ.{0,80}\0\0/s, 'a Windows program'],
  [/^\0asm/, 'WebAssembly'],
  ['\udcca\ufffd', 'a Java class'],
  [/^SQLite format/, 'an SQLite database'],
  [/^(?:[\udcff\udcfe]\ufffd\0\0|[^\0]\0\0\0[^\0]\0\0\0|\0\0\0[^\0])/, 'UTF-32'],
]

const begins = (text: string, beginning: RegExp | string): boolean =>
  typeof beginning === 'string' ? text.startsWith(beginning) : beginning.test(text)

/** The characters of the bytes 80 to 9F in Windows-1252; unused bytes are kept. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

/** Guesses the encoding by the first byte that is not UTF-8 and the text after it. */
function likelyEncoding(byte: number, after: string): string | undefined {
  // In East Asian encodings a character is two such bytes, or one and a letter, and words have several; in European
  // ones each byte is a character.
  const isPair = byte < 0xa0 ? /^.?\ufffd/.test(after) : /^\ufffd{2}/.test(after)
  if (isPair) return 'it looks like Shift-JIS, GBK or another encoding of East Asia'
  if (byte >= 0xa0) return `in Latin-1 the byte is '${String.fromCharCode(byte)}'`
  const character = WINDOWS_1252[byte - 0x80]!
  return character.charCodeAt(0) === byte ? undefined : `in Windows-1252 the byte is '${character}'`
}

/** Removes control characters at the beginning of lines: they are damaged indentation, not a sign of a binary file. */
function withoutIndentation(sample: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return sample.replace(/(?<=^|[\r\n])[\u0001-\u001b ]+(?=[\x20-\x7e])/g, '')
}

/** Most text in UTF-16 has a zero in every other byte, and nowhere else. */
function isUtf16(sample: string): boolean {
  const zeros = [0, 0]
  for (let offset = 0; offset < sample.length; offset++)
    if (sample.charCodeAt(offset) === 0) zeros[offset % 2]!++
  const [fewer = 0, more = 0] = zeros.sort((a, b) => a - b)
  return fewer === 0 && more > 1 && more > sample.length / 4
}
