/** Exceeds each limit on messages; when a client is cut off, another is still served. */

import { expect } from 'chai'
import { clientFrame, open, openRawWebSocket, trickle } from '../support/client.js'
import { chat, servesOthers } from '../support/limited-chat.js'
import { closeServers } from '../support/server.js'

describe('a message', () => {
  afterEach(closeServers)

  it('may have as many bytes as the limit', async () => {
    const server = await chat({ messageBytes: 10 })
    const ann = await open(server, '/chat/ws')
    ann.send('1234567890')
    expect(await ann.next()).to.equal('1234567890')
    ann.send('12345678901')
    expect(await ann.closed()).to.equal('1009 Message too big')
    await servesOthers(server)
  })

  it('is refused as soon as its length is known', async () => {
    const server = await chat({ messageBytes: 1000 })
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(clientFrame('x'.repeat(100_000)).subarray(0, 20))
    expect(await raw.closeCode()).to.equal(1009)
    await servesOthers(server)
  })

  it('may have as many fragments as the limit, with pings between them', async () => {
    const server = await chat({ fragments: 3 })
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(clientFrame('a', { final: false }))
    raw.write(clientFrame('b', { opcode: 0, final: false }))
    raw.write(clientFrame('', { opcode: 9 }))
    raw.write(clientFrame('c', { opcode: 0 }))
    expect((await raw.frame()).opcode).to.equal(10)
    expect(String((await raw.frame()).payload)).to.equal('abc')
    raw.write(clientFrame('a', { final: false }))
    for (let i = 0; i < 3; i++) raw.write(clientFrame('b', { opcode: 0, final: false }))
    expect(await raw.closeCode()).to.equal(1009)
    await servesOthers(server)
  })

  it('must be completed in time', async () => {
    const server = await chat({ messageTimeout: 30, closeTimeout: 20 })
    const halfFrame = await openRawWebSocket(server, '/chat/ws')
    halfFrame.write(clientFrame('never finished').subarray(0, 8))
    const fragment = await openRawWebSocket(server, '/chat/ws')
    fragment.write(clientFrame('one of two', { final: false }))
    expect(await halfFrame.closeCode()).to.equal(1008)
    expect(await fragment.closeCode()).to.equal(1008)
    await fragment.ended()
    expect(server.stats()).to.include({ unfinishedMessages: 2 })
    await servesOthers(server)
  })

  it('must be completed in time even if the client sends a byte now and then, in one frame or in many', async () => {
    const server = await chat({ messageTimeout: 100, closeTimeout: 20 })
    const fragments = Array.from({ length: 200 }, (_, index) =>
      clientFrame('x', { opcode: index === 0 ? 1 : 0, final: false }),
    )
    for (const bytes of [clientFrame('x'.repeat(1000)), Buffer.concat(fragments)]) {
      const raw = await openRawWebSocket(server, '/chat/ws')
      await trickle(raw, bytes)
      expect(await raw.closeCode()).to.equal(1008)
    }
    expect(server.stats()).to.include({ unfinishedMessages: 2 })
    await servesOthers(server)
  })

  it('is not kept alive by a byte now and then', async () => {
    const server = await chat({ messageTimeout: 60, closeTimeout: 20 })
    const whole = await openRawWebSocket(server, '/chat/ws')
    const fragmented = await openRawWebSocket(server, '/chat/ws')
    const bytes = clientFrame('x'.repeat(100_000)).values()
    fragmented.write(clientFrame('begun', { final: false }))
    const timer = setInterval(() => {
      whole.write(Uint8Array.of(bytes.next().value ?? 0))
      fragmented.write(clientFrame('x', { final: false, opcode: 0 }))
    }, 5)
    try {
      expect(await whole.closeCode()).to.equal(1008)
      expect(await fragmented.closeCode()).to.equal(1008)
    } finally {
      clearInterval(timer)
    }
    whole.vanish()
    fragmented.vanish()
    await servesOthers(server)
  })

  it('must be UTF-8', async () => {
    const server = await chat()
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(clientFrame(Buffer.from([0xc3, 0x28])))
    expect(await raw.closeCode()).to.equal(1007)
    await servesOthers(server)
  })
})
