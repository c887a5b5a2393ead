/** The closing handshake, begun by the client: RFC 6455, 5.5.1 and 7.4. */

import { type Exchange, exchanges } from './exchange.js'
import {
  BAD_TEXT,
  CLOSE,
  chopped,
  closed,
  closeFrame,
  fragments,
  frame,
  PING,
  PROTOCOL_ERROR,
  pong,
  text,
} from './frames.js'

const VALID = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999]

const INVALID = [
  0, 1, 126, 500, 999, 1004, 1005, 1006, 1015, 1016, 1017, 1100, 2000, 2999, 5000, 5001, 9999, 32768, 65535,
]

const LONGEST = 'r'.repeat(123)

exchanges('a close frame', [
  { title: 'without code is answered without', sent: [closeFrame()], heard: [closed()] },
  ...VALID.flatMap((code): Exchange[] => [
    { title: `with ${code} is answered with the same`, sent: [closeFrame(code)], heard: [closed(code)] },
    {
      title: `with ${code} and a reason, octet by octet`,
      sent: chopped(closeFrame(code, 'because'), 1),
      heard: [closed(code, 'because')],
    },
  ]),
  ...INVALID.flatMap((code): Exchange[] => [
    { title: `with ${code} breaks the protocol`, sent: [closeFrame(code)], heard: [PROTOCOL_ERROR] },
    {
      title: `with ${code} and a reason breaks the protocol`,
      sent: [closeFrame(code, 'because')],
      heard: [PROTOCOL_ERROR],
    },
  ]),
  { title: 'of one octet', sent: [frame([0x03], { opcode: CLOSE })], heard: [PROTOCOL_ERROR] },
  { title: 'with the longest reason', sent: [closeFrame(1000, LONGEST)], heard: [closed(1000, LONGEST)] },
  {
    title: 'with a reason that is too long',
    sent: [closeFrame(1000, `${LONGEST}r`)],
    heard: [PROTOCOL_ERROR],
  },
  { title: 'with a reason in UTF-8', sent: [closeFrame(1000, 'é€😀')], heard: [closed(1000, 'é€😀')] },
  { title: 'with an invalid reason', sent: [closeFrame(1000, [0xc3, 0x28])], heard: [BAD_TEXT] },
  { title: 'with a reason cut off', sent: [closeFrame(1000, [0xe2, 0x82])], heard: [BAD_TEXT] },
  { title: 'with a surrogate', sent: [closeFrame(1000, [0xed, 0xa0, 0x80])], heard: [BAD_TEXT] },
])

exchanges('after a close frame', [
  {
    title: 'a text is ignored',
    sent: [Buffer.concat([closeFrame(1000), frame('late')])],
    heard: [closed(1000)],
  },
  {
    title: 'a text in a chunk of its own is ignored',
    sent: [closeFrame(1000), frame('late')],
    heard: [closed(1000)],
  },
  {
    title: 'a ping is ignored',
    sent: [Buffer.concat([closeFrame(1000), frame('late', { opcode: PING })])],
    heard: [closed(1000)],
  },
  {
    title: 'another one is ignored',
    sent: [Buffer.concat([closeFrame(1000), closeFrame(1001)])],
    heard: [closed(1000)],
  },
  {
    title: 'what breaks the protocol is ignored',
    sent: [Buffer.concat([closeFrame(1000), frame('', { opcode: 3, reserved: 7 })])],
    heard: [closed(1000)],
  },
  {
    title: 'a length that is forbidden is ignored',
    sent: [Buffer.concat([closeFrame(1000), frame('text', { lengthBits: 64 })])],
    heard: [closed(1000)],
  },
  {
    title: 'much is ignored',
    sent: [closeFrame(1000), ...chopped(frame('x'.repeat(200_000)), 16_384)],
    heard: [closed(1000)],
  },
  {
    title: 'the head of a frame is ignored',
    sent: [Buffer.concat([closeFrame(1000), frame('x'.repeat(200)).subarray(0, 3)])],
    heard: [closed(1000)],
  },
])

