/** Messages in fragments, and what may come between them: RFC 6455, 5.4. */

import { exchanges } from './exchange.js'
import {
  BINARY,
  binary,
  CLOSE,
  CONTINUATION,
  chopped,
  closed,
  closeFrame,
  fragments,
  frame,
  PING,
  PONG,
  PROTOCOL_ERROR,
  pong,
  text,
} from './frames.js'

const ping = (payload: string) => frame(payload, { opcode: PING })
const begun = frame('begun', { final: false })
const more = frame(', more', { opcode: CONTINUATION, final: false })
const last = frame(', last', { opcode: CONTINUATION })
const LETTERS = [...'fragments']

exchanges('fragments', [
  { title: 'two of a text', sent: fragments(['frag', 'ments']), heard: [text('fragments')] },
  {
    title: 'two of a binary message',
    sent: fragments(['frag', 'ments'], BINARY),
    heard: [binary('fragments')],
  },
  {
    title: 'two in one chunk',
    sent: [Buffer.concat(fragments(['frag', 'ments']))],
    heard: [text('fragments')],
  },
  { title: 'one for each letter', sent: fragments(LETTERS), heard: [text('fragments')] },
  {
    title: 'one for each letter, octet by octet',
    sent: chopped(fragments(LETTERS), 1),
    heard: [text('fragments')],
  },
  { title: 'empty ones only', sent: fragments(['', '', '']), heard: [text('')] },
  { title: 'empty ones of a binary message', sent: fragments(['', ''], BINARY), heard: [binary('')] },
  {
    title: 'empty ones around one that is not',
    sent: fragments(['', 'middle', '']),
    heard: [text('middle')],
  },
  {
    title: 'of 4 KiB, a text of 256 KiB',
    sent: fragments(Array(64).fill('x'.repeat(4096))),
    heard: [text('x'.repeat(64 * 4096))],
  },
  {
    title: 'of 4 KiB, a binary message of 256 KiB, in chunks of 1460',
    sent: chopped(fragments(Array(64).fill('x'.repeat(4096)), BINARY), 1460),
    heard: [binary('x'.repeat(64 * 4096))],
  },
  {
    title: 'of one message after those of another',
    sent: [...fragments(['a', 'b']), ...fragments(['c', 'd'], BINARY), frame('e')],
    heard: [text('ab'), binary('cd'), text('e')],
  },
  {
    title: 'a short text before and after them, in one chunk',
    sent: [Buffer.concat([frame('before'), ...fragments(['frag', 'ments']), frame('behind')])],
    heard: [text('before'), text('fragments'), text('behind')],
  },
  {
    title: 'a text begins where a fragment was cut off',
    sent: [Buffer.concat([begun, last.subarray(0, 3)]), Buffer.concat([last.subarray(3), frame('next')])],
    heard: [text('begun, last'), text('next')],
  },
])

exchanges('control frames between fragments', [
  {
    title: 'a ping is answered first',
    sent: [begun, ping('ping'), last],
    heard: [pong('ping'), text('begun, last')],
  },
  {
    title: 'a ping, all in one chunk',
    sent: [Buffer.concat([begun, ping('ping'), last])],
    heard: [pong('ping'), text('begun, last')],
  },
  {
    title: 'a ping, octet by octet',
    sent: chopped([begun, ping('ping'), last], 1),
    heard: [pong('ping'), text('begun, last')],
  },
  {
    title: 'several pings',
    sent: [begun, ping('1'), more, ping('2'), ping('3'), last, ping('4')],
    heard: [pong('1'), pong('2'), pong('3'), text('begun, more, last'), pong('4')],
  },
  {
    title: 'a pong is ignored',
    sent: [begun, frame('pong', { opcode: PONG }), last],
    heard: [text('begun, last')],
  },
  {
    title: 'a close frame ends the connection, without the message',
    sent: [begun, closeFrame(1000), last],
    heard: [closed(1000)],
  },
  ...[
    { name: 'ping', opcode: PING },
    { name: 'pong', opcode: PONG },
    { name: 'close frame', opcode: CLOSE },
  ].flatMap(({ name, opcode }) => [
    {
      title: `a ${name} cannot be a fragment itself`,
      sent: [frame('', { opcode, final: false })],
      heard: [PROTOCOL_ERROR],
    },
    {
      title: `a ${name} in two fragments, within a message`,
      sent: [begun, frame('', { opcode, final: false }), frame('', { opcode: CONTINUATION })],
      heard: [PROTOCOL_ERROR],
    },
  ]),
])

exchanges('fragments of no message', [
  { title: 'a last one', sent: [last], heard: [PROTOCOL_ERROR] },
  { title: 'one that is not the last', sent: [more], heard: [PROTOCOL_ERROR] },
  { title: 'an empty one', sent: [frame('', { opcode: CONTINUATION })], heard: [PROTOCOL_ERROR] },
  { title: 'octet by octet', sent: chopped([more, last], 1), heard: [PROTOCOL_ERROR] },
  {
    title: 'after a whole text, which is answered',
    sent: [Buffer.concat([frame('whole'), last])],
    heard: [text('whole'), PROTOCOL_ERROR],
  },
  {
    title: 'after the last one of a message',
    sent: [...fragments(['a', 'b']), last],
    heard: [text('ab'), PROTOCOL_ERROR],
  },
  { title: 'after a ping', sent: [ping('ping'), last], heard: [pong('ping'), PROTOCOL_ERROR] },
])

exchanges('a message within a message', [
  { title: 'a text within a text', sent: [begun, frame('text'), last], heard: [PROTOCOL_ERROR] },
  {
    title: 'a text within a text, in one chunk',
    sent: [Buffer.concat([begun, frame('text'), last])],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'a binary message within a text',
    sent: [begun, frame('', { opcode: BINARY })],
    heard: [PROTOCOL_ERROR],
  },
  { title: 'a text that begins within a text', sent: [begun, begun], heard: [PROTOCOL_ERROR] },
  {
    title: 'a text within a binary message',
    sent: [frame('begun', { opcode: BINARY, final: false }), frame('text')],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'a text after a ping within a text',
    sent: [begun, ping('ping'), frame('text')],
    heard: [pong('ping'), PROTOCOL_ERROR],
  },
])
