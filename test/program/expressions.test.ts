/**
 * Evaluates random expressions with the interpreter and with a few lines of BigInt: whatever the shape of an
 * expression, and thus the closure that implements it, the value is that of 64-bit arithmetic, and operands
 * are evaluated from left to right, once, and only as far as needed.
 */

import { expect } from 'chai'
import fc from 'fast-check'
import { BalError, load } from '../../src/index.js'
import { describeHot } from '../support/hot.js'

/** An expression as text, and its value in an environment; undefined if it divides by zero. */
interface Expression<T> {
  readonly text: string
  evaluate(environment: Environment): T | undefined
}

interface Environment {
  readonly a: bigint
  readonly b: bigint
  readonly trace: string[]
}

function expression<T>(text: string, evaluate: Expression<T>['evaluate']): Expression<T> {
  return { text, evaluate }
}

type Ints = 'a' | 'b'

const LEAST = -(2n ** 63n)
const MOST = 2n ** 63n - 1n

const int64 = fc.oneof(
  fc.bigInt({ min: LEAST, max: MOST }),
  fc.bigInt({ min: -9n, max: 9n }),
  fc.constantFrom(LEAST, LEAST + 1n, MOST, MOST - 1n, 2n ** 53n, -(2n ** 53n), 2n ** 31n, 2n ** 32n),
)

const operations: Record<string, (left: bigint, right: bigint) => bigint | undefined> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => (right === 0n ? undefined : left / right),
  '%': (left, right) => (right === 0n ? undefined : left % right),
}

const comparisons: Record<string, (left: bigint, right: bigint) => boolean> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
}

function wrapped(value: bigint | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt.asIntN(64, value)
}

function both<T>(
  left: Expression<bigint>,
  right: Expression<bigint>,
  environment: Environment,
  apply: (left: bigint, right: bigint) => T | undefined,
): T | undefined {
  const first = left.evaluate(environment)
  if (first === undefined) return undefined
  const second = right.evaluate(environment)
  return second === undefined ? undefined : apply(first, second)
}

const { int, boolean } = fc.letrec<{ int: Expression<bigint>; boolean: Expression<boolean> }>((tie) => ({
  int: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom<Ints>('a', 'b').map((name) => expression(name, (environment) => environment[name])),
    int64.map((value) => expression(value < 0n ? `(${value})` : String(value), () => value)),
    // A call that records when it was made.
    fc.integer({ min: 0, max: 99 }).map((mark) =>
      expression(`mark(${mark})`, ({ trace }) => {
        trace.push(String(mark))
        return BigInt(mark)
      }),
    ),
    fc
      .tuple(tie('int'), fc.constantFrom(...Object.keys(operations)), tie('int'))
      .map(([left, operator, right]) =>
        expression(`(${left.text} ${operator} ${right.text})`, (environment) =>
          wrapped(both(left, right, environment, operations[operator]!)),
        ),
      ),
    tie('int').map((operand) =>
      expression(`-(${operand.text})`, (environment) => {
        const value = operand.evaluate(environment)
        return value === undefined ? undefined : BigInt.asIntN(64, -value)
      }),
    ),
    tie('boolean').map((operand) =>
      expression(`(int) (${operand.text})`, (environment) => {
        const value = operand.evaluate(environment)
        return value === undefined ? undefined : value ? 1n : 0n
      }),
    ),
  ),
  boolean: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.boolean().map((value) => expression(String(value), () => value)),
    fc
      .tuple(tie('int'), fc.constantFrom(...Object.keys(comparisons)), tie('int'))
      .map(([left, operator, right]) =>
        expression(`(${left.text} ${operator} ${right.text})`, (environment) =>
          both(left, right, environment, comparisons[operator]!),
        ),
      ),
    fc.tuple(tie('boolean'), fc.constantFrom('&&', '||'), tie('boolean')).map(([left, operator, right]) =>
      expression(`(${left.text} ${operator} ${right.text})`, (environment) => {
        const first = left.evaluate(environment)
        return first === undefined || first === (operator === '||') ? first : right.evaluate(environment)
      }),
    ),
    tie('boolean').map((operand) =>
      expression(`!(${operand.text})`, (environment) => {
        const value = operand.evaluate(environment)
        return value === undefined ? undefined : !value
      }),
    ),
  ),
}))

