/** Pings and pongs: RFC 6455, 5.5.2 and 5.5.3. */

import { exchanges } from './exchange.js'
import {
  CONTINUATION,
  chopped,
  frame,
  type Payload,
  PING,
  PONG,
  PROTOCOL_ERROR,
  pong,
  text,
} from './frames.js'

const ping = (payload: Payload) => frame(payload, { opcode: PING })
const ponged = (payload: Payload) => frame(payload, { opcode: PONG })
const filled = (length: number) => 'p'.repeat(length)
const NUMBERS = Array.from({ length: 10 }, (_, i) => `${i}`)
/** Frames for which ws by itself would drop a client. */
const FLOOD = Array.from({ length: 61 }, (_, i) => `${i}`)

exchanges('pings', [
  ...[0, 1, 2, 64, 124, 125].map((length) => ({
    title: `one of ${length} is answered with the same`,
    sent: [ping(filled(length))],
    heard: [pong(filled(length))],
  })),
  {
    title: 'one of bytes that are not text',
    sent: [ping([0x00, 0xff, 0xfe, 0xfd, 0x80])],
    heard: [pong([0x00, 0xff, 0xfe, 0xfd, 0x80])],
  },
  { title: 'one of 125, octet by octet', sent: chopped(ping(filled(125)), 1), heard: [pong(filled(125))] },
  { title: 'one of 126 is too long', sent: [ping(filled(126))], heard: [PROTOCOL_ERROR] },
  {
    title: 'one of 126, octet by octet, is too long',
    sent: chopped(ping(filled(126)), 1),
    heard: [PROTOCOL_ERROR],
  },
  { title: 'one of 65536 is too long', sent: [ping(filled(65536))], heard: [PROTOCOL_ERROR] },
  {
    title: 'a short one whose length takes 16 bits',
    sent: [frame('p', { opcode: PING, lengthBits: 16 })],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'ten, a chunk each, are all answered in order',
    sent: NUMBERS.map(ping),
    heard: NUMBERS.map(pong),
  },
  {
    title: 'ten in one chunk are all answered in order',
    sent: [Buffer.concat(NUMBERS.map(ping))],
    heard: NUMBERS.map(pong),
  },
  {
    title: 'ten, octet by octet, are all answered in order',
    sent: chopped(NUMBERS.map(ping), 1),
    heard: NUMBERS.map(pong),
  },
  {
    title: 'of 61 in one chunk, sixteen are answered and the latest',
    sent: [Buffer.concat(FLOOD.map(ping))],
    heard: [...FLOOD.slice(0, 16), '60'].map(pong),
  },
  {
    title: 'of 61 within a message, sixteen are answered and the latest, and the message',
    sent: [
      Buffer.concat([
        frame('a', { final: false }),
        ...FLOOD.map(ping),
        frame('b', { opcode: CONTINUATION }),
        frame('c'),
      ]),
    ],
    heard: [...FLOOD.slice(0, 16).map(pong), text('ab'), text('c'), pong('60')],
  },
  {
    title: 'one after a text is answered after its echo',
    sent: [Buffer.concat([frame('text'), ping('ping')])],
    heard: [text('text'), pong('ping')],
  },
  {
    title: 'one before a text is answered before its echo',
    sent: [Buffer.concat([ping('ping'), frame('text')])],
    heard: [pong('ping'), text('text')],
  },
])

exchanges('pongs that nobody asked for', [
  ...[0, 1, 125].map((length) => ({
    title: `one of ${length} is not answered`,
    sent: [Buffer.concat([ponged(filled(length)), frame('text')])],
    heard: [text('text')],
  })),
  { title: 'one of 126 is too long', sent: [ponged(filled(126))], heard: [PROTOCOL_ERROR] },
  {
    title: 'one before a ping changes nothing',
    sent: [ponged('pong'), ping('ping')],
    heard: [pong('ping')],
  },
  {
    title: 'one in between two pings changes nothing',
    sent: [ping('first'), ponged('pong'), ping('second')],
    heard: [pong('first'), pong('second')],
  },
  { title: 'a hundred in one chunk', sent: [Buffer.concat(Array(100).fill(ponged('pong')))], heard: [] },
])
