import { expect } from 'chai'
import { createHub } from '../../src/runtime/hub.js'
import { StartError } from '../../src/runtime/server.js'
import { Failure } from '../../src/values/failure.js'
import { Message } from '../../src/values/message.js'
import { ask, open, openRaw, openRawWebSocket } from '../support/client.js'
import { CHAT, closeServers, PlayedProgram, serve } from '../support/server.js'

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

describe('a server that stops', () => {
  afterEach(closeServers)

  it('lets running and waiting events end, sends what they pushed, then closes with 1001', async () => {
    const { opened, open: release } = gate()
    const closed: string[] = []
    const server = await serve(
      new PlayedProgram(CHAT, {
        onText: async ({ event, text }) => {
          if (text === 'wait') await opened
          event.connection?.pushText(`done: ${text}`)
        },
        onClose: () => {
          closed.push('closed')
        },
      }),
    )
    const ann = await open(server, '/chat/ws')
    const ben = await open(server, '/chat/ws')
    ann.send('wait', 'next')
    expect(await ann.heardSoFar()).to.deep.equal([])
    const stopped = server.close()
    expect(await ben.closed()).to.equal('1001 Going away')
    ann.send('too late')
    release()
    expect(await ann.nextTexts(2)).to.deep.equal(['done: wait', 'done: next'])
    expect(await ann.closed()).to.equal('1001 Going away')
    await stopped
    expect(closed).to.have.length(2)
  })

  it('answers requests that it has begun to answer, and takes no new ones', async () => {
    const { opened, open: release } = gate()
    const begun = gate()
    const server = await serve(
      new PlayedProgram(CHAT, {
        say: async () => {
          begun.open()
          await opened
        },
      }),
    )
    const { port } = server
    const answer = ask(server, '/chat/say', { method: 'POST', body: 'x' })
    await begun.opened
    const stopped = server.close()
    const refused = await openRaw({ port }).then(
      () => 'accepted',
      (error: NodeJS.ErrnoException) => error.code,
    )
    expect(refused).to.equal('ECONNREFUSED')
    release()
    const { status, headers } = await answer
    expect([status, headers.get('connection')]).to.deep.equal([200, 'close'])
    await stopped
  })

  it('sends responses completely, even to clients that read them later', async () => {
    const reply = new Message()
    const size = 32 * 1024 * 1024
    reply.payload = { kind: 'text', text: 'x'.repeat(size) }
    const server = await serve(new PlayedProgram(CHAT, { say: () => ({ results: [], reply }) }))
    const raw = await openRaw(server)
    raw.socket.pause()
    raw.write('POST /chat/say HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx')
    const ann = await open(server, '/chat/ws')
    while (server.stats().requests === 0) await ann.heardSoFar()
    const stopped = server.close({ drainMs: 60_000 })
    expect(await ann.closed()).to.equal('1001 Going away')
    raw.socket.resume()
    await raw.until(/^HTTP\/1\.1 200 .*?\r\n\r\n/s)
    expect((await raw.bytes(size)).length).to.equal(size)
    await stopped
  })

  it('cuts off events that do not end in time, and still runs OnClose', async () => {
    const closed = gate()
    let runs = 0
    const server = await serve(
      new PlayedProgram(CHAT, {
        onText: () => new Promise<void>(() => {}),
        onClose: () => {
          runs++
          closed.open()
        },
        say: () => new Promise<void>(() => {}),
      }),
    )
    const ann = await open(server, '/chat/ws')
    ann.send('never ends')
    const mute = await openRawWebSocket(server, '/chat/ws')
    await ann.heardSoFar()
    const request = ask(server, '/chat/say', { method: 'POST', body: 'x' }).then(
      () => 'answered',
      () => 'cut off',
    )
    while (server.stats().requests === 0) await ann.heardSoFar()
    await server.close({ drainMs: 30 })
    await closed.opened
    await mute.ended()
    expect(await ann.closed()).to.equal('1006')
    expect(await request).to.equal('cut off')
    expect(runs).to.equal(2)
  })

  it('may be stopped twice', async () => {
    const server = await serve(new PlayedProgram(CHAT, {}))
    await Promise.all([server.close(), server.close()])
    await server.close()
  })

  it('closes connections without any request', async () => {
    const server = await serve(new PlayedProgram(CHAT, {}))
    const raw = await openRaw(server)
    await server.close()
    await raw.ended()
  })
})

