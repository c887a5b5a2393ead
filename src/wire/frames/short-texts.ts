/**
 * Reads complete short text frames, of which most chunks consist. ws creates several objects for each frame; this creates
 * only the text. It stops at the first byte of anything else, and ws reads the rest of the chunk. An echo server with 16
 * messages in flight does half the work.
 *
 *      0x81 (final, text)    0x80 + length, or 0xFE and two bytes of length    mask    payload
 */

import { isUtf8 } from 'node:buffer'

const FINAL_TEXT = 0x81
const MASKED = 0x80
const MASKED_LONGER = 0x80 | 126

export interface ShortTextReader {
  receive(text: string): boolean
}

/**
 * @param chunk begins with the first byte of a frame; payloads that are read are unmasked in place
 * @param most bytes of a short message
 * @param reader receives each text; reading stops after a text for which it returns false
 * @returns the number of bytes that have been read
 */
export function readShortTexts(chunk: Buffer, most: number, reader: ShortTextReader): number {
  let position = 0
  while (position + 6 <= chunk.length && chunk[position] === FINAL_TEXT) {
    const second = chunk[position + 1]!
    let start = position + 6
    let length = second - MASKED
    if (second === MASKED_LONGER) {
      length = (chunk[position + 2]! << 8) | chunk[position + 3]!
      start += 2
    }
    // Without a mask, too long, or a length that is not in its shortest form: ws reads it.
    if (length < 0 || length > most || second > MASKED_LONGER || (start - position > 6 && length < 126)) break
    const end = start + length
    if (end > chunk.length) break
    const isAscii = toggleMask(chunk, start, end) < 0x80
    if (!isAscii && !isUtf8(chunk.subarray(start, end))) {
      toggleMask(chunk, start, end)
      break
    }
    position = end
    const text = chunk.toString(isAscii ? 'latin1' : 'utf8', start, end)
    if (!reader.receive(text)) break
  }
  return position
}

/** Masks or unmasks: the operation is its own inverse. The mask precedes the payload. @returns all bytes or-ed */
function toggleMask(chunk: Buffer, start: number, end: number): number {
  let all = 0
  for (let i = start; i < end; i++) {
    const byte = chunk[i]! ^ chunk[start - 4 + ((i - start) & 3)]!
    chunk[i] = byte
    all |= byte
  }
  return all
}
