/** Converts values of the language to values for embedders: see plain.ts. */

import type { Type } from '../check/types.js'
import { fail } from './failures/failures.js'
import { JsonArray, JsonDecimal, JsonObject } from './json.js'
import { DEFAULT_VALUE_LIMITS, type ValueLimits } from './limits.js'
import { type HeaderList, Message, payloadText } from './message.js'
import { shortened } from './shortened.js'
import { BalArray, BalFloat, BalJson, BalMap, BalStruct, type Value } from './value.js'
import { BalXml, xmlText } from './xml.js'

/** A message for embedders. A header with several values is an array. */
interface PlainMessage {
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /**
   * Text as a string, xml as its markup, json as plain values, binary data as a Uint8Array; undefined if there is
   * none.
   */
  readonly payload?: unknown
}

/**
 * Converts a value of a static type to plain JavaScript. What is shared or cyclic inside the value is so in the
 * result.
 *
 * @param _type unused so far, because every representation determines its result; callers pass it because in general
 *   the static type gives a value its meaning
 * @throws Failure when the value exceeds the nesting limit of json, or contains a json number that JavaScript cannot
 *   represent
 */
export function toPlain(value: Value, _type: Type, limits: ValueLimits = DEFAULT_VALUE_LIMITS): unknown {
  return new ToPlain(limits).convert(value, 0)
}

class ToPlain {
  /** The objects converted so far, which keeps sharing and ends cycles. */
  readonly #done = new Map<object, object>()

  constructor(private readonly limits: ValueLimits) {}

  convert(value: Value, depth: number): unknown {
    if (depth > this.limits.jsonDepth) {
      throw fail('ValueTooDeep', { limit: this.limits.jsonDepth })
    }
    if (value instanceof BalFloat) return value.value
    if (value instanceof BalJson) return this.convert(value.value, depth)
    if (value instanceof JsonDecimal) {
      throw fail('PlainNumberOutOfRange', { number: shortened(value.text) })
    }
    if (typeof value !== 'object' || value === null) return value ?? null
    const done = this.#done.get(value)
    if (done) return done
    if (value instanceof BalArray) return this.#array(value, value.items, depth)
    if (value instanceof JsonArray) return this.#array(value, value.items, depth)
    if (value instanceof JsonObject) return this.#object(value, value.members, depth)
    if (value instanceof BalMap) return this.#object(value, value.entries, depth)
    if (value instanceof BalStruct) return this.#struct(value, depth)
    if (value instanceof Message) return this.#message(value, depth)
    if (value instanceof BalXml) return xmlText(value, this.limits)
    if (value instanceof Uint8Array) return this.#blob(value)
    return value
  }

  /** Copies the bytes, because the receiver may change them. */
  #blob(bytes: Uint8Array): Uint8Array {
    const plain = new Uint8Array(bytes)
    this.#done.set(bytes, plain)
    return plain
  }

  #array(container: object, items: readonly Value[], depth: number): unknown[] {
    const plain: unknown[] = []
    this.#done.set(container, plain)
    for (const item of items) plain.push(this.convert(item, depth + 1))
    return plain
  }

  #object(container: object, entries: Iterable<readonly [string, Value]>, depth: number): object {
    const plain = {}
    this.#done.set(container, plain)
    for (const [name, entry] of entries) define(plain, name, this.convert(entry, depth + 1))
    return plain
  }

  #struct(struct: BalStruct, depth: number): object {
    const plain = {}
    this.#done.set(struct, plain)
    for (const { name, index } of struct.type.fields) {
      define(plain, name, this.convert(struct.get(index), depth + 1))
    }
    return plain
  }

  #message(message: Message, depth: number): PlainMessage {
    const payload = this.#payload(message, depth)
    return { headers: plainHeaders(message.headers), ...(payload === undefined ? {} : { payload }) }
  }

  #payload(message: Message, depth: number): unknown {
    const { payload } = message
    switch (payload?.kind) {
      case undefined:
        return undefined
      case 'json':
        return this.convert(payload.json, depth + 1)
      case 'map':
        return this.convert(payload.map, depth + 1)
      case 'blob':
        return this.#blob(payload.bytes)
      default:
        return payloadText(message, this.limits)
    }
  }
}

/** Unlike an assignment, this creates an own property for any name. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
}

function plainHeaders(headers: HeaderList): Record<string, string | string[]> {
  const plain = {}
  for (const [name] of headers) {
    const values = headers.getAll(name)
    if (!Object.hasOwn(plain, name)) define(plain, name, values.length === 1 ? values[0] : values)
  }
  return plain
}
