/**
 * Values as plain JavaScript and back, for embedders: an int is a number (a bigint beyond ±(2^53-1)), maps,
 * structs and json objects are plain objects, a message is `{ headers, payload }`. Every name is an ordinary
 * own property, `__proto__` too.
 */

import {
  ANY,
  type ArrayType,
  arrayOf,
  JSON_TYPE,
  type StructType,
  type Type,
  typeName,
} from '../check/types.js'
import { Failure } from './failure.js'
import { JsonArray, JsonObject, type JsonValue } from './json.js'
import { DEFAULT_VALUE_LIMITS, type ValueLimits } from './limits.js'
import { type HeaderList, Message, type Payload, payloadText } from './message.js'
import {
  BalArray,
  BalConnector,
  BalFloat,
  BalJson,
  BalMap,
  BalStruct,
  defaultValue,
  newStruct,
  type Value,
} from './value.js'

/** A message for embedders. A header with several values has an array of them. */
export interface PlainMessage {
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  /** Text as a string, json as plain values; absent for none. */
  readonly payload?: unknown
}

/**
 * A value of a static type as plain JavaScript. What is shared or cyclic inside the value is so in the result.
 *
 * @param _type every representation says enough by itself so far; callers pass it all the same, because in general
 *   it is the static type that gives a value its meaning
 * @throws Failure when the value is nested deeper than json may be
 */
export function toPlain(value: Value, _type: Type, limits: ValueLimits = DEFAULT_VALUE_LIMITS): unknown {
  return new ToPlain(limits).convert(value, 0)
}

/**
 * Plain JavaScript as a value of a static type.
 *
 * @throws Failure that names both sides and the place, when the one does not fit the other
 */
export function fromPlain(plain: unknown, type: Type, limits: ValueLimits = DEFAULT_VALUE_LIMITS): Value {
  return new FromPlain(limits).convert(plain, type)
}

class ToPlain {
  /** What was converted before: it keeps sharing, and ends cycles. */
  readonly #done = new Map<object, object>()

  constructor(private readonly limits: ValueLimits) {}

  convert(value: Value, depth: number): unknown {
    if (depth > this.limits.jsonDepth) {
      throw new Failure(`value is nested too deeply: more than ${this.limits.jsonDepth} levels`)
    }
    if (value instanceof BalFloat) return value.value
    if (value instanceof BalJson) return this.convert(value.value, depth)
    if (typeof value !== 'object' || value === null) return value ?? null
    const done = this.#done.get(value)
    if (done) return done
    if (value instanceof BalArray) return this.#array(value, value.items, depth)
    if (value instanceof JsonArray) return this.#array(value, value.items, depth)
    if (value instanceof JsonObject) return this.#object(value, value.members, depth)
    if (value instanceof BalMap) return this.#object(value, value.entries, depth)
    if (value instanceof BalStruct) return this.#struct(value, depth)
    if (value instanceof Message) return this.#message(value, depth)
    return value
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
      default:
        return payloadText(message, this.limits)
    }
  }
}

/** Unlike an assignment, this makes an own property of any name. */
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

class FromPlain {
  /** Names and indices that lead to the place at work, for failures. */
  readonly #path: (string | number)[] = []

  constructor(private readonly limits: ValueLimits) {}

  convert(plain: unknown, type: Type): Value {
    switch (type.kind) {
      case 'int':
        return this.#int(plain)
      case 'float':
        return typeof plain === 'number' ? plain : this.#refuse(plain, type)
      case 'string':
        return typeof plain === 'string' ? this.#string(plain) : this.#refuse(plain, type)
      case 'boolean':
        return typeof plain === 'boolean' ? plain : this.#refuse(plain, type)
    }
    if (plain === null || plain === undefined) return null
    switch (type.kind) {
      case 'json':
        return this.#json(plain)
      case 'map':
        return this.#map(plain, type)
      case 'array':
        return Array.isArray(plain) ? this.#array(plain, type) : this.#refuse(plain, type)
      case 'struct':
        return this.#struct(plain, type)
      case 'message':
        return this.#message(plain, type)
      case 'connector':
        return plain instanceof BalConnector && plain.type === type ? plain : this.#refuse(plain, type)
      case 'any':
        return this.#any(plain)
      default:
        return this.#refuse(plain, type)
    }
  }

