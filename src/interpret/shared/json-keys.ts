/**
 * The index of a json, where its static type leaves open what it is and the value decides. An integer picks an element,
 * anything else the member that its text names.
 */

import type { Type } from '../../check/types.js'
import { Failure } from '../../values/failure.js'
import type { Int } from '../../values/integer.js'
import type { Allowance } from '../../values/limits.js'
import { textOf } from '../../values/text.js'
import { BalJson, type Value } from '../../values/value.js'

/** Undefined where the type is string or int, and the value is the key as it stands. */
export function jsonKeyOf(type: Type, limits: Allowance): ((value: Value) => string | Int) | undefined {
  if (type.kind !== 'json' && type.kind !== 'any') return undefined
  return function jsonKey(value) {
    if (value === null) throw new Failure('the index of a json is null')
    // In an `any` the scalars of a json are boxed.
    const bare = value instanceof BalJson ? value.value : value
    return typeof bare === 'number' || typeof bare === 'bigint' ? bare : textOf(value, type, limits)
  }
}
