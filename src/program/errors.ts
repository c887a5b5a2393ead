import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { firstOf, type Palette, renderDiagnostic, shortened } from '../diagnostics/render.js'
import { printOut, printOutWithPlace } from '../interpret/print-out.js'
import { describePlace, type Place } from '../source/place.js'
import type { SourceFile } from '../source/source-file.js'
import type { Failure, StackFrame } from '../values/failure.js'

/** Loading has found errors in the program. Nothing of the program has run. */
export class DiagnosticError extends Error {
  override readonly name = 'DiagnosticError'

  /** The source texts by file name, for code frames. */
  declare readonly sources: ReadonlyMap<string, string>

  /**
   * @param diagnostics errors and warnings, the most important first. The message of this error lists the first 20 and
   *   counts the others
   */
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    sources: ReadonlyMap<string, string>,
  ) {
    const { shown, rest } = firstOf(diagnostics)
    const lines = shown.map((d) => `${d.file}:${d.line}:${d.column}: ${shortened(d.message)}`)
    super([...lines, ...rest].join('\n'))
    // Not enumerable: with an uncaught error, Node would print every text of the library.
    Object.defineProperty(this, 'sources', { value: sources })
  }

  /**
   * Returns the diagnostics as the command line shows them, each with a code frame and a hint. They are separated by blank
   * lines. Only the first 20 are shown; the others are counted.
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
 * The program cannot be found, read or served, or the API is misused: a missing file, clashing services, a port in use, an
 * option that is unknown or has an invalid value.
 */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  /** The invalid option, for example `limits.steps`; undefined for any other error. */
  readonly option: string | undefined

  /** @param cause the error of the system, if there is one */
  constructor(message: string, option?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.option = option
  }
}

/** Services cannot be served together because two have the same path. Each diagnostic has the places of both. */
export class ClashError extends LoadError {
  /** @param diagnostics not empty */
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]!.message)
  }
}

/**
 * A call has failed, or the program has no function for it. `cause` is the error that a native of the host has thrown, if
 * there is one. No other error leaves the interpreter.
 */
export class BalError extends Error {
  /** The simple name of the error's struct; `Error` for failures of the runtime. */
  override readonly name: string
  /** True for an error that the program has thrown, false for a failure of the runtime. */
  readonly thrown: boolean
  /**
   * The entry of the failure in docs/failures.md, such as `BAL6001`: `balws explain BAL6001` shows it. Undefined for an
   * error that the program threw.
   */
  readonly code: string | undefined
  /** The stack of the program, innermost call first. */
  readonly frames: readonly StackFrame[]
  /** True if calls were nested too deeply. */
  readonly stackOverflow: boolean
  /** The message and the stack, as Ballerina 0.87 prints them. */
  readonly printOut: string
  /**
   * The place of the failing expression, call or `throw`. An error that a `catch` has thrown again keeps its first place.
   * Undefined for a failure that has no place in the program, such as an argument of the wrong type.
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
   * Returns the error as the command line shows it: the message, the place with a code frame, and the stack. The text has
   * no line end at its end.
   */
  format(palette?: Palette): string {
    return printOutWithPlace(this.#failure, palette).replace(/\n$/, '')
  }
}

/** Returns the texts of the source files, by the file names that diagnostics use. */
export function sourceTexts(files: Iterable<SourceFile>): Map<string, string> {
  return new Map([...files].map((file) => [file.name, file.text]))
}
