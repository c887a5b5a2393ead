/**
 * What an expression does with the values of its operands. The plain form calls an operation with values that it has
 * just evaluated; the waiting form collects the values first, because each of them may have to wait.
 */

import type { BinaryExpression, Expression } from '../../check/checked.js'
import type { Type } from '../../check/types.js'
import { MAX_FREE_LENGTH, STEPS } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import {
  addInts,
  divideInts,
  divisionByZero,
  type Int,
  multiplyInts,
  negateInt,
  remainderOfInts,
  subtractInts,
} from '../../values/integer.js'
import type { JsonValue } from '../../values/json.js'
import type { BalArray, BalMap, BalStruct, Value } from '../../values/value.js'
import type { Context } from '../form.js'
import { readElement, readEntry, readJson } from './elements.js'
import { jsonKeyOf } from './json-keys.js'
import { containerOf, type Operand, operandOf } from './operand.js'

export interface Operation {
  readonly operands: readonly Operand[]
  readonly apply: (...values: Value[]) => Value
}

/** Expressions that evaluate their one or two operands, in order, and nothing else. */
export type Operated = Extract<
  Expression,
  {
    kind:
      | 'ArrayElement'
      | 'MapElement'
      | 'JsonElement'
      | 'FieldRead'
      | 'ArrayLength'
      | 'UnaryExpression'
      | 'NullTest'
  }
>

export function operationOf(context: Context, node: Operated): Operation {
  switch (node.kind) {
    case 'ArrayElement':
      return {
        operands: [containerOf(node.array), operandOf(node.index)],
        apply: function applyArrayElement(array, index) {
          return readElement(context, array as BalArray, index as Int)
        },
      }
    case 'MapElement':
      return {
        operands: [containerOf(node.map), operandOf(node.key)],
        apply: function applyMapElement(map, key) {
          return readEntry(context.machine, (map as BalMap).entries, key as string)
        },
      }
    case 'JsonElement': {
      const operands = [operandOf(node.json), operandOf(node.key)]
      const keyOf = jsonKeyOf(node.key.type, context.machine.limits)
      if (!keyOf) {
        return {
          operands,
          apply: function applyJsonElement(json, key) {
            return readJson(context, json as JsonValue, key as string | Int)
          },
        }
      }
      return {
        operands,
        apply: function applyJsonElementByAny(json, key) {
          return readJson(context, json as JsonValue, keyOf(key))
        },
      }
    }
    case 'FieldRead': {
      const { index } = node.field
      return {
        operands: [containerOf(node.struct)],
        apply: function applyField(struct) {
          return (struct as BalStruct).get(index)
        },
      }
    }
    case 'ArrayLength':
      return {
        operands: [containerOf(node.array)],
        apply: function applyArrayLength(array) {
          return (array as BalArray).items.length
        },
      }
    case 'UnaryExpression':
      return { operands: [operandOf(node.operand)], apply: unaryOperation(node.operator, node.type) }
    case 'NullTest': {
      const wanted = node.operator === '=='
      return {
        operands: [operandOf(node.operand)],
        apply: function applyNullTest(value) {
          return (value === null) === wanted
        },
      }
    }
  }
}

function unaryOperation(operator: '-' | '!', type: Type): (value: Value) => Value {
  if (operator === '!') {
    return function applyNot(value) {
      return !value
    }
  }
  if (type.kind === 'int') {
    return function applyNegateInt(value) {
      return negateInt(value as Int)
    }
  }
  return function applyNegateFloat(value) {
    return -(value as number)
  }
}

/** An operation on two values of the type that it names. */
type BinaryFunction = (left: never, right: never) => Value

/** An operation on two values, which checking has made sure are of its type. */
export function binaryOperation(
  context: Context,
  node: BinaryExpression,
): (left: Value, right: Value) => Value {
  return operationOnType(context, node) as (left: Value, right: Value) => Value
}

function operationOnType(context: Context, node: BinaryExpression): BinaryFunction {
  const { operator, operandType } = node
  switch (operator) {
    case '==':
      if (operandType === 'string') {
        return function applyEqualTexts(left: string, right: string) {
          return isSame(context, left, right)
        }
      }
      return function applyEqual(left: Value, right: Value) {
        return left === right
      }
    case '!=':
      if (operandType === 'string') {
        return function applyUnequalTexts(left: string, right: string) {
          return !isSame(context, left, right)
        }
      }
      return function applyUnequal(left: Value, right: Value) {
        return left !== right
      }
    case '<':
      return function applyLess(left: Int, right: Int) {
        return left < right
      }
    case '<=':
      return function applyLessOrEqual(left: Int, right: Int) {
        return left <= right
      }
    case '>':
      return function applyGreater(left: Int, right: Int) {
        return left > right
      }
    case '>=':
      return function applyGreaterOrEqual(left: Int, right: Int) {
        return left >= right
      }
  }
  if (operandType === 'float') return floatOperation(operator)
  if (operandType !== 'string') return INT_OPERATIONS[operator]
  return function applyJoin(left: string, right: string) {
    return joinStrings(context, left, right)
  }
}

type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

const INT_OPERATIONS: Readonly<Record<ArithmeticOperator, BinaryFunction>> = {
  '+': addInts,
  '-': subtractInts,
  '*': multiplyInts,
  '/': divideInts,
  '%': remainderOfInts,
}

function floatOperation(operator: ArithmeticOperator): BinaryFunction {
  switch (operator) {
    case '+':
      return function applyAddFloats(left: number, right: number) {
        return left + right
      }
    case '-':
      return function applySubtractFloats(left: number, right: number) {
        return left - right
      }
    case '*':
      return function applyMultiplyFloats(left: number, right: number) {
        return left * right
      }
    case '/':
      return function applyDivideFloats(left: number, right: number) {
        if (right === 0) throw divisionByZero()
        return left / right
      }
    case '%':
      return function applyRemainderOfFloats(left: number, right: number) {
        if (right === 0) throw divisionByZero()
        return left % right
      }
  }
}

/** Long texts of the same length are compared character by character, which is charged. */
function isSame({ machine }: Context, left: string, right: string): boolean {
  if (left.length > MAX_FREE_LENGTH && left.length === right.length)
    machine.charge(STEPS.copyText(left.length))
  return left === right
}

/**
 * Joins texts, up to the limit on their length. V8 copies the characters only when the result is read, so it is whoever
 * reads it that is charged.
 */
export function joinStrings({ machine }: Context, left: string, right: string): string {
  const length = left.length + right.length
  if (length > machine.limits.stringLength) {
    throw fail('StringTooLong', { limit: machine.limits.stringLength })
  }
  return left + right
}
