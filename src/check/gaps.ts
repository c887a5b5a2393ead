/**
 * What the tree of a file with syntax errors lacks. Whatever seems to be missing from the program may stand in the
 * text that could not be read, and must not be reported; everything else is certain and is.
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

/** The words that a name follows. */
const NAMED_DEFINITIONS = new Set<Token['tokenType']>([
  Action,
  Connector,
  FunctionKeyword,
  Resource,
  Service,
  Struct,
  TypeMapper,
])

/** An offset in no callable. */
const OUTSIDE = -1

export class Gaps {
  /** Names that the text may give a meaning which the tree does not have. */
  readonly #lost: Set<string>
  /** Names of variables, parameters and workers of callables that are broken. */
  readonly #local: ReadonlySet<string>
  /** True if a name is missing, or everything: then any name may have a meaning that the tree does not have. */
  readonly #lacksNames: boolean
  readonly #unit: Ast.CompilationUnit
  readonly #tokens: readonly Token[]
  readonly #errors: readonly Span[]
  readonly #definitions: readonly Ast.Definition[]
  readonly #callables: readonly CallableNode[]
  readonly #brokenCallables = new Set<CallableNode>()
  /** Those of the broken callables whose blocks may end elsewhere than it seems. */
  readonly #unbalanced = new Set<CallableNode>()
  /** Those of the broken callables whose parameters or results may not be what they seem. */
  readonly #ofBrokenHead = new Set<CallableNode>()
  /** Callables that declare something whose name is missing. */
  readonly #nameless = new Set<CallableNode>()
  readonly #brokenHeads: readonly Span[]
  readonly #brokenImports: ReadonlySet<number>

  /** @param errors where text was left out or put right */
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

  /** True if the file may say of a name what its tree does not. */
  isUncertain(name: string): boolean {
    return this.#lacksNames || this.#lost.has(name)
  }

  /** The same of a name that a callable may declare for itself. */
  isUncertainLocally(name: string): boolean {
    return this.isUncertain(name) || this.#local.has(name)
  }

  /** True if an error lies within the span, ends included. */
  has({ start, end }: Span): boolean {
    const last = lastSpanBefore(this.#errors, end + 1)
    return last !== undefined && last.start >= start
  }

  /** True if the statement or variable at the offset, but for the blocks in it, has an error. */
  isInBrokenStatement(offset: number): boolean {
    const head = lastSpanBefore(this.#brokenHeads, offset + 1)
    return head !== undefined && offset <= head.end
  }

  isBrokenImport({ start }: Span): boolean {
    return this.#brokenImports.has(start)
  }

  /** True if the callable at the offset may have parts that are not in the tree. */
  isInBrokenCallable(offset: number): boolean {
    return this.#isIn(this.#brokenCallables, offset)
  }

  /** True if blocks of the callable at the offset may end elsewhere than it seems. */
  isInUnbalancedCallable(offset: number): boolean {
    return this.#isIn(this.#unbalanced, offset)
  }

  /** True if the parameters or results of the callable at the offset may not be what they seem. */
  isInCallableOfBrokenHead(offset: number): boolean {
    return this.#isIn(this.#ofBrokenHead, offset)
  }

  /** True if the callable at the offset declares something whose name is missing. */
  isInNamelessCallable(offset: number): boolean {
    return this.#isIn(this.#nameless, offset)
  }

  /** True if there is an error between the definition before this one and the name of it: annotations may be lost. */
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

  /** Of spans in order those that an error lies in, or comes right after: what is missed there was part of them. */
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
      // What is missed before a definition is missed at the end of the one that went before.
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

  /** The definition at the index ended too early if more braces are closed than opened after it. */
  #findCutShort(index: number): void {
    const start = this.#definitions[index]?.span.end ?? 0
    const end = this.#definitions[index + 1]?.span.start ?? this.#unit.file.text.length
    if (this.#braces({ start, end }).lowest >= 0) return
    // What look like variables of the package were members before the brace that is too many.
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

  /** How far braces are opened more often than closed: in the end, and where that is least. */
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

  /** How many tokens begin before an offset. */
  #countTokens(offset: number): number {
    return countBefore(this.#tokens, offset, ({ startOffset }) => startOffset)
  }

  /** Names in text that no node stands for. Of an import that is whole the tree has the path as a text. */
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

  /** Names beside an error: they may stand for something else than the tree says. */
  *#namesAtErrors(): Iterable<string> {
    for (const { start } of this.#errors) {
      const index = this.#countTokens(start)
      for (const token of this.#tokens.slice(Math.max(0, index - 1), index + 2)) {
        if (token.tokenType === Identifier) yield String(token.payload)
      }
    }
  }

  /** Where the text declares something without a name, whatever the tree makes of it: `json = {};`, `function (`. */
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

  /** @returns true if something outside of callables lacks its name */
  #findNameless(places: readonly number[]): boolean {
    let isOutside = false
    for (const place of places) {
      const callable = this.#callableAt(place)
      // A callable without a name is called somewhere else.
      if (callable && callable.name.span.start !== place) this.#nameless.add(callable)
      else isOutside = true
    }
    return isOutside
  }
}
