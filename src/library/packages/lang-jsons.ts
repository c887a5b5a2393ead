/**
 * ballerina.lang.jsons: reads and changes json by JSON paths. Every failure begins with the operation that
 * failed, in the words of Ballerina 0.87.
 */

import { arrayOf, STRING } from '../../check/types.js'
import { STEPS } from '../../values/cost.js'
import { Failure } from '../../values/failure.js'
import { fail, isFailure } from '../../values/failures/failures.js'
import {
  copyJson,
  JsonArray,
  JsonDecimal,
  JsonObject,
  type JsonValue,
  jsonKind,
  jsonText,
} from '../../values/json.js'
import { BalArray, BalFloat, type Value } from '../../values/value.js'
import { bind, failingWith, withPrefix } from '../bind.js'
import { type JsonPath, parsePath } from '../engines/json-path.js'
import { findPlaces, indexIn, NO_MATCH, type Place, readPath, valueAt } from '../engines/json-path-find.js'
import type { NativeBindings, NativeCall, NativeResult } from '../native.js'

const WHILE_EXECUTING = '. Error while executing jsonpath: '

/** The types of values that can be stored: their names in failures, and their conversion to json. */
const STORABLE = {
  string: { words: 'string', toJson: (value: string) => value },
  int: { words: 'integer', toJson: (value: number | bigint) => value },
  float: { words: 'float', toJson: (value: number) => new BalFloat(value) },
  boolean: { words: 'boolean', toJson: (value: boolean) => value },
  json: {
    words: 'element',
    toJson: (value: JsonValue, call: NativeCall) => copyJson(value, call.limits),
  },
}

/** An operation on json at a path; its failures begin with `Failed to WORDS`. */
function operation(
  words: string,
  run: (call: NativeCall, json: JsonValue, path: JsonPath, ...args: never[]) => NativeResult,
) {
  const prefix = `Failed to ${words}`
  const native = (call: NativeCall, json: JsonValue, pathText: string, ...args: never[]) => {
    if (pathText === '') throw withPrefix(prefix + WHILE_EXECUTING, fail('JsonPathEmpty'))
    const path = failingWith(`${prefix}. Invalid jsonpath: `, () => parsePath(pathText, call))
    try {
      return run(call, json, path, ...args)
    } catch (error) {
      if (!(error instanceof Failure) || !error.isCatchable) throw error
      const rest = isFailure(error, ...NO_MATCH)
        ? `. Jsonpath ${pathText} does not match any element: `
        : WHILE_EXECUTING
      throw withPrefix(prefix + rest, error)
    }
  }
  return { native, nullFailure: prefix + WHILE_EXECUTING }
}

function bindOperation(name: string, { native, nullFailure }: ReturnType<typeof operation>): NativeBindings {
  return bind({ [name]: native }, nullFailure)
}

// ---------------------------------------------------------------- reading

/** @param accept returns the value if it has the right kind, `undefined` otherwise */
function getter<T extends Value>(
  name: string,
  words: string,
  kind: string,
  accept: (value: JsonValue) => T | undefined,
): NativeBindings {
  return bindOperation(
    name,
    operation(`get ${words} from json`, (call, json, path) => {
      const value = read(call, json, path)
      const result = accept(value)
      if (result !== undefined) return result
      if (kind === 'Float' && value instanceof JsonDecimal) {
        throw fail('JsonElementNotFloat', { path: path.text })
      }
      const isContainer = value instanceof JsonObject || value instanceof JsonArray
      const mismatch = isContainer && kind !== 'String' ? 'JsonElementNotScalar' : 'JsonElementMismatch'
      throw fail(mismatch, { path: path.text, kind: withArticle(kind) })
    }),
  )
}

function withArticle(kind: string): string {
  return kind === 'Integer' ? `an ${kind}` : `a ${kind}`
}

function read(call: NativeCall, json: JsonValue, path: JsonPath): JsonValue {
  const value = readPath(path, json, call)
  if (value === undefined) throw fail('JsonPathUnmatched', { path: path.text })
  return value
}

function asInt(value: JsonValue): number | bigint | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'bigint' && BigInt.asIntN(64, value) === value ? value : undefined
}

const reading: NativeBindings = {
  ...getter('getString', 'string', 'String', (value) => (typeof value === 'string' ? value : undefined)),
  ...getter('getInt', 'integer', 'Integer', asInt),
  ...getter('getFloat', 'float', 'Float', (value) => (value instanceof BalFloat ? value.value : undefined)),
  ...getter('getBoolean', 'boolean', 'Boolean', (value) => (typeof value === 'boolean' ? value : undefined)),
  ...bindOperation(
    'getJson',
    operation('get json from json', (call, json, path) => {
      const value = read(call, json, path)
      if (value instanceof JsonObject || value instanceof JsonArray) return STORABLE.json.toJson(value, call)
      throw fail('JsonElementNotContainer', { path: path.text })
    }),
  ),
}

// ---------------------------------------------------------------- writing

/** Returns the places to change. The last member of a definite path may be missing. */
function places(call: NativeCall, json: JsonValue, path: JsonPath): Place[] {
  if (path.aggregate) throw fail('AggregateNotPlace', { path: path.text })
  return findPlaces(path, json, call)
}

