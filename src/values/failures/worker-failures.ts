import { define } from './failure-code.js'

/** 67xx: workers. */
export const WORKER_FAILURES = {
  WorkerDeadlock: define<{ worker: string; others: readonly string[] }>({
    code: 'BAL6701',
    message: ({ worker, others }) => `deadlock: worker '${worker}' and ${listed(others)} wait for each other`,
    meaning: 'Workers wait for each other.',
    example: () => `import ballerina.lang.system;

function main (string[] args) {
    int number = 0;
    system:sleep(10);
    number <- other;
    number -> other;
    worker other {
        int answer = 0;
        answer <- default;
        answer -> default;
    }
}
`,
  }),
  WorkerSilent: define<{ name: string }>({
    code: 'BAL6702',
    message: ({ name }) => `worker '${name}' ended without sending`,
    meaning: 'A worker waits for a message from another worker, which ends before it sends one.',
    example: () => `function main (string[] args) {
    int number = 0;
    if (number == 0) {
        number <- other;
    }
    worker other {
        int answer = 0;
        if (answer > 0) {
            answer -> default;
        }
    }
}
`,
  }),
  WorkerFailed: define<{ name: string; message: string }>({
    code: 'BAL6703',
    message: ({ name, message }) => `worker '${name}' failed: ${message}`,
    meaning: 'A worker waits for a message from another worker, which fails before it sends one.',
    example: () => `function main (string[] args) {
    int number = 0;
    number <- other;
    worker other {
        int answer = 0;
        answer = 1 / answer;
        answer -> default;
    }
}
`,
  }),
  TooManyWorkers: define<{ limit: number }>({
    code: 'BAL6704',
    message: ({ limit }) => `too many workers: more than ${limit}`,
    meaning: 'More workers would run at the same time than the limit `liveWorkers` allows.',
    example: () => ({
      program: `function main (string[] args) {
    fork {
        worker first {
            message m = {};
            reply m;
        }
        worker second {
            message m = {};
            reply m;
        }
    } join (all) (message[] results) {
    }
}
`,
      limits: { liveWorkers: 1 },
    }),
  }),
} as const

function listed(names: readonly string[]): string {
  // Where the text is shown without its details there is no list.
  return Array.isArray(names) ? names.map((name) => `'${name}'`).join(', ') : String(names)
}
