/** Where errors point, especially in statements of several lines: at the part marked «like this». */

import { expect } from 'chai'
import { checkTexts } from './checking.js'

/** The text without its marks, and the stretches that were marked. */
function marked(text: string): { readonly source: string; readonly places: string[] } {
  const places: string[] = []
  let source = ''
  let line = 1
  let column = 1
  let open = ''
  for (const character of text) {
    if (character === '«') open = `${line}:${column}`
    else if (character === '»') places.push(`${open}-${line}:${column}`)
    else {
      source += character
      if (character === '\n') {
        line++
        column = 1
      } else column++
    }
  }
  return { source, places }
}

const DECLARATIONS = `
struct P { int b; string a; P inner; }
connector C (string url, int n) { action go (C c) (int) { return 1; } action pair (C c) (int, int) { return 1, 2; } }
connector D () { action go (D d) { } }
annotation A { string name; string[] names; B inner; B[] inners; }
annotation B { int depth; }
function two () (int, string) { return 1, "a"; }
function pair () (string, string) { return "", ""; }
function one (int n) (int) { return n; }
`

const inFunction = (statements: string): string =>
  `function f (int n, string s, P p, json j, map m, int[] list) {\n${statements}\n}`

// biome-ignore format: programs
const STATEMENTS: Readonly<Record<string, string>> = {
  'the key of a struct member': 'P q = {\n  b: 1,\n  «a: 2»};',
  'the key of a nested struct member': 'P q = {\n  b: 1,\n  inner: {\n    b: 1,\n    «a:\n     2»}};',
  'an unknown key': 'P q = {\n  b: 1,\n  «c»: 2};',
  'a key that is not a name': 'P q = {\n  «"b"»: 1};',
  'an element on the line of the bracket': 'int[] l =\n  [1, «"x"»];',
  'the bracket of an element further down': 'int[] l =\n  «[»\n    1,\n    "x"\n  ];',
  'the bracket of a nested array': 'int[][] l = [\n  [1],\n  «[»2,\n    "x"]];',
  'the bracket of an assigned array': 'list =\n  «[»\n "x"];',
  'the brace of a json member': 'json k =\n  «{»a: 1,\n    b: m};',
  'the brace of a nested json member': 'json k = {\n  a: «{»\n    b: m}};',
  'a member on the line of the brace': 'json k = {a: 1, b: «m»};',
  'the bracket of a json array': 'json k = {\n a: «[»1,\n  m]};',
  'null for a value': 'int k =\n  «null»;',
  'null assigned to a value': 'n =\n  «null»;',
  'the value of a definition': 'int k =\n  «"x"»;',
  'the value of an assignment': 'n =\n  «s»;',
  'the beginning of a computed value': 'int k =\n  «s +\n  "x"»;',
  'create for another type': 'int k =\n  «create C("u", 1)»;',
  'create of another connector': 'D k =\n  «create»\n  C("u", 1);',
  'an argument of create': 'C k =\n  create C(«1», 2);',
  'create whose argument is further down': 'C k =\n  «create» C(\n  1, 2);',
  'create with too few arguments': 'C k =\n  «create C(\n  "u")»;',
  'a template': 'string k =\n  «`<a/>`»;',
  'a placeholder': `xml k = \`<a>\n  «\${none}»</a>\`;`,
  'an array as argument': 'n = one(\n  «[1]»);',
  'braces as argument': 'n = one(\n  «{}»);',
  'a template as argument': 'n = one(\n  «`<a/>`»);',
  'an array for an int': 'int k =\n  «[1]»;',
  'braces for an int': 'int k =\n  «{}»;',
  'a call of nothing': 'n = one(1) +\n  «none»(2);',
  'an argument that is unknown': 'n = one(\n  «none»);',
  'a call of several values': 'n = 1 +\n  «two()»;',
  'a call with too many values': 'int k =\n  «two()»;',
  'the targets of results': '«s»,\n  «n» =\n  two();',
  'a repeated target': 's,\n  «s» =\n  pair();',
  'a call with another number of values': 'n, s, m =\n  «two()»;',
  'a value for several targets': 'n, s =\n  «1»;',
  'a length': '«list.length» =\n  1;',
  'a condition, on the line of its statement': '«if» (\n  n) {\n}',
  'a condition of else if, on the line of the if': '«if» (n == 1) {\n}\nelse if (\n  n) {\n}',
  'a condition of while': 'while («n») {\n  n = 1;\n}',
  'an operand in a condition': 'if (n == 1 &&\n  «none») {\n}',
  'a thrown value': 'throw\n  «n»;',
  'a thrown literal': 'throw\n  «1»;',
  'the type of a catch': 'try { n = 1; }\ncatch («P» e) { n = 2; }',
  'the name of a catch': 'try { n = 1; }\ncatch (errors:Error\n  «n») { s = ""; }',
  'what is iterated': 'iterate (int i :\n  «s») { n = i; }',
  'the type of the element': 'iterate («boolean»\n  b : list) { n = 1; }',
  'a variable that is there': 'int\n  «n» = 1;',
  'a worker to send to': 'n ->\n  «w»;',
  'a worker to receive from': 'n <-\n  «w»;',
  'a worker to join': 'fork {\n  worker w { int a = 1; }\n} join (all\n  w, «v») (message[] r) { n = 1; }',
  'the results of a join': 'fork {\n  worker w { int a = 1; }\n} join (all)\n  («int[]» r) { n = 1; }',
  'an action of several values': 'C c = create C("u", 1);\nint k =\n  «C.pair(c)»;',
  'a cast': 'boolean b =\n  «(boolean) s»;',
  'a map literal in a map': 'map k = {a:\n  «none»};',
  'an operator on its line': 's =\n  "a" «-» "b";',
  'an operator, on the line of its first operand': 's =\n  «n»\n  - "b";',
}

