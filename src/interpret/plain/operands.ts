/** Operands. One that is a container must not be null. */

import type { Expression } from '../../check/checked.js'
import type { Eval } from '../executable.js'
import type { PlainContext } from '../form.js'
import type { Operand } from '../shared/operand.js'
import { nullFailure } from '../shared/references.js'

export function compileOperand(context: PlainContext, { node, isContainer }: Operand): Eval {
  const operand = context.form.expression(context, node)
  return isContainer ? refusingNull(context, operand, node) : operand
}

/** @param node names the container in the error */
export function refusingNull(context: PlainContext, container: Eval, node: Expression): Eval {
  return function evalContainer(frame) {
    const value = container(frame)
    if (value === null) throw nullFailure(context, node)
    return value
  }
}
