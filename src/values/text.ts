/** Converts values to text, for printing, `strings:valueOf` and string `+` (docs/language.md, 1.3 and 4.4). */

import type { Type } from '../check/types.js'
import { base64Of } from './base64.js'
import { fail } from './failures/failures.js'
import { floatText } from './float-text.js'
import { GrowingText } from './growing-text.js'
import { JsonArray, JsonObject, type JsonValue, jsonText, printJson, quote } from './json.js'
import { DEFAULT_VALUE_LIMITS, type WorkLimits } from './limits.js'
import { Message, payloadText } from './message.js'
import { BalArray, BalConnector, BalFloat, BalJson, BalMap, BalStruct, type Value } from './value.js'
import { BalXml, xmlText } from './xml.js'

export { floatText }

/** Returns the text of a value by its static type. Null, which only reference types have, is `null`. */
export function textOf(value: Value, type: Type, limits: WorkLimits = DEFAULT_VALUE_LIMITS): string {
  switch (type.kind) {
    case 'string':
      return value as string
    case 'int':
    case 'boolean':
      return String(value)
    case 'float':
      return floatText(value as number)
    case 'json':
      return jsonText(value as JsonValue, limits)
    default:
      return textOfAny(value, limits)
  }
}

/** Returns the text of a value whose static type is `any`, or of a map, struct, array, message or connector. */
export function textOfAny(value: Value, limits: WorkLimits = DEFAULT_VALUE_LIMITS): string {
  if (value instanceof BalFloat) return floatText(value.value)
  if (value instanceof BalJson) return jsonText(value.value, limits)
  if (value instanceof JsonObject || value instanceof JsonArray) return printJson(value, limits)
  if (value instanceof Message) return payloadText(value, limits)
  if (value instanceof BalXml) return xmlText(value, limits)
  if (value instanceof BalConnector) return value.type.name
  if (value instanceof Uint8Array) return base64Of(value, limits)
  if (value instanceof BalMap || value instanceof BalStruct || value instanceof BalArray) {
    return new ContainerText(limits).of(value)
  }
  return String(value)
}

/**
 * Prints maps and structs like json, arrays as `[a, b]`. They may contain themselves, so depth and length are
 * limited.
 */
class ContainerText {
  readonly #text: GrowingText

  constructor(private readonly limits: WorkLimits) {
    this.#text = new GrowingText(limits)
  }

  of(value: BalMap | BalStruct | BalArray): string {
    this.#container(value, 0)
    return this.#text.text
  }

  #container(value: BalMap | BalStruct | BalArray, depth: number): void {
    if (depth >= this.limits.jsonDepth) {
      throw fail('ValueTooDeep', { limit: this.limits.jsonDepth })
    }
    if (value instanceof BalArray) this.#array(value, depth)
    else this.#members(value, depth)
  }

  #array(array: BalArray, depth: number): void {
    let separator = ''
    this.#text.append('[')
    for (const item of array.items) {
      this.#text.append(separator)
      this.#value(item, array.type.element, depth, false)
      separator = ', '
    }
    this.#text.append(']')
  }

  #members(value: BalMap | BalStruct, depth: number): void {
    let separator = ''
    this.#text.append('{')
    const member = (name: string, entry: Value, type: Type | undefined) => {
      this.#text.append(`${separator}${quote(name)}:`)
      this.#value(entry, type, depth, true)
      separator = ','
    }
    if (value instanceof BalMap) for (const [name, entry] of value.entries) member(name, entry, undefined)
    else for (const { name, index, type } of value.type.fields) member(name, value.get(index), type)
    this.#text.append('}')
  }

  /** @param type undefined for `any` */
  #value(value: Value, type: Type | undefined, depth: number, quoted: boolean): void {
    if (value instanceof BalMap || value instanceof BalStruct || value instanceof BalArray) {
      this.#container(value, depth + 1)
    } else {
      const text = type ? textOf(value, type, this.limits) : textOfAny(value, this.limits)
      const isText =
        typeof value === 'string' ||
        value instanceof Uint8Array ||
        (value instanceof BalJson && typeof value.value === 'string')
      this.#text.append(quoted && isText ? quote(text) : text)
    }
  }
}
