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
   * Where it occurred: the failing expression, the call of a native, or the `throw`. An error that a `catch` clause
   * throws again keeps its first place.
   */
  place: SourcePlace | undefined
  isStackOverflow = false
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

/**
 * Records the node at which an error occurred, unless that is known: the innermost node catches it first. Anything
 * but a `Failure` passes through.
 */
export function placed(error: unknown, file: SourceFile, { span }: { readonly span: Span }): unknown {
  if (error instanceof Failure) error.place ??= { file, span }
  return error
}

/** What an error value keeps of the failure that it came from. */
export interface Origin {
  readonly frames?: readonly StackFrame[] | undefined
  readonly place?: SourcePlace | undefined
  readonly code?: string | undefined
}

const origins = new WeakMap<BalStruct, Origin>()

/** Keeps the origin of an error value: called when it is thrown, or when a failure becomes a value. */
export function rememberOrigin(error: BalStruct, { frames, place, code }: Origin): void {
  origins.set(error, { frames, place, code })
}

/** Returns the origin of an error value; `undefined` if it was never thrown. */
export function originOf(error: BalStruct): Origin | undefined {
  return origins.get(error)
}
