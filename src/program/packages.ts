/**
 * Finds packages: built-in ones and the embedder's among the libraries, the program's own below the
 * source root. Files are read and parsed here and nowhere else.
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
  /** Libraries that were asked for, by path: their natives are bound from here. */
  readonly libraries = new Map<string, LibrarySource>()
  /** Every file that was read, for code frames. */
  readonly files: SourceFile[] = []
  readonly #names = new Set<string>()
  readonly #found = new Map<string, PackageSource | { readonly problem: string }>()
  readonly #own: ReadonlyMap<string, LibrarySource>
  readonly #withheld: ReadonlySet<string>

  /**
   * @param sourceRoots where the program's own packages are looked up, in this order
   * @param areLibrariesDocumented whether the annotations that document a library are wanted: they take time to read
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

  /** The default package made of one text. */
  fromSource(name: string, text: string, path?: string): PackageSource {
    return { path: '', units: [this.#parse(this.#file(name, text, path))], isLibrary: false }
  }

  /** @param verb the command that was given the file: a hint may advise it for the file's directory */
  fromFile(file: string, verb: Verb): PackageSource {
    const alone = this.fromSource(basename(file), readText(file, this.limits), resolve(file))
    const clause = alone.units[0]?.packageDeclaration?.path
    const directory = dirname(file)
    if (clause === undefined || rootAbove(resolve(directory), clause) === undefined) return alone
    // The clause is wrong only because the file was given by itself. The other files of its package are read for the
    // names that they define; what is wrong in them is not reported.
    const siblings = (balFilesOf(directory) ?? []).filter((name) => name !== basename(file))
    const units = this.#parseAll(directory, siblings, directory, (sibling) => this.log.silence(sibling))
    return {
      ...alone,
      units: [...alone.units, ...units],
      clauseHint: `run the package: balws ${verb} ${shellWord(directory)}`,
    }
  }

  /** All files of a directory, as the package of that path. Names of files are paths below the source root. */
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
    // A quoted identifier can spell any text: only plain names lead into a directory.
    const steps = path.split('.')
    if (!steps.every((step) => /^[^\\/\0]+$/.test(step) && step !== '..')) return unresolved
    const root = this.sourceRoots.find((each) => balFilesOf(join(each, ...steps)) !== undefined)
    if (root === undefined) return unresolved
    const directory = join(root, ...steps)
    const names = balFilesOf(directory) ?? []
    if (names.length === 0) return { problem: `no bal files in the package: ${path}` }
    return { path, units: this.#parseAll(directory, names, root), isLibrary: false }
  }

  /** @param prepare is called with each file before it is parsed */
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

  /** A file of this program. Its name is its identity, so a second file of one name is called by its path. */
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
 * The package of a directory. Given a source root, its path below it; otherwise what the package clause
 * of its first file says, where the directories are named so, or else the default package.
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
  // The clause does not fit the directory: checking will say so, naming the directory.
  return { sourceRoot: dirname(whole), path: basename(whole) }
}

/** The directory that a package is below, if its own directory is where its clause says. */
function rootAbove(directory: string, clause: string): string | undefined {
  const steps = clause.split('.')
  if (!directory.endsWith(sep + steps.join(sep))) return undefined
  return resolve(directory, ...steps.map(() => '..'))
}

/** A path as a person types it into a shell. */
function shellWord(path: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

function clauseOfFirstFile(directory: string): string | undefined {
  const first = balFilesOf(directory)?.[0]
  if (first === undefined) return undefined
  const text = readText(join(directory, first), DEFAULT_SOURCE_LIMITS)
  return parse(new SourceFile(first, text), new DiagnosticLog()).packageDeclaration?.path
}

/** Names of the `.bal` files of a directory, sorted; undefined when it is no directory. */
export function balFilesOf(directory: string): string[] | undefined {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.bal') && !entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  } catch {
    return undefined
  }
}

/** A file too large to be a program is not read into memory: the parser is given just enough to say so. */
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
 * Looks at a file that is to be read as a whole. A pipe or device may have no end.
 *
 * @throws NotRegularError, and what the system says
 */
export function statRegular(file: string): { readonly size: number } {
  const stats = statSync(file)
  if (!stats.isFile() && !stats.isDirectory()) throw new NotRegularError()
  return stats
}

class NotRegularError extends Error {
  readonly code = 'NOT_REGULAR'
}

/** The system's reason for not giving a file, in words. */
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
