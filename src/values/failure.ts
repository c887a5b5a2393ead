import type { SourcePlace } from '../source/place.js'
import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import type { BalStruct } from './value.js'

/** One line of a Ballerina stack trace; a trace lists the innermost first. */
export interface StackFrame {
  /** `''` for the default package. */
  readonly package: string
  /** Name of the function, resource, action or worker. */
  readonly function: string
  readonly file: string
  /** The line of the call that entered the function; for the outermost one, of its definition. */
  readonly line: number
}

/**
 * An error of a running program: the only thing that is thrown while one runs. It is not a JavaScript `Error`, because
 * taking a JavaScript stack costs more than everything else about the error. `fail` in failures/ makes those of the
 * runtime, from a table; the interpreter adds the frames.
 */
export class Failure {
  /** The error value, for `throw` and after a failure has been caught. */
  value: BalStruct | undefined
  frames: readonly StackFrame[] | undefined
  /**
   * Where it occurred: the failing expression, the call of a native, or the `throw`. An error that a `catch` clause throws
   * again keeps its first place.
   */
  place: SourcePlace | undefined
  isStackOverflow = false
  /** The server no longer waits for the event. Nothing is wrong with the program, so nothing is reported. */
  isCancellation = false
  /** What a native threw, if that caused the failure. */
  cause: unknown
  /** The request that is being answered is too large after decoding. */
  isRequestTooLarge = false
  /** True for an error that the program itself threw. */
  isThrown = false

  /**
   * @param code its entry in the table of failures; undefined for an error that the program threw itself
   * @param isCatchable false for the limits of an event, which end it for good: no `catch` clause receives them
   */
  constructor(
    readonly message: string,
    readonly code?: string,
    readonly isCatchable = true,
  ) {}

  /** Returns a failure with the same code and another text, such as one that adds what was being done. */
  withMessage(message: string): Failure {
    const failure = new Failure(message, this.code, this.isCatchable)
    failure.cause = this.cause
    failure.isRequestTooLarge = this.isRequestTooLarge
    return failure
  }
}

/** Ends an event that has used up its steps (docs/language.md, 9.2); not catchable. */
export function executionLimitExceeded(): Failure {
  return new Failure('execution limit exceeded', 'BAL6801', false)
}

/** Ends an event while programs hold more memory than the limit; not catchable. */
export function memoryLimitExceeded(): Failure {
  return new Failure('memory limit exceeded', 'BAL6802', false)
}

/** Ends an event that the server no longer waits for; not catchable. */
export function eventCancelled(reason: string): Failure {
  const failure = new Failure(reason, 'BAL6804', false)
  failure.isCancellation = true
  return failure
}

/**
 * Records the node at which an error occurred, unless that is known: the innermost node catches it first. Anything but a
 * `Failure` passes through.
 */
export function placed(error: unknown, file: SourceFile, { span }: { readonly span: Span }): unknown {
  if (error instanceof Failure) error.place ??= { file, span }
  return error
}

/** What is known about an error value that has been thrown. */
interface Origin {
  readonly frames: readonly StackFrame[]
  readonly place: SourcePlace | undefined
}

const origins = new WeakMap<BalStruct, Origin>()

/** Records the trace and place of an error value: when it is thrown, or when a failure becomes a value. */
export function rememberTrace(error: BalStruct, frames: readonly StackFrame[], place?: SourcePlace): void {
  origins.set(error, { frames, place })
}

/** Returns the trace of an error value; `undefined` if it was never thrown. */
export function traceOf(error: BalStruct): readonly StackFrame[] | undefined {
  return origins.get(error)?.frames
}

/** Returns where an error value occurred; `undefined` if it was never thrown. */
export function placeOf(error: BalStruct): SourcePlace | undefined {
  return origins.get(error)?.place
}
