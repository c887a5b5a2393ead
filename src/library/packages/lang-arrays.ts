/**
 * ballerina.lang.arrays. One function implements the overloads for all element types, because an array has
 * its type.
 */

import { MAX_FREE_SCALAR, STEPS } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import { timed } from '../../values/limits.js'
import { BalArray, type Value } from '../../values/value.js'
import { bind } from '../bind.js'
import { toIndex } from '../index-number.js'
import type { NativeCall } from '../native.js'

export const arraysBindings = bind({
  length: (_call, { items }: BalArray) => items.length,
  copyOf: (call, array: BalArray) => slice(call, array, 0, array.items.length),
  copyOfRange,
  sort: (call, { type, items }: BalArray) => {
    // Sorting n strings takes about n log n comparisons. Long strings with equal
    // beginnings take longer.
    call.charge(items.length * STEPS.sortElement)
    for (const item of items as string[])
      if (item?.length > MAX_FREE_SCALAR) call.charge(STEPS.copyText(item.length))
    const sorted = timed(call.limits, () => (items as string[]).map((item) => item ?? '').sort(byUnits))
    return new BalArray(type, sorted)
  },
  add: (call, { items }: BalArray, value: Value) => {
    const max = call.limits.arrayLength
    if (items.length >= max) throw fail('ArrayTooLarge', { size: items.length + 1, limit: max })
    call.charge(STEPS.element)
    items.push(value)
  },
})

function copyOfRange(
  call: NativeCall,
  array: BalArray,
  first: number | bigint,
  last: number | bigint,
): BalArray {
  const to = toIndex(last)
  const from = toIndex(first)
  const { length } = array.items
  if (from < 0 || to > length) {
    throw fail('ArrayRangeInvalid', { length, from, to })
  }
  return slice(call, array, from, Math.max(from, to))
}

function slice(call: NativeCall, { type, items }: BalArray, from: number, to: number): BalArray {
  call.charge(STEPS.copyElements(to - from))
  return new BalArray(type, items.slice(from, to))
}

/** `<` on JavaScript strings compares their UTF-16 code units. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
