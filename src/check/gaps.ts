/**
 * Describes what the tree of a file with syntax errors lacks. Whatever seems to be missing from the program may be in
 * the text that could not be parsed, so it is not reported; everything else is certain, and is reported.
 */

import { DiagnosticLog } from '../diagnostics/diagnostic.js'
import { byStart, countBefore, lastBefore, lastSpanBefore } from '../source/ordered-spans.js'
import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { lex, type Token } from '../syntax/lex.js'
import {
  Action,
  Assign,
  BuiltInTypeName,
  Connector,
  FunctionKeyword,
  Identifier,
  LeftBrace,
  LeftParenthesis,
  Resource,
  RightBrace,
  Semicolon,
  Service,
  Struct,
  TypeMapper,
  Worker,
} from '../syntax/tokens.js'
import { type CallableNode, namesIn, signatureOf, treePartsOf } from './tree-parts.js'

/** Keywords that a name follows. */
const NAMED_DEFINITIONS = new Set<Token['tokenType']>([
  Action,
  Connector,
  FunctionKeyword,
  Resource,
  Service,
  Struct,
  TypeMapper,
])

/** An offset outside all callables. */
const OUTSIDE = -1

export class Gaps {
  /** Names that unparsed text may define or use. */
  readonly #lost: Set<string>
  /** Names of variables, parameters and workers of broken callables. */
  readonly #local: ReadonlySet<string>
  /** Whether a name, or everything, is missing: then any name may be defined in unparsed text. */
  readonly #lacksNames: boolean
  readonly #unit: Ast.CompilationUnit
  readonly #tokens: readonly Token[]
  readonly #errors: readonly Span[]
  readonly #definitions: readonly Ast.Definition[]
  readonly #callables: readonly CallableNode[]
  readonly #brokenCallables = new Set<CallableNode>()
  /** Broken callables whose blocks may end in another place than it seems. */
  readonly #unbalanced = new Set<CallableNode>()
  /** Broken callables whose parameters or results may differ from the tree. */
  readonly #ofBrokenHead = new Set<CallableNode>()
  /** Callables that declare something whose name is missing. */
  readonly #nameless = new Set<CallableNode>()
  readonly #brokenHeads: readonly Span[]
  readonly #brokenImports: ReadonlySet<number>

