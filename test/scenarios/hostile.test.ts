/** Clients that break things on purpose or by accident: other clients must not notice. */

import { expect } from 'chai'
import { clientFrame, handshake, open, openRaw, openRawWebSocket, type Served } from '../support/client.js'
import { CHAT, closeServers, PlayedProgram, serve } from '../support/server.js'

function chat() {
  return serve(
    new PlayedProgram(CHAT, {
      onText: ({ event, text }) => event.connection?.pushText(text),
      onClose: ({ event }) => event.service?.broadcastText('somebody left'),
    }),
    { limits: { closeTimeout: 50 } },
  )
}

async function servesOthers(server: Served): Promise<void> {
  const ben = await open(server, '/chat/ws')
  ben.send('unharmed')
  expect(await ben.next()).to.equal('unharmed')
  await ben.close()
}

describe('a hostile client', () => {
  afterEach(closeServers)

  it('may reset its connection anywhere in the handshake', async () => {
    const server = await chat()
    const request = handshake('/chat/ws')
    for (const length of [0, 1, 20, request.length - 1, request.length]) {
      const raw = await openRaw(server)
      raw.write(request.slice(0, length))
      raw.vanish()
      await raw.ended()
    }
    const refused = await openRaw(server)
    refused.write(handshake('/nowhere'))
    refused.vanish()
    await servesOthers(server)
  })

  it('may reset its connection at any other moment', async () => {
    let waiting = 0
    const program = new PlayedProgram(CHAT, {
      onText: ({ event, text }) => event.connection?.pushText(text),
      say: ({ text }) => {
        waiting++
        return text === 'wait' ? new Promise(() => {}) : undefined
      },
    })
    const server = await serve(program, { limits: { bodyBytes: 100 }, metrics: { port: 0 } })
    const post = (length: number, body: string) =>
      `POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n${body}`
    const vanishes = async (bytes: string | Uint8Array, heard?: RegExp, port = server.port) => {
      const raw = await openRaw({ port })
      raw.write(bytes)
      if (heard) await raw.until(heard)
      raw.vanish()
    }
    // In the body; while the resource is at work, with more requests and a handshake behind; with a body too large.
    await vanishes(post(10, 'abc'))
    await vanishes(post(4, 'wait'))
    await vanishes(post(4, 'wait') + post(4, 'wait') + handshake('/chat/ws'))
    await vanishes(post(1000, 'x'.repeat(500)), /^HTTP\/1\.1 413 /)
    await vanishes(`${post(4, 'wait')}nonsense\r\n\r\n`)
    // Behind a response, and in what comes next.
    await vanishes(post(2, 'hi'), /^HTTP\/1\.1 200 /)
    await vanishes(`${post(2, 'hi')}GET /`, /^HTTP\/1\.1 200 /)
    // With frames after the handshake; in the middle of the closing handshake; after a protocol error.
    const withFrames = (...frames: Uint8Array[]) =>
      Buffer.concat([Buffer.from(handshake('/chat/ws')), ...frames])
    await vanishes(withFrames(clientFrame('text'), clientFrame('', { opcode: 9 })))
    await vanishes(withFrames(clientFrame('', { opcode: 8 })))
    await vanishes(withFrames(clientFrame('', { opcode: 3 })), /101 /)
    await vanishes('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')
    await vanishes('CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n')
    // On the port for those who watch.
    const monitor = Number(new URL(server.metricsUrl ?? '').port)
    for (const bytes of [
      '',
      'GET /metrics HTTP/1.1\r\n',
      'GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n',
      'nonsense\r\n\r\n',
    ]) {
      await vanishes(bytes, undefined, monitor)
    }
    await servesOthers(server)
    expect(waiting).to.be.greaterThan(1)
  })

  it('may send something that is not HTTP', async () => {
    const server = await chat()
    const raw = await openRaw(server)
    raw.write('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03')
    await raw.until(/^HTTP\/1\.1 400 Bad Request\r\n/)
    await raw.ended()
    await servesOthers(server)
  })

  for (const [what, bytes] of [
    ['a reserved opcode', Buffer.from([0x83, 0x80, 0, 0, 0, 0])],
    ['a frame without mask', Buffer.from([0x81, 0x02, 0x68, 0x69])],
    ['a reserved bit', Buffer.from([0xc1, 0x80, 0, 0, 0, 0])],
    ['a continuation of nothing', clientFrame('x', { opcode: 0 })],
    ['a fragmented ping', clientFrame('x', { opcode: 9, final: false })],
    ['a ping that is too long', clientFrame('x'.repeat(126), { opcode: 9 })],
    ['a close code that must not be sent', clientFrame(Buffer.from([0x03, 0xed]), { opcode: 8 })],
  ] as const) {
    it(`is closed for ${what}`, async () => {
      const server = await chat()
      const ann = await open(server, '/chat/ws')
      const raw = await openRawWebSocket(server, '/chat/ws')
      raw.write(bytes)
      expect(await raw.closeCode()).to.equal(1002)
      await raw.ended()
      expect(await ann.next()).to.equal('somebody left')
      await servesOthers(server)
    })
  }

  it('is closed for a frame of 2^63 bytes', async () => {
    const server = await chat()
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(Buffer.from([0x81, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]))
    expect(await raw.closeCode()).to.equal(1009)
    await servesOthers(server)
  })

  it('may vanish in the middle of a frame', async () => {
    const server = await chat()
    const ann = await open(server, '/chat/ws')
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(clientFrame('half a frame').subarray(0, 9))
    raw.vanish()
    expect(await ann.next()).to.equal('somebody left')
  })

  it('may end its side without a close frame', async () => {
    const server = await chat()
    const ann = await open(server, '/chat/ws')
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.socket.end(clientFrame('last words'))
    expect(await ann.next()).to.equal('somebody left')
    await raw.ended()
  })

  it('may send its frames one byte at a time', async () => {
    const server = await chat()
    const raw = await openRawWebSocket(server, '/chat/ws')
    for (const byte of clientFrame('slowly')) {
      await new Promise<void>((resolve) => raw.socket.write(Buffer.from([byte]), () => resolve()))
    }
    expect(String((await raw.frame()).payload)).to.equal('slowly')
    raw.vanish()
  })
})

