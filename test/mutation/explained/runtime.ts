/** Mutants of `src/runtime` that survive for a reason. */

import type { Explanation } from '../report.js'

export const RUNTIME: readonly Explanation[] = [
  {
    file: 'src/runtime/turn-queue.ts',
    text: 'performance.now() < end',
    replacement: 'performance.now() <= end',
    reason: 'a turn may be longer by one reading of a clock that hardly ever reads the same twice',
  },
  {
    file: 'src/runtime/channel.ts',
    text: 'this.#isPaused',
    replacement: 'true',
    reason: 'saves a call: resuming a socket that is not paused does nothing',
  },
  {
    file: 'src/runtime/channel.ts',
    text: ['idleTimeout !== undefined', 'idleTimeout !== undefined && this.#isOpen'],
    replacement: ['true', 'idleTimeout !== undefined || this.#isOpen'],
    reason:
      'saves a timer: a silence runs nothing on a closed connection, or in a service without OnIdleTimeout',
  },
  {
    file: 'src/runtime/event-lifetime.ts',
    text: 'this.#deadline !== Number.POSITIVE_INFINITY',
    replacement: 'true',
    reason: 'saves a look at the clock, which never reaches infinity',
  },
  {
    file: 'src/runtime/hub.ts',
    text: /this\.#joined\.get\(\w+\)\?\.(names|groups)/,
    reason: 'for the compiler: whoever has a name or is in a group has an entry',
  },
  {
    file: 'src/runtime/hub.ts',
    text: '!connection',
    replacement: 'false',
    reason: 'saves the removal of a connection that is not there',
  },
  {
    file: 'src/runtime/hub.ts',
    text: "''",
    reason: 'an absent reason fits into a close frame, and so does any other short text',
  },
]
