/** Encodes the frames of a server: one frame for each message, without a mask (RFC 6455, 5.2). */

const FINAL_TEXT = 0x81
const FINAL_BINARY = 0x82

/** Bytes of the longest frame header. */
export const MAX_HEAD = 10

/** False for a text with a lone surrogate, which UTF-8 cannot encode; `?` is sent for it, as Java does. */
export function isWellFormed(text: string): boolean {
  return text.isWellFormed()
}

export function textFrame(text: string): Buffer {
  const wellFormed = isWellFormed(text) ? text : text.replace(/[\uD800-\uDFFF]/gu, '?')
  const length = Buffer.byteLength(wellFormed)
  const frame = emptyFrame(FINAL_TEXT, length)
  frame.write(wellFormed, frame.length - length, 'utf8')
  return frame
}

/**
 * Writes the frame of a well-formed text into a buffer that has room for it. The text is written where an ASCII text
 * belongs, and moved if the frame header turns out to be longer.
 *
 * @returns the end of the frame
 */
export function writeTextFrame(into: Buffer, start: number, text: string): number {
  const guessed = headLength(text.length)
  if (text.length <= MAX_BY_HAND && writeAscii(into, start + guessed, text)) {
    writeHead(into, start, FINAL_TEXT, text.length)
    return start + guessed + text.length
  }
  const length = into.write(text, start + guessed, 'utf8')
  const head = headLength(length)
  if (head !== guessed) into.copyWithin(start + head, start + guessed, start + guessed + length)
  writeHead(into, start, FINAL_TEXT, length)
  return start + head + length
}

export function binaryFrame(bytes: Uint8Array): Buffer {
  return frameOf(FINAL_BINARY, bytes)
}

/** @param first byte of the frame header: FIN, the reserved bits, the opcode */
export function frameOf(first: number, payload: Uint8Array): Buffer {
  const frame = emptyFrame(first, payload.length)
  frame.set(payload, frame.length - payload.length)
  return frame
}

export function payloadOf(frame: Uint8Array): Uint8Array {
  const length = frame[1]!
  return frame.subarray(length < 126 ? 2 : length === 126 ? 4 : MAX_HEAD)
}

/** UTF-16 units up to which a loop is faster than a call out of JavaScript. */
const MAX_BY_HAND = 64

/** @returns false if the text has a character that is not ASCII */
function writeAscii(into: Buffer, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) return false
    into[start + i] = unit
  }
  return true
}

/** Makes a frame with its header; the caller fills in the payload. */
function emptyFrame(first: number, length: number): Buffer {
  const frame = Buffer.allocUnsafe(headLength(length) + length)
  writeHead(frame, 0, first, length)
  return frame
}

function headLength(length: number): number {
  return length < 126 ? 2 : length < 0x1_0000 ? 4 : MAX_HEAD
}

function writeHead(into: Buffer, start: number, first: number, length: number): void {
  into[start] = first
  if (length < 126) {
    into[start + 1] = length
  } else if (length < 0x1_0000) {
    into[start + 1] = 126
    into.writeUInt16BE(length, start + 2)
  } else {
    into[start + 1] = 127
    into.writeBigUInt64BE(BigInt(length), start + 2)
  }
}
