/**
 * Conversions between static types: those the language does by itself and those a cast asks for. What
 * can be decided from the types is decided once, when the converter is made.
 */

import type { Conversion } from '../check/checked.js'
import { isAssignCompatible, type StructType, type Type, typeName } from '../check/types.js'
import { Failure } from './failure.js'
import { parseInt64, truncateToInt } from './integer.js'
import { JsonArray, JsonObject, type JsonValue, jsonKind, jsonText, parseJson, tooDeep } from './json.js'
import { type Allowance, DEFAULT_VALUE_LIMITS, STEPS_OF_CONTAINER, stepsForText } from './limits.js'
import { Message, messageOf } from './message.js'
import { floatText } from './text.js'
import { trimmed } from './trimmed.js'
import { BalArray, BalConnector, BalFloat, BalJson, BalMap, BalStruct, type Value } from './value.js'
import { BalXml, parseXml, xmlText } from './xml.js'
import { jsonOfXml, markupOfJson } from './xml-json.js'

export type Converter = (value: Value) => Value

/** Converts one value; code that runs often makes a converter instead. */
export function convert(value: Value, conversion: Conversion): Value {
  return converterOf(conversion)(value)
}

/**
 * The function that does a conversion. It throws `Failure` where the table of casts says so.
 *
 */
export function converterOf({ from, to }: Conversion, limits: Allowance = DEFAULT_VALUE_LIMITS): Converter {
  if (from === to || from.kind === 'null' || from.kind === 'wrong') return same
  if (to.kind === 'any') return toAny(from)
  switch (from.kind) {
    case 'int':
      return fromInt(to)
    case 'float':
      return fromFloat(to)
    case 'boolean':
      return fromBoolean(to)
    case 'string':
      return fromString(to, limits)
    case 'json':
      return fromJson(to, limits)
    case 'xml':
      return fromXml(to, limits)
    case 'any':
      return fromAny(to, limits)
    default:
      // A struct that starts with the fields of another is that other, without a copy.
      return same
  }
}

function same(value: Value): Value {
  return value
}

function toAny(from: Type): Converter {
  switch (from.kind) {
    case 'float':
      return function boxFloat(value) {
        return new BalFloat(value as number)
      }
    case 'json':
      return function boxJson(value) {
        const isScalar = value !== null && !(value instanceof JsonObject) && !(value instanceof JsonArray)
        return isScalar ? new BalJson(value as BalJson['value']) : value
      }
    default:
      return same
  }
}

function fromInt(to: Type): Converter {
  switch (to.kind) {
    case 'float':
      return Number
    case 'string':
      return String
    case 'boolean':
      return function intToBoolean(value) {
        return value !== 0
      }
    default:
      return same
  }
}

function fromFloat(to: Type): Converter {
  switch (to.kind) {
    case 'int':
      return truncateToInt as Converter
    case 'string':
      return floatText as Converter
    case 'boolean':
      return function floatToBoolean(value) {
        return value !== 0
      }
    case 'json':
      return function floatToJson(value) {
        return new BalFloat(value as number)
      }
    default:
      return same
  }
}

function fromBoolean(to: Type): Converter {
  switch (to.kind) {
    case 'int':
    case 'float':
      return function booleanToNumber(value) {
        return value ? 1 : 0
      }
    case 'string':
      return String
    default:
      return same
  }
}

function fromString(to: Type, limits: Allowance): Converter {
  switch (to.kind) {
    case 'int':
      return reading(stringToInt, limits)
    case 'float':
      return reading(stringToFloat, limits)
    case 'json':
      return function stringToJson(value) {
        return jsonOfString(value as string, limits)
      }
    case 'xml':
      return function stringToXml(value) {
        return parseXml(value as string, limits)
      }
    case 'message':
      return function stringToMessage(value) {
        return messageOf({ kind: 'text', text: value as string }, 'text/plain')
      }
    default:
      return same
  }
}

/** Pays for a text before it is read. */
function reading(read: (text: string) => Value, limits: Allowance): Converter {
  return function stringToNumber(value) {
    const text = value as string
    if (text.length > 64) limits.charge?.(stepsForText(text.length))
    return read(text)
  }
}

