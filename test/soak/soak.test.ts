/** A short soak, so that the long one keeps working: a few dozen clients at a time, and a limited number altogether. */

import { expect } from 'chai'
import { printed } from './report.js'
import { soak } from './soak.js'

describe('a soak', () => {
  it('keeps every promise', async function () {
    // Silent and trickling clients are detected only after some seconds of real time.
    this.timeout(120_000)
    const result = await soak({
      // A seed with clients of every temperament among these few.
      seed: 24,
      build: 'src',
      clients: 60,
      pace: 5,
      patience: 3_000,
      warmUp: { lives: 30 },
      extent: { lives: 150 },
    })
    expect(result.oracle.isContent, printed(result)).to.equal(true)
    expect(result.oracle.connections).to.be.greaterThan(100)
    expect([...result.tally.keys()]).to.include.members([
      'floods',
      'readers that stop',
      'peers that vanish',
      'resets in the handshake',
      'resets in a message',
      'trickling frames',
      'trickling requests',
      'trickling handshakes',
      'a text that is not UTF-8',
    ])
    expect(result.oracle.latencies.length).to.be.greaterThan(1000)
  })
})