describe('a handshake', () => {
  afterEach(closeServers)

  it('that is invalid is refused with a status', async () => {
    const server = await chat()
    const request = handshake('/chat/ws')
    for (const [broken, status] of [
      [request.replace('Version: 13', 'Version: 8'), '426'],
      [request.replace(/Sec-WebSocket-Version.*\r\n/, ''), '426'],
      [request.replace(/Sec-WebSocket-Key.*\r\n/, ''), '400'],
      [request.replace(/(Sec-WebSocket-Key: ).*/, '$1short'), '400'],
      [request.replace('Host: localhost\r\n', ''), '400'],
    ] as const) {
      const raw = await openRaw(server)
      raw.write(broken)
      expect((await raw.until(/^HTTP\/1\.1 (\d+) /))[1], broken).to.equal(status)
      await raw.ended()
    }
    await servesOthers(server)
  })

  it('is recognised in lists and in any case', async () => {
    const server = await chat()
    const raw = await openRaw(server)
    raw.write(
      handshake('/chat/ws')
        .replace('Connection: Upgrade', 'connection: keep-alive, upgrade')
        .replace('Upgrade: websocket', 'UPGRADE: WebSocket'),
    )
    await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
    raw.vanish()
  })

  it('selects no subprotocol and no extension', async () => {
    const server = await chat()
    const raw = await openRaw(server)
    raw.write(
      handshake('/chat/ws', ['Sec-WebSocket-Protocol: chat', 'Sec-WebSocket-Extensions: permessage-deflate']),
    )
    const [head] = await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
    expect(head).not.to.match(/Sec-WebSocket-(Protocol|Extensions)/i)
    raw.vanish()
  })

  it('is refused with 404 if no service has exactly this endpoint', async () => {
    const server = await chat()
    for (const path of ['/', '/chat', '/chat/WS', '/chat/ws/more', '/chat/ws//']) {
      const raw = await openRaw(server)
      raw.write(handshake(`${path}?x=1`))
      const [head] = await raw.until(/^HTTP\/1\.1 404 .*?\r\n\r\n/s)
      expect(head).to.match(/Content-Type: text\/plain/)
      await raw.until(new RegExp(`^no service found to handle the service request received to ${path}$`))
      await raw.ended()
    }
  })

  it('with another protocol, method or HTTP version is an ordinary request', async () => {
    const server = await chat()
    const say = (head: string) => `${head}\r\nContent-Length: 2\r\nConnection: Upgrade\r\n\r\nhi`
    for (const request of [
      say('POST /chat/say HTTP/1.1\r\nHost: x\r\nUpgrade: h2c'),
      say('POST /chat/say HTTP/1.1\r\nHost: x\r\nUpgrade: websocket'),
      say('POST /chat/say HTTP/1.0\r\nHost: x\r\nUpgrade: websocket'),
    ]) {
      const raw = await openRaw(server)
      raw.write(request)
      await raw.until(/^HTTP\/1\.1 200 OK\r\n/)
      raw.vanish()
    }
    const again = await openRaw(server)
    const h2c = 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'
    for (let i = 0; i < 20; i++) {
      again.write(h2c)
      await again.until(/^HTTP\/1\.1 204 .*?\r\n\r\n/s)
    }
    again.vanish()
    await servesOthers(server)
  })

  it('may name the host in its address', async () => {
    const server = await chat()
    const raw = await openRaw(server)
    raw.write(handshake('http://localhost/chat/ws'))
    await raw.until(/^HTTP\/1\.1 101 /)
    raw.vanish()
  })
})
