import { inResource } from './example.js'
import { define } from './failure-code.js'

/** 68xx: limits on an event as a whole, and what ends it from outside. */
export const EVENT_FAILURES = {
  ExecutionLimit: define({
    code: 'BAL6801',
    message: () => 'execution limit exceeded',
    meaning: 'An event takes more steps than the limit `steps` allows.',
    isCatchable: false,
    example: () => ({
      program: inResource('int count = 0;', 'while (true) {', '    count = count + 1;', '}'),
      limits: { steps: 1000 },
    }),
  }),
  MemoryLimit: define({
    code: 'BAL6802',
    message: () => 'memory limit exceeded',
    meaning: 'An event allocates memory while the process holds more than the limit `memoryBytes` allows.',
    isCatchable: false,
    example: () => ({
      program: inResource(
        'string[] list = [];',
        'int size = 0;',
        'while (true) {',
        '    list[size] = "entry " + size;',
        '    size = size + 1;',
        '}',
      ),
      limits: { memoryBytes: 1 },
    }),
  }),
  StackOverflow: define({
    code: 'BAL6803',
    // Ballerina 0.87 ends this text with a blank.
    message: () => 'stack overflow ',
    meaning: 'Calls are nested more deeply than the limit `callDepth` allows.',
    example: () => `function down (int depth) (int) {
    return down(depth + 1);
}

function main (string[] args) {
    int depth = down(0);
}
`,
  }),
  EventCancelled: define<{ reason: string }>({
    code: 'BAL6804',
    message: ({ reason }) => reason,
    meaning:
      'An event is still waiting when its server stops, or when its connection has been closed for longer than `orphanTimeout`. It is not reported, since the program is not at fault.',
    isCatchable: false,
    example: () => ({
      provokedBy: 'A server stops while a resource sleeps.',
      test: 'provoked-failures.test.ts > EventCancelled',
    }),
  }),
  InternalError: define({
    code: 'BAL6805',
    message: () => 'internal error',
    meaning: 'A resource fails because of a mistake in balws itself. The log has the details.',
    isCatchable: false,
    example: () => ({
      provokedBy: 'A native function of balws throws something other than a failure.',
      test: 'provoked-failures.test.ts > InternalError',
    }),
  }),
} as const
