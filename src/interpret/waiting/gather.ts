/** Evaluates operands in order, and keeps their values while a later operand waits. */

import type { Value } from '../../values/value.js'
import type { CallFrame, Request } from '../executable.js'
import type { WaitingContext } from '../form.js'
import type { Operand } from '../shared/operand.js'
import { hasCall } from './waits.js'

export type Gather = (frame: CallFrame) => Generator<Request, Value[], unknown>

export function compileGather(context: WaitingContext, operands: readonly Operand[]): Gather {
  const { form, plain } = context
  const evals = operands.map((operand) =>
    hasCall(operand.node)
      ? { waiting: form.operand(context, operand), plain: undefined }
      : { waiting: undefined, plain: plain.form.operand(plain, operand) },
  )
  return function* evalWaitingOperands(frame) {
    const values: Value[] = []
    for (const { waiting, plain } of evals) values.push(waiting ? yield* waiting(frame) : plain!(frame))
    return values
  }
}
