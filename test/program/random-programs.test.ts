import { expect } from 'chai'
import fc from 'fast-check'
import { BalError, DiagnosticError, load } from '../../src/index.js'

/**
 * Programs that mostly make sense: expressions of a type from variables of all types, in statements of
 * all kinds. Whatever they are, the outcome is a result, a diagnostic or a BalError, and it comes.
 */
const { statements } = fc.letrec<Record<string, string>>((tie) => {
  const of = (...parts: (string | fc.Arbitrary<string>)[]) =>
    fc
      .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
      .map((all) => all.join(''))
  const one = (...choices: (string | fc.Arbitrary<string>)[]) =>
    fc.oneof({ maxDepth: 4 }, ...choices.map((each) => (typeof each === 'string' ? fc.constant(each) : each)))
  const int = tie('int')
  const float = tie('float')
  const string = tie('string')
  const boolean = tie('boolean')
  const json = tie('json')
  const statement = tie('statement')
  const block = of(
    '{ ',
    fc.array(statement, { maxLength: 3 }).map((all) => all.join(' ')),
    ' }',
  )
  const name = fc.constantFrom('a', '__proto__', 'constructor', 'length', 'toString', '|a b|')
  return {
    int: one(
      'i',
      'n',
      'xs.length',
      '0',
      '9223372036854775807',
      '-9223372036854775808',
      fc.integer({ min: -9, max: 9 }).map(String),
      of('(', int, fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' % '), int, ')'),
      of('xs[', int, ']'),
      of('p.n'),
      of('f(', int, ')'),
      of('(int) ', string),
      of('(int) ', float),
      of('strings:length(', string, ')'),
      of('(int) m.', name),
      of('-', int),
    ),
    float: one(
      'd',
      '1.5',
      '1e308',
      of('(', float, fc.constantFrom(' + ', ' * ', ' / '), int, ')'),
      of('(float) ', string),
    ),
    string: one(
      's',
      '""',
      '"x"',
      '"{}"',
      '"\\uD800"',
      of('(', string, ' + ', fc.oneof(int, float, string, boolean), ')'),
      of('(string) ', int),
      of('(string) ', json),
      of('strings:subString(', string, ', ', int, ', ', int, ')'),
      of('strings:replace(', string, ', ', string, ', ', string, ')'),
      of('p.s'),
      of('names[', int, ']'),
    ),
    boolean: one(
      'true',
      'false',
      of(int, fc.constantFrom(' < ', ' == ', ' >= '), int),
      of('(', boolean, ' && ', boolean, ')'),
      of('(', boolean, ' || ', boolean, ')'),
      of('!', boolean),
      'p == null',
      'j != null',
      of(string, ' == ', string),
    ),
    json: one('j', of('j.', name), of('j[', int, ']'), of('j[', string, ']'), of('(json) ', string)),
    statement: one(
      of('i = ', int, ';'),
      of('d = ', float, ';'),
      of('s = ', string, ';'),
      of('j = ', json, ';'),
      of('j.', name, ' = ', fc.oneof(int, string, json), ';'),
      of('j[', int, '] = ', json, ';'),
      of('j = {', name, ':', int, ', b:[', string, ', ', float, ', null, {}]};'),
      of('m.', name, ' = ', fc.oneof(int, float, string, json), ';'),
      'm.self = m;',
      'j.self = j;',
      of('xs[', int, '] = ', int, ';'),
      'xs = [];',
      'xs = null;',
      of('xs = [', int, ', ', int, '];'),
      of('p = {n:', int, ', s:', string, '};'),
      'p = null;',
      'p.next = p;',
      of('p.n = ', int, ';'),
      of('if (', boolean, ') ', block, ' else ', block),
      of('while (', boolean, ') { n = n + 1; if (n > 50) { break; } ', statement, ' }'),
      of('try ', block, ' catch (errors:Error e0) { s = e0.msg; }'),
      of('try ', block, ' finally ', block),
      of('system:println(', fc.oneof(int, float, string, json, fc.constant('m')), ');'),
      of('f(', int, ');'),
      'errors:Error e = {msg:s}; throw e;',
      of('return ', int, ';'),
      of('iterate (int x : xs) ', block),
      of('transform { m.t = ', string, '; }'),
    ),
    statements: fc.array(statement, { minLength: 1, maxLength: 8 }).map((all) => all.join('\n  ')),
  }
})

const programOf = (body: string) => `
import ballerina.lang.errors;
struct P { int n; string s; P next; }
int n = 0;
function f (int i) (int) {
  float d; string s = "abc"; json j = {a:1}; map m = {}; int[] xs = [1, 2, 3]; string[] names = ["x"]; P p = {n:1};
  ${body}
  return i;
}`

describe('random programs', () => {
  it('end with a result, a diagnostic or a BalError', async () => {
    let ran = 0
    await fc.assert(
      fc.asyncProperty(statements!, async (body) => {
        try {
          const program = await load({
            source: programOf(body),
            stdout: () => {},
            limits: { steps: 20_000, callDepth: 200, stringLength: 100_000, arrayLength: 10_000 },
          })
          await program.call('f', [1])
          ran++
        } catch (error) {
          expect(error).to.satisfy(
            (each: unknown) => each instanceof DiagnosticError || each instanceof BalError,
          )
          if (error instanceof BalError) ran++
        }
      }),
      { numRuns: 400 },
    )
    // Most of them must get past the checker, or this shows nothing.
    expect(ran).to.be.greaterThan(100)
  }).timeout(60_000)
})
