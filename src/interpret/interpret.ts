/** Turns a checked program into a running instance. Other folders import only this module and print-out.ts. */

import type { CheckedProgram } from '../check/checked.js'
import { type Instance, RunningInstance } from './instance.js'
import type { Surroundings } from './machine/surroundings.js'

export type { Instance, Outcome } from './instance.js'
export { DEFAULT_EXECUTION_LIMITS, type ExecutionLimits, type Surroundings } from './machine/surroundings.js'

export function instantiate(program: CheckedProgram, surroundings: Surroundings): Instance {
  return new RunningInstance(program, surroundings)
}
