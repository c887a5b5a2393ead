/** Generates frames of clients, valid and invalid, and the chunks in which the network delivers them. */

import fc from 'fast-check'
import { BINARY, CLOSE, CONTINUATION, deflated, frame, PING, PONG, TEXT } from '../protocol/frames.js'

export interface FrameCase {
  readonly compression: boolean
  readonly frames: readonly SentFrame[]
  /** The number of bytes at the end of the last frame that are not sent. */
  readonly cutOff: number
  /** Sizes of the chunks, used repeatedly. */
  readonly chunks: readonly number[]
}

/** The parts of a frame that a client sends. */
interface SentFrame {
  readonly opcode: number
  readonly final: boolean
  readonly reserved: number
  readonly masked: boolean
  readonly lengthBits: 0 | 16 | 64
  readonly payload: Uint8Array
}

const bytes = (...octets: number[]) => Uint8Array.from(octets)
const utf8 = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => Buffer.from(text.toWellFormed()))

const dataPayload = fc.oneof(
  { weight: 6, arbitrary: utf8 },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: 120, max: 130 }).map((length) => Buffer.alloc(length, 'x')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0xfffe, 0xffff, 0x1_0000, 5000).map((length) => Buffer.alloc(length, 'é')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      bytes(0xe2),
      bytes(0x82),
      bytes(0xac),
      bytes(0xf4, 0x90),
      bytes(0xed, 0xa0),
      bytes(0xff),
    ),
  },
)

const controlPayload = fc.oneof(
  { weight: 5, arbitrary: fc.uint8Array({ maxLength: 125 }) },
  { weight: 1, arbitrary: fc.constantFrom(125, 126, 200).map((length) => Buffer.alloc(length, 'p')) },
)

const CODES = [
  1000, 1001, 1003, 1007, 1011, 1014, 3000, 4999, 0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535,
]

const closePayload = fc.oneof(
  fc.constant(bytes()),
  fc.constant(bytes(3)),
  fc
    .tuple(
      fc.constantFrom(...CODES),
      fc.oneof(utf8, fc.constant(bytes(0xc3)), fc.constant(Buffer.alloc(124, 'r'))),
    )
    .map(([code, reason]) => Buffer.concat([bytes(code >> 8, code & 0xff), reason])),
)

const wrongly = <Value>(right: Value, ...wrong: Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 40, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) })

const manners = {
  masked: wrongly(true, false),
  lengthBits: wrongly<0 | 16 | 64>(0, 16, 64),
}

const dataFrame = (opcode: number, final: boolean): fc.Arbitrary<SentFrame> =>
  fc.record({
    opcode: fc.constant(opcode),
    final: fc.constant(final),
    reserved: wrongly(0, 1, 2, 4, 6),
    payload: dataPayload,
    ...manners,
  })

const compressedFrame = fc
  .record({
    opcode: fc.constantFrom(TEXT, BINARY),
    reserved: wrongly(4, 5),
    payload: dataPayload,
    ...manners,
  })
  .map((each): SentFrame => ({ ...each, final: true, payload: deflated(each.payload) }))

const controlFrame: fc.Arbitrary<SentFrame> = fc.record({
  opcode: fc.constantFrom(PING, PING, PONG),
  final: wrongly(true, false),
  reserved: wrongly(0, 1, 2, 4),
  payload: controlPayload,
  ...manners,
})

const closeFrame: fc.Arbitrary<SentFrame> = fc.record({
  opcode: fc.constant(CLOSE),
  final: wrongly(true, false),
  reserved: wrongly(0, 4),
  payload: closePayload,
  ...manners,
})

const strangeFrame: fc.Arbitrary<SentFrame> = fc.record({
  opcode: fc.nat({ max: 15 }),
  final: fc.boolean(),
  reserved: wrongly(0, 1, 2, 4),
  payload: dataPayload,
  ...manners,
})

/** The frames of one message, with control frames between them. */
const fragmented: fc.Arbitrary<SentFrame[]> = fc
  .tuple(
    dataFrame(TEXT, false),
    fc.boolean(),
    fc.array(fc.oneof(dataFrame(CONTINUATION, false), controlFrame), { maxLength: 4 }),
    dataFrame(CONTINUATION, true),
  )
  .map(([first, isText, between, last]) => [{ ...first, opcode: isText ? TEXT : BINARY }, ...between, last])

/** A text in which the boundaries of fragments split characters. */
const cutText: fc.Arbitrary<SentFrame[]> = fc
  .tuple(utf8, fc.integer({ min: 1, max: 5 }))
  .map(([text, size]) => {
    const count = Math.max(1, Math.ceil(text.length / size))
    return Array.from({ length: count }, (_, index) => ({
      opcode: index === 0 ? TEXT : CONTINUATION,
      final: index === count - 1,
      reserved: 0,
      masked: true,
      lengthBits: 0 as const,
      payload: text.subarray(index * size, (index + 1) * size),
    }))
  })

const single = (each: fc.Arbitrary<SentFrame>) => each.map((one) => [one])

const conversation = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: single(fc.constantFrom(TEXT, BINARY).chain((opcode) => dataFrame(opcode, true))),
      },
      { weight: 3, arbitrary: single(compressedFrame) },
      { weight: 4, arbitrary: fragmented },
      { weight: 2, arbitrary: cutText },
      { weight: 3, arbitrary: single(controlFrame) },
      { weight: 1, arbitrary: single(closeFrame) },
      { weight: 1, arbitrary: single(strangeFrame) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.flat())

export const frameCase: fc.Arbitrary<FrameCase> = fc.record({
  compression: fc.boolean(),
  frames: conversation,
  cutOff: fc.oneof(fc.constant(0), fc.nat({ max: 30 })),
  chunks: fc.oneof(
    fc.constant([65_536]),
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
    fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 10 }),
  ),
})

/** Returns everything that the client sends. */
export function bytesOf({ frames, cutOff }: FrameCase): Buffer {
  const whole = Buffer.concat(
    frames.map(({ opcode, final, reserved, masked, lengthBits, payload }, index) =>
      frame(payload, {
        opcode,
        final,
        reserved,
        mask: masked ? [index * 7, 0xfa, 0x21, payload.length & 0xff] : undefined,
        ...(lengthBits === 0 || payload.length > 65_535 ? {} : { lengthBits }),
      }),
    ),
  )
  return whole.subarray(0, Math.max(0, whole.length - cutOff))
}
