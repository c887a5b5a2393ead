/**
 * Reading and writing elements of arrays, json and maps, with the failures of semantics reference 7.1,
 * 7.2 and 8.2.
 */

import { Failure } from '../../values/failure.js'
import type { Int } from '../../values/integer.js'
import { JsonArray, JsonObject, type JsonValue, jsonKind } from '../../values/json.js'
import { STEPS_OF_ENTRY, stepsForName } from '../../values/limits.js'
import { type BalArray, defaultValue, type Value } from '../../values/value.js'
import type { Context } from '../linker.js'
import type { Machine } from '../machine/machine.js'

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
  machine.charge((index - items.length) >> 3)
  const filler = defaultValue(array.type.element)
  const start = items.length
  // Length first: an element written far behind the end would turn the list into a hash table.
  items.length = index + 1
  items.fill(filler, start, index)
  items[index] = value
}

/** The most elements an array of the original can have. */
const MOST_ELEMENTS = 2147483639

export function readJson({ machine }: Context, json: JsonValue, key: string | Int): Value {
  if (json === null) throw new Failure(`cannot get '${key}' from null`)
  if (typeof key === 'string') {
    if (json instanceof JsonObject) return readEntry(machine, json.members, key)
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
    writeEntry(machine, json.members, key, value)
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

/** An entry of a map or json object. What it grows by is paid for. */
export function writeEntry<V>(machine: Machine, entries: Map<string, V>, key: string, value: V): void {
  if (key.length >= LONG_NAME) machine.charge(stepsForName(key.length, entries.size))
  const before = entries.size
  if (before >= machine.limits.mapEntries && !entries.has(key)) {
    throw new Failure(`map size exceeds limit: ${machine.limits.mapEntries}`)
  }
  entries.set(key, value)
  if (entries.size > before) machine.charge(STEPS_OF_ENTRY)
}

/** Null for a name that is not there. */
export function readEntry<V>(machine: Machine, entries: ReadonlyMap<string, V>, key: string): V | null {
  if (key.length >= LONG_NAME) machine.charge(stepsForName(key.length, entries.size))
  return entries.get(key) ?? null
}

/** From here on it takes time to tell names apart. */
const LONG_NAME = 1024
