/** What is common to all references: how they are written to, and what a null on the way to an element means. */

import type { Expression, Reference } from '../../check/checked.js'
import type { Failure } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'
import type { Int } from '../../values/integer.js'
import type { JsonValue } from '../../values/json.js'
import type { BalArray, BalMap, BalStruct, Value } from '../../values/value.js'
import type { Context } from '../form.js'
import { writeElement, writeEntry, writeJson } from './elements.js'
import { jsonKeyOf } from './json-keys.js'
import { containerOf, type Operand, operandOf } from './operand.js'

/** Writing to a reference that has a container. */
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
        operands: [containerOf(target.array), operandOf(target.index)],
        write: function applyWriteElement(array, index, value) {
          writeElement(context, array as BalArray, index as Int, value)
        },
      }
    case 'MapElement':
      return {
        operands: [containerOf(target.map), operandOf(target.key)],
        write: function applyWriteEntry(map, key, value) {
          writeEntry(context.machine, (map as BalMap).entries, key as string, value)
        },
      }
    case 'JsonElement': {
      const operands = [operandOf(target.json), operandOf(target.key)]
      const keyOf = jsonKeyOf(target.key.type, context.machine.limits)
      if (!keyOf) {
        return {
          operands,
          write: function applyWriteJson(json, key, value) {
            writeJson(context, json as JsonValue, key as string | Int, value as JsonValue)
          },
        }
      }
      return {
        operands,
        write: function applyWriteJsonByAny(json, key, value) {
          writeJson(context, json as JsonValue, keyOf(key), value as JsonValue)
        },
      }
    }
    case 'FieldRead': {
      const { index } = target.field
      return {
        operands: [containerOf(target.struct)],
        write: function applyWriteField(struct, _, value) {
          ;(struct as BalStruct).set(index, value)
        },
      }
    }
  }
}

/** The error for a container that is null. It names the last step of the reference. */
export function nullFailure(context: Context, node: Expression): Failure {
  const isVariable = node.kind === 'VariableRead' && (node.type.kind === 'array' || node.type.kind === 'map')
  const name = nameOfStep(context, node)
  const failure = name === '' ? fail('ValueNull') : fail(isVariable ? 'VariableNull' : 'FieldNull', { name })
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