/** A decimal number, the whole text, with a sign or without, in 64 bits. */
function stringToInt(text: string): Value {
  const value = parseInt64(text)
  if (value === undefined) throw new Failure(`input value ${text} cannot be cast to integer`)
  return value
}

/** Says in one way only how digits are read: with two, a long text that ends wrong takes for ever. */
const FLOAT = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$/

function stringToFloat(text: string): Value {
  const number = trimmed(text)
  if (FLOAT.test(number)) return Number(number)
  switch (number.replace(/^\+/, '')) {
    case 'NaN':
    case '-NaN':
      return Number.NaN
    case 'Infinity':
      return Number.POSITIVE_INFINITY
    case '-Infinity':
      return Number.NEGATIVE_INFINITY
    default:
      throw new Failure(`input value ${text} cannot be cast to float`)
  }
}

/** Text that looks like an object or array is parsed as a whole, any other is a json string (reference 8.5). */
export function jsonOfString(text: string, limits: Allowance = DEFAULT_VALUE_LIMITS): JsonValue {
  const trimmed = text.trim()
  const first = trimmed[0]
  const closing = first === '{' ? '}' : first === '[' ? ']' : ''
  return closing !== '' && trimmed[trimmed.length - 1] === closing ? parseJson(trimmed, limits) : text
}

function fromJson(to: Type, limits: Allowance): Converter {
  switch (to.kind) {
    case 'string':
      return function jsonToString(value) {
        if (value === null) throw nullCast(to)
        return jsonText(value as JsonValue, limits)
      }
    case 'int':
    case 'float':
    case 'boolean':
      return function jsonToScalar(value) {
        return jsonScalar(value as JsonValue, to)
      }
    case 'xml':
      return function jsonToXml(value) {
        if (value === null) return null
        return parseXml(markupOfJson(value as JsonValue, limits), limits)
      }
    case 'message':
      return function jsonToMessage(value) {
        if (value === null) throw nullCast(to)
        return messageOf({ kind: 'json', json: value as JsonValue }, 'application/json')
      }
    default:
      return same
  }
}

function fromXml(to: Type, limits: Allowance): Converter {
  switch (to.kind) {
    case 'string':
      return function xmlToString(value) {
        if (value === null) throw nullCast(to)
        return xmlText(value as BalXml, limits)
      }
    case 'json':
      return function xmlToJson(value) {
        return value === null ? null : jsonOfXml(value as BalXml, limits)
      }
    case 'message':
      return function xmlToMessage(value) {
        if (value === null) throw nullCast(to)
        return messageOf({ kind: 'xml', xml: value as BalXml }, 'application/xml')
      }
    default:
      return same
  }
}

function jsonScalar(value: JsonValue, to: Type): Value {
  if (value === null) throw nullCast(to)
  const kind = jsonKind(value)
  if (kind === to.kind) return value instanceof BalFloat ? value.value : value
  throw new Failure(
    `cannot cast 'json' to type '${to.kind}': incompatible types: expected '${to.kind}', found '${kind}' in json`,
  )
}

function fromAny(to: Type, limits: Allowance): Converter {
  switch (to.kind) {
    case 'json':
      return function anyToJson(value) {
        return jsonOfAny(value, limits)
      }
    case 'struct':
      return function anyToStruct(value) {
        if (value === null || (value instanceof BalStruct && value.type === to)) return value
        throw anyCast(value, to)
      }
    case 'int':
    case 'float':
    case 'string':
    case 'boolean':
    case 'blob':
      return function anyToScalar(value) {
        if (value === null) throw nullCast(to)
        if (dynamicTypeName(value) !== to.kind) throw anyCast(value, to)
        return value instanceof BalFloat ? value.value : value
      }
    default:
      return function anyToReference(value) {
        if (value === null || dynamicTypeName(value) === typeName(to)) return value
        throw anyCast(value, to)
      }
  }
}

function nullCast(to: Type): Failure {
  return new Failure(`cannot cast 'null' value to type '${typeName(to)}'`)
}

