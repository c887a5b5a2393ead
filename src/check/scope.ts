/**
 * Local variables: who sees which, and in which slot of the frame each lives. A worker has a frame of
 * its own; what it sees of its surroundings is copied into that frame when it starts.
 */

import type { LocalVariable } from './checked.js'
import type { Type } from './types.js'

/** The slots of one frame of the running program. Every variable has a slot of its own. */
export class Frame {
  size = 0
  /** What a worker takes along from its surroundings. */
  readonly captured: { readonly from: LocalVariable; readonly to: LocalVariable }[] = []

  newVariable(name: string, type: Type): LocalVariable {
    return { kind: 'local', name, type, slot: this.newSlot() }
  }

  newSlot(): number {
    return this.size++
  }
}

export class Scope {
  readonly #variables = new Map<string, LocalVariable>()

  /**
   * @param outside the scope around a worker: what is found there is captured
   */
  private constructor(
    readonly frame: Frame,
    readonly parent: Scope | undefined,
    readonly outside: Scope | undefined,
  ) {}

  /** The outermost scope of a callable or initialiser: its parameters. */
  static ofCallable(frame: Frame): Scope {
    return new Scope(frame, undefined, undefined)
  }

  /** The outermost scope of a worker, in which the captured variables of `outside` appear. */
  static ofWorker(frame: Frame, outside: Scope): Scope {
    return new Scope(frame, undefined, outside)
  }

  inner(): Scope {
    return new Scope(this.frame, this, undefined)
  }

  declare(name: string, type: Type): LocalVariable {
    const variable = this.frame.newVariable(name, type)
    this.#variables.set(name, variable)
    return variable
  }

  find(name: string): LocalVariable | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      const variable = scope.#variables.get(name) ?? scope.#capture(name)
      if (variable) return variable
    }
    return undefined
  }

  /** Like `find`, but a question only: a worker does not capture what it asks about. */
  sees(name: string): boolean {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      if (scope.#variables.has(name) || scope.outside?.sees(name)) return true
    }
    return false
  }

  /** Every name that can be seen from here, for hints. */
  *names(): Iterable<string> {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      yield* scope.#variables.keys()
      if (scope.outside) yield* scope.outside.names()
    }
  }

  #capture(name: string): LocalVariable | undefined {
    const from = this.outside?.find(name)
    if (!from) return undefined
    const to = this.declare(name, from.type)
    this.frame.captured.push({ from, to })
    return to
  }
}
