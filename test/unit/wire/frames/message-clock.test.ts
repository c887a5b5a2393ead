import { expect } from 'chai'
import { MessageClock } from '../../../../src/wire/frames/message-clock.js'
import { clientFrame } from '../../../support/client.js'

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

  it('restarts with a message that begins in the same chunk', () => {
    const clock = new MessageClock()
    const next = clientFrame('next')
    clock.read(clientFrame('first').subarray(0, 3), 1)
    clock.read(Buffer.concat([clientFrame('first').subarray(3), next.subarray(0, 2)]), 5)
    expect(clock.unfinishedSince).to.equal(5)
    clock.read(next.subarray(2), 6)
    expect(clock.unfinishedSince).to.equal(undefined)
  })

  it('stops at the end of a message on request', () => {
    const clock = new MessageClock()
    const fragments = [
      clientFrame('a', { final: false }),
      clientFrame('ping', { opcode: 9 }),
      clientFrame('b', { opcode: 0 }),
    ]
    const ping = clientFrame('ping', { opcode: 9 })
    const message = Buffer.concat(fragments)
    const bytes = Buffer.concat([message, ping, message])
    expect(clock.read(bytes, 1, true)).to.equal(message.length)
    expect(clock.unfinishedSince).to.equal(undefined)
    expect(clock.read(bytes.subarray(message.length), 1, true)).to.equal(ping.length)
    expect(clock.read(bytes.subarray(0, 3), 1, true)).to.equal(3)
    expect(clock.read(bytes.subarray(3), 1, true)).to.equal(message.length - 3)
    expect(clock.fault).to.equal(undefined)
  })

  it('stops before the byte that completes a forbidden length', () => {
    const good = clientFrame('good')
    for (const bad of ['817e007d', '827f000000000000ffff', '817f8000000000010000']) {
      const bytes = Buffer.concat([good, Buffer.from(bad, 'hex'), Buffer.alloc(300)])
      const end = good.length + bad.length / 2
      expect(new MessageClock().read(bytes, 1), bad).to.equal(end - 1)
      const stepping = new MessageClock()
      expect(stepping.read(bytes, 1, true), bad).to.equal(good.length)
      expect(stepping.fault, bad).to.equal(undefined)
      expect(stepping.read(bytes.subarray(good.length), 1, true), bad).to.equal(end - 1 - good.length)
      expect(stepping.fault, bad).to.equal(1002)
      const clock = new MessageClock()
      expect(clock.read(bytes.subarray(0, end - 1), 1), bad).to.equal(end - 1)
      expect(clock.read(bytes.subarray(end - 1), 1), bad).to.equal(0)
    }
    for (const allowed of ['817e007e', '827f0000000000010000', '817f7fffffffffffffff']) {
      const bytes = Buffer.concat([Buffer.from(allowed, 'hex'), Buffer.alloc(100)])
      expect(new MessageClock().read(bytes, 1), allowed).to.equal(bytes.length)
    }
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

  it('stops before the head of one fragment too many', () => {
    const first = clientFrame('a', { final: false })
    const next = clientFrame('b', { opcode: 0, final: false })
    const last = clientFrame('c', { opcode: 0 })
    const ping = clientFrame('ping', { opcode: 9 })
    const allowed = Buffer.concat([first, next, ping, last])
    const clock = new MessageClock(3)
    for (let i = 0; i < 3; i++) expect(clock.read(allowed, 1)).to.equal(allowed.length)
    expect(clock.fault).to.equal(undefined)
    for (const onlyOne of [false, true]) {
      const strict = new MessageClock(3)
      const start = Buffer.concat([first, next, ping, next])
      expect(strict.read(Buffer.concat([start, last, Buffer.alloc(50, last)]), 1, onlyOne)).to.equal(
        start.length + 1,
      )
      expect(strict.fault).to.equal(1009)
    }
    const slow = new MessageClock(1)
    for (const byte of first) slow.read(Uint8Array.of(byte), 1)
    expect([slow.read(last.subarray(0, 1), 1), slow.fault]).to.deep.equal([1, undefined])
    expect([slow.read(last.subarray(1), 1), slow.fault]).to.deep.equal([0, 1009])
  })

  it('can be restarted in the middle of a message only', () => {
    const clock = new MessageClock()
    clock.restart(1)
    expect(clock.unfinishedSince).to.equal(undefined)
    clock.read(Buffer.from([0x81]), 2)
    clock.restart(7)
    expect(clock.unfinishedSince).to.equal(7)
  })

  it('finds the octet that no UTF-8 has while a text is still on its way', () => {
    for (const [how, head] of Object.entries({
      'a fragment': [0x01, 0x80 | 4],
      'a frame that is cut': [0x81, 0x80 | 9],
    })) {
      const clock = new MessageClock()
      const frame = Buffer.from([...head, ...MASK, ...underMask('ab')])
      expect(clock.read(frame, 1), how).to.equal(frame.length)
      expect(clock.fault, how).to.equal(undefined)
      expect(clock.read(Buffer.from([0xff ^ MASK[2]!, 0]), 2), how).to.equal(0)
      expect(clock.fault, how).to.equal(1007)
    }
  })

  it('follows a character from one fragment to the next, past a ping', () => {
    const [start, end] = [Buffer.from('€').subarray(0, 1), Buffer.from('€').subarray(1)]
    const ping = clientFrame(Buffer.of(0xff), { opcode: 9 })
    const good = new MessageClock()
    expect(good.read(clientFrame(start, { final: false }), 1)).to.equal(7)
    expect(good.read(ping, 2)).to.equal(ping.length)
    expect(good.read(clientFrame(end, { opcode: 0, final: false }), 3)).to.equal(8)
    expect(good.fault).to.equal(undefined)
    const bad = new MessageClock()
    bad.read(clientFrame(start, { final: false }), 1)
    bad.read(ping, 2)
    expect(bad.read(clientFrame('a', { opcode: 0, final: false }), 3)).to.equal(6)
    expect(bad.fault).to.equal(1007)
  })

  it('examines only uncompressed texts', () => {
    for (const first of [0x02, 0x41]) {
      const clock = new MessageClock()
      const octets = Buffer.from([first, 0x80 | 1, 0, 0, 0, 0, 0xff])
      expect(clock.read(octets, 1)).to.equal(octets.length)
      expect(clock.read(clientFrame(Buffer.of(0xff), { opcode: 0, final: false }), 2)).to.equal(7)
      expect(clock.fault).to.equal(undefined)
    }
  })

  it('unmasks a text that is still on its way, and leaves one that is complete to ws', () => {
    const payload = underMask('abcdef')
    const complete = Buffer.from([0x81, 0x80 | 6, ...MASK, ...payload])
    const cut = Buffer.from([0x81, 0x80 | 7, ...MASK, ...payload])
    const before = Buffer.from(complete)
    new MessageClock().read(complete, 1, true)
    expect(complete).to.deep.equal(before)
    new MessageClock().read(cut, 1)
    expect(cut).to.deep.equal(Buffer.from([0x81, 0x80 | 7, 0, 0, 0, 0, ...Buffer.from('abcdef')]))
  })

  it('leaves the last fragment to ws as well, if all of it is there', () => {
    const clock = new MessageClock()
    clock.read(clientFrame('a', { final: false }), 1)
    expect(clock.read(clientFrame(Buffer.of(0xff), { opcode: 0 }), 2)).to.equal(7)
    expect([clock.fault, clock.unfinishedSince]).to.deep.equal([undefined, undefined])
  })

  it('counts the fragments of each message separately', () => {
    const clock = new MessageClock(2)
    const first = clientFrame('a', { final: false })
    const last = clientFrame('b', { opcode: 0 })
    const both = Buffer.concat([first, last])
    for (let i = 0; i < 3; i++) {
      expect(clock.read(both, i, true)).to.equal(both.length)
      expect(clock.read(clientFrame('whole'), i, true)).to.equal(11)
    }
    expect(clock.fault).to.equal(undefined)
  })
})

const MASK = [0x11, 0x22, 0x33, 0x44]

/** Returns the masked payload that a client sends. */
function underMask(payload: string): number[] {
  return Array.from(Buffer.from(payload), (octet, index) => octet ^ MASK[index & 3]!)
}
