/**
 * The state of an instance while it runs: budget, depth and call stack of the strand whose turn it is.
 * Between two waits nothing else runs, so there is one of each; a strand that waits takes its own away
 * and brings it back.
 */

import type { Callable } from '../../check/checked.js'
import type { EventContext, NativeCall, RemotesHandle } from '../../library/native.js'
import type { SourcePlace } from '../../source/place.js'
import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import {
  executionLimitExceeded,
  Failure,
  memoryLimitExceeded,
  type StackFrame,
} from '../../values/failure.js'
import type { Allowance } from '../../values/limits.js'
import type { ExecutionLimits, Surroundings } from '../interpret.js'
import { memoryInUse } from './memory.js'
import { TRACE_ENDS } from './print-out.js'

/** The steps that an event has left. The strands of one event share it. */
export interface Budget {
  left: number
}

/** What belongs to a strand rather than to the instance. */
export interface StrandState {
  readonly event: EventContext
  readonly budget: Budget
  readonly depth: number
  readonly stack: CallSite[]
}

/** A call as the stack has it. */
export interface CallSite {
  /** Its line in a stack trace. */
  readonly frame: StackFrame
  /** Where the call stands; for the outermost callable, where that is defined. */
  readonly place: SourcePlace
}

/** Steps for each `try` that an error passes: taken together with the next call, about as slow as so many calls. */
const COST_OF_ERROR = 64

/** A step takes some 64 bytes at most, so some megabytes may come between two looks. */
const STEPS_BETWEEN_LOOKS = 65_536
const STEPS_WHEN_FULL = 1_024

export class Machine implements NativeCall {
  /** Of the strand whose turn it is; nothing runs before the first one begins. */
  event!: EventContext
  /** The budget of the running strand's event; while it runs, what is left of it is in `steps` and the reserve. */
  budget: Budget = { left: 0 }
  /**
   * Counted down by loops and calls, which call `refill` below 0. Never more of a budget than until the next look at
   * the memory: so nothing is asked on the way but whether this is used up.
   */
  steps = 0
  #reserve = 0
  /** What `steps` was when it was filled. */
  #atHand = 0
  /** Steps until the next look at the memory, over all events. */
  #untilLook = STEPS_BETWEEN_LOOKS
  /** Workers that have started and not ended. */
  liveWorkers = 0
  /** Calls inside calls; `stack[depth]` is the innermost. Restored by whoever catches, not by whoever throws. */
  depth = 0
  stack: CallSite[] = []
  /** Index of the null that was read last: messages name an element by it. */
  lastIndex = 0
  readonly limits: ExecutionLimits & Allowance
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly remotes: RemotesHandle

  constructor(readonly surroundings: Surroundings) {
    this.limits = { ...surroundings.limits, charge: (units) => this.charge(units) }
    this.stdout = surroundings.stdout
    this.stderr = surroundings.stderr
    this.remotes = surroundings.remotes
  }

  /** Starts a strand: a stack of its own, with the outermost callable on it. */
  begin(event: EventContext, budget: Budget, outermost: CallSite): void {
    this.event = event
    this.budget = budget
    this.#fill(budget.left)
    this.depth = 1
    this.stack = [outermost, outermost]
  }

  /** @param place what is charged for, where that is not a native or an operation that knows its place */
  charge(units: number, place?: SourcePlace): void {
    this.steps -= units
    if (this.steps < 0) this.refill(place)
  }

  /** What was at hand is used up: fails if the budget is, or the memory. */
  refill(place?: SourcePlace): void {
    const left = this.#settle()
    if (left < 0) throw at(place, executionLimitExceeded())
    if (this.#untilLook <= 0) {
      const isFull = memoryInUse() > this.limits.memoryBytes
      // Whoever comes next is not to fill what is full already.
      this.#untilLook = isFull ? STEPS_WHEN_FULL : STEPS_BETWEEN_LOOKS
      if (isFull) throw at(place, memoryLimitExceeded())
    }
    this.#fill(left)
  }

