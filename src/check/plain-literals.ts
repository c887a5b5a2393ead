/**
 * Literals outside of bodies: values of constants, defaults of fields, attributes of annotations. They
 * are turned into their final form here, because no code runs for them.
 */

import type * as Ast from '../syntax/ast.js'
import {
  ANY,
  BOOLEAN,
  FLOAT,
  INT,
  isValueType,
  JSON_TYPE,
  type LiteralValue,
  NULL,
  STRING,
  type Type,
} from './types.js'

export interface PlainLiteral {
  readonly type: Type
  readonly value: LiteralValue
}

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

/**
 * The literal as a value of the type it initialises; undefined where it does not fit. A float does not
 * become a string, json or any here: that takes a running program.
 */
export function literalAs(literal: PlainLiteral, type: Type): LiteralValue | undefined {
  const { value } = literal
  if (literal.type === type) return value
  if (literal.type === NULL) return isValueType(type) ? undefined : null
  if (type === FLOAT) return literal.type === STRING ? undefined : Number(value)
  if (type === INT) return literal.type === BOOLEAN ? Number(value) : undefined
  if (type === STRING) return literal.type === FLOAT ? undefined : String(value)
  if (type === JSON_TYPE || type === ANY) {
    const isParsed = type === JSON_TYPE && typeof value === 'string' && /^\s*[[{]/.test(value)
    return literal.type === FLOAT || isParsed ? undefined : value
  }
  return undefined
}
