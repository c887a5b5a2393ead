/** Frames of a server: one frame a message, without a mask (RFC 6455, 5.2). */

const FINAL_TEXT = 0x81
const FINAL_BINARY = 0x82

/** Half a surrogate pair cannot be said in UTF-8; like Java we send `?` for it. */
const HALF_PAIR = /[\uD800-\uDFFF]/u

export function textFrame(text: string): Buffer {
  const wellFormed = HALF_PAIR.test(text) ? text.replace(new RegExp(HALF_PAIR, 'gu'), '?') : text
  const length = Buffer.byteLength(wellFormed)
  const frame = emptyFrame(FINAL_TEXT, length)
  frame.write(wellFormed, frame.length - length, 'utf8')
  return frame
}

export function binaryFrame(bytes: Uint8Array): Buffer {
  const { length } = bytes
  const frame = emptyFrame(FINAL_BINARY, length)
  frame.set(bytes, frame.length - length)
  return frame
}

/** A frame with its head; what lies behind that is to be filled in. */
function emptyFrame(first: number, length: number): Buffer {
  const head = length < 126 ? 2 : length < 0x1_0000 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + length)
  frame[0] = first
  if (head === 2) {
    frame[1] = length
  } else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  return frame
}
