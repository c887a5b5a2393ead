/**
 * Literals outside of bodies: values of constants, defaults of fields, attributes of annotations.
 */

import type * as Ast from '../syntax/ast.js'
import { BOOLEAN, FLOAT, INT, NULL, type PlainLiteral, STRING } from './types.js'

/** The literal that an expression is, with a sign or without; undefined for anything else. */
export function literalIn(node: Ast.Expression): PlainLiteral | undefined {
  switch (node.kind) {
    case 'IntLiteral':
      return { type: INT, value: node.value }
    case 'FloatLiteral':
      return { type: FLOAT, value: node.value }
    case 'StringLiteral':
      return { type: STRING, value: node.value }
    case 'BooleanLiteral':
      return { type: BOOLEAN, value: node.value }
    case 'NullLiteral':
      return { type: NULL, value: null }
    case 'UnaryExpression': {
      const literal = node.operator === '!' ? undefined : literalIn(node.operand)
      if (!literal || (literal.type !== INT && literal.type !== FLOAT)) return undefined
      return node.operator === '+' ? literal : { type: literal.type, value: negated(literal) }
    }
    default:
      return undefined
  }
}

/** Unary minus of a literal: an int stays in 64 bits and has no negative zero, a float has one. */
export function negated({ type, value }: PlainLiteral): number | bigint {
  if (typeof value === 'bigint') return BigInt.asIntN(64, -value)
  return type === FLOAT ? -Number(value) : 0 - Number(value)
}
