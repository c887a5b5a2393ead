/** A callable as calls see it: compiled when it is first run, in the form that is needed. */

import type { Callable } from '../check/checked.js'
import { defaultValue } from '../values/value.js'
import { type Eval, type Exec, type Frame, RETURN, type WaitingExec } from './executable.js'
import { hotForm, isHot } from './hot/hot.js'
import type { Compiler, Context } from './linker.js'
import { type CallSite, outermostSite } from './machine/machine.js'
import { compileBlock } from './plain/statements.js'
import { nestingOf } from './shared/weight.js'
import { compileWaitingBody } from './waiting/workers.js'

/** Nested closures that JavaScript's stack surely has room for, with a good part left for the embedder. */
const STACK_UNITS = 1200
const MOST_PLAIN_DEPTH = 150
const LEAST_PLAIN_DEPTH = 4

export class CallTarget {
  /** Where the results of a call are left in its frame. */
  readonly resultSlot: number
  /** Where the connector stands in the frame of its action. */
  readonly selfSlot: number
  /** Where the worker stands whose body this is, once it talks to others. */
  readonly workerSlot: number
  /**
   * Beyond this depth a call is run in its waiting form, whose frames lie in the heap: JavaScript's own
   * stack is too small for the depth that programs may have. The deeper a body is nested, the more of
   * that stack each call of it takes.
   */
  readonly plainDepth: number
  /** Where the callable is defined: the last line of a trace, for the outermost one. */
  readonly definition: CallSite
  /** The plain form. Compiles itself at the first call and takes its own place. */
  exec: Exec
  /** The same for a caller: gives what the call came to, as `resultSlot` holds it. */
  evaluate: Eval
  #waiting: WaitingExec | undefined
  readonly #namedResults: readonly { readonly slot: number; readonly initial: unknown }[]

  constructor(
    readonly callable: Callable,
    private readonly compiler: Compiler,
    /** True if a call may wait: then only the waiting form can be run. */
    readonly mayWait: boolean,
  ) {
    this.definition = outermostSite(callable)
    this.resultSlot = callable.frameSize
    this.selfSlot = callable.frameSize + 1
    this.workerSlot = callable.frameSize + 2
    const nesting = callable.body ? nestingOf(callable.body) : 1
    this.plainDepth = Math.max(LEAST_PLAIN_DEPTH, Math.min(STACK_UNITS / nesting, MOST_PLAIN_DEPTH))
    const target = this
    this.#namedResults = callable.results.flatMap(({ type, variable }) =>
      variable ? [{ slot: variable.slot, initial: defaultValue(type) }] : [],
    )
    this.exec = (frame) => {
      this.exec = this.#compile()
      return this.exec(frame)
    }
    const { resultSlot } = this
    this.evaluate = function evalBody(frame) {
      target.exec(frame)
      return frame[resultSlot]
    }
    // The limit on calls is looked at only beyond this depth.
    this.plainDepth = Math.min(this.plainDepth, compiler.machine.limits.callDepth)
  }

  get hasNamedResults(): boolean {
    return this.#namedResults.length > 0
  }

  /** The waiting form, for callables that may wait and for calls too deep for JavaScript's own stack. */
  get waiting(): WaitingExec {
    this.#waiting ??= compileWaitingBody(this.#context(), this.callable.body!)
    return this.#waiting
  }

  /** A frame for a call, its named results at their defaults. Arguments are put in by the caller. */
  newFrame(): Frame {
    const frame: Frame = new Array(this.callable.frameSize + 2)
    for (const { slot, initial } of this.#namedResults) frame[slot] = initial
    return frame
  }

  /** What the call came to, as a list; a single result is not wrapped in the frame. */
  resultsIn(frame: Frame): readonly unknown[] {
    switch (this.callable.results.length) {
      case 0:
        return []
      case 1:
        return [frame[this.resultSlot]]
      default:
        return frame[this.resultSlot] as unknown[]
    }
  }

  /** The plain form, which counts its calls until it is hot. */
  #compile(): Exec {
    const context = this.#context()
    const body = this.callable.body!
    const cold = compileBlock(context, body)
    let calls = 0
    return (frame) => {
      if (!isHot(++calls)) return cold(frame)
      this.#heat(context, cold)
      return this.exec(frame)
    }
  }

  #heat(context: Context, cold: Exec): void {
    const body = this.callable.body!
    const { resultSlot } = this
    const hot = hotForm(context)
    if (!hot) {
      this.exec = cold
      return
    }
    const value = hot.form.compileValueForm(hot.context, body)
    if (value) {
      this.evaluate = value
      this.exec = function execValue(frame) {
        frame[resultSlot] = value(frame)
        return RETURN
      }
      return
    }
    const exec = hot.form.compileBlock(hot.context, body)
    this.exec = exec
    this.evaluate = function evalHotBody(frame) {
      exec(frame)
      return frame[resultSlot]
    }
  }

  #context() {
    return this.compiler.contextOf(this)
  }
}
