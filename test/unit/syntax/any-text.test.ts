import { expect } from 'chai'
import fc from 'fast-check'
import type { Node } from '../../../src/syntax/ast.js'
import { print } from '../../../src/syntax/print.js'
import { SPELLED } from '../../../src/syntax/tokens.js'
import { walk } from '../../../src/syntax/walk.js'
import { parsed } from './parsing.js'

/** Parses a text and checks what is true of any text. */
function checkText(text: string): void {
  const { unit, diagnostics } = parsed(text)
  const lines = text.split(/\r\n|\n|\r/)
  for (const { line, column, message } of diagnostics) {
    expect(line).to.be.within(1, lines.length)
    expect(column).to.be.within(1, lines[line - 1]!.length + 1)
    expect(message).to.match(
      /^(missing|mismatched input|unwanted token|invalid (identifier|token)|the (file|byte) .*) /,
    )
  }
  walk(unit, ({ span, kind }: Node) => {
    expect(span.start, kind).to.be.within(0, text.length)
    expect(span.end, kind).to.be.within(span.start, text.length)
  })
  expect(print(unit)).to.match(/^\(unit/)
}

const words = [
  ...SPELLED.keys(),
  'a',
  'b',
  'x:y',
  '|q|',
  '1',
  '2.5',
  '"s"',
  'true',
  '`t`',
  'blob',
  '// c\n',
  '\n',
  '#',
]

const token = fc.constantFrom(...words)

/** Mostly valid programs: generated from the rules, with additional tokens. */
const statement = fc.constantFrom(
  'int a = 1 + f(2);',
  'a.b[0], c = f();',
  'if (a) { b(); } else { c(); }',
  'x -> w;',
  'C.act(c, {"a": [1, 2]});',
  'try { throw e; } catch (E e) { return; } finally {}',
  'while (i < 3) { i = i + 1; }',
)

describe('any text', () => {
  it('is parsed without a throw, with every error and node inside it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkText), { numRuns: 300 })
  })

  it('of arbitrary code units is, too', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
    const text = units.map((each) => String.fromCharCode(...each))
    fc.assert(fc.property(text, checkText), { numRuns: 300 })
  })

  it('of tokens in any order is, too', () => {
    const text = fc.array(token, { maxLength: 60 }).map((each) => each.join(' '))
    fc.assert(fc.property(text, checkText), { numRuns: 500 })
  })

  it('of a body in any order is, too', () => {
    const text = fc.array(token, { maxLength: 40 }).map((each) => `function f () { ${each.join(' ')} }`)
    fc.assert(fc.property(text, checkText), { numRuns: 500 })
  })

  it('of a program with tokens left out, added or cut off is, too', () => {
    const spoiled = fc
      .tuple(
        fc.array(statement, { maxLength: 6 }),
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.array(token, { maxLength: 2 }),
      )
      .map(([statements, at, length, more]) => {
        const parts = `service s { resource r (message m) { ${statements.join(' ')} } }`.split(' ')
        parts.splice(at % parts.length, length, ...more)
        return parts.join(' ')
      })
    fc.assert(fc.property(spoiled, checkText), { numRuns: 500 })
  })

  it('of words of other languages has few errors, without consequential ones', () => {
    const foreign = fc.constantFrom(
      ...[...words, 'for', 'foreach', 'in', 'and', 'not', 'is', 'let', 'var', 'def', 'func', 'class', 'type'],
      ...[
        'returns',
        'throws',
        'check',
        'new',
        'switch',
        'do',
        'elif',
        '=>',
        '++',
        '+=',
        '?',
        '??',
        "'x'",
        ':=',
        '...',
      ],
    )
    const soup = fc.array(foreign, { maxLength: 60 })
    fc.assert(
      fc.property(soup, fc.boolean(), (tokens, isBody) => {
        const text = isBody ? `function f () { ${tokens.join(' ')} }` : tokens.join(' ')
        checkText(text)
        expect(parsed(text).diagnostics.length).to.be.at.most(5 + tokens.length / 2)
      }),
      { numRuns: 500 },
    )
  })
})
