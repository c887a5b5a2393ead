/** Exceeds each limit on connections and requests; when a client is cut off, another is still served. */

import { expect } from 'chai'
import type { ServerLimits } from '../../src/runtime/limits.js'
import {
  ask,
  clientFrame,
  handshake,
  open,
  openRaw,
  openRawWebSocket,
  refusal,
  trickle,
} from '../support/client.js'
import { chat, servesOthers } from '../support/limited-chat.js'
import { CHAT, closeServers, PlayedProgram, serve } from '../support/server.js'

/** Nobody's first event is done before `release`; then each text is answered with its beginning. */
async function busy(limits: Partial<ServerLimits>) {
  let release: () => void = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const program = new PlayedProgram(CHAT, {
    onOpen: () => gate,
    onText: ({ event, text }) => event.connection?.pushText(text.slice(0, 5)),
  })
  return { server: await serve(program, { limits }), release: () => release() }
}

describe('a connection', () => {
  afterEach(closeServers)

  it('is not read while too many of its texts wait, and loses none of them', async () => {
    const { server, release } = await busy({ waitingEvents: 4, pingInterval: 20, missedPings: 2 })
    const ann = await open(server, '/chat/ws')
    const texts = Array.from({ length: 300 }, (_, i) => `${String(i).padStart(5, '0')}${'.'.repeat(50_000)}`)
    ann.send(...texts)
    const ben = await openRawWebSocket(server, '/chat/ws')
    // Ben is pinged several times meanwhile: that ann does not answer while paused must not look like a loss.
    for (let pings = 0; pings < 5; pings++) {
      expect((await ben.frame()).opcode).to.equal(9)
      ben.write(clientFrame('', { opcode: 10 }))
    }
    expect(server.stats().messagesIn).to.be.lessThan(100)
    release()
    expect(await ann.nextTexts(300)).to.deep.equal(texts.map((text) => text.slice(0, 5)))
  })

  it('is not read either while few but long texts wait, and loses none of them', async () => {
    const { server, release } = await busy({ messageBytes: 100_000 })
    const ann = await open(server, '/chat/ws')
    const texts = Array.from({ length: 60 }, (_, i) => `${String(i).padStart(5, '0')}${'.'.repeat(90_000)}`)
    ann.send(...texts)
    const ben = await open(server, '/chat/ws')
    // Whatever is on its way has arrived or waits outside when others have talked this often.
    for (let i = 0; i < 50; i++) await ask(server, '/chat/say', { method: 'POST', body: 'x' })
    expect(server.stats().messagesIn).to.be.within(2, 8)
    release()
    expect(await ann.nextTexts(60)).to.deep.equal(texts.map((text) => text.slice(0, 5)))
    ben.vanish()
  })

  it('is lost when the client answers no pings', async () => {
    const server = await chat({ pingInterval: 40, missedPings: 2 })
    const ann = await open(server, '/chat/ws')
    const raw = await openRawWebSocket(server, '/chat/ws')
    expect((await raw.frame()).opcode).to.equal(9)
    expect((await raw.frame()).opcode).to.equal(9)
    await raw.ended()
    expect(await ann.next()).to.equal('somebody left')
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(server.stats()).to.include({ silentPeersClosed: 1, connections: 1 })
  })

  it('is lost even if the client reads: only what it sends is a sign of life', async () => {
    const server = await chat({ pingInterval: 400, missedPings: 2 })
    const ann = await open(server, '/chat/ws')
    const raw = await openRawWebSocket(server, '/chat/ws')
    let pings = 0
    let texts = 0
    // Each text that arrives has the next one broadcast.
    const say = () => ask(server, '/chat/say', { method: 'POST', body: 'news' })
    await say()
    while (true) {
      await raw.some()
      if (raw.text === '') break
      const { opcode } = await raw.frame()
      if (opcode === 9) pings++
      if (opcode === 1) {
        texts++
        await say()
      }
    }
    expect(pings).to.equal(2)
    expect(texts).to.be.greaterThan(0)
    // Ann, who answers pings, has been sent the same and hears the other leave.
    while ((await ann.next()) !== 'somebody left') {}
    ann.vanish()
  })

  it('is kept if the client sends anything at all', async () => {
    const server = await chat({ pingInterval: 20, missedPings: 2 })
    const raw = await openRawWebSocket(server, '/chat/ws')
    for (let pings = 0; pings < 6; ) {
      const { opcode } = await raw.frame()
      if (opcode !== 9) continue
      pings++
      raw.write(clientFrame('x'))
    }
    expect(server.stats().connections).to.equal(1)
    raw.vanish()
  })

  it('survives any number of pings, and answers at least the latest', async () => {
    const server = await chat()
    const raw = await openRawWebSocket(server, '/chat/ws')
    const pings = Array.from({ length: 500 }, (_, i) => clientFrame(`ping ${i}`, { opcode: 9 }))
    raw.write(Buffer.concat([...pings, clientFrame('and a text')]))
    const pongs: string[] = []
    let text = ''
    while (text === '' || pongs.at(-1) !== 'ping 499') {
      const { opcode, payload } = await raw.frame()
      if (opcode === 10) pongs.push(String(payload))
      else text = String(payload)
    }
    expect(text).to.equal('and a text')
    expect(pongs.length).to.be.lessThan(20)
  })

  it('is refused when there are too many', async () => {
    const server = await chat({ maxConnections: 1 })
    const ann = await open(server, '/chat/ws')
    expect(await refusal(open(server, '/chat/ws'))).to.equal('503 there are too many connections')
    expect((await ask(server, '/chat/say', { method: 'POST', body: 'still there?' })).status).to.equal(200)
    expect(await ann.next()).to.equal('still there?')
    await ann.close()
    await servesOthers(server)
  })

  it('is refused from other origins, if configured', async () => {
    const same = await chat({ origins: 'same' })
    const host = `127.0.0.1:${same.port}`
    expect(await refusal(open(same, '/chat/ws', { origin: 'http://evil.example' }))).to.match(/^403 /)
    expect(await refusal(open(same, '/chat/ws', { origin: 'null' }))).to.match(/^403 /)
    expect(await refusal(open(same, '/chat/ws', { origin: `http://${host}` }))).to.equal('accepted')
    expect(await refusal(open(same, '/chat/ws'))).to.equal('accepted')
    const named = { host: 'Example.com:80', origin: 'http://example.com' }
    expect(await refusal(open(same, '/chat/ws', named))).to.equal('accepted')
    const listed = await chat({ origins: ['https://good.example'] })
    expect(await refusal(open(listed, '/chat/ws', { origin: 'https://good.example' }))).to.equal('accepted')
    expect(await refusal(open(listed, '/chat/ws', { origin: 'https://good.example.evil' }))).to.match(/^403 /)
  })
})

