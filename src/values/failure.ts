import type { SourcePlace } from '../source/place.js'
import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
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
  /**
   * Where it arose: the failing expression, the call of a native, the `throw`. An error that a `catch` throws again
   * keeps the place where it arose first.
   */
  place: SourcePlace | undefined
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

/** What ends an event that has used up its steps (docs/language.md, 9.2); not catchable. */
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

/**
 * Notes at which node an error arose, unless that is known already: the first to catch it is the nearest. What is not a
 * `Failure` passes through.
 */
export function placed(error: unknown, file: SourceFile, { span }: { readonly span: Span }): unknown {
  if (error instanceof Failure) error.place ??= { file, span }
  return error
}

/** What is known of an error value that has been on its way. */
interface Origin {
  readonly frames: readonly StackFrame[]
  readonly place: SourcePlace | undefined
}

const origins = new WeakMap<BalStruct, Origin>()

/** Keeps trace and place of an error value: taken when it is thrown, or when a failure becomes a value. */
export function rememberTrace(error: BalStruct, frames: readonly StackFrame[], place?: SourcePlace): void {
  origins.set(error, { frames, place })
}

/** The trace of an error value; `undefined` if it was never thrown. */
export function traceOf(error: BalStruct): readonly StackFrame[] | undefined {
  return origins.get(error)?.frames
}

/** Where an error value arose; `undefined` if it was never thrown. */
export function placeOf(error: BalStruct): SourcePlace | undefined {
  return origins.get(error)?.place
}
