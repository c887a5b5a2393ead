/**
 * The state of an instance while it runs: budget, depth and call stack of the strand whose turn it is.
 * Between two waits nothing else runs, so there is one of each; a strand that waits takes its own away
 * and brings it back.
 */

import type { Callable } from '../check/checked.js'
import type { EventContext, NativeCall, RemotesHandle } from '../library/native.js'
import { executionLimitExceeded, Failure, type StackFrame } from '../values/failure.js'
import type { ExecutionLimits, Surroundings } from './interpret.js'
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
  readonly stack: StackFrame[]
}

/** Steps for each `try` that an error passes: it takes about as long as this many turns of a loop. */
const COST_OF_ERROR = 16

export class Machine implements NativeCall {
  /** Of the strand whose turn it is; nothing runs before the first one begins. */
  event!: EventContext
  /** The budget of the running strand's event; while it runs, what is left of it is in `steps`. */
  budget: Budget = { left: 0 }
  steps = 0
  /** Workers that have started and not ended. */
  liveWorkers = 0
  /** Calls inside calls; `stack[depth]` is the innermost. Restored by whoever catches, not by whoever throws. */
  depth = 0
  stack: StackFrame[] = []
  /** Index of the null that was read last: messages name an element by it. */
  lastIndex = 0
  readonly limits: ExecutionLimits
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly remotes: RemotesHandle

  constructor(readonly surroundings: Surroundings) {
    this.limits = surroundings.limits
    this.stdout = surroundings.stdout
    this.stderr = surroundings.stderr
    this.remotes = surroundings.remotes
  }

  /** Starts a strand: a stack of its own, with the outermost callable on it. */
  begin(event: EventContext, budget: Budget, outermost: StackFrame): void {
    this.event = event
    this.budget = budget
    this.steps = budget.left
    this.depth = 1
    this.stack = [outermost, outermost]
  }

  charge(units: number): void {
    this.steps -= units
    if (this.steps < 0) throw executionLimitExceeded()
  }

  /** Enters a call. The limit on depth and the trace both live on this stack. */
  enter(site: StackFrame): void {
    if (--this.steps < 0) throw executionLimitExceeded()
    if (++this.depth > this.limits.callDepth) throw this.stackOverflow()
    this.stack[this.depth] = site
  }

  save(): StrandState {
    this.budget.left = this.steps
    return { event: this.event, budget: this.budget, depth: this.depth, stack: this.stack }
  }

  restore(state: StrandState): void {
    this.budget.left = this.steps
    this.event = state.event
    this.budget = state.budget
    this.steps = state.budget.left
    this.depth = state.depth
    this.stack = state.stack
  }

  /** Whatever was thrown as a Ballerina error with its trace; what is a fault of ours is thrown on. */
  failureOf(error: unknown): Failure {
    const failure = error instanceof RangeError && isStackExhausted(error) ? this.stackOverflow() : error
    if (!(failure instanceof Failure)) throw error
    failure.frames ??= this.trace()
    this.steps -= COST_OF_ERROR
    return failure
  }

  /**
   * The call stack, innermost first. Taking it costs steps: a loop that throws at the bottom of a deep
   * stack would otherwise be cheap to write and dear to run.
   */
  trace(): StackFrame[] {
    const deepest = Math.min(this.depth, this.stack.length - 1)
    this.steps -= deepest >> 3
    return this.frames(deepest, 0)
  }

  /** Frames from one depth down to another, without it. */
  private frames(from: number, to: number): StackFrame[] {
    const frames: StackFrame[] = []
    for (let depth = from; depth > to; depth--) frames.push(this.stack[depth]!)
    return frames
  }

  /** A full trace of thousands of equal lines helps nobody: both ends do (semantics reference 9.5). */
  private stackOverflow(): Failure {
    const failure = new Failure('stack overflow ')
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

/** The line of a stack trace for a call at `line` of `file`. */
export function siteOf(callee: Callable, file: string, line: number): StackFrame {
  return { package: callee.packagePath, function: callee.name, file, line }
}
