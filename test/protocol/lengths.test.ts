/** Limits of messages, invalid encodings of lengths, and masks: RFC 6455, 5.1 to 5.3. */

import { type Exchange, exchanges } from './exchange.js'
import {
  BINARY,
  binary,
  CONTINUATION,
  chopped,
  closeFrame,
  fragments,
  frame,
  PING,
  PONG,
  PROTOCOL_ERROR,
  pong,
  TEXT,
  TOO_BIG,
  text,
} from './frames.js'

const filled = (length: number) => 'x'.repeat(length)
const LIMITS = { messageBytes: 10_000, fragments: 10 }

exchanges(
  'messages near the limit of 10000 octets and 10 fragments',
  [
    { title: 'a text at the limit', sent: [frame(filled(10_000))], heard: [text(filled(10_000))] },
    {
      title: 'a binary message at the limit',
      sent: [frame(filled(10_000), { opcode: BINARY })],
      heard: [binary(filled(10_000))],
    },
    { title: 'a text beyond it', sent: [frame(filled(10_001))], heard: [TOO_BIG] },
    {
      title: 'a binary message beyond it',
      sent: [frame(filled(10_001), { opcode: BINARY })],
      heard: [TOO_BIG],
    },
    {
      title: 'the head alone of a text beyond it',
      sent: [frame(filled(10_001)).subarray(0, 4)],
      heard: [TOO_BIG],
    },
    {
      title: 'a text beyond it after one within it',
      sent: [Buffer.concat([frame('short'), frame(filled(10_001))])],
      heard: [text('short'), TOO_BIG],
    },
    {
      title: 'fragments that are at the limit together',
      sent: fragments([filled(5000), filled(5000)]),
      heard: [text(filled(10_000))],
    },
    {
      title: 'fragments that are beyond it together',
      sent: fragments([filled(5000), filled(5001)]),
      heard: [TOO_BIG],
    },
    {
      title: 'fragments that are beyond it together, before the last',
      sent: fragments([filled(5000), filled(5001), '']).slice(0, 2),
      heard: [TOO_BIG],
    },
    {
      title: 'pings between fragments do not count',
      sent: [
        ...fragments([filled(5000), '']).slice(0, 1),
        frame(filled(125), { opcode: PING }),
        frame(filled(5000), { opcode: CONTINUATION }),
      ],
      heard: [pong(filled(125)), text(filled(10_000))],
    },
    {
      title: 'one message at the limit after the other',
      sent: [frame(filled(10_000)), ...fragments([filled(9_999), 'y']), frame('end')],
      heard: [text(filled(10_000)), text(`${filled(9_999)}y`), text('end')],
    },
    { title: 'ten fragments', sent: fragments([...filled(10)]), heard: [text(filled(10))] },
    { title: 'eleven fragments', sent: fragments([...filled(11)]), heard: [TOO_BIG] },
    { title: 'eleven empty fragments', sent: fragments(Array(11).fill('')), heard: [TOO_BIG] },
    {
      title: 'ten fragments, twice',
      sent: [...fragments([...filled(10)]), ...fragments([...filled(10)], BINARY)],
      heard: [text(filled(10)), binary(filled(10))],
    },
  ],
  LIMITS,
)

exchanges(
  'a text longer than 5 octets where that is the limit',
  [
    { title: 'is too big', sent: [frame('123456')], heard: [TOO_BIG] },
    { title: 'in characters of three octets is too big', sent: [frame('€€')], heard: [TOO_BIG] },
    { title: 'is one more than one that is answered', sent: [frame('12345')], heard: [text('12345')] },
  ],
  { messageBytes: 5 },
)

/** Lengths of eight bytes that no server can accept. */
const ENORMOUS = [0x1_0000_0000n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 62n, 2n ** 63n - 1n]

exchanges('lengths of eight octets', [
  ...ENORMOUS.map((length) => ({
    title: `${length} is too big`,
    sent: [frame('', { length, lengthBits: 64 })],
    heard: [TOO_BIG],
  })),
  ...ENORMOUS.map((length) => ({
    title: `${length}, octet by octet, is too big`,
    sent: chopped(frame('', { length, lengthBits: 64, opcode: BINARY }), 1),
    heard: [TOO_BIG],
  })),
  ...[2n ** 63n, 2n ** 63n + 5n, 2n ** 64n - 1n].flatMap((length): Exchange[] => [
    {
      title: `${length} has the highest bit set`,
      sent: [frame('', { length, lengthBits: 64 })],
      heard: [PROTOCOL_ERROR],
    },
    {
      title: `${length}, byte by byte, after a text`,
      sent: chopped([frame('text'), frame('', { length, lengthBits: 64 })], 1),
      heard: [text('text'), PROTOCOL_ERROR],
    },
  ]),
])

