/** Writing to variables, fields and elements. The new value is evaluated first, then the container and the index. */

import type { Reference, VariableRead } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Int } from '../../values/integer.js'
import type { BalArray, BalConnector, BalStruct } from '../../values/value.js'
import type { Eval, Store } from '../executable.js'
import type { PlainContext } from '../form.js'
import { writeElement } from '../shared/elements.js'
import { writeOperationOf } from '../shared/references.js'

export function compileStore(context: PlainContext, target: Reference): Store {
  if (target.kind === 'VariableRead') return compileVariableStore(context, target)
  const { file } = context
  const { operands, write } = writeOperationOf(context, target)
  const [first, second] = operands.map((operand) => context.form.operand(context, operand))
  if (target.kind === 'FieldRead') return compileFieldStore(first!, target.field.index)
  if (target.kind === 'ArrayElement') {
    return function storeArrayElement(frame, value) {
      const array = first!(frame) as BalArray
      const index = second!(frame)
      if (typeof index === 'number' && index >= 0 && index < array.items.length) {
        array.items[index] = value
        return
      }
      try {
        writeElement(context, array, index as Int, value)
      } catch (error) {
        throw placed(error, file, target)
      }
    }
  }
  return function storeElement(frame, value) {
    const container = first!(frame)
    const key = second!(frame)
    try {
      write(container, key, value)
    } catch (error) {
      throw placed(error, file, target)
    }
  }
}

function compileFieldStore(struct: Eval, index: number): Store {
  switch (index) {
    case 0:
      return function storeField0(frame, value) {
        ;(struct(frame) as BalStruct).f0 = value
      }
    case 1:
      return function storeField1(frame, value) {
        ;(struct(frame) as BalStruct).f1 = value
      }
    default:
      return function storeFieldN(frame, value) {
        ;(struct(frame) as BalStruct).set(index, value)
      }
  }
}

function compileVariableStore({ linker, target }: PlainContext, { variable }: VariableRead): Store {
  switch (variable.kind) {
    case 'local': {
      const { slot } = variable
      return function storeLocal(frame, value) {
        frame[slot] = value
      }
    }
    case 'global': {
      const cell = linker.cellOf(variable)
      return function storeGlobal(_, value) {
        cell.value = value
      }
    }
    case 'connector': {
      const { selfSlot } = target
      const { index } = variable
      return function storeConnectorVariable(frame, value) {
        ;(frame[selfSlot] as BalConnector).values[index] = value
      }
    }
  }
}
