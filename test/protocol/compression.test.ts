/** Compression of messages when it is switched on: RFC 7692. */

import { deflateRawSync, constants as zlib } from 'node:zlib'
import { expect } from 'chai'
import { WebSocket } from 'ws'
import { handshake, openRaw, openRawWebSocket, type Served } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'
import { compressedExchanges, ECHO } from './exchange.js'
import {
  BAD_DATA,
  BINARY,
  binary,
  CLOSE,
  CONTINUATION,
  chopped,
  closed,
  closeFrame,
  deflated,
  type FrameOptions,
  fragments,
  frame,
  type Payload,
  PING,
  PONG,
  PROTOCOL_ERROR,
  pong,
  readFrame,
  shown,
  TEXT,
  TOO_BIG,
  text,
} from './frames.js'

const RSV1 = 4
const small = (payload: Payload, options: FrameOptions = {}) =>
  frame(deflated(payload), { reserved: RSV1, ...options })

/** A compressed message in several fragments; only the first has the compression bit. */
function parts(payload: Payload, count: number, opcode = TEXT): Buffer[] {
  const bytes = deflated(payload)
  const size = Math.ceil(bytes.length / count)
  return Array.from({ length: count }, (_, index) =>
    frame(bytes.subarray(index * size, (index + 1) * size), {
      opcode: index === 0 ? opcode : CONTINUATION,
      reserved: index === 0 ? RSV1 : 0,
      final: index === count - 1,
    }),
  )
}

const PROSE = 'Is there anybody out there? '.repeat(3000)
/** Takes long to inflate. */
const LONG = PROSE.repeat(11)
const LENGTHS = [0, 1, 125, 126, 1023, 1024, 1025, 65535, 65536, 131072]

/** An empty block that is not the last one: one way to send an empty message. */
const EMPTY_BLOCK = [0x00]

/** The second `Hello` of a sender with context takeover. */
const REMEMBERED = [0xf2, 0x00, 0x11, 0x00, 0x00]

compressedExchanges('compressed messages', [
  ...LENGTHS.flatMap((length) => [
    {
      title: `a text of ${length}`,
      sent: [small(PROSE.repeat(2).slice(0, length))],
      heard: [text(PROSE.repeat(2).slice(0, length))],
    },
    {
      title: `a binary message of ${length}`,
      sent: [small(PROSE.repeat(2).slice(0, length), { opcode: BINARY })],
      heard: [binary(PROSE.repeat(2).slice(0, length))],
    },
  ]),
  ...[1, 5, 997].map((size) => ({
    title: `a text in chunks of ${size}`,
    sent: chopped(small(PROSE), size),
    heard: [text(PROSE)],
  })),
  ...[2, 7, 100].map((count) => ({
    title: `a text in ${count} fragments`,
    sent: parts(PROSE, count),
    heard: [text(PROSE)],
  })),
  { title: 'a binary message in 3 fragments', sent: parts(PROSE, 3, BINARY), heard: [binary(PROSE)] },
  {
    title: 'fragments with a ping between them',
    sent: [parts('fragments', 2)[0]!, frame('ping', { opcode: PING }), parts('fragments', 2)[1]!],
    heard: [pong('ping'), text('fragments')],
  },
  { title: 'an empty block', sent: [frame(EMPTY_BLOCK, { reserved: RSV1 })], heard: [text('')] },
  {
    title: 'the example of the RFC, with and without what the sender remembers',
    sent: [small('Hello'), frame(REMEMBERED, { reserved: RSV1 })],
    heard: [text('Hello'), text('Hello')],
  },
  {
    title: 'blocks that are not compressed',
    sent: [
      frame(deflateRawSync('Hello', { level: 0, finishFlush: zlib.Z_SYNC_FLUSH }).subarray(0, -4), {
        reserved: RSV1,
      }),
    ],
    heard: [text('Hello')],
  },
  {
    title: 'a short plain text does not overtake a long one',
    sent: [Buffer.concat([small(PROSE), frame('short'), small('small'), frame('last')])],
    heard: [text(PROSE), text('short'), text('small'), text('last')],
  },
  {
    title: 'fifty by turns keep their order',
    sent: [
      Buffer.concat(Array.from({ length: 50 }, (_, i) => (i % 2 ? frame(`${i}`) : small(`${i}${PROSE}`)))),
    ],
    heard: Array.from({ length: 50 }, (_, i) => text(i % 2 ? `${i}` : `${i}${PROSE}`)),
  },
  {
    title: 'a close frame immediately after one',
    sent: [Buffer.concat([small(PROSE), closeFrame(1000)])],
    heard: [text(PROSE), closed(1000)],
  },
  {
    title: 'characters of one to four bytes',
    sent: [small('aé€😀'.repeat(1000))],
    heard: [text('aé€😀'.repeat(1000))],
  },
])