function anyCast(value: Value, to: Type): Failure {
  return new Failure(`cannot cast 'any' with type '${dynamicTypeName(value)}' to type '${typeName(to)}'`)
}

/** The name of the type that a value of static type `any` has by itself. */
export function dynamicTypeName(value: Value): string {
  switch (typeof value) {
    case 'string':
      return 'string'
    case 'boolean':
      return 'boolean'
    case 'number':
    case 'bigint':
      return 'int'
  }
  if (value === null) return 'null'
  if (value instanceof BalFloat) return 'float'
  if (value instanceof BalJson || value instanceof JsonObject || value instanceof JsonArray) return 'json'
  if (value instanceof BalMap) return 'map'
  if (value instanceof Uint8Array) return 'blob'
  if (value instanceof BalArray || value instanceof BalStruct || value instanceof BalConnector) {
    return typeName(value.type)
  }
  return value instanceof Message ? 'message' : 'xml'
}

/** A value of static type `any` as json: maps, structs and arrays become objects and arrays, deeply. */
function jsonOfAny(value: Value, limits: Allowance): JsonValue {
  let parts = 0
  const ofAny = (part: Value, depth: number): JsonValue => {
    if (depth > limits.jsonDepth) throw tooDeep(limits)
    limits.charge?.(STEPS_OF_CONTAINER)
    if (++parts > limits.mapEntries + limits.arrayLength) throw new Failure('value is too large for json')
    switch (typeof part) {
      case 'string':
        return jsonOfString(part, limits)
      case 'number':
      case 'bigint':
      case 'boolean':
        return part
    }
    if (part === null || part instanceof BalFloat) return part
    if (part instanceof BalJson) return part.value
    if (part instanceof JsonObject || part instanceof JsonArray) return part
    if (part instanceof BalMap) return ofMembers('map', part.entries, depth)
    if (part instanceof BalStruct) return ofStruct(part, depth)
    if (part instanceof BalArray) return ofArray(part, depth)
    throw new Failure(`cannot cast 'any' with type '${dynamicTypeName(part)}' to type 'json'`)
  }
  const ofMembers = (name: string, members: Iterable<[string, Value]>, depth: number): JsonObject => {
    limits.charge?.(STEPS_OF_CONTAINER)
    const object = new JsonObject()
    for (const [key, member] of members) object.members.set(key, ofMember(name, key, member, depth))
    return object
  }
  const ofMember = (name: string, key: string, member: Value, depth: number): JsonValue => {
    const found = dynamicTypeName(member)
    if (hasNoJson(member)) {
      throw new Failure(
        `cannot cast '${name}' to type 'json': error while mapping '${key}': incompatible types: expected 'json', found '${found}'`,
      )
    }
    // A string inside is a json string, whatever it looks like.
    return typeof member === 'string' ? member : ofAny(member, depth + 1)
  }
  const ofStruct = (struct: BalStruct, depth: number): JsonObject => {
    const boxed = struct.type.fields.map((field): [string, Value] => [
      field.name,
      toAny(field.type)(struct.get(field.index)),
    ])
    return ofMembers(typeName(struct.type), boxed, depth)
  }
  const ofArray = (array: BalArray, depth: number): JsonArray => {
    const box = toAny(array.type.element)
    const items = array.items.map((item) => {
      const boxed = box(item)
      if (hasNoJson(boxed)) {
        throw new Failure(
          `cannot cast '${typeName(array.type)}' to type 'json': incompatible types: expected 'json', found '${dynamicTypeName(boxed)}'`,
        )
      }
      return typeof boxed === 'string' ? boxed : ofAny(boxed, depth + 1)
    })
    return new JsonArray(items)
  }
  return ofAny(value, 0)
}

function hasNoJson(value: Value): boolean {
  return [Message, BalXml, BalConnector, Uint8Array].some((kind) => value instanceof kind)
}

/** True if a struct value of this type may stand where the other is expected. */
export function fitsStruct(type: StructType, target: StructType): boolean {
  return type === target || isAssignCompatible(type, target)
}
