/** Finds what a JSON path selects in a json value: the values, for reading, and their places, for writing. */

import { STEPS } from '../../values/cost.js'
import type { Failure } from '../../values/failure.js'
import { type FailureName, fail, isFailure } from '../../values/failures/failures.js'
import { JsonArray, JsonObject, type JsonValue, jsonKind, tooDeep } from '../../values/json.js'
import { BalFloat, JsonDecimal } from '../../values/value.js'
import type { NativeCall } from '../native.js'
import type { Aggregate, Comparison, Filter, FilterPath, JsonPath, Operand, PathStep } from './json-path.js'

/** A path does not lead to an element. The text is the detail after `does not match any element: `. */
export const NO_MATCH: readonly FailureName[] = [
  'JsonPathNoResult',
  'JsonPathMissingProperty',
  'JsonPathStepMismatch',
  'RenameNoMember',
]

/** The place of a selected element: in an object, in an array, or the whole value. */
export type Place =
  | { readonly kind: 'member'; readonly container: JsonObject; readonly key: string }
  /** Negative keys count from the end. */
  | { readonly kind: 'element'; readonly container: JsonArray; readonly key: number }
  | { readonly kind: 'whole' }

const WHOLE: Place = { kind: 'whole' }

/** Returns the value at a place; JSON null for an index past the end, `undefined` for a missing member. */
export function valueAt(place: Place, root: JsonValue): JsonValue | undefined {
  if (place.kind === 'member') return place.container.members.get(place.key)
  if (place.kind === 'element') return place.container.items[indexIn(place.container, place.key)] ?? null
  return root
}

/** Converts an index that may count from the end; the result is negative if there is no such element. */
export function indexIn(array: JsonArray, index: number): number {
  return index < 0 ? array.items.length + index : index
}

/**
 * Returns the value that a path selects: one value for a definite path, an array of all matches for another.
 *
 * @returns `undefined` for an aggregate of a value that has none
 * @throws Failure one of `NO_MATCH` when a definite path does not lead to an element
 */
export function readPath(
  path: Omit<JsonPath, 'text'>,
  root: JsonValue,
  call: NativeCall,
): JsonValue | undefined {
  const selected = select(path, root, call)
  return path.aggregate ? aggregate(path.aggregate, selected) : selected
}

function select(path: Omit<JsonPath, 'text'>, root: JsonValue, call: NativeCall): JsonValue {
  const { steps, isDefinite } = path
  const last = steps.at(-1)
  if (isDefinite && last?.kind === 'members') {
    const container = select({ steps: steps.slice(0, -1), isDefinite }, root, call)
    return pickMembers(container, last.names, steps)
  }
  const direct = isDefinite ? selectDirectly(steps, root) : undefined
  if (direct !== undefined) {
    call.charge(steps.length * STEPS.followPath)
    return direct
  }
  const places = findPlaces(path, root, call)
  if (!isDefinite) return new JsonArray(places.map((place) => valueAt(place, root) ?? null))
  const value = valueAt(places[0]!, root)
  if (value === undefined) throw fail('JsonPathNoResult', { path: pathText(steps, steps.length) })
  return value
}

/**
 * Follows a path of members and elements, the kind that nearly all paths are, without creating a place for
 * each step, in half the time. Returns undefined for other steps, and when something is missing.
 */
function selectDirectly(steps: readonly PathStep[], root: JsonValue): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const step of steps) {
    if (step.kind === 'member' && value instanceof JsonObject) value = value.members.get(step.name)
    else if (step.kind === 'element' && value instanceof JsonArray)
      value = value.items[indexIn(value, step.index)]
    else return undefined
    if (value === undefined) return undefined
  }
  return value
}

function pickMembers(container: JsonValue, names: readonly string[], steps: readonly PathStep[]): JsonObject {
  if (!(container instanceof JsonObject)) throw noStep(steps, steps.length - 1, container)
  const picked = new JsonObject()
  for (const name of names) {
    const member = container.members.get(name)
    if (member !== undefined) picked.members.set(name, member)
  }
  return picked
}

/**
 * Returns the places that a path selects. The last step of a definite path may name a member or element that
 * does not exist; the caller decides what that means.
 *
 * @throws Failure one of `NO_MATCH` when a definite path ends before its last step
 */
