/** The door of this folder: trees in, a checked program out; what is wrong goes to the log. Never throws. */

import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { CompilationUnit } from '../syntax/ast.js'
import type { CheckedProgram } from './checked.js'
import { proveEdits } from './hints/proof.js'
import { ProgramCheck } from './program-check.js'

/** A package as it was found: its parsed files, sorted by name. */
export interface PackageSource {
  /** `''` for the default package. */
  readonly path: string
  readonly units: readonly CompilationUnit[]
  readonly isLibrary: boolean
  /** What to do about a package clause that does not fit the path, where more is known than the clause. */
  readonly clauseHint?: string
}

/** Where imported packages come from. */
export interface PackageFinder {
  /** The package of an import path, or why there is none: the text to report. */
  find(path: string): PackageSource | { readonly problem: string }
  /** Aliases of library packages that may be used without an import: `ws` is `ballerina.net.ws`. */
  readonly implicitAliases: ReadonlyMap<string, string>
  /** Paths that are accepted without there being a package, such as `ballerina.lang.type`. */
  readonly knownPaths: readonly string[]
}

/**
 * Checks a program: the package given and everything it imports.
 *
 * @returns the checked program, or `undefined` when an error is in the log
 */
export function check(
  main: PackageSource,
  finder: PackageFinder,
  log: DiagnosticLog,
): CheckedProgram | undefined {
  const program = new ProgramCheck(finder, log).run(main)
  if (!log.hasErrors) return program
  proveEdits(main, log, (again, found) => new ProgramCheck(finder, found).run(again))
  return undefined
}
