/** Converts values to typed JSON, for the results of `callTyped`. */

import {
  type ArrayType,
  BOOLEAN,
  FLOAT,
  INT,
  JSON_TYPE,
  STRING,
  type Type,
  typeName,
} from '../check/types.js'
import { base64Of } from '../values/base64.js'
import { JsonArray, JsonObject, type JsonValue, printJson } from '../values/json.js'
import { Message, payloadText } from '../values/message.js'
import { floatText } from '../values/text.js'
import { textOfUtf8 } from '../values/utf8.js'
import { BalArray, BalConnector, BalFloat, BalJson, BalMap, BalStruct, type Value } from '../values/value.js'
import { BalXml, xmlText } from '../values/xml.js'
import type { TypedValue } from './typed-value.js'

/** Converts a value of a static type. For `any`, uses the type of the value itself. */
export function toTyped(value: Value, type: Type): TypedValue {
  if (value === null || value === undefined) return { t: 'null' }
  switch (type.kind) {
    case 'int':
      return { t: 'int', v: String(value) }
    case 'float':
      return { t: 'float', v: floatText(value as number) }
    case 'string':
      return { t: 'string', v: value as string }
    case 'boolean':
      return { t: 'boolean', v: value as boolean }
    case 'json':
      return { t: 'json', v: printJson(value as JsonValue) }
    default:
      return anyToTyped(value)
  }
}

function anyToTyped(value: Value): TypedValue {
  switch (typeof value) {
    case 'string':
      return toTyped(value, STRING)
    case 'boolean':
      return toTyped(value, BOOLEAN)
    case 'number':
    case 'bigint':
      return toTyped(value, INT)
  }
  if (value instanceof BalFloat) return toTyped(value.value, FLOAT)
  if (value instanceof BalJson) return toTyped(value.value, JSON_TYPE)
  if (value instanceof JsonObject || value instanceof JsonArray) return toTyped(value, JSON_TYPE)
  if (value instanceof BalMap) {
    return { t: 'map', v: [...value.entries].map(([key, entry]) => [key, anyToTyped(entry ?? null)]) }
  }
  if (value instanceof BalArray) return arrayToTyped(value, value.type)
  if (value instanceof BalStruct) {
    const { name, fields } = value.type
    return {
      t: 'struct',
      name,
      v: fields.map((field) => [field.name, toTyped(value.get(field.index), field.type)]),
    }
  }
  if (value instanceof Message) return messageToTyped(value)
  if (value instanceof BalXml) return { t: 'xml', v: xmlText(value) }
  if (value instanceof Uint8Array) return { t: 'blob', v: base64Of(value) }
  if (value instanceof BalConnector) return { t: 'connector', name: typeName(value.type) }
  return { t: 'null' }
}

function arrayToTyped(array: BalArray, { element }: ArrayType): TypedValue {
  return { t: 'array', e: typeName(element), v: array.items.map((item) => toTyped(item, element)) }
}

function messageToTyped(message: Message): TypedValue {
  const properties: Record<string, TypedValue> = Object.create(null)
  for (const [name, value] of message.properties) properties[name] = anyToTyped(value)
  const payload = payloadToTyped(message)
  return {
    t: 'message',
    headers: [...message.headers].map(([name, value]) => [name, value]),
    properties,
    ...(payload ? { payload } : {}),
  }
}

function payloadToTyped(message: Message): TypedValue | undefined {
  const { payload } = message
  switch (payload?.kind) {
    case 'bytes':
      return { t: 'string', v: textOfUtf8(payload.bytes) }
    case 'coded':
      return { t: 'string', v: payloadText(message) }
    case 'text':
      return { t: 'string', v: payload.text }
    case 'json':
      return toTyped(payload.json, JSON_TYPE)
    case 'xml':
      return anyToTyped(payload.xml)
    case 'map':
      return anyToTyped(payload.map)
    case 'blob':
      return anyToTyped(payload.bytes)
    default:
      return undefined
  }
}