  /** @param errors where text was left out or corrected */
  constructor(unit: Ast.CompilationUnit, errors: readonly Span[]) {
    const { starts, nameless, callables, heads } = treePartsOf(unit)
    const isRead = unit.definitions.length + unit.imports.length > 0
    this.#unit = unit
    this.#tokens = isRead ? lex(unit.file, new DiagnosticLog()).tokens : []
    this.#errors = [...errors].sort(byStart)
    this.#definitions = [...unit.definitions].sort((a, b) => byStart(a.span, b.span))
    this.#callables = callables
    this.#brokenHeads = this.#touched(heads)
    this.#brokenImports = new Set(
      this.#touched(unit.imports.map(({ span }) => span)).map(({ start }) => start),
    )
    this.#lost = new Set([...this.#lostNames(starts), ...this.#namesAtErrors()])
    this.#findBrokenCallables()
    this.#local = new Set([...this.#brokenCallables].flatMap(namesIn))
    this.#lacksNames = this.#findNameless([...nameless, ...this.#namelessDeclarations()]) || !isRead
  }

  /** Whether the file may define or use a name that is not in its tree. */
  isUncertain(name: string): boolean {
    return this.#lacksNames || this.#lost.has(name)
  }

  /** The same for a name that a callable may declare. */
  isUncertainLocally(name: string): boolean {
    return this.isUncertain(name) || this.#local.has(name)
  }

  /** Whether an error is within the span, ends included. */
  has({ start, end }: Span): boolean {
    const last = lastSpanBefore(this.#errors, end + 1)
    return last !== undefined && last.start >= start
  }

  /** Whether the statement or variable at the offset has an error outside its blocks. */
  isInBrokenStatement(offset: number): boolean {
    const head = lastSpanBefore(this.#brokenHeads, offset + 1)
    return head !== undefined && offset <= head.end
  }

  isBrokenImport({ start }: Span): boolean {
    return this.#brokenImports.has(start)
  }

  /** Whether the callable at the offset may have parts that are not in the tree. */
  isInBrokenCallable(offset: number): boolean {
    return this.#isIn(this.#brokenCallables, offset)
  }

  /** Whether blocks of the callable at the offset may end in another place than it seems. */
  isInUnbalancedCallable(offset: number): boolean {
    return this.#isIn(this.#unbalanced, offset)
  }

  /** Whether the parameters or results of the callable at the offset may differ from the tree. */
  isInCallableOfBrokenHead(offset: number): boolean {
    return this.#isIn(this.#ofBrokenHead, offset)
  }

  /** Whether the callable at the offset declares something whose name is missing. */
  isInNamelessCallable(offset: number): boolean {
    return this.#isIn(this.#nameless, offset)
  }

  /** Whether there is an error between the previous definition and the name of this one: annotations may be lost. */
  hasBrokenHead({ span, name }: Ast.Definition): boolean {
    const before = lastBefore(this.#definitions, span.start)
    return this.has({ start: before?.span.end ?? 0, end: name.span.end })
  }

  #isIn(callables: ReadonlySet<CallableNode>, offset: number): boolean {
    const callable = this.#callableAt(offset)
    return callable !== undefined && callables.has(callable)
  }

  #callableAt(offset: number): CallableNode | undefined {
    const last = lastBefore(this.#callables, offset + 1)
    return last && offset <= last.span.end ? last : undefined
  }

  /**
   * Returns those of the sorted spans that contain an error or are directly followed by one: what is missing there
   * belonged to them.
   */
  #touched(spans: readonly Span[]): Span[] {
    const { text } = this.#unit.file
    return this.#errors.flatMap(({ start }) => {
      const span = lastSpanBefore(spans, start)
      return span && (start <= span.end || text.slice(span.end, start).trim() === '') ? [span] : []
    })
  }

  #findBrokenCallables(): void {
    const looked = new Set<number>()
    for (const { start } of this.#errors) {
      const around = this.#callableAt(start)
      if (around) this.#brokenCallables.add(around)
      if (around && around.span.start < start) continue
      // What is missing before a definition is missing at the end of the previous one.
      const before = lastBefore(this.#callables, start)
      if (around && before) this.#brokenCallables.add(before)
      const index = countBefore(this.#definitions, start, ({ span }) => span.start) - 1
      if (!looked.has(index)) this.#findCutShort(index)
      looked.add(index)
    }
    for (const callable of this.#brokenCallables) {
      if (this.#braces(callable.span).balance !== 0) this.#unbalanced.add(callable)
      if (this.has(signatureOf(callable))) {
        this.#lost.add(callable.name.name)
        this.#ofBrokenHead.add(callable)
      }
    }
  }

  /** Handles the definition at the index: it ended too early if more braces are closed than opened after it. */
  #findCutShort(index: number): void {
    const start = this.#definitions[index]?.span.end ?? 0
    const end = this.#definitions[index + 1]?.span.start ?? this.#unit.file.text.length
    if (this.#braces({ start, end }).lowest >= 0) return
    // What look like variables of the package were members before the superfluous brace.
    for (let at = index; at >= 0; at--) {
      const { kind, name, span } = this.#definitions[at]!
      if (kind === 'GlobalVariableDefinition' || kind === 'ConstantDefinition') {
        this.#lost.add(name.name)
        continue
      }
      const callable = lastBefore(this.#callables, span.end)
      if (!callable) return
      this.#brokenCallables.add(callable)
      this.#unbalanced.add(callable)
      return
    }
  }

  /** Returns how many more braces are opened than closed: at the end, and at the lowest point. */
  #braces({ start, end }: Span): { readonly balance: number; readonly lowest: number } {
    let balance = 0
    let lowest = 0
    for (let at = this.#countTokens(start); at < this.#tokens.length; at++) {
      const { tokenType, startOffset } = this.#tokens[at]!
      if (startOffset >= end) break
      if (tokenType === LeftBrace) balance++
      else if (tokenType === RightBrace) lowest = Math.min(lowest, --balance)
    }
    return { balance, lowest }
  }

  /** Returns the number of tokens that begin before an offset. */
  #countTokens(offset: number): number {
    return countBefore(this.#tokens, offset, ({ startOffset }) => startOffset)
  }

  /** Adds the names in text without nodes. A complete import has its path as text in the tree. */
  *#lostNames(starts: ReadonlySet<number>): Iterable<string> {
    const { packageDeclaration, imports } = this.#unit
    const declarations = [...(packageDeclaration ? [packageDeclaration] : []), ...imports]
    const whole = declarations.map(({ span }) => span).filter((span) => !this.has(span))
    whole.sort(byStart)
    for (const { tokenType, startOffset, payload } of this.#tokens) {
      if (tokenType !== Identifier || starts.has(startOffset)) continue
      const declaration = lastSpanBefore(whole, startOffset)
      if (!declaration || startOffset >= declaration.end) yield String(payload)
    }
  }

  /** Adds the names beside an error: they may mean something other than the tree says. */
  *#namesAtErrors(): Iterable<string> {
    for (const { start } of this.#errors) {
      const index = this.#countTokens(start)
      for (const token of this.#tokens.slice(Math.max(0, index - 1), index + 2)) {
        if (token.tokenType === Identifier) yield String(token.payload)
      }
    }
  }

  /** Finds where the text declares something without a name, whatever the tree says: `json = {};`, `function (`. */
  *#namelessDeclarations(): Iterable<number> {
    for (const [index, { tokenType, startOffset }] of this.#tokens.entries()) {
      const next = this.#tokens[index + 1]?.tokenType
      const isVariable =
        tokenType.CATEGORIES?.includes(BuiltInTypeName) && (next === Assign || next === Semicolon)
      const isOpened = next === LeftParenthesis || next === LeftBrace
      if (isVariable || (isOpened && tokenType === Worker)) yield startOffset
      else if (isOpened && NAMED_DEFINITIONS.has(tokenType)) yield OUTSIDE
    }
  }

  /** @returns whether something outside callables lacks its name */
  #findNameless(places: readonly number[]): boolean {
    let isOutside = false
    for (const place of places) {
      const callable = this.#callableAt(place)
      // A callable without a name is called elsewhere.
      if (callable && callable.name.span.start !== place) this.#nameless.add(callable)
      else isOutside = true
    }
    return isOutside
  }
}
