import { expect } from 'chai'
import { RateGate } from '../../../../src/wire/limits/rate-gate.js'
import { TokenBucket } from '../../../../src/wire/limits/token-bucket.js'

describe('a rate gate', () => {
  /** A bucket of one token a second that never fills, because its clock stands still. */
  const still = (capacity: number) => new TokenBucket(1, capacity, () => 0)
  /** The same with a token every two milliseconds, so that waiting for one is short. */
  const quick = () => new TokenBucket(500, 1, () => 0)

  /** Resolves when the gate admits the message. */
  function admitted(gate: RateGate): Promise<boolean> {
    const hold = setInterval(() => {}, 1_000)
    return new Promise((resolve) => {
      const isIn = gate.admit({
        admitted() {
          clearInterval(hold)
          resolve(false)
        },
      })
      if (!isIn) return
      clearInterval(hold)
      resolve(true)
    })
  }

  /** A gate whose next message must wait. */
  function spent(bucket: TokenBucket): RateGate {
    const gate = new RateGate([bucket], () => {})
    gate.admit(nobody)
    return gate
  }

  const nobody = {
    admitted(): never {
      throw new Error('nobody waits')
    },
  }

  it('admits as many messages as every bucket holds', () => {
    const gate = new RateGate([still(3), still(2)], () => {})
    expect([1, 2, 3].map(() => gate.admit(nobody))).to.deep.equal([true, true, false])
    gate.giveUp()
  })

  it('waits for the slowest bucket', async () => {
    // The second has a token in two milliseconds, the first in twenty: after another wait of ten.
    const gate = new RateGate([new TokenBucket(50, 1, () => 0), quick()], () => {})
    gate.admit(nobody)
    const order: string[] = []
    const waits = [
      admitted(gate).then(() => order.push('gate')),
      admitted(spent(new TokenBucket(100, 1, () => 0))).then(() => order.push('ten milliseconds')),
    ]
    await Promise.all(waits)
    expect(order).to.deep.equal(['ten milliseconds', 'gate'])
  })

  it('takes no second token for the message that has waited', async () => {
    const bucket = quick()
    const gate = new RateGate([bucket], () => {})
    expect(await admitted(gate)).to.equal(true)
    expect(await admitted(gate), 'has to wait').to.equal(false)
    expect(gate.admit(nobody), 'has been paid for').to.equal(true)
    expect(await admitted(gate), 'the next one has to wait again').to.equal(false)
    gate.giveUp()
  })

  it('admits nothing while a message waits, and reserves nothing more', () => {
    const bucket = still(1)
    const gate = new RateGate([bucket], () => {})
    expect([1, 2, 3, 4].map(() => gate.admit(nobody))).to.deep.equal([true, false, false, false])
    // One token was taken, one is reserved: at one a second the bucket is full in two seconds.
    expect(bucket.timeToFull).to.equal(2000)
    gate.giveUp()
    expect(bucket.timeToFull).to.equal(1000)
  })

  it('reports once that a message must wait', async () => {
    let times = 0
    const gate = new RateGate([quick()], () => times++)
    await admitted(gate)
    expect(times).to.equal(0)
    await admitted(gate)
    expect(gate.admit(nobody)).to.equal(true)
    await admitted(gate)
    expect(times).to.equal(1)
    gate.giveUp()
  })

  it('returns its reservation once when nothing waits any more, without a report', async () => {
    const bucket = quick()
    const gate = new RateGate([bucket], () => {})
    gate.admit(nobody)
    expect(gate.admit(nobody)).to.equal(false)
    expect(bucket.timeToFull).to.equal(4)
    gate.giveUp()
    gate.giveUp()
    expect(bucket.timeToFull).to.equal(2)
    // Another gate of the same bucket waits for as long as the first would have.
    expect(await admitted(new RateGate([bucket], () => {}))).to.equal(false)
  })

  it('returns a token that was paid and not used', async () => {
    const bucket = quick()
    const gate = new RateGate([bucket], () => {})
    await admitted(gate)
    await admitted(gate)
    expect(bucket.timeToFull).to.equal(4)
    gate.giveUp()
    expect(bucket.timeToFull).to.equal(2)
    expect(gate.admit(nobody), 'has to wait again').to.equal(false)
    gate.giveUp()
  })

  it('returns nothing where nothing was reserved', () => {
    const bucket = still(2)
    const gate = new RateGate([bucket], () => {})
    gate.admit(nobody)
    gate.giveUp()
    expect(bucket.timeToFull).to.equal(1000)
  })
})
