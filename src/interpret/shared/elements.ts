/** Reading and writing elements of arrays, maps and json. */

import type { IterateStatement } from '../../check/checked.js'
import { MAX_FREE_LENGTH, STEPS, stepsOfName } from '../../values/cost.js'
import { type Failure, placed } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'
import type { Int } from '../../values/integer.js'
import { JsonArray, JsonObject, type JsonValue, jsonKind } from '../../values/json.js'
import { BalArray, BalMap, defaultValue, type Value } from '../../values/value.js'
import type { Context } from '../form.js'
import type { Machine } from '../machine/machine.js'

/** The largest size that an array of Ballerina 0.87 can have. */
const MAX_ELEMENTS = 2147483639

// The failures of reading are made in functions that return: V8 counts returns, and so it would never optimise a
// function that always throws.

function outOfRange(index: Int, size: number): Failure {
  return fail('IndexOutOfRange', { index, size })
}

function memberOfNull(key: string | Int): Failure {
  return fail('MemberOfNull', { key })
}

function kindMismatch(key: string | Int, expected: string, json: JsonValue): Failure {
  return fail('JsonKindMismatch', { key, expected, found: jsonKind(json) })
}

function jsonIndexOutOfRange(index: number, { items }: JsonArray): Failure {
  return fail('JsonIndexOutOfRange', { index, size: items.length })
}

/** An index has 32 bits. */
function checkIndex(index: Int): asserts index is number {
  if (typeof index !== 'number' || index > 0x7fff_ffff || index < -0x8000_0000) {
    throw fail('IndexTooLarge', { index })
  }
}

export function readElement({ machine }: Context, array: BalArray, index: Int): Value {
  const { items } = array
  if (typeof index !== 'number' || index < 0 || index >= items.length) {
    checkIndex(index)
    throw outOfRange(index, items.length)
  }
  const value = items[index]
  // If the next step fails because this element is null, the message needs the index.
  if (value === null) machine.lastIndex = index
  return value!
}

/** Writing past the end grows the array; the elements in between get the default of their type. */
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
  const limit = index + 1 > MAX_ELEMENTS ? MAX_ELEMENTS : machine.limits.arrayLength
  if (index + 1 > limit) throw fail('ArrayTooLarge', { size: index + 1, limit })
  machine.charge(STEPS.copyElements(index - items.length))
  const filler = defaultValue(array.type.element)
  const start = items.length
  // Length first: V8 turns an array into a hash table when an element is written far past its end.
  items.length = index + 1
  items.fill(filler, start, index)
  items[index] = value
}

export function readJson({ machine }: Context, json: JsonValue, key: string | Int): Value {
  if (json === null) throw memberOfNull(key)
  if (typeof key === 'string') {
    if (json instanceof JsonObject) return readEntry(machine, json.members, key)
    throw kindMismatch(key, 'json-object', json)
  }
  if (!(json instanceof JsonArray)) {
    throw kindMismatch(key, 'json-array', json)
  }
  checkIndex(key)
  if (key >= json.items.length) throw jsonIndexOutOfRange(key, json)
  return json.items[key] ?? null
}

export function writeJson({ machine }: Context, json: JsonValue, key: string | Int, value: JsonValue): void {
  if (json === null) throw fail('SetMemberOfNull', { key })
  if (typeof key === 'string') {
    if (!(json instanceof JsonObject)) {
      throw fail('SetJsonKindMismatch', { key, expected: 'json-object', found: jsonKind(json) })
    }
    writeEntry(machine, json.members, key, value)
    return
  }
  if (!(json instanceof JsonArray)) {
    throw fail('SetJsonKindMismatch', { key, expected: 'json-array', found: jsonKind(json) })
  }
  checkIndex(key)
  if (key < 0 || key >= json.items.length) {
    throw fail('SetJsonIndexOutOfRange', { index: key, size: json.items.length })
  }
  json.items[key] = value
}

/** Sets an entry of a map or a member of a json object. A new one is charged. */
export function writeEntry<V>(machine: Machine, entries: Map<string, V>, key: string, value: V): void {
  if (key.length > MAX_FREE_LENGTH) machine.charge(stepsOfName(key.length, entries.size))
  const before = entries.size
  if (before >= machine.limits.mapEntries && !entries.has(key)) {
    throw fail('MapTooLarge', { limit: machine.limits.mapEntries })
  }
  entries.set(key, value)
  if (entries.size > before) machine.charge(STEPS.entry)
}

/** @returns null if there is no entry of that name */
export function readEntry<V>(machine: Machine, entries: ReadonlyMap<string, V>, key: string): V | null {
  if (key.length > MAX_FREE_LENGTH) machine.charge(stepsOfName(key.length, entries.size))
  return entries.get(key) ?? null
}

/** What an `iterate` visits, as it is when the loop begins: the elements of an array, the values of a map. */
export function elementsOf(
  { machine, file }: Context,
  { collection: node }: IterateStatement,
  collection: Value,
): readonly Value[] {
  if (collection instanceof BalArray) return collection.items
  if (collection instanceof BalMap) {
    machine.charge(STEPS.copyValues(collection.entries.size), { file, span: node.span })
    return [...collection.entries.values()]
  }
  if (collection instanceof JsonArray) return collection.items
  throw placed(fail('NotIterable', { found: jsonKind(collection as JsonValue) }), file, node)
}
