/** Builds frames that can break every rule of RFC 6455, section 5, and reads frames that may break none. */

import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { RawClient } from '../support/client.js'

export const CONTINUATION = 0x0
export const TEXT = 0x1
export const BINARY = 0x2
export const CLOSE = 0x8
export const PING = 0x9
export const PONG = 0xa

export type Payload = string | Uint8Array | readonly number[]

export interface FrameOptions {
  readonly opcode?: number
  readonly final?: boolean
  /** The three reserved bits, RSV1 first: 0 to 7. */
  readonly reserved?: number
  /** Four bytes, or none for a frame that is not masked. */
  readonly mask?: readonly number[] | undefined
  /** Bits of the length field; by default, as few as possible. */
  readonly lengthBits?: 7 | 16 | 64
  /** Sent instead of the actual length. */
  readonly length?: number | bigint
}

/** The mask in the examples of RFC 6455. */
const MASK = [0x37, 0xfa, 0x21, 0x3d]

/** A frame as a client sends it. */
export function frame(payload: Payload, options: FrameOptions = {}): Buffer {
  const bytes = bytesOf(payload)
  const { opcode = TEXT, final = true, reserved = 0, length = bytes.length } = options
  const mask = 'mask' in options ? options.mask : MASK
  const size = lengthField(length, options.lengthBits)
  size[0] = size[0]! | (mask ? 0x80 : 0)
  const body = mask ? bytes.map((byte, index) => byte ^ mask[index & 3]!) : bytes
  return Buffer.concat([
    Buffer.of((final ? 0x80 : 0) | (reserved << 4) | opcode),
    size,
    Buffer.from(mask ?? []),
    body,
  ])
}

/** The frames of one message, one for each part. */
export function fragments(parts: readonly Payload[], opcode = TEXT, options: FrameOptions = {}): Buffer[] {
  return parts.map((part, index) =>
    frame(part, {
      opcode: index === 0 ? opcode : CONTINUATION,
      final: index === parts.length - 1,
      ...options,
    }),
  )
}

/** A close frame; without a code its payload is empty. */
export function closeFrame(code?: number, reason: Payload = '', options: FrameOptions = {}): Buffer {
  return frame(closePayload(code, reason), { opcode: CLOSE, ...options })
}

/** Cuts into chunks of a size. */
export function chopped(bytes: Buffer | readonly Buffer[], size: number): Buffer[] {
  const whole = Buffer.isBuffer(bytes) ? bytes : Buffer.concat(bytes)
  const chunks: Buffer[] = []
  for (let start = 0; start < whole.length; start += size) chunks.push(whole.subarray(start, start + size))
  return chunks
}

/** Returns a payload in the form of permessage-deflate: without the end of the flush. */
export function deflated(payload: Payload, windowBits = 15): Buffer {
  const flushed = deflateRawSync(bytesOf(payload), { windowBits, finishFlush: constants.Z_SYNC_FLUSH })
  return flushed.subarray(0, -FLUSHED.length)
}

const FLUSHED = [0x00, 0x00, 0xff, 0xff]

/** A frame that we have sent. */
export interface SentFrame {
  readonly opcode: number
  /** Inflated, if it was compressed. */
  readonly payload: Buffer
  /** Bytes as sent. */
  readonly size: number
}

const said = (opcode: number, payload: Payload): SentFrame => ({
  opcode,
  payload: bytesOf(payload),
  size: bytesOf(payload).length,
})

export const text = (payload: Payload) => said(TEXT, payload)
export const binary = (payload: Payload) => said(BINARY, payload)
export const pong = (payload: Payload) => said(PONG, payload)
export const closed = (code?: number, reason: Payload = '') => said(CLOSE, closePayload(code, reason))

/** The server's answer to a violation of the rules. */
export const PROTOCOL_ERROR = closed(1002, 'Protocol error')
export const BAD_TEXT = closed(1007, 'Invalid UTF-8')
export const BAD_DATA = closed(1007, 'Invalid UTF-8 or compression')
export const TOO_BIG = closed(1009, 'Message too big')

export interface Agreement {
  /** Compression was negotiated. */
  readonly mayCompress?: boolean
  /** The sender is a client. */
  readonly isMasked?: boolean
}

/** Returns the next frame; undefined when the connection has ended. Fails for an invalid frame. */
export async function readFrame(
  raw: RawClient,
  { mayCompress = false, isMasked = false }: Agreement = {},
): Promise<SentFrame | undefined> {
  await raw.some()
  if (raw.text === '') return undefined
  const [first = 0, masked = 0] = await raw.bytes(2)
  if (masked >= 0x80 !== isMasked) throw new Error('frames of clients are masked, those of servers are not')
  if ((first & (mayCompress ? 0xb0 : 0xf0)) !== 0x80) throw new Error(`no frame begins with ${first}`)
  const second = masked & 0x7f
  let length = second
  if (second === 126) length = (await raw.bytes(2)).readUInt16BE()
  if (second === 127) length = Number((await raw.bytes(8)).readBigUInt64BE())
  if (lengthField(length).length !== lengthField(0, second < 126 ? 7 : second === 126 ? 16 : 64).length) {
    throw new Error(`the length ${length} could be said shorter`)
  }
  const opcode = first & 0x0f
  const mask = isMasked ? await raw.bytes(4) : [0, 0, 0, 0]
  const sent = (await raw.bytes(length)).map((byte, index) => byte ^ mask[index & 3]!) as Buffer
  if ((first & 0x40) === 0) return { opcode, payload: sent, size: length }
  const payload = inflateRawSync(Buffer.concat([sent, Buffer.from(FLUSHED)]), {
    finishFlush: constants.Z_SYNC_FLUSH,
  })
  return { opcode, payload, size: length }
}

const NAMES = new Map([
  [TEXT, 'text'],
  [BINARY, 'binary'],
  [CLOSE, 'close'],
  [PING, 'ping'],
  [PONG, 'pong'],
])

/** Formats a frame with its whole payload, for comparison. */
export function shown({ opcode, payload }: SentFrame): string {
  const name = NAMES.get(opcode) ?? `opcode ${opcode}`
  if (opcode !== CLOSE) return `${name} of ${payload.length}: ${payload.toString('latin1')}`
  return payload.length === 0 ? name : `${name} ${payload.readUInt16BE()} ${payload.toString('utf8', 2)}`
}

function bytesOf(payload: Payload): Buffer {
  return typeof payload === 'string' ? Buffer.from(payload, 'utf8') : Buffer.from(payload)
}

function closePayload(code: number | undefined, reason: Payload): Buffer {
  if (code === undefined) return Buffer.alloc(0)
  return Buffer.concat([Buffer.of(code >> 8, code & 0xff), bytesOf(reason)])
}

function lengthField(length: number | bigint, bits?: 7 | 16 | 64): Buffer {
  const least = length < 126 ? 7 : length < 0x1_0000 ? 16 : 64
  const field = Buffer.alloc({ 7: 1, 16: 3, 64: 9 }[bits ?? least])
  field[0] = { 1: Number(length), 3: 126, 9: 127 }[field.length]!
  if (field.length === 3) field.writeUInt16BE(Number(length), 1)
  if (field.length === 9) field.writeBigUInt64BE(BigInt(length), 1)
  return field
}
