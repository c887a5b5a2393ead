import { expect } from 'chai'
import { CancellationSource } from '../../../src/runtime/cancellation.js'
import { EventLifetime } from '../../../src/runtime/event-lifetime.js'

/** A lifetime by a clock that the test advances. */
function scene() {
  const server = new CancellationSource()
  const at = { now: 1e9, over: 0 }
  const lifetime = new EventLifetime(server, { endOrphans: () => void at.over++ }, () => at.now)
  return Object.assign(at, { server, lifetime })
}

/** Resolves after everything that was due within a few milliseconds: timers fire in the order of their times. */
const afterMilliseconds = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the lifetime of events', () => {
  it('has no end while the connection is there', () => {
    const at = scene()
    at.lifetime.addEventListener('abort', () => {})
    at.now += 1e9
    expect(at.lifetime.aborted).to.equal(false)
  })

  it('ends that long after the connection has gone, and reports it once', () => {
    const at = scene()
    at.lifetime.limit(30)
    at.now += 29
    expect([at.lifetime.aborted, at.over]).to.deep.equal([false, 0])
    at.now += 1
    expect([at.lifetime.aborted, at.lifetime.aborted, at.over]).to.deep.equal([true, true, 1])
    expect(at.lifetime.reason).to.equal('the connection has gone')
  })

  it('ends everything that still waits, in any order', async () => {
    const at = scene()
    const early = new Promise<void>((resolve) => at.lifetime.addEventListener('abort', resolve))
    at.lifetime.limit(0)
    const late = new Promise<void>((resolve) => at.lifetime.addEventListener('abort', resolve))
    await Promise.all([early, late])
    expect([at.lifetime.aborted, at.over]).to.deep.equal([true, 1])
  })

  it('lets waits begin and end while the connection is there, and end that never began', () => {
    const at = scene()
    const listener = () => {}
    at.lifetime.removeEventListener('abort', listener)
    at.lifetime.addEventListener('abort', listener)
    at.lifetime.removeEventListener('abort', listener)
    expect([at.lifetime.aborted, at.over]).to.deep.equal([false, 0])
  })

  it('goes on until its time is over', async () => {
    const at = scene()
    let told = 0
    at.lifetime.addEventListener('abort', () => void told++)
    at.lifetime.limit(60_000)
    at.lifetime.removeEventListener('abort', () => {})
    await afterMilliseconds()
    expect([told, at.over, at.lifetime.aborted]).to.deep.equal([0, 0, false])
  })

  it('notifies each waiter once, whether the clock or the timer was first', async () => {
    const at = scene()
    const told: string[] = []
    at.lifetime.addEventListener('abort', () => told.push('first'))
    at.lifetime.limit(1)
    at.now += 1
    expect(at.lifetime.aborted).to.equal(true)
    at.lifetime.addEventListener('abort', () => told.push('late'))
    await afterMilliseconds()
    expect([told, at.over]).to.deep.equal([['first'], 1])
  })

  it('is not counted as orphaned if nothing has waited', async () => {
    const at = scene()
    at.lifetime.limit(1)
    await afterMilliseconds()
    expect(at.over).to.equal(0)
  })

  it('reports nothing when nothing waits any longer', async () => {
    const at = scene()
    let told = 0
    const listener = () => told++
    at.lifetime.addEventListener('abort', listener)
    at.lifetime.limit(1)
    at.lifetime.removeEventListener('abort', listener)
    await afterMilliseconds()
    expect([told, at.over]).to.deep.equal([0, 0])
  })

  it('goes on when one of two waits ends', async () => {
    const at = scene()
    const listener = () => {}
    at.lifetime.addEventListener('abort', listener)
    const other = new Promise<void>((resolve) => at.lifetime.addEventListener('abort', resolve))
    at.lifetime.limit(1)
    at.lifetime.removeEventListener('abort', listener)
    await other
    expect(at.over).to.equal(1)
  })

  it('ends with the server, whose business that is', () => {
    const at = scene()
    const told: string[] = []
    const gone = () => void told.push('gone')
    at.lifetime.addEventListener('abort', () => told.push('told'))
    at.lifetime.addEventListener('abort', gone)
    at.lifetime.removeEventListener('abort', gone)
    at.server.abort()
    expect([told, at.lifetime.aborted, at.over]).to.deep.equal([['told'], true, 0])
    expect(at.lifetime.reason).to.equal('the server has stopped')
  })
})
