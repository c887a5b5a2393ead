/**
 * Reads what nearly every chunk consists of, whole short text frames, without the general machinery: ws
 * makes several objects of each frame, this makes its text. The first byte that is anything else ends it;
 * from there on the chunk is for ws. On an echo with 16 messages in flight this halves the server's work.
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
 * @param most bytes of a message that is still short
 * @param reader takes each text; false ends the reading behind it
 * @returns how many bytes have been read
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
    // No mask, a very long message, a length that could be said shorter: not for here.
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

/** The mask stands before the payload, and masking twice changes nothing. Gives all unmasked bytes or-ed. */
function toggleMask(chunk: Buffer, start: number, end: number): number {
  let all = 0
  for (let i = start; i < end; i++) {
    const byte = chunk[i]! ^ chunk[start - 4 + ((i - start) & 3)]!
    chunk[i] = byte
    all |= byte
  }
  return all
}
