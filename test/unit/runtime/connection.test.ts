/** A connection between a socket that records calls and a program that is implemented by the test. */

import { expect } from 'chai'
import { IdleWatch } from '../../../src/runtime/idle-watch.js'
import { Frame } from '../../../src/runtime/socket.js'
import { type Act, CHAT } from '../../support/server.js'
import { Gate, stage } from './stage.js'

/** The same service, with an idle timeout of two milliseconds. */
const WATCHING = CHAT.replace('service chat', '@ws:IdleTimeout {milliseconds:2} service chat').replace(
  '@http:POST {}',
  '@ws:OnIdleTimeout {} resource onIdle (message m) { } @http:POST {}',
)

describe('a connection', () => {
  it('handles events one at a time, in order of arrival', async () => {
    const gate = new Gate()
    const log: string[] = []
    const { connection } = await stage({
      onOpen: () => {
        log.push('open')
        return gate.wait()
      },
      onText: ({ text }) => void log.push(text),
      onClose: () => void log.push('close'),
    })
    connection.opened()
    connection.receivedText('one')
    connection.receivedText(Buffer.from('two'))
    connection.disconnected(1000, '')
    expect(log).to.deep.equal(['open'])
    await gate.open()
    expect(log).to.deep.equal(['open', 'one', 'two', 'close'])
  })

  it('pauses its socket with exactly as many waiting events as may wait, once', async () => {
    const gate = new Gate()
    const { connection, socket } = await stage({ onText: gate.wait }, { waitingEvents: 4 })
    connection.opened()
    for (const text of ['at work', '1', '2', '3']) connection.receivedText(text)
    expect(socket.calls).to.deep.equal([])
    connection.receivedText('4')
    connection.receivedText('5')
    expect(socket.calls).to.deep.equal(['pause'])
  })

  it('resumes reading once half of the queue has been handled, and pauses again later', async () => {
    const gate = new Gate()
    const { connection, socket } = await stage({ onText: gate.wait }, { waitingEvents: 4 })
    connection.opened()
    for (const text of ['at work', '1', '2', '3', '4']) connection.receivedText(text)
    await gate.open() // three wait
    await gate.open() // two wait: that is half, not less
    expect(socket.calls).to.deep.equal(['pause'])
    await gate.open()
    expect(socket.calls).to.deep.equal(['pause', 'resume'])
    for (const text of ['5', '6', '7']) connection.receivedText(text)
    expect(socket.calls).to.deep.equal(['pause', 'resume', 'pause'])
  })

  it('resumes reading when nothing is waiting any more', async () => {
    const gate = new Gate()
    const { connection, socket } = await stage({ onText: gate.wait }, { waitingEvents: 1 })
    connection.opened()
    connection.receivedText('at work')
    connection.receivedText('1')
    expect(socket.calls).to.deep.equal(['pause'])
    await gate.open()
    expect(socket.calls).to.deep.equal(['pause', 'resume'])
    await gate.open()
    expect(socket.calls).to.deep.equal(['pause', 'resume'])
  })

  it('does not read on when the other end has gone', async () => {
    const gate = new Gate()
    const { connection, socket } = await stage({ onText: gate.wait }, { waitingEvents: 1 })
    connection.opened()
    connection.receivedText('at work')
    connection.receivedText('1')
    connection.disconnected(1000, '')
    await gate.open()
    await gate.open()
    expect(socket.calls).to.deep.equal(['pause'])
  })

  it('resumes reading when it closes, to receive the answer to the close frame', async () => {
    const gate = new Gate()
    const { connection, socket } = await stage({ onText: gate.wait }, { waitingEvents: 1 })
    connection.opened()
    connection.receivedText('at work')
    connection.receivedText('1')
    connection.close()
    expect(socket.calls).to.deep.equal(['pause', 'resume', 'close 1000 Normal closure'])
    connection.receivedText('2')
    connection.receivedText('3')
    expect(socket.calls).to.have.length(3)
  })

  it('sends nothing after it has closed, and closes once', async () => {
    const { connection, socket, host } = await stage()
    connection.opened()
    connection.pushText('a')
    connection.pushBinary(new Uint8Array(2))
    connection.pushFrame(new Frame('b'))
    connection.close()
    connection.close()
    connection.pushText('c')
    connection.pushBinary(new Uint8Array(3))
    connection.pushFrame(new Frame('d'))
    connection.closeAsSlow()
    connection.closeAsUnfinished()
    expect(socket.calls).to.deep.equal(['text a', 'binary 2', 'frame b', 'close 1000 Normal closure'])
    expect(host.counters.messagesOut).to.equal(3)
    expect(host.counters.slowClientsClosed).to.equal(0)
    expect(host.counters.unfinishedMessages).to.equal(0)
  })

  it('is removed from every list as soon as it closes, and from the server when OnClose begins', async () => {
    const { connection, host } = await stage({
      onClose: () => {
        expect(host.connections.has(connection)).to.equal(false)
      },
    })
    connection.opened()
    host.hub.storeConnection('ann', connection)
    host.hub.addConnectionToGroup('room', connection)
    connection.close()
    expect(connection.isOpen).to.equal(false)
    expect(connection.audience.connections.size).to.equal(0)
    expect(host.hub.connectionCount).to.equal(0)
    expect(host.connections.has(connection)).to.equal(true)
    connection.disconnected(1000, '')
    expect(host.connections.size).to.equal(0)
    await host.activity.idle()
  })

  it('runs OnClose exactly once, however often its end is reported', async () => {
    let closes = 0
    const { connection, host } = await stage({ onClose: () => void closes++ })
    connection.opened()
    connection.disconnected(1000, '')
    connection.disconnected(1000, '')
    connection.abandon()
    expect(closes).to.equal(1)
    await host.activity.idle()
  })

  it('has ended once it is abandoned, as a lost one, whatever is reported later', async () => {
    const log: string[] = []
    const { connection } = await stage({
      onText: ({ text }) => void log.push(text),
      onClose: () => void log.push('close'),
    })
    connection.opened()
    connection.abandon()
    connection.receivedText('late')
    connection.disconnected(1000, '')
    expect(log).to.deep.equal(['close'])
    expect(connection.closeStatus).to.deep.equal({ code: 1006, reason: '' })
  })

  it('has the close status of the side that closed first', async () => {
    const [byPeer, byProgram, normally] = [await stage(), await stage(), await stage()]
    expect(byPeer.connection.closeStatus).to.equal(undefined)
    byPeer.connection.disconnected(4001, 'bye')
    byPeer.connection.close()
    expect(byPeer.connection.closeStatus).to.deep.equal({ code: 4001, reason: 'bye' })
    byProgram.connection.close(4002)
    byProgram.connection.disconnected(1000, 'me too')
    expect(byProgram.socket.calls).to.deep.equal(['close 4002 '])
    expect(byProgram.connection.closeStatus).to.deep.equal({ code: 4002, reason: '' })
    normally.connection.close()
    expect(normally.connection.closeStatus).to.deep.equal({ code: 1000, reason: 'Normal closure' })
  })

  it('cannot close with a code or reason that a close frame cannot carry', async () => {
    const { connection, socket } = await stage()
    expect(() => connection.close(1006)).to.throw(RangeError, 'the code 1006 cannot be sent')
    expect([connection.isOpen, socket.calls]).to.deep.equal([true, []])
  })

  it('keeps its last names and groups for its last event', async () => {
    const known: unknown[] = []
    const { connection, host } = await stage({ onClose: () => void known.push(connection.memberships) })
    connection.opened()
    host.hub.storeConnection('ann', connection)
    host.hub.addConnectionToGroup('room', connection)
    connection.close()
    connection.disconnected(1000, '')
    expect(known).to.deep.equal([{ names: ['ann'], groups: ['room'] }])
  })

  it('is active until an OnClose that waits has ended', async () => {
    const gate = new Gate()
    const { connection, host } = await stage({ onClose: gate.wait })
    connection.opened()
    connection.disconnected(1000, '')
    let isIdle = false
    void host.activity.idle().then(() => {
      isIdle = true
    })
    await new Promise(setImmediate)
    expect(isIdle).to.equal(false)
    await gate.open()
    expect(isIdle).to.equal(true)
  })

  it('handles texts that arrived before the other end closed, none after', async () => {
    const log: string[] = []
    const { connection } = await stage({ onText: ({ text }) => void log.push(text) })
    connection.opened()
    connection.receivedText('before')
    connection.disconnected(1000, '')
    connection.receivedText('after')
    connection.receivedBinary(new Uint8Array(1))
    expect(log).to.deep.equal(['before'])
  })

  it('ignores waiting events once the program has closed it', async () => {
    const gate = new Gate()
    const log: string[] = []
    const { connection, host } = await stage({
      onText: ({ text }) => {
        log.push(text)
        return gate.wait()
      },
      onClose: () => void log.push('close'),
    })
    connection.opened()
    connection.receivedText('one')
    connection.receivedText('two')
    connection.close()
    connection.receivedText('three')
    connection.disconnected(1000, '')
    await gate.open()
    expect(log).to.deep.equal(['one', 'close'])
    expect(host.counters.messagesIn).to.equal(2)
  })

  it('is cut when more is unsent than may be, not when exactly as much', async () => {
    const { connection, socket, host, log } = await stage({}, { unsentBytes: 100 })
    connection.opened()
    socket.bufferedBytes = 100
    connection.pushText('a')
    expect(connection.isOpen).to.equal(true)
    socket.bufferedBytes = 101
    connection.pushText('b')
    expect(socket.calls).to.deep.equal(['text a', 'text b', 'close 1013 Too slow'])
    expect(host.counters.slowClientsClosed).to.equal(1)
    expect(log.lines).to.include('info slow client cut {"service":"chat"}')
  })

  it('closes with 1008 when a message does not end, and drops a silent peer', async () => {
    const { connection, socket, host, log } = await stage()
    connection.opened()
    connection.closeAsUnfinished()
    expect(socket.calls).to.deep.equal(['close 1008 Message not finished in time'])
    expect(host.counters.unfinishedMessages).to.equal(1)
    connection.dropAsSilent()
    expect(socket.calls.at(-1)).to.equal('terminate')
    expect(host.counters.silentPeersClosed).to.equal(1)
    expect(log.lines).to.deep.equal([
      'info message not finished in time {"service":"chat"}',
      'info silent peer dropped {"service":"chat"}',
    ])
  })

  it('leaves after the waiting events: reads no more, and closes with 1001 in its turn', async () => {
    const gate = new Gate()
    const log: string[] = []
    const { connection, socket, host } = await stage({
      onText: ({ text }) => {
        log.push(text)
        return gate.wait()
      },
    })
    connection.opened()
    connection.receivedText('one')
    connection.receivedText('two')
    connection.leave()
    connection.receivedText('three')
    expect(host.counters.messagesIn).to.equal(2)
    await gate.open()
    expect(socket.calls).to.deep.equal([])
    await gate.open()
    expect(log).to.deep.equal(['one', 'two'])
    expect(socket.calls).to.deep.equal(['close 1001 Going away'])
  })

  it('drops waiting events when it is abandoned, and runs OnClose beside the events that still run', async () => {
    const gate = new Gate()
    const log: string[] = []
    const { connection, socket, host } = await stage({
      onText: ({ text }) => {
        log.push(text)
        return gate.wait()
      },
      onClose: () => void log.push('close'),
    })
    connection.opened()
    connection.receivedText('one')
    connection.receivedText('two')
    connection.abandon()
    expect(log).to.deep.equal(['one', 'close'])
    expect(socket.calls).to.deep.equal(['terminate'])
    expect(host.connections.size).to.equal(0)
    await gate.open()
    expect(log).to.deep.equal(['one', 'close'])
    await host.activity.idle()
  })

  it('reports a failing resource and goes on', async () => {
    const log: string[] = []
    const { connection, host } = await stage({
      onText: ({ text }) => {
        if (text === 'bad') throw new Error('played')
        if (text === 'worse') return Promise.reject(new Error('played'))
        return void log.push(text)
      },
    })
    connection.opened()
    for (const text of ['bad', 'worse', 'good']) connection.receivedText(text)
    await new Promise(setImmediate)
    expect(log).to.deep.equal(['good'])
    expect(host.counters.errors).to.equal(2)
  })

  it('logs once that no resource handles binary messages', async () => {
    const { connection, program, host } = await stage()
    connection.opened()
    connection.receivedBinary(new Uint8Array(3))
    connection.receivedBinary(new Uint8Array(3))
    expect(program.errors).to.equal(
      'error in ballerina program: no resource found to handle the request to Service: chat\n',
    )
    expect(host.counters.messagesIn).to.equal(0)
  })

  it('passes binary messages to their resource until it reads no more', async () => {
    const log: string[] = []
    const taking = CHAT.replace(
      '@http:POST {}',
      '@ws:OnBinaryMessage {} resource onBinary (message m) { } @http:POST {}',
    )
    const onBinary: Act = ({ message: { payload } }) =>
      void log.push(payload?.kind === 'blob' ? `blob ${payload.bytes.length}` : 'no blob')
    const { connection, program, host } = await stage({ onBinary }, {}, taking)
    connection.opened()
    connection.receivedBinary(new Uint8Array(3))
    expect(log).to.deep.equal(['blob 3'])
    expect(host.counters.messagesIn).to.equal(1)
    connection.leave()
    connection.receivedBinary(new Uint8Array(4))
    connection.disconnected(1000, '')
    connection.receivedBinary(new Uint8Array(5))
    expect(log).to.deep.equal(['blob 3'])
    expect(host.counters.messagesIn).to.equal(1)
    expect(program.errors).to.equal('')
  })

  it('does not log binary messages that arrive when it reads no more', async () => {
    const { connection, program } = await stage()
    connection.opened()
    connection.close()
    connection.receivedBinary(new Uint8Array(3))
    expect(program.errors).to.equal('')
  })

  it('measures events that have a resource, by their annotation', async () => {
    const { connection, meter } = await stage()
    connection.opened()
    connection.receivedText('a')
    connection.receivedText('b')
    connection.disconnected(1000, '')
    expect([...meter.events].map(([event, { count }]) => [event, count])).to.deep.equal([
      ['OnOpen', 1],
      ['OnTextMessage', 2],
      ['OnClose', 1],
    ])
    expect(meter.connections).to.equal(1)
  })

  it('has one id, and the sub-protocol of its socket', async () => {
    const { connection } = await stage()
    expect(connection.id).to.match(/^[0-9a-f-]{36}$/)
    expect(connection.id).to.equal(connection.id)
    expect(connection.subProtocol).to.equal('v1')
  })

  it('marks texts as received: json that is read from one is read once', async () => {
    const payloads: unknown[] = []
    const { connection } = await stage({ onText: ({ message }) => void payloads.push(message.payload) })
    connection.opened()
    connection.receivedText('short')
    connection.receivedText(Buffer.from('long'))
    expect(payloads).to.deep.equal([
      { kind: 'text', text: 'short', received: true },
      { kind: 'bytes', bytes: Buffer.from('long') },
    ])
  })

  it('passes the headers and the target of the handshake with every message', async () => {
    const seen: unknown[] = []
    const note: Act = ({ message }) => {
      seen.push([message.headers.getAll('ID'), message.properties.get('TO'), message.connection])
    }
    const { connection } = await stage({ onOpen: note, onText: note, onClose: note })
    connection.opened()
    connection.receivedText('a')
    connection.disconnected(1000, '')
    expect(seen).to.deep.equal([0, 1, 2].map(() => [['ann'], '/chat/ws?a=1', connection]))
  })

  it('reports silence while it is open and no resource is running', async () => {
    const hold = setInterval(() => {}, 1_000)
    const gate = new Gate()
    let silences = 0
    let tell = (): void => {}
    const { connection } = await stage(
      {
        onIdle: () => {
          silences++
          tell()
        },
        onText: gate.wait,
      },
      {},
      WATCHING,
    )
    const silence = () =>
      new Promise<void>((resolve) => {
        tell = resolve
      })
    /** Long enough for several idle timeouts, by another watch. */
    const severalSilences = () =>
      new Promise<void>((resolve) => {
        const watch = new IdleWatch(20, () => {
          watch.stop()
          resolve()
        })
      })
    connection.opened()
    await silence()
    connection.reloaded()
    await silence()
    expect(silences).to.equal(2)
    connection.receivedText('at work')
    await severalSilences()
    expect(silences).to.equal(2)
    await gate.open()
    await silence()
    connection.close()
    connection.reloaded()
    const before = silences
    await severalSilences()
    expect(silences).to.equal(before)
    clearInterval(hold)
  })
})
