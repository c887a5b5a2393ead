/**
 * The shapes of the executable tree. A node of the checked tree becomes, once, a closure over its
 * children's closures; running the program is calling them.
 *
 *     Eval    (frame) => value                 an expression
 *     Exec    (frame) => signal                a statement; the signal says how control left it
 *
 * Whatever may wait has a second, waiting form: a generator that yields what it waits for to the
 * driver in strand.ts. Callables that never wait are only ever run in their first form.
 */

import type { Value } from '../values/value.js'
import type { CallTarget } from './call-target.js'

/**
 * The variables of one call: parameters, named results and locals by slot. Behind the slots of the
 * checker stand two more: what the call came to, and the connector whose action it is.
 */
export type Frame = Value[]

export type Eval = (frame: Frame) => Value
export type Exec = (frame: Frame) => Signal

/** How control left a statement. Exceptions are for Ballerina errors only: a signal costs nothing. */
export type Signal = 0 | 1 | 2 | 3 | 4

export const NEXT = 0
export const BREAK = 1
export const CONTINUE = 2
/** The results are in the frame: one value, or an array of several. */
export const RETURN = 3
/** The replied message is in the frame. */
export const REPLY = 4

/** What a waiting form hands to the driver: a call to make, or a promise to wait for. */
export type Request = CallRequest | Promise<Value>

/** Runs the target's waiting form on the frame; the results are then in the frame. */
export class CallRequest {
  constructor(
    readonly target: CallTarget,
    readonly frame: Frame,
  ) {}
}

export type WaitingEval = (frame: Frame) => Generator<Request, Value, Value>
export type WaitingExec = (frame: Frame) => Generator<Request, Signal, Value>
