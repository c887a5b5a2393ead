import { connect } from 'node:net'
import { expect } from 'chai'
import { clientFrame, handshake, open, openRaw, type RawClient } from '../support/client.js'
import { CHAT, closeServers, PlayedProgram, serve } from '../support/server.js'

const SAY = 'POST /chat/say HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n'

/** Statuses of the responses that have come by the end of the connection. */
async function statuses(raw: RawClient): Promise<string[]> {
  await raw.ended()
  return [...raw.text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => status!)
}

/** A server whose resource waits until it is told to go on. */
async function waiting() {
  let goOn: () => void = () => {}
  let tellBegun: () => void = () => {}
  const begun = new Promise<void>((resolve) => {
    tellBegun = resolve
  })
  const say = () => {
    tellBegun()
    return new Promise<void>((resolve) => {
      goOn = resolve
    })
  }
  const server = await serve(new PlayedProgram(CHAT, { say }))
  return { server, raw: await openRaw(server), begun, goOn: () => goOn() }
}

describe('pipelined requests', () => {
  afterEach(closeServers)

  it('are answered before something that is not HTTP, in one chunk', async () => {
    const raw = await openRaw(await serve(new PlayedProgram(CHAT, {})))
    raw.write(`${SAY}${SAY}hello\r\n\r\n`)
    expect(await statuses(raw)).to.deep.equal(['200', '200', '400'])
  })

  for (const [title, next, status] of [
    ['something that is not HTTP', 'hello\r\n\r\n', '400'],
    ['an invalid body', `${SAY.replace('Content-Length: 0', 'Transfer-Encoding: chunked')}zz\r\n`, '400'],
    ['too many headers', `GET / HTTP/1.1\r\nHost: h\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, '431'],
    ['a request for a proxy', 'CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n', '501'],
    ['a handshake that is refused', handshake('/nowhere'), '404'],
  ] as const) {
    it(`are answered before ${title}, however long that takes`, async () => {
      const { raw, begun, goOn } = await waiting()
      raw.write(SAY + next)
      await begun
      goOn()
      expect(await statuses(raw)).to.deep.equal(['200', status])
    })
  }

  it('are answered before a handshake, which then succeeds', async () => {
    const { raw, begun, goOn } = await waiting()
    raw.write(SAY + handshake('/chat/ws'))
    await begun
    goOn()
    await raw.until(/^HTTP\/1\.1 200 .*?\r\n\r\nHTTP\/1\.1 101 .*?\r\n\r\n/s)
    raw.write(clientFrame('', { opcode: 8 }))
    expect(await raw.closeCode()).to.equal(1005)
  })

  it('are answered before one that offers another protocol, which is also answered', async () => {
    const { raw, begun, goOn } = await waiting()
    raw.write(`${SAY}GET /other HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`)
    await begun
    goOn()
    await raw.until(/^HTTP\/1\.1 200 .*\r\n\r\nHTTP\/1\.1 404 /s)
    raw.vanish()
  })
})

describe('the last response of a connection', () => {
  afterEach(closeServers)

  /** More than the buffers of both systems hold. */
  const MUCH = 'x'.repeat(16 * 1024 * 1024)
  const MANY_HEADERS = `GET / HTTP/1.1\r\nHost: h\r\n${'X: 1\r\n'.repeat(300)}\r\n`

  for (const [title, last, status] of [
    ['something that is not HTTP', 'hello\r\n\r\n', '400'],
    ['an invalid body', `${SAY.replace('Content-Length: 0', 'Transfer-Encoding: chunked')}zz\r\n`, '400'],
    ['headers that are too long', `GET / HTTP/1.1\r\nHost: h\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, '431'],
    ['too many headers', MANY_HEADERS, '431'],
    ['a request for a proxy', 'CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n', '501'],
    ['a handshake that is refused', handshake('/nowhere'), '404'],
  ] as const) {
    it(`reaches a client that continues to send after ${title}, and reads later`, async () => {
      const raw = await openRaw(await serve(new PlayedProgram(CHAT, {})))
      raw.socket.pause()
      await new Promise((resolve) => raw.socket.write(SAY + last + MUCH, resolve))
      raw.socket.resume()
      expect(await statuses(raw)).to.deep.equal(['200', status])
    })
  }

  it('is the last: no request after it runs', async () => {
    let said = 0
    const server = await serve(new PlayedProgram(CHAT, { say: () => void said++ }))
    const raw = await openRaw(server)
    raw.write(SAY + MANY_HEADERS + SAY.repeat(1_000) + handshake('/chat/ws') + MUCH)
    expect(await statuses(raw)).to.deep.equal(['200', '431'])
    expect(said).to.equal(1)
    expect(server.stats().connections).to.equal(0)
  })

  it('is sent after the earlier ones; nothing more is read until then', async () => {
    const { server, raw, begun, goOn } = await waiting()
    raw.socket.write(SAY + MANY_HEADERS + MUCH)
    await begun
    const ann = await open(server, '/chat/ws')
    for (let i = 0; i < 50; i++) await ann.heardSoFar()
    expect(raw.socket.writableLength).to.be.greaterThan(0)
    goOn()
    expect(await statuses(raw)).to.deep.equal(['200', '431'])
    await ann.close()
  })

  it('is sent when too many requests of the connection are running: no more are started', async () => {
    let said = 0
    let goOn: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const say = () => {
      said++
      return gate
    }
    const server = await serve(new PlayedProgram(CHAT, { say }), { limits: { waitingEvents: 4 } })
    const raw = await openRaw(server)
    raw.write(SAY.repeat(1_000))
    const ann = await open(server, '/chat/ws')
    for (let i = 0; i < 20; i++) await ann.heardSoFar()
    expect(said).to.equal(4)
    goOn()
    expect(await statuses(raw)).to.deep.equal(['200', '200', '200', '200', '503'])
    expect(said).to.equal(4)
    await ann.close()
  })

  it('does not keep the server from stopping, even if clients are still sending', async () => {
    const server = await serve(new PlayedProgram(CHAT, {}), { limits: { closeTimeout: 60_000 } })
    const broken = [
      'hello\r\n\r\n',
      MANY_HEADERS,
      'CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n',
      handshake('/nowhere'),
    ]
    for (const each of [...broken, MANY_HEADERS + handshake('/chat/ws')]) {
      const client = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true })
      client.on('error', () => {})
      client.write(each)
      await new Promise((resolve) => client.once('end', resolve).resume())
    }
    await server.close({ drainMs: 60_000 })
  })

  it('is awaited no longer than a closing handshake may take', async () => {
    const server = await serve(new PlayedProgram(CHAT, {}), { limits: { closeTimeout: 50 } })
    const client = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true })
    client.write('hello\r\n\r\n')
    const timer = setInterval(() => client.write('more'), 5)
    // What arrives at a socket that is gone is answered by a reset.
    await new Promise((resolve) => client.once('error', resolve).resume())
    clearInterval(timer)
  })
})
