/** Compiles a callable when it is first run, in the form that is needed, and makes it hot when it has run often. */

import type { Block, Callable } from '../check/checked.js'
import { defaultValue, type Value } from '../values/value.js'
import {
  type CallFrame,
  type CallTarget,
  type Eval,
  EXTRA_SLOTS,
  type Exec,
  extraSlots,
  RETURN,
  type WaitingExec,
} from './executable.js'
import type { Linker, PlainContext } from './form.js'
import { hotForm, isHot } from './hot/hot.js'
import type { Machine } from './machine/machine.js'
import { type CallSite, outermostSite } from './machine/trace.js'
import { plainForm } from './plain/index.js'
import { nestingOf } from './shared/body-size.js'
import { waitingForm } from './waiting/index.js'

/** Nested closures that JavaScript's stack has room for, with much of the stack left for the embedder. */
const STACK_UNITS = 1200
const MAX_PLAIN_DEPTH = 150
const MIN_PLAIN_DEPTH = 4

export class CompiledCallable implements CallTarget {
  readonly resultSlot: number
  readonly selfSlot: number
  readonly workerSlot: number
  readonly plainDepth: number
  readonly definition: CallSite
  exec: Exec
  evaluate: Eval
  #waiting: WaitingExec | undefined
  readonly #namedResults: readonly { readonly slot: number; readonly initial: Value }[]

  constructor(
    readonly callable: Callable,
    private readonly linker: Linker,
    private readonly machine: Machine,
    readonly mayWait: boolean,
  ) {
    const { resultSlot, selfSlot, workerSlot } = extraSlots(callable.frameSize)
    this.definition = outermostSite(callable)
    this.resultSlot = resultSlot
    this.selfSlot = selfSlot
    this.workerSlot = workerSlot
    this.plainDepth = plainDepthOf(callable, machine)
    this.#namedResults = callable.results.flatMap(({ type, variable }) =>
      variable ? [{ slot: variable.slot, initial: defaultValue(type) }] : [],
    )
    const target = this
    // The first call compiles the body and replaces this function.
    this.exec = function execFirst(frame) {
      target.exec = target.#compile()
      return target.exec(frame)
    }
    this.evaluate = function evalBody(frame) {
      target.exec(frame)
      return frame[resultSlot]!
    }
  }

  get hasNamedResults(): boolean {
    return this.#namedResults.length > 0
  }

  get waiting(): WaitingExec {
    if (!this.#waiting) {
      const plain = this.#plainContext()
      this.#waiting = waitingForm.body({ ...plain, form: waitingForm, plain }, this.#body)
    }
    return this.#waiting
  }

  newFrame(): CallFrame {
    const frame: CallFrame = new Array(this.callable.frameSize + EXTRA_SLOTS)
    for (const { slot, initial } of this.#namedResults) frame[slot] = initial
    return frame
  }

  /** The plain form, which counts its calls until it is hot. */
  #compile(): Exec {
    const context = this.#plainContext()
    const cold = plainForm.block(context, this.#body)
    const target = this
    let calls = 0
    return function execCounting(frame) {
      if (!isHot(++calls)) return cold(frame)
      target.#heat(context, cold)
      return target.exec(frame)
    }
  }

  #heat(context: PlainContext, cold: Exec): void {
    const { resultSlot } = this
    const form = hotForm(plainForm)
    if (!form.isHot) {
      this.exec = cold
      return
    }
    const hotContext = { ...context, form }
    const value = form.bodyValue(hotContext, this.#body)
    if (value) {
      this.evaluate = value
      this.exec = function execBodyValue(frame) {
        frame[resultSlot] = value(frame)
        return RETURN
      }
      return
    }
    const exec = form.block(hotContext, this.#body)
    this.exec = exec
    this.evaluate = function evalHotBody(frame) {
      exec(frame)
      return frame[resultSlot]!
    }
  }

  /** A native has no body, and is never compiled. */
  get #body(): Block {
    return this.callable.body!
  }

  #plainContext(): PlainContext {
    const { linker, machine, callable } = this
    return { linker, machine, target: this, file: callable.file, form: plainForm }
  }
}

/** Plain calls check the limit on calls only beyond this depth, so it must not be above the limit. */
function plainDepthOf({ body }: Callable, machine: Machine): number {
  const nesting = body ? nestingOf(body) : 1
  const depth = Math.max(MIN_PLAIN_DEPTH, Math.min(STACK_UNITS / nesting, MAX_PLAIN_DEPTH))
  return Math.min(depth, machine.limits.callDepth)
}
