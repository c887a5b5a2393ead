/** Converts the numbers that library functions take as a size, index, level or status code. */

import { fail } from '../values/failures/failures.js'
import { MAX_INT32 } from '../values/integer.js'

/** @throws Failure when the number does not fit into 32 bits */
export function toIndex(value: number | bigint): number {
  if (value > MAX_INT32 || value < -MAX_INT32 - 1) {
    throw fail('IndexTooLarge', { index: value })
  }
  return Number(value)
}
