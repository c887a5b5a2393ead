/** `try` and `throw`. The rules are in shared/try.ts; plain/try.ts has the same code without the generators. */

import type { ThrowStatement, TryStatement } from '../../check/checked.js'
import type { BalStruct } from '../../values/value.js'
import { NEXT, type Signal, type WaitingExec } from '../executable.js'
import type { WaitingContext } from '../form.js'
import { catchIn, failureBeforeFinally, keepResult, thrownFailure } from '../shared/try.js'

export function compileWaitingTry(context: WaitingContext, node: TryStatement): WaitingExec {
  const { machine, form } = context
  const { resultSlot } = context.target
  const body = form.block(context, node.body)
  const clauses = node.catchClauses.map((clause) => ({ ...clause, exec: form.block(context, clause.body) }))
  const finallyBody = node.finallyBody && form.block(context, node.finallyBody)

  const execCatching: WaitingExec = function* execWaitingTry(frame) {
    const { depth } = machine
    try {
      return yield* body(frame)
    } catch (error) {
      return yield* catchIn(context, error, clauses, frame, depth).exec(frame)
    }
  }
  if (!finallyBody) return execCatching
  return function* execWaitingTryFinally(frame) {
    const { depth } = machine
    let signal: Signal
    try {
      signal = yield* execCatching(frame)
    } catch (error) {
      const failure = failureBeforeFinally(context, error, depth)
      const ending = yield* finallyBody(frame)
      if (ending !== NEXT) return ending
      throw failure
    }
    const result = frame[resultSlot]
    const ending = yield* finallyBody(frame)
    return ending === NEXT ? keepResult(context, frame, result, signal) : ending
  }
}

export function compileWaitingThrow(context: WaitingContext, node: ThrowStatement): WaitingExec {
  const value = context.form.expression(context, node.value)
  return function* execWaitingThrow(frame) {
    throw thrownFailure(context, node, (yield* value(frame)) as BalStruct | null)
  }
}
