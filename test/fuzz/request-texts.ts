/**
 * Generates HTTP requests, valid and invalid, in sequence on one connection, and the chunks in which the network
 * delivers them.
 */

import fc from 'fast-check'

export interface RequestCase {
  readonly requests: readonly SentRequest[]
  /** The number of bytes at the end of the last request that are not sent. */
  readonly cutOff: number
  /** Sizes of the chunks, used repeatedly. */
  readonly chunks: readonly number[]
  /** How the client leaves. */
  readonly leaves: 'ends' | 'resets'
}

export interface SentRequest {
  readonly text: string
  /** The required response, if everything before was valid and complete; the body is a pattern. */
  readonly answer?: Answer
}

interface Answer {
  readonly status: number
  readonly body: string
}

const words = fc.string({ unit: fc.constantFrom(...'abc XYZ012-_~é€😀'), maxLength: 40 })
const chunked = (body: string, size: number): string => {
  const bytes = Buffer.from(body)
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += size) {
    const part = bytes.subarray(start, start + size)
    parts.push(`${part.length.toString(16)}\r\n${part.toString('latin1')}\r\n`)
  }
  return `${parts.join('')}0\r\n\r\n`
}

/** Header lines that have no meaning for the server. */
const harmless = fc.array(
  fc.constantFrom(
    'X-A: 1',
    'x-a:2',
    'X-Empty:',
    'Accept: */*',
    'Cookie: a=b; c="d"',
    'X-Latin: \xe9\xff',
    'X-Tab: a\tb',
    'X-Proto: __proto__',
    '__proto__: x',
    'constructor: y',
    'Connection: keep-alive',
    'Connection: Upgrade\r\nUpgrade: h2c',
    'Upgrade: h2c',
    'Origin: null',
    'Content-Type: application/json',
    'Content-Type: text/plain; charset=nonsense',
    'TE: trailers',
    `X-Long: ${'l'.repeat(3000)}`,
  ),
  { maxLength: 4 },
)

const lines = (first: string, headers: readonly string[], body = ''): string =>
  `${[first, ...headers].map((line) => `${line}\r\n`).join('')}\r\n${body}`

