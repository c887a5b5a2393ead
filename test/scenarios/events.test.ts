import { expect } from 'chai'
import { Failure } from '../../src/values/failure.js'
import { ask, clientFrame, open, openRawWebSocket } from '../support/client.js'
import { CHAT, closeServers, PlayedProgram, serve } from '../support/server.js'

/** A promise and its resolver. */
function later<T = void>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((keep) => {
    resolve = keep
  })
  return { promise, resolve }
}

describe('the events of a connection', () => {
  afterEach(closeServers)

  it('can tell everybody who joins and leaves', async () => {
    const server = await serve(
      new PlayedProgram(CHAT, {
        onOpen: ({ event }) => event.service?.broadcastText('new client connected'),
        onText: ({ event, text }) => event.connection?.pushText(text),
        onClose: ({ event }) => event.service?.broadcastText('client left'),
      }),
    )
    const ann = await open(server, '/chat/ws')
    expect(await ann.next()).to.equal('new client connected')
    const ben = await open(server, '/chat/ws')
    expect(await ann.next()).to.equal('new client connected')
    expect(await ben.next()).to.equal('new client connected')
    ann.send('Hi, Test')
    expect(await ann.next()).to.equal('Hi, Test')
    await ann.close()
    expect(await ben.next()).to.equal('client left')
    expect(await ben.heardSoFar()).to.deep.equal([])
  })

  it('run one at a time and in order, however long each waits', async () => {
    const trace: string[] = []
    const opening = later()
    const closed = later()
    const server = await serve(
      new PlayedProgram(CHAT, {
        onOpen: async () => {
          trace.push('open')
          await opening.promise
          trace.push('opened')
        },
        onText: async ({ text }) => {
          trace.push(text)
          await new Promise((resolve) => setImmediate(resolve))
          trace.push(`${text} done`)
        },
        onClose: () => {
          trace.push('close')
          closed.resolve()
        },
      }),
    )
    const ann = await open(server, '/chat/ws')
    ann.send('1', '2', '3')
    await ann.close()
    expect(trace).to.deep.equal(['open'])
    opening.resolve()
    await closed.promise
    expect(trace.join(', ')).to.equal('open, opened, 1, 1 done, 2, 2 done, 3, 3 done, close')
  })

  it('of one client do not wait for those of another', async () => {
    const forEver = new Promise<void>(() => {})
    const server = await serve(
      new PlayedProgram(CHAT, {
        onText: ({ event, text }) => (text === 'wait' ? forEver : event.connection?.pushText(text)),
      }),
    )
    const ann = await open(server, '/chat/ws')
    const ben = await open(server, '/chat/ws')
    ann.send('wait', 'never answered')
    ben.send('hello')
    expect(await ben.next()).to.equal('hello')
    expect(await ann.heardSoFar()).to.deep.equal([])
  })

  it('run OnOpen before a text that arrives together with the handshake', async () => {
    const server = await serve(
      new PlayedProgram(CHAT, {
        onOpen: ({ event }) => event.connection?.pushText('welcome'),
        onText: ({ event, text }) => event.connection?.pushText(`you said ${text}`),
      }),
    )
    const ann = await open(server, '/chat/ws')
    ann.send('hi')
    expect(await ann.nextTexts(2)).to.deep.equal(['welcome', 'you said hi'])
  })

  it('have the headers and the request target of the handshake', async () => {
    const server = await serve(
      new PlayedProgram(CHAT, {
        onOpen: ({ event, message }) => event.connection?.pushText(message.headers.get('ID') ?? 'none'),
        onText: ({ event, message }) => {
          event.connection?.pushText(`${message.headers.get('id')} ${message.properties.get('TO')}`)
          message.headers.set('id', 'changed')
        },
      }),
    )
    const ann = await open(server, '/chat/ws/?team=blue', { id: '7' })
    ann.send('a', 'b')
    expect(await ann.nextTexts(3)).to.deep.equal(['7', '7 /chat/ws/?team=blue', '7 /chat/ws/?team=blue'])
  })

  it('continue after one has failed, which is printed with its trace and counted', async () => {
    const program = new PlayedProgram(CHAT, {
      onText: ({ event, text }) => {
        if (text === 'fail') throw new Failure('Boom')
        if (text === 'fail later') return Promise.reject(new Failure('Late boom'))
        event.connection?.pushText(text)
        return undefined
      },
    })
    const server = await serve(program)
    const ann = await open(server, '/chat/ws')
    ann.send('fail', 'fail later', 'still here')
    expect(await ann.next()).to.equal('still here')
    expect(program.errors).to.equal(
      'error in ballerina program: boom\n\t at onText(main.bal:12)\n\t at chat(main.bal:7)\n' +
        'error in ballerina program: late boom\n\t at onText(main.bal:12)\n\t at chat(main.bal:7)\n',
    )
    expect(server.stats()).to.include({ errors: 2, connections: 1, messagesIn: 3, messagesOut: 1 })
  })

  it('are ignored without a resource for them', async () => {
    const source = CHAT.replace(/@ws:On(Open|TextMessage|Close) \{\}\s+resource \w+ \(message m\) \{ \}/g, '')
    const program = new PlayedProgram(source, {
      say: ({ event, text }) => event.service?.broadcastText(text),
    })
    const server = await serve(program)
    const ann = await open(server, '/chat/ws')
    ann.send('hello')
    expect((await ask(server, '/chat/say', { method: 'POST', body: 'over http' })).status).to.equal(200)
    expect(await ann.next()).to.equal('over http')
    await ann.close()
    expect(program.errors).to.equal('')
  })

  it('run the first of several resources for one event, and one resource for several events', async () => {
    const source = `
      import ballerina.net.http;
      import ballerina.net.ws;
      @http:BasePath {value:"/x"}
      @ws:WebSocketUpgradePath {value:"/"}
      service x {
        @ws:OnOpen {} @ws:OnTextMessage {}
        resource both (message m) { }
        @ws:OnOpen {}
        resource never (message m) { }
      }`
    const server = await serve(
      new PlayedProgram(source, {
        both: ({ event, text }) => event.connection?.pushText(`both ${text}`),
        never: ({ event }) => event.connection?.pushText('never'),
      }),
    )
    const ann = await open(server, '/x')
    ann.send('hi')
    expect(await ann.nextTexts(2)).to.deep.equal(['both ', 'both hi'])
  })

  it('do not include binary messages, which are logged once for each connection', async () => {
    const program = new PlayedProgram(CHAT, {
      onText: ({ event, text }) => event.connection?.pushText(text),
    })
    const server = await serve(program)
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(clientFrame('abc', { opcode: 2 }))
    raw.write(clientFrame('abc', { opcode: 2 }))
    raw.write(clientFrame('hi'))
    expect(String((await raw.frame()).payload)).to.equal('hi')
    expect(program.errors).to.equal(
      'error in ballerina program: no resource found to handle the request to Service: chat\n',
    )
    raw.vanish()
  })
})

