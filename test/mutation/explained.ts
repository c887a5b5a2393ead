/** Mutants that may survive: they change nothing that a test could see, or nothing that matters. */

import { RUNTIME } from './explained/runtime.js'
import { WIRE } from './explained/wire.js'
import type { Explanation } from './report.js'

/** Where hints look around. */
const HINT_FILES = [
  'action',
  'annotation',
  'argument',
  'assignment',
  'call',
  'cast',
  'conversion',
  'definition',
  'index',
  'operator',
  'resource',
  'statement',
  'template',
  'type',
  'variable',
].map((topic) => `src/check/hints/${topic}-hints.ts`)

export const EXPLAINED: readonly Explanation[] = [
  ...RUNTIME,
  ...WIRE,
  {
    file: 'src/interpret/call-target.ts',
    text: 'new Array(this.callable.frameSize + 2)',
    replacement: 'new Array()',
    reason: 'an array that has its length from the start is only quicker',
  },
  {
    file: 'src/interpret/shared/elements.ts',
    text: "typeof index !== 'number'",
    replacement: 'false',
    reason: 'an int that is not a number has more than 53 bits: the comparisons after it refuse it as well',
  },
  {
    file: 'src/interpret/shared/elements.ts',
    text: 'value === null',
    replacement: 'true',
    reason: 'the index is asked for only after a null has been read',
  },
  ...HINT_FILES.map((file) => ({
    file,
    text: ['body.names.isQuiet', 'names.isQuiet'],
    replacement: 'false',
    reason: 'saves time only: after a hundred problems of a file, and while a suggestion is tried',
  })),
]