describe('a handshake or request', () => {
  afterEach(closeServers)

  it('must arrive in time', async () => {
    const server = await chat({ handshakeTimeout: 150, messageTimeout: 150 })
    const silent = await openRaw(server)
    const slow = await openRaw(server)
    slow.write(handshake('/chat/ws').slice(0, 40))
    const slowBody = await openRaw(server)
    slowBody.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc')
    await silent.ended()
    await slow.until(/^HTTP\/1\.1 408 /)
    await slow.ended()
    await slowBody.until(/^HTTP\/1\.1 408 /)
    await slowBody.ended()
    expect(server.stats()).to.include({ requestsTimedOut: 3 })
    await servesOthers(server)
  })

  it('must arrive in time even if the client sends a byte now and then', async () => {
    const server = await chat({ handshakeTimeout: 150, messageTimeout: 150 })
    const upgrade = await openRaw(server)
    await trickle(upgrade, handshake('/chat/ws'))
    expect(upgrade.text).to.match(/^HTTP\/1\.1 408 /)
    const body = await openRaw(server)
    body.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n')
    await trickle(body, 'x'.repeat(999))
    expect(body.text).to.match(/^HTTP\/1\.1 408 /)
    const chunks = await openRaw(server)
    chunks.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
    await trickle(chunks, '1\r\nx\r\n'.repeat(200))
    expect(chunks.text).to.match(/^HTTP\/1\.1 408 /)
    expect(server.stats()).to.include({ requestsTimedOut: 3, requests: 0 })
    await servesOthers(server)
  })

  it('is not kept alive by a byte now and then', async () => {
    const server = await chat({ handshakeTimeout: 150, messageTimeout: 150 })
    const bodyless = `POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n`
    const head = await openRaw(server)
    const body = await openRaw(server)
    body.write(bodyless)
    const bytes = Buffer.from(handshake(`/chat/ws?${'x'.repeat(10_000)}`)).values()
    const timer = setInterval(() => {
      head.write(Uint8Array.of(bytes.next().value ?? 0))
      body.write('x')
    }, 5)
    try {
      await head.until(/^HTTP\/1\.1 408 /)
      await head.ended()
      await body.until(/^HTTP\/1\.1 408 /)
      await body.ended()
    } finally {
      clearInterval(timer)
    }
    head.vanish()
    body.vanish()
    await servesOthers(server)
  })

  it('may have headers up to a total size and a number', async () => {
    const server = await chat({ headerBytes: 8192, headerCount: 20 })
    const large = await openRaw(server)
    large.write(handshake('/chat/ws', [`X-Large: ${'x'.repeat(10_000)}`]))
    await large.until(/^HTTP\/1\.1 431 /)
    await large.ended()
    const headers = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x-${i}`, '1']))
    expect(await refusal(open(server, '/chat/ws', headers))).to.equal('431 too many headers')
    expect((await ask(server, '/chat/say', { method: 'POST', headers })).status).to.equal(431)
    await servesOthers(server)
  })

  it('may have a body up to a size, announced or not', async () => {
    const server = await chat({ bodyBytes: 100 })
    const told = await ask(server, '/chat/say', { method: 'POST', body: 'x'.repeat(101) })
    expect(`${told.status} ${told.body}`).to.equal('413 the body is larger than 100 bytes')
    const untold = await openRaw(server)
    untold.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n')
    for (let i = 0; i < 3; i++) untold.write(`32\r\n${'x'.repeat(50)}\r\n`)
    await untold.until(/^HTTP\/1\.1 413 /)
    untold.write('0\r\n\r\n')
    const waiting = await openRaw(server)
    waiting.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\nExpect: 100-continue\r\n\r\n')
    await waiting.until(/^HTTP\/1\.1 413 /)
    await waiting.ended()
    expect((await ask(server, '/chat/say', { method: 'POST', body: 'x'.repeat(100) })).status).to.equal(200)
  })
})