compressedExchanges('compressed wrongly', [
  ...Object.entries({
    'an invalid text': [frame([0xff]), BAD_DATA] as const,
    'a close frame with a wrong code': [closeFrame(999), PROTOCOL_ERROR] as const,
    'what is not compressed though it says so': [frame([0xff, 0xff], { reserved: RSV1 }), BAD_DATA] as const,
    'a reserved opcode': [frame('', { opcode: 3 }), PROTOCOL_ERROR] as const,
  }).map(([title, [wrong, answer]]) => ({
    title: `${title} is the last thing heard, though more arrives while a long message is inflated`,
    // The first write may arrive together with the next.
    sent: [frame('first'), small(LONG), wrong, frame('late'), frame('later')],
    heard: [text('first'), text(LONG), answer],
  })),
  ...[
    { title: 'something that is not a block', payload: [0xff, 0xff, 0xff] },
    { title: 'a distance too far back', payload: [0x02, 0x13, 0x00] },
    { title: 'a stored block whose lengths differ', payload: [0x00, 0x05, 0x00, 0x05, 0x00, 0x61] },
  ].map(({ title, payload }) => ({ title, sent: [frame(payload, { reserved: RSV1 })], heard: [BAD_DATA] })),
  { title: 'a text that is not UTF-8', sent: [small([0x61, 0xff])], heard: [BAD_DATA] },
  {
    title: 'nothing is read after it',
    sent: [Buffer.concat([small('first'), frame([0xff, 0xff], { reserved: RSV1 }), frame('late')])],
    heard: [text('first'), BAD_DATA],
  },
  ...[PING, PONG, CLOSE].map((opcode) => ({
    title: `a control frame, 0x${opcode.toString(16)}`,
    sent: [frame('', { opcode, reserved: RSV1 })],
    heard: [PROTOCOL_ERROR],
  })),
  {
    title: 'a second fragment that says so',
    sent: [
      frame(deflated('begun'), { reserved: RSV1, final: false }),
      frame('', { opcode: CONTINUATION, reserved: RSV1 }),
    ],
    heard: [PROTOCOL_ERROR],
  },
  {
    title: 'a second fragment of a plain message that says so',
    sent: [...fragments(['begun', '']).slice(0, 1), frame('', { opcode: CONTINUATION, reserved: RSV1 })],
    heard: [PROTOCOL_ERROR],
  },
])

const MEBIBYTE = 1024 * 1024

compressedExchanges(
  'compressed messages near the limit of 10000 octets',
  [
    { title: 'a text at the limit', sent: [small('x'.repeat(10_000))], heard: [text('x'.repeat(10_000))] },
    { title: 'a text beyond it', sent: [small('x'.repeat(10_001))], heard: [TOO_BIG] },
    {
      title: 'a binary message beyond it',
      sent: [small('x'.repeat(10_001), { opcode: BINARY })],
      heard: [TOO_BIG],
    },
    { title: 'a text of 64 MiB', sent: [small(Buffer.alloc(64 * MEBIBYTE, 'x'))], heard: [TOO_BIG] },
    {
      title: 'a text of 16 MiB in 5 fragments',
      sent: parts(Buffer.alloc(16 * MEBIBYTE, 'x'), 5),
      heard: [TOO_BIG],
    },
    { title: 'fragments beyond it together', sent: parts('x'.repeat(10_001), 3), heard: [TOO_BIG] },
    {
      title: 'many at the limit, one after the other',
      sent: [Buffer.concat(Array(20).fill(small('x'.repeat(10_000))))],
      heard: Array(20).fill(text('x'.repeat(10_000))),
    },
    {
      title: 'eleven fragments where ten are allowed',
      sent: parts(PROSE.slice(0, 5000), 11),
      heard: [TOO_BIG],
    },
  ],
  { messageBytes: 10_000, fragments: 10 },
)

