import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { firstOf, type Palette, renderDiagnostic, shortened } from '../diagnostics/render.js'
import { printOut, printOutWithPlace } from '../interpret/print-out.js'
import { describePlace, type Place } from '../source/place.js'
import type { SourceFile } from '../source/source-file.js'
import type { Failure, StackFrame } from '../values/failure.js'

/** Loading found errors in the program. Nothing of it has run. */
export class DiagnosticError extends Error {
  override readonly name = 'DiagnosticError'

  /** The texts they point into, by file name, to draw code frames with. */
  declare readonly sources: ReadonlyMap<string, string>

  /**
   * @param diagnostics everything found, warnings included; the first is the one that matters most. The message of
   *   the error lists the first 20, and counts the others
   */
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    sources: ReadonlyMap<string, string>,
  ) {
    const { shown, rest } = firstOf(diagnostics)
    const lines = shown.map((d) => `${d.file}:${d.line}:${d.column}: ${shortened(d.message)}`)
    super([...lines, ...rest].join('\n'))
    // Not enumerable: Node would print every text of the library with an error that is not caught.
    Object.defineProperty(this, 'sources', { value: sources })
  }

  /**
   * The diagnostics as the command line shows them, with a frame of source and a hint, a blank line between two: the
   * first 20, and how many more there are.
   */
  format(): string {
    const { shown, rest } = firstOf(this.diagnostics)
    const pictures = shown.map((diagnostic) =>
      renderDiagnostic(diagnostic, this.sources.get(diagnostic.file)),
    )
    return [...pictures, ...rest].join('\n\n')
  }
}

/**
 * The program cannot be found, read or served, or the API is not used as it is meant: a missing file, clashing
 * services, a port that is taken, an option that is unknown or has a wrong value.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  /** The option that is wrong, as one writes it: `limits.steps`. Undefined where it is something else. */
  readonly option: string | undefined

  /** @param cause the system's error, where it is one that failed */
  constructor(message: string, option?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.option = option
  }
}

/** Services cannot be served together: two of them have the same path. Each diagnostic has the places of both. */
export class ClashError extends LoadError {
  /** @param diagnostics at least one */
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]!.message)
  }
}

/**
 * A running program ended a call with an error, or the call is not one that the program offers. `cause` is what a
 * native of yours threw, if that was it. Nothing else ever leaves the interpreter.
 */
export class BalError extends Error {
  /** Simple name of the error's struct: `Error` for failures of the runtime. */
  override readonly name: string
  /** True for an error the program threw and nobody caught, false for a failure of the runtime. */
  readonly thrown: boolean
  /**
   * The entry of the failure in docs/failures.md, such as `BAL6001`: `balws explain BAL6001` shows it. Undefined for an
   * error that the program threw.
   */
  readonly code: string | undefined
  /** The Ballerina stack, innermost first. */
  readonly frames: readonly StackFrame[]
  readonly stackOverflow: boolean
  /** The message and the stack, as Ballerina 0.87 prints them. */
  readonly printOut: string
  /**
   * Where the error arose: the failing expression, the call of a native, the `throw`. An error that a `catch` has
   * thrown again keeps the place where it arose first. Undefined where it is at no place of the program, such as for
   * an argument that does not fit.
   */
  readonly place: Place | undefined
  readonly #failure: Failure

  constructor(failure: Failure) {
    super(failure.message, failure.cause === undefined ? undefined : { cause: failure.cause })
    this.name = failure.value?.type.name ?? 'Error'
    this.thrown = failure.isThrown
    this.code = failure.code
    this.frames = failure.frames ?? []
    this.stackOverflow = failure.isStackOverflow
    this.printOut = printOut(failure)
    this.place = failure.place && describePlace(failure.place)
    this.#failure = failure
  }

  /**
   * The error as the command line shows it, in several lines, without one at the end: the message, the place with a code
   * frame, and the stack.
   */
  format(palette?: Palette): string {
    return printOutWithPlace(this.#failure, palette).replace(/\n$/, '')
  }
}

/** The texts of the files that diagnostics point into, by the names that the diagnostics use. */
export function sourceTexts(files: Iterable<SourceFile>): Map<string, string> {
  return new Map([...files].map((file) => [file.name, file.text]))
}
