/**
 * Converts values between static types, implicitly or by a cast. Whatever the types determine is decided once, when
 * the converter is created.
 */

import type { Conversion } from '../check/checked.js'
import { isAssignCompatible, type StructType, type Type, typeName } from '../check/types.js'
import { boxed, dynamicTypeName } from './any.js'
import { MAX_FREE_SCALAR, STEPS } from './cost.js'
import type { Failure } from './failure.js'
import { fail } from './failures/failures.js'
import { parseInt64, truncateToInt } from './integer.js'
import { JsonDecimal, type JsonValue, jsonKind, jsonText } from './json.js'
import { jsonOfAny, jsonOfString } from './json-of-any.js'
import { DEFAULT_VALUE_LIMITS, type WorkLimits } from './limits.js'
import { messageOf } from './message.js'
import { shortened } from './shortened.js'
import { floatText } from './text.js'
import { trimmed } from './trimmed.js'
import { BalArray, BalFloat, BalStruct, type Value } from './value.js'
import { type BalXml, parseXml, xmlText } from './xml.js'
import { jsonOfXml, markupOfJson } from './xml-json.js'

export type Converter = (value: Value) => Value

/** Converts one value; code that runs often creates a converter instead. */
export function convert(value: Value, conversion: Conversion): Value {
  return converterOf(conversion)(value)
}

/** Returns the function for a conversion. It throws a `Failure` where the table of casts says so. */
export function converterOf({ from, to }: Conversion, limits: WorkLimits = DEFAULT_VALUE_LIMITS): Converter {
  if (from === to || from.kind === 'null' || from.kind === 'wrong') return same
  if (to.kind === 'any') return boxed(from)
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
    case 'map':
    case 'struct':
    case 'array':
      if (to.kind === 'json') return toJson(limits)
      // A struct that begins with the fields of another converts to it without a copy.
      return same
    default:
      return same
  }
}

function same(value: Value): Value {
  return value
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

function fromString(to: Type, limits: WorkLimits): Converter {
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

/** Charges for a text before it is parsed. */
function reading(read: (text: string) => Value, limits: WorkLimits): Converter {
  return function stringToNumber(value) {
    const text = value as string
    if (text.length > MAX_FREE_SCALAR) limits.charge?.(STEPS.copyText(text.length))
    return read(text)
  }
}

/** Parses a text that is entirely a decimal number of 64 bits, with or without a sign. */
function stringToInt(text: string): Value {
  const value = parseInt64(text)
  if (value === undefined) throw notInteger(text)
  return value
}

/** Digits can match in only one way; with two, a long text with a wrong end would take exponential time. */
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
      throw notFloat(text)
  }
}

function fromJson(to: Type, limits: WorkLimits): Converter {
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

function fromXml(to: Type, limits: WorkLimits): Converter {
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
  if (value instanceof JsonDecimal && to.kind === 'float') {
    throw fail('JsonNotFloat', { number: shortened(value.text) })
  }
  const kind = jsonKind(value)
  if (kind === to.kind) return value instanceof BalFloat ? value.value : value
  throw jsonCast(to, kind)
}

function fromAny(to: Type, limits: WorkLimits): Converter {
  switch (to.kind) {
    case 'json':
      return toJson(limits)
    case 'struct':
      return function anyToStruct(value) {
        if (value === null || (value instanceof BalStruct && value.type === to)) return value
        throw anyCast(value, to)
      }
    case 'array':
      return function anyToArray(value) {
        if (value === null || (value instanceof BalArray && value.type === to)) return value
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

/** Maps, structs and arrays have the same representation whatever their static type. */
function toJson(limits: WorkLimits): Converter {
  return function valueToJson(value) {
    return jsonOfAny(value, limits)
  }
}

// The failures are made in functions that return: V8 counts returns, and so it would never optimise a function that
// always throws.

function notInteger(text: string): Failure {
  return fail('NotInteger', { text })
}

function notFloat(text: string): Failure {
  return fail('NotFloat', { text })
}

function jsonCast(to: Type, found: string): Failure {
  return fail('JsonCast', { type: to.kind, found })
}

function nullCast(to: Type): Failure {
  return fail('NullCast', { type: typeName(to) })
}

function anyCast(value: Value, to: Type): Failure {
  return fail('AnyCast', { found: dynamicTypeName(value), type: typeName(to) })
}

/** Whether a struct of this type may be used where the other is expected. */
export function fitsStruct(type: StructType, target: StructType): boolean {
  return type === target || isAssignCompatible(type, target)
}
