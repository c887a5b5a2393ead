import { expect } from 'chai'
import type { Node } from '../../../src/syntax/ast.js'
import { DEFAULT_SOURCE_LIMITS } from '../../../src/syntax/parse.js'
import { print } from '../../../src/syntax/print.js'
import { walk } from '../../../src/syntax/walk.js'
import { errors, parsed, tree } from './parsing.js'

const body = (text: string): string => `function f () { ${text} }`

function countNodes(root: Node): number {
  let count = 0
  walk(root, () => count++)
  return count
}

describe('a long text is not a deep one', () => {
  const long: readonly (readonly [string, string])[] = [
    ['terms', `int a = ${'1 + '.repeat(100_000)}1;`],
    ['operators of falling precedence', `boolean a = ${'1 * 2 + 3 < 4 || '.repeat(20_000)}b;`],
    ['else ifs', `if (a) {} ${'else if (b) {} '.repeat(100_000)}`],
    ['array elements', `int[] a = [${'1, '.repeat(200_000)}1];`],
    ['fields', `x = a${'.b'.repeat(100_000)};`],
    ['indices', `x = a${'[0]'.repeat(100_000)};`],
    ['targets', `${'a, '.repeat(100_000)}b = f();`],
    ['values for a worker', `${'a(), '.repeat(100_000)}b -> w;`],
    ['statements', 'f();'.repeat(100_000)],
    ['members of a literal', `x = {${'"a": 1, '.repeat(100_000)}"b": 2};`],
  ]
  for (const [what, text] of long) {
    it(`of ${what}`, () => {
      const unit = tree(body(text))
      expect(print(unit).length).to.be.greaterThan(100_000)
      expect(countNodes(unit)).to.be.greaterThan(100_000)
    })
  }
})

describe('nesting', () => {
  const { sourceDepth } = DEFAULT_SOURCE_LIMITS
  const deep: readonly (readonly [string, (levels: number) => string])[] = [
    ['parentheses', (n) => body(`x = ${'('.repeat(n)}1${')'.repeat(n)};`)],
    ['array literals', (n) => body(`x = ${'['.repeat(n)}1${']'.repeat(n)};`)],
    ['brace literals', (n) => body(`x = ${'{"a":'.repeat(n)}1${'}'.repeat(n)};`)],
    ['calls', (n) => body(`x = ${'f('.repeat(n)}1${')'.repeat(n)};`)],
    ['indices', (n) => body(`x = ${'a['.repeat(n)}1${']'.repeat(n)};`)],
    ['signs', (n) => body(`x = ${'- '.repeat(n)}1;`)],
    ['casts', (n) => body(`x = ${'(int)'.repeat(n)}1;`)],
    ['conversions', (n) => body(`x = ${'<int>'.repeat(n)}1;`)],
    ['signs before calls', (n) => body(`x = ${'-f('.repeat(n / 2)}1${')'.repeat(n / 2)};`)],
    ['types', (n) => body(`${'map<'.repeat(n)}int${'>'.repeat(n)} a;`)],
    ['dimensions', (n) => body(`int${'[]'.repeat(n)} a;`)],
    ['blocks', (n) => body(`${'if (a) {'.repeat(n)}${'}'.repeat(n)}`)],
    ['workers', (n) => body(`${'worker w {'.repeat(n)}${'}'.repeat(n)}`)],
    ['transforms', (n) => body(`${'transform {'.repeat(n)}${'}'.repeat(n)}`)],
    ['annotations', (n) => `${'@a:b {c:'.repeat(n / 2)}1${'}'.repeat(n / 2)} struct S {}`],
  ]
  for (const [what, nested] of deep) {
    it(`of ${what} is understood up to the limit and refused beyond`, () => {
      expect(errors(nested(sourceDepth - 2))).to.deep.equal([])
      const { diagnostics } = parsed(nested(10_000))
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(['BAL1012'])
      expect(diagnostics[0]!.message).to.match(/more than 256 levels of nesting$/)
    })
  }

  it('deeper than the stack is refused where a caller sets no sensible limit', () => {
    const text = body(`x = ${'('.repeat(100_000)}1`)
    const { diagnostics } = parsed(text, { ...DEFAULT_SOURCE_LIMITS, sourceDepth: Number.MAX_SAFE_INTEGER })
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['BAL1012'])
  })

  it('does not lose what precedes it', () => {
    const { unit } = parsed(`int a; ${body(`x = ${'('.repeat(1000)}1`)}`)
    expect(print(unit)).to.equal('(unit (global int a))')
  })
})

describe('a text beyond the length limit', () => {
  it('is not read at all', () => {
    const { unit, diagnostics } = parsed('int a; int b;', { ...DEFAULT_SOURCE_LIMITS, sourceLength: 12 })
    expect(diagnostics.map(({ message, hint }) => [message, hint])).to.deep.equal([
      [
        'the file is longer than 12 characters',
        'split the file, or raise the limit: --source-length, or limits.sourceLength of load()',
      ],
    ])
    expect(unit.definitions).to.deep.equal([])
  })

  it('is refused only beyond it', () => {
    expect(parsed('int a; int b;', { ...DEFAULT_SOURCE_LIMITS, sourceLength: 13 }).diagnostics).to.deep.equal(
      [],
    )
  })
})
