import { expect } from 'chai'
import { DEFAULT_SERVER_LIMITS } from '../../../src/runtime/limits.js'
import { type Event, Mailbox } from '../../../src/runtime/mailbox.js'

describe('a mailbox', () => {
  const mailbox = (waitingEvents: number, messageBytes: number) =>
    new Mailbox({ ...DEFAULT_SERVER_LIMITS, waitingEvents, messageBytes })
  const text = (length: number): Event => ({ kind: 'text', text: 'x'.repeat(length), received: true })
  const bytes = (length: number): Event => ({ kind: 'bytes', bytes: new Uint8Array(length) })
  const blob = (length: number): Event => ({ kind: 'blob', bytes: new Uint8Array(length) })

  it('returns events in order of arrival, and nothing once it is empty', () => {
    const box = mailbox(64, 1000)
    const events: Event[] = ['open', text(1), 'leave', 'close']
    for (const event of events) box.add(event)
    expect([box.take(), box.take(), box.take(), box.take(), box.take()]).to.deep.equal([...events, undefined])
  })

  it('is full with exactly as many events as may wait', () => {
    const box = mailbox(3, 1000)
    box.add('idle')
    box.add('idle')
    expect(box.isFull).to.equal(false)
    box.add('idle')
    expect(box.isFull).to.equal(true)
    box.take()
    expect(box.isFull).to.equal(false)
  })

  for (const [kind, event] of Object.entries({ text, bytes, blob })) {
    it(`is full with exactly as many bytes as the largest message may have (${kind})`, () => {
      const box = mailbox(64, 100)
      box.add(event(60))
      box.add(event(39))
      expect(box.isFull).to.equal(false)
      box.add(event(1))
      expect(box.isFull).to.equal(true)
      box.take()
      expect(box.isFull).to.equal(false)
      box.add(event(59))
      expect(box.isFull).to.equal(false)
      box.add(event(1))
      expect(box.isFull).to.equal(true)
    })
  }

  it('counts neither events without content nor events that programs create', () => {
    const box = mailbox(64, 1)
    for (const event of ['open', 'reloaded', 'idle', 'leave', 'close'] as const) box.add(event)
    expect(box.isFull).to.equal(false)
  })

  it('is half empty below half of the events', () => {
    const box = mailbox(4, 1000)
    box.add('idle')
    expect(box.isHalfEmpty).to.equal(true)
    box.add('idle')
    expect(box.isHalfEmpty).to.equal(false)
  })

  it('is half empty up to half of the bytes', () => {
    const box = mailbox(64, 100)
    box.add(text(50))
    expect(box.isHalfEmpty).to.equal(true)
    box.add(text(1))
    expect(box.isHalfEmpty).to.equal(false)
    box.take()
    expect(box.isHalfEmpty).to.equal(true)
  })

  it('holds nothing after it was cleared, not even bytes', () => {
    const box = mailbox(2, 100)
    box.add(text(100))
    box.add('close')
    box.clear()
    expect(box.take()).to.equal(undefined)
    expect(box.isFull).to.equal(false)
    box.add(text(99))
    expect(box.isFull).to.equal(false)
  })

  it('counts nothing when there is nothing to take', () => {
    const box = mailbox(64, 10)
    box.take()
    box.add(text(9))
    expect(box.isFull).to.equal(false)
    box.add(text(1))
    expect(box.isFull).to.equal(true)
  })

  it('drops messages and keeps the other waiting events in order', () => {
    const box = mailbox(64, 100)
    for (const event of ['open', text(60), blob(30), 'leave', bytes(9), 'close'] satisfies Event[])
      box.add(event)
    expect(box.dropMessages()).to.equal(3)
    box.add(text(99))
    expect(box.isFull, 'the bytes of what was dropped count no more').to.equal(false)
    expect([box.take(), box.take(), box.take()]).to.deep.equal(['open', 'leave', 'close'])
    box.take()
    expect(box.dropMessages()).to.equal(0)
  })
})
