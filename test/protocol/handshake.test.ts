/** The opening handshake, right and wrong: RFC 6455, 4.2. */

import { expect } from 'chai'
import { openRaw, type RawClient, type Served } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'
import { ECHO } from './exchange.js'
import {
  chopped,
  closed,
  closeFrame,
  frame,
  PROTOCOL_ERROR,
  readFrame,
  type SentFrame,
  shown,
  text,
} from './frames.js'

/** The example of RFC 6455, and its proof. */
const KEY = 'dGhlIHNhbXBsZSBub25jZQ=='
const ACCEPT = 's3pPLMBiTxaQ9kYGzzhZRbK+xOo='

const LINES: Readonly<Record<string, string>> = {
  Host: 'localhost',
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': KEY,
}

interface Request {
  readonly line?: string
  /** Header lines that differ from those of a valid request; undefined to leave one out. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>
}

function request({ line = 'GET /echo/ws HTTP/1.1', headers = {} }: Request): string {
  const lines = Object.entries({ ...LINES, ...headers }).flatMap(([name, values = []]) =>
    [values].flat().map((value) => `${name}: ${value}`),
  )
  return [line, ...lines, '\r\n'].join('\r\n')
}

const GOOD: readonly (Request & { readonly title: string })[] = [
  { title: 'the plainest' },
  { title: 'other cases', headers: { Connection: 'UPGRADE', Upgrade: 'WebSocket' } },
  {
    title: 'names in lower case',
    headers: { Host: undefined, host: 'localhost', Upgrade: undefined, upgrade: 'websocket' },
  },
  { title: 'one of several connection options', headers: { Connection: 'keep-alive, Upgrade' } },
  { title: 'connection options on two lines', headers: { Connection: ['keep-alive', 'Upgrade'] } },
  { title: 'one of several protocols to upgrade to', headers: { Upgrade: 'h2c, websocket' } },
  { title: 'a query', line: 'GET /echo/ws?a=1&b HTTP/1.1' },
  { title: 'an absolute address', line: 'GET http://localhost/echo/ws HTTP/1.1' },
  { title: 'an origin', headers: { Origin: 'http://example.org' } },
  { title: 'an extension that is unknown', headers: { 'Sec-WebSocket-Extensions': 'x-unknown; a=1' } },
  { title: 'compression, which is off', headers: { 'Sec-WebSocket-Extensions': 'permessage-deflate' } },
  { title: 'a sub-protocol that nobody speaks', headers: { 'Sec-WebSocket-Protocol': 'chat' } },
  { title: 'a host with a port', headers: { Host: 'localhost:80' } },
  {
    title: 'blanks around values',
    headers: { 'Sec-WebSocket-Version': '  13  ', 'Sec-WebSocket-Key': `  ${KEY}  ` },
  },
  { title: 'a body of no length', headers: { 'Content-Length': '0' } },
]

interface Refused extends Request {
  readonly title: string
  readonly status: number
  /** A part of the response's header section. */
  readonly head?: RegExp
}

const VERSIONS = ['0', '7', '8', '12', '14', '99', '13, 8', '013', '-13', 'x', '']
const WRONG_VERSION = /^Connection: close, Upgrade\nUpgrade: websocket\n(?:.*\n)*Sec-WebSocket-Version: 13$/im
const NO_HANDSHAKE = { Connection: undefined, Upgrade: undefined }

