/**
 * Mocha requires this file before the tests: see .mocharc.cjs. The processes that tests start do not measure their
 * coverage, which would only make them slower.
 */

delete process.env.NODE_V8_COVERAGE
