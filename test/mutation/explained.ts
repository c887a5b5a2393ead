/** Mutants that may survive: they change nothing that a test could see, or nothing that matters. */

import type { Explanation } from './report.js'

export const EXPLAINED: readonly Explanation[] = [
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
]