const rightRequest: fc.Arbitrary<SentRequest> = fc.oneof(
  fc.tuple(fc.nat(999), harmless).map(([id, headers]) => ({
    text: lines(`GET /s/name/${id} HTTP/1.1`, ['Host: h', ...headers]),
    answer: { status: 200, body: `name ${id}` },
  })),
  fc.tuple(fc.nat(999), harmless).map(([id, headers]) => ({
    text: lines(`GET /s/late/${id}?a=%20&b HTTP/1.1`, ['Host: h', ...headers]),
    answer: { status: 200, body: `late ${id}` },
  })),
  fc.tuple(words, harmless).map(([body, headers]) => ({
    text: lines(
      'POST /s/echo HTTP/1.1',
      ['Host: h', `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
      Buffer.from(body).toString('latin1'),
    ),
    answer: { status: 200, body },
  })),
  fc.tuple(words, fc.integer({ min: 1, max: 30 }), harmless).map(([body, size, headers]) => ({
    text: lines(
      'POST /s/echo HTTP/1.1',
      ['Host: h', 'Transfer-Encoding: chunked', ...headers],
      chunked(body, size),
    ),
    answer: { status: 200, body },
  })),
  harmless.map((headers) => ({
    text: lines('DELETE /s/echo HTTP/1.1', ['Host: h', ...headers]),
    answer: { status: 405, body: 'method not allowed' },
  })),
  harmless.map((headers) => ({
    text: lines('HEAD /s/name/1 HTTP/1.1', ['Host: h', ...headers]),
    answer: { status: 200, body: '' },
  })),
)

const anyText = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((text) => Buffer.from(text).toString('latin1'))

const method = fc.oneof(
  fc.constantFrom(
    'GET',
    'POST',
    'PUT',
    'HEAD',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PATCH',
    'M-SEARCH',
    'PRI',
    'get',
    '',
  ),
  anyText,
)
const target = fc.oneof(
  fc.constantFrom(
    '/',
    '*',
    '/s',
    '//',
    '/s/../s/echo',
    '/s/%2e%2e/echo',
    '/s/name/%00',
    '/s/name/%zz',
    '/s/name/%e9',
    '/s/name/%F0%9F%98%80',
    '/s/ws',
    'http://h/s/name/1',
    'http://[/s',
    'h:80',
    '/s/name/__proto__?__proto__=1&constructor',
    `/s/name/${'x'.repeat(5000)}`,
    '/s/name/\xe9',
    '/s/name/a b',
    '/s/name/1#f',
    '/s/ws?x',
  ),
  anyText,
)
const version = fc.constantFrom(
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.1',
  'HTTP/1.0',
  'HTTP/0.9',
  'HTTP/2.0',
  'HTTP/1.2',
  'http/1.1',
  'X',
)
const header = fc.oneof(
  fc.constantFrom(
    'Host: h',
    'Host: h',
    'Host:',
    'Content-Length: 3',
    'Content-Length: 0',
    'Content-Length: -1',
    'Content-Length: +3',
    'Content-Length: 3, 3',
    'Content-Length: 99999999999999999999',
    'Content-Length: 2000000',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: gzip, chunked',
    'Transfer-Encoding: chunked, chunked',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding : chunked',
    'Expect: 100-continue',
    'Expect: nonsense',
    'Connection: close',
    'Connection: Upgrade',
    'Connection: Upgrade, close',
    'Connection: Host',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Key: x',
    'Sec-WebSocket-Protocol: a, b',
    'Sec-WebSocket-Extensions: permessage-deflate; x',
    ' folded',
    ': no name',
    'no colon',
    'a b: c',
    'X: \0',
    'X: \x7f',
    'X\xe9: 1',
    `X-Large: ${'x'.repeat(70_000)}`,
    'Trailer: X',
  ),
  anyText,
)
const body = fc.oneof(
  fc.constantFrom(
    '',
    'abc',
    '3\r\nabc\r\n0\r\n\r\n',
    '3;ext=1\r\nabc\r\n0\r\nTrailer: 1\r\n\r\n',
    '-3\r\nabc\r\n0\r\n\r\n',
    'zz\r\n',
    'ffffffffffffffffff\r\n',
    '3\nabc\n0\n\n',
    '3\r\nabcd\r\n0\r\n\r\n',
    '0\r\n',
  ),
  anyText,
)
const lineEnd = fc.constantFrom('\r\n', '\r\n', '\r\n', '\n', '\r')

const wrongRequest: fc.Arbitrary<SentRequest> = fc
  .tuple(method, target, version, fc.array(header, { maxLength: 7 }), body, lineEnd)
  .map(([verb, path, protocol, headers, rest, end]) => ({
    text: `${[`${verb} ${path} ${protocol}`, ...headers].map((line) => line + end).join('')}${end}${rest}`,
  }))

/** More header lines than the limit allows. */
const crowdedRequest: fc.Arbitrary<SentRequest> = fc.integer({ min: 190, max: 3000 }).map((count) => ({
  text: lines('GET /s/name/1 HTTP/1.1', ['Host: h', ...Array<string>(count).fill('X: 1')]),
}))

export const requestCase: fc.Arbitrary<RequestCase> = fc.record({
  requests: fc
    .tuple(
      fc.array(rightRequest, { maxLength: 4 }),
      fc.array(
        fc.oneof(
          { weight: 8, arbitrary: wrongRequest },
          { weight: 2, arbitrary: rightRequest },
          { weight: 1, arbitrary: crowdedRequest },
        ),
        { maxLength: 3 },
      ),
    )
    .map((all) => all.flat()),
  cutOff: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
  chunks: fc.oneof(
    fc.constant([65_536]),
    fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
    fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 10 }),
  ),
  leaves: fc.constantFrom('ends', 'ends', 'ends', 'resets'),
})

/** Returns everything that the client sends. */
export function bytesOf({ requests, cutOff }: RequestCase): Buffer {
  const whole = Buffer.from(requests.map(({ text }) => text).join(''), 'latin1')
  return whole.subarray(0, Math.max(0, whole.length - cutOff))
}
