/** balws as a client: connections of programs to other servers, whose frames are not masked. */

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { expect } from 'chai'
import { DEFAULT_SERVER_LIMITS } from '../../src/runtime/limits.js'
import type { Socket as OwnSocket, SocketEvents } from '../../src/runtime/socket.js'
import { WireNetwork } from '../../src/wire/websocket/network.js'
import { RawClient } from '../support/client.js'
import { send } from './exchange.js'
import {
  BAD_TEXT,
  BINARY,
  CLOSE,
  CONTINUATION,
  chopped,
  closed,
  type FrameOptions,
  fragments,
  frame,
  type Payload,
  PING,
  PONG,
  PROTOCOL_ERROR,
  pong,
  readFrame,
  type SentFrame,
  shown,
  TEXT,
  TOO_BIG,
  text,
} from './frames.js'

/** A frame as servers send it. */
const bare = (payload: Payload, options: FrameOptions = {}) => frame(payload, { mask: undefined, ...options })
const bareFragments = (parts: readonly Payload[]) => fragments(parts, TEXT, { mask: undefined })
const bareClose = (code?: number, reason = '') =>
  bare(code === undefined ? '' : Buffer.concat([Buffer.of(code >> 8, code & 0xff), Buffer.from(reason)]), {
    opcode: CLOSE,
  })
const filled = (length: number) => 'abcdefghij'.repeat(Math.ceil(length / 10)).slice(0, length)

interface Case {
  readonly title: string
  /** What the other server sends, in chunks. */
  readonly sent: readonly Buffer[]
  /** Messages that the program receives. */
  readonly told?: readonly string[]
  /** The frames sent back. If there is no close frame among them, the other server closes with 1000. */
  readonly answered?: readonly SentFrame[]
}

const CASES: readonly Case[] = [
  ...[0, 1, 125, 126, 65535, 65536].flatMap((length): Case[] => [
    { title: `a text of ${length}`, sent: [bare(filled(length))], told: [`text ${filled(length)}`] },
    {
      title: `a binary message of ${length}, in chunks`,
      sent: chopped(bare(filled(length), { opcode: BINARY }), 1000),
      told: [`binary ${filled(length)}`],
    },
  ]),
  { title: 'a text octet by octet', sent: chopped(bare('hello'), 1), told: ['text hello'] },
  {
    title: 'several in one chunk',
    sent: [Buffer.concat([bare('one'), bare('two', { opcode: BINARY }), bare('three')])],
    told: ['text one', 'binary two', 'text three'],
  },
  { title: 'fragments', sent: bareFragments(['a', '', 'b', 'c']), told: ['text abc'] },
  {
    title: 'a ping between fragments',
    sent: [bare('a', { final: false }), bare('ping', { opcode: PING }), bare('b', { opcode: CONTINUATION })],
    told: ['text ab'],
    answered: [pong('ping')],
  },
  { title: 'a ping of 125', sent: [bare(filled(125), { opcode: PING })], answered: [pong(filled(125))] },
  { title: 'a pong', sent: [bare('pong', { opcode: PONG }), bare('text')], told: ['text text'] },
  ...[TEXT, BINARY, PING, PONG, CLOSE].map((opcode) => ({
    title: `a mask in a frame of opcode ${opcode}`,
    sent: [frame('', { opcode })],
    answered: [PROTOCOL_ERROR],
  })),
  {
    title: 'a mask after a text',
    sent: [bare('text'), frame('text')],
    told: ['text text'],
    answered: [PROTOCOL_ERROR],
  },
  ...[1, 2, 3, 4, 5, 6, 7].map((reserved) => ({
    title: `reserved bits ${reserved}`,
    sent: [bare('text', { reserved })],
    answered: [PROTOCOL_ERROR],
  })),
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) => ({
    title: `reserved opcode ${opcode}`,
    sent: [bare('', { opcode })],
    answered: [PROTOCOL_ERROR],
  })),
  {
    title: 'a fragment of no message',
    sent: [bare('', { opcode: CONTINUATION })],
    answered: [PROTOCOL_ERROR],
  },
  {
    title: 'a text within a text',
    sent: [bare('a', { final: false }), bare('b')],
    answered: [PROTOCOL_ERROR],
  },
  { title: 'a ping of 126', sent: [bare(filled(126), { opcode: PING })], answered: [PROTOCOL_ERROR] },
  {
    title: 'a ping in fragments',
    sent: [bare('', { opcode: PING, final: false })],
    answered: [PROTOCOL_ERROR],
  },
  { title: 'a text that is not UTF-8', sent: [bare([0x61, 0xed, 0xa0, 0x80])], answered: [BAD_TEXT] },
  {
    title: 'fragments that are not UTF-8',
    sent: bareFragments([[0xe2], [0x82], [0x28]]),
    answered: [BAD_TEXT],
  },
  {
    title: 'fragments that are UTF-8 together',
    sent: bareFragments([[0xe2], [0x82], [0xac]]),
    told: ['text €'],
  },
  { title: 'a text that is too big', sent: [bare(filled(100_001))], answered: [TOO_BIG] },
  {
    title: 'a length that could be shorter',
    sent: [bare('text', { lengthBits: 64 })],
    answered: [PROTOCOL_ERROR],
  },
  {
    title: 'a length that could be shorter, octet by octet',
    sent: chopped(bare('text', { lengthBits: 16 }), 1),
    answered: [PROTOCOL_ERROR],
  },
  {
    title: 'a length with the highest bit',
    sent: [bare('', { length: 2n ** 63n, lengthBits: 64 })],
    answered: [PROTOCOL_ERROR],
  },
  { title: 'a close frame without code', sent: [bareClose()], answered: [closed()] },
  ...[1000, 1001, 1011, 3000, 4999].map((code) => ({
    title: `a close frame with ${code}`,
    sent: [bare('text'), bareClose(code, 'because')],
    told: ['text text'],
    answered: [closed(code, 'because')],
  })),
  ...[0, 999, 1004, 1005, 1006, 1015, 2999, 5000].map((code) => ({
    title: `a close frame with ${code}`,
    sent: [bareClose(code)],
    answered: [PROTOCOL_ERROR],
  })),
  {
    title: 'a text after a close frame',
    sent: [Buffer.concat([bareClose(1000), bare('late')])],
    answered: [closed(1000)],
  },
]

