/** Expressions in their plain form. The kinds that hot code is made of have closures of their own. */

import type { Expression } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Value } from '../../values/value.js'
import type { Eval } from '../executable.js'
import type { Context } from '../linker.js'
import { literalOf, type PartedLiteral } from '../shared/literals.js'
import { type Operand, operationOf } from '../shared/operations.js'
import { compileCall, compileCreate } from './calls.js'
import { compileChain } from './chains.js'
import { compileSteps, compileVariableRead, nullFailure } from './references.js'

export function compileExpression(context: Context, node: Expression): Eval {
  switch (node.kind) {
    case 'Literal': {
      const { value } = node
      return function evalLiteral() {
        return value
      }
    }
    case 'VariableRead':
      return compileVariableRead(context, node)
    case 'CallExpression':
      return compileCall(context, node)
    case 'CreateExpression':
      return compileCreate(context, node)
    case 'LogicalExpression':
    case 'BinaryExpression':
    case 'ConvertExpression':
      return compileChain(context, node)
    case 'FieldRead':
    case 'ArrayElement':
      return compileSteps(context, node)
    case 'MapElement':
    case 'JsonElement':
    case 'ArrayLength':
    case 'UnaryExpression':
    case 'NullTest':
      return compileOperation(context, node)
    default:
      return compilePartedLiteral(context, node)
  }
}

/** An operand, which fails by its name when it is a container and null. */
export function compileOperand(context: Context, { node, isContainer }: Operand): Eval {
  const operand = compileExpression(context, node)
  if (!isContainer) return operand
  return function evalContainer(frame) {
    const value = operand(frame)
    if (value === null) throw nullFailure(context, node)
    return value
  }
}

function compileOperation(context: Context, node: Parameters<typeof operationOf>[1]): Eval {
  if (node.kind === 'UnaryExpression' && node.operator === '!') {
    const operand = compileExpression(context, node.operand)
    return function evalNot(frame) {
      return !operand(frame)
    }
  }
  if (node.kind === 'NullTest') {
    const operand = compileExpression(context, node.operand)
    const wanted = node.operator === '=='
    return function evalNullTest(frame) {
      return (operand(frame) === null) === wanted
    }
  }
  const { operands, apply } = operationOf(context, node)
  const [first, second] = operands.map((operand) => compileOperand(context, operand))
  const { file } = context
  if (!second) {
    return function evalUnary(frame) {
      const operand = first!(frame)
      try {
        return apply(operand)
      } catch (error) {
        throw placed(error, file, node)
      }
    }
  }
  return function evalBinary(frame) {
    const a = first!(frame)
    const b = second(frame)
    try {
      return apply(a, b)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

function compilePartedLiteral(context: Context, node: PartedLiteral): Eval {
  const { operands, make } = literalOf(context, node)
  const evals = operands.map((operand) => compileOperand(context, operand))
  const { file } = context
  return function evalPartedLiteral(frame) {
    const values: Value[] = []
    for (let i = 0; i < evals.length; i++) values.push(evals[i]!(frame))
    try {
      return make(values)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}
