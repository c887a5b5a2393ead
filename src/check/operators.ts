/**
 * Checks operators (docs/language.md, 4). A chain such as `1 + 1 + ...` is as deep as it is long, so it is walked in
 * a loop and never by recursion.
 */

import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { type Body, wrong } from './body.js'
import type { BinaryExpression, Expression } from './checked.js'
import { widen } from './conversions.js'
import { checkOperand } from './expressions.js'
import { operandsHint, powerHint, unaryHint } from './hints/operator-hints.js'
import { negated } from './plain-literals.js'
import { BOOLEAN, FLOAT, INT, isValueType, NULL, STRING, type Type, typeName, WRONG } from './types.js'
import { widensAsOperand } from './widening.js'

const ARITHMETIC: readonly Type[] = [INT, FLOAT]
const OPERAND_TYPES: Readonly<Record<string, readonly Type[]>> = {
  '+': [INT, FLOAT, STRING],
  '-': ARITHMETIC,
  '*': ARITHMETIC,
  '/': ARITHMETIC,
  '%': ARITHMETIC,
  '<': ARITHMETIC,
  '<=': ARITHMETIC,
  '>': ARITHMETIC,
  '>=': ARITHMETIC,
  '==': [INT, FLOAT, BOOLEAN, STRING],
  '!=': [INT, FLOAT, BOOLEAN, STRING],
}

export function checkUnary(body: Body, node: Ast.UnaryExpression): Expression {
  const operand = checkOperand(body, node.operand)
  const { operator, span } = node
  const { type } = operand
  if (type === WRONG) return wrong(span)
  if (!(operator === '!' ? type === BOOLEAN : type === INT || type === FLOAT)) {
    const hint = unaryHint(body, node, type)
    body.names.report(span, 'OperatorNotDefined', { operator, type: typeName(type) }, hint)
    return wrong(span)
  }
  if (operator === '+') return operand
  if (operator === '-' && operand.kind === 'Literal') return { ...operand, span, value: negated(operand) }
  return { kind: 'UnaryExpression', operator, type, span, operand }
}

export function checkBinary(body: Body, node: Ast.BinaryExpression): Expression {
  const spine: Ast.BinaryExpression[] = []
  let leftmost: Ast.Expression = node
  for (; leftmost.kind === 'BinaryExpression'; leftmost = leftmost.left) spine.push(leftmost)
  let left = checkOperand(body, leftmost)
  for (const operation of spine.reverse()) {
    left = combine(body, operation, left, checkOperand(body, operation.right))
  }
  return left
}

function combine(body: Body, node: Ast.BinaryExpression, left: Expression, right: Expression): Expression {
  const { operator, span } = node
  if (operator === '^') {
    body.names.report(
      body.names.onLineOf(span, node.operatorSpan),
      'UnsupportedOperator',
      { operator },
      powerHint(body, node),
    )
    return wrong(span)
  }
  if (left.type === WRONG || right.type === WRONG) return wrong(span)
  if (operator === '&&' || operator === '||') {
    if (left.type !== BOOLEAN || right.type !== BOOLEAN) return misfit(body, node, left.type, right.type)
    return { kind: 'LogicalExpression', operator, type: BOOLEAN, span, left, right }
  }
  const isEquality = operator === '==' || operator === '!='
  if (isEquality && (left.type === NULL || right.type === NULL)) {
    const operand = left.type === NULL ? right : left
    if (isValueType(operand.type)) return misfit(body, node, left.type, right.type)
    return { kind: 'NullTest', operator, type: BOOLEAN, span, operand }
  }
  const type = commonType(operator, left.type, right.type)
  if (!type) return misfit(body, node, left.type, right.type)
  if (!OPERAND_TYPES[operator]!.includes(type)) return undefinedOn(body, node, type, left.type, right.type)
  return {
    kind: 'BinaryExpression',
    operator,
    operandType: type.kind as BinaryExpression['operandType'],
    type: isComparison(operator) ? BOOLEAN : type,
    span,
    left: widen(left, type),
    right: widen(right, type),
  }
}

/** Returns the common type of both operands: the left one if the right one widens to it, else the other way round. */
function commonType(operator: string, left: Type, right: Type): Type | undefined {
  if (left === right) return left
  if (operator !== '+' && (left === STRING || right === STRING)) return undefined
  if (widensAsOperand(right, left)) return left
  return widensAsOperand(left, right) ? right : undefined
}

function isComparison(operator: string): boolean {
  return operator === '==' || operator === '!=' || operator.startsWith('<') || operator.startsWith('>')
}

function misfit(body: Body, node: Ast.BinaryExpression, left: Type, right: Type): Expression {
  if (left === right) return undefinedOn(body, node, left, left, right)
  const span: Span = body.names.onLineOf(node.span, node.operatorSpan)
  body.names.report(
    span,
    'OperandsDiffer',
    { left: typeName(left), right: typeName(right) },
    operandsHint(body, node, left, right),
  )
  return wrong(node.span)
}

function undefinedOn(
  body: Body,
  node: Ast.BinaryExpression,
  type: Type,
  left: Type,
  right: Type,
): Expression {
  const span = body.names.onLineOf(node.span, node.operatorSpan)
  body.names.report(
    span,
    'OperatorNotDefined',
    { operator: node.operator, type: typeName(type) },
    operandsHint(body, node, left, right),
  )
  return wrong(node.span)
}
