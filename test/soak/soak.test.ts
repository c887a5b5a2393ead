/** A short soak, so that the long one cannot rot: a few dozen clients at a time, and so many in all. */

import { expect } from 'chai'
import { printed } from './report.js'
import { soak } from './soak.js'

describe('a soak', () => {
  it('finds every promise kept', async function () {
    // Those who fall silent or trickle are only found after some seconds, and the time is the machine's.
    this.timeout(120_000)
    const result = await soak({
      // One that has clients of every temperament among so few.
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
      'a text that is no UTF-8',
    ])
    expect(result.oracle.latencies.length).to.be.greaterThan(1000)
  })
})
