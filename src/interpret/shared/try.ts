/** The rules of `try` and `throw`, which are the same in all forms. */

import type { CatchClause, ThrowStatement } from '../../check/checked.js'
import type { StructType } from '../../check/types.js'
import { fitsStruct } from '../../values/convert.js'
import { Failure, originOf, placed, rememberOrigin } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'
import { type BalStruct, defaultValue, newStruct, type Value } from '../../values/value.js'
import type { CallFrame, Signal } from '../executable.js'
import type { Context } from '../form.js'

/**
 * Finds the clause that catches an error: the one of exactly the error's type, otherwise the first whose type the error
 * fits. Puts the error into the variable of the clause. If there is no such clause, it throws the error on.
 *
 * @param depth the depth of calls at the `try`
 */
export function catchIn<C extends CatchClause>(
  context: Context,
  error: unknown,
  clauses: readonly C[],
  frame: CallFrame,
  depth: number,
): C {
  const { machine } = context
  const failure = machine.failureOf(error)
  const value = errorValueOf(context, failure)
  const clause = failure.isCatchable
    ? (clauses.find(({ type }) => type === value.type) ??
      clauses.find(({ type }) => fitsStruct(value.type, type)))
    : undefined
  if (!clause) throw failure
  machine.depth = depth
  frame[clause.variable.slot] = value
  return clause
}

/**
 * Prepares for the `finally` block after an error, which is thrown on when the block has ended. An error that ends the
 * event for good is thrown on at once: a program that has used up its steps must not get more in a `finally` block.
 *
 * @param depth the depth of calls at the `try`
 */
export function failureBeforeFinally({ machine }: Context, error: unknown, depth: number): Failure {
  const failure = machine.failureOf(error)
  const endsForGood = !failure.isCatchable
  if (endsForGood) throw failure
  machine.depth = depth
  return failure
}

/**
 * Called when a `finally` block has ended by itself: control then leaves the `try` as it left its body. A `return` in the
 * body has fixed its value before the `finally` block, which may have put another one into the frame.
 *
 * @param result the content of the result slot before the `finally` block
 * @param signal how control left the body or the catch clause
 */
export function keepResult(
  { target }: Context,
  frame: CallFrame,
  result: Value | undefined,
  signal: Signal,
): Signal {
  frame[target.resultSlot] = result
  return signal
}

/** The error as a struct: the thrown one, or an `errors:Error` with the text of the failure. */
function errorValueOf({ linker }: Context, failure: Failure): BalStruct {
  if (!failure.value) {
    failure.value = newError(linker.errorType, failure.message)
    rememberOrigin(failure.value, failure)
  }
  return failure.value
}

function newError(type: StructType, message: string): BalStruct {
  return newStruct(
    type,
    type.fields.map((field, index) => (index === 0 ? message : defaultValue(field.type))),
  )
}

/** What a `throw` statement throws. */
export function thrownFailure(
  { machine, file }: Context,
  node: ThrowStatement,
  value: BalStruct | null,
): unknown {
  if (value === null) {
    const name = node.value.kind === 'VariableRead' ? node.value.name : 'error'
    return placed(fail('FieldNull', { name }), file, node.value)
  }
  // An error that a catch clause throws again keeps its first place and its code. Any other value may have been thrown
  // before, by another statement.
  const origin = node.isRethrow ? originOf(value) : undefined
  const failure = new Failure(String(value.f0), origin?.code)
  failure.value = value
  failure.isThrown = true
  failure.frames = machine.trace()
  failure.place = origin?.place ?? machine.placeInProgram({ file, span: node.span })
  rememberOrigin(value, failure)
  return failure
}
