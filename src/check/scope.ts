/**
 * Tracks local variables: where they are visible, and in which slot of the frame each is. A worker has its own frame;
 * the variables that it sees outside are copied into that frame when it starts.
 */

import type { LocalVariable } from './checked.js'
import type { Type } from './types.js'

/** Allocates the slots of one frame of the running program. Every variable has its own slot. */
export class FrameSlots {
  size = 0
  /** The variables that a worker captures. */
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

  /** @param outside the scope around a worker: variables found there are captured */
  private constructor(
    readonly frame: FrameSlots,
    readonly parent: Scope | undefined,
    readonly outside: Scope | undefined,
  ) {}

  /** Creates the outermost scope of a callable or initialiser, for its parameters. */
  static ofCallable(frame: FrameSlots): Scope {
    return new Scope(frame, undefined, undefined)
  }

  /** Creates the outermost scope of a worker, in which the captured variables of `outside` appear. */
  static ofWorker(frame: FrameSlots, outside: Scope): Scope {
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

  /** Like `find`, but without capturing. */
  sees(name: string): boolean {
    for (let scope: Scope | undefined = this; scope; scope = scope.parent) {
      if (scope.#variables.has(name) || scope.outside?.sees(name)) return true
    }
    return false
  }

  /** Yields every name that is visible here, for hints. */
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
