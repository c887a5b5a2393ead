/**
 * The state of checking one body: the body of a callable or worker, or an initialiser. All functions of this folder
 * that check statements and expressions receive it.
 */

import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import type { CheckedResult, Expression, LocalVariable, Variable } from './checked.js'
import { type FileNames, written } from './file-names.js'
import { conversionHint } from './hints/conversion-hints.js'
import { definesName, isFailureName, redeclaredHint, variableHint } from './hints/variable-hints.js'
import type { FrameSlots, Scope } from './scope.js'
import { type Type, typeName, WRONG } from './types.js'
import { WorkerTalk } from './worker-talk.js'

/** What contains the body, as far as statements depend on it. */
export interface Owner {
  readonly kind: 'function' | 'resource' | 'action' | 'typemapper' | 'worker' | 'initializer'
  readonly results: readonly CheckedResult[]
  /** The place of errors that Ballerina 0.87 reports at the definition. */
  readonly span: Span
}

export class Body {
  /** The number of loops around the statement that is being checked. */
  loops = 0
  /** A keyword such as `return` is misspelt, which was reported: a missing `return` may only follow from that. */
  hasMisspeltWord = false
  /** The place of the statement that is being checked. */
  anchor: Span
  /** The variables of catch clauses. */
  readonly caught = new Set<Variable>()
  /** The variable whose initialiser is being checked: it cannot be read yet. */
  declaring: string | undefined
  /** Names that are assigned but never defined: reported where they are assigned, and not again where they are read. */
  readonly #unknown = new Set<string>()

  /**
   * @param members the variables of the service or connector around the callable
   * @param talk what this body exchanges with the workers around it
   */
  constructor(
    readonly names: FileNames,
    readonly owner: Owner,
    readonly frame: FrameSlots,
    public scope: Scope,
    readonly members: ReadonlyMap<string, Variable>,
    readonly talk: WorkerTalk = WorkerTalk.ofCallable(),
  ) {
    this.anchor = owner.span
  }

  /** Reports a value that is not implicitly converted to the required type. */
  reportNoConversion(node: Ast.RightHandSide, from: Type, to: Type, place: Span = node.span): void {
    const details = { from: typeName(from), to: typeName(to) }
    this.names.report(place, 'CannotConvert', details, conversionHint(this, node, from, to))
  }

  /** Runs `action` in a new scope. */
  inScope<T>(action: () => T): T {
    const outer = this.scope
    this.scope = outer.inner()
    try {
      return action()
    } finally {
      this.scope = outer
    }
  }

  /** Declares a local variable; a name that is taken is reported and declared nevertheless. */
  declare(name: Ast.Identifier, type: Type): LocalVariable {
    this.checkNewName(name)
    return this.scope.declare(name.name, type)
  }

  /** Reports a name that cannot be declared here. */
  checkNewName({ name, span }: Ast.Identifier, type?: Type): void {
    if (name === '_') this.names.report(span, 'ReservedIdentifier', {})
    else if (name !== '' && this.scope.sees(name)) {
      this.names.report(span, 'RedeclaredSymbol', { name }, redeclaredHint(this, name, type))
    }
  }

  /** Whether a variable of the name is visible here. */
  seesVariable(name: string): boolean {
    return this.scope.sees(name) || this.members.has(name) || this.names.own.variables.has(name)
  }

  /** Returns the variable of a name; reports it and returns undefined if there is none. */
  variable(name: Ast.QualifiedName): Variable | undefined {
    if (name.alias) return this.names.globalVariable(name)
    const plain = name.name.name
    if (plain === this.declaring) {
      const hint = `'${plain}' has no value yet in its own initialiser`
      this.names.report(name.span, 'UndefinedSymbol', { name: plain }, hint)
      return undefined
    }
    const near = this.scope.find(plain) ?? this.members.get(plain)
    if (near) return near
    const { own } = this.names
    const isKnown = own.variables.has(plain) || own.declares(plain) || own.functions.has(plain)
    if (isKnown || plain === '') return this.names.globalVariable(name)
    if (this.#unknown.has(plain) && !this.names.isTrying) return undefined
    const hint = variableHint(this, plain, name.span, this.#visibleNames())
    this.names.report(name.span, 'UndefinedSymbol', { name: written(name) }, hint)
    const isOnce = definesName(hint) || isFailureName(plain) || plain === 'this' || plain === 'self'
    if (isOnce) this.#unknown.add(plain)
    return undefined
  }

  *#visibleNames(): Iterable<string> {
    yield* this.scope.names()
    yield* this.members.keys()
    yield* this.names.own.variables.keys()
  }
}

/** Replaces an expression that was already reported. */
export function wrong(span: Span): Expression {
  return { kind: 'Literal', type: WRONG, span, value: null }
}