/** What a client offers, and what the server answers. */
// biome-ignore format: table
const OFFERS: readonly (readonly [string, string | undefined])[] = [
  ['permessage-deflate', 'permessage-deflate; server_no_context_takeover'],
  ['permessage-deflate; client_max_window_bits', 'permessage-deflate; server_no_context_takeover'],
  ['permessage-deflate;client_max_window_bits=10', 'permessage-deflate; client_max_window_bits=10; server_no_context_takeover'],
  ['permessage-deflate; client_max_window_bits="10"', 'permessage-deflate; client_max_window_bits=10; server_no_context_takeover'],
  ['permessage-deflate; client_no_context_takeover', 'permessage-deflate; client_no_context_takeover; server_no_context_takeover'],
  ['permessage-deflate; server_no_context_takeover', 'permessage-deflate; server_no_context_takeover'],
  ['permessage-deflate; server_max_window_bits=10', 'permessage-deflate; server_max_window_bits=10; server_no_context_takeover'],
  ['x-webkit-deflate-frame, permessage-deflate', 'permessage-deflate; server_no_context_takeover'],
  ['permessage-deflate; unknown, permessage-deflate', 'permessage-deflate; server_no_context_takeover'],
  ['permessage-deflate; server_max_window_bits=8, permessage-deflate', 'permessage-deflate; server_no_context_takeover'],
  ['permessage-deflate; server_max_window_bits=8', undefined],
  ['permessage-deflate; server_max_window_bits=16', undefined],
  ['permessage-deflate; server_max_window_bits', undefined],
  ['permessage-deflate; server_no_context_takeover=1', undefined],
  ['permessage-deflate; client_max_window_bits=7', undefined],
  ['permessage-deflate; client_max_window_bits; client_max_window_bits', undefined],
  ['permessage-deflate; unknown=1', undefined],
  ['permessage-bzip2', undefined],
  ['permessage-deflate2', undefined],
  [';;,,', undefined],
  ['', undefined],
]

/** Texts of all lengths with characters of all lengths, which partly repeat earlier ones. */
const CONVERSATION = Array.from({ length: 120 }, (_, index) => {
  const length = [0, 16, 64, 256, 1024, 4096, 8192, 16_384, 32_768, 65_536, 131_072][index % 11]!
  return `${index}${'aé€😀'.repeat(index % 7)}${PROSE}${PROSE}`.slice(0, length).toWellFormed()
})