describe('a server that is reloaded', () => {
  afterEach(closeServers)

  it('keeps connections, store, groups and broadcast list, and runs the new code for new events', async () => {
    const hub = createHub()
    const server = await serve(
      new PlayedProgram(CHAT, {
        onOpen: ({ event }) => {
          event.hub.storeConnection('ann', event.connection!)
          event.hub.addConnectionToGroup('all', event.connection!)
        },
        onText: ({ event, text }) => event.connection?.pushText(`old ${text}`),
      }),
      { hub },
    )
    const ann = await open(server, '/chat/ws')
    ann.send('1')
    expect(await ann.next()).to.equal('old 1')
    const next = new PlayedProgram(CHAT.replace('service chat', 'service newChat'), {
      onText: ({ event, text }) => event.service?.broadcastText(`new ${text} ${event.service.name}`),
    })
    await server.reload([next])
    expect(next.initialized).to.equal(1)
    ann.send('2')
    expect(await ann.next()).to.equal('new 2 newChat')
    hub.pushTextToGroup('all', 'group')
    hub.storedConnection('ann')?.pushText('stored')
    expect(await ann.nextTexts(2)).to.deep.equal(['group', 'stored'])
    const ben = await open(server, '/chat/ws')
    ben.send('3')
    expect([await ann.next(), await ben.next()]).to.deep.equal(['new 3 newChat', 'new 3 newChat'])
  })

  it('lets an event that is running end with the old code', async () => {
    const { opened, open: release } = gate()
    const server = await serve(
      new PlayedProgram(CHAT, {
        onText: async ({ event, text }) => {
          await opened
          event.connection?.pushText(`old ${text}`)
        },
      }),
    )
    const ann = await open(server, '/chat/ws')
    ann.send('1', '2')
    await ann.heardSoFar()
    await server.reload([
      new PlayedProgram(CHAT, { onText: ({ event, text }) => event.connection?.pushText(`new ${text}`) }),
    ])
    release()
    expect(await ann.nextTexts(2)).to.deep.equal(['old 1', 'new 2'])
  })

  it('closes the connections of a removed endpoint', async () => {
    const closed = gate()
    const server = await serve(new PlayedProgram(CHAT, { onClose: () => closed.open() }))
    const ann = await open(server, '/chat/ws')
    await server.reload([new PlayedProgram(CHAT.replace('"/ws"', '"/elsewhere"'), {})])
    expect(await ann.closed()).to.equal('1001 Going away')
    await closed.opened
    await open(server, '/chat/elsewhere')
  })

  it('does not change when the new programs cannot be served', async () => {
    const server = await serve(
      new PlayedProgram(CHAT, { onText: ({ event, text }) => event.connection?.pushText(text) }),
    )
    const broken = new PlayedProgram(CHAT, {})
    const failing = {
      ...broken,
      instance: {
        ...broken.instance,
        initialize: () => {
          throw new Failure('boom')
        },
      },
    }
    const outcome = await server.reload([failing]).catch((error: unknown) => error)
    expect(outcome).to.be.instanceOf(Failure)
    const twice = [new PlayedProgram(CHAT, {}), new PlayedProgram(CHAT, {})]
    const clash = await server.reload(twice).catch((error: unknown) => error)
    expect(clash).to.be.instanceOf(StartError)
    const ann = await open(server, '/chat/ws')
    ann.send('still served')
    expect(await ann.next()).to.equal('still served')
  })
})

describe('services that cannot be served', () => {
  afterEach(closeServers)

  const service = (name: string, annotations: string) =>
    new PlayedProgram(
      `import ballerina.net.http; import ballerina.net.ws;
       @http:Source {interface:"x"} ${annotations}
       service ${name} { @ws:OnOpen {} resource r (message m) { } @http:GET {} resource g (message m) { } }`,
      {},
    )

  async function refusal(...programs: PlayedProgram[]): Promise<string> {
    try {
      await serve(programs)
    } catch (error) {
      if (error instanceof StartError) return error.message
      throw error
    }
    return 'served'
  }

  it('are two with one base path, however it is written', async () => {
    const message = 'service with base path :/x already exists in listener : default'
    const first = service('a', '@http:BasePath {value:"/x"}')
    expect(await refusal(first, service('b', '@http:BasePath {value:"x/"}'))).to.equal(message)
    expect(await refusal(first, service('b', '@http:configuration {basePath:"/x"}'))).to.equal(message)
    expect(await refusal(first, service('x', ''))).to.equal(message)
    expect(await refusal(first, service('b', '@http:BasePath {value:"/x/y"}'))).to.equal('served')
  })

  it('are two with one endpoint', async () => {
    const at = (name: string, base: string, path: string) =>
      service(name, `@http:BasePath {value:"${base}"} @ws:WebSocketUpgradePath {value:"${path}"}`)
    expect(await refusal(at('a', '/a', '/b/c'), at('b', '/a/b', '/c'))).to.equal(
      "services 'a' and 'b' have the same endpoint /a/b/c",
    )
  })

  it('are on a port that is taken', async () => {
    const server = await serve(service('a', ''))
    const { listen } = await import('../../src/wire/listen.js')
    const { DEFAULT_SERVER_LIMITS } = await import('../../src/runtime/limits.js')
    const error = await listen({
      deployments: [service('b', '')],
      hub: createHub(),
      port: server.port,
      host: '127.0.0.1',
      limits: DEFAULT_SERVER_LIMITS,
      logger: { info() {}, warn() {}, error() {} },
    }).catch((reason: NodeJS.ErrnoException) => reason)
    expect(error).to.have.property('code', 'EADDRINUSE')
  })
})
