import { expect } from 'chai'
import { IdleWatch } from '../../../src/runtime/idle-watch.js'

describe('an idle watch', () => {
  /** A clock that moves on each time somebody looks. */
  function tickingClock(step: number): () => number {
    let now = 0
    return () => {
      now += step
      return now
    }
  }

  /** Silences it tells of, until there have been as many; the process is held meanwhile. */
  async function idleTimes(count: number, clock: () => number, prepare = (_watch: IdleWatch) => {}) {
    const hold = setInterval(() => {}, 1_000)
    const times: number[] = []
    await new Promise<void>((resolve) => {
      const watch = new IdleWatch(
        20,
        () => {
          times.push(clock())
          if (times.length < count) return
          watch.stop()
          resolve()
        },
        clock,
      )
      prepare(watch)
    })
    clearInterval(hold)
    return times
  }

  it('tells of each silence', async () => {
    const times = await idleTimes(3, tickingClock(7))
    expect(times).to.have.length(3)
    expect(times[1]! - times[0]!).to.be.at.least(20)
    expect(times[2]! - times[1]!).to.be.at.least(20)
  })

  it('measures from when silence was broken, not from when it was last looked at', async () => {
    let broken = 0
    const clock = tickingClock(3)
    const [first = 0] = await idleTimes(1, clock, (watch) => {
      for (let i = 0; i < 5; i++) watch.breakSilence()
      broken = clock()
    })
    expect(first - broken).to.be.within(17, 40)
  })

  it('tells of nothing after it was stopped', async () => {
    let isStopped = true
    const watch = new IdleWatch(1, () => {
      isStopped = false
    })
    watch.stop()
    await idleTimes(1, tickingClock(20))
    expect(isStopped).to.equal(true)
  })
})
