import type { BalStruct } from './value.js'

/** One line of a Ballerina stack trace, innermost first. */
export interface StackFrame {
  /** `''` for the default package. */
  readonly package: string
  /** Name of the function, resource, action or worker. */
  readonly function: string
  readonly file: string
  /** The line of the call that entered the function; of the definition for the outermost one. */
  readonly line: number
}

/**
 * An error on its way through a running program: the only thing that is ever thrown while one runs.
 * It is not a JavaScript Error, because taking a JavaScript stack would cost more than the whole
 * error. Natives throw `new Failure(text)`; the interpreter adds the frames.
 */
export class Failure {
  /** The error value, for `throw` and once a failure has been caught. */
  value: BalStruct | undefined
  frames: readonly StackFrame[] | undefined
  /** Limits of one event end it for good: `catch` does not see them. */
  isCatchable = true
  isStackOverflow = false
  /** The server does not wait any longer: nothing is wrong with the program, so nothing is reported. */
  isCancellation = false
  /** What a native threw, where that is where the failure comes from. */
  cause: unknown
  /** The request that is being answered is larger than it may be, once it is decoded. */
  isRequestTooLarge = false

  constructor(readonly message: string) {}

  /** True for an error that the program threw itself. */
  isThrown = false
}

/** What ends an event that has used up its steps (design: limits); not catchable. */
export function executionLimitExceeded(): Failure {
  const failure = new Failure('execution limit exceeded')
  failure.isCatchable = false
  return failure
}

/** What ends an event while programs hold more memory than they may; not catchable. */
export function memoryLimitExceeded(): Failure {
  const failure = new Failure('memory limit exceeded')
  failure.isCatchable = false
  return failure
}

/** What ends an event that the server does not wait for any longer; not catchable. */
export function eventCancelled(reason: string): Failure {
  const failure = new Failure(reason)
  failure.isCatchable = false
  failure.isCancellation = true
  return failure
}

const traces = new WeakMap<BalStruct, readonly StackFrame[]>()

/** Keeps the trace of an error value: taken when it is thrown, or when a failure becomes a value. */
export function rememberTrace(error: BalStruct, frames: readonly StackFrame[]): void {
  traces.set(error, frames)
}

/** The trace of an error value; `undefined` if it was never thrown. */
export function traceOf(error: BalStruct): readonly StackFrame[] | undefined {
  return traces.get(error)
}
