/** Expressions, except those that have a file of their own. */

import type { Literal, NullTest } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Value } from '../../values/value.js'
import type { Eval } from '../executable.js'
import type { PlainContext } from '../form.js'
import { literalOf, type PartedLiteral } from '../shared/literals.js'
import { type Operated, operationOf } from '../shared/operations.js'

export function compileLiteral(_: PlainContext, { value }: Literal): Eval {
  return function evalLiteral() {
    return value
  }
}

export function compileNullTest(context: PlainContext, node: NullTest): Eval {
  const operand = context.form.expression(context, node.operand)
  const wanted = node.operator === '=='
  return function evalNullTest(frame) {
    return (operand(frame) === null) === wanted
  }
}

export function compileOperation(context: PlainContext, node: Operated): Eval {
  if (node.kind === 'UnaryExpression' && node.operator === '!') {
    const operand = context.form.expression(context, node.operand)
    return function evalNot(frame) {
      return !operand(frame)
    }
  }
  const { operands, apply } = operationOf(context, node)
  const [first, second] = operands.map((operand) => context.form.operand(context, operand))
  const { file } = context
  if (!second) {
    return function evalOperation1(frame) {
      const operand = first!(frame)
      try {
        return apply(operand)
      } catch (error) {
        throw placed(error, file, node)
      }
    }
  }
  return function evalOperation2(frame) {
    const a = first!(frame)
    const b = second(frame)
    try {
      return apply(a, b)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

export function compilePartedLiteral(context: PlainContext, node: PartedLiteral): Eval {
  const { operands, make } = literalOf(context, node)
  const evals = operands.map((operand) => context.form.operand(context, operand))
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
