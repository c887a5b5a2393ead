/** Numbers that a library function takes as a size, an index, a level or a status. */

import { Failure } from '../values/failure.js'

const MOST = 2_147_483_647

/** @throws Failure when the number does not fit 32 bits */
export function toIndex(value: number | bigint): number {
  if (value > MOST || value < -MOST - 1) {
    throw new Failure(`index number too large: ${value.toLocaleString('en-US')}`)
  }
  return Number(value)
}
