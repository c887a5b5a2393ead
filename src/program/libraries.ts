/** The built-in packages as plain data, made of their declarations: for documentation. */

import { check } from '../check/check.js'
import { DiagnosticLog } from '../diagnostics/diagnostic.js'
import { findLibrary, implicitAliases, knownPaths, libraryPaths } from '../library/load.js'
import { SourceFile } from '../source/source-file.js'
import { parse } from '../syntax/parse.js'
import type { ProgramDescription } from './api.js'
import { describePackage } from './describe.js'

export interface LibraryDescription {
  /** Such as `ballerina.lang.strings`. */
  readonly path: string
  /** The comment that its declarations begin with. */
  readonly summary: string
  readonly contents: ProgramDescription
}

/** Every built-in package, by its path. */
export function describeLibraries(): LibraryDescription[] {
  const log = new DiagnosticLog()
  const unitOf = (path: string) => parse(new SourceFile(`${path}.bal`, findLibrary(path)!.source), log)
  const units = new Map(libraryPaths.map((path) => [path, unitOf(path)]))
  const imports = new SourceFile('imports.bal', libraryPaths.map((path) => `import ${path};\n`).join(''))
  const program = check(
    { path: '', units: [parse(imports, log)], isLibrary: true },
    {
      find: (path) => ({ path, units: [units.get(path)!], isLibrary: true }),
      implicitAliases,
      knownPaths,
    },
    log,
  )
  if (!program) throw new Error(`the library is wrong: ${log.sorted()[0]?.message}`)
  const packages = new Map(program.packages.map((each) => [each.path, each]))
  return [...libraryPaths].sort().map((path) => {
    const [first] = units.get(path)!.comments
    const summary = first?.span.start === 0 ? first.text.replace(/^\/\/\s*/, '') : ''
    return { path, summary, contents: describePackage(packages.get(path)!) }
  })
}
