/** Evaluates literals: their value, and their type before any conversion. */

import type * as Ast from '../syntax/ast.js'
import { BOOLEAN, FLOAT, INT, NULL, type PlainLiteral, STRING } from './types.js'

export function literalIn(node: Ast.Literal): PlainLiteral {
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
  }
}

/** Negates a literal: an int stays within 64 bits and has no negative zero; a float has one. */
export function negated({ type, value }: PlainLiteral): number | bigint {
  if (typeof value === 'bigint') return BigInt.asIntN(64, -value)
  return type === FLOAT ? -Number(value) : 0 - Number(value)
}
