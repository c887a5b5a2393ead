/** What an instance needs from outside, and the limits on what it may use. */

import type { Callable } from '../../check/checked.js'
import {
  DEFAULT_VALUE_LIMITS,
  type NativeBinding,
  type RemotesHandle,
  type ValueLimits,
} from '../../library/native.js'
import { defaultMemoryBytes } from './memory.js'

export interface ExecutionLimits extends ValueLimits {
  /** Steps of one event: loop iterations, calls, and what natives charge. `Infinity` for no limit. */
  readonly steps: number
  /** Calls inside calls. */
  readonly callDepth: number
  /** Workers of the instance that have started and not ended. */
  readonly liveWorkers: number
  /**
   * Bytes of memory that the whole process may use. Beyond it, events fail as soon as they use more steps. The default
   * is three quarters of V8's heap limit.
   */
  readonly memoryBytes: number
}

export const DEFAULT_EXECUTION_LIMITS: ExecutionLimits = {
  ...DEFAULT_VALUE_LIMITS,
  steps: 5_000_000,
  callDepth: 2000,
  liveWorkers: 1000,
  get memoryBytes() {
    return defaultMemoryBytes()
  },
}

export interface Surroundings {
  /** The native bound to a callable without a body. Loading has made sure that there is one. */
  readonly nativeOf: (callable: Callable) => NativeBinding
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly limits: ExecutionLimits
  readonly remotes: RemotesHandle
}
