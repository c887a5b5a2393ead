/**
 * Checks the packages of a program, each as a whole after those that it imports. Library packages are checked on
 * first use, with or without an import.
 */

import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { Hint } from '../diagnostics/edit.js'
import type * as Ast from '../syntax/ast.js'
import type { PackageFinder, PackageSource } from './check.js'
import { checkDefinitions } from './check-package.js'
import type { CheckedPackage, CheckedProgram } from './checked.js'
import { declarePackage } from './declare-package.js'
import { checkDeployment } from './deployment.js'
import { FileNames, type ProgramNames } from './file-names.js'
import { nothingDefinedHint } from './hints/definition-hints.js'
import { missingPackageHint, repeatedImportHint, unusedImportHint } from './hints/import-hints.js'
import { PackageSymbols } from './symbols.js'
import { STRING, type StructType } from './types.js'

const ERRORS_PATH = 'ballerina.lang.errors'

export class ProgramCheck implements ProgramNames {
  readonly implicitAliases: ReadonlyMap<string, string>
  readonly #finder: PackageFinder
  readonly #finished = new Map<string, PackageSymbols>()
  readonly #packages: CheckedPackage[] = []
  /** Paths of the packages whose imports are being checked, outermost first. */
  readonly #open: string[] = []
  #globals = 0
  /** Used if the library has no errors package. */
  readonly #ownErrorType = makeErrorType()

  constructor(
    finder: PackageFinder,
    readonly log: DiagnosticLog,
  ) {
    this.#finder = finder
    this.implicitAliases = finder.implicitAliases
  }

  run(main: PackageSource): CheckedProgram {
    if (main.path !== ERRORS_PATH) this.library(ERRORS_PATH)
    const { checked } = this.#check(main, true)
    const [first] = main.units
    const isEmpty = main.units.every(({ definitions, imports }) => definitions.length + imports.length === 0)
    // What could not be parsed may have been a definition.
    if (first && isEmpty && !this.log.hasErrors) {
      this.log.report(
        first.file,
        { start: 0, end: 0 },
        'NothingDefined',
        { file: first.file.name },
        nothingDefinedHint(first.file),
      )
    }
    return { packages: this.#packages, main: checked, errorType: this.errorType }
  }

  isUncertain(name: string): boolean {
    return [...this.#finished.values()].some((symbols) => symbols.isUncertain(name))
  }

  get errorType(): StructType {
    return this.#finished.get(ERRORS_PATH)?.structs.get('Error') ?? this.#ownErrorType
  }

  library(path: string): PackageSymbols | undefined {
    const finished = this.#finished.get(path)
    if (finished) return finished
    // A library that uses its own alias, or that of a package which imports it, sees nothing there.
    if (this.#open.includes(path)) return undefined
    const found = this.#finder.find(path)
    return 'problem' in found ? undefined : this.#check(found)
  }

  /** @param isMain whether it is the package that runs */
  #check(source: PackageSource, isMain = false): PackageSymbols {
    const { path, isLibrary, units } = source
    const checked: CheckedPackage = {
      path,
      isLibrary,
      structs: [],
      functions: [],
      typeMappers: [],
      connectors: [],
      services: [],
      variables: [],
      annotationDefinitions: [],
      annotationsOf: new Map(),
    }
    const symbols = new PackageSymbols(path, isLibrary, checked)
    for (const { file } of units) this.log.reading(file)
    this.#open.push(path)
    const files = units.map((unit) => new FileNames(this, symbols, unit, this.log.syntaxErrorsIn(unit.file)))
    for (const names of files) {
      checkPackageClause(names, source.clauseHint)
      for (const node of names.unit.imports) this.#import(names, node)
    }
    this.#open.pop()
    // From here on the package can be found, for example by its own alias.
    this.#finished.set(path, symbols)
    const newIndex = () => this.#globals++
    const declared = declarePackage(symbols, files, newIndex)
    checkDefinitions(symbols, files, declared, newIndex)
    if (isMain) checkDeployment(files, declared)
    if (!isLibrary) for (const names of files) this.#reportUnusedImports(names)
    this.#packages.push(checked)
    return symbols
  }

  #import(names: FileNames, node: Ast.ImportDeclaration): void {
    const { alias, path } = node
    // An import that could not be parsed has nothing to look up, and was already reported.
    if (path === '' && node.hasAlias && alias !== '') names.imports.set(alias, { node, isUsed: true })
    if (path === '' || alias === '') return
    const first = names.imports.get(alias)
    if (first) {
      names.report(node.span, 'RedeclaredImport', { alias }, repeatedImportHint(names, node, first.node))
      return
    }
    const symbols = this.#resolve(names, node)
    if (symbols) names.own.imported.add(symbols)
    names.imports.set(alias, { node, isUsed: false, ...(symbols ? { symbols } : {}) })
  }

  #resolve(names: FileNames, node: Ast.ImportDeclaration): PackageSymbols | undefined {
    const { path, span } = node
    const finished = this.#finished.get(path)
    if (finished) return finished
    const depth = this.#open.indexOf(path)
    if (depth >= 0) {
      names.report(span, 'DependencyCycle', { path: [...this.#open.slice(depth), path] })
      return undefined
    }
    const found = this.#finder.find(path)
    if (!('problem' in found)) return this.#check(found)
    if (this.#finder.knownPaths.includes(path)) return this.#check({ path, units: [], isLibrary: true })
    names.report(span, 'CannotResolvePackage', { problem: found.problem }, this.#missingHint(names, node))
    return undefined
  }

  #missingHint(names: FileNames, node: Ast.ImportDeclaration): Hint | undefined {
    return missingPackageHint(names, node, [...this.implicitAliases.values(), ...this.#finder.knownPaths])
  }

  #reportUnusedImports(names: FileNames): void {
    for (const { node, isUsed, symbols } of names.imports.values()) {
      // A known path without a package has nothing to use.
      if (isUsed || names.mayUse(node.alias) || this.#finder.knownPaths.includes(node.path)) continue
      // A misspelt package is used under its right name.
      if (!symbols && typeof this.#missingHint(names, node) === 'object') continue
      const written = `"${node.path}"${node.hasAlias ? ` as '${node.alias}'` : ''}`
      const code = symbols?.isLibrary ? 'UnusedLibraryImport' : 'UnusedImport'
      names.report(node.span, code, { written }, unusedImportHint(names, node))
    }
  }
}

function checkPackageClause(names: FileNames, hint: string | undefined): void {
  const { packageDeclaration, span } = names.unit
  const expected = names.own.path
  const found = packageDeclaration?.path ?? ''
  if (found === expected) return
  const place = packageDeclaration?.span ?? { start: span.start, end: span.start }
  const { name } = names.file
  // Source without a directory is named as if it were in the directory of its package.
  const file = expected === '' || name.includes('/') ? name : `${expected.replaceAll('.', '/')}/${name}`
  names.report(place, 'IncorrectPackage', { file, expected, found }, hint)
}

function makeErrorType(): StructType {
  const type: StructType = { kind: 'struct', name: 'Error', packagePath: ERRORS_PATH, fields: [] }
  type.fields.push({ name: 'msg', index: 0, type: STRING }, { name: 'cause', index: 1, type })
  return type
}
