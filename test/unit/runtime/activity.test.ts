import { expect } from 'chai'
import { Activity } from '../../../src/runtime/activity.js'

describe('an activity', () => {
  /** Whether a promise has resolved once everything that can run has run. */
  async function isSettled(promise: Promise<void>): Promise<boolean> {
    let settled = false
    void promise.then(() => {
      settled = true
    })
    await new Promise(setImmediate)
    return settled
  }

  it('is idle at once when nothing has begun', async () => {
    expect(await isSettled(new Activity().idle())).to.equal(true)
  })

  it('is idle when as much has ended as has begun, not before', async () => {
    const activity = new Activity()
    activity.begin()
    activity.begin()
    const idle = activity.idle()
    activity.end()
    expect(await isSettled(idle)).to.equal(false)
    activity.end()
    expect(await isSettled(idle)).to.equal(true)
    expect(await isSettled(activity.idle())).to.equal(true)
  })

  it('wakes all waiters, but none from before', async () => {
    const activity = new Activity()
    activity.begin()
    const first = [activity.idle(), activity.idle()]
    activity.end()
    for (const each of first) expect(await isSettled(each)).to.equal(true)
    activity.begin()
    const second = activity.idle()
    expect(await isSettled(second)).to.equal(false)
    activity.end()
    expect(await isSettled(second)).to.equal(true)
  })
})