describe('OnClose', () => {
  afterEach(closeServers)

  /** The closed connections; each is one run of OnClose. */
  async function watched(limits = {}) {
    const runs: string[] = []
    const first = later<string>()
    const server = await serve(
      new PlayedProgram(CHAT, {
        onText: ({ event, text }) => {
          if (text === 'close me') event.connection?.close()
          else event.service?.broadcastText(text)
        },
        onClose: ({ event }) => {
          const seen = `open: ${event.connection?.isOpen}, stored: ${event.hub.storedConnection('ann') !== undefined}`
          event.connection?.pushText('you will not hear this')
          runs.push(seen)
          first.resolve(seen)
        },
        onOpen: ({ event }) => {
          if (event.connection) event.hub.storeConnection('ann', event.connection)
        },
      }),
      { limits },
    )
    return { server, runs, first: first.promise }
  }

  it('runs once when the client closes, and the close frame is answered with its code', async () => {
    const { server, runs, first } = await watched()
    const ann = await open(server, '/chat/ws')
    await ann.close(4321, 'bye')
    expect(await ann.closed()).to.equal('4321 bye')
    expect(await first).to.equal('open: false, stored: false')
    expect(server.stats().connections).to.equal(0)
    await server.close({ drainMs: 0 })
    expect(runs).to.have.length(1)
  })

  it('runs as soon as the close frame has come, even if the client keeps its connection', async () => {
    const { server, runs, first } = await watched({ closeTimeout: 50 })
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.socket.allowHalfOpen = true
    raw.write(clientFrame('', { opcode: 8 }))
    await first
    expect(await raw.closeCode()).to.equal(1005)
    await raw.ended()
    await server.close({ drainMs: 0 })
    expect(runs).to.have.length(1)
  })

  it('runs once when the connection is lost', async () => {
    const { server, runs, first } = await watched()
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.vanish()
    await first
    await server.close({ drainMs: 0 })
    expect(runs).to.have.length(1)
  })

  it('runs once when the program closes, and waiting texts are dropped', async () => {
    const { server, runs, first } = await watched()
    const ben = await open(server, '/chat/ws')
    const ann = await open(server, '/chat/ws')
    ann.send('close me', 'too late')
    expect(await ann.closed()).to.equal('1000 Normal closure')
    await first
    expect(await ben.heardSoFar()).to.deep.equal([])
    expect(runs).to.have.length(1)
  })

  it('runs once when the client does not answer the close frame', async () => {
    const { server, runs, first } = await watched({ closeTimeout: 20 })
    const raw = await openRawWebSocket(server, '/chat/ws')
    raw.write(clientFrame('close me'))
    expect(await raw.closeCode()).to.equal(1000)
    await first
    await raw.ended()
    await server.close({ drainMs: 0 })
    expect(runs).to.have.length(1)
  })

  it('runs once when the server stops', async () => {
    const { server, runs } = await watched()
    const ann = await open(server, '/chat/ws')
    await server.close()
    expect(await ann.closed()).to.equal('1001 Going away')
    expect(runs).to.deep.equal(['open: false, stored: false'])
  })
})
