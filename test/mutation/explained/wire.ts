/** Mutants of `src/wire` that survive for a reason. */

import type { Explanation } from '../report.js'

export const WIRE: readonly Explanation[] = [
  {
    file: 'src/wire/limits/client-address.ts',
    text: ["''", '[]'],
    reason: 'stands for something that is not an address, and any text but an address does',
  },
  {
    file: 'src/wire/limits/client-address.ts',
    text: ['this.ranges.length === 0', 'isIP(address) !== 6'],
    replacement: 'false',
    reason: 'saves taking apart what is then returned as it is',
  },
  {
    file: 'src/wire/limits/client-address.ts',
    text: [String.raw`/(\d+)\.(\d+)\.(\d+)\.(\d+)$/`, String.raw`/^(\d+\.\d+\.\d+\.\d+):\d+$/`],
    reason: 'what is read or left differently is not an address, or cannot be part of one',
  },
  {
    file: 'src/wire/frames/client-frames.ts',
    text: 'i < frame.length',
    replacement: 'i <= frame.length',
    reason: 'writing past the end of a buffer does nothing',
  },
  {
    file: 'src/wire/frames/client-frames.ts',
    text: 'i - head',
    reason: 'all heads are even, so the octets of the mask are the same',
  },
  {
    file: 'src/wire/frames/server-frames.ts',
    text: [
      /text\.length <= MAX_BY_HAND/,
      /\{\s*writeHead\(into, start, FINAL_TEXT, text\.length\)[^}]*\}/,
      /\{\s*for \(let i = 0; i < text\.length; i\+\+\).*\}/s,
      'unit >= 0x80',
      'true',
    ],
    replacement: ['true', 'false', '{}', 'text.length < MAX_BY_HAND'],
    reason: 'short texts of ASCII are written by hand because that is faster; the other way writes the same',
  },
  {
    file: 'src/wire/frames/server-frames.ts',
    text: ['i < text.length', "'utf8'", 'head !== guessed'],
    replacement: ['i <= text.length', '""', 'true'],
    reason:
      'an octet after the frame is not part of it, UTF-8 is the default, and moving octets to their place changes nothing',
  },
  {
    file: 'src/wire/frames/short-texts.ts',
    text: 'toggleMask(chunk, start, end) < 0x80',
    replacement: 'false',
    reason: 'saves time: ASCII is read as UTF-8 just as well',
  },
  {
    file: 'src/wire/frames/early-text.ts',
    text: [
      'i < octets.length',
      'Math.min(3, length)',
      'octet >= 0xc0',
      'followers(octet) >= back',
      'octet < 0x80',
    ],
    replacement: ['i <= octets.length', 'Math.max(3, length)', 'octet > 0xc0', 'true', 'false'],
    reason:
      'only decides which octets are looked at together and which one by one, or looks where there are none',
  },
  {
    file: 'src/wire/frames/frame-slab.ts',
    text: 'this.end + MAX_HEAD + text.length * BYTES_OF_UNIT > SIZE',
    replacement: 'this.end + MAX_HEAD + text.length * BYTES_OF_UNIT >= SIZE',
    reason: 'a slab may begin one octet earlier',
  },
  {
    file: 'src/wire/websocket/peer-socket.ts',
    text: /(this\.owner|\(this as PeerSocket\)\.owner|owner)\?\.\w+/,
    reason: 'for the compiler: a socket has its owner in the turn in which it is there',
  },
  {
    file: 'src/wire/frames/outbox.ts',
    text: ['this.#isScheduled', 'true'],
    replacement: 'false',
    reason: 'saves a look at an empty queue',
  },
  {
    file: 'src/wire/frames/outbox.ts',
    text: [
      'sender.bufferedBytes > 0',
      'this.#slow.size > 0',
      'bufferedBytes === 0',
      '2 * this.limit',
      /open .*/,
    ],
    reason:
      'saves a look at senders that hold little or nothing; whoever is closed or cut off is found by the loops after it',
  },
  {
    file: 'src/wire/websocket/outgoing.ts',
    text: ['this.#isQueued', 'true'],
    replacement: 'false',
    reason: 'saves a look at a socket that has nothing left to send',
  },
  {
    file: 'src/wire/websocket/outgoing.ts',
    text: ['this.isMasking || !slab.takes(text)', 'slab.bytes !== this.#slab || start !== this.#slabEnd'],
    replacement: 'true',
    reason: 'the slab saves objects: frames that are made one by one are the same',
  },
  {
    file: 'src/wire/websocket/outgoing.ts',
    text: ['this.#left <= EARLY_FLUSH / 2', 'this.#left > 0'],
    replacement: ['false', 'true', 'this.#left < EARLY_FLUSH / 2', 'this.#left >= 0'],
    reason: 'saves a look at the network socket',
  },
]
