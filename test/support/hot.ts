import { plainFormScript } from '../../.build/plain-form.mjs'
import { heatSooner } from '../../src/interpret/hot/hot.js'

/** Bundling it takes longer than most tests. */
let script: string | undefined

/**
 * Tests that run with hot code, as the build has it: callables and loops are made of node constructors of
 * their own after so many calls or turns.
 */
export function describeHot(title: string, threshold: number, tests: () => void): void {
  describe(title, () => {
    let cool: () => void
    before(() => {
      script ??= plainFormScript()
      cool = heatSooner(script, threshold)
    })
    after(() => cool())
    tests()
  })
}
