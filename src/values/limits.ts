import { fail } from './failures/failures.js'

/** Limits on the size of a value. They are checked before the memory is taken. */
export interface ValueLimits {
  /** UTF-16 units of one string. */
  readonly stringLength: number
  /** Elements of one array. */
  readonly arrayLength: number
  /** Entries of one map or json object. */
  readonly mapEntries: number
  /** Nesting of one json value. */
  readonly jsonDepth: number
  /** UTF-8 bytes of a connection or group name. */
  readonly nameBytes: number
  /** Groups that one connection may be in. */
  readonly groupsPerConnection: number
  /** Milliseconds that an action of `http:ClientConnector` waits for its response. */
  readonly clientTimeout: number
}

/** The limits for work on values, and who pays for it. */
export interface Allowance extends ValueLimits {
  /**
   * Told of work before it is done, in steps, and of memory before it is taken: a step stands for some 100 ns and at
   * most 64 bytes. Throws a `Failure` when they are used up. Absent where nobody counts.
   */
  readonly charge?: (units: number) => void
}

/** An allowance for work that no event pays for: so many steps, and `execution limit exceeded`. */
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
 * Runs what may take longer than its size tells, and has it paid for by the time that it took: a step stands for 200
 * ns here, so that all steps of an event are used up in about a second.
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

/** Steps for a new value that holds others. */
export const STEPS_OF_CONTAINER = 4

/** Steps for an entry that a map or json object had not before. */
export const STEPS_OF_ENTRY = 3

/**
 * Steps for a name in a map or json object beside so many others. V8 hashes no more than 16,383 units, and takes all
 * longer strings of one length for the same until it has compared them.
 */
export function stepsForName(length: number, others: number): number {
  return length < 1024 ? 0 : (length >> 4) + (length > 16_383 ? (length >> 10) * others : 0)
}

/** Steps for going over a text of so many units, or making one. */
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
