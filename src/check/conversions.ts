/**
 * Inserts conversions into the checked tree, and defines which casts exist (docs/language.md, 3). The interpreter
 * performs them.
 */

import type { Conversion, Expression } from './checked.js'
import {
  ANY,
  BLOB,
  BOOLEAN,
  FLOAT,
  INT,
  isAssignCompatible,
  JSON_TYPE,
  MAP,
  MESSAGE,
  NULL,
  STRING,
  type Type,
  WRONG,
  XML,
} from './types.js'

/** Returns the expression as a value of the type, to which it must be convertible. */
export function widen(expression: Expression, to: Type): Expression {
  const from = expression.type
  if (from === to || from === WRONG || to === WRONG) return expression
  if (expression.kind === 'Literal') {
    const { value } = expression
    if (value === null) return { ...expression, type: to }
    if (to === FLOAT && typeof value !== 'string') return { ...expression, type: to, value: Number(value) }
    if (to === INT && typeof value === 'boolean') return { ...expression, type: to, value: value ? 1 : 0 }
    if (to === STRING && from !== FLOAT) return { ...expression, type: to, value: String(value) }
  }
  return {
    kind: 'ConvertExpression',
    type: to,
    span: expression.span,
    operand: expression,
    conversion: widening(from, to)!,
  }
}

/** Returns the conversion of a value that has no expression of its own; undefined if none is needed. */
export function widening(from: Type, to: Type): Conversion | undefined {
  return from === to || from === WRONG || to === WRONG ? undefined : { mode: 'widen', from, to }
}

const CASTS = new Map<Type, readonly Type[]>([
  [INT, [INT, FLOAT, STRING, BOOLEAN, JSON_TYPE, ANY]],
  [FLOAT, [INT, FLOAT, STRING, BOOLEAN, JSON_TYPE, ANY]],
  [STRING, [INT, FLOAT, STRING, JSON_TYPE, XML, MESSAGE, ANY]],
  [BOOLEAN, [INT, FLOAT, STRING, BOOLEAN, JSON_TYPE, ANY]],
  [JSON_TYPE, [INT, FLOAT, STRING, BOOLEAN, JSON_TYPE, XML, MESSAGE, ANY]],
  [XML, [STRING, JSON_TYPE, XML, MESSAGE, ANY]],
  [MAP, [JSON_TYPE, MAP, ANY]],
  [BLOB, [BLOB, ANY]],
  [ANY, [INT, FLOAT, STRING, BOOLEAN, JSON_TYPE, XML, MAP, MESSAGE, BLOB, ANY]],
])

/** Whether the language itself has the cast. */
export function isBuiltInCast(from: Type, to: Type): boolean {
  if (to === ANY) return from !== NULL
  if (to.kind === 'struct') {
    return from === ANY || (from.kind === 'struct' && isAssignCompatible(from, to))
  }
  if (to.kind === 'array') return from === ANY
  if (from.kind === 'struct' || from.kind === 'array') return to === JSON_TYPE
  return CASTS.get(from)?.includes(to) ?? false
}

/**
 * Whether a program's own type mapper takes precedence over the cast: for some of Ballerina 0.87, and for all that it
 * does not have.
 */
export function prefersTypeMapper(from: Type, to: Type): boolean {
  switch (to.kind) {
    case 'message':
    case 'array':
      return true
    case 'json':
      return (
        from === XML || from === JSON_TYPE || from === MAP || from.kind === 'struct' || from.kind === 'array'
      )
    case 'xml':
      return from === STRING || from === JSON_TYPE || from === XML
    case 'map':
      return from === MAP
    case 'string':
      return from === XML
    case 'any':
      return from === MESSAGE || from.kind === 'array'
    default:
      return false
  }
}