// biome-ignore format: programs
const PROGRAMS: Readonly<Record<string, string>> = {
  'the value of an attribute': '@A {\n  name:\n    «1»}\nfunction f () {}',
  'an array for a single value': '@A {\n  name: «[\n    "a"]»}\nfunction f () {}',
  'a single value for an array': '@A {\n  names:\n    «"a"»}\nfunction f () {}',
  'an element of an attribute': '@A {\n  names: ["a",\n    «1»]}\nfunction f () {}',
  'an attribute of a nested annotation': '@A {\n  inner: @B {\n    depth: «"a"»}}\nfunction f () {}',
  'an attribute in an array of annotations': '@A {\n  inners: [@B {depth: 1},\n  @B {\n    depth: «"a"»}]}\nfunction f () {}',
  'another annotation as value': '@A {\n  inner:\n    «@A {}»}\nfunction f () {}',
  'an annotation of a parameter': 'function f (int a,\n  @A {\n    name: «1»} int b) {}',
  'an unknown attribute, on the line of its annotation': '«@»A {\n  none: 1}\nfunction f () {}',
  'the value of a constant': 'const int\n  k =\n  «"a"»;',
  'the value of a global': 'int\n  k =\n  «"a"»;',
  'a member of a global': 'P k = {b: 1,\n  «a: 2»};',
  'the name of a constant': 'int k = 1;\nconst int\n  «k» = 2;',
  'the value of a service variable': 'service s {\n  int k =\n  «"a"»;\n  resource r (message m) { }\n}',
  'the name of a service variable': 'service s {\n  int k = 1;\n  int\n  «k» = 2;\n  resource r (message m) { }\n}',
  'the value of a connector variable': 'connector E () {\n  int k =\n  «"a"»;\n  action a (E e) { }\n}',
  'the default of a field': 'struct Q {\n  int k =\n  «"a"»;\n}',
  'the type of a field': 'struct Q {\n  int k;\n  «None»\n  l;\n}',
  'a parameter of a function': 'function f (int a,\n  «None» b,\n  int «a») {}',
  'the first parameter of a resource': 'service s {\n  resource r (\n    «int»\n    m) { }\n}',
  'the action without its connector': 'connector E () {\n  «action a» (\n    int n) { }\n}',
  'the operand of reply': 'service s {\n  resource r (message m) {\n    int n = 1;\n    reply\n      «n»;\n  }\n}',
  'reply of a literal, on its line': 'service s {\n  resource r (message m) {\n    «reply»\n      1;\n  }\n}',
  'return, on its line': 'function f () (int) {\n  «return»\n    "a";\n}',
  'a returned value on that line': 'function f () (int, int) {\n  return 1, «"a"»;\n}',
  'a function without return': '«function\n  f» () (int) {\n  int a = 1;\n}',
}

describe('an error points at', () => {
  const cases = [
    ...Object.entries(STATEMENTS).map(([title, text]) => [title, inFunction(text)] as const),
    ...Object.entries(PROGRAMS),
  ]
  for (const [title, text] of cases) {
    it(title, () => {
      const { source, places } = marked(text + DECLARATIONS)
      const { diagnostics } = checkTexts(source)
      const found = diagnostics.map((d) => `${d.line}:${d.column}-${d.endLine}:${d.endColumn}`)
      expect(found, diagnostics.map(({ message }) => message).join('; ')).to.have.members(places)
    })
  }
})
