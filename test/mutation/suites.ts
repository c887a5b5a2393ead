/** The tests for the mutants of each folder. None starts another process, in which the mutant would not be active. */

/** Folders of tests, or files; what begins with `!` is left out. */
interface Suites {
  /** For all mutants; each test takes milliseconds. */
  readonly fast: readonly string[]
  /** For survivors. Each runs every test here that reaches it, so no file may take seconds. */
  readonly slow: readonly string[]
}

export const SUITES: Readonly<Record<string, Suites>> = {
  check: {
    fast: [
      'test/unit/check',
      '!test/unit/check/robustness.test.ts',
      'test/rejected.test.ts',
      'test/mistakes.test.ts',
      'test/codes.test.ts',
    ],
    slow: ['test/unit/diagnostics', 'test/start-up-errors.test.ts', 'test/program', 'test/language.test.ts'],
  },
  interpret: {
    fast: [
      'test/language.test.ts',
      'test/failing.test.ts',
      'test/unit/interpret',
      '!test/unit/interpret/machine/depth.test.ts',
      '!test/unit/interpret/waiting/waiting.test.ts',
    ],
    slow: [
      'test/unit/interpret/machine/depth.test.ts',
      'test/unit/interpret/waiting/waiting.test.ts',
      'test/unit/library',
      'test/program',
    ],
  },
  runtime: {
    fast: [
      'test/unit/runtime',
      'test/unit/library/packages/ws.test.ts',
      'test/unit/cli/limit-options.test.ts',
      'test/program/pushing.test.ts',
    ],
    slow: [
      'test/program/hub.test.ts',
      'test/program/callbacks.test.ts',
      ...scenarios(
        'admission',
        'annotations',
        'binary',
        'client-connector',
        'closing',
        'departures',
        'echo',
        'events',
        'failing-everywhere',
        'header-text',
        'http',
        'limits-on-messages',
        'log',
        'orphans',
        'request-rules',
        'silence',
        'stop-and-reload',
        'sub-protocols',
        'timers',
      ),
    ],
  },
  wire: {
    fast: ['test/unit/wire'],
    slow: [
      'test/program/attach.test.ts',
      ...scenarios(
        'admission',
        'binary',
        'client-connector',
        'closing',
        'connections-per-address',
        'echo',
        'events',
        'header-text',
        'http',
        'limits-on-connections',
        'limits-on-messages',
        'message-rates',
        'metrics',
        'pipelining',
        'request-rules',
        'silence',
        'stop-and-reload',
        'sub-protocols',
        'tls',
      ),
      'test/protocol/closing.test.ts',
      'test/protocol/pings.test.ts',
    ],
  },
}

function scenarios(...names: string[]): string[] {
  return names.map((name) => `test/scenarios/${name}.test.ts`)
}
