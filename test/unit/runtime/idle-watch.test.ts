import { expect } from 'chai'
import { IdleWatch } from '../../../src/runtime/idle-watch.js'

describe('an idle watch', () => {
  /** A clock that advances each time it is read. */
  function tickingClock(step: number): () => number {
    let now = 0
    return () => {
      now += step
      return now
    }
  }

  /** Waits for a number of reported silences, and keeps the process alive meanwhile. */
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

  it('reports each silence', async () => {
    const times = await idleTimes(3, tickingClock(7))
    expect(times).to.have.length(3)
    expect(times[1]! - times[0]!).to.be.at.least(20)
    expect(times[2]! - times[1]!).to.be.at.least(20)
  })

  it('measures from when silence was broken, to the millisecond', async () => {
    // At the start, when silence is broken, and each time the watch looks.
    const times = [0, 15, 34, 35, 99]
    let now = -1
    const clock = () => {
      now = times.shift() ?? Number.NaN
      return now
    }
    const hold = setInterval(() => {}, 1_000)
    await new Promise<void>((resolve) => {
      const watch = new IdleWatch(
        20,
        () => {
          watch.stop()
          resolve()
        },
        clock,
      )
      watch.breakSilence()
    })
    clearInterval(hold)
    expect(now).to.equal(35)
  })

  it('reports nothing after it was stopped', async () => {
    let isStopped = true
    const watch = new IdleWatch(1, () => {
      isStopped = false
    })
    watch.stop()
    await idleTimes(1, tickingClock(20))
    expect(isStopped).to.equal(true)
  })
})
