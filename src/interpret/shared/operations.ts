/**
 * What an expression does once its operands are known: shared by the plain form, which calls it with
 * the values at hand, and the waiting form, which gathers them across waits.
 */

import type { BinaryExpression, Expression } from '../../check/checked.js'
import type { Type } from '../../check/types.js'
import { Failure } from '../../values/failure.js'
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
import { stepsForText } from '../../values/limits.js'
import type { BalArray, BalMap, BalStruct, Value } from '../../values/value.js'
import type { Context } from '../linker.js'
import { readElement, readEntry, readJson } from './elements.js'
import { jsonKeyOf } from './json-keys.js'

/** An operand; a container must not be null, and fails by its name when it is. */
export interface Operand {
  readonly node: Expression
  readonly isContainer: boolean
}

export interface Operation {
  readonly operands: readonly Operand[]
  readonly apply: (...values: Value[]) => Value
}

export const plain = (node: Expression): Operand => ({ node, isContainer: false })
export const container = (node: Expression): Operand => ({ node, isContainer: true })

type Operated = Extract<
  Expression,
  {
    kind:
      | 'ArrayElement'
      | 'MapElement'
      | 'JsonElement'
      | 'FieldRead'
      | 'ArrayLength'
      | 'ConvertExpression'
      | 'UnaryExpression'
      | 'BinaryExpression'
      | 'NullTest'
  }
>

/** The operation of every expression that evaluates its one or two operands, in order, and nothing else. */
export function operationOf(context: Context, node: Operated): Operation {
  switch (node.kind) {
    case 'ArrayElement':
      return {
        operands: [container(node.array), plain(node.index)],
        apply: (array, index) => readElement(context, array as BalArray, index as Int),
      }
    case 'MapElement':
      return {
        operands: [container(node.map), plain(node.key)],
        apply: (map, key) => readEntry(context.machine, (map as BalMap).entries, key as string),
      }
    case 'JsonElement': {
      const operands = [plain(node.json), plain(node.key)]
      const keyOf = jsonKeyOf(node.key.type, context.machine.limits)
      if (!keyOf) {
        return {
          operands,
          apply: (json, key) => readJson(context, json as JsonValue, key as string | Int),
        }
      }
      return { operands, apply: (json, key) => readJson(context, json as JsonValue, keyOf(key)) }
    }
    case 'FieldRead': {
      const { index } = node.field
      return { operands: [container(node.struct)], apply: (struct) => (struct as BalStruct).get(index) }
    }
    case 'ArrayLength':
      return { operands: [container(node.array)], apply: (array) => (array as BalArray).items.length }
    case 'ConvertExpression':
      return { operands: [plain(node.operand)], apply: context.compiler.converterOf(node.conversion) }
    case 'UnaryExpression':
      return { operands: [plain(node.operand)], apply: unary(node.operator, node.type) }
    case 'BinaryExpression':
      return {
        operands: [plain(node.left), plain(node.right)],
        apply: binary(context, node) as Operation['apply'],
      }
    case 'NullTest': {
      const wanted = node.operator === '=='
      return { operands: [plain(node.operand)], apply: (value) => (value === null) === wanted }
    }
  }
}

function unary(operator: '-' | '!', type: Type): (value: Value) => Value {
  if (operator === '!') return (value) => !value
  return type.kind === 'int' ? (value) => negateInt(value as Int) : (value) => -(value as number)
}

type BinaryFunction = (left: never, right: never) => Value

/** An operation on two values of one type. */
export function binary(context: Context, node: BinaryExpression): BinaryFunction {
  const { operator, operandType } = node
  switch (operator) {
    case '==':
      if (operandType === 'string') return (left: string, right: string) => isSame(context, left, right)
      return (left: Value, right: Value) => left === right
    case '!=':
      if (operandType === 'string') return (left: string, right: string) => !isSame(context, left, right)
      return (left: Value, right: Value) => left !== right
    case '<':
      return (left: Int, right: Int) => left < right
    case '<=':
      return (left: Int, right: Int) => left <= right
    case '>':
      return (left: Int, right: Int) => left > right
    case '>=':
      return (left: Int, right: Int) => left >= right
  }
  if (operandType === 'string') return (left: string, right: string) => joinStrings(context, left, right)
  if (operandType === 'float') return floatOperation(operator)
  return INT_OPERATIONS[operator]
}

function floatOperation(operator: '+' | '-' | '*' | '/' | '%'): BinaryFunction {
  switch (operator) {
    case '+':
      return (left: number, right: number) => left + right
    case '-':
      return (left: number, right: number) => left - right
    case '*':
      return (left: number, right: number) => left * right
    case '/':
      return (left: number, right: number) => {
        if (right === 0) throw divisionByZero()
        return left / right
      }
    case '%':
      return (left: number, right: number) => {
        if (right === 0) throw divisionByZero()
        return left % right
      }
  }
}

/** Long strings of one length are looked at unit by unit. */
export function isSame({ machine }: Context, left: string, right: string): boolean {
  if (left.length > 1024 && left.length === right.length) machine.charge(stepsForText(left.length))
  return left === right
}

/** Text grows only up to the limit. V8 writes it down when somebody looks into it, who then pays for that. */
export function joinStrings({ machine }: Context, left: string, right: string): string {
  const length = left.length + right.length
  if (length > machine.limits.stringLength) {
    throw new Failure(`string length exceeds limit: ${machine.limits.stringLength}`)
  }
  return left + right
}

const INT_OPERATIONS: Record<'+' | '-' | '*' | '/' | '%', BinaryFunction> = {
  '+': addInts,
  '-': subtractInts,
  '*': multiplyInts,
  '/': divideInts,
  '%': remainderOfInts,
}
