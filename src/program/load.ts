/** Loads programs: from a text, a file or a directory to a checked program. */

import { dirname } from 'node:path'
import { check, type PackageSource } from '../check/check.js'
import type { CheckedProgram } from '../check/checked.js'
import { type Diagnostic, DiagnosticLog } from '../diagnostics/diagnostic.js'
import { DEFAULT_SOURCE_LIMITS, type SourceLimits } from '../syntax/parse.js'
import type { LoadOptions, Program } from './api.js'
import { DiagnosticError, LoadError, sourceTexts } from './errors.js'
import { givenProgramLimits } from './limit-rules.js'
import { readLoadOptions } from './options.js'
import { Packages, placeOfDirectory, type Verb } from './packages.js'

/**
 * Loads a program: reads, parses and checks it and everything it imports. Runs nothing of it.
 *
 * @throws DiagnosticError if the program has errors; it has all of them
 * @throws LoadError if a file or directory cannot be read, an option is invalid, or the declarations and the functions of
 *   an imported package of the host do not match
 */
export async function load(options: LoadOptions): Promise<Program> {
  const given = readLoadOptions(options)
  const { checked, packages, diagnostics } = checkProgram(given, { verb: 'run' })
  // Checking alone need not load the interpreter.
  const { LoadedProgram } = await import('./program.js')
  const program = LoadedProgram.of(checked, packages, diagnostics, given)
  await program.loadPackages()
  return program
}

export interface CheckedSources {
  readonly checked: CheckedProgram
  readonly packages: Packages
  /** The files of the program's own package. */
  readonly main: PackageSource
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text of each source file, by the names that diagnostics use. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Reads and checks a program. Throws as `load` does.
 *
 * @param request.verb the command that hints suggest
 * @param request.areLibrariesDocumented keeps the annotations that document the library
 */
export function checkProgram(
  options: LoadOptions,
  request: { readonly verb: Verb; readonly areLibrariesDocumented?: boolean },
): CheckedSources {
  const { log, packages, main } = find(options, request.verb, request.areLibrariesDocumented ?? false)
  const checked = check(main, packages, log)
  const diagnostics = log.sorted()
  const sources = sourceTexts(packages.files)
  if (!checked) throw new DiagnosticError(diagnostics, sources)
  return { checked, packages, main, diagnostics, sources }
}

function find(
  options: LoadOptions,
  verb: Verb,
  areLibrariesDocumented: boolean,
): { log: DiagnosticLog; packages: Packages; main: PackageSource } {
  const log = new DiagnosticLog()
  const { sourceLength, sourceDepth } = { ...DEFAULT_SOURCE_LIMITS, ...givenProgramLimits(options.limits) }
  const limits: SourceLimits = { sourceLength, sourceDepth }
  const packagesBelow = (...sourceRoots: string[]) =>
    new Packages(
      sourceRoots,
      log,
      limits,
      options.libraries ?? [],
      options.withoutLibraries ?? [],
      areLibrariesDocumented,
    )

  const given = [options.file, options.directory, options.source].filter((each) => each !== undefined)
  if (given.length !== 1) throw new LoadError('give exactly one of file, directory and source')

  if (options.source !== undefined) {
    const packages = packagesBelow(options.sourceRoot ?? '.')
    return { log, packages, main: packages.fromSource(options.name ?? 'main.bal', options.source) }
  }
  if (options.file !== undefined) {
    // As in Ballerina 0.87, the working directory is the root. The directory of the file is a second root.
    const roots = options.sourceRoot === undefined ? ['.', dirname(options.file)] : [options.sourceRoot]
    const packages = packagesBelow(...roots)
    return { log, packages, main: packages.fromFile(options.file, verb) }
  }
  const directory = options.directory as string
  const place = placeOfDirectory(directory, options.sourceRoot)
  const packages = packagesBelow(place.sourceRoot)
  return { log, packages, main: packages.fromDirectory(directory, place.path, place.sourceRoot) }
}
