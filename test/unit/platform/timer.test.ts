import { expect } from 'chai'
import { startInterval, startTimer } from '../../../src/platform/timer.js'

/** Keeps the process alive during a test, which the timers under test do not. */
function holding<T>(work: (resolve: (value: T) => void) => void): Promise<T> {
  const hold = setInterval(() => {}, 1_000)
  return new Promise<T>(work).finally(() => clearInterval(hold))
}

describe('a timer', () => {
  it('calls once, after shorter ones', async () => {
    const calls: string[] = []
    await holding<void>((resolve) => {
      startTimer(20, () => {
        calls.push('20')
        resolve()
      })
      startTimer(5, () => calls.push('5'))
      startTimer(10, () => calls.push('never'))()
    })
    expect(calls).to.deep.equal(['5', '20'])
  })

  it('may be longer than Node can count', async () => {
    let early = false
    const stops = [2 ** 31, 2 ** 53, Number.POSITIVE_INFINITY].map((time) =>
      startTimer(time, () => {
        early = true
      }),
    )
    await holding<void>((resolve) => startTimer(20, resolve))
    expect(early).to.equal(false)
    for (const stop of stops) stop()
  })

  it('calls repeatedly until it is stopped, even from its own call', async () => {
    let calls = 0
    await holding<void>((resolve) => {
      const stop = startInterval(2, () => {
        if (++calls < 3) return
        stop()
        startTimer(20, resolve)
      })
    })
    expect(calls).to.equal(3)
  })
})