/** Returns the values to change in place; missing elements are skipped. */
function targets(call: NativeCall, json: JsonValue, path: JsonPath): JsonValue[] {
  return places(call, json, path)
    .filter((place) => exists(place))
    .map((place) => valueAt(place, json)!)
}

function exists(place: Place): boolean {
  if (place.kind === 'whole') return true
  if (place.kind === 'member') return place.container.members.has(place.key)
  const index = indexIn(place.container, place.key)
  return index >= 0 && index < place.container.items.length
}

function setAt(call: NativeCall, place: Place, value: JsonValue): void {
  if (place.kind === 'whole') throw fail('WholeJsonNotPlace')
  if (place.kind === 'member') {
    if (exists(place)) place.container.members.set(place.key, value)
    return
  }
  const { container, key } = place
  const index = indexIn(container, key)
  const { length } = container.items
  if (index < 0 || index > length) throw fail('JsonElementPastEnd', { index: key, size: length })
  if (index === length) append(call, container, value)
  else container.items[index] = value
}

function append(call: NativeCall, { items }: JsonArray, value: JsonValue): void {
  const max = call.limits.arrayLength
  if (items.length >= max) throw fail('ArrayTooLarge', { size: items.length + 1, limit: max })
  items.push(value)
}

function putMember(call: NativeCall, { members }: JsonObject, key: string, value: JsonValue): void {
  const max = call.limits.mapEntries
  if (members.size >= max && !members.has(key)) throw fail('JsonObjectTooLarge', { limit: max })
  members.set(key, value)
}

function remove(call: NativeCall, json: JsonValue, path: JsonPath): void {
  const indices = new Map<JsonArray, Set<number>>()
  for (const place of places(call, json, path)) {
    if (place.kind === 'whole') throw fail('WholeJsonNotPlace')
    if (place.kind === 'member') place.container.members.delete(place.key)
    else if (exists(place)) {
      const removed = indices.get(place.container) ?? new Set()
      indices.set(place.container, removed.add(indexIn(place.container, place.key)))
    }
  }
  // Removed all at once: one by one, the remaining ones would be shifted each time, in quadratic time.
  for (const [array, removed] of indices) {
    // Each element is read, moved and moved back.
    call.charge(STEPS.moveElements(array.items.length))
    const kept = array.items.filter((_item, index) => !removed.has(index))
    array.items.length = 0
    for (const item of kept) array.items.push(item)
  }
}

function rename(call: NativeCall, json: JsonValue, path: JsonPath, oldKey: string, newKey: string): void {
  for (const target of targets(call, json, path)) {
    if (!(target instanceof JsonObject)) throw fail('RenameInNoObject')
    const value = target.members.get(oldKey)
    if (value === undefined) throw fail('RenameNoMember', { key: oldKey })
    if (oldKey === newKey) continue
    target.members.delete(oldKey)
    target.members.delete(newKey)
    target.members.set(newKey, value)
  }
}

function writing(): NativeBindings {
  let bindings: NativeBindings = {
    ...bindOperation('remove', operation('remove element from json', remove)),
    ...bindOperation('rename', operation('rename element in json', rename)),
  }
  for (const [type, { words, toJson }] of Object.entries(STORABLE)) {
    const convert = toJson as (value: never, call: NativeCall) => JsonValue
    bindings = {
      ...bindings,
      ...bindOperation(
        `set(json,string,${type})`,
        operation(`set ${words} in json`, (call, json, path, value: never) => {
          for (const place of places(call, json, path)) setAt(call, place, convert(value, call))
        }),
      ),
      ...bindOperation(
        `add(json,string,${type})`,
        operation(`add ${words} to json arrays`, (call, json, path, value: never) => {
          for (const target of targets(call, json, path)) {
            if (!(target instanceof JsonArray)) throw fail('AddToNoArray')
            append(call, target, convert(value, call))
          }
        }),
      ),
      ...bindOperation(
        `add(json,string,string,${type})`,
        operation(`add ${words} to json object`, (call, json, path, key: string, value: never) => {
          for (const target of targets(call, json, path)) {
            if (!(target instanceof JsonObject)) throw fail('AddToNoObject')
            putMember(call, target, key, convert(value, call))
          }
        }),
      ),
    }
  }
  return bindings
}

const KEYS_FAILURE = 'Failed to get keys from json: '

// ----------------------------------------------------------------

const TO_STRING = 'Failed to convert json to string: '

/** Returns the text without repeating that a text was wanted, which the prefix already says. */
function textOf(json: JsonValue, call: NativeCall): string {
  try {
    return jsonText(json, call.limits)
  } catch (error) {
    throw isFailure(error, 'NotJsonNumber') ? error.withMessage(error.message.slice(TO_STRING.length)) : error
  }
}

export const jsonsBindings: NativeBindings = {
  ...bind(
    {
      toString: (call: NativeCall, json: JsonValue) => {
        return failingWith(TO_STRING, () => textOf(json, call))
      },
    },
    TO_STRING,
  ),
  ...bind(
    {
      keys: (call: NativeCall, json: JsonValue) => {
        if (!(json instanceof JsonObject)) {
          throw fail('KeysOfNoObject', { found: jsonKind(json) })
        }
        call.charge(STEPS.copyEntries(json.members.size))
        return new BalArray(arrayOf(STRING), [...json.members.keys()])
      },
    },
    KEYS_FAILURE,
  ),
  ...reading,
  ...writing(),
}
