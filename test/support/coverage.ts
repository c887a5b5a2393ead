/**
 * Mocha requires this file before the tests: see .mocharc.cjs. Of the processes, only that of the tests measures its
 * coverage, and only as long as tests of MEASURED run, because measured code is a fifth slower. Mocha runs these first:
 * see the script `mocha` in package.json.
 */

import { stopCoverage, takeCoverage } from 'node:v8'

const MEASURED = /\/test\/(?:unit\/|program\/|language\.test)/

let isMeasuring = process.env.NODE_V8_COVERAGE !== undefined
// Processes that tests start inherit the environment.
delete process.env.NODE_V8_COVERAGE

export const mochaHooks = {
  beforeEach(this: Mocha.Context): void {
    if (!isMeasuring || MEASURED.test(this.currentTest?.file ?? '')) return
    takeCoverage()
    // When the process ends, Node says that it has no further profile: "'result' ... is not an object".
    stopCoverage()
    isMeasuring = false
  },
}
