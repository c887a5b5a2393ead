import { expect } from 'chai'
import { MessageClock } from '../../../src/wire/message-clock.js'
import { clientFrame } from '../../support/client.js'

describe('the message clock', () => {
  it('runs from the first byte of a message to its last', () => {
    for (const size of [0, 1, 125, 126, 0xffff, 0x1_0000]) {
      const clock = new MessageClock()
      const frame = clientFrame(Buffer.alloc(size))
      clock.read(frame.subarray(0, 1), 1)
      expect(clock.unfinishedSince, `${size}`).to.equal(1)
      clock.read(frame.subarray(1, -1), 2)
      expect(clock.unfinishedSince, `${size}`).to.equal(1)
      clock.read(frame.subarray(-1), 3)
      expect(clock.unfinishedSince, `${size}`).to.equal(undefined)
    }
  })

  it('runs through all fragments and the pings between them', () => {
    const clock = new MessageClock()
    clock.read(clientFrame('a', { final: false }), 1)
    expect(clock.unfinishedSince).to.equal(1)
    clock.read(clientFrame('ping', { opcode: 9 }), 2)
    clock.read(clientFrame('b', { opcode: 0, final: false }), 3)
    expect(clock.unfinishedSince).to.equal(1)
    clock.read(clientFrame('c', { opcode: 0 }), 4)
    expect(clock.unfinishedSince).to.equal(undefined)
  })

  it('starts anew with the message that begins in the same chunk', () => {
    const clock = new MessageClock()
    const next = clientFrame('next')
    clock.read(clientFrame('first').subarray(0, 3), 1)
    clock.read(Buffer.concat([clientFrame('first').subarray(3), next.subarray(0, 2)]), 5)
    expect(clock.unfinishedSince).to.equal(5)
    clock.read(next.subarray(2), 6)
    expect(clock.unfinishedSince).to.equal(undefined)
  })

  it('agrees with any cutting of a stream', () => {
    const messages = [
      clientFrame('one'),
      clientFrame('x'.repeat(300)),
      Buffer.concat([clientFrame('a', { final: false }), clientFrame('', { opcode: 0 })]),
      clientFrame('', { opcode: 10 }),
    ]
    const ends = new Set<number>([0])
    let end = 0
    for (const message of messages) {
      end += message.length
      ends.add(end)
    }
    const stream = Buffer.concat(messages)
    const clock = new MessageClock()
    for (let i = 0; i < stream.length; i++) {
      clock.read(stream.subarray(i, i + 1), i)
      expect(clock.unfinishedSince === undefined, `after byte ${i}`).to.equal(ends.has(i + 1))
    }
  })

  it('can be restarted in the middle of a message only', () => {
    const clock = new MessageClock()
    clock.restart(1)
    expect(clock.unfinishedSince).to.equal(undefined)
    clock.read(Buffer.from([0x81]), 2)
    clock.restart(7)
    expect(clock.unfinishedSince).to.equal(7)
  })
})
