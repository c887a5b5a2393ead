/** `try` and `throw`. The rules are in shared/try.ts. */

import type { ThrowStatement, TryStatement } from '../../check/checked.js'
import type { BalStruct } from '../../values/value.js'
import { type Exec, NEXT, type Signal } from '../executable.js'
import type { PlainContext } from '../form.js'
import { catchIn, failureBeforeFinally, keepResult, thrownFailure } from '../shared/try.js'

export function compileTry(context: PlainContext, node: TryStatement): Exec {
  const { machine, form } = context
  const { resultSlot } = context.target
  const body = form.block(context, node.body)
  const clauses = node.catchClauses.map((clause) => ({ ...clause, exec: form.block(context, clause.body) }))
  const finallyBody = node.finallyBody && form.block(context, node.finallyBody)

  const execCatching: Exec =
    clauses.length === 0
      ? body
      : function execTry(frame) {
          const { depth } = machine
          try {
            return body(frame)
          } catch (error) {
            return catchIn(context, error, clauses, frame, depth).exec(frame)
          }
        }
  if (!finallyBody) return execCatching
  return function execTryFinally(frame) {
    const { depth } = machine
    let signal: Signal
    try {
      signal = execCatching(frame)
    } catch (error) {
      const failure = failureBeforeFinally(context, error, depth)
      const ending = finallyBody(frame)
      if (ending !== NEXT) return ending
      throw failure
    }
    const result = frame[resultSlot]
    const ending = finallyBody(frame)
    return ending === NEXT ? keepResult(context, frame, result, signal) : ending
  }
}

export function compileThrow(context: PlainContext, node: ThrowStatement): Exec {
  const value = context.form.expression(context, node.value)
  return function execThrow(frame) {
    throw thrownFailure(context, node, value(frame) as BalStruct | null)
  }
}
