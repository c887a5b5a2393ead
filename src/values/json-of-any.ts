/** Converts strings, maps, structs and arrays to json, for the casts to json. */

import { boxed, dynamicTypeName } from './any.js'
import { STEPS } from './cost.js'
import { fail } from './failures/failures.js'
import { JsonArray, JsonObject, type JsonValue, parseJson, tooDeep } from './json.js'
import { DEFAULT_VALUE_LIMITS, type WorkLimits } from './limits.js'
import { Message } from './message.js'
import { BalArray, BalConnector, BalJson, BalMap, BalStruct, type Value } from './value.js'
import { BalXml } from './xml.js'

/** Parses text that looks like an object or array; any other text becomes a json string. */
export function jsonOfString(text: string, limits: WorkLimits = DEFAULT_VALUE_LIMITS): JsonValue {
  const trimmed = text.trim()
  const first = trimmed[0]
  const closing = first === '{' ? '}' : first === '[' ? ']' : ''
  return closing !== '' && trimmed[trimmed.length - 1] === closing ? parseJson(trimmed, limits) : text
}

/**
 * Converts a value of static type `any`, or a map, struct or array, to json. Maps, structs and arrays become objects
 * and arrays, deeply; json in them is shared, not copied.
 *
 * @throws Failure for values that have no json, that contain themselves, or that are nested too deeply
 */
export function jsonOfAny(value: Value, limits: WorkLimits = DEFAULT_VALUE_LIMITS): JsonValue {
  if (typeof value === 'string') return jsonOfString(value, limits)
  if (hasNoJson(value)) throw fail('AnyCast', { found: dynamicTypeName(value), type: 'json' })
  return new JsonMaker(limits).of(value, 0)
}

type Container = BalMap | BalStruct | BalArray

class JsonMaker {
  #parts = 0
  /** The containers around the current part. */
  readonly #around = new Set<Container>()

  constructor(private readonly limits: WorkLimits) {}

  /** A string inside a container is always a json string. */
  of(part: Value, depth: number): JsonValue {
    this.limits.charge?.(STEPS.container)
    if (++this.#parts > this.limits.mapEntries + this.limits.arrayLength) {
      throw fail('TooLargeForJson')
    }
    if (part instanceof BalJson) return part.value
    if (!(part instanceof BalMap || part instanceof BalStruct || part instanceof BalArray)) {
      return part as JsonValue
    }
    if (depth >= this.limits.jsonDepth) throw tooDeep(this.limits)
    if (this.#around.has(part)) {
      throw fail('ContainsItself', { container: dynamicTypeName(part) })
    }
    this.#around.add(part)
    const json = part instanceof BalArray ? this.#array(part, depth) : this.#object(part, depth)
    this.#around.delete(part)
    return json
  }

  #object(part: BalMap | BalStruct, depth: number): JsonObject {
    const object = new JsonObject()
    for (const [name, member] of membersOf(part)) {
      if (hasNoJson(member)) {
        throw fail('MemberNotJson', {
          container: dynamicTypeName(part),
          name,
          found: dynamicTypeName(member),
        })
      }
      object.members.set(name, this.of(member, depth + 1))
    }
    return object
  }

  #array(part: BalArray, depth: number): JsonArray {
    const box = boxed(part.type.element)
    const items = part.items.map((item) => {
      const element = box(item)
      if (hasNoJson(element)) {
        throw fail('ElementNotJson', { container: dynamicTypeName(part), found: dynamicTypeName(element) })
      }
      return this.of(element, depth + 1)
    })
    return new JsonArray(items)
  }
}

function membersOf(part: BalMap | BalStruct): Iterable<readonly [string, Value]> {
  if (part instanceof BalMap) return part.entries
  return part.type.fields.map(({ name, index, type }) => [name, boxed(type)(part.get(index))] as const)
}

function hasNoJson(value: Value): boolean {
  return [Message, BalXml, BalConnector, Uint8Array].some((kind) => value instanceof kind)
}
