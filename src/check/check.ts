/**
 * Checks trees and returns a checked program; problems are reported to the log. Never throws. This is the entry point
 * of the folder.
 */

import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { CompilationUnit } from '../syntax/ast.js'
import type { CheckedProgram } from './checked.js'
import { proveEdits } from './hints/proof.js'
import { ProgramCheck } from './program-check.js'

/** A package: its parsed files, sorted by name. */
export interface PackageSource {
  /** `''` for the default package. */
  readonly path: string
  readonly units: readonly CompilationUnit[]
  readonly isLibrary: boolean
  /** A hint for a package clause that does not match the path, if it can be more specific. */
  readonly clauseHint?: string
}

/** Finds imported packages. */
export interface PackageFinder {
  /** Returns the package of an import path, or the text to report if there is none. */
  find(path: string): PackageSource | { readonly problem: string }
  /** Aliases of library packages that can be used without an import: `ws` is `ballerina.net.ws`. */
  readonly implicitAliases: ReadonlyMap<string, string>
  /** Paths that are accepted although there is no package, such as `ballerina.lang.type`. */
  readonly knownPaths: readonly string[]
}

/**
 * Checks a program: the given package and everything that it imports.
 *
 * @returns the checked program, or `undefined` if there is an error in the log
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
