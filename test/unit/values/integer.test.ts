import { expect } from 'chai'
import fc from 'fast-check'
import {
  addInts,
  divideInts,
  type Int,
  multiplyInts,
  negateInt,
  parseInt64,
  remainderOfInts,
  subtractInts,
  truncateToInt,
  wrapInt,
} from '../../../src/values/integer.js'

const LEAST = -(2n ** 63n)
const MOST = 2n ** 63n - 1n

/** Any 64-bit int, often near the limits of the range and of the safe integers. */
const int64 = fc
  .oneof(
    fc.bigInt(LEAST, MOST),
    fc.bigInt(-100n, 100n),
    fc.constantFrom(
      LEAST,
      LEAST + 1n,
      MOST,
      MOST - 1n,
      2n ** 53n,
      2n ** 53n - 1n,
      -(2n ** 53n),
      2n ** 32n,
      -(2n ** 32n),
      2n ** 31n,
    ),
    fc.bigInt(2n ** 53n - 1000n, 2n ** 53n + 1000n),
  )
  .map((big) => ({ big, int: wrapInt(big) }))

/** What an int must be: a number exactly where one is safe, and never -0. */
function expectInt(int: Int, big: bigint): void {
  const wrapped = BigInt.asIntN(64, big)
  expect(BigInt(int)).to.equal(wrapped)
  expect(typeof int).to.equal(
    Number.isSafeInteger(Number(wrapped)) &&
      BigInt(Number(wrapped)) === wrapped &&
      wrapped > -(2n ** 53n) &&
      wrapped < 2n ** 53n
      ? 'number'
      : 'bigint',
  )
  expect(Object.is(int, -0)).to.equal(false)
}

const RUNS = { numRuns: 2_000 }

describe('64-bit integers', () => {
  const operations: [string, (a: Int, b: Int) => Int, (a: bigint, b: bigint) => bigint][] = [
    ['add', addInts, (a, b) => a + b],
    ['subtract', subtractInts, (a, b) => a - b],
    ['multiply', multiplyInts, (a, b) => a * b],
  ]
  for (const [name, ours, exact] of operations) {
    it(`${name} like BigInt, wrapped`, () => {
      fc.assert(
        fc.property(int64, int64, (a, b) => expectInt(ours(a.int, b.int), exact(a.big, b.big))),
        RUNS,
      )
    })
  }

  it('divide towards zero, the remainder with the sign of the dividend', () => {
    fc.assert(
      fc.property(
        int64,
        int64.filter(({ big }) => big !== 0n),
        (a, b) => {
          expectInt(divideInts(a.int, b.int), a.big / b.big)
          expectInt(remainderOfInts(a.int, b.int), a.big % b.big)
        },
      ),
      RUNS,
    )
  })

  it('negate, the least one to itself', () => {
    fc.assert(
      fc.property(int64, ({ int, big }) => expectInt(negateInt(int), -big)),
      RUNS,
    )
    expect(negateInt(LEAST)).to.equal(LEAST)
  })

  it('are read from decimal text that fits, and from no other', () => {
    fc.assert(
      fc.property(int64, fc.constantFrom('', '+', '000'), ({ int, big }, prefix) => {
        if (big >= 0n) expect(parseInt64(`${prefix}${big}`)).to.equal(int)
        expect(parseInt64(String(big))).to.equal(int)
      }),
    )
    for (const text of [
      '',
      '-',
      '+',
      ' 1',
      '1 ',
      '1.0',
      '0x1',
      '1e3',
      '9223372036854775808',
      '-9223372036854775809',
      '٣',
    ]) {
      expect(parseInt64(text), text).to.equal(undefined)
    }
  })

  it('are cut from floats towards zero, and stop at the ends', () => {
    expect([2.9, -2.9, -0.5, Number.NaN, 1e300, -1e300, 2 ** 53].map(truncateToInt)).to.deep.equal([
      2,
      -2,
      0,
      0,
      MOST,
      LEAST,
      2n ** 53n,
    ])
    expect(Object.is(truncateToInt(-0.5), -0)).to.equal(false)
  })
})
