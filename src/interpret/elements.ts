/**
 * Reading and writing elements of arrays, json and maps, with the failures of semantics reference 7.1,
 * 7.2 and 8.2.
 */

import { Failure } from '../values/failure.js'
import type { Int } from '../values/integer.js'
import { JsonArray, JsonObject, type JsonValue, jsonKind } from '../values/json.js'
import { type BalArray, defaultValue, type Value } from '../values/value.js'
import type { Context } from './compiler.js'

/** An index as messages show it: in groups of three. */
function grouped(value: Int): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

function outOfRange(index: Int, size: number): Failure {
  return new Failure(`array index out of range: index: ${grouped(index)}, size: ${grouped(size)}`)
}

/** Indices have 32 bits. */
function checkIndex(index: Int): asserts index is number {
  if (typeof index !== 'number' || index > 0x7fff_ffff || index < -0x8000_0000) {
    throw new Failure(`index number too large: ${grouped(index)}`)
  }
}

export function readElement({ machine }: Context, array: BalArray, index: Int): Value {
  const { items } = array
  if (typeof index !== 'number' || index < 0 || index >= items.length) {
    checkIndex(index)
    throw outOfRange(index, items.length)
  }
  const value = items[index]
  // A null element is named by its index if the next step fails on it.
  if (value === null) machine.lastIndex = index
  return value
}

/** Writing behind the end makes the array grow: the elements between are the type's default. */
export function writeElement({ machine }: Context, array: BalArray, index: Int, value: Value): void {
  const { items } = array
  if (typeof index === 'number' && index >= 0 && index < items.length) {
    items[index] = value
    return
  }
  if (index === items.length && index < machine.limits.arrayLength) {
    items.push(value)
    return
  }
  checkIndex(index)
  if (index < 0) throw outOfRange(index, items.length)
  const limit = index + 1 > MOST_ELEMENTS ? MOST_ELEMENTS : machine.limits.arrayLength
  if (index + 1 > limit) throw new Failure(`Requested array size ${index + 1} exceeds limit: ${limit}`)
  machine.charge((index - items.length) >> 4)
  const filler = defaultValue(array.type.element)
  const start = items.length
  // Length first: an element written far behind the end would turn the list into a hash table.
  items.length = index + 1
  items.fill(filler, start, index)
  items[index] = value
}

/** The most elements an array of the original can have. */
const MOST_ELEMENTS = 2147483639

export function readJson(json: JsonValue, key: string | Int): Value {
  if (json === null) throw new Failure(`cannot get '${key}' from null`)
  if (typeof key === 'string') {
    if (json instanceof JsonObject) return json.members.get(key) ?? null
    throw new Failure(
      `cannot get value from '${key}': expected a 'json-object', but found '${jsonKind(json)}'`,
    )
  }
  if (!(json instanceof JsonArray)) {
    throw new Failure(
      `cannot get value from '${key}': expected a 'json-array', but found '${jsonKind(json)}'`,
    )
  }
  checkIndex(key)
  if (key >= json.items.length) {
    throw new Failure(`failed to get element from json: ${outOfRange(key, json.items.length).message}`)
  }
  return json.items[key] ?? null
}

export function writeJson({ machine }: Context, json: JsonValue, key: string | Int, value: JsonValue): void {
  if (json === null) throw new Failure(`cannot set '${key}' of null`)
  if (typeof key === 'string') {
    if (!(json instanceof JsonObject)) {
      throw new Failure(
        `cannot set value to '${key}': expected a 'json-object', but found '${jsonKind(json)}'`,
      )
    }
    checkEntries(machine.limits.mapEntries, json.members, key)
    json.members.set(key, value)
    return
  }
  if (!(json instanceof JsonArray)) {
    throw new Failure(`cannot set value to '${key}': expected a 'json-array', but found '${jsonKind(json)}'`)
  }
  checkIndex(key)
  if (key < 0 || key >= json.items.length) {
    throw new Failure(`failed to set element to json: ${outOfRange(key, json.items.length).message}`)
  }
  json.items[key] = value
}

export function checkEntries(limit: number, entries: ReadonlyMap<string, unknown>, key: string): void {
  if (entries.size >= limit && !entries.has(key)) throw new Failure(`map size exceeds limit: ${limit}`)
}
