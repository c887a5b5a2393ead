import { ANY, isAssignCompatible, type Type } from './types.js'

/** Value types by what they turn into without being asked (semantics reference 2). */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  int: ['float', 'string', 'json'],
  float: ['string', 'json'],
  boolean: ['int', 'float', 'string', 'json'],
  string: ['json'],
}

/** True if a value of one type becomes one of the other where the language widens; equal types included. */
export function widens(from: Type, to: Type): boolean {
  if (from === to || to === ANY || from.kind === 'wrong' || to.kind === 'wrong') return true
  if (from.kind === 'null') return !['int', 'float', 'string', 'boolean'].includes(to.kind)
  if (from.kind === 'struct' && to.kind === 'struct') return isAssignCompatible(from, to)
  return WIDER[from.kind]?.includes(to.kind) ?? false
}
