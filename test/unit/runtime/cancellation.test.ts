import { expect } from 'chai'
import { CancellationSource } from '../../../src/runtime/cancellation.js'

describe('a cancellation', () => {
  it('notifies the remaining listeners once', () => {
    const told: string[] = []
    const cancelled = new CancellationSource()
    const stay = () => void told.push('stays')
    const leave = () => void told.push('leaves')
    const once = () => {
      told.push('once')
      cancelled.removeEventListener('abort', once)
    }
    for (const each of [stay, leave, once, stay]) cancelled.addEventListener('abort', each)
    cancelled.removeEventListener('abort', leave)
    expect(cancelled.aborted).to.equal(false)
    cancelled.abort()
    cancelled.abort()
    expect(told).to.deep.equal(['stays', 'once'])
    expect(cancelled.aborted).to.equal(true)
  })
})