export function findPlaces(
  { steps, isDefinite }: Omit<JsonPath, 'text'>,
  root: JsonValue,
  call: NativeCall,
): Place[] {
  let places: Place[] = [WHOLE]
  steps.forEach((step, index) => {
    const next: Place[] = []
    for (const place of places) {
      call.charge(STEPS.place)
      const value = valueAt(place, root)
      if (value === undefined) {
        if (isDefinite) throw fail('JsonPathMissingProperty', { path: pathText(steps, index) })
        continue
      }
      const before = next.length
      takeStep(step, value, place, root, call, next)
      if (isDefinite && next.length === before && step.kind !== 'members') throw noStep(steps, index, value)
      if (next.length > call.limits.arrayLength) {
        throw fail('JsonPathTooManyElements', { limit: call.limits.arrayLength })
      }
    }
    places = next
  })
  call.charge(STEPS.checkPlaces(places.length))
  return isDefinite ? places : places.filter((place) => valueAt(place, root) !== undefined)
}

function noStep(steps: readonly PathStep[], index: number, found: JsonValue): Failure {
  const step = pathText(steps.slice(index, index + 1), 1).slice(1)
  return fail('JsonPathStepMismatch', { step, path: pathText(steps, index), found: jsonKind(found) })
}

/** Adds the places to which a step leads from a value, if there are any. */
function takeStep(
  step: PathStep,
  value: JsonValue,
  place: Place,
  root: JsonValue,
  call: NativeCall,
  next: Place[],
): void {
  switch (step.kind) {
    case 'member':
      if (value instanceof JsonObject) next.push({ kind: 'member', container: value, key: step.name })
      break
    case 'members':
      if (!(value instanceof JsonObject)) break
      for (const key of step.names)
        if (value.members.has(key)) next.push({ kind: 'member', container: value, key })
      break
    case 'element':
      if (value instanceof JsonArray) next.push({ kind: 'element', container: value, key: step.index })
      break
    case 'elements':
      if (value instanceof JsonArray) addElements(value, step.indices, next)
      break
    case 'slice':
      if (value instanceof JsonArray) addSlice(value, step.from, step.to, next)
      break
    case 'all':
      for (const child of placesIn(value)) {
        call.charge(STEPS.child)
        next.push(child)
      }
      break
    case 'descend':
      descend(value, place, call, 0, next)
      break
    case 'filter':
      for (const child of filterCandidates(value, place)) {
        call.charge(STEPS.place)
        if (accepts(step.filter, valueAt(child, root)!, root, call)) next.push(child)
      }
  }
}

function* placesIn(value: JsonValue): Generator<Place, void> {
  if (value instanceof JsonArray) {
    for (const key of value.items.keys()) yield { kind: 'element', container: value, key }
  } else if (value instanceof JsonObject) {
    for (const key of value.members.keys()) yield { kind: 'member', container: value, key }
  }
}

/** A filter selects among the elements of an array, but takes or leaves an object as a whole. */
function filterCandidates(value: JsonValue, place: Place): Iterable<Place> {
  return value instanceof JsonArray ? placesIn(value) : value instanceof JsonObject ? [place] : []
}

function addElements(array: JsonArray, indices: readonly number[], next: Place[]): void {
  for (const index of indices) {
    const key = indexIn(array, index)
    if (key >= 0 && key < array.items.length) next.push({ kind: 'element', container: array, key })
  }
}

function addSlice(array: JsonArray, from: number | undefined, to: number | undefined, next: Place[]): void {
  const { length } = array.items
  const end = Math.min(to === undefined ? length : indexIn(array, to), length)
  for (let key = Math.max(indexIn(array, from ?? 0), 0); key < end; key++)
    next.push({ kind: 'element', container: array, key })
}

/** Adds the value and all values in it, outer ones first. The depth is limited, because a value may contain itself. */
function descend(value: JsonValue, place: Place, call: NativeCall, depth: number, next: Place[]): void {
  if (!(value instanceof JsonArray || value instanceof JsonObject)) return
  if (depth > call.limits.jsonDepth) throw tooDeep(call.limits)
  call.charge(STEPS.place)
  next.push(place)
  if (next.length > call.limits.arrayLength) {
    throw fail('JsonPathTooManyElements', { limit: call.limits.arrayLength })
  }
  for (const child of placesIn(value)) descend(valueAt(child, value)!, child, call, depth + 1, next)
}

// ---------------------------------------------------------------- filters

