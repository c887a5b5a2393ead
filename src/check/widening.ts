/** Defines the implicit conversions (docs/language.md, 2). */

import {
  ANY,
  BOOLEAN,
  FLOAT,
  INT,
  isAssignCompatible,
  isValueType,
  JSON_TYPE,
  NULL,
  STRING,
  type Type,
  WRONG,
} from './types.js'

/** Value types and the types that they widen to. */
const WIDER = new Map<Type, readonly Type[]>([
  [INT, [FLOAT, STRING, JSON_TYPE]],
  [FLOAT, [STRING, JSON_TYPE]],
  [BOOLEAN, [INT, FLOAT, STRING, JSON_TYPE]],
  [STRING, [JSON_TYPE]],
])

/** Whether a type widens to another; equal types included. */
export function widens(from: Type, to: Type): boolean {
  if (from === to || to === ANY || from === WRONG || to === WRONG) return true
  if (from === NULL) return !isValueType(to)
  if (from.kind === 'struct' && to.kind === 'struct') return isAssignCompatible(from, to)
  return widensAsOperand(from, to)
}

/** Whether an operand widens: only value types do, and nothing becomes `any`. */
export function widensAsOperand(from: Type, to: Type): boolean {
  return WIDER.get(from)?.includes(to) ?? false
}
