import { plainFormScript } from '../../.build/plain-form.mjs'
import { heatSooner } from '../../src/interpret/hot/hot.js'

/**
 * Tests that run with hot code, as the build has it: callables and loops are made of node constructors of
 * their own after so many calls or turns.
 */
export function describeHot(title: string, threshold: number, tests: () => void): void {
  describe(title, () => {
    let cool: () => void
    before(() => {
      cool = heatSooner(plainFormScript(), threshold)
    })
    after(() => cool())
    tests()
  })
}
