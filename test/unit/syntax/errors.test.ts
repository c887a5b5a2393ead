import { expect } from 'chai'
import { SYNTAX_CODES } from '../../../src/diagnostics/syntax-codes.js'
import { bodyErrors, errors, parsed } from './parsing.js'

/** Wrong source, and the first error: line, column and the message or its beginning. */
type Table = readonly (readonly [source: string, first: string])[]

function check(table: Table, errorsOf: (source: string) => string[]): void {
  for (const [source, expected] of table) {
    it(`${JSON.stringify(source)}: ${expected}`, () => {
      const [first] = errorsOf(source)
      if (expected.endsWith('…')) expect(first?.slice(0, expected.length - 1)).to.equal(expected.slice(0, -1))
      else expect(first).to.equal(expected)
    })
  }
}

const checkBodies = (table: Table): void => check(table, bodyErrors)
const checkFiles = (table: Table): void => check(table, errors)

describe('a syntax error', () => {
  describe('names the token that is missing, at the one found instead', () => {
    checkBodies([
      ['int b\n      reply m;', "2:7 missing ';' before 'reply'"],
      ['int a = 1', "2:1 missing ';' before '}'"],
      ['return 1', "2:1 missing ';' before '}'"],
      ['int[] = 1;', "1:7 missing Identifier before '='"],
      ['int a[] = [];', "1:6 missing ';' before '['"],
      ['int x = (a + b;', "1:15 missing ')' before ';'"],
      ['if (a { f(); }', "1:7 missing ')' before '{'"],
      ['if (a) b = 1;', "1:8 missing '{' before 'b'"],
      ['while (true) f();', "1:14 missing '{' before 'f'"],
      ['a -> ;', "1:6 missing Identifier before ';'"],
      ['x = {a 1};', "1:8 missing ':' before '1'"],
    ])
    checkFiles([
      ['const MAX = 10;', "1:7 missing {'boolean', 'int', 'float', 'string'} before 'MAX'"],
      ['import a.b\nimport c;', "2:1 missing ';' before 'import'"],
      ['service { }', "1:9 missing Identifier before '{'"],
      ['struct S { int a }', "1:18 missing ';' before '}'"],
    ])
  })

  describe('names an unexpected token, and what was expected', () => {
    checkBodies([
      ['int x = ;', "1:9 mismatched input ';'. Expecting one of {'create', Identifier, …"],
      ['int x = f(1,);', "1:13 mismatched input ')'. Expecting one of {…"],
      ['int[] x = [1,];', "1:14 mismatched input ']'. Expecting one of {…"],
      ['a + 1;', "1:6 mismatched input ';'. Expecting one of '->'"],
      ['1 + 2;', "1:6 mismatched input ';'. Expecting one of '->'"],
      ['(a) = 1;', "1:5 mismatched input '='. Expecting one of '->'"],
      ['a, f() = 1;', "1:8 mismatched input '='. Expecting one of '->'"],
      ['try {} f();', "1:8 mismatched input 'f'. Expecting one of {'catch', 'finally'}"],
      ['a <- 1;', "1:6 mismatched input '1'. Expecting one of Identifier"],
      ['x = f(create C());', "1:7 mismatched input 'create'. Expecting one of ')'"],
      ['x = f().y;', "1:8 mismatched input '.'. Expecting one of ';'"],
      ['i++;', "1:4 mismatched input ';'. Expecting one of {…"],
    ])
    checkFiles([
      ['function {', "1:10 mismatched input '{'. Expecting one of Identifier"],
      [
        'const message m = 1;',
        "1:7 mismatched input 'message'. Expecting one of {'boolean', 'int', 'float', 'string'}",
      ],
      ['service s { resource r () {} }', "1:25 mismatched input ')'. Expecting one of {'@', …"],
      ['function f (message message) {}', "1:21 mismatched input 'message'. Expecting one of Identifier"],
      [
        'annotation A attach foo {}',
        "1:21 mismatched input 'foo'. Expecting one of {'service', 'resource', …",
      ],
      ['fucntion main (string[] args) {}', "1:15 mismatched input '('. Expecting one of ';'"],
    ])
  })

  describe('names a token that is superfluous', () => {
    checkBodies([
      [';', "1:1 unwanted token ';'"],
      ['f();;', "1:5 unwanted token ';'"],
      ['int[5] a;', "1:5 unwanted token '5'"],
      ['int x = 1 2;', "1:11 unwanted token '2'"],
      ['int x = * 5;', "1:9 unwanted token '*'"],
      ['i += 1;', "1:4 unwanted token '='"],
      ['create C();', "1:1 unwanted token 'create'"],
      ['f(); else {}', "1:6 unwanted token 'else'"],
      ['f(); function g () {}', "1:6 unwanted token 'function'"],
    ])
    checkFiles([
      ['int x; import a.b;', "1:8 unwanted token 'import'"],
      ['function f () {} }', "1:18 unwanted token '}'"],
      ['service s { resource r (message m) {} int x; }', "1:39 unwanted token 'int'"],
      ['const int A = -"a";', "1:15 unwanted token '-'"],
    ])
  })

  describe('names the first token of a part that cannot be recognised', () => {
    checkBodies([
      ['int message = 1;', "1:1 invalid identifier 'int'"],
      ['int = 5;', "1:1 invalid identifier 'int'"],
      ['b;', "1:1 invalid identifier 'b'"],
      ['x.y;', "1:1 invalid identifier 'x'"],
      ['f(1)\ng(2);', "1:1 invalid identifier 'f'"],
      ['system:println("a"', "1:1 invalid identifier 'system'"],
      ['a[1 = 2;', "1:1 invalid identifier 'a'"],
      ['f() = 1;', "1:1 invalid identifier 'f'"],
      ['f(a b);', "1:1 invalid identifier 'f'"],
      ['for (int i = 0; i < 3; i = i + 1) { f(); }', "1:1 invalid identifier 'for'"],
      ['int x = (a;', "1:9 invalid identifier '('"],
      ['transform { f(); }', "1:13 invalid identifier 'f'"],
      ['transform { int a; }', "1:13 invalid identifier 'int'"],
    ])
    checkFiles([
      ['native x', "1:1 invalid identifier 'native'"],
      ['function f () (int a, string) {}', "1:29 invalid identifier ')'"],
    ])
  })

  describe('at the end of the text is reported at the last token', () => {
    checkFiles([
      ['function f () {', "1:15 mismatched input '<EOF>'. Expecting one of {…"],
      ['function f () { int a = 1;\n\n// end\n', "1:26 unwanted token '<EOF>'"],
      ['function f () { if (a) { b();', "1:29 unwanted token '<EOF>'"],
      ['int', "1:1 mismatched input '<EOF>'. Expecting one of Identifier"],
    ])
  })

  it('distinguishes -9223372036854775808 from a number that is too large', () => {
    const message = "invalid token '9223372036854775808'. the number does not fit into 64 bits"
    expect(errors('const int A = -9223372036854775808; int b = -9223372036854775808;')).to.deep.equal([])
    expect(bodyErrors('boolean b = i <-9223372036854775808;')).to.deep.equal([])
    expect(bodyErrors('int a = 9223372036854775808;')).to.deep.equal([`1:9 ${message}`])
    expect(bodyErrors('int a = 1 -9223372036854775808;')).to.deep.equal([`1:12 ${message}`])
    expect(errors('const int A = 9223372036854775808;')).to.deep.equal([`1:15 ${message}`])
  })

  describe('has a hint', () => {
    const hints: readonly (readonly [string, string])[] = [
      ['int message = 1;', "'message' is a reserved word: choose another name, or quote it as |message|"],
      ['a.action = 1;', "'action' is a reserved word: choose another name, or quote it as |action|"],
      ['i++;', "there is no '++': write i = i + 1"],
      ['count -= 2;', "there is no '-=': write count = count - 2"],
      [
        'for (int i = 0; i < 3; i++) {}',
        "there is no 'for': write int i = 0; while (i < 3) { … i = i + 1; }",
      ],
      ['int x = a ? b : c;', "there is no '… ? … : …': write int x; if (a) { x = b; } else { x = c; }"],
      ['/* note */ f();', "there are no block comments: begin each line with '//'"],
      [
        'if (a) b = 1;',
        "a body needs braces even if it is one statement: write '{' before it and '}' after it",
      ],
      ['if (a = 1) {}', "compare with '=='"],
      ['f(1)\ng(2);', "end the statement with ';'"],
      ["string s = 'a';", 'write strings in double quotes: "a"'],
      [';', "remove ';': there is no empty statement"],
      ['int a = ;', 'an expression belongs here'],
      ['f(1 *);', "a value is missing before ')'"],
    ]
    for (const [source, hint] of hints) {
      it(source, () => {
        expect(parsed(`function f () {${source}\n}`).diagnostics[0]?.hint).to.equal(hint)
      })
    }
  })

  describe('of the table is provoked by its example', () => {
    for (const { code, example } of Object.values(SYNTAX_CODES)) {
      it(code, () => {
        expect(parsed(example).diagnostics[0]?.code).to.equal(code)
      })
    }
  })
})
