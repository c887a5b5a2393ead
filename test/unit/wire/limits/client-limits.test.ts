import { EventEmitter, once } from 'node:events'
import type { Socket } from 'node:net'
import { expect } from 'chai'
import { DEFAULT_SERVER_LIMITS } from '../../../../src/runtime/limits.js'
import { ClientLimits } from '../../../../src/wire/limits/client-limits.js'

/** A socket, of which only the end matters. */
function fakeSocket(destroyed = false): Socket {
  return Object.assign(new EventEmitter(), { destroyed }) as unknown as Socket
}

const NOBODY = { admitted() {} }

const withLimits = (limits: object) => new ClientLimits({ ...DEFAULT_SERVER_LIMITS, ...limits })

describe('the limits of clients', () => {
  it('do not exist unless one is configured', () => {
    expect(ClientLimits.areIn(DEFAULT_SERVER_LIMITS)).to.equal(false)
    for (const limit of ['connectionsPerAddress', 'messagesPerSecond', 'messagesPerSecondPerAddress']) {
      expect(ClientLimits.areIn({ ...DEFAULT_SERVER_LIMITS, [limit]: 1 }), limit).to.equal(true)
    }
  })

  it('count connections by address, and by network in IPv6', () => {
    const clients = withLimits({ connectionsPerAddress: 2 })
    const sockets = [fakeSocket(), fakeSocket()]
    clients.enter(sockets[0]!, '2001:db8::1')
    expect(clients.isFull('2001:db8::1')).to.equal(false)
    clients.enter(sockets[1]!, '2001:db8::2')
    expect(clients.isFull('2001:db8::3')).to.equal(true)
    expect(clients.isFull('2001:db8:0:1::1')).to.equal(false)
    sockets[0]!.emit('close')
    expect(clients.isFull('2001:db8::3')).to.equal(false)
  })

  it('forget an address with its last connection', () => {
    const clients = withLimits({ connectionsPerAddress: 2 })
    const sockets = [fakeSocket(), fakeSocket()]
    for (const socket of sockets) clients.enter(socket, '192.0.2.1')
    sockets[0]!.emit('close')
    expect(clients.size).to.equal(1)
    sockets[1]!.emit('close')
    expect(clients.size).to.equal(0)
  })

  it('know nothing of a connection that has ended before it was counted', () => {
    const clients = withLimits({ connectionsPerAddress: 1 })
    clients.enter(fakeSocket(true), '192.0.2.1')
    expect(clients.size).to.equal(0)
  })

  it('remember an address until it could send as fast as a new one', async () => {
    const clients = withLimits({ messagesPerSecondPerAddress: 5, messageBurst: 1 })
    const opened = new EventEmitter()
    const enter = () => {
      const socket = fakeSocket()
      clients.enter(socket, '192.0.2.1')
      return { socket, gate: clients.gateOf(socket, () => {})! }
    }
    const first = enter()
    expect(first.gate.admit(NOBODY)).to.equal(true)
    first.socket.emit('close')
    expect(clients.size).to.equal(1)
    const second = enter()
    expect(second.gate.admit({ admitted: () => opened.emit('open') })).to.equal(false)
    // The timer of the gate does not keep a process alive.
    const hold = setInterval(() => {}, 1_000)
    await once(opened, 'open')
    expect(second.gate.admit(NOBODY)).to.equal(true)
    second.socket.emit('close')
    while (clients.size > 0) await new Promise((resolve) => setImmediate(resolve))
    clearInterval(hold)
  })

  it('store no address after the server has closed', () => {
    const clients = withLimits({ messagesPerSecondPerAddress: 1 / 3600, messageBurst: 3_600_000 })
    const [early, late] = [fakeSocket(), fakeSocket()]
    clients.enter(early, '192.0.2.1')
    clients.enter(late, '192.0.2.2')
    for (const socket of [early, late]) clients.gateOf(socket, () => {})!.admit(NOBODY)
    early.emit('close')
    expect(clients.size).to.equal(2)
    clients.close()
    expect(clients.size).to.equal(1)
    late.emit('close')
    expect(clients.size).to.equal(0)
  })

  it('let as many messages come at once as come in the time of a burst', () => {
    for (const [limits, count] of [
      [{ messagesPerSecond: 3, messageBurst: 1_000 }, 3],
      [{ messagesPerSecond: 3, messageBurst: 2_000 }, 6],
      [{ messagesPerSecond: 3, messageBurst: 10 }, 1],
    ] as const) {
      const gate = withLimits(limits).gateOf(fakeSocket(), () => {})!
      let admitted = 0
      while (gate.admit(NOBODY)) admitted++
      gate.giveUp()
      expect(admitted).to.equal(count)
    }
  })

  it('have gates only where messages are limited', () => {
    const socket = fakeSocket()
    const clients = withLimits({ connectionsPerAddress: 1 })
    clients.enter(socket, '192.0.2.1')
    expect(clients.gateOf(socket, () => {})).to.equal(undefined)
  })

  it('pass on the reservations of a client that has gone', async () => {
    const clients = withLimits({ messagesPerSecondPerAddress: 5, messageBurst: 1 })
    const [ann, ben] = [fakeSocket(), fakeSocket()]
    for (const socket of [ann, ben]) clients.enter(socket, '192.0.2.1')
    const told: string[] = []
    const gateOfAnn = clients.gateOf(ann, () => told.push('ann'))!
    const gateOfBen = clients.gateOf(ben, () => told.push('ben'))!
    expect(gateOfAnn.admit(NOBODY)).to.equal(true)
    for (let churn = 0; churn < 200; churn++) {
      expect(gateOfBen.admit(NOBODY)).to.equal(false)
      gateOfBen.giveUp()
      gateOfBen.giveUp()
    }
    expect(told).to.deep.equal(['ben'])
    // Two hundred unused reservations would take forty seconds.
    const opened = new EventEmitter()
    expect(gateOfAnn.admit({ admitted: () => opened.emit('open') })).to.equal(false)
    const hold = setInterval(() => {}, 1_000)
    await once(opened, 'open')
    clearInterval(hold)
    expect(told).to.deep.equal(['ben', 'ann'])
  })
})