exchanges('before a close frame', [
  {
    title: 'texts are answered',
    sent: [Buffer.concat([frame('one'), frame('two'), closeFrame(1000, 'bye')])],
    heard: [text('one'), text('two'), closed(1000, 'bye')],
  },
  {
    title: 'a long text is answered',
    sent: [Buffer.concat([frame('x'.repeat(300_000)), closeFrame(1000)])],
    heard: [text('x'.repeat(300_000)), closed(1000)],
  },
  {
    title: 'a ping is answered',
    sent: [Buffer.concat([frame('ping', { opcode: PING }), closeFrame(1000)])],
    heard: [pong('ping'), closed(1000)],
  },
])

const GOOD_BYE = closed(1000, 'Normal closure')
const leave = frame('leave')

exchanges('the server closes first', [
  { title: 'and the client answers', sent: [leave, closeFrame(1000)], heard: [GOOD_BYE] },
  {
    title: 'and the client answers with another code',
    sent: [leave, closeFrame(4000, 'why?')],
    heard: [GOOD_BYE],
  },
  { title: 'and the client answers without code', sent: [leave, closeFrame()], heard: [GOOD_BYE] },
  {
    title: 'and the client answers octet by octet',
    sent: [leave, ...chopped(closeFrame(1000), 1)],
    heard: [GOOD_BYE],
  },
  {
    title: 'after the answers to earlier texts',
    sent: [Buffer.concat([frame('one'), frame('two'), leave, frame('three')]), closeFrame(1000)],
    heard: [text('one'), text('two'), GOOD_BYE],
  },
  {
    title: 'and the client says more before it answers',
    sent: [
      leave,
      frame('more'),
      frame('ping', { opcode: PING }),
      ...fragments(['mo', 're']),
      closeFrame(1000),
    ],
    heard: [GOOD_BYE],
  },
  {
    title: 'and the client is in the middle of a message',
    sent: [leave, frame('begun', { final: false }), closeFrame(1000)],
    heard: [GOOD_BYE],
  },
  {
    title: 'and the client has closed as well',
    sent: [Buffer.concat([leave, closeFrame(1001)])],
    heard: [GOOD_BYE],
  },
  {
    title: 'and the client breaks the protocol instead of an answer',
    sent: [leave, frame('', { opcode: 3 })],
    heard: [GOOD_BYE],
  },
  {
    title: 'and the client sends a forbidden length instead of an answer',
    sent: [leave, frame('', { lengthBits: 16 })],
    heard: [GOOD_BYE],
  },
])

exchanges('after a protocol error', [
  {
    title: 'nothing is heard any more, however much it is',
    sent: [frame('', { opcode: 3 }), ...chopped(frame('x'.repeat(500_000)), 16_384)],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'nothing is read any more, however much it is, after a forbidden length',
    sent: [frame('', { lengthBits: 16 }), ...chopped(frame('x'.repeat(500_000)), 16_384)],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'nothing is heard any more, in the same chunk',
    sent: [Buffer.concat([frame('', { opcode: 3 }), frame('late'), closeFrame(1000)])],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'nothing is heard any more, in later ones',
    sent: [frame('', { opcode: 3 }), frame('late'), frame('late', { opcode: PING }), closeFrame(1000)],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'the first error counts: an invalid text before a forbidden length',
    sent: [Buffer.concat([frame([0xff]), frame('text', { lengthBits: 64 })])],
    heard: [BAD_TEXT],
  },
  {
    title: 'the first fault counts: a forbidden length before an opcode',
    sent: [Buffer.concat([frame('text', { lengthBits: 64 }), frame('', { opcode: 3 })])],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'a client is let go that does not answer a forbidden length',
    sent: [frame('text', { lengthBits: 16 })],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'the answer of the client is taken',
    sent: [frame('', { opcode: 3 }), closeFrame(1002)],
    heard: [PROTOCOL_ERROR],
  },
])