  #int(plain: unknown): number | bigint {
    if (typeof plain === 'number' && Number.isSafeInteger(plain)) return plain + 0
    if (typeof plain === 'bigint' && BigInt.asIntN(64, plain) === plain) return normalInt(plain)
    return this.#refuse(plain, { kind: 'int' })
  }

  #string(plain: string): string {
    if (plain.length <= this.limits.stringLength) return plain
    throw this.#failure(`string length exceeds limit: ${this.limits.stringLength}`)
  }

  #json(plain: unknown): JsonValue {
    switch (typeof plain) {
      case 'boolean':
        return plain
      case 'string':
        return this.#string(plain)
      case 'bigint':
        return normalInt(plain)
      case 'number':
        if (Number.isSafeInteger(plain)) return plain + 0
        return Number.isFinite(plain) ? new BalFloat(plain) : this.#refuse(plain, JSON_TYPE)
    }
    if (plain === null || plain === undefined) return null
    if (plain instanceof JsonObject || plain instanceof JsonArray) return plain
    if (Array.isArray(plain)) {
      this.#refuseLength(plain.length, this.limits.arrayLength)
      return new JsonArray(plain.map((item, index) => this.#inside(index, () => this.#json(item))))
    }
    if (hasToJson(plain)) return this.#inside('toJSON()', () => this.#json(plain.toJSON()))
    const object = new JsonObject()
    for (const [name, member] of this.#entries(plain, JSON_TYPE)) {
      if (member !== undefined)
        object.members.set(
          name,
          this.#inside(name, () => this.#json(member)),
        )
    }
    return object
  }

  #map(plain: unknown, type: Type): BalMap {
    const map = new BalMap()
    for (const [name, entry] of this.#entries(plain, type)) {
      map.entries.set(
        name,
        this.#inside(name, () => this.convert(entry, ANY)),
      )
    }
    return map
  }

  #array(plain: readonly unknown[], type: ArrayType): BalArray {
    this.#refuseLength(plain.length, this.limits.arrayLength)
    return new BalArray(
      type,
      // Not map, which would leave out the holes.
      Array.from(plain, (item, index) => this.#inside(index, () => this.convert(item, type.element))),
    )
  }

  #struct(plain: unknown, type: StructType): BalStruct {
    if (plain instanceof BalStruct && plain.type === type) return plain
    const entries = new Map(this.#entries(plain, type))
    const values = type.fields.map((field) => {
      const given = entries.get(field.name)
      entries.delete(field.name)
      if (given === undefined) return field.defaultValue ?? defaultValue(field.type)
      return this.#inside(field.name, () => this.convert(given, field.type))
    })
    for (const stray of entries.keys()) throw this.#failure(`'${typeName(type)}' has no field '${stray}'`)
    return newStruct(type, values)
  }

  #message(plain: unknown, type: Type): Message {
    if (plain instanceof Message) return plain
    const parts = new Map(this.#entries(plain, type))
    const message = new Message()
    const headers = parts.get('headers') ?? {}
    this.#inside('headers', () => {
      for (const [name, values] of this.#entries(headers, type)) {
        for (const value of Array.isArray(values) ? values : [values]) {
          if (typeof value !== 'string') this.#refuse(value, { kind: 'string' })
          message.headers.add(name, value)
        }
      }
    })
    message.payload = this.#inside('payload', () => this.#payload(parts.get('payload')))
    return message
  }

  #payload(plain: unknown): Payload {
    if (plain === undefined) return undefined
    if (typeof plain === 'string') return { kind: 'text', text: this.#string(plain) }
    if (plain instanceof Uint8Array) return { kind: 'bytes', bytes: plain }
    return { kind: 'json', json: this.#json(plain) }
  }

  /** Objects become maps and arrays `any[]`: both can be cast to json, too. */
  #any(plain: unknown): Value {
    switch (typeof plain) {
      case 'string':
        return this.#string(plain)
      case 'boolean':
        return plain
      case 'number':
        return Number.isSafeInteger(plain) ? plain + 0 : new BalFloat(plain)
      case 'bigint':
        return this.#int(plain)
    }
    if (isValue(plain)) return plain
    if (Array.isArray(plain)) return this.#array(plain, arrayOf(ANY))
    return this.#map(plain, ANY)
  }

  /** Entries of a plain object or a Map with string keys; nothing else has entries that could be meant. */
  *#entries(plain: unknown, type: Type): Generator<[string, unknown], void> {
    if (plain instanceof BalMap) yield* plain.entries
    else if (plain instanceof Map) {
      this.#refuseLength(plain.size, this.limits.mapEntries)
      for (const [name, entry] of plain)
        yield [typeof name === 'string' ? name : this.#refuse(plain, type), entry]
    } else if (isPlainObject(plain)) {
      const names = Object.keys(plain)
      this.#refuseLength(names.length, this.limits.mapEntries)
      for (const name of names) yield [name, plain[name]]
    } else this.#refuse(plain, type)
  }

  #inside<T>(step: string | number, convert: () => T): T {
    if (this.#path.length >= this.limits.jsonDepth) {
      throw new Failure(`value is nested too deeply: more than ${this.limits.jsonDepth} levels`)
    }
    this.#path.push(step)
    const result = convert()
    this.#path.pop()
    return result
  }

  #refuseLength(length: number, most: number): void {
    if (length > most) throw this.#failure(`Requested array size ${length} exceeds limit: ${most}`)
  }

  #refuse(plain: unknown, type: Type): never {
    throw this.#failure(`cannot use ${describe(plain)} as '${typeName(type)}'`)
  }

  #failure(problem: string): Failure {
    const place = this.#path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
    return new Failure(place === '' ? problem : `${problem} at ${place}`)
  }
}

function isPlainObject(plain: unknown): plain is Record<string, unknown> {
  if (typeof plain !== 'object' || plain === null) return false
  const prototype = Object.getPrototypeOf(plain)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function hasToJson(plain: unknown): plain is { toJSON(): unknown } {
  return (
    typeof plain === 'object' && plain !== null && 'toJSON' in plain && typeof plain.toJSON === 'function'
  )
}

function isValue(plain: unknown): boolean {
  return [JsonObject, JsonArray, BalMap, BalArray, BalStruct, BalFloat, BalJson, Message, BalConnector].some(
    (kind) => plain instanceof kind,
  )
}

function normalInt(value: bigint): number | bigint {
  const small = Number(value)
  return Number.isSafeInteger(small) ? small : value
}

/** What the JavaScript value is, in a few words. */
function describe(plain: unknown): string {
  switch (typeof plain) {
    case 'number':
    case 'bigint':
    case 'boolean':
      return `the ${typeof plain} ${plain}`
    case 'object':
      if (plain === null) return 'null'
      if (Array.isArray(plain)) return 'an array'
      return isPlainObject(plain) ? 'an object' : `an object of class ${plain.constructor?.name ?? '?'}`
    case 'undefined':
      return 'undefined'
    default:
      return `a ${typeof plain}`
  }
}
