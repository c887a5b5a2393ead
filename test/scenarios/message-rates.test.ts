/** How fast one client, or all clients of one address, may send; others are not affected. */

import { expect } from 'chai'
import { WebSocket } from 'ws'
import type { ServerLimits } from '../../src/runtime/limits.js'
import type { RunningServer } from '../../src/wire/listen.js'
import { clientFrame, open, openRawWebSocket, type RawClient, type TestClient } from '../support/client.js'
import { chat, from, metric, until } from '../support/limited-clients.js'
import { CREDENTIALS, openSecure } from '../support/secure.js'
import { closeServers, KeptLog, serveSources } from '../support/server.js'

/** As slow as a rate can be: a token comes in an hour, so in no test does one come that was not there at first. */
const HOURLY = 1 / 3600
const HOUR = 3_600_000

/** The texts of the next frames, whatever else is between them. */
async function texts(raw: RawClient, count: number): Promise<string[]> {
  const found: string[] = []
  while (found.length < count) {
    const { opcode, payload } = await raw.frame()
    if (opcode === 1) found.push(String(payload))
  }
  return found
}

describe('messages that arrive too fast', () => {
  afterEach(closeServers)

  const short = (i: number) => clientFrame(`${i}`)
  const long = (i: number) => clientFrame(`${i}`.padEnd(6_000, '.'))
  const fragmented = (i: number) =>
    Buffer.concat([
      clientFrame(`${i}`, { final: false }),
      clientFrame('', { opcode: 9 }),
      clientFrame('', { opcode: 0 }),
    ])

  for (const [name, frame] of Object.entries({ short, long, fragmented })) {
    it(`wait until their time comes, however many are in one chunk, when they are ${name}`, async () => {
      const server = await chat({
        messagesPerSecond: HOURLY,
        messageBurst: 3 * HOUR,
      })
      const ben = await open(server, '/chat/ws')
      const ann = await openRawWebSocket(server, '/chat/ws')
      ann.write(Buffer.concat(Array.from({ length: 100 }, (_, i) => frame(i))))
      const heard = await texts(ann, 3)
      expect(heard.map((text) => Number.parseInt(text, 10))).to.deep.equal([0, 1, 2])
      await until(ben, () => server.stats().clientsThrottled === 1)
      ben.send('unharmed')
      expect(await ben.next()).to.equal('unharmed')
      expect(server.stats()).to.include({ messagesIn: 4, clientsThrottled: 1 })
    })

    it(`all come in the end and in order, when they are ${name}`, async () => {
      const server = await chat({ messagesPerSecond: 1000, messageBurst: 10 })
      const ann = await openRawWebSocket(server, '/chat/ws')
      ann.write(Buffer.concat(Array.from({ length: 200 }, (_, i) => frame(i))))
      const heard = await texts(ann, 200)
      expect(heard.map((text) => Number.parseInt(text, 10))).to.deep.equal(
        Array.from({ length: 200 }, (_, i) => i),
      )
      expect(server.stats().clientsThrottled).to.equal(1)
    })
  }

  it('may arrive one byte at a time as well', async () => {
    const server = await chat({ messagesPerSecond: 200, messageBurst: 10 })
    const ann = await openRawWebSocket(server, '/chat/ws')
    for (const byte of Buffer.concat([short(0), fragmented(1), short(2), short(3)])) {
      ann.write(Buffer.from([byte]))
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await texts(ann, 4)).to.deep.equal(['0', '1', '2', '3'])
  })

  it('are counted once for each connection, and logged', async () => {
    const logger = new KeptLog()
    const server = await chat({ messagesPerSecond: 50, messageBurst: 2 }, { logger, metrics: { port: 0 } })
    const ann = await open(server, '/chat/ws')
    ann.send('a', 'b', 'c', 'd')
    await ann.nextTexts(4)
    expect(logger.lines).to.deep.equal(['info client throttled {"service":"chat","address":"127.0.0.1"}'])
    expect(await metric(server, 'balws_clients_throttled_total')).to.equal(1)
  })

  it('are limited with TLS as well', async () => {
    const server = await chat({ messagesPerSecond: HOURLY, messageBurst: 2 * HOUR }, { tls: CREDENTIALS })
    const ann = await openSecure(server, '/chat/ws')
    ann.send('a', 'b', 'c')
    expect(await ann.nextTexts(2)).to.deep.equal(['a', 'b'])
    const ben = await openSecure(server, '/chat/ws')
    await until(ben, () => server.stats().clientsThrottled === 1)
    expect(server.stats().messagesIn).to.equal(2)
  })

  it('are limited with compression as well, and lose nothing', async () => {
    const program = `import ballerina.lang.messages;
      import ballerina.net.http;
      import ballerina.net.ws;
      @http:BasePath {value:"/chat"}
      @ws:WebSocketUpgradePath {value:"/ws"}
      service chat {
        @ws:OnTextMessage {}
        resource onText (message m) { ws:pushText(messages:getStringPayload(m)); }
      }`
    const server = await serveSources([program], { messagesPerSecond: 50, messageBurst: 20 }, true)
    const ann = new WebSocket(`ws://127.0.0.1:${server.port}/chat/ws`, {
      perMessageDeflate: { threshold: 0 },
    })
    const heard: string[] = []
    const sent = Array.from({ length: 10 }, (_, i) => `${i}`.repeat(1000))
    ann.on('open', () => {
      for (const text of sent) ann.send(text)
    })
    await new Promise<void>((resolve, reject) => {
      ann.on('error', reject)
      ann.on('message', (data) => {
        if (heard.push(String(data)) === sent.length) resolve()
      })
    })
    expect(heard).to.deep.equal(sent)
    expect(server.stats().clientsThrottled).to.equal(1)
    ann.terminate()
  })

  it('are counted together for all connections of one address, and not for another', async () => {
    const server = await chat(
      { messagesPerSecondPerAddress: HOURLY, messageBurst: 2 * HOUR },
      { trustProxy: ['127.0.0.1'] },
    )
    const ann = await open(server, '/chat/ws', from('192.0.2.1'))
    const twin = await open(server, '/chat/ws', from('192.0.2.1'))
    const ben = await open(server, '/chat/ws', from('192.0.2.2'))
    ann.send('a')
    expect(await ann.next()).to.equal('a')
    twin.send('b', 'c')
    expect(await twin.next()).to.equal('b')
    ann.send('d')
    await until(ben, () => server.stats().clientsThrottled === 2)
    ben.send('unharmed')
    expect(await ben.next()).to.equal('unharmed')
    expect(server.stats().messagesIn).to.equal(3)
  })

  it('cannot be sent faster by connecting again', async () => {
    const server = await chat(
      { messagesPerSecondPerAddress: HOURLY, messageBurst: HOUR },
      { trustProxy: ['127.0.0.1'] },
    )
    const ben = await open(server, '/chat/ws', from('192.0.2.2'))
    const ann = await open(server, '/chat/ws', from('192.0.2.1'))
    ann.send('a')
    expect(await ann.next()).to.equal('a')
    await ann.close()
    expect(await ben.next()).to.equal('somebody left')
    const again = await open(server, '/chat/ws', from('192.0.2.1'))
    again.send('b')
    await until(ben, () => server.stats().clientsThrottled === 1)
    expect(server.stats().messagesIn).to.equal(1)
  })

  it('leave nothing stored about an address once it has its full rate again', async () => {
    const server = await chat(
      { messagesPerSecondPerAddress: 100, messageBurst: 30 },
      { metrics: { port: 0 } },
    )
    const ann = await open(server, '/chat/ws')
    ann.send('a', 'b', 'c', 'd', 'e')
    await ann.nextTexts(5)
    ann.vanish()
    while ((await metric(server, 'balws_client_addresses')) > 0);
  })
})

