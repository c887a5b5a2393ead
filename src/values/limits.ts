import { STEPS } from './cost.js'
import { fail } from './failures/failures.js'

/** Limits on the size of a value, checked before memory is allocated. */
export interface ValueLimits {
  /** UTF-16 code units of a string. */
  readonly stringLength: number
  /** Elements of an array. */
  readonly arrayLength: number
  /** Entries of a map or json object. */
  readonly mapEntries: number
  /** Nesting levels of a json value. */
  readonly jsonDepth: number
  /** UTF-8 bytes of a connection or group name. */
  readonly nameBytes: number
  /** Groups of one connection. */
  readonly groupsPerConnection: number
  /** Milliseconds that an action of `http:ClientConnector` waits for the response. */
  readonly clientTimeout: number
}

/** The limits for work on values, and the function that charges the work. */
export interface WorkLimits extends ValueLimits {
  /**
   * Charges steps (cost.ts) before work is done or memory allocated. Throws a `Failure` when they are used up.
   * Undefined if nothing is counted.
   */
  readonly charge?: (steps: number) => void
}

/** Returns limits for work outside of events: it ends with `execution limit exceeded` after this many steps. */
export function withSteps(limits: ValueLimits, steps: number): WorkLimits {
  let left = steps
  return {
    ...limits,
    charge: (taken) => {
      left -= taken
      if (left < 0) throw fail('ExecutionLimit')
    },
  }
}

/** Runs work whose duration its size does not predict, and charges for the time that it took. */
export function timed<T>(limits: WorkLimits, run: () => T): T {
  const start = performance.now()
  try {
    return run()
  } finally {
    limits.charge?.(Math.floor((performance.now() - start) * STEPS.millisecond))
  }
}

export const DEFAULT_VALUE_LIMITS: ValueLimits = {
  stringLength: 16 * 1024 * 1024,
  arrayLength: 4 * 1024 * 1024,
  mapEntries: 4 * 1024 * 1024,
  jsonDepth: 512,
  nameBytes: 1024,
  groupsPerConnection: 1000,
  clientTimeout: 180_000,
}
