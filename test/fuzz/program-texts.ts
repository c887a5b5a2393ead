/**
 * Texts of programs that mostly make sense. Expressions are made by type, natives of all packages included, and every
 * body begins with the same variables, so that whatever is made fits everywhere. Then tokens are lost or exchanged.
 */

import fc from 'fast-check'
import type { Callable } from '../../src/check/checked.js'
import { typeName } from '../../src/check/types.js'
import { libraryPaths } from '../../src/library/load.js'
import { nativesOf } from '../unit/library/natives.js'

type Text = fc.Arbitrary<string>
type Part = string | Text

const toText = (part: Part): Text => (typeof part === 'string' ? fc.constant(part) : part)
const joined = (parts: readonly Part[], between = ''): Text =>
  fc.tuple(...parts.map(toText)).map((texts) => texts.join(between))
const of = (...parts: readonly Part[]): Text => joined(parts)
const one = (...choices: readonly Part[]): Text => fc.oneof({ maxDepth: 4 }, ...choices.map(toText))
const some = (part: Text, maxLength: number, between = ' '): Text =>
  fc.array(part, { maxLength }).map((texts) => texts.join(between))

/** A type of its own in every program, by its name, and what variables of each type are called. */
const VARIABLES: Readonly<Record<string, string>> = {
  int: 'k',
  float: 'd',
  string: 's',
  boolean: 'b',
  json: 'j',
  xml: 'x',
  map: 'm',
  message: 'q',
  blob: 'o',
  any: 'a',
  'int[]': 'ks',
  'string[]': 'ss',
  'json[]': 'js',
  P: 'p',
  'errors:Error': 'e',
}

const PROLOGUE = `int k = 1; float d = 0.5; string s = "abc"; boolean b; json j = {a:1, b:[1, "x", null]}; xml x = \`<a b="c">t<d/></a>\`;
  map m = {k:1}; message q = {}; blob o = strings:toBlob("xyz", "UTF-8"); any a = "5"; int[] ks = [3, 1, 2]; string[] ss = ["y", "x"]; json[] js = [{a:[1]}, 2]; P p = {n:1};
  errors:Error e = {msg:"e"}; Own own = {msg:"own"}; C sum = create C("u");`

/** Waiting for strangers, or for long, is not for here. */
function isUsable({ connector, name, parameters }: Callable): boolean {
  const isKnown = parameters.every(({ type }) => typeName(type) in VARIABLES)
  return isKnown && connector === undefined && name !== 'sleep'
}

