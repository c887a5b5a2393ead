/** Idle HTTP connections are kept for a while, then closed, whatever the last response was. */

import { expect } from 'chai'
import { handshake, open, openRaw, type RawClient, type Served } from '../support/client.js'
import { openRawSecure } from '../support/secure.js'
import { CHAT, closeServers, PlayedProgram, type ServeOptions, serve } from '../support/server.js'

const KEEP_ALIVE = 60

const say = (body: string) =>
  `POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`

/** A server with a short keep-alive timeout. Its resource waits three times as long. */
function chat(limits: ServeOptions['limits'] = {}, tls?: ServeOptions['tls']) {
  const program = new PlayedProgram(CHAT, {
    say: ({ text }) =>
      text === 'slow' ? new Promise((resolve) => setTimeout(resolve, 3 * KEEP_ALIVE)) : undefined,
    onText: ({ event, text }) => event.connection?.pushText(text),
  })
  return serve(program, {
    limits: { keepAliveTimeout: KEEP_ALIVE, bodyBytes: 100, ...limits },
    ...(tls && { tls }),
  })
}

// biome-ignore format: table
const LAST_REQUESTS: readonly (readonly [what: string, bytes: string, status: number])[] = [
  ['a response', say('hi'), 200],
  ['a response to HEAD', 'HEAD /chat/nowhere HTTP/1.1\r\nHost: x\r\n\r\n', 404],
  ['OPTIONS *', 'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n', 204],
  ['status 404', 'GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n', 404],
  ['status 405', 'GET /chat/say HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ['status 413', say('x'.repeat(200)), 413],
  ['status 413 in the middle of the body', say('x'.repeat(200)).slice(0, -50), 413],
  ['status 413 to a body without a length', `POST /chat/say HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nc8\r\n${'x'.repeat(200)}`, 413],
  ['status 417', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: more\r\n\r\n', 417],
  ['status 426', 'GET /chat/ws HTTP/1.1\r\nHost: x\r\n\r\n', 426],
  ['an upgrade that was declined', 'GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n', 404],
  ['a response that came late', say('slow'), 200],
  ['a response and half of the next request', `${say('hi')}GET /chat/ws HTT`, 200],
  ['a response and empty lines', `${say('hi')}\r\n\r\n`, 200],
]

async function answered(raw: RawClient, status: number): Promise<void> {
  await raw.until(new RegExp(`^HTTP/1\\.1 ${status} .*?\r\n\r\n`, 's'))
}

describe('an HTTP connection', () => {
  let server: Served
  afterEach(closeServers)

  for (const [what, bytes, status] of LAST_REQUESTS) {
    it(`ends some time after ${what}`, async () => {
      server = await chat()
      const raw = await openRaw(server)
      raw.write(bytes)
      await answered(raw, status)
      await raw.ended()
    })
  }

  it('closes with TLS as well', async () => {
    const { CREDENTIALS } = await import('../support/secure.js')
    server = await chat({}, CREDENTIALS)
    const raw = await openRawSecure(server)
    raw.write(say('hi'))
    await answered(raw, 200)
    await raw.ended()
  })

  it('is kept for further requests, each of which has its own time', async () => {
    server = await chat({ keepAliveTimeout: 1_000 })
    const raw = await openRaw(server)
    for (let i = 0; i < 3; i++) {
      raw.write(say('hi'))
      await answered(raw, 200)
    }
    raw.vanish()
  })

  it('is kept while a request is running, even after others', async () => {
    server = await chat({ messageTimeout: KEEP_ALIVE })
    const raw = await openRaw(server)
    raw.write(say('hi') + say('slow') + say('slow'))
    for (let i = 0; i < 3; i++) await answered(raw, 200)
    await raw.ended()
  })

  it('that became a WebSocket is kept', async () => {
    server = await chat({ messageTimeout: KEEP_ALIVE })
    const raw = await openRaw(server)
    raw.write(say('hi'))
    await answered(raw, 200)
    raw.write(handshake('/chat/ws'))
    await answered(raw, 101)
    // Whatever would end the first connection would have ended this one before.
    const other = await openRaw(server)
    other.write(say('slow'))
    await answered(other, 200)
    await other.ended()
    expect(raw.socket.readableEnded).to.equal(false)
    const ann = await open(server, '/chat/ws')
    ann.send('still here')
    expect(await ann.next()).to.equal('still here')
    raw.vanish()
  })
})