  #fill(left: number): void {
    this.#atHand = Math.max(0, Math.min(left, this.#untilLook))
    this.steps = this.#atHand
    this.#reserve = left - this.#atHand
  }

  /** Takes account of the steps since the last filling; gives what is left of the budget. */
  #settle(): number {
    this.#untilLook -= this.#atHand - this.steps
    this.#atHand = this.steps
    return this.steps + this.#reserve
  }

  /** Enters a call. The limit on depth and the trace both live on this stack. */
  enter(site: CallSite): void {
    if (--this.steps < 0) this.refill(site.place)
    if (this.depth >= this.limits.callDepth) throw this.stackOverflow(site.place)
    this.stack[++this.depth] = site
  }

  save(): StrandState {
    this.budget.left = this.#settle()
    return { event: this.event, budget: this.budget, depth: this.depth, stack: this.stack }
  }

  restore(state: StrandState): void {
    this.budget.left = this.#settle()
    this.event = state.event
    this.budget = state.budget
    this.#fill(state.budget.left)
    this.depth = state.depth
    this.stack = state.stack
  }

  /** Whatever was thrown as a Ballerina error with its trace; what is a fault of ours is thrown on. */
  failureOf(error: unknown): Failure {
    const failure =
      error instanceof RangeError && isStackExhausted(error) ? this.stackOverflow(undefined) : error
    if (!(failure instanceof Failure)) throw error
    if (!failure.frames) {
      failure.place = this.placeInProgram(failure.place)
      failure.frames = this.trace()
    }
    this.steps -= COST_OF_ERROR
    return failure
  }

  /**
   * Where an error of the innermost callable arose, to be asked while the stack is that of the error.
   *
   * @param known the place inside the callable; without it the call that entered it stands for it, which is what
   *   natives leave to be found. Inside of a library it is the program's call of the library.
   */
  placeInProgram(known: SourcePlace | undefined): SourcePlace | undefined {
    let depth = Math.min(this.depth, this.stack.length - 1)
    let place = known ?? this.stack[depth]?.place
    while (place?.file.isLibrary && depth > 0) place = this.stack[depth--]!.place
    return place?.file.isLibrary ? known : place
  }

  /**
   * The call stack, innermost first. Taking it costs steps: a loop that throws at the bottom of a deep
   * stack would otherwise be cheap to write and dear to run.
   */
  trace(): StackFrame[] {
    const deepest = Math.min(this.depth, this.stack.length - 1)
    this.steps -= deepest
    return this.frames(deepest, 0)
  }

  /** Frames from one depth down to another, without it. */
  private frames(from: number, to: number): StackFrame[] {
    const frames: StackFrame[] = []
    for (let depth = from; depth > to; depth--) frames.push(this.stack[depth]!.frame)
    return frames
  }

  /** A full trace of thousands of equal lines helps nobody: both ends do (semantics reference 9.5). */
  private stackOverflow(call: SourcePlace | undefined): Failure {
    const failure = at(this.placeInProgram(call), new Failure('stack overflow '))
    failure.isStackOverflow = true
    const deepest = Math.min(this.depth, this.stack.length - 1)
    failure.frames =
      deepest > 2 * TRACE_ENDS
        ? [...this.frames(deepest, deepest - TRACE_ENDS), ...this.frames(TRACE_ENDS, 0)]
        : this.frames(deepest, 0)
    return failure
  }
}

function isStackExhausted(error: RangeError): boolean {
  return error.message.includes('call stack')
}

function at(place: SourcePlace | undefined, failure: Failure): Failure {
  failure.place = place
  return failure
}

/** The call of a callable at a place. */
export function siteOf(callee: Callable, file: SourceFile, span: Span): CallSite {
  const frame = {
    package: callee.packagePath,
    function: callee.name,
    file: file.name,
    line: file.lineAt(span.start),
  }
  return { frame, place: { file, span } }
}

/** The call of the outermost callable, which stands nowhere: its definition does instead. */
export function outermostSite(callable: Callable): CallSite {
  return siteOf(callable, callable.file, callable.span)
}
