/**
 * Finds packages: built-in packages and packages of the host among the libraries, the program's own below the source
 * root. Only this class reads and parses files.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { PackageFinder, PackageSource } from '../check/check.js'
import { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { LibrarySource } from '../library/define.js'
import { findLibrary, implicitAliases, knownPaths } from '../library/load.js'
import { decodeUtf8 } from '../source/decode.js'
import { SourceFile } from '../source/source-file.js'
import type { CompilationUnit } from '../syntax/ast.js'
import { DEFAULT_SOURCE_LIMITS, parse, type SourceLimits } from '../syntax/parse.js'
import { LoadError } from './errors.js'

/** Commands that take a file or a directory. */
export type Verb = 'run' | 'check' | 'doc'

export class Packages implements PackageFinder {
  readonly implicitAliases: ReadonlyMap<string, string>
  readonly knownPaths = knownPaths
  /** The imported libraries by path. Their natives are bound from here. */
  readonly libraries = new Map<string, LibrarySource>()
  /** All files that were read, for code frames. */
  readonly files: SourceFile[] = []
  readonly #names = new Set<string>()
  readonly #found = new Map<string, PackageSource | { readonly problem: string }>()
  readonly #own: ReadonlyMap<string, LibrarySource>
  readonly #withheld: ReadonlySet<string>