describe('a server that compresses', () => {
  let server: Served

  before(async () => {
    server = await serveSources([ECHO], {}, true)
  })

  after(closeServers)

  for (const [offer, answer] of OFFERS) {
    it(`${answer === undefined ? 'declines' : 'takes'} the offer '${offer}'`, async () => {
      const raw = await openRaw(server)
      raw.write(handshake('/echo/ws', [`Sec-WebSocket-Extensions: ${offer}`]))
      const [head] = await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
      const [, agreed] = /^Sec-WebSocket-Extensions: (.*)\r$/im.exec(head) ?? []
      expect(agreed?.split('; ').sort()).to.deep.equal(answer?.split('; ').sort())
      raw.write(frame(PROSE))
      const heard = await readFrame(raw, { mayCompress: answer !== undefined })
      expect(heard && shown(heard)).to.equal(shown(text(PROSE)))
      expect(heard && heard.size < PROSE.length / 10).to.equal(answer !== undefined)
      raw.vanish()
    })
  }

  it('sends uncompressed messages to clients that do not offer it', async () => {
    const raw = await openRawWebSocket(server, '/echo/ws')
    raw.write(frame(PROSE))
    expect((await readFrame(raw))?.size).to.equal(PROSE.length)
    raw.write(small('compressed all the same'))
    expect(shown((await readFrame(raw))!)).to.equal(shown(PROTOCOL_ERROR))
    await raw.ended()
  })

  it('sends uncompressed: short texts, and texts that do not become shorter', async () => {
    const raw = await openRawWebSocket(server, '/echo/ws', ['Sec-WebSocket-Extensions: permessage-deflate'])
    const noise = deflateRawSync(
      PROSE.split('')
        .map((letter, i) => `${letter}${(i * i * 7919) % 104_729}`)
        .join(''),
    )
    for (const payload of [Buffer.from('x'.repeat(1023)), noise]) {
      expect(payload.length).to.be.greaterThan(1000)
      raw.write(frame(payload, { opcode: BINARY }))
      expect((await readFrame(raw, { mayCompress: true }))?.size).to.equal(payload.length)
    }
    raw.write(frame('x'.repeat(1025)))
    expect((await readFrame(raw, { mayCompress: true }))?.size).to.be.lessThan(100)
    raw.vanish()
  })

  it('compresses in the window that the client has asked for', async () => {
    const raw = await openRawWebSocket(server, '/echo/ws', [
      'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=9',
    ])
    // The repetition is more than 512 bytes away, so a window of 9 bits cannot refer to it.
    const block = Array.from({ length: 300 }, (_, i) => `${(i * i * 7919) % 104_729}`).join('')
    raw.write(frame(block.repeat(20)))
    const heard = await readFrame(raw, { mayCompress: true })
    expect(heard && shown(heard)).to.equal(shown(text(block.repeat(20))))
    const inSmallWindow = deflated(block.repeat(20), 9).length
    expect(inSmallWindow).to.be.greaterThan(3 * deflated(block.repeat(20)).length)
    expect(heard?.size).to.be.greaterThan(inSmallWindow / 2)
    raw.vanish()
  })

  for (const [name, perMessageDeflate] of Object.entries({
    'that remembers': { threshold: 0 },
    'that forgets': { threshold: 0, clientNoContextTakeover: true },
    'that wants nothing remembered': { threshold: 0, serverNoContextTakeover: true },
    'that wants neither side to remember': {
      threshold: 0,
      clientNoContextTakeover: true,
      serverNoContextTakeover: true,
    },
    'with small windows': { threshold: 0, clientMaxWindowBits: 9, serverMaxWindowBits: 9 },
    'with large windows': { threshold: 0, clientMaxWindowBits: 15, serverMaxWindowBits: 15 },
    'with a small window for itself': { threshold: 0, clientMaxWindowBits: 9 },
    'with small windows, that wants nothing remembered': {
      threshold: 0,
      serverMaxWindowBits: 9,
      serverNoContextTakeover: true,
    },
    'with large windows, that wants nothing remembered': {
      threshold: 0,
      serverMaxWindowBits: 15,
      serverNoContextTakeover: true,
    },
    'that compresses only what is long': { threshold: 1000 },
  })) {
    it(`works with a ws client ${name}`, async () => {
      const client = new WebSocket(`ws://127.0.0.1:${server.port}/echo/ws`, { perMessageDeflate })
      await new Promise((resolve, reject) => client.once('open', resolve).once('error', reject))
      expect(client.extensions).to.equal('permessage-deflate')
      const heard: string[] = []
      const answered = new Promise<void>((resolve, reject) => {
        client.once('close', reject).on('message', (data, isBinary) => {
          heard.push(`${isBinary ? 'binary' : 'text'} ${data}`)
          if (heard.length === CONVERSATION.length) resolve()
        })
      })
      for (const [index, message] of CONVERSATION.entries()) client.send(message, { binary: index % 3 === 2 })
      await answered
      expect(heard).to.deep.equal(
        CONVERSATION.map((message, index) => `${index % 3 === 2 ? 'binary' : 'text'} ${message}`),
      )
      client.terminate()
    })
  }
})

const ROOM = ECHO.replaceAll('ws:pushText(', 'ws:broadcastText(')

describe('a broadcast', () => {
  after(closeServers)

  it('reaches every client in its negotiated form', async () => {
    const room = await serveSources([ROOM], {}, true)
    const offers = [
      [],
      ['Sec-WebSocket-Extensions: permessage-deflate'],
      ['Sec-WebSocket-Extensions: permessage-deflate'],
      ['Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=9'],
    ]
    const clients = await Promise.all(offers.map((headers) => openRawWebSocket(room, '/echo/ws', headers)))
    for (const said of [PROSE, 'short', `${PROSE}!`]) {
      clients[0]!.write(frame(said))
      const sizes: (number | undefined)[] = []
      for (const [index, client] of clients.entries()) {
        const heard = await readFrame(client, { mayCompress: index > 0 })
        expect(heard && shown(heard)).to.equal(shown(text(said)))
        sizes.push(heard?.size)
      }
      expect(sizes[0]).to.equal(said.length)
      expect(sizes[1]).to.equal(sizes[2])
      expect(sizes[1] === said.length).to.equal(said === 'short')
    }
    for (const client of clients) client.vanish()
  })
})
