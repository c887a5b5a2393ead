/** Converts typed JSON to values, for the arguments of `callTyped`. */

import type { CheckedProgram } from '../check/checked.js'
import {
  ANY,
  type ArrayType,
  arrayOf,
  BLOB,
  BOOLEAN,
  FLOAT,
  INT,
  isValueType,
  JSON_TYPE,
  MAP,
  MESSAGE,
  STRING,
  type StructType,
  type Type,
  typeName,
  XML,
} from '../check/types.js'
import { decodeBase64 } from '../values/base64.js'
import { convert } from '../values/convert.js'
import { fail } from '../values/failures/failures.js'
import { defaultOfField } from '../values/field-default.js'
import { wrapInt } from '../values/integer.js'
import { parseJson } from '../values/json.js'
import { Message, type Payload } from '../values/message.js'
import { BalArray, BalMap, newStruct, type Value } from '../values/value.js'
import { parseXml } from '../values/xml.js'
import type { TypedValue } from './typed-value.js'

const BUILT_IN = new Map<string, Type>([
  ['int', INT],
  ['float', FLOAT],
  ['string', STRING],
  ['boolean', BOOLEAN],
  ['json', JSON_TYPE],
  ['xml', XML],
  ['map', MAP],
  ['message', MESSAGE],
  ['any', ANY],
  ['blob', BLOB],
])

/** Reads typed values, which may name the structs of one program. */
export class TypedReader {
  /** By full name and, unless it is ambiguous, by simple name. The program's own structs take precedence. */
  readonly #structs = new Map<string, StructType>()

  constructor(program: CheckedProgram) {
    const packages = [program.main, ...program.packages.filter((each) => each !== program.main)]
    for (const { structs } of packages) {
      for (const struct of structs) {
        this.#structs.set(typeName(struct), struct)
        if (!this.#structs.has(struct.name)) this.#structs.set(struct.name, struct)
      }
    }
  }

  /** Returns the type of a typed value; undefined for null. */
  typeOf(typed: TypedValue): Type | undefined {
    switch (typed.t) {
      case 'null':
        return undefined
      case 'array':
        return arrayOf(this.#typeNamed(typed.e))
      case 'struct':
        return this.#structNamed(typed.name)
      default:
        return this.#typeNamed(typed.t)
    }
  }

  /** Reads a value for a parameter of type `target`. */
  read(typed: TypedValue, target: Type): Value {
    if (typed.t === 'null' || (typed.t === 'string' && typed.v === null)) {
      if (isValueType(target) && target !== STRING) {
        throw fail('TypedNull', { type: typeName(target) })
      }
      return target === STRING ? '' : null
    }
    // An argument may name its struct or element type differently than the parameter.
    const own = target.kind === 'array' && typed.t === 'array' ? target : (this.typeOf(typed) as Type)
    return convert(this.#readAs(typed, own), { mode: 'widen', from: own, to: target })
  }

  /** @param type that of the value itself, or the array type that it is for */
  #readAs(typed: TypedValue, type: Type): Value {
    switch (typed.t) {
      case 'int':
        return readInt(typed.v)
      case 'float':
        return readFloat(typed.v)
      case 'string':
      case 'boolean':
        return typed.v
      case 'json':
        return parseJson(typed.v)
      case 'xml':
        return parseXml(typed.v)
      case 'blob':
        return decodeBase64(typed.v)
      case 'map':
        return this.#readMap(typed.v)
      case 'array': {
        const arrayType = type as ArrayType
        return new BalArray(
          arrayType,
          typed.v.map((item) => this.read(item, arrayType.element)),
        )
      }
      case 'struct': {
        const structType = type as StructType
        const written = new Map(typed.v)
        return newStruct(
          structType,
          structType.fields.map((field) => {
            const value = written.get(field.name)
            return value === undefined ? defaultOfField(field) : this.read(value, field.type)
          }),
        )
      }
      case 'message':
        return this.#readMessage(typed)
      default:
        throw fail('TypedNotPassable', { kind: typed.t, type: typeName(type) })
    }
  }

  #readMap(entries: readonly (readonly [string, TypedValue])[]): BalMap {
    const map = new BalMap()
    for (const [key, value] of entries) map.entries.set(key, this.read(value, ANY))
    return map
  }

  #readMessage(typed: Extract<TypedValue, { t: 'message' }>): Message {
    const message = new Message()
    for (const [name, value] of typed.headers ?? []) message.headers.add(name, value)
    for (const [name, value] of Object.entries(typed.properties ?? {})) {
      if (value.t === 'headers') for (const [key, text] of value.v) message.keptHeaders.add(key, text)
      else message.properties.set(name, this.read(value, this.typeOf(value) ?? ANY))
    }
    // Only a request has a method. `http:convertToResponse` depends on it.
    message.isRequest = message.properties.has('HTTP_METHOD')
    if (typed.payload) message.payload = this.#readPayload(typed.payload)
    return message
  }

  #readPayload(typed: TypedValue): Payload {
    switch (typed.t) {
      case 'json':
        return { kind: 'json', json: parseJson(typed.v) }
      case 'xml':
        return { kind: 'xml', xml: parseXml(typed.v) }
      case 'blob':
        return { kind: 'blob', bytes: decodeBase64(typed.v) }
      case 'map':
        return { kind: 'map', map: this.#readMap(typed.v) }
      case 'stringmap': {
        const map = new BalMap()
        for (const [key, text] of Object.entries(typed.v)) map.entries.set(key, text)
        return { kind: 'map', map }
      }
      case 'string':
        return typed.v === null ? undefined : { kind: 'text', text: typed.v }
      case 'null':
        return undefined
      default:
        throw fail('TypedPayload', { kind: typed.t })
    }
  }

  #typeNamed(name: string): Type {
    if (name.endsWith('[]')) return arrayOf(this.#typeNamed(name.slice(0, -2)))
    return BUILT_IN.get(name) ?? this.#structNamed(name)
  }

  #structNamed(name: string): StructType {
    const type = this.#structs.get(name)
    if (!type) throw fail('TypedTypeUndefined', { name })
    return type
  }
}

function readInt(text: string): number | bigint {
  if (!/^[+-]?\d+$/.test(text)) throw fail('TypedNotInt', { text })
  return wrapInt(BigInt(text))
}

function readFloat(text: string): number {
  const value = Number(text)
  if (Number.isNaN(value) && text !== 'NaN') throw fail('TypedNotFloat', { text })
  return value
}
