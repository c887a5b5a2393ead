/**
 * The representation of json. JSON null is `null`; an integer of any size is a number (within ±(2^53-1)) or a bigint;
 * a number with a fraction or exponent is a `BalFloat`, which preserves the difference, or a `JsonDecimal` if it is
 * outside the range of a double.
 */

import { STEPS } from './cost.js'
import type { Failure } from './failure.js'
import { fail } from './failures/failures.js'
import { DEFAULT_VALUE_LIMITS, type ValueLimits, type WorkLimits } from './limits.js'
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

/** Members in insertion order; any string is a name, including `__proto__`. */
export class JsonObject {
  declare readonly isValue: true
  readonly members = new Map<string, JsonValue>()
}

export class JsonArray {
  declare readonly isValue: true
  constructor(readonly items: JsonValue[] = []) {}
}

/** Returns the name of the kind of a json value, for messages. */
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
 * Returns a deep copy.
 *
 * @param limits end the copy of a value that contains itself
 */
export function copyJson(value: JsonValue, limits: WorkLimits = DEFAULT_VALUE_LIMITS): JsonValue {
  let parts = 0
  const copy = (part: JsonValue, depth: number): JsonValue => {
    if (!(part instanceof JsonObject || part instanceof JsonArray)) return part
    if (depth >= limits.jsonDepth) throw tooDeep(limits)
    const size = part instanceof JsonArray ? part.items.length : part.members.size
    parts += size
    limits.charge?.(STEPS.container + size * STEPS.element)
    if (parts > limits.mapEntries + limits.arrayLength) throw fail('JsonTooLargeToCopy')
    if (part instanceof JsonArray) return new JsonArray(part.items.map((item) => copy(item, depth + 1)))
    const object = new JsonObject()
    for (const [name, member] of part.members) object.members.set(name, copy(member, depth + 1))
    return object
  }
  return copy(value, 0)
}

/** The failure of code that walks down a json value and must terminate. */
export function tooDeep(limits: ValueLimits): Failure {
  return fail('JsonTooDeep', { limit: limits.jsonDepth })
}
