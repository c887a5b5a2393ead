import { plainFormScript } from '../../.build/plain-form.mjs'
import { heatSooner } from '../../src/interpret/hot/hot.js'

/** Bundled only once, because it takes longer than most tests. */
let script: string | undefined

/**
 * Describes tests that run with hot code, as in the build: after `threshold` calls or turns, callables and loops get
 * their own node constructors.
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
