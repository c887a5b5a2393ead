/** `throw` and `try` in their plain form, and which catch clause an error goes to (semantics reference 9.4). */

import type { CatchClause, ThrowStatement, TryStatement } from '../../check/checked.js'
import type { StructType } from '../../check/types.js'
import { fitsStruct } from '../../values/convert.js'
import { Failure, placed, placeOf, rememberTrace } from '../../values/failure.js'
import { type BalStruct, defaultValue, newStruct } from '../../values/value.js'
import { type Exec, NEXT } from '../executable.js'
import type { Context } from '../linker.js'
import { compileExpression } from './expressions.js'
import { compileBlock } from './statements.js'

export function compileTry(context: Context, node: TryStatement): Exec {
  const { machine } = context
  const body = compileBlock(context, node.body)
  const clauses = node.catchClauses.map((clause) => ({
    ...clause,
    slot: clause.variable.slot,
    exec: compileBlock(context, clause.body),
  }))
  const finallyBody = node.finallyBody && compileBlock(context, node.finallyBody)
  const { resultSlot } = context.target

  const execCatching: Exec =
    clauses.length === 0
      ? body
      : function execTry(frame) {
          const { depth } = machine
          try {
            return body(frame)
          } catch (error) {
            const failure = machine.failureOf(error)
            const { value, clause } = choose(context, failure, clauses)
            if (!clause) throw failure
            machine.depth = depth
            frame[clause.slot] = value
            return clause.exec(frame)
          }
        }
  if (!finallyBody) return execCatching
  return function execTryFinally(frame) {
    const { depth } = machine
    let signal: ReturnType<Exec>
    try {
      signal = execCatching(frame)
    } catch (error) {
      const failure = machine.failureOf(error)
      // A program that has used up its budget gets no more of it in a finally block.
      if (!failure.isCatchable) throw failure
      machine.depth = depth
      const ending = finallyBody(frame)
      if (ending !== NEXT) return ending
      throw failure
    }
    // The value to return is fixed before the finally block runs.
    const result = frame[resultSlot]
    const ending = finallyBody(frame)
    if (ending !== NEXT) return ending
    frame[resultSlot] = result
    return signal
  }
}

/** The clause of exactly the error's type, else the first that the error's type fits (reference 9.4). */
export function choose<C extends CatchClause>(
  context: Context,
  failure: Failure,
  clauses: readonly C[],
): { readonly value: BalStruct; readonly clause: C | undefined } {
  const value = errorValueOf(context, failure)
  const clause = failure.isCatchable
    ? (clauses.find(({ type }) => type === value.type) ??
      clauses.find(({ type }) => fitsStruct(value.type, type)))
    : undefined
  return { value, clause }
}

/** The error as a struct: the thrown one, or an `errors:Error` made of the failure's text. */
function errorValueOf({ compiler }: Context, failure: Failure): BalStruct {
  if (!failure.value) {
    failure.value = newError(compiler.errorType, failure.message)
    rememberTrace(failure.value, failure.frames ?? [], failure.place)
  }
  return failure.value
}

function newError(type: StructType, message: string): BalStruct {
  return newStruct(
    type,
    type.fields.map((field, index) => (index === 0 ? message : defaultValue(field.type))),
  )
}

export function compileThrow(context: Context, node: ThrowStatement): Exec {
  const value = compileExpression(context, node.value)
  return function execThrow(frame) {
    throw thrownFailure(context, node, value(frame) as BalStruct | null)
  }
}

export function thrownFailure(
  { machine, file }: Context,
  node: ThrowStatement,
  value: BalStruct | null,
): unknown {
  if (value === null) {
    const name = node.value.kind === 'VariableRead' ? node.value.name : 'error'
    return placed(new Failure(`field '${name}' is null`), file, node.value)
  }
  const failure = new Failure(String(value.f0))
  failure.value = value
  failure.isThrown = true
  failure.frames = machine.trace()
  // What a catch clause throws again arose elsewhere; of another error the value may have been thrown before.
  const origin = node.isRethrow ? placeOf(value) : undefined
  failure.place = origin ?? machine.placeInProgram({ file, span: node.span })
  rememberTrace(value, failure.frames, failure.place)
  return failure
}
