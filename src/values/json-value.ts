/**
 * json as it runs. JSON null is `null`; an integer of any size is a number (inside ±(2^53-1)) or bigint; a
 * number written with fraction or exponent is a `BalFloat`, so that the difference survives, or a `JsonDecimal` where it
 * is out of the range of a double.
 */

import type { Failure } from './failure.js'
import { fail } from './failures/failures.js'
import { type Allowance, DEFAULT_VALUE_LIMITS, STEPS_OF_CONTAINER, type ValueLimits } from './limits.js'
import { BalFloat, JsonDecimal } from './value.js'

export type JsonValue =
  | null
  | boolean
  | string
  | number
  | bigint
  | BalFloat
  | JsonDecimal
  | JsonObject
  | JsonArray

/** Members in insertion order; any string is a name, `__proto__` too. */
export class JsonObject {
  readonly members = new Map<string, JsonValue>()
}

export class JsonArray {
  constructor(readonly items: JsonValue[] = []) {}
}

/** The name of a kind of json in messages. */
export function jsonKind(value: JsonValue): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return typeof value
    case 'number':
      return 'int'
    case 'bigint':
      return BigInt.asIntN(64, value) === value ? 'int' : 'big_integer'
  }
  if (value === null) return 'null'
  if (value instanceof BalFloat || value instanceof JsonDecimal) return 'float'
  return value instanceof JsonObject ? 'json-object' : 'json-array'
}

/**
 * A deep copy, which shares nothing with the value.
 *
 * @param limits a value can share parts with itself, and contain itself: the copy must end
 */
export function copyJson(value: JsonValue, limits: Allowance = DEFAULT_VALUE_LIMITS): JsonValue {
  let parts = 0
  const copy = (part: JsonValue, depth: number): JsonValue => {
    if (!(part instanceof JsonObject || part instanceof JsonArray)) return part
    if (depth >= limits.jsonDepth) throw tooDeep(limits)
    const size = part instanceof JsonArray ? part.items.length : part.members.size
    parts += size
    limits.charge?.(STEPS_OF_CONTAINER + size)
    if (parts > limits.mapEntries + limits.arrayLength) throw fail('JsonTooLargeToCopy')
    if (part instanceof JsonArray) return new JsonArray(part.items.map((item) => copy(item, depth + 1)))
    const object = new JsonObject()
    for (const [name, member] of part.members) object.members.set(name, copy(member, depth + 1))
    return object
  }
  return copy(value, 0)
}

/** For whatever walks down a json value and must not walk for ever. */
export function tooDeep(limits: ValueLimits): Failure {
  return fail('JsonTooDeep', { limit: limits.jsonDepth })
}
