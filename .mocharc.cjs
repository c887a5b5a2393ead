'use strict'

// With MEASURE_COVERAGE=DIRECTORY, the process of the tests writes its coverage there. Mocha reads this file before it
// starts that process.
const { MEASURE_COVERAGE } = process.env
if (MEASURE_COVERAGE) process.env.NODE_V8_COVERAGE = MEASURE_COVERAGE

module.exports = {
  'node-option': ['import=tsx/esm'],
  require: ['./test/support/coverage.ts', './src/node/install.ts'],
  extension: ['ts'],
  timeout: 30_000,
  'forbid-only': true,
}
