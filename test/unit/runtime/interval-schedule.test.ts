import { expect } from 'chai'
import * as fc from 'fast-check'
import { IntervalSchedule } from '../../../src/runtime/interval-schedule.js'

describe('a schedule of intervals', () => {
  it('is due at every multiple, however late each is looked at', () => {
    const schedule = new IntervalSchedule(20, 1000)
    for (const [due, now] of [
      [1020, 1027],
      [1040, 1040],
      [1060, 1079],
      [1080, 1080],
    ] as const) {
      expect(schedule.due).to.equal(due)
      expect(schedule.advance(now)).to.equal(0)
    }
    expect(schedule.due).to.equal(1100)
  })

  it('skips the times that have passed meanwhile', () => {
    const schedule = new IntervalSchedule(20, 0)
    expect(schedule.advance(65)).to.equal(2)
    expect(schedule.due).to.equal(80)
  })

  it('counts a time that is looked at a little early', () => {
    const schedule = new IntervalSchedule(20, 0)
    expect(schedule.advance(19.6)).to.equal(0)
    expect(schedule.due).to.equal(40)
  })

  it('accounts for every multiple that has passed, and is due within one interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1 }),
        (interval, delays) => {
          const schedule = new IntervalSchedule(interval, 0)
          let now = 0
          let counted = 0
          for (const delay of delays) {
            now = schedule.due + delay * interval
            counted += 1 + schedule.advance(now)
          }
          expect(counted * interval).to.equal(schedule.due - interval)
          expect(schedule.due).to.be.greaterThan(now)
          expect(schedule.due - now).to.be.at.most(interval * (1 + 1e-9))
        },
      ),
    )
  })
})
