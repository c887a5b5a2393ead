/** Whole messages with every encoding of the length, in one chunk and in many. */

import { type Exchange, exchanges } from './exchange.js'
import { BINARY, binary, chopped, frame, type SentFrame, TEXT, text } from './frames.js'

/** Lengths at the boundaries between the encodings of a length. */
const LENGTHS = [0, 1, 2, 125, 126, 127, 128, 4095, 4096, 4097, 65535, 65536]

const KINDS = [
  { name: 'text', opcode: TEXT, echo: text },
  { name: 'binary', opcode: BINARY, echo: binary },
]

const filled = (length: number) => Buffer.alloc(length, 'abcdefghijklmnopqrstuvwxyz0123456789')

function ofKind({ name, opcode, echo }: (typeof KINDS)[number]): Exchange[] {
  const message = (payload: Buffer, chunk = Number.POSITIVE_INFINITY) => ({
    sent: chopped(frame(payload, { opcode }), chunk),
    heard: [echo(payload)],
  })
  return [
    ...LENGTHS.map((length) => ({ title: `${name} of ${length}`, ...message(filled(length)) })),
    ...LENGTHS.filter((length) => length <= 128).map((length) => ({
      title: `${name} of ${length}, octet by octet`,
      ...message(filled(length), 1),
    })),
    ...[251, 997, 1460, 8192].flatMap((size) =>
      [65535, 65536].map((length) => ({
        title: `${name} of ${length}, in chunks of ${size}`,
        ...message(filled(length), size),
      })),
    ),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((size) => ({
      title: `${name} of 126, its head cut off after ${size}`,
      sent: cutAt(frame(filled(126), { opcode }), size),
      heard: [echo(filled(126))],
    })),
  ]
}

function cutAt(bytes: Buffer, position: number): Buffer[] {
  return [bytes.subarray(0, position), bytes.subarray(position)]
}

const EVERY_OCTET = Array.from({ length: 256 }, (_, octet) => octet)

const MANY = Array.from({ length: 100 }, (_, i) => filled(i * 3))

/** Texts and binary messages alternately. */
const mixed: { readonly sent: Buffer; readonly heard: readonly SentFrame[] } = {
  sent: Buffer.concat(MANY.map((payload, i) => frame(payload, { opcode: i % 2 === 0 ? TEXT : BINARY }))),
  heard: MANY.map((payload, i) => (i % 2 === 0 ? text(payload) : binary(payload))),
}

exchanges('frames of messages', [
  ...KINDS.flatMap(ofKind),
  { title: 'a hundred in one chunk keep their order', sent: [mixed.sent], heard: mixed.heard },
  ...[7, 64, 1460].map((size) => ({
    title: `a hundred in chunks of ${size} keep their order`,
    sent: chopped(mixed.sent, size),
    heard: mixed.heard,
  })),
  {
    title: 'a short text, a long one, a short one',
    sent: [Buffer.concat([frame('a'), frame(filled(70_000)), frame('b')])],
    heard: [text('a'), text(filled(70_000)), text('b')],
  },
  {
    title: 'a binary message of every octet there is',
    sent: [frame(EVERY_OCTET, { opcode: BINARY })],
    heard: [binary(EVERY_OCTET)],
  },
  {
    title: 'a text of characters of one to four bytes',
    sent: [frame('aé€😀'.repeat(500))],
    heard: [text('aé€😀'.repeat(500))],
  },
  {
    title: 'a text with a null character',
    sent: [frame('a\0b')],
    heard: [text('a\0b')],
  },
])
