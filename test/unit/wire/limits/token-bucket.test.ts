import { expect } from 'chai'
import fc from 'fast-check'
import { TokenBucket } from '../../../../src/wire/limits/token-bucket.js'

function bucketOf(rate: number, capacity: number) {
  let now = 0
  const bucket = new TokenBucket(rate, capacity, () => now)
  return {
    bucket,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

describe('a token bucket', () => {
  it('is full at first, and then yields tokens as they arrive', () => {
    const { bucket, pass } = bucketOf(10, 3)
    expect([bucket.take(), bucket.take(), bucket.take()]).to.deep.equal([0, 0, 0])
    expect(bucket.take()).to.equal(100)
    pass(100)
    expect(bucket.take()).to.equal(100)
    pass(200)
    expect(bucket.take()).to.equal(0)
  })

  it('serves waiters one after another', () => {
    const { bucket } = bucketOf(10, 1)
    expect([bucket.take(), bucket.take(), bucket.take(), bucket.take()]).to.deep.equal([0, 100, 200, 300])
  })

  it('holds no more than its capacity, however long it is unused', () => {
    const { bucket, pass } = bucketOf(10, 2)
    pass(3_600_000)
    expect([bucket.take(), bucket.take(), bucket.take()]).to.deep.equal([0, 0, 100])
  })

  it('takes back unused tokens, up to its capacity', () => {
    const { bucket } = bucketOf(10, 1)
    bucket.take()
    bucket.take()
    bucket.giveBack()
    expect(bucket.take()).to.equal(100)
    for (let i = 0; i < 5; i++) bucket.giveBack()
    expect([bucket.take(), bucket.take()]).to.deep.equal([0, 100])
  })

  it('computes when it will be full', () => {
    const { bucket, pass } = bucketOf(10, 2)
    expect(bucket.timeToFull).to.equal(0)
    for (let i = 0; i < 3; i++) bucket.take()
    expect(bucket.timeToFull).to.equal(300)
    pass(299)
    expect(bucket.timeToFull).to.be.greaterThan(0)
    pass(1)
    expect(bucket.timeToFull).to.equal(0)
  })

  it('never lets more through in any time than its capacity and the rate for that time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.nat(50), { maxLength: 200 }),
        (rate, capacity, pauses) => {
          let now = 0
          const bucket = new TokenBucket(rate, capacity, () => now)
          const passed: number[] = []
          for (const pause of pauses) {
            now += pause
            passed.push(now + bucket.take())
          }
          // The last of each series of messages comes no earlier than its turn.
          for (let first = 0; first < passed.length; first++) {
            for (let last = first; last < passed.length; last++) {
              const allowed = capacity + ((passed[last]! - passed[first]!) * rate) / 1000
              expect(last - first + 1).to.be.at.most(allowed + 1e-6)
            }
          }
        },
      ),
    )
  })
})
