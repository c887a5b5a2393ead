/** Files that are not UTF-8 text: each is one diagnostic, and is not read further. */

import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import { escapedByte } from '../source/decode.js'
import type { SourceFile } from '../source/source-file.js'

/** Characters of a file that show whether it is a text. */
const MAX_SAMPLE = 1000

/** @returns true if the file cannot be read, which has been reported */
export function reportEncoding(file: SourceFile, log: DiagnosticLog): boolean {
  const { text } = file
  const bad = escapedByte(text)
  const sample = text.slice(0, MAX_SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = withoutIndentation(sample).match(/[\u0000-\u0008\u000e-\u001b]/g)?.length ?? 0
  const isMarked = /^[\udcff\udcfe]\ufffd/.test(sample)
  if (isMarked || isUtf16(sample)) {
    log.report(file, { start: 0, end: 0 }, 'Utf16File', {})
    return true
  }
  if (controls > sample.length / 20 && controls > 1) {
    log.report(file, { start: 0, end: 0 }, 'BinaryFile', {})
    return true
  }
  if (!bad) return false
  const byte = bad.byte.toString(16).toUpperCase()
  // Bytes from A0 on have the number of their character in Latin-1.
  const character = bad.byte >= 0xa0 ? String.fromCharCode(bad.byte) : undefined
  log.report(file, { start: bad.offset, end: bad.offset + 1 }, 'NotUtf8', { byte, character })
  return true
}

/** Control characters at the beginnings of lines are what some editor or page made of their indentation. */
function withoutIndentation(sample: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return sample.replace(/(?<=^|[\r\n])[\u0001-\u001b ]+(?=[\x20-\x7e])/g, '')
}

/** Of most texts in UTF-16 every other byte is zero, and no byte between them. */
function isUtf16(sample: string): boolean {
  const zeros = [0, 0]
  for (let offset = 0; offset < sample.length; offset++)
    if (sample.charCodeAt(offset) === 0) zeros[offset % 2]!++
  const [fewer = 0, more = 0] = zeros.sort((a, b) => a - b)
  return fewer === 0 && more > 1 && more > sample.length / 4
}