const BAD: readonly Refused[] = [
  ...VERSIONS.map((version) => ({
    title: `version '${version}'`,
    headers: { 'Sec-WebSocket-Version': version },
    status: 426,
    head: WRONG_VERSION,
  })),
  {
    title: 'no version',
    headers: { 'Sec-WebSocket-Version': undefined },
    status: 426,
    head: WRONG_VERSION,
  },
  { title: 'no key', headers: { 'Sec-WebSocket-Key': undefined }, status: 400 },
  ...[
    '',
    'short',
    'dGhlIHNhbXBsZSBub25jZQ',
    'dGhlIHNhbXBsZSBub25jZQ=',
    'dGhlIHNhbXBsZSBub25jZQ===',
    'dGhlIHNhbXBsZSBub25jZTE2Nw==',
    'dGhl*HNhbXBsZSBub25jZQ==',
    `${KEY}, ${KEY}`,
  ].map((key) => ({ title: `key '${key}'`, headers: { 'Sec-WebSocket-Key': key }, status: 400 })),
  { title: 'two keys', headers: { 'Sec-WebSocket-Key': [KEY, KEY] }, status: 400 },
  { title: 'no host', headers: { Host: undefined }, status: 400 },
  { title: 'a subprotocol that is not a token', headers: { 'Sec-WebSocket-Protocol': 'a b' }, status: 400 },
  { title: 'the same sub-protocol twice', headers: { 'Sec-WebSocket-Protocol': 'a, a' }, status: 400 },
  { title: 'a path of no service', line: 'GET /nowhere HTTP/1.1', status: 404 },
  { title: 'the base path of a service', line: 'GET /echo HTTP/1.1', status: 404 },
  { title: 'a path below the endpoint', line: 'GET /echo/ws/x HTTP/1.1', status: 404 },
  { title: 'another case of the path', line: 'GET /Echo/ws HTTP/1.1', status: 404 },
  { title: 'a header of 70 KB', headers: { 'X-Large': 'x'.repeat(70_000) }, status: 431 },
  { title: '300 headers', headers: { 'X-Many': Array(300).fill('1') }, status: 431 },
  { title: 'no request line', line: 'hello', status: 400 },
  { title: 'an unknown method', line: 'HELLO /echo/ws HTTP/1.1', status: 400 },
  { title: 'a blank in the address', line: 'GET /echo/ ws HTTP/1.1', status: 400 },
  { title: 'a header without colon', line: 'GET /echo/ws HTTP/1.1\r\nnonsense', status: 400 },
  { title: 'a blank before a colon', line: 'GET /echo/ws HTTP/1.1\r\nX : 1', status: 400 },
  { title: 'a control character in a header', headers: { 'X-Control': 'a\x01b' }, status: 400 },
  { title: 'two lengths of the body', headers: { 'Content-Length': ['1', '2'] }, status: 400 },
]

/** Requests that are answered as plain HTTP. */
const PLAIN: readonly Refused[] = [
  { title: 'no upgrade', headers: { Upgrade: undefined }, status: 426 },
  { title: 'no connection option', headers: { Connection: undefined }, status: 426 },
  { title: 'neither', headers: NO_HANDSHAKE, status: 426 },
  { title: 'another connection option', headers: { Connection: 'keep-alive' }, status: 426 },
  { title: 'another protocol', headers: { Upgrade: 'h2c' }, status: 426 },
  { title: 'a protocol that only begins alike', headers: { Upgrade: 'websockets' }, status: 426 },
  { title: 'POST', line: 'POST /echo/ws HTTP/1.1', headers: { 'Content-Length': '0' }, status: 404 },
  { title: 'PUT', line: 'PUT /echo/ws HTTP/1.1', headers: { 'Content-Length': '0' }, status: 404 },
  { title: 'DELETE', line: 'DELETE /echo/ws HTTP/1.1', status: 404 },
  { title: 'OPTIONS', line: 'OPTIONS /echo/ws HTTP/1.1', status: 404 },
  { title: 'the line of HTTP/0.9', line: 'GET /echo/ws', status: 505 },
  { title: 'HTTP/1.0', line: 'GET /echo/ws HTTP/1.0', status: 426 },
]

