import { expect } from 'chai'
import { print } from '../../../src/syntax/print.js'
import { bodyErrors, errors, parsed } from './parsing.js'

/** Returns what was understood of a text with errors. */
const understood = (text: string): string => print(parsed(text).unit)

describe('after an error', () => {
  it('three mistakes show as three', () => {
    const source = `import a.b
service s {
    resource one (message m) {
        int = 5;
        reply m;
    }
    resource two (message m) {
        string s = "x"
        f(s;
        reply m;
    }
}`
    expect(errors(source)).to.deep.equal([
      "2:1 missing ';' before 'service'",
      "4:9 invalid identifier 'int'",
      "9:9 missing ';' before 'f'",
    ])
  })

  it('each broken statement is left out and the others stay', () => {
    expect(understood('function f () { a = 1; b = ; c = 3; d; e = 5; }')).to.equal(
      '(unit (function f (body (assign a 1) (assign c 3) (assign e 5))))',
    )
  })

  it('a broken statement does not end the blocks around it', () => {
    expect(understood('function f () { if (a) { x = {b: 1, c}; y = 2; } z = 3; }')).to.equal(
      '(unit (function f (body (if (when a (block (assign y 2)))) (assign z 3))))',
    )
  })

  it('the next line begins a statement if no semicolon is near', () => {
    expect(understood('function f () { x = g(1\n  string s = "a";\n  return; }')).to.equal(
      '(unit (function f (body (assign x (call g 1)) (define string s "a") (return))))',
    )
  })

  it('a call without its semicolon costs nothing', () => {
    expect(understood('function f () { a()\n  b();\n c()\n d(); }')).to.equal(
      '(unit (function f (body (call a) (call b) (call c) (call d))))',
    )
  })

  it('a body without braces is one statement', () => {
    const source = 'function f () { if (a) b = 1; else c = 2; while (d) e(); g(); }'
    expect(errors(source)).to.have.lengthOf(2)
    expect(understood(source)).to.equal(
      '(unit (function f (body (if (when a (block (assign b 1))) (else (block (assign c 2)))) (while d (block (call e))) (call g))))',
    )
  })

  it('the loop of another language is one mistake', () => {
    expect(bodyErrors('for (int i = 0; i < 3; i = i + 1) { f(); g(); }\nh();')).to.deep.equal([
      "1:1 invalid identifier 'for'",
    ])
  })

  it('a broken definition is left out and the others stay', () => {
    expect(
      understood('int a; function (int b) { c(); } struct S { int d e; int f; } function g () {}'),
    ).to.equal(
      '(unit (global int a) (function || ((parameter int b)) (body (call c))) (struct S (field int d) (field int f)) (function g (body)))',
    )
  })

  it('a forgotten brace costs one definition only', () => {
    const source =
      'function f () { if (a) { b();\n}\nfunction g () {}\nservice s { resource r (message m) {} }'
    expect(errors(source)).to.deep.equal(["3:1 unwanted token 'function'"])
    expect(understood(source)).to.equal(
      '(unit (function f (body (if (when a (block (call b)))))) (function g (body)) (service s (resource r ((parameter message m)) (body))))',
    )
  })

  it('a broken resource leaves the service standing', () => {
    expect(understood('service s { resource a [] {} @ws:OnOpen {} resource b (message m) {} }')).to.equal(
      '(unit (service s (resource b (@ws:OnOpen) ((parameter message m)) (body))))',
    )
  })

  it('a misplaced construct is one mistake', () => {
    for (const source of [
      'import a.b;',
      'function g () { h(); }',
      'catch (E e) { f(); }',
      'create C(a, b);',
    ]) {
      expect(bodyErrors(`a();\n  ${source}\n  b();`), source).to.have.lengthOf(1)
    }
  })

  it('no more than a hundred errors are reported', () => {
    expect(bodyErrors('a;\n'.repeat(1000))).to.have.lengthOf(100)
  })
})