/** Headers of a valid handshake response. */
function answerTo(request: string, changed: Readonly<Record<string, string | undefined>> = {}): string {
  const [, key = ''] = /^Sec-WebSocket-Key: (.*)\r$/im.exec(request) ?? []
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
  const headers = { Upgrade: 'websocket', Connection: 'Upgrade', 'Sec-WebSocket-Accept': accept, ...changed }
  return Object.entries(headers)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}

const SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\n'

/** Responses that fail the handshake. */
const NO_ANSWERS: Readonly<Record<string, (request: string) => string>> = {
  'an accept of another key': (request) =>
    `${SWITCHING}${answerTo(request, { 'Sec-WebSocket-Accept': 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=' })}\r\n`,
  'no accept': (request) => `${SWITCHING}${answerTo(request, { 'Sec-WebSocket-Accept': undefined })}\r\n`,
  'another protocol to upgrade to': (request) => `${SWITCHING}${answerTo(request, { Upgrade: 'h2c' })}\r\n`,
  'no upgrade': (request) => `${SWITCHING}${answerTo(request, { Upgrade: undefined })}\r\n`,
  'a sub-protocol that was not offered': (request) =>
    `${SWITCHING}${answerTo(request, { 'Sec-WebSocket-Protocol': 'chat' })}\r\n`,
  'an extension that was not offered': (request) =>
    `${SWITCHING}${answerTo(request, { 'Sec-WebSocket-Extensions': 'permessage-deflate' })}\r\n`,
  'status 200': (request) => `HTTP/1.1 200 OK\r\n${answerTo(request)}Content-Length: 0\r\n\r\n`,
  'status 404': () => 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n',
  'status 302': () => 'HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n',
  'something that is not HTTP': () => 'hello\r\n\r\n',
  'the end of the connection': () => '',
}