function accepts(filter: Filter, element: JsonValue, root: JsonValue, call: NativeCall): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.sides.every((side) => accepts(side, element, root, call))
    case 'or':
      return filter.sides.some((side) => accepts(side, element, root, call))
    case 'not':
      return !accepts(filter.inner, element, root, call)
    case 'exists':
      return follow(filter.path, element, root, call) !== undefined
    case 'compare':
      return compare(
        operandValue(filter.left, element, root, call),
        filter.operator,
        operandValue(filter.right, element, root, call),
      )
  }
}

/**
 * Returns what a path in a filter leads to, or undefined. A path that may select several elements needs at
 * least one match.
 */
function follow(
  path: FilterPath,
  element: JsonValue,
  root: JsonValue,
  call: NativeCall,
): JsonValue | undefined {
  try {
    const value = readPath(path, path.start === 'root' ? root : element, call)
    const isEmpty = !path.isDefinite && value instanceof JsonArray && value.items.length === 0
    return isEmpty ? undefined : value
  } catch (error) {
    if (isFailure(error, ...NO_MATCH)) return undefined
    throw error
  }
}

function operandValue(
  operand: Operand,
  element: JsonValue,
  root: JsonValue,
  call: NativeCall,
): JsonValue | undefined {
  return operand.kind === 'literal' ? operand.value : follow(operand.path, element, root, call)
}

/** Numbers compare by value, strings by content; values of different kinds are only `!=`. */
function compare(left: JsonValue | undefined, operator: Comparison, right: JsonValue | undefined): boolean {
  const a = comparable(left)
  const b = comparable(right)
  // `==` also compares a bigint with a number by value.
  const areNumbers = isNumber(a) && isNumber(b)
  // biome-ignore lint/suspicious/noDoubleEquals: 2n == 2 is meant
  const isEqual = areNumbers ? a == b && isSameDecimal(left, right) : a === b && a !== undefined
  if (operator === '==') return isEqual
  if (operator === '!=') return !isEqual
  if (!areNumbers && !(typeof a === 'string' && typeof b === 'string')) return false
  switch (operator) {
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
  }
}

function comparable(value: JsonValue | undefined): JsonValue | undefined {
  if (value instanceof JsonDecimal) return Number(value.text)
  return value instanceof BalFloat ? value.value : value
}

/** Numbers outside the range of a double are equal if their texts are equal. */
function isSameDecimal(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  const [a, b] = [left, right].map((value) => (value instanceof JsonDecimal ? value.text : undefined))
  return a === b
}

function isNumber(value: JsonValue | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}

// ---------------------------------------------------------------- aggregates

function aggregate(kind: Aggregate, value: JsonValue): JsonValue | undefined {
  if (kind === 'length') {
    if (value instanceof JsonArray) return value.items.length
    return value instanceof JsonObject ? value.members.size : undefined
  }
  if (!(value instanceof JsonArray)) return undefined
  if (value.items.some((item) => item instanceof JsonDecimal)) {
    throw fail('AggregateOutOfRange')
  }
  const numbers = value.items.map(comparable).filter(isNumber).map(Number)
  if (numbers.length === 0) {
    throw fail('AggregateOfNothing')
  }
  const sum = numbers.reduce((total, number) => total + number, 0)
  switch (kind) {
    case 'sum':
      return new BalFloat(sum)
    case 'avg':
      return new BalFloat(sum / numbers.length)
    case 'min':
      return new BalFloat(numbers.reduce((smallest, number) => Math.min(smallest, number)))
    case 'max':
      return new BalFloat(numbers.reduce((largest, number) => Math.max(largest, number)))
    case 'stddev':
      return new BalFloat(deviation(numbers, sum / numbers.length))
  }
}

/**
 * Returns the population standard deviation. It is computed from the differences to the mean, so that large
 * numbers close together lose no digits.
 */
function deviation(numbers: readonly number[], mean: number): number {
  const squares = numbers.reduce((total, number) => total + (number - mean) ** 2, 0)
  return Math.sqrt(squares / numbers.length)
}

/** Returns the first steps of a definite path in the form of Ballerina 0.87's failures: `$['a'][0]`. */
function pathText(steps: readonly PathStep[], count: number): string {
  const shown = steps.slice(0, count).map((step) => {
    switch (step.kind) {
      case 'member':
        return `['${step.name}']`
      case 'element':
        return `[${step.index}]`
      case 'members':
        return `['${step.names.join("','")}']`
      default:
        return `[${step.kind}]`
    }
  })
  return `$${shown.join('')}`
}
