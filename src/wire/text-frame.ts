/** Text frames of a server: one frame a message, without a mask (RFC 6455, 5.2). */

const FINAL_TEXT = 0x81

/** Half a surrogate pair cannot be said in UTF-8; like Java we send `?` for it. */
const HALF_PAIR = /[\uD800-\uDFFF]/u

export function textFrame(text: string): Buffer {
  const wellFormed = HALF_PAIR.test(text) ? text.replace(new RegExp(HALF_PAIR, 'gu'), '?') : text
  const length = Buffer.byteLength(wellFormed)
  const head = length < 126 ? 2 : length < 0x1_0000 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = FINAL_TEXT
  if (head === 2) {
    frame[1] = length
  } else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.write(wellFormed, head, 'utf8')
  return frame
}
