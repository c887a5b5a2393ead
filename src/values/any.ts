/** Values of the static type `any`: how other values become such, and which type one has at run time. */

import { type Type, typeName } from '../check/types.js'
import { JsonArray, JsonObject } from './json.js'
import { Message } from './message.js'
import { BalArray, BalConnector, BalFloat, BalJson, BalMap, BalStruct, type Value } from './value.js'

/** Returns the function that converts a value of a static type to `any`. */
export function boxed(from: Type): (value: Value) => Value {
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
      return function unboxed(value) {
        return value
      }
  }
}

/** Returns the name of the run-time type of a value of static type `any`. */
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
