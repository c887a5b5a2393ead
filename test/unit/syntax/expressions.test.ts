import { expect } from 'chai'
import { bodyErrors, expression } from './parsing.js'

/** Source text, and the tree it is. */
type Table = readonly (readonly [source: string, tree: string])[]

function check(table: Table): void {
  for (const [source, tree] of table) {
    it(source, () => {
      expect(expression(source)).to.equal(tree)
    })
  }
}

describe('an expression', () => {
  describe('is a literal', () => {
    check([
      ['1', '1'],
      ['1.5', '1.5'],
      ['7.', '7.0'],
      ['"a"', '"a"'],
      ['true', 'true'],
      ['false', 'false'],
      ['null', 'null'],
      ['[]', '(array)'],
      ['[1, "a", [2]]', '(array 1 "a" (array 2))'],
      ['{}', '(brace)'],
      ['{"a": 1, b: {c: [2]}}', '(brace (: "a" 1) (: b (brace (: c (array 2)))))'],
      ['{a + "x": 1}', '(brace (: (+ a "x") 1))'],
      ['{name: errors:TEXT}', '(brace (: name errors:TEXT))'],
      ['{errors:TEXT: 1}', '(brace (: errors:TEXT 1))'],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Ballerina
      ['`<a>${b}</a>`', '`<a>${b}</a>`'],
    ])
  })

  describe('is a reference or a call', () => {
    check([
      ['a', 'a'],
      ['p:a', 'p:a'],
      ['|a b|', '|a b|'],
      ['|abc|', 'abc'],
      ['|int|', '|int|'],
      ['a[0]', '(index a 0)'],
      ['a.b.c', '(. (. a b) c)'],
      ['p:a[i + 1].b["c"]', '(index (. (index p:a (+ i 1)) b) "c")'],
      ['f()', '(call f)'],
      ['p:f(1, g(2))', '(call p:f 1 (call g 2))'],
    ])
  })

  describe('binds as tightly as its operators', () => {
    check([
      ['1 + 2 * 3', '(+ 1 (* 2 3))'],
      ['1 * 2 + 3', '(+ (* 1 2) 3)'],
      ['1 - 2 - 3', '(- (- 1 2) 3)'],
      ['8 / 4 % 3', '(% (/ 8 4) 3)'],
      ['2 * 3 ^ 4 ^ 5', '(* 2 (^ (^ 3 4) 5))'],
      ['a + 1 < b == c >= d', '(== (< (+ a 1) b) (>= c d))'],
      ['a != b <= c > d', '(!= a (> (<= b c) d))'],
      ['a || b && c || d', '(|| (|| a (&& b c)) d)'],
      ['(1 + 2) * 3', '(* (group (+ 1 2)) 3)'],
      ['-a * !b', '(* (- a) (! b))'],
      ['- - +1', '(- (- (+ 1)))'],
      ['i<-1', '(< i (- 1))'],
      ['i <-a.b * 2', '(< i (* (- (. a b)) 2))'],
    ])
  })

  describe('with a type in parentheses', () => {
    check([
      ['(int)a + b', '(+ (cast int a) b)'],
      ['(int) -x', '(cast int (- x))'],
      ['-(int)x', '(- (cast int x))'],
      ['(int)(string)x', '(cast int (cast string x))'],
      ['(map<string>)x', '(cast map x)'],
      ['(a)b', '(cast a b)'],
      ['(p:a)"x"', '(cast p:a "x")'],
      ['(a)(b)', '(cast a (group b))'],
      ['(a){}', '(cast a (brace))'],
      ['(a)[1]', '(cast a (array 1))'],
      ['(a)!b', '(cast a (! b))'],
      ['(a[])b', '(cast a[] b)'],
      ['(a[]) - b', '(cast a[] (- b))'],
      ['(int[]) + b', '(cast int[] (+ b))'],
      ['(blob)b', '(cast blob b)'],
      ['(a) + b', '(+ (group a) b)'],
      ['(a) - b', '(- (group a) b)'],
      ['(p:a) - 1', '(- (group p:a) 1)'],
      ['(a) * b', '(* (group a) b)'],
      ['(a) < b', '(< (group a) b)'],
      ['(a[0])', '(group (index a 0))'],
      ['<int> "5"', '(convert int "5")'],
      ['<p:T[]> a + b', '(+ (convert p:T[] a) b)'],
    ])
  })

  describe('with a method of another language', () => {
    check([
      ['a.b(c) + 1', '(+ (method a b c) 1)'],
      ['f(a.b())', '(call f (method a b))'],
      ['a.b().c(1)', '(method (method a b) c 1)'],
      ['f().b(1)', '(method (call f) b 1)'],
      ['1 + p:a.b[0].c()', '(+ 1 (method (index (. p:a b) 0) c))'],
      ['-a.b()[0].c', '(- (step (step (method a b) 0) c))'],
    ])
  })

  it('has no steps after a call or parentheses', () => {
    expect(bodyErrors('int a = f().x;')).to.have.lengthOf(1)
    expect(bodyErrors('int a = (b)[0]')).to.not.deep.equal([])
  })

  it('may be a member of a built-in type, which is reported as meaningless', () => {
    const message = "invalid token 'int.max'. built-in types have no members"
    expect(bodyErrors('int a = int.max;')).to.deep.equal([`1:9 ${message}`])
  })
})