const parts = fc.letrec<Record<string, string>>((tie) => {
  const natives = libraryPaths.flatMap((path) =>
    nativesOf(path)
      .filter(isUsable)
      .map(({ name, parameters, results }) => ({
        result: results.length === 1 ? typeName(results[0]!.type) : undefined,
        text: of(
          `${path.replace(/.*\./, '')}:${name}(`,
          joined(
            parameters.map(({ type }) => tie(typeName(type))),
            ', ',
          ),
          ')',
        ),
      })),
  )
  const callsGiving = (type: string | undefined) =>
    natives.filter(({ result }) => result === type).map(({ text }) => text)

  const cast = (type: string, ...from: string[]) => from.map((each) => of(`(${type}) `, tie(each)))
  const scalar = one(...['int', 'float', 'string', 'boolean'].map((type) => tie(type)))
  const value = one(scalar, tie('json'), 'x', 'a')
  const name = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'length', 'toString', '|a b|', 'n', 's')
  const statement = tie('statement')
  const block = of('{ ', some(statement, 3), ' }')
  const binding = (type: string) => fc.nat(999).map((digit) => `(${type} caught${digit})`)
  // What fails must not end the whole, or little of it would ever run.
  const guarded = fc.oneof(
    { weight: 1, arbitrary: statement },
    { weight: 3, arbitrary: of('try { ', statement, ' } catch ', binding('errors:Error'), ' { }') },
  )
  const leaving = one(
    of('return ', tie('int'), ';'),
    'throw e;',
    'throw own;',
    of('{ string text = ', tie('string'), '; throw e; }'),
  )
  const forked = (label: string) => of(`worker ${label} { `, some(statement, 3), one('', ' reply q;'), ' }')
  const entries = (part: Text) => of('{', some(of(name, ':', part), 3, ', '), '}')
  const list = (part: Text) => of('[', some(part, 4, ', '), ']')

  return {
    int: one(
      'k',
      'total',
      'MAX',
      'p.n',
      'ks.length',
      'ss.length',
      '0',
      '9223372036854775807',
      '-9223372036854775808',
      fc.integer({ min: -9, max: 300 }).map(String),
      of('(', tie('int'), one(' + ', ' - ', ' * ', ' / ', ' % '), tie('int'), ')'),
      of('-', tie('int')),
      of('ks[', tie('int'), ']'),
      of('f(', tie('int'), ')'),
      of('(int) m.', name),
      '(int) a',
      ...cast('int', 'float', 'string', 'json', 'boolean'),
      ...callsGiving('int'),
    ),
    float: one(
      'd',
      '1.5',
      '1.0e308',
      '(float) a',
      of('(', tie('float'), one(' + ', ' * ', ' / ', ' % ', ' - '), one(tie('int'), tie('float')), ')'),
      ...cast('float', 'string', 'int', 'json'),
      ...callsGiving('float'),
    ),
    string: one(
      's',
      'p.s',
      'e.msg',
      '""',
      '"{}"',
      '"\\uD800"',
      '"a.b*(c|d)+"',
      '"/a/b"',
      '"$.a"',
      '"<a><b/></a>"',
      '"UTF-8"',
      '(string) a',
      fc.string({ maxLength: 6 }).map((text) => JSON.stringify(text)),
      of('(', tie('string'), ' + ', scalar, ')'),
      of('ss[', tie('int'), ']'),
      ...cast('string', 'int', 'float', 'json', 'xml', 'boolean'),
      ...callsGiving('string'),
    ),
    boolean: one(
      'b',
      'true',
      'false',
      'p == null',
      'j != null',
      of(tie('int'), one(' < ', ' == ', ' >= ', ' != '), tie('int')),
      of(tie('string'), one(' == ', ' != '), tie('string')),
      of('(', tie('boolean'), one(' && ', ' || '), tie('boolean'), ')'),
      of('!', tie('boolean')),
      ...callsGiving('boolean'),
    ),
    json: one(
      'j',
      of('j.', name),
      of('j[', one(tie('int'), tie('string')), ']'),
      '(json) x',
      ...cast('json', 'string'),
      ...callsGiving('json'),
    ),
    xml: one('x', '(xml) a', ...cast('xml', 'string', 'json'), ...callsGiving('xml')),
    map: one('m', '(map) a', ...callsGiving('map')),
    message: one('q', ...callsGiving('message')),
    blob: one('o', ...callsGiving('blob')),
    any: one('a', of('m.', name), of('m[', tie('string'), ']'), 'p', 'ks', 'q', scalar),
    'int[]': one('ks', ...callsGiving('int[]')),
    'string[]': one('ss', ...callsGiving('string[]')),
    'json[]': one('js', ...callsGiving('json[]')),
    P: one('p', 'p.next'),
    'errors:Error': one('e', ...callsGiving('errors:Error')),
    statement: one(
      ...Object.entries(VARIABLES).map(([type, variable]) => of(`${variable} = `, tie(type), ';')),
      ...callsGiving(undefined).map((call) => of(call, ';')),
      of(one('p', 'e', 'q', 'j', 'm', 'x', 'o', 'a', 'ks', 's', 'js'), ' = null;'),
      of('m.', name, ' = ', value, ';'),
      of('j.', name, ' = ', one(scalar, tie('json')), ';'),
      of('j[', tie('int'), '] = ', tie('json'), ';'),
      of('j = ', entries(one(scalar, list(scalar), '{}', 'null')), ';'),
      of('m = ', entries(value), ';'),
      of('x = `<a>${', one('k', 's', 'x', 'd'), '}</a>`;'),
      of('x = `<a xmlns="u"><b c="$', '{s}"/>$', '{x}</a>`;'),
      of('ks = ', list(tie('int')), ';'),
      of('ss = ', list(tie('string')), ';'),
      'm.self = m;',
      'a = m;',
      'j.self = j;',
      'p.next = p;',
      of('ks[', tie('int'), '] = ', tie('int'), ';'),
      of('ss[ss.length] = ', tie('string'), ';'),
      of('p = {n:', tie('int'), ', s:', tie('string'), '};'),
      of('e = {msg:', tie('string'), '};'),
      of('total = ', tie('int'), ';'),
      of('k, s = two(', tie('int'), ', ', tie('string'), ');'),
      of('k = C.add(sum, ', tie('int'), ');'),
      of('if (', tie('boolean'), ') ', block, ' else if (', tie('boolean'), ') ', block, ' else ', block),
      of('if (', tie('boolean'), ') { ', some(statement, 2), ' ', leaving, ' }'),
      of('while (', tie('boolean'), ') { ', statement, one('', ' if (b) { break; }', ' k = k + 1;'), ' }'),
      of('try ', block, ' catch ', binding('errors:Error'), ' ', block),
      of('try { if (', tie('boolean'), ') { ', leaving, ' } } finally ', block),
      of('try { ', statement, ' throw own; } catch ', binding('Own'), ' ', block, ' finally ', block),
      fc.nat(999).chain((digit) => of(`iterate (int turn${digit} : `, tie('int[]'), ') ', block)),
      fc.nat(999).chain((digit) => of(`iterate (string word${digit} : `, tie('string[]'), ') ', block)),
      of('transform { m.t = ', tie('string'), '; j.t = ', tie('int'), '; }'),
      of(
        'fork { ',
        forked('v'),
        ' ',
        forked('w'),
        ' } join (',
        one('all', 'some 1', 'all v', 'some 1 v, w'),
        ') ',
        binding('message[]'),
        block,
        one('', of(' timeout (', one('0', '1'), ') ', binding('message[]'), block)),
      ),
      'system:sleep(1);',
    ),
    plainBody: of('{ ', PROLOGUE, ' ', some(guarded, 9, '\n    '), ' return k; }'),
    bodyWithWorker: of(
      '{ ',
      PROLOGUE,
      ' ',
      some(guarded, 3),
      ' k, q, s -> helper; ',
      some(guarded, 3),
      ' k, m <- helper; return k; worker helper { ',
      PROLOGUE,
      ' k, q, s <- default; ',
      some(guarded, 3),
      ' k, m -> default; } }',
    ),
    body: one(tie('plainBody'), tie('bodyWithWorker')),
    resourceBody: of(
      '{ ',
      PROLOGUE.replace('message q = {}; ', ''),
      some(
        guarded.filter((text) => !text.includes('return ')),
        5,
      ),
      ' reply q; }',
    ),
  }
})