describe('a client that has to wait because it sends too fast', () => {
  afterEach(closeServers)

  /** Ann has sent one message too many, and the server does not read from her. */
  async function throttled(
    limits: Partial<ServerLimits> = {},
  ): Promise<{ server: RunningServer; ann: RawClient; ben: TestClient }> {
    const server = await chat({ messagesPerSecond: HOURLY, messageBurst: HOUR, ...limits })
    const ben = await open(server, '/chat/ws')
    const ann = await openRawWebSocket(server, '/chat/ws')
    ann.write(Buffer.concat([clientFrame('first'), clientFrame('second'), clientFrame('third')]))
    expect(await texts(ann, 1)).to.deep.equal(['first'])
    await until(ben, () => server.stats().clientsThrottled === 1)
    return { server, ann, ben }
  }

  it('is not dropped for pings that it cannot answer', async () => {
    const { server, ann } = await throttled({ pingInterval: 20, missedPings: 2 })
    const cat = await openRawWebSocket(server, '/chat/ws')
    for (let pings = 0; pings < 6; ) {
      if ((await cat.frame()).opcode !== 9) continue
      pings++
      cat.write(clientFrame('', { opcode: 10 }))
    }
    expect(server.stats().connections).to.equal(3)
    ann.vanish()
  })

  it('is pinged like any other once it is read again', async () => {
    const server = await chat({ messagesPerSecond: 100, messageBurst: 10, pingInterval: 50, missedPings: 2 })
    const ben = await open(server, '/chat/ws')
    const ann = await openRawWebSocket(server, '/chat/ws')
    ann.write(Buffer.concat(Array.from({ length: 10 }, (_, i) => clientFrame(`${i}`))))
    await texts(ann, 10)
    await ann.ended()
    expect(await ben.next()).to.equal('somebody left')
  })

  it('is noticed when it disconnects', async () => {
    const { ann, ben } = await throttled()
    ann.vanish()
    expect(await ben.next()).to.equal('somebody left')
  })

  it('can be closed, and its close frame is read', async () => {
    const { server, ann } = await throttled({ closeTimeout: 60_000 })
    const closing = server.close({ drainMs: 60_000 })
    expect(await ann.closeCode()).to.equal(1001)
    ann.write(clientFrame(Buffer.from([0x03, 0xe9]), { opcode: 8 }))
    await ann.ended()
    // Nothing is dropped for want of time: only an answer that is heard ends this.
    await closing
    expect(server.stats().messagesIn).to.equal(1)
  })

  it('is read to the end when it closes', async () => {
    const server = await chat({ messagesPerSecond: 100, messageBurst: 10 })
    const ann = await openRawWebSocket(server, '/chat/ws')
    const frames = Array.from({ length: 5 }, (_, i) => clientFrame(`${i}`))
    ann.write(Buffer.concat([...frames, clientFrame(Buffer.from([0x03, 0xe8]), { opcode: 8 })]))
    expect(await texts(ann, 5)).to.deep.equal(['0', '1', '2', '3', '4'])
    expect(await ann.closeCode()).to.equal(1000)
  })

  it('is read to the end when it ends its side without closing', async () => {
    const server = await chat({ messagesPerSecond: 100, messageBurst: 10 })
    const ben = await open(server, '/chat/ws')
    const ann = await openRawWebSocket(server, '/chat/ws')
    ann.socket.end(Buffer.concat(Array.from({ length: 5 }, (_, i) => clientFrame(`${i}`))))
    expect(await ben.next()).to.equal('somebody left')
    expect(server.stats().messagesIn).to.equal(5)
  })

  it('is closed for a protocol error only when that is read', async () => {
    const server = await chat({ messagesPerSecond: 100, messageBurst: 10 })
    const ann = await openRawWebSocket(server, '/chat/ws')
    const longLength = Buffer.from('81fe007d', 'hex')
    ann.write(Buffer.concat([clientFrame('a'), clientFrame('b'), longLength]))
    expect(await texts(ann, 2)).to.deep.equal(['a', 'b'])
    expect(await ann.closeCode()).to.equal(1002)
  })

  it('is not read any more after that', async () => {
    const server = await chat({ messagesPerSecond: 1000 })
    for (const breach of ['c1', '83', '01']) {
      const ann = await openRawWebSocket(server, '/chat/ws')
      const frame = Buffer.concat([Buffer.from(breach, 'hex'), clientFrame('x').subarray(1)])
      ann.write(Buffer.concat([clientFrame('first'), frame, clientFrame('late')]))
      expect(await texts(ann, 1)).to.deep.equal(['first'])
      const { opcode, payload } = await ann.frame()
      expect([opcode, payload.readUInt16BE()], breach).to.deep.equal([8, 1002])
    }
  })
})
