/** The log messages of a server. */

import { expect } from 'chai'
import { Failure } from '../../src/values/failure.js'
import { clientFrame, handshake, open, openRaw, openRawWebSocket } from '../support/client.js'
import { type Act, CHAT, closeServers, KeptLog, PlayedProgram, serve } from '../support/server.js'

const FLOOD = 'x'.repeat(1024 * 1024)

const flood: Act = ({ event }) => {
  for (let i = 0; i < 50; i++) event.connection?.pushText(FLOOD)
}

describe('the log of a server', () => {
  afterEach(closeServers)

  it('names refused handshakes without the query, which may hold a secret', async () => {
    const logger = new KeptLog()
    const server = await serve(new PlayedProgram(CHAT, {}), { logger, limits: { origins: 'same' } })
    for (const [path, header] of [
      ['/nowhere?token=secret', 'X-Any: 1'],
      [`/${'long'.repeat(1000)}`, 'X-Any: 1'],
      ['/chat/ws?token=secret', 'Origin: http://evil.example'],
      ['/chat/ws', 'Sec-WebSocket-Key: short'],
    ] as const) {
      const raw = await openRaw(server)
      raw.write(handshake(path, [header]))
      await raw.ended()
    }
    expect(logger.lines).to.deep.equal([
      'info handshake refused {"status":404,"path":"/nowhere","address":"127.0.0.1"}',
      `info handshake refused {"status":404,"path":"/${'long'.repeat(125).slice(0, 499)}","address":"127.0.0.1"}`,
      'info handshake refused {"status":403,"path":"/chat/ws","address":"127.0.0.1"}',
      'info handshake refused {"status":400,"path":"/chat/ws","address":"127.0.0.1"}',
    ])
  })

  it('names services whose clients are closed because they do not read', async () => {
    const logger = new KeptLog()
    const program = new PlayedProgram(CHAT, { onText: flood })
    const server = await serve(program, { logger })
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(clientFrame('x'))
    await raw.closeCode()
    expect(logger.lines).to.deep.equal(['info slow client cut {"service":"chat"}'])
  })

  it('names clients that are dropped because they fall silent or take too long', async () => {
    const logger = new KeptLog()
    const limits = { handshakeTimeout: 50, messageTimeout: 50, pingInterval: 100, closeTimeout: 20 }
    const server = await serve(new PlayedProgram(CHAT, {}), { logger, limits })
    const silent = await openRawWebSocket(server, '/chat/ws')
    await silent.ended()
    const unfinished = await openRawWebSocket(server, '/chat/ws')
    unfinished.write(clientFrame('never finished').subarray(0, 8))
    await unfinished.ended()
    const late = await openRaw(server)
    await late.ended()
    expect(logger.lines).to.deep.equal([
      'info silent peer dropped {"service":"chat"}',
      'info message not finished in time {"service":"chat"}',
      'info request not finished in time {"address":"127.0.0.1"}',
    ])
  })

  it('has the beginning and the end of draining', async () => {
    const logger = new KeptLog()
    const server = await serve(new PlayedProgram(CHAT, {}), { logger })
    await open(server, '/chat/ws')
    await server.close()
    await server.close()
    expect(logger.lines).to.deep.equal(['info draining {"connections":1}', 'info stopped'])
  })

  it('gets the traces of failures if the logger accepts them', async () => {
    const failures: string[] = []
    const logger = Object.assign(new KeptLog(), {
      resourceFailed: (trace: string, fields: object) => {
        failures.push(`${JSON.stringify(fields)} ${trace.split('\n', 1)}`)
      },
    })
    const program = new PlayedProgram(CHAT, {
      onText: ({ event }) => {
        event.connection?.pushText('about to fail')
        throw new Failure('Broken')
      },
    })
    const server = await serve(program, { logger })
    const ann = await open(server, '/chat/ws')
    ann.send('x')
    await ann.next()
    expect(failures).to.deep.equal([
      '{"service":"chat","resource":"onText"} error in ballerina program: broken',
    ])
    expect(program.errors).to.equal('')
  })
})
