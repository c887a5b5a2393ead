/**
 * Exact 64-bit integers. An int is a number within ±(2^53-1) and a bigint outside; all results have that form, so
 * equal ints are equal by `===`. The interpreter handles the easy cases itself and calls these functions when a
 * result may leave the safe range.
 */

import type { Failure } from './failure.js'
import { fail } from './failures/failures.js'

/** The representation of an int. */
export type Int = number | bigint

/** The largest signed 32-bit integer: the limit of Java's int, of timers, and of several options of Node. */
export const MAX_INT32 = 2 ** 31 - 1

const MAX_SAFE = Number.MAX_SAFE_INTEGER
const MAX_SAFE_BIGINT = BigInt(MAX_SAFE)

/** A 64-bit word as a bigint or as two halves: much cheaper than shifting bigints. */
const word = new BigInt64Array(1)
const halves = new Int32Array(word.buffer)
const [LOW, HIGH] = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? [0, 1] : [1, 0]

/** Wraps a bigint to 64 bits and returns it as an int. */
export function wrapInt(value: bigint): Int {
  word[0] = value
  const wrapped = word[0]
  return wrapped >= -MAX_SAFE_BIGINT && wrapped <= MAX_SAFE_BIGINT ? Number(wrapped) : wrapped
}

export function addInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    if (sum >= -MAX_SAFE && sum <= MAX_SAFE) return sum
  }
  return wrapInt(BigInt(a) + BigInt(b))
}

export function subtractInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b
    if (difference >= -MAX_SAFE && difference <= MAX_SAFE) return difference
  }
  return wrapInt(BigInt(a) - BigInt(b))
}

export function multiplyInts(a: Int, b: Int): Int {
  if (typeof a !== 'number' || typeof b !== 'number') return wrapInt(BigInt(a) * BigInt(b))
  const product = a * b
  // Adding 0 turns -0, which is not an int, into 0.
  if (product >= -MAX_SAFE && product <= MAX_SAFE) return product + 0
  return multiplyHalves(a, b)
}

/** Returns the low 64 bits of a product of two safe integers, from partial products that doubles hold exactly. */
function multiplyHalves(a: number, b: number): Int {
  const aLow = a >>> 0
  const bLow = b >>> 0
  const aHigh = Math.floor(a / 0x1_0000_0000) | 0
  const bHigh = Math.floor(b / 0x1_0000_0000) | 0
  const lower = aLow * (bLow & 0xffff)
  const upper = aLow * (bLow >>> 16)
  const low = lower + (upper % 0x1_0000) * 0x1_0000
  const carry = Math.floor(low / 0x1_0000_0000) + Math.floor(upper / 0x1_0000)
  const high = (carry + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0
  return joinHalves(high, low >>> 0)
}

/** @param low unsigned */
function joinHalves(high: number, low: number): Int {
  if (high >= -0x20_0000 && high < 0x20_0000) {
    const value = high * 0x1_0000_0000 + low
    if (value >= -MAX_SAFE) return value
  }
  halves[HIGH!] = high
  halves[LOW!] = low
  return word[0]!
}

/** Divides and truncates toward zero. */
export function divideInts(a: Int, b: Int): Int {
  if (b === 0) throw divisionByZero()
  if (typeof a === 'number' && typeof b === 'number') return Math.trunc(a / b) + 0
  return wrapInt(BigInt(a) / BigInt(b))
}

/** Returns the remainder, with the sign of the dividend. */
export function remainderOfInts(a: Int, b: Int): Int {
  if (b === 0) throw divisionByZero()
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0
  return wrapInt(BigInt(a) % BigInt(b))
}

export function negateInt(value: Int): Int {
  return typeof value === 'number' ? 0 - value : wrapInt(-value)
}

/** The failure for ints and floats. The leading space is that of Ballerina 0.87. */
export function divisionByZero(): Failure {
  return fail('DivisionByZero')
}

/** Truncates toward zero. A number outside the range becomes the nearest int; NaN becomes 0. */
export function truncateToInt(value: number): Int {
  if (Number.isNaN(value)) return 0
  const whole = Math.trunc(value) + 0
  if (whole >= -MAX_SAFE && whole <= MAX_SAFE) return whole
  if (whole >= 2 ** 63) return 2n ** 63n - 1n
  if (whole <= -(2 ** 63)) return -(2n ** 63n)
  return BigInt(whole)
}

/** Parses a decimal int; returns undefined for any other text, and outside 64 bits. */
export function parseInt64(text: string): Int | undefined {
  const digits = /^[+-]?0*(0|[1-9]\d{0,18})$/.exec(text)?.[1]
  if (digits === undefined) return undefined
  const magnitude = BigInt(digits)
  const value = text.startsWith('-') ? -magnitude : magnitude
  return BigInt.asIntN(64, value) === value ? wrapInt(value) : undefined
}