const WASTEFUL = [
  { length: 0, lengthBits: 16 },
  { length: 5, lengthBits: 16 },
  { length: 125, lengthBits: 16 },
  { length: 0, lengthBits: 64 },
  { length: 5, lengthBits: 64 },
  { length: 125, lengthBits: 64 },
  { length: 126, lengthBits: 64 },
  { length: 65_535, lengthBits: 64 },
] as const

exchanges('lengths that could be written shorter', [
  ...WASTEFUL.flatMap(({ length, lengthBits }): Exchange[] =>
    [TEXT, BINARY].map((opcode) => ({
      title: `${length} in ${lengthBits} bits, of a ${opcode === TEXT ? 'text' : 'binary message'}`,
      sent: [
        Buffer.concat([
          frame('first', { opcode }),
          frame(filled(length), { opcode, lengthBits }),
          frame('third'),
        ]),
      ],
      heard: [opcode === TEXT ? text('first') : binary('first'), PROTOCOL_ERROR],
    })),
  ),
  ...WASTEFUL.map(({ length, lengthBits }) => ({
    title: `${length} in ${lengthBits} bits, octet by octet`,
    sent: chopped(frame(filled(length), { lengthBits }).subarray(0, 20), 1),
    heard: [PROTOCOL_ERROR],
  })),
  {
    title: '5 in 16 bits, of a fragment',
    sent: [frame('begun', { final: false }), frame('12345', { opcode: CONTINUATION, lengthBits: 16 })],
    heard: [PROTOCOL_ERROR],
  },
  ...[PING, PONG].map((opcode) => ({
    title: `5 in 64 bits, of a ${opcode === PING ? 'ping' : 'pong'}`,
    sent: [frame('12345', { opcode, lengthBits: 64 })],
    heard: [PROTOCOL_ERROR],
  })),
  {
    title: '2 in 16 bits, of a close frame',
    sent: [closeFrame(1000, '', { lengthBits: 16 })],
    heard: [PROTOCOL_ERROR],
  },
])

const UNMASKED = { mask: undefined }

exchanges('masks', [
  { title: 'a mask of zeros', sent: [frame('text', { mask: [0, 0, 0, 0] })], heard: [text('text')] },
  { title: 'a mask of ones', sent: [frame('text', { mask: [255, 255, 255, 255] })], heard: [text('text')] },
  {
    title: 'a mask of zeros, long',
    sent: chopped(frame(filled(70_000), { mask: [0, 0, 0, 0] }), 8191),
    heard: [text(filled(70_000))],
  },
  {
    title: 'a mask for each fragment',
    sent: [
      frame('one, ', { final: false, mask: [1, 2, 3, 4] }),
      frame('two', { opcode: CONTINUATION, mask: [5, 6, 7, 8] }),
    ],
    heard: [text('one, two')],
  },
  { title: 'none in an empty text', sent: [frame('', UNMASKED)], heard: [PROTOCOL_ERROR] },
  { title: 'none in a text', sent: [frame('text', UNMASKED)], heard: [PROTOCOL_ERROR] },
  {
    title: 'none in a text, octet by octet',
    sent: chopped(frame('text', UNMASKED), 1),
    heard: [PROTOCOL_ERROR],
  },
  { title: 'none in a long text', sent: [frame(filled(70_000), UNMASKED)], heard: [PROTOCOL_ERROR] },
  {
    title: 'none in a binary message',
    sent: [frame('', { opcode: BINARY, ...UNMASKED })],
    heard: [PROTOCOL_ERROR],
  },
  { title: 'none in a ping', sent: [frame('ping', { opcode: PING, ...UNMASKED })], heard: [PROTOCOL_ERROR] },
  { title: 'none in a pong', sent: [frame('pong', { opcode: PONG, ...UNMASKED })], heard: [PROTOCOL_ERROR] },
  { title: 'none in a close frame', sent: [closeFrame(1000, '', UNMASKED)], heard: [PROTOCOL_ERROR] },
  {
    title: 'none in the second of two texts',
    sent: [Buffer.concat([frame('first'), frame('second', UNMASKED)])],
    heard: [text('first'), PROTOCOL_ERROR],
  },
  {
    title: 'none in the second of two fragments',
    sent: [frame('begun', { final: false }), frame('', { opcode: CONTINUATION, ...UNMASKED })],
    heard: [PROTOCOL_ERROR],
  },
])
