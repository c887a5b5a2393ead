/**
 * The index of a json whose static type is json or any: its value decides. An integer selects an element of an array;
 * the text of any other value is the name of a member.
 */

import type { Type } from '../../check/types.js'
import { fail } from '../../values/failures/failures.js'
import type { Int } from '../../values/integer.js'
import type { WorkLimits } from '../../values/limits.js'
import { textOf } from '../../values/text.js'
import { BalJson, type Value } from '../../values/value.js'

/** @returns undefined if the static type is string or int: then the value itself is the key */
export function jsonKeyOf(type: Type, limits: WorkLimits): ((value: Value) => string | Int) | undefined {
  if (type.kind !== 'json' && type.kind !== 'any') return undefined
  return function jsonKey(value) {
    if (value === null) throw fail('JsonKeyNull')
    // A variable of type any holds the scalars of a json in a box.
    const bare = value instanceof BalJson ? value.value : value
    return typeof bare === 'number' || typeof bare === 'bigint' ? bare : textOf(value, type, limits)
  }
}
