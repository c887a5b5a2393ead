import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { expect } from 'chai'
import { Traffic } from '../../../../src/wire/http/traffic.js'

/** The byte counts that Node keeps for a socket. */
class Counted extends EventEmitter {
  bytesRead = 0
  bytesWritten = 0
  writableLength = 0

  get socket(): Socket {
    return this as unknown as Socket
  }
}

describe('traffic', () => {
  it('counts the bytes that all sockets have received and sent, without waiting ones', () => {
    const traffic = new Traffic()
    const [first, second] = [new Counted(), new Counted()]
    traffic.watch(first.socket)
    traffic.watch(second.socket)
    Object.assign(first, { bytesRead: 1, bytesWritten: 100, writableLength: 40 })
    Object.assign(second, { bytesRead: 2, bytesWritten: 7 })
    expect(traffic.total).to.deep.equal({ received: 3, sent: 67 })
  })

  it('keeps the count of a closed socket, once', () => {
    const traffic = new Traffic()
    const counted = new Counted()
    traffic.watch(counted.socket)
    traffic.watch(counted.socket)
    Object.assign(counted, { bytesRead: 5, bytesWritten: 9, writableLength: 2 })
    counted.emit('close')
    Object.assign(counted, { bytesRead: 50, bytesWritten: 90 })
    expect(traffic.total).to.deep.equal({ received: 5, sent: 7 })
    expect(counted.listenerCount('close')).to.equal(0)
  })

  it('never counts below nothing', () => {
    const traffic = new Traffic()
    const counted = new Counted()
    traffic.watch(counted.socket)
    Object.assign(counted, { bytesWritten: 1, writableLength: 2 })
    expect(traffic.total.sent).to.equal(0)
  })
})
