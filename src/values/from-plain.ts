/** Converts the values of embedders to values of the language: see plain.ts. */

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
import { fail } from './failures/failures.js'
import { defaultOfField } from './field-default.js'
import { JsonArray, JsonObject, type JsonValue } from './json.js'
import { DEFAULT_VALUE_LIMITS, type ValueLimits } from './limits.js'
import { Message, type Payload } from './message.js'
import {
  BalArray,
  BalConnector,
  BalFloat,
  BalJson,
  BalMap,
  BalStruct,
  newStruct,
  type Value,
} from './value.js'
import { BalXml, parseXml } from './xml.js'

/**
 * Converts plain JavaScript to a value of a static type.
 *
 * @throws Failure with both types and the place, when the value does not fit the type
 */
export function fromPlain(plain: unknown, type: Type, limits: ValueLimits = DEFAULT_VALUE_LIMITS): Value {
  return new FromPlain(limits).convert(plain, type)
}

class FromPlain {
  /** The names and indices that lead to the current place, for failures. */
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
      case 'blob':
        return plain instanceof Uint8Array ? this.#blob(plain) : this.#refuse(plain, type)
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
      case 'xml':
        return this.#xml(plain, type)
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
    if (typeof plain === 'bigint' && BigInt.asIntN(64, plain) === plain) return smallest(plain)
    return this.#refuse(plain, { kind: 'int' })
  }

  #string(plain: string): string {
    if (plain.length <= this.limits.stringLength) return plain
    throw this.#placed(fail('StringTooLong', { limit: this.limits.stringLength }))
  }

  /** Copies the bytes, because the owner of the argument may change them later. */
  #blob(plain: Uint8Array): Uint8Array {
    if (plain.length <= this.limits.stringLength) return new Uint8Array(plain)
    throw this.#placed(fail('BlobTooLong', { limit: this.limits.stringLength }))
  }

  #json(plain: unknown): JsonValue {
    switch (typeof plain) {
      case 'boolean':
        return plain
      case 'string':
        return this.#string(plain)
      case 'bigint':
        return smallest(plain)
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
      // Not `map`, which skips holes.
      Array.from(plain, (item, index) => this.#inside(index, () => this.convert(item, type.element))),
    )
  }

  #struct(plain: unknown, type: StructType): BalStruct {
    if (plain instanceof BalStruct && plain.type === type) return plain
    const entries = new Map(this.#entries(plain, type))
    const values = type.fields.map((field) => {
      const given = entries.get(field.name)
      entries.delete(field.name)
      if (given === undefined) return defaultOfField(field)
      return this.#inside(field.name, () => this.convert(given, field.type))
    })
    for (const name of entries.keys()) {
      throw this.#placed(fail('PlainStrayField', { type: typeName(type), name }))
    }
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
    if (plain instanceof Uint8Array) return { kind: 'bytes', bytes: this.#blob(plain) }
    if (plain instanceof BalXml) return { kind: 'xml', xml: plain }
    return { kind: 'json', json: this.#json(plain) }
  }

  #xml(plain: unknown, type: Type): BalXml {
    if (plain instanceof BalXml) return plain
    if (typeof plain !== 'string') return this.#refuse(plain, type)
    try {
      return parseXml(this.#string(plain))
    } catch (error) {
      throw error instanceof Failure ? this.#placed(error) : error
    }
  }

  /** Objects become maps, and arrays become `any[]`: both can also be cast to json. */
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
    if (plain instanceof Uint8Array) return this.#blob(plain)
    if (isValue(plain)) return plain
    if (Array.isArray(plain)) return this.#array(plain, arrayOf(ANY))
    return this.#map(plain, ANY)
  }

  /** Yields the entries of a plain object or of a Map with string keys, the only objects with meaningful entries. */
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
      throw fail('ValueTooDeep', { limit: this.limits.jsonDepth })
    }
    this.#path.push(step)
    const result = convert()
    this.#path.pop()
    return result
  }

  #refuseLength(length: number, most: number): void {
    if (length > most) throw this.#placed(fail('ArrayTooLarge', { size: length, limit: most }))
  }

  #refuse(plain: unknown, type: Type): never {
    throw this.#placed(fail('PlainMisfit', { found: describe(plain), type: typeName(type) }))
  }

  /** The failure with the place in the value that it is about: `… at .list[2]`. */
  #placed(failure: Failure): Failure {
    const place = this.#path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
    return place === '' ? failure : failure.withMessage(`${failure.message} at ${place}`)
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

function isValue(plain: unknown): plain is Value {
  return [
    JsonObject,
    JsonArray,
    BalMap,
    BalArray,
    BalStruct,
    BalFloat,
    BalJson,
    BalXml,
    Message,
    BalConnector,
  ].some((kind) => plain instanceof kind)
}

/** Returns an integer as a number if it is a safe integer, else as a bigint. */
function smallest(value: bigint): number | bigint {
  const small = Number(value)
  return Number.isSafeInteger(small) ? small : value
}

/** Describes a JavaScript value in a few words. */
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
