import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { printOut } from '../interpret/print-out.js'
import type { SourceFile } from '../source/source-file.js'
import type { Failure, StackFrame } from '../values/failure.js'

/** Loading found errors in the program. Nothing of it has run. */
export class DiagnosticError extends Error {
  override readonly name = 'DiagnosticError'

  /**
   * @param diagnostics everything found, warnings included; the first is the one that matters most
   * @param sources the texts they point into, by file name, to draw code frames with
   */
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly sources: ReadonlyMap<string, string>,
  ) {
    super(diagnostics.map((d) => `${d.file}:${d.line}:${d.column}: ${d.message}`).join('\n'))
  }
}

/** The program cannot be found, read or served: a missing file, clashing services, a certificate that is none. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
}

/** Services cannot be served together: two of them have the same path. Each diagnostic has the places of both. */
export class ClashError extends LoadError {
  /** @param diagnostics at least one */
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]!.message)
  }
}

/** A running program ended a call with an error. Nothing else ever leaves the interpreter. */
export class BalError extends Error {
  /** Simple name of the error's struct: `Error` for failures of the runtime. */
  override readonly name: string
  /** True for an error the program threw and nobody caught, false for a failure of the runtime. */
  readonly thrown: boolean
  /** The Ballerina stack, innermost first. */
  readonly frames: readonly StackFrame[]
  readonly stackOverflow: boolean
  /** What the command line prints for it: the message and the stack (semantics reference 9.5). */
  readonly printOut: string

  constructor(failure: Failure) {
    super(failure.message)
    this.name = failure.value?.type.name ?? 'Error'
    this.thrown = failure.isThrown
    this.frames = failure.frames ?? []
    this.stackOverflow = failure.isStackOverflow
    this.printOut = printOut(failure)
  }
}

/** The texts of the files that diagnostics point into, by the names that the diagnostics use. */
export function sourceTexts(files: Iterable<SourceFile>): Map<string, string> {
  return new Map([...files].map((file) => [file.name, file.text]))
}
