/** References: variables and the steps from them into structs, arrays, maps and json; read and assigned. */

import type { ArrayElement, Expression, FieldRead, Reference, VariableRead } from '../../check/checked.js'
import { Failure, placed } from '../../values/failure.js'
import type { Int } from '../../values/integer.js'
import type { JsonValue } from '../../values/json.js'
import type { BalArray, BalConnector, BalMap, BalStruct, Value } from '../../values/value.js'
import type { Eval, Frame } from '../executable.js'
import type { Context } from '../linker.js'
import { readElement, writeElement, writeEntry, writeJson } from '../shared/elements.js'
import { jsonKeyOf } from '../shared/json-keys.js'
import { container, type Operand, plain } from '../shared/operations.js'
import { compileExpression, compileOperand } from './expressions.js'

export function compileVariableRead(context: Context, { variable }: VariableRead): Eval {
  switch (variable.kind) {
    case 'local': {
      const { slot } = variable
      return function evalLocal(frame) {
        return frame[slot]
      }
    }
    case 'global': {
      const cell = context.compiler.cellOf(variable)
      return function evalGlobal() {
        return cell.value
      }
    }
    case 'connector': {
      const { selfSlot } = context.target
      const { index } = variable
      return function evalConnectorVariable(frame) {
        return connectorIn(frame, selfSlot).values[index]
      }
    }
  }
}

/** Long references lean to their container: the closures are built from there outward, in a loop. */
export function compileSteps(context: Context, node: FieldRead | ArrayElement): Eval {
  const steps: (FieldRead | ArrayElement)[] = []
  let base: Expression = node
  while (base.kind === 'FieldRead' || base.kind === 'ArrayElement') {
    steps.push(base)
    base = base.kind === 'FieldRead' ? base.struct : base.array
  }
  let read = compileOperand(context, { node: base, isContainer: true })
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!
    read = step.kind === 'FieldRead' ? evalField(read, step.field.index) : evalElement(context, read, step)
    if (i > 0) read = refusingNull(context, read, step)
  }
  return read
}

function refusingNull(context: Context, read: Eval, node: Expression): Eval {
  return function evalContainer(frame) {
    const value = read(frame)
    if (value === null) throw nullFailure(context, node)
    return value
  }
}

function evalElement(context: Context, array: Eval, node: ArrayElement): Eval {
  const index = compileExpression(context, node.index)
  const { file } = context
  return function evalArrayElement(frame) {
    const of = array(frame) as BalArray
    const at = index(frame)
    if (typeof at === 'number' && at >= 0 && at < of.items.length) {
      const value = of.items[at]
      if (value !== null) return value
    }
    try {
      return readElement(context, of, at as Int)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

/** A field has a fixed place: each of the first has a closure that says which. */
function evalField(struct: Eval, index: number): Eval {
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

/** Why a null container cannot be looked into, by the name of the step that is null. */
export function nullFailure(context: Context, node: Expression): Failure {
  const isVariable = node.kind === 'VariableRead' && (node.type.kind === 'array' || node.type.kind === 'map')
  const name = nameOfStep(context, node)
  const what = name === '' ? 'the value' : `${isVariable ? 'variable' : 'field'} '${name}'`
  const failure = new Failure(`${what} is null`)
  failure.place = { file: context.file, span: node.span }
  return failure
}

function nameOfStep(context: Context, node: Expression): string {
  switch (node.kind) {
    case 'VariableRead':
      return node.name
    case 'FieldRead':
      return node.field.name
    case 'ArrayElement':
      return `${nameOfStep(context, node.array)}[${context.machine.lastIndex}]`
    default:
      return ''
  }
}

// ---------------------------------------------------------------- writing

/** How a value gets into a reference: the value is there first, then container and index are evaluated. */
export type Store = (frame: Frame, value: Value) => void

export function compileStore(context: Context, target: Reference): Store {
  if (target.kind === 'VariableRead') return compileVariableStore(context, target.variable)
  const { file } = context
  const { operands, write } = writeOperationOf(context, target)
  const [first, second] = operands.map((operand) => compileOperand(context, operand))
  if (target.kind === 'FieldRead') return storeField(first!, target.field.index)
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

function storeField(struct: Eval, index: number): Store {
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

export function compileVariableStore(
  context: Context,
  variable: Extract<Reference, { kind: 'VariableRead' }>['variable'],
): Store {
  switch (variable.kind) {
    case 'local': {
      const { slot } = variable
      return function storeLocal(frame, value) {
        frame[slot] = value
      }
    }
    case 'global': {
      const cell = context.compiler.cellOf(variable)
      return function storeGlobal(_, value) {
        cell.value = value
      }
    }
    case 'connector': {
      const { selfSlot } = context.target
      const { index } = variable
      return function storeConnectorVariable(frame, value) {
        connectorIn(frame, selfSlot).values[index] = value
      }
    }
  }
}

/** The write of a reference that has a container: its operands, and the storing itself. */
export interface WriteOperation {
  readonly operands: readonly Operand[]
  readonly write: (first: Value, second: Value, value: Value) => void
}

export function writeOperationOf(
  context: Context,
  target: Exclude<Reference, { kind: 'VariableRead' }>,
): WriteOperation {
  switch (target.kind) {
    case 'ArrayElement':
      return {
        operands: [container(target.array), plain(target.index)],
        write: (array, index, value) => writeElement(context, array as BalArray, index as Int, value),
      }
    case 'MapElement':
      return {
        operands: [container(target.map), plain(target.key)],
        write: (map, key, value) => {
          writeEntry(context.machine, (map as BalMap).entries, key as string, value)
        },
      }
    case 'JsonElement': {
      const operands = [plain(target.json), plain(target.key)]
      const keyOf = jsonKeyOf(target.key.type, context.machine.limits)
      if (!keyOf) {
        return {
          operands,
          write: (json, key, value) =>
            writeJson(context, json as JsonValue, key as string | Int, value as JsonValue),
        }
      }
      return {
        operands,
        write: (json, key, value) => writeJson(context, json as JsonValue, keyOf(key), value as JsonValue),
      }
    }
    case 'FieldRead': {
      const { index } = target.field
      return {
        operands: [container(target.struct)],
        write: (struct, _, value) => (struct as BalStruct).set(index, value),
      }
    }
  }
}

/** The variable of a connector, in the frame of its action. */
export function connectorIn(frame: readonly Value[], selfSlot: number): BalConnector {
  return frame[selfSlot] as BalConnector
}
