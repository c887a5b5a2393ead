/** Messages of every size in chunks of every size, with raised limits. */

import { expect } from 'chai'
import type { ServerLimits } from '../../src/runtime/limits.js'
import { openRawWebSocket, type Served } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'
import { ECHO, type Exchange, exchanges } from './exchange.js'
import { BINARY, binary, chopped, fragments, frame, readFrame, shown, TEXT, TOO_BIG, text } from './frames.js'

const KIB = 1024
const MIB = 1024 * KIB

const LIMITS: Partial<ServerLimits> = { messageBytes: 16 * MIB, unsentBytes: 64 * MIB, fragments: 65_536 }

/** Chunk sizes of a busy network. */
const SEGMENT = 64 * KIB

const KINDS = [
  { name: 'a text', opcode: TEXT, echo: text },
  { name: 'a binary message', opcode: BINARY, echo: binary },
]

/** Ten bytes, repeated. */
const filled = (length: number) => Buffer.alloc(length, 'BAsd7&jh23')

/** No server compresses that much at once, and the arrival is the same, so once is enough. */
const isPlain = true

exchanges(
  'messages of many bytes',
  KINDS.flatMap(({ name, opcode, echo }): Exchange[] => [
    ...[256 * KIB, MIB, 4 * MIB, 16 * MIB].map((length) => ({
      title: `${name} of ${length / KIB} KiB`,
      sent: chopped(frame(filled(length), { opcode }), SEGMENT),
      heard: [echo(filled(length))],
      isPlain,
    })),
    ...[64, 256, KIB, 4 * KIB, 64 * KIB, MIB].map((size) => ({
      title: `${name} of 4 MiB in fragments of ${size}`,
      sent: chopped(fragments(chopped(filled(4 * MIB), size), opcode), SEGMENT),
      heard: [echo(filled(4 * MIB))],
      isPlain,
    })),
    ...[64, 2 * KIB].map((size) => ({
      title: `${name} of 256 KiB in chunks of ${size}`,
      sent: chopped(frame(filled(256 * KIB), { opcode }), size),
      heard: [echo(filled(256 * KIB))],
    })),
    {
      title: `${name} of 64 KiB in fragments of 1300`,
      sent: fragments(chopped(filled(64 * KIB), 1300), opcode),
      heard: [echo(filled(64 * KIB))],
    },
  ]),
  LIMITS,
)

exchanges(
  'one fragment, or one byte, more than allowed',
  [
    {
      title: 'is too many, in fragments of nothing',
      sent: chopped(fragments(Array(65_537).fill('')), SEGMENT),
      heard: [TOO_BIG],
    },
    {
      title: 'is too many, in one frame',
      sent: [frame(filled(SEGMENT), { length: 16 * MIB + 1 })],
      heard: [TOO_BIG],
    },
    {
      title: 'is too many, in fragments',
      sent: chopped(fragments([filled(8 * MIB), filled(8 * MIB), 'x', '']), SEGMENT),
      heard: [TOO_BIG],
    },
  ],
  LIMITS,
)

describe('a thousand messages, each sent after the echo of the last', () => {
  let server: Served

  before(async () => {
    server = await serveSources([ECHO])
  })

  after(closeServers)

  for (const { name, opcode, echo } of KINDS) {
    for (const length of [0, KIB]) {
      it(`${name} of ${length}`, async () => {
        const raw = await openRawWebSocket(server, '/echo/ws')
        for (let i = 0; i < 1000; i++) {
          raw.write(frame(filled(length), { opcode }))
          expect(shown((await readFrame(raw))!)).to.equal(shown(echo(filled(length))))
        }
        raw.vanish()
      })
    }
  }
})