describe('a handshake', () => {
  let server: Served

  before(async () => {
    server = await serveSources([ECHO])
  })

  after(closeServers)

  /** The header section of the response. */
  async function answer(raw: RawClient): Promise<string> {
    const [head] = await raw.until(/^HTTP\/1\.1 \d{3} .*?\r\n\r\n/s)
    return head.replaceAll('\r\n', '\n')
  }

  async function converse(raw: RawClient, frames: readonly SentFrame[]): Promise<void> {
    for (const expected of frames) {
      const heard = await readFrame(raw)
      expect(heard && shown(heard)).to.equal(shown(expected))
    }
  }

  async function accepts(raw: RawClient): Promise<void> {
    const head = await answer(raw)
    expect(head).to.match(/^HTTP\/1\.1 101 /)
    expect(head)
      .to.match(/^Upgrade: websocket$/im)
      .and.to.match(/^Connection: Upgrade$/im)
    expect(head).to.match(new RegExp(`^Sec-WebSocket-Accept: ${ACCEPT.replace('+', '\\+')}$`, 'im'))
    expect(head).not.to.match(/^Sec-WebSocket-(Extensions|Protocol):/im)
  }

  for (const { title, ...good } of GOOD) {
    it(`with ${title} is accepted`, async () => {
      const raw = await openRaw(server)
      raw.write(request(good))
      await accepts(raw)
      raw.write(Buffer.concat([frame('text'), closeFrame(1000)]))
      await converse(raw, [text('text'), closed(1000)])
      await raw.ended()
    })
  }

  for (const { title, status, head, ...bad } of BAD) {
    it(`with ${title} is refused with ${status}, and the connection ends`, async () => {
      const raw = await openRaw(server)
      raw.write(request(bad))
      const answered = await answer(raw)
      expect(answered).to.match(new RegExp(`^HTTP/1\\.1 ${status} `))
      if (head) expect(answered).to.match(head)
      await raw.ended()
    })
  }

  for (const { title, status, ...plain } of PLAIN) {
    it(`with ${title} is a plain request`, async () => {
      const raw = await openRaw(server)
      raw.write(request(plain))
      const answered = await answer(raw)
      expect(answered).to.match(new RegExp(`^HTTP/1\\.1 ${status} `))
      expect(answered).not.to.match(/^Sec-WebSocket-Accept:/im)
      raw.vanish()
    })
  }

  const FIRST_WORDS: readonly { title: string; sent: readonly Buffer[]; heard: readonly SentFrame[] }[] = [
    { title: 'a text', sent: [frame('early')], heard: [text('early')] },
    {
      title: 'texts and a close frame',
      sent: [frame('one'), frame('two'), closeFrame(1000)],
      heard: [text('one'), text('two'), closed(1000)],
    },
    { title: 'a text of 100000', sent: [frame('x'.repeat(100_000))], heard: [text('x'.repeat(100_000))] },
    {
      title: 'something that is not a frame',
      sent: [Buffer.from('GET / HTTP/1.1\r\n\r\n')],
      heard: [PROTOCOL_ERROR],
    },
  ]

  for (const { title, sent, heard } of FIRST_WORDS) {
    it(`may be followed immediately by ${title}`, async () => {
      const raw = await openRaw(server)
      raw.write(Buffer.concat([Buffer.from(request({})), ...sent]))
      await accepts(raw)
      await converse(raw, heard)
      raw.vanish()
    })
  }

  it('may be followed immediately by half a frame', async () => {
    const raw = await openRaw(server)
    const words = frame('early')
    raw.write(Buffer.concat([Buffer.from(request({})), words.subarray(0, 5)]))
    await accepts(raw)
    raw.write(words.subarray(5))
    await converse(raw, [text('early')])
    raw.vanish()
  })

  it('may arrive byte by byte', async () => {
    const raw = await openRaw(server)
    for (const octet of chopped(Buffer.from(request({})), 1)) {
      raw.write(octet)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await accepts(raw)
    raw.write(frame('text'))
    await converse(raw, [text('text')])
    raw.vanish()
  })

  it('may follow a plain request on the same connection', async () => {
    const raw = await openRaw(server)
    raw.write(request({ line: 'GET /nowhere HTTP/1.1', headers: NO_HANDSHAKE }))
    await raw.until(/^HTTP\/1\.1 404 .*?\r\n\r\n.*nowhere/s)
    raw.write(request({}))
    await accepts(raw)
    raw.write(frame('text'))
    await converse(raw, [text('text')])
    raw.vanish()
  })
})
