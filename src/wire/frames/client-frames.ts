/** Masks the frames of a client (RFC 6455, 5.3). */

import { randomBytes } from 'node:crypto'

const MASK = 0x80

/** Returns a copy of a server's frame with an unpredictable mask. */
export function masked(frame: Uint8Array): Buffer {
  const length = frame[1]!
  const head = length < 126 ? 2 : length === 126 ? 4 : 10
  const result = Buffer.allocUnsafe(frame.length + 4)
  result.set(frame.subarray(0, head))
  result[1] = length | MASK
  const mask = randomBytes(4)
  result.set(mask, head)
  for (let i = head; i < frame.length; i++) result[i + 4] = frame[i]! ^ mask[(i - head) & 3]!
  return result
}