/** Places with their own closures: conditions, arguments, results, fields, elements. */
const contexts: ((text: string) => string)[] = [
  (text) => `return ${text};`,
  (text) => `int r = ${text}; return r;`,
  (text) => `int r; r = ${text}; return r;`,
  (text) => `return same(${text});`,
  (text) => `int[] l = [0, ${text}]; return l[1];`,
  (text) => `int[] l = []; l[2] = ${text}; return l[2];`,
  (text) => `Box x = {value:${text}}; return x.value;`,
  (text) => `Box x = {}; x.value = ${text}; x.value = x.value + 1; return x.value - 1;`,
  (text) => `any x = ${text}; return (int) x;`,
  (text) => `json j = {n:${text}}; return (int) j.n;`,
  (text) => `global = ${text}; return global;`,
  (text) => `return (int) (string) (${text});`,
]

const program = (body: string) => `
struct Box {
    int value;
}
int global;
string trace = "";
function mark (int n) (int) {
    trace = trace + n + " ";
    return n;
}
function same (int n) (int) {
    return n;
}
function work (int a, int b) (int, string) {
    int result = f(a, b);
    return result, trace;
}
function f (int a, int b) (int) {
    ${body}
}
`

async function outcomeOf(
  source: string,
  { a, b }: { readonly a: bigint; readonly b: bigint },
): Promise<{ value: bigint | undefined; trace: string[] | undefined }> {
  const running = await load({ source, stdout: () => {} })
  const args = [a, b].map((value) => ({ t: 'int' as const, v: String(value) }))
  try {
    const { results } = await running.callTyped('work', args)
    const [value, trace] = results.map((result) => ('v' in result ? String(result.v) : '')) as [
      string,
      string,
    ]
    return { value: BigInt(value), trace: trace.split(' ').slice(0, -1) }
  } catch (error) {
    expect(error).to.be.instanceOf(BalError)
    expect((error as BalError).message).to.equal(' / by zero')
    return { value: undefined, trace: undefined }
  }
}

describe('random expressions', testBoth)

describeHot('random expressions in hot code', 0, testBoth)

function testBoth(): void {
  it('of ints are evaluated in 64 bits, from left to right', async () => {
    await fc.assert(
      fc.asyncProperty(int, int64, int64, fc.constantFrom(...contexts), async (random, a, b, context) => {
        const trace: string[] = []
        const value = random.evaluate({ a, b, trace })
        const outcome = await outcomeOf(program(context(random.text)), { a, b })
        expect(outcome).to.deep.equal({ value, trace: value === undefined ? undefined : trace })
      }),
      { numRuns: 400 },
    )
  })

  it('of booleans stop as soon as the result is known', async () => {
    const conditions: ((text: string) => string)[] = [
      (text) => `if (${text}) { return 1; } return 0;`,
      (text) => `while (${text}) { return 1; } return 0;`,
      (text) => `int n = 0; while (n < 1 && ${text}) { n = n + 1; } return n;`,
      (text) => `if (false) { return 2; } else if (${text}) { return 1; } else { return 0; } `,
      (text) => `boolean c = ${text}; if (c) { return 1; } return 0;`,
      (text) => `return (int) (${text});`,
    ]
    await fc.assert(
      fc.asyncProperty(
        boolean,
        int64,
        int64,
        fc.constantFrom(...conditions),
        async (random, a, b, context) => {
          const trace: string[] = []
          const value = random.evaluate({ a, b, trace })
          const outcome = await outcomeOf(program(context(random.text)), { a, b })
          const expected = value === undefined ? undefined : value ? 1n : 0n
          expect(outcome).to.deep.equal({ value: expected, trace: value === undefined ? undefined : trace })
        },
      ),
      { numRuns: 400 },
    )
  })
}