const program: Text = of(
  `import ballerina.lang.errors;
const int MAX = 10;
int total = MAX;
struct P { int n = 2; string s; P next; }
struct Own { string msg; errors:Error cause; errors:StackTrace stackTrace; }
connector C (string url) { int sum; action add (C c, int i) (int) { sum = sum + i; return sum; } }
typemapper toMap (P p) (map) { map r = {n: 1}; return r; }
@http:BasePath {value:"/s"}
service s {
  int visits = total;
  @http:GET {} @http:Path {value:"/{id}"}
  resource get (message q, @http:PathParam {value:"id"} string id) `,
  parts.resourceBody!,
  ` 
}
function two (int i, string t) (int, string) { return i, t; }
function f (int i) (int) `,
  parts.body!,
  '\nfunction g (int[] given, json extra, map more) (int) ',
  parts.body!,
)

const TOKENS = /\w+|"(?:[^"\\]|\\.)*"|`[^`]*`|\s+|->|<-|[^\w\s]/g

interface Edit {
  readonly kind: 'delete' | 'double' | 'swap'
  readonly at: number
  readonly other: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('delete' as const, 'double' as const, 'swap' as const),
  at: fc.nat(),
  other: fc.nat(),
})

function edited(text: string, edits: readonly Edit[]): string {
  const tokens = [...(text.match(TOKENS) ?? [])]
  for (const { kind, at, other } of edits) {
    const first = at % tokens.length
    const second = other % tokens.length
    if (kind === 'delete') tokens.splice(first, 1)
    else if (kind === 'double') tokens.splice(second, 0, tokens[first]!)
    else [tokens[first], tokens[second]] = [tokens[second]!, tokens[first]!]
  }
  return tokens.join('')
}

/** Half of them as they are made, the others with a few tokens lost, doubled or exchanged. */
export const programText: Text = fc
  .tuple(program, fc.oneof(fc.constant([]), fc.array(edit, { minLength: 1, maxLength: 3 })))
  .map(([text, edits]) => edited(text, edits))