describe('a connection to another server', () => {
  let server: Server
  let url: string
  let network: WireNetwork

  beforeEach(async () => {
    server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`
    network = new WireNetwork({ ...DEFAULT_SERVER_LIMITS, messageBytes: 100_000 })
  })

  afterEach(() => new Promise((resolve) => server.close(resolve)))

  /** The side of the other server, and the request that it has received. */
  async function accepted(): Promise<{ readonly raw: RawClient; readonly request: string }> {
    const [socket] = (await once(server, 'connection')) as [Socket]
    socket.setNoDelay(true)
    const raw = new RawClient(socket)
    const [request] = await raw.until(/^GET .*?\r\n\r\n/s)
    return { raw, request }
  }

  async function connected(): Promise<{
    readonly raw: RawClient
    readonly own: OwnSocket
    readonly told: string[]
    readonly gone: Promise<void>
  }> {
    const told: string[] = []
    let own: OwnSocket | undefined
    let tellGone: () => void = () => {}
    const gone = new Promise<void>((resolve) => {
      tellGone = resolve
    })
    const events: SocketEvents = {
      opened: () => {},
      receivedText: (content) => told.push(`text ${Buffer.from(content as string).toString()}`),
      receivedBinary: (bytes) => told.push(`binary ${Buffer.from(bytes).toString('latin1')}`),
      disconnected: () => tellGone(),
      closeAsSlow: () => told.push('slow'),
      closeAsUnfinished: () => told.push('unfinished'),
      dropAsSilent: () => told.push('silent'),
    }
    const connecting = network.connect({ url, subProtocols: [] }, (socket) => {
      own = socket
      return events
    })
    const { raw, request } = await accepted()
    raw.write(`${SWITCHING}${answerTo(request)}\r\n`)
    await connecting
    return { raw, own: own!, told, gone }
  }

  /** Waits for this many of our frames, each of which must be masked. */
  async function answers(raw: RawClient, count: number): Promise<string[]> {
    const heard: string[] = []
    while (heard.length < count) {
      const next = await readFrame(raw, { isMasked: true })
      if (!next) break
      heard.push(shown(next))
    }
    return heard
  }

  for (const { title, sent, told = [], answered = [] } of CASES) {
    it(`receives ${title}`, async () => {
      const connection = await connected()
      await send(connection.raw, sent)
      expect(await answers(connection.raw, answered.length)).to.deep.equal(answered.map(shown))
      if (answered.at(-1)?.opcode !== CLOSE) {
        connection.raw.write(bareClose(1000))
        expect(await answers(connection.raw, 1)).to.deep.equal([shown(closed(1000))])
      }
      await connection.gone
      expect(connection.told).to.deep.equal(told)
      await connection.raw.ended()
      expect(connection.raw.text).to.equal('')
    })
  }

  it('masks everything, with a new mask for each frame', async () => {
    const { raw, own } = await connected()
    const messages = ['', 'same', 'same', filled(126), filled(65_536)]
    for (const message of messages) own.sendText(message)
    expect(await answers(raw, messages.length)).to.deep.equal(messages.map((message) => shown(text(message))))
    own.sendText('same')
    own.sendText('same')
    const [first, second] = [await raw.bytes(10), await raw.bytes(10)]
    expect(first.equals(second)).to.equal(false)
    own.close(1000, '')
    expect(await answers(raw, 1)).to.deep.equal([shown(closed(1000))])
    raw.vanish()
  })

  it('sends a valid opening handshake', async () => {
    const connecting = network.connect({ url: `${url}path?query`, subProtocols: ['a', 'b'] }, () => {
      throw new Error('there is no connection')
    })
    const { raw, request } = await accepted()
    raw.socket.destroy()
    await connecting.catch(() => {})
    expect(request).to.match(/^GET \/path\?query HTTP\/1\.1\r\n/)
    for (const line of [
      /^Host: 127\.0\.0\.1:\d+\r$/im,
      /^Connection: Upgrade\r$/im,
      /^Upgrade: websocket\r$/im,
      /^Sec-WebSocket-Version: 13\r$/im,
      /^Sec-WebSocket-Key: [\w+/]{22}==\r$/im,
      /^Sec-WebSocket-Protocol: a, ?b\r$/im,
    ]) {
      expect(request).to.match(line)
    }
    expect(request).not.to.match(/^Sec-WebSocket-Extensions:/im)
  })

  for (const [title, answer] of Object.entries(NO_ANSWERS)) {
    it(`fails when the response is ${title}`, async () => {
      const connecting = network
        .connect({ url, subProtocols: [] }, () => {
          throw new Error('it has been accepted')
        })
        .then(
          () => 'connected',
          (error: Error) => error.message,
        )
      const { raw, request } = await accepted()
      raw.socket.end(answer(request))
      expect(await connecting).not.to.match(/connected|accepted/)
      raw.socket.destroy()
    })
  }
})
