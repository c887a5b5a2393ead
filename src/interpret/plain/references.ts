/** Reading variables, and the steps from them to fields and array elements. stores.ts writes to them. */

import type { ArrayElement, Expression, FieldRead, VariableRead } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Int } from '../../values/integer.js'
import type { BalArray, BalConnector, BalStruct } from '../../values/value.js'
import type { Eval } from '../executable.js'
import type { PlainContext } from '../form.js'
import { readElement } from '../shared/elements.js'
import { containerOf } from '../shared/operand.js'
import { refusingNull } from './operands.js'

export function compileVariableRead({ linker, target }: PlainContext, { variable }: VariableRead): Eval {
  switch (variable.kind) {
    case 'local': {
      const { slot } = variable
      return function evalLocal(frame) {
        return frame[slot]!
      }
    }
    case 'global': {
      const cell = linker.cellOf(variable)
      return function evalGlobal() {
        return cell.value
      }
    }
    case 'connector': {
      const { selfSlot } = target
      const { index } = variable
      return function evalConnectorVariable(frame) {
        return (frame[selfSlot] as BalConnector).values[index]!
      }
    }
  }
}

/** Long references lean to their container: a loop builds the closures from there outward. */
export function compileSteps(context: PlainContext, node: FieldRead | ArrayElement): Eval {
  const steps: (FieldRead | ArrayElement)[] = []
  let base: Expression = node
  while (base.kind === 'FieldRead' || base.kind === 'ArrayElement') {
    steps.push(base)
    base = base.kind === 'FieldRead' ? base.struct : base.array
  }
  let read = context.form.operand(context, containerOf(base))
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!
    read =
      step.kind === 'FieldRead' ? compileField(read, step.field.index) : compileElement(context, read, step)
    if (i > 0) read = refusingNull(context, read, step)
  }
  return read
}

function compileElement(context: PlainContext, array: Eval, node: ArrayElement): Eval {
  const index = context.form.expression(context, node.index)
  const { file } = context
  return function evalArrayElement(frame) {
    const of = array(frame) as BalArray
    const at = index(frame)
    if (typeof at === 'number' && at >= 0 && at < of.items.length) {
      const value = of.items[at]
      if (value !== null) return value!
    }
    try {
      return readElement(context, of, at as Int)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

/** Each of the first fields has a closure of its own, because a property that is known is read faster. */
function compileField(struct: Eval, index: number): Eval {
  switch (index) {
    case 0:
      return function evalField0(frame) {
        return (struct(frame) as BalStruct).f0
      }
    case 1:
      return function evalField1(frame) {
        return (struct(frame) as BalStruct).f1
      }
    case 2:
      return function evalField2(frame) {
        return (struct(frame) as BalStruct).f2
      }
    case 3:
      return function evalField3(frame) {
        return (struct(frame) as BalStruct).f3
      }
    default:
      return function evalFieldN(frame) {
        return (struct(frame) as BalStruct).get(index)
      }
  }
}
