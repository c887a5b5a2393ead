/**
 * Resolves the names in one file: packages by alias, types, and everything at package level. Reports unknown names,
 * and records which imports were used.
 */

import { nearNames } from '../diagnostics/close-names.js'
import type { CodeName, Details } from '../diagnostics/codes.js'
import type { DiagnosticLog } from '../diagnostics/diagnostic.js'
import type { Hint } from '../diagnostics/edit.js'
import type { SourceFile } from '../source/source-file.js'
import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { walk } from '../syntax/walk.js'
import type { GlobalVariable } from './checked.js'
import { isAboutMember, mayFollow } from './follow-ups.js'
import { Gaps } from './gaps.js'
import { nearGlobalHint, notAVariableHint } from './hints/global-hints.js'
import { typeHint } from './hints/type-hints.js'
import type { PackageSymbols } from './symbols.js'
import {
  ANY,
  arrayOf,
  BLOB,
  BOOLEAN,
  FLOAT,
  INT,
  JSON_TYPE,
  MAP,
  MESSAGE,
  qualify,
  STRING,
  type StructType,
  type Type,
  WRONG,
  XML,
} from './types.js'

/** What a file needs to know about its program. */
export interface ProgramNames {
  readonly log: DiagnosticLog
  /** `ballerina.lang.errors:Error` */
  readonly errorType: StructType
  readonly implicitAliases: ReadonlyMap<string, string>
  /** Whether a package may define a name that is not in its trees. */
  isUncertain(name: string): boolean
  /** Returns a checked library package; undefined if there is none. */
  library(path: string): PackageSymbols | undefined
}

interface Import {
  readonly node: Ast.ImportDeclaration
  /** Undefined when the package could not be found: everything in it is silently wrong. */
  readonly symbols?: PackageSymbols
  isUsed: boolean
}

const SIMPLE_TYPES: Readonly<Record<string, Type>> = {
  any: ANY,
  boolean: BOOLEAN,
  int: INT,
  float: FLOAT,
  string: STRING,
  message: MESSAGE,
  map: MAP,
  json: JSON_TYPE,
  xml: XML,
}

/** Words of later releases: types, unless the program defines the name. */
const LATER_TYPES: Readonly<Record<string, Type>> = { blob: BLOB }

/** Suggestions that are tried for one file at most. */
const MAX_TRIALS = 300

/** Problems in one file after which expensive hints are no longer computed. */
const MAX_HINTED = 100

/** Characters of a long word that are marked. */
const MAX_WORD = 80

export class FileNames {
  readonly imports = new Map<string, Import>()
  #trials = 0
  #reports = 0
  /** Errors of the suggestion that is being tried; undefined if none is. */
  #faults: number | undefined
  #gaps: Gaps | undefined
  #areTransactionsLeftOut = false

  constructor(
    readonly program: ProgramNames,
    readonly own: PackageSymbols,
    readonly unit: Ast.CompilationUnit,
    private readonly syntaxErrors: readonly Span[],
  ) {
    if (syntaxErrors.length > 0) this.#lookForGaps(syntaxErrors)
  }

