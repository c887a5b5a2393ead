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

/** The limits for work on values, and the budget that the work is charged to. */
export interface Allowance extends ValueLimits {
  /**
   * Charges steps before work is done or memory allocated: a step is about 100 ns and at most 64 bytes. Throws a
   * `Failure` when the budget is used up. Undefined if nothing is counted.
   */
  readonly charge?: (units: number) => void
}

/** Returns an allowance for work outside of events: it ends with `execution limit exceeded` after this many steps. */
export function allowanceOf(steps: number): Allowance {
  let left = steps
  return {
    ...DEFAULT_VALUE_LIMITS,
    charge: (units) => {
      left -= units
      if (left < 0) throw fail('ExecutionLimit')
    },
  }
}

/**
 * Runs work whose duration its size does not predict, and charges for the time that it took: here a step is 200 ns,
 * so that the steps of an event are used up in about a second.
 */
export function timed<T>(limits: Allowance, run: () => T): T {
  const start = performance.now()
  try {
    return run()
  } finally {
    limits.charge?.(Math.floor((performance.now() - start) * STEPS_A_MILLISECOND))
  }
}

const STEPS_A_MILLISECOND = 5_000

/** Steps for a new container. */
export const STEPS_OF_CONTAINER = 4

/** Steps for a new entry of a map or json object. */
export const STEPS_OF_ENTRY = 3

/**
 * Returns the steps for a name in a map or json object with this many other names. V8 hashes at most 16,383 units;
 * all longer strings of one length have the same hash, and must be compared.
 */
export function stepsForName(length: number, others: number): number {
  return length < 1024 ? 0 : (length >> 4) + (length > 16_383 ? (length >> 10) * others : 0)
}

/** Returns the steps for reading or creating a text of this many units. */
export function stepsForText(length: number): number {
  return length >> 4
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
