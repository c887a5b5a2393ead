/**
 * Operators of ints and floats against a model, in each form that their operands can have: the interpreter has code of
 * its own for locals and for numbers that are written in the program, and exact code where doubles end.
 */

import { expect } from 'chai'
import { load, type Program } from '../../../../src/index.js'
import { describeHot } from '../../../support/hot.js'

/** Where small integers of V8, safe integers and 64 bits end, and what lies beside. */
const INTS = [
  0n,
  1n,
  -1n,
  3n,
  -7n,
  2n ** 31n - 1n,
  2n ** 31n,
  -(2n ** 31n),
  3_037_000_500n,
  2n ** 53n - 1n,
  -(2n ** 53n - 1n),
  2n ** 53n,
  -(2n ** 53n),
  2n ** 53n + 1n,
  2n ** 63n - 1n,
  -(2n ** 63n),
]

const FLOATS = [0, 1, -1, 2.5, -2.5, 2 ** 53, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN]

const ARITHMETIC = ['+', '-', '*', '/', '%'] as const
const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='] as const
type Arithmetic = (typeof ARITHMETIC)[number]
type Comparison = (typeof COMPARISONS)[number]

function compared<T extends number | bigint>(operator: Comparison, a: T, b: T): boolean {
  switch (operator) {
    case '<':
      return a < b
    case '<=':
      return a <= b
    case '>':
      return a > b
    case '>=':
      return a >= b
    case '==':
      return a === b
    case '!=':
      return a !== b
  }
}

function floatResult(operator: Arithmetic, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '%':
      return a % b
  }
}

/** An int leaves the program as a number where that is exact, and is never -0. */
function intResult(operator: Arithmetic, a: bigint, b: bigint): number | bigint {
  const exact = { '+': a + b, '-': a - b, '*': a * b, '/': b && a / b, '%': b && a % b }[operator]
  const wrapped = BigInt.asIntN(64, exact)
  const most = BigInt(Number.MAX_SAFE_INTEGER)
  return wrapped >= -most && wrapped <= most ? Number(wrapped) : wrapped
}

/** A function for each form: the operands are parameters, globals, calls or, the right one, a number in the text. */
function sourceOf(type: string, result: string, operator: string, constants: readonly string[]): string {
  const functions = [
    `function locals (${type} a, ${type} b) (${result}) { return a ${operator} b; }`,
    `function localAndGlobal (${type} a, ${type} b) (${result}) { right = b; return a ${operator} right; }`,
    `function globalAndLocal (${type} a, ${type} b) (${result}) { left = a; return left ${operator} b; }`,
    `function globals (${type} a, ${type} b) (${result}) { left = a; right = b; return left ${operator} right; }`,
    `function same (${type} a) (${type}) { return a; }`,
    `function calls (${type} a, ${type} b) (${result}) { return same(a) ${operator} same(b); }`,
    ...constants.flatMap((constant, index) => [
      `function localAndConstant${index} (${type} a) (${result}) { return a ${operator} ${constant}; }`,
      `function globalAndConstant${index} (${type} a) (${result}) { left = a; return left ${operator} ${constant}; }`,
    ]),
  ]
  return `${type} left = 1; ${type} right = 1;\n${functions.join('\n')}`
}

const FORMS = ['locals', 'localAndGlobal', 'globalAndLocal', 'globals', 'calls']
const FORMS_WITH_CONSTANT = ['localAndConstant', 'globalAndConstant']

/** Calls every form with every pair of values, and lists where the result is not that of the model. */
async function differences<T extends number | bigint>(
  program: Program,
  values: readonly T[],
  isAllowed: (b: T) => boolean,
  model: (a: T, b: T) => unknown,
): Promise<string[]> {
  const found: string[] = []
  const compare = async (form: string, args: readonly T[], a: T, b: T) => {
    const [result] = await program.call(form, args)
    const expected = model(a, b)
    if (!Object.is(result, expected)) found.push(`${form} of ${a} and ${b}: ${result}, not ${expected}`)
  }
  for (const a of values) {
    for (const [index, b] of values.entries()) {
      if (!isAllowed(b)) continue
      for (const form of FORMS) await compare(form, [a, b], a, b)
      for (const form of FORMS_WITH_CONSTANT) await compare(`${form}${index}`, [a], a, b)
    }
  }
  return found
}

function testEach(): void {
  for (const operator of ARITHMETIC) {
    it(`int ${operator} int`, async () => {
      const program = await load({ source: sourceOf('int', 'int', operator, INTS.map(String)) })
      const isAllowed = (b: bigint) => b !== 0n || !'/%'.includes(operator)
      const model = (a: bigint, b: bigint) => intResult(operator, a, b)
      expect(await differences(program, INTS, isAllowed, model)).to.deep.equal([])
    })

    it(`float ${operator} float`, async () => {
      const program = await load({ source: sourceOf('float', 'float', operator, FLOAT_TEXTS) })
      const isAllowed = (b: number) => b !== 0 || !'/%'.includes(operator)
      const model = (a: number, b: number) => floatResult(operator, a, b)
      expect(await differences(program, FLOATS, isAllowed, model)).to.deep.equal([])
    })
  }

  for (const operator of COMPARISONS) {
    it(`int ${operator} int`, async () => {
      const program = await load({ source: sourceOf('int', 'boolean', operator, INTS.map(String)) })
      const model = (a: bigint, b: bigint) => compared(operator, a, b)
      expect(await differences(program, INTS, () => true, model)).to.deep.equal([])
    })

    it(`float ${operator} float`, async () => {
      const program = await load({ source: sourceOf('float', 'boolean', operator, FLOAT_TEXTS) })
      const model = (a: number, b: number) => compared(operator, a, b)
      expect(await differences(program, FLOATS, () => true, model)).to.deep.equal([])
    })
  }
}

/** How a program writes them; what has no literal is a product. */
const FLOAT_TEXTS = FLOATS.map((value) => {
  if (Number.isNaN(value)) return '(1e300 * 1e300 - 1e300 * 1e300)'
  if (!Number.isFinite(value)) return '(1e300 * 1e300)'
  return Number.isInteger(value) && Math.abs(value) < 1e20 ? `${value}.0` : String(value).replace('e+', 'e')
})

describe('operators in every form of their operands', testEach)

describeHot('operators in every form of their operands, hot', 0, testEach)
