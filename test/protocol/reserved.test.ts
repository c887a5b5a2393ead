/** Reserved bits and opcodes mean nothing without an extension: RFC 6455, 5.2. */

import { type Exchange, exchanges } from './exchange.js'
import {
  BINARY,
  CLOSE,
  CONTINUATION,
  chopped,
  frame,
  PING,
  PONG,
  PROTOCOL_ERROR,
  TEXT,
  text,
} from './frames.js'

const FRAMES = [
  { name: 'a text', opcode: TEXT, before: [] },
  { name: 'a binary message', opcode: BINARY, before: [] },
  { name: 'a last fragment', opcode: CONTINUATION, before: [frame('begun', { final: false })] },
  { name: 'a close frame', opcode: CLOSE, before: [] },
  { name: 'a ping', opcode: PING, before: [] },
  { name: 'a pong', opcode: PONG, before: [] },
]

const COMBINATIONS = [1, 2, 3, 4, 5, 6, 7]

/** Compression uses it. */
const RSV1 = 4

const bits = (reserved: number) => reserved.toString(2).padStart(3, '0')

const reservedBits = FRAMES.flatMap(({ name, opcode, before }): Exchange[] =>
  COMBINATIONS.map((reserved) => ({
    title: `${bits(reserved)} in ${name}`,
    sent: [...before, frame('', { opcode, reserved })],
    heard: [PROTOCOL_ERROR],
    isPlain: reserved === RSV1 && (opcode === TEXT || opcode === BINARY),
  })),
)

exchanges('reserved bits', [
  ...reservedBits,
  ...COMBINATIONS.map((reserved) => ({
    title: `${bits(reserved)} after a text, which is answered, and before one that is not`,
    sent: [Buffer.concat([frame('first'), frame('second', { reserved }), frame('third')])],
    heard: [text('first'), PROTOCOL_ERROR],
    isPlain: reserved === RSV1,
  })),
  {
    title: '010 in a text that comes octet by octet',
    sent: chopped(frame('text', { reserved: 2 }), 1),
    heard: [PROTOCOL_ERROR],
  },
])

const RESERVED = [0x3, 0x4, 0x5, 0x6, 0x7, 0xb, 0xc, 0xd, 0xe, 0xf]

exchanges('reserved opcodes', [
  ...RESERVED.flatMap((opcode): Exchange[] => [
    {
      title: `0x${opcode.toString(16)} without payload`,
      sent: [frame('', { opcode })],
      heard: [PROTOCOL_ERROR],
    },
    {
      title: `0x${opcode.toString(16)} with payload, between two texts`,
      sent: [Buffer.concat([frame('first'), frame('second', { opcode }), frame('third')])],
      heard: [text('first'), PROTOCOL_ERROR],
    },
    {
      title: `0x${opcode.toString(16)} within a message`,
      sent: [frame('begun', { final: false }), frame('', { opcode }), frame('', { opcode: CONTINUATION })],
      heard: [PROTOCOL_ERROR],
    },
  ]),
  {
    title: '0xb that is not final, octet by octet',
    sent: chopped(frame('', { opcode: 0xb, final: false }), 1),
    heard: [PROTOCOL_ERROR],
  },
])
