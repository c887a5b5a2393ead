/** Clients that do not read, which must not affect others. */

import { expect } from 'chai'
import type { ServerLimits } from '../../src/runtime/limits.js'
import { Message } from '../../src/values/message.js'
import { ask, clientFrame, open, openRaw, openRawWebSocket } from '../support/client.js'
import { chat, servesOthers } from '../support/limited-chat.js'
import { CHAT, closeServers, PlayedProgram, serve } from '../support/server.js'

/** Ann, who reads, and another client that does not. */
async function stalled(limits: Partial<ServerLimits>) {
  const server = await chat(limits)
  const ann = await open(server, '/chat/ws')
  const raw = await openRawWebSocket(server, '/chat/ws')
  raw.socket.pause()
  return { server, ann, raw }
}

describe('a client that does not read', () => {
  afterEach(closeServers)

  it('is closed when too much waits for it; the others are not', async () => {
    const { server, ann, raw } = await stalled({ unsentBytes: 256 * 1024, closeTimeout: 50 })
    raw.write(clientFrame('flood 200'))
    expect(await ann.next()).to.equal('somebody left')
    expect(server.stats()).to.include({ slowClientsClosed: 1, connections: 1 })
    // Nothing was queued after the cut: 200 texts were meant, far fewer were sent.
    expect(server.stats().messagesOut).to.be.lessThan(150)
    ann.send('unharmed')
    expect(await ann.next()).to.equal('unharmed')
  })

  it('is closed during a broadcast that the others receive completely and in order', async () => {
    const { server, ann } = await stalled({ unsentBytes: 256 * 1024, closeTimeout: 50 })
    let count = 0
    for (let told = ''; told !== 'somebody left'; ) {
      const news = `${count++} ${'x'.repeat(64 * 1024)}`
      await ask(server, '/chat/say', { method: 'POST', body: news })
      told = await ann.next()
      if (told !== 'somebody left') expect(told).to.equal(news)
    }
    expect(server.stats()).to.include({ slowClientsClosed: 1, connections: 1 })
  })

  it('receives the reason once it reads again', async () => {
    const server = await chat({ unsentBytes: 256 * 1024 })
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(clientFrame('flood 200'))
    expect(await raw.closeCode()).to.equal(1013)
  })

  it('is not one that reads, but sends even faster', async () => {
    const { server, ann, raw } = await stalled({ unsentBytes: 512 * 1024 })
    const frame = clientFrame('x'.repeat(1000))
    raw.write(Buffer.concat(Array.from({ length: 20_000 }, () => frame)))
    // By and by neither side can get rid of anything.
    for (let before = -1; before !== server.stats().messagesIn; ) {
      before = server.stats().messagesIn
      for (let i = 0; i < 10; i++) expect(await ann.heardSoFar()).to.deep.equal([])
    }
    raw.socket.resume()
    // Each text of 1000 bytes comes back with a head of four.
    expect((await raw.bytes(20_000 * 1004)).length).to.equal(20_000 * 1004)
    expect(server.stats()).to.include({ slowClientsClosed: 0, messagesOut: 20_000 })
    raw.vanish()
  })

  it('is dropped when it reads nothing at all, not even pings', async () => {
    const { server, ann, raw } = await stalled({
      pingInterval: 40,
      missedPings: 2,
      unsentBytes: 64 * 1024 * 1024,
    })
    raw.write(clientFrame('flood 300'))
    expect(await ann.next()).to.equal('somebody left')
    expect(server.stats()).to.include({ slowClientsClosed: 0, connections: 1 })
  })

  it('is closed first when all clients together leave too much unread', async () => {
    const { server, ann, raw } = await stalled({
      totalUnsentBytes: 1024 * 1024,
      unsentBytes: 64 * 1024 * 1024,
      closeTimeout: 50,
    })
    raw.write(clientFrame('flood 200'))
    expect(await ann.next()).to.equal('somebody left')
    expect(server.stats()).to.include({ slowClientsClosed: 1, connections: 1 })
    await servesOthers(server)
  })
})

describe('a response', () => {
  afterEach(closeServers)

  it('must be read eventually; the server does not wait for ever', async () => {
    const reply = new Message()
    reply.payload = { kind: 'text', text: 'x'.repeat(32 * 1024 * 1024) }
    const program = new PlayedProgram(CHAT, { say: () => ({ results: [], reply }) })
    const server = await serve(program, { limits: { messageTimeout: 100 } })
    const raw = await openRaw(server)
    raw.socket.pause()
    raw.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx')
    const ann = await open(server, '/chat/ws')
    while (server.stats().slowClientsClosed === 0) await ann.heardSoFar()
    await ann.close()
    // It could not stop before the response has ended.
    await server.close({ drainMs: 60_000 })
    raw.vanish()
  })

  it('is not awaited after its client has gone, however many were requested', async () => {
    const program = new PlayedProgram(CHAT, { say: () => new Promise(() => {}) })
    const server = await serve(program)
    const raw = await openRaw(server)
    raw.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx'.repeat(3))
    const ann = await open(server, '/chat/ws')
    while (server.stats().requests < 3) await ann.heardSoFar()
    raw.vanish()
    await server.close({ drainMs: 60_000 })
  })
})
