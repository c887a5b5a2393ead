/**
 * The shapes of executable code. Each node of the checked tree becomes, once, a closure over the closures of its parts;
 * running the program means calling them.
 *
 *     Eval    (frame) => value      an expression
 *     Exec    (frame) => signal     a statement; the signal says how control leaves it
 *
 * In the waiting form both are generators, which yield a `Request` whenever they must wait. form.ts explains the forms.
 */

import type { Callable } from '../check/checked.js'
import type { Value } from '../values/value.js'
import type { CallSite } from './machine/trace.js'

/**
 * The variables of one call, by slot. The checker assigns the first slots: parameters, named results, locals. After
 * them come the slots of `ExtraSlots`. A slot is undefined until it is filled, and checking has made sure that it is
 * filled before it is read: code reads `frame[slot]!`.
 */
export type CallFrame = (Value | undefined)[]

/** The slots of a call frame that come after those of the checker. */
export interface ExtraSlots {
  /** Holds the results of the call, several packed as one (`packResults`); the message of a `reply`. */
  readonly resultSlot: number
  /** Holds the connector whose action is called, or whose variables are being initialised. */
  readonly selfSlot: number
  /** Holds the worker that runs the body, through `workerOf` and `setWorker`. Only code in the waiting form uses it. */
  readonly workerSlot: number
}

/** The length of a frame beyond the slots of the checker. */
export const EXTRA_SLOTS = 3

/** @param frameSize the number of slots that the checker assigned */
export function extraSlots(frameSize: number): ExtraSlots {
  return { resultSlot: frameSize, selfSlot: frameSize + 1, workerSlot: frameSize + 2 }
}

export type Eval = (frame: CallFrame) => Value
export type Exec = (frame: CallFrame) => Signal

/** Stores a value in a variable or an element. It evaluates the container and the index itself. */
export type Store = (frame: CallFrame, value: Value) => void

/** How control leaves a statement. Only Ballerina errors are exceptions: a signal costs nothing. */
export type Signal = 0 | 1 | 2 | 3 | 4

/** The next statement follows. It is 0, so that `first(frame) || second(frame)` runs two statements in turn. */
export const NEXT = 0
export const BREAK = 1
export const CONTINUE = 2
/** The call ends; its results are in the frame. */
export const RETURN = 3
/** The call ends; the message that it replies is in the frame. */
export const REPLY = 4

export type WaitingEval = (frame: CallFrame) => Generator<Request, Value, unknown>
export type WaitingExec = (frame: CallFrame) => Generator<Request, Signal, unknown>

/** What waiting code yields to strand.ts: a call to make, or a promise to wait for (`waitFor`). */
export type Request = CallRequest | Promise<unknown>

/** Asks for a call in the waiting form. When the generator resumes, the results are in the frame. */
interface CallRequest {
  readonly target: CallTarget
  readonly frame: CallFrame
}

/** A callable as its callers see it. */
export interface CallTarget extends ExtraSlots {
  readonly callable: Callable
  /** True if a call may wait: then it runs in the waiting form only. */
  readonly mayWait: boolean
  /**
   * A call at this depth or deeper runs in the waiting form, whose frames are on the heap: JavaScript's stack is too
   * small for the depth that programs may reach. The deeper a body is nested, the more of that stack a call takes.
   */
  readonly plainDepth: number
  /** Where the callable is defined: the last line of a trace that starts with it. */
  readonly definition: CallSite
  readonly hasNamedResults: boolean
  /** The plain form. */
  readonly exec: Exec
  /** The plain form for a caller that wants the results: returns what `resultSlot` would hold. */
  readonly evaluate: Eval
  /** The waiting form. */
  readonly waiting: WaitingExec
  /** Makes a frame with the named results at their defaults. The caller puts the arguments in. */
  newFrame(): CallFrame
}
