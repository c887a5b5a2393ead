/** Mutants that survive for a reason: they change nothing that a test could see, or nothing that matters. */

import type { Explanation } from './report.js'

export const EXPLAINED: readonly Explanation[] = []
