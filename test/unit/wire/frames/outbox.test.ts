import { Writable } from 'node:stream'
import { expect } from 'chai'
import { Outbox, type Sender } from '../../../../src/wire/frames/outbox.js'

/** A sender whose bytes the system accepts as far as the test allows. */
class Fake implements Sender {
  isClosing = false
  terminations = 0
  flushes = 0

  constructor(public bufferedBytes: number) {}

  get isTerminated(): boolean {
    return this.terminations > 0
  }

  flush(): void {
    this.flushes++
  }

  closeAsSlow(): void {
    this.isClosing = true
  }

  terminate(): void {
    this.terminations++
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('the outbox', () => {
  it('flushes every sender once at the end of the turn', async () => {
    const outbox = new Outbox(100)
    const senders = [new Fake(0), new Fake(0)]
    for (const sender of senders) outbox.add(sender)
    expect(senders.map(({ flushes }) => flushes)).to.deep.equal([0, 0])
    await turn()
    expect(senders.map(({ flushes }) => flushes)).to.deep.equal([1, 1])
    outbox.add(senders[0]!)
    await turn()
    expect(senders.map(({ flushes }) => flushes)).to.deep.equal([2, 1])
  })

  it('closes the slowest until the others are within the limit', async () => {
    const outbox = new Outbox(100)
    const senders = [20, 60, 50, 0].map((bytes) => new Fake(bytes))
    for (const sender of senders) outbox.add(sender)
    await turn()
    expect(senders.map(({ isClosing }) => isClosing)).to.deep.equal([false, true, false, false])
  })

  it('closes no connection while all together hold exactly the limit', async () => {
    const outbox = new Outbox(100)
    const senders = [60, 40].map((bytes) => new Fake(bytes))
    for (const sender of senders) outbox.add(sender)
    await turn()
    expect(senders.map(({ isClosing }) => isClosing)).to.deep.equal([false, false])
    senders[1]!.bufferedBytes = 41
    outbox.add(senders[1]!)
    await turn()
    expect(senders.map(({ isClosing }) => isClosing)).to.deep.equal([true, false])
  })

  it('closes as many as it takes, then terminates the slowest of those that are closing', async () => {
    const outbox = new Outbox(100)
    const senders = [90, 80, 150].map((bytes) => new Fake(bytes))
    for (const sender of senders) outbox.add(sender)
    await turn()
    expect(senders.map(({ isClosing }) => isClosing)).to.deep.equal([true, false, true])
    expect(senders.map(({ terminations }) => terminations)).to.deep.equal([0, 0, 1])
  })

  it('lets exactly twice the limit be read by those that are closing and the others', async () => {
    const outbox = new Outbox(100)
    const senders = [50, 60, 90].map((bytes) => new Fake(bytes))
    for (const sender of senders) outbox.add(sender)
    await turn()
    expect(senders.map(({ isClosing, isTerminated }) => [isClosing, isTerminated])).to.deep.equal([
      [false, false],
      [true, false],
      [true, false],
    ])
    senders[0]!.bufferedBytes = 51
    outbox.add(senders[0]!)
    await turn()
    await turn()
    expect(senders.map(({ terminations }) => terminations)).to.deep.equal([0, 0, 1])
  })

  it('counts the bytes left over from earlier turns that are still there', async () => {
    const outbox = new Outbox(100)
    const [first, second, third] = [new Fake(90), new Fake(40), new Fake(30)]
    outbox.add(first)
    await turn()
    first.bufferedBytes = 65
    outbox.add(second)
    await turn()
    expect(first.isClosing).to.equal(true)
    outbox.add(third)
    await turn()
    expect([second.isClosing, third.isClosing]).to.deep.equal([false, false])
  })

  it('terminates closing ones when all together hold twice the limit', async () => {
    const outbox = new Outbox(100)
    const senders = [150, 100].map((bytes) => new Fake(bytes))
    const [closing, open] = senders as [Fake, Fake]
    closing.isClosing = true
    for (const sender of senders) outbox.add(sender)
    await turn()
    expect([closing.isTerminated, open.isClosing]).to.deep.equal([true, false])
  })

  it('terminates only closing ones, and no more than it takes', async () => {
    const outbox = new Outbox(100)
    const [open, first, second] = [100, 60, 60].map((bytes) => new Fake(bytes)) as [Fake, Fake, Fake]
    first.isClosing = true
    second.isClosing = true
    for (const sender of [open, first, second]) outbox.add(sender)
    await turn()
    expect([open, first, second].map(({ terminations }) => terminations)).to.deep.equal([0, 1, 0])
  })

  it('does not count the bytes of closing connections as those of open ones', async () => {
    const outbox = new Outbox(100)
    const [closing, open] = [150, 120].map((bytes) => new Fake(bytes)) as [Fake, Fake]
    closing.isClosing = true
    for (const sender of [closing, open]) outbox.add(sender)
    await turn()
    expect([open.isClosing, open.isTerminated, closing.isTerminated]).to.deep.equal([true, false, true])
  })

  it('forgets a sender that is gone', async () => {
    const outbox = new Outbox(100)
    const gone = new Fake(90)
    outbox.add(gone)
    await turn()
    outbox.remove(gone)
    outbox.add(new Fake(90))
    await turn()
    expect(gone.isClosing).to.equal(false)
  })

  it('copies 16 KiB, and hands over more in one go without a copy', () => {
    const written: Buffer[][] = []
    const network = new Writable({
      write: (chunk: Buffer, _, done) => {
        written.push([chunk])
        done()
      },
      writev: (chunks, done) => {
        written.push(chunks.map(({ chunk }) => chunk as Buffer))
        done()
      },
    })
    const outbox = new Outbox(100)
    const [half, more] = [Buffer.alloc(8 * 1024), Buffer.alloc(8 * 1024 + 1)]
    outbox.write(network, [half, half])
    outbox.write(network, [half, more])
    expect(written).to.deep.equal([[Buffer.alloc(16 * 1024)], [half, more]])
  })

  it('writes several pieces as one, and as they are where they are long', () => {
    const written: Buffer[] = []
    const network = new Writable({
      write: (chunk: Buffer, _, done) => {
        written.push(chunk)
        done()
      },
    })
    const outbox = new Outbox(100)
    const [a, b, c, long] = [Buffer.from('a'), Buffer.from('b'), Buffer.from('c'), Buffer.alloc(20_000)]
    outbox.write(network, [a, b])
    outbox.write(network, [a, b])
    for (const pieces of [
      [a, b, c],
      [a, b],
      [a, c],
      [b, c],
    ])
      outbox.write(network, pieces)
    expect(written.map(String)).to.deep.equal(['ab', 'ab', 'abc', 'ab', 'ac', 'bc'])
    expect(written[0], 'joined once for both').to.equal(written[1])
    outbox.write(network, [a, long])
    expect(written.slice(6)).to.deep.equal([a, long])
  })
})
