/** A short run of `npm run fuzz`, with a new seed each time. */

import { expect } from 'chai'
import fc from 'fast-check'
import { FrameTarget } from './frames.js'
import { ProgramTarget } from './programs.js'
import { RequestTarget } from './requests.js'
import type { Target } from './target.js'

async function tryOut<Case>(target: Target<Case>, numRuns: number): Promise<void> {
  await target.open()
  try {
    await fc.assert(
      fc.asyncProperty(target.cases, (each) => target.run(each)),
      { numRuns },
    )
  } finally {
    await target.close()
  }
}

describe('whatever is written or sent', () => {
  it('programs end with a result, a diagnostic or a BalError', async () => {
    const target = new ProgramTarget()
    await tryOut(target, 120)
    // Some programs must pass the checker, or this shows nothing.
    expect(target.ran).to.be.greaterThan(10)
  }).timeout(60_000)

  it('frames are answered as RFC 6455 requires, and others are served', () =>
    tryOut(new FrameTarget(), 200)).timeout(60_000)

  it('requests receive valid HTTP responses, and others are served', () =>
    tryOut(new RequestTarget(), 200)).timeout(60_000)
})