  /** Transactions are not checked: from the first one on, all are gaps in the tree, like syntax errors. */
  leaveOutTransactions(): void {
    if (this.#areTransactionsLeftOut) return
    this.#areTransactionsLeftOut = true
    const spans: Span[] = []
    walk(this.unit, ({ kind, span }) => {
      if (kind === 'TransactionStatement') spans.push(span)
    })
    this.#lookForGaps([...this.syntaxErrors, ...spans])
  }

  #lookForGaps(errors: readonly Span[]): void {
    this.#gaps = new Gaps(this.unit, errors)
    this.own.gaps.push(this.#gaps)
  }

  /** Whether unparsed text may use the alias of an import. */
  mayUse(alias: string): boolean {
    return this.#gaps?.isUncertain(alias) ?? false
  }

  /** Whether annotations of the definition may be missing. */
  hasBrokenHead(definition: Ast.Definition): boolean {
    return this.#gaps?.hasBrokenHead(definition) ?? false
  }

  get file(): SourceFile {
    return this.unit.file
  }

  /** @param where the package that was searched: a broken one may define the name in text that was left out */
  report<N extends CodeName>(
    span: Span,
    name: N,
    details: Details<N>,
    hint?: Hint,
    where: PackageSymbols = this.own,
  ): void {
    if (this.#faults !== undefined) {
      this.#faults++
      return
    }
    const isUncertain = (plain: string) =>
      isAboutMember(name) ? this.program.isUncertain(plain) : where.isUncertain(plain)
    if (mayFollow(this.#gaps, span, name, details, isUncertain)) return
    this.#reports++
    this.program.log.report(this.file, span, name, details, hint)
  }

  /** Runs the check of a suggestion; returns whether it found no errors. Packages that it uses count as used. */
  tries(check: () => void): boolean {
    if (this.#faults !== undefined || ++this.#trials > MAX_TRIALS) return false
    this.#faults = 0
    try {
      check()
      return this.#faults === 0
    } finally {
      this.#faults = undefined
    }
  }

  /** Counts the suggestion of a hint as a use of its package, so that the import is not another problem. */
  countAsUsed(suggested: string): void {
    const [, alias] = /^(\w+):/.exec(suggested) ?? []
    const imported = alias === undefined ? undefined : this.imports.get(alias)
    if (imported) imported.isUsed = true
  }

  /** Whether a suggestion is being tried. */
  get isTrying(): boolean {
    return this.#faults !== undefined
  }

  /** Whether expensive hints are skipped; the hints of the table are still shown. */
  get isQuiet(): boolean {
    return this.isTrying || this.#reports >= MAX_HINTED
  }

  /** Points at `place` if it is on the first line of `anchor`, which is the line to report. */
  onLineOf(anchor: Span, place: Span): Span {
    const isThere = this.file.lineAt(place.start) === this.file.lineAt(anchor.start)
    return isThere ? place : this.#firstWord(anchor)
  }

  /** The word or sign at the beginning of a stretch of text. */
  #firstWord({ start, end }: Span): Span {
    const word = /^(?:\w+|.)/u.exec(this.file.text.slice(start, Math.min(end, start + MAX_WORD)))
    return { start, end: start + (word?.[0].length ?? 0) }
  }

  /**
   * Returns the package in which a name is looked up; reports an unknown alias and returns undefined.
   *
   * @param hintOf what was probably meant, if more than the name is known
   */
  packageOf(name: Ast.QualifiedName, hintOf?: () => Hint | undefined): PackageSymbols | undefined {
    if (!name.alias) return this.own
    const alias = name.alias.name
    const imported = this.imports.get(alias)
    if (imported) {
      imported.isUsed = true
      return imported.symbols
    }
    const path = this.program.implicitAliases.get(alias)
    const library = path === undefined ? undefined : this.program.library(path)
    if (library) {
      this.own.imported.add(library)
      return library
    }
    if (alias !== '') {
      const hint = this.isQuiet ? undefined : (hintOf?.() ?? this.packageHint(name))
      this.report(name.alias.span, 'UndefinedPackageName', { alias, whole: written(name) }, hint)
    }
    return undefined
  }

  #quietPackageOf(name: Ast.QualifiedName): PackageSymbols | undefined {
    const alias = name.alias?.name
    return alias === undefined || this.hasPackage(alias) ? this.packageOf(name) : undefined
  }

  /** Whether the alias belongs to a package here, even one that could not be found. */
  hasPackage(alias: string): boolean {
    return this.imports.has(alias) || this.program.implicitAliases.has(alias)
  }

  /** Returns the package of an alias, imported or of the library; does not count as a use. */
  packageFor(alias: string): PackageSymbols | undefined {
    const imported = this.imports.get(alias)
    if (imported) return imported.symbols
    const path = this.program.implicitAliases.get(alias)
    return path === undefined ? undefined : this.program.library(path)
  }

  /** Yields every package that has an alias here, with the alias. */
  *packages(): Iterable<readonly [alias: string, symbols: PackageSymbols]> {
    for (const alias of [...this.imports.keys(), ...this.program.implicitAliases.keys()]) {
      const symbols = this.packageFor(alias)
      if (symbols) yield [alias, symbols]
    }
  }

  /** Returns the alias of a package in this file. */
  aliasOf(path: string): string | undefined {
    for (const [alias, { node }] of this.imports) if (node.path === path) return alias
    for (const [alias, known] of this.program.implicitAliases) {
      if (known === path && !this.imports.has(alias)) return alias
    }
    return undefined
  }

  /** Suggests the alias closest to an unknown one, if its package has the name. */
  packageHint({ alias, name }: Ast.QualifiedName): Hint | undefined {
    const aliases = [...this.imports.keys(), ...this.program.implicitAliases.keys()]
    for (const near of nearNames(alias!.name, aliases)) {
      const symbols = this.packageFor(near)
      if (!symbols?.declares(name.name) && !symbols?.functions.has(name.name)) continue
      const hint = `did you mean '${near}:${name.name}'?`
      this.countAsUsed(`${near}:`)
      return { text: hint, edits: [{ span: alias!.span, text: near }] }
    }
    return undefined
  }

  /** @param isQuiet leaves the report to a later check of the same type */
  resolveType(node: Ast.TypeNode, isQuiet = false): Type {
    let dimensions = 0
    let inner = node
    for (; inner.kind === 'ArrayType'; inner = inner.element) dimensions++
    let type =
      inner.kind === 'SimpleType' ? this.#simpleType(inner, isQuiet) : this.#namedType(inner, isQuiet)
    if (type !== WRONG) for (; dimensions > 0; dimensions--) type = arrayOf(type)
    return type
  }

  /** Returns the constant or global of a name; reports it and returns undefined if there is none. */
  globalVariable(name: Ast.QualifiedName): GlobalVariable | undefined {
    const symbols = this.packageOf(name)
    if (!symbols) return undefined
    const plain = name.name.name
    const variable = symbols.variables.get(plain)
    if (variable || plain === '') return variable
    const functions = symbols.functions.get(plain)
    const isCallable = functions?.some((callable) => callable.parameters.length === 0)
    if (symbols.declares(plain) || isCallable) {
      this.report(name.span, 'NotAVariable', { name: plain }, notAVariableHint(name, symbols))
      return undefined
    }
    this.report(
      name.span,
      'UndefinedSymbol',
      { name: qualify(name.alias ? symbols.path : '', plain) },
      notAVariableHint(name, symbols) ?? nearGlobalHint(name, symbols),
      symbols,
    )
    return undefined
  }

  /** Returns every package whose names this file can use without another import. */
  reachablePackages(): PackageSymbols[] {
    return [this.own, ...this.own.imported]
  }

  #simpleType(node: Ast.SimpleType, isQuiet: boolean): Type {
    const type = SIMPLE_TYPES[node.name]
    if (type) return type
    if (isQuiet) return WRONG
    if (node.name === 'datatable') this.report(node.span, 'TypeNotSupported', { type: node.name })
    else this.report(node.span, 'UndefinedType', { name: node.name }, "use the type 'xml'")
    return WRONG
  }

  #namedType(node: Ast.NamedType, isQuiet: boolean): Type {
    const symbols = isQuiet ? this.#quietPackageOf(node.name) : this.packageOf(node.name)
    const name = node.name.name.name
    if (!symbols || name === '') return WRONG
    const type = symbols.structs.get(name) ?? symbols.connectors.get(name)?.type
    if (type) return type
    if (!node.name.alias && Object.hasOwn(LATER_TYPES, name)) return LATER_TYPES[name]!
    if (!isQuiet) {
      this.report(
        node.span,
        'UndefinedType',
        { name: written(node.name) },
        typeHint(this, node.name, symbols),
        symbols,
      )
    }
    return WRONG
  }
}

/** Returns a qualified name as written in the program. */
export function written(name: Ast.QualifiedName): string {
  return name.alias ? `${name.alias.name}:${name.name.name}` : name.name.name
}