  /**
   * @param sourceRoots directories below which the program's own packages are found, in this order
   * @param areLibrariesDocumented whether to read the annotations that document a library, which takes time
   */
  constructor(
    readonly sourceRoots: readonly string[],
    readonly log: DiagnosticLog,
    readonly limits: SourceLimits,
    libraries: readonly LibrarySource[],
    withheld: readonly string[],
    readonly areLibrariesDocumented: boolean,
  ) {
    this.#own = new Map(libraries.map((library) => [library.path, library]))
    this.#withheld = new Set(withheld)
    this.implicitAliases = new Map([...implicitAliases].filter(([, path]) => !this.#withheld.has(path)))
  }

  find(path: string): PackageSource | { readonly problem: string } {
    let found = this.#found.get(path)
    if (!found) {
      found = this.#findAnew(path)
      this.#found.set(path, found)
    }
    return found
  }

  /** Makes the default package of one text. */
  fromSource(name: string, text: string, path?: string): PackageSource {
    return { path: '', units: [this.#parse(this.#file(name, text, path))], isLibrary: false }
  }

  /** @param verb the command that was given the file, for a hint to use it with the directory of the file */
  fromFile(file: string, verb: Verb): PackageSource {
    const alone = this.fromSource(basename(file), readText(file, this.limits), resolve(file))
    const clause = alone.units[0]?.packageDeclaration?.path
    const directory = dirname(file)
    if (clause === undefined || rootAbove(resolve(directory), clause) === undefined) return alone
    // The clause is wrong only because the file was given by itself. The other files of its package are read for their
    // definitions; errors in them are not reported.
    const siblings = (balFilesOf(directory) ?? []).filter((name) => name !== basename(file))
    const units = this.#parseAll(directory, siblings, directory, (sibling) => this.log.silence(sibling))
    return {
      ...alone,
      units: [...alone.units, ...units],
      clauseHint: `run the package: balws ${verb} ${shellWord(directory)}`,
    }
  }

  /** Makes a package of all files in a directory. File names are paths below the source root. */
  fromDirectory(directory: string, packagePath: string, sourceRoot: string): PackageSource {
    const names = balFilesOf(directory)
    if (names === undefined) throw new LoadError(`cannot read ${directory}: there is no such directory`)
    if (names.length === 0) throw new LoadError(`no bal files in the package: ${packagePath || directory}`)
    return { path: packagePath, units: this.#parseAll(directory, names, sourceRoot), isLibrary: false }
  }

  #findAnew(path: string): PackageSource | { readonly problem: string } {
    const unresolved = { problem: `cannot resolve package: ${path}` }
    const library = this.#own.get(path) ?? (this.#withheld.has(path) ? undefined : findLibrary(path))
    if (library) {
      this.libraries.set(path, library)
      const file = this.#file(`${path}.bal`, library.source, undefined, true)
      const prepared = this.areLibrariesDocumented ? undefined : library.prepared
      const unit = prepared ? { ...prepared, file } : parse(file, this.log)
      return { path, units: [unit], isLibrary: true }
    }
    // A quoted identifier can contain any text: only plain names are directories.
    const steps = path.split('.')
    if (!steps.every((step) => /^[^\\/\0]+$/.test(step) && step !== '..')) return unresolved
    const root = this.sourceRoots.find((each) => balFilesOf(join(each, ...steps)) !== undefined)
    if (root === undefined) return unresolved
    const directory = join(root, ...steps)
    const names = balFilesOf(directory) ?? []
    if (names.length === 0) return { problem: `no bal files in the package: ${path}` }
    return { path, units: this.#parseAll(directory, names, root), isLibrary: false }
  }

  /** @param prepare called with each file before it is parsed */
  #parseAll(
    directory: string,
    names: readonly string[],
    sourceRoot: string,
    prepare: (file: SourceFile) => void = () => {},
  ): CompilationUnit[] {
    const steps = relative(resolve(sourceRoot), resolve(directory)).split(sep)
    return names.map((name) => {
      const path = resolve(directory, name)
      const shown = [...steps, name].filter((step) => step !== '').join('/')
      const file = this.#file(shown, readText(path, this.limits), path)
      prepare(file)
      return this.#parse(file)
    })
  }

  /** Makes a file of this program. Its name identifies it, so a second file of the same name is named by its path. */
  #file(name: string, text: string, path?: string, isLibrary = false): SourceFile {
    const unique = this.#names.has(name) ? (path ?? name) : name
    this.#names.add(unique)
    const file = new SourceFile(unique, text.startsWith('\uFEFF') ? text.slice(1) : text, path, isLibrary)
    this.files.push(file)
    return file
  }

  #parse(file: SourceFile): CompilationUnit {
    return parse(file, this.log, this.limits)
  }
}

/**
 * Returns the package path of a directory: its path below the source root, if one is given. Otherwise, the package clause
 * of its first file if the directories have these names, or else the default package.
 */
export function placeOfDirectory(
  directory: string,
  sourceRoot: string | undefined,
): { readonly sourceRoot: string; readonly path: string } {
  const whole = resolve(directory)
  if (sourceRoot !== undefined) {
    const below = relative(resolve(sourceRoot), whole)
    if (below.startsWith('..')) throw new LoadError(`${directory} is not below the source root ${sourceRoot}`)
    return { sourceRoot, path: below.split(sep).join('.') }
  }
  const clause = clauseOfFirstFile(whole)
  if (clause === undefined) return { sourceRoot: whole, path: '' }
  const root = rootAbove(whole, clause)
  if (root !== undefined) return { sourceRoot: root, path: clause }
  // The clause does not match the directory: checking reports that.
  return { sourceRoot: dirname(whole), path: basename(whole) }
}

/** Returns the source root of a package, if its directory matches its clause. */
function rootAbove(directory: string, clause: string): string | undefined {
  const steps = clause.split('.')
  if (!directory.endsWith(sep + steps.join(sep))) return undefined
  return resolve(directory, ...steps.map(() => '..'))
}

/** Quotes a path for a shell. */
function shellWord(path: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

function clauseOfFirstFile(directory: string): string | undefined {
  const first = balFilesOf(directory)?.[0]
  if (first === undefined) return undefined
  const text = readText(join(directory, first), DEFAULT_SOURCE_LIMITS)
  return parse(new SourceFile(first, text), new DiagnosticLog()).packageDeclaration?.path
}

/** Returns the sorted names of the `.bal` files in a directory; undefined if it is not a directory. */
function balFilesOf(directory: string): string[] | undefined {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.bal') && !entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  } catch {
    return undefined
  }
}

/** Reads a file. Of a file that is too large for a program, reads just enough for the parser to report that. */
function readText(file: string, limits: SourceLimits): string {
  try {
    const { size } = statRegular(file)
    if (size > limits.sourceLength * 4) return ' '.repeat(limits.sourceLength + 1)
    return decodeUtf8(readFileSync(file))
  } catch (error) {
    throw new LoadError(`cannot read ${file}: ${whyUnreadable(error)}`)
  }
}

/**
 * Checks a file before it is read as a whole: a pipe or device may have no end.
 *
 * @throws NotRegularError, and the errors of the system
 */
export function statRegular(file: string): { readonly size: number } {
  const stats = statSync(file)
  if (!stats.isFile() && !stats.isDirectory()) throw new NotRegularError()
  return stats
}

class NotRegularError extends Error {
  readonly code = 'NOT_REGULAR'
}

/** Returns the system's reason for not opening a file, in words. */
export function whyUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT':
      return 'there is no such file'
    case 'ENAMETOOLONG':
      return 'no file has a name that long'
    case 'EISDIR':
      return 'it is a directory'
    case 'NOT_REGULAR':
      return 'it is not a regular file'
    case 'EACCES':
      return 'permission denied'
    default:
      return code ?? 'it cannot be read'
  }
}
