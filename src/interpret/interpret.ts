/**
 * The door of this folder: a checked program in, a running instance out. Each callable is turned into a
 * tree of closures once, when it is first called.
 */

import type { Callable, CheckedProgram } from '../check/checked.js'
import type { EventContext, NativeBinding, ValueLimits } from '../library/native.js'
import type { Message } from '../values/message.js'
import type { Value } from '../values/value.js'

/** What one run of a callable came to. An uncaught error is thrown as a `Failure` instead. */
export interface Outcome {
  readonly results: readonly Value[]
  /** The message of `reply`; absent when the callable ended without one. Null for a null variable. */
  readonly reply?: Message | null
}

export interface ExecutionLimits extends ValueLimits {
  /** Steps of one event: loop turns, calls, and what natives charge. `Infinity` for none. */
  readonly steps: number
  /** Calls inside calls. */
  readonly callDepth: number
}

/** What an instance needs from its surroundings. */
export interface Surroundings {
  /** The native bound to a callable without body; loading made sure that there is one. */
  readonly nativeOf: (callable: Callable) => NativeBinding
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly limits: ExecutionLimits
}

/** One running copy of a program: its own package and service variables. */
export interface Instance {
  readonly program: CheckedProgram
  /** Runs the initialisers of all packages in order, then those of the services' variables. */
  initialize(event: EventContext): void | Promise<void>
  /**
   * Runs a callable to its end. Gives the outcome at once when nothing waited, a promise otherwise;
   * throws (or rejects with) nothing but `Failure`.
   *
   * @param steps budget of this run, the instance's limit by default; `main` has none
   */
  run(
    callable: Callable,
    args: readonly Value[],
    event: EventContext,
    steps?: number,
  ): Outcome | Promise<Outcome>
}

export declare function instantiate(program: CheckedProgram, surroundings: Surroundings): Instance
