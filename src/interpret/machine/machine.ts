/**
 * The state of an instance while it runs: the steps, the depth and the call stack of the running strand. There is one
 * of each, because only one strand runs at a time: a strand that waits saves its state, and restores it when it resumes.
 */

import type { EventContext, NativeCall, RemotesHandle } from '../../library/native.js'
import { platform } from '../../platform/platform.js'
import type { SourcePlace } from '../../source/place.js'
import { STEPS } from '../../values/cost.js'
import { Failure, type StackFrame } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'
import type { WorkLimits } from '../../values/limits.js'
import type { ExecutionLimits, Surroundings } from './surroundings.js'
import { type CallSite, TRACE_ENDS } from './trace.js'

/** The steps that an event has left. The strands of one event share it. */
export interface EventSteps {
  left: number
}

/** What belongs to a strand rather than to the instance. */
export interface StrandState {
  readonly event: EventContext
  readonly eventSteps: EventSteps
  readonly depth: number
  readonly stack: CallSite[]
}

/** Steps between two checks of the memory. A step allocates at most some 64 bytes, so that is a few megabytes. */
const STEPS_BETWEEN_CHECKS = 65_536
const STEPS_BETWEEN_CHECKS_WHEN_FULL = 1_024

export class Machine implements NativeCall {
  /** The event of the running strand; unset only before the first strand begins. */
  event!: EventContext
  /** The steps of the running strand's event. While the strand runs, `steps` and `#laterSteps` hold what is left. */
  eventSteps: EventSteps = { left: 0 }
  /**
   * Loops and calls count it down, and call `refill` below 0. It never holds more than the steps until the next check of
   * the memory, so this one comparison enforces both limits.
   */
  steps = 0
  /** The steps that the event has left for after the next check of the memory. */
  #laterSteps = 0
  /** The value of `steps` when it was last filled or settled. */
  #settledSteps = 0
  /** Steps until the next check of the memory, over all events. */
  #untilCheck = STEPS_BETWEEN_CHECKS
  /** Workers that have started and not ended. */
  liveWorkers = 0
  /** The number of calls inside calls; `stack[depth]` is the innermost. Whoever catches an error restores it. */
  depth = 0
  stack: CallSite[] = []
  /** The index of the null element that was read last: error messages name the element by it. */
  lastIndex = 0
  readonly limits: ExecutionLimits & WorkLimits
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly remotes: RemotesHandle

  constructor(readonly surroundings: Surroundings) {
    this.limits = { ...surroundings.limits, charge: (steps) => this.charge(steps) }
    this.stdout = surroundings.stdout
    this.stderr = surroundings.stderr
    this.remotes = surroundings.remotes
  }

  /** Starts a strand: a new call stack with the outermost callable on it. */
  begin(event: EventContext, eventSteps: EventSteps, outermost: CallSite): void {
    this.event = event
    this.eventSteps = eventSteps
    this.#fill(eventSteps.left)
    this.depth = 1
    this.stack = [outermost, outermost]
  }

  /** @param place what the steps are for, unless that is a native or an operation that knows its place */
  charge(steps: number, place?: SourcePlace): void {
    this.steps -= steps
    if (this.steps < 0) this.refill(place)
  }

  /** Called when `steps` is used up: throws if the event has none left or the memory is full. */
  refill(place?: SourcePlace): void {
    const left = this.#settle()
    if (left < 0) throw at(place, fail('ExecutionLimit'))
    if (this.#untilCheck <= 0) {
      const isFull = platform.memoryInUse() > this.limits.memoryBytes
      // While the memory is full, the next event must not allocate much before it fails as well.
      this.#untilCheck = isFull ? STEPS_BETWEEN_CHECKS_WHEN_FULL : STEPS_BETWEEN_CHECKS
      if (isFull) throw at(place, fail('MemoryLimit'))
    }
    this.#fill(left)
  }

  #fill(left: number): void {
    this.#settledSteps = Math.max(0, Math.min(left, this.#untilCheck))
    this.steps = this.#settledSteps
    this.#laterSteps = left - this.#settledSteps
  }

  /** Accounts for the steps used since the last filling. @returns what the event has left */
  #settle(): number {
    this.#untilCheck -= this.#settledSteps - this.steps
    this.#settledSteps = this.steps
    return this.steps + this.#laterSteps
  }

  /** Enters a call: charges it, checks the depth, and notes it for traces. */
  enter(site: CallSite): void {
    if (--this.steps < 0) this.refill(site.place)
    if (this.depth >= this.limits.callDepth) throw this.stackOverflow(site.place)
    this.stack[++this.depth] = site
  }

  save(): StrandState {
    this.eventSteps.left = this.#settle()
    return { event: this.event, eventSteps: this.eventSteps, depth: this.depth, stack: this.stack }
  }

  restore(state: StrandState): void {
    this.eventSteps.left = this.#settle()
    this.event = state.event
    this.eventSteps = state.eventSteps
    this.#fill(state.eventSteps.left)
    this.depth = state.depth
    this.stack = state.stack
  }

  /** Turns what was thrown into a Ballerina error with its trace. Throws it on if it is a defect of balws. */
  failureOf(error: unknown): Failure {
    const failure =
      error instanceof RangeError && isStackExhausted(error) ? this.stackOverflow(undefined) : error
    if (!(failure instanceof Failure)) throw error
    if (!failure.frames) {
      failure.place = this.placeInProgram(failure.place)
      failure.frames = this.trace()
    }
    this.steps -= STEPS.error
    return failure
  }

  /**
   * Where an error of the innermost callable happened. Call it while the stack is still that of the error. Inside a
   * library, the answer is the place where the program calls the library.
   *
   * @param known the place inside the callable. Without it the answer is the place of the innermost call: natives leave
   *   their call on the stack for this purpose.
   */
  placeInProgram(known: SourcePlace | undefined): SourcePlace | undefined {
    let depth = Math.min(this.depth, this.stack.length - 1)
    let place = known ?? this.stack[depth]?.place
    while (place?.file.isLibrary && depth > 0) place = this.stack[depth--]!.place
    return place?.file.isLibrary ? known : place
  }

  /**
   * The call stack, innermost call first. It charges a step for each call: otherwise a loop that throws at the bottom of
   * a deep stack would take few steps and much time.
   */
  trace(): StackFrame[] {
    const deepest = Math.min(this.depth, this.stack.length - 1)
    this.steps -= deepest * STEPS.traceCall
    return this.frames(deepest, 0)
  }

  /** The entries from one depth down to another, without the last one. */
  private frames(from: number, to: number): StackFrame[] {
    const frames: StackFrame[] = []
    for (let depth = from; depth > to; depth--) frames.push(this.stack[depth]!.frame)
    return frames
  }

  private stackOverflow(call: SourcePlace | undefined): Failure {
    const failure = at(this.placeInProgram(call), fail('StackOverflow'))
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
