import { expect } from 'chai'
import { print } from '../../../src/syntax/print.js'
import { definitions, tree } from './parsing.js'

function check(title: string, source: string, expected: string): void {
  it(title, () => {
    expect(definitions(source)).to.equal(expected)
  })
}

describe('a file', () => {
  it('may be empty', () => {
    expect(print(tree(''))).to.equal('(unit)')
    expect(print(tree('\ufeff \t\r\n\f// only a comment'))).to.equal('(unit)')
  })

  it('has a package, imports and definitions', () => {
    const unit = tree('package a.b;\nimport c;\nimport d.e;\nimport f.g as h;\nint i;')
    expect(print(unit)).to.equal('(unit (package a.b) (import c) (import d.e) (import f.g h) (global int i))')
    expect(unit.imports.map(({ alias }) => alias)).to.deep.equal(['c', 'e', 'h'])
    expect(unit.imports.map(({ hasAlias }) => hasAlias)).to.deep.equal([false, false, true])
  })

  it('keeps its comments, in order and with their places', () => {
    const { comments } = tree('// a\nint x; // b\r\n//c\rint y;')
    expect(comments.map(({ text }) => text)).to.deep.equal(['// a', '// b', '//c'])
    expect(comments.map(({ span }) => span.start)).to.deep.equal([0, 12, 18])
  })
})

describe('a definition', () => {
  check(
    'of a service',
    'service s { int a = 1; p:C c = create p:C(); resource r (message m, string x) { reply m; } }',
    '(service s (define int a 1) (define p:C c (create p:C)) (resource r ((parameter message m) (parameter string x)) (body (reply m))))',
  )
  check('of a service with a protocol', 'service<ws> s {}', '(service s ws)')
  check(
    'of a function',
    'function f () {} function main (string[] args) { return; }',
    '(function f (body)) (function main ((parameter string[] args)) (body (return)))',
  )
  check(
    'of a function with results',
    'function f () (int, string[]) {} function g (int a) (int b, p:T c) {}',
    '(function f -> int string[] (body)) (function g ((parameter int a)) -> (result int b) (result p:T c) (body))',
  )
  check(
    'of a native function',
    'native function f (string s) (int);',
    '(function native f ((parameter string s)) -> int)',
  )
  check(
    'of a constant',
    'const int A = 1; const float B = -2.5; const string C = "x"; const boolean D = true; const int E = -0;',
    '(const int A 1) (const float B -2.5) (const string C "x") (const boolean D true) (const int E 0)',
  )
  check(
    'of a global variable',
    'int a; string b = "x" + c; p:T d = {e: 1};',
    '(global int a) (global string b (+ "x" c)) (global p:T d (brace (: e 1)))',
  )
  check(
    'of a struct',
    'struct P { string name = "x"; int age = -1; P[] friends; p:Q q = null; }',
    '(struct P (field string name "x") (field int age -1) (field P[] friends) (field p:Q q null))',
  )
  check(
    'of a connector',
    'connector C (string u, int n) { int i = 0; action a (C c, string s) (message) { return m; } @x:Y {} native action b (C c); }',
    '(connector C ((parameter string u) (parameter int n)) (define int i 0) (action a ((parameter C c) (parameter string s)) -> message (body (return m))) (action native b (@x:Y) ((parameter C c))))',
  )
  check('of a connector without parameters', 'connector C () {}', '(connector C)')
  check(
    'of a type mapper',
    'typemapper m (S s) (T) { return t; } native typemapper n (json j) (int);',
    '(typemapper m (parameter S s) -> T (body (return t))) (typemapper native n (parameter json j) -> int)',
  )
  check(
    'of an annotation',
    'annotation A { string value = "x"; int[] n; B b; } annotation B attach service, resource, const, parameter {}',
    '(annotation A (field string value "x") (field int[] n) (field B b)) (annotation B (service resource const parameter))',
  )
  check(
    'that can be attached anywhere',
    'annotation A attach connector, action, function, typemapper, struct, annotation {}',
    '(annotation A (connector action function typemapper struct annotation))',
  )
  check(
    'with annotations',
    '@a:A {x:1} @B {} const int C = 1; @a:D {} struct S {} @a:E {} int g; @a:F {} annotation N {}',
    '(const int C 1 (@a:A (x: 1)) (@B)) (struct S (@a:D)) (global int g (@a:E)) (annotation N (@a:F))',
  )
})

describe('an annotation', () => {
  const annotation = (source: string): string =>
    definitions(`${source} struct S {}`).slice('(struct S '.length, -1)

  const table: readonly (readonly [string, string])[] = [
    ['@ws:OnOpen {}', '(@ws:OnOpen)'],
    ['@ws:OnOpen', '(@ws:OnOpen!)'],
    ['@ws:OnOpen ()', '(@ws:OnOpen())'],
    ['@http:BasePath {value:"/test"}', '(@http:BasePath (value: "/test"))'],
    ['@http:BasePath("/test")', '(@http:BasePath() (value: "/test"))'],
    ['@http:BasePath ("/test")', '(@http:BasePath() (value: "/test"))'],
    ['@http:BasePath(“/test”)', '(@http:BasePath() (value: "/test"))'],
    ['@a:B(interface="x", n=-1)', '(@a:B() (interface: "x") (n: -1))'],
    ['@a:B({"x", "y",})', '(@a:B() (value: (array "x" "y")))'],
    ['@a:B(list={@a:C("x")})', '(@a:B() (list: (array (@a:C() (value: "x")))))'],
    [
      '@a:B {a:1, b:-2.5, c:true, d:null, e:[], f:["x", "y"]}',
      '(@a:B (a: 1) (b: -2.5) (c: true) (d: null) (e: (array)) (f: (array "x" "y")))',
    ],
    ['@a:B {a:@c:D {e:1}, f:[@c:D {}, @c:D {}]}', '(@a:B (a: (@c:D (e: 1))) (f: (array (@c:D) (@c:D))))'],
  ]
  for (const [source, expected] of table) {
    it(source, () => {
      expect(annotation(source)).to.equal(expected)
    })
  }

  it('precedes resources and parameters', () => {
    const source =
      'service s { @http:GET {} @http:Path("/x") resource r (message m, @http:PathParam("id") string id) {} }'
    expect(definitions(source)).to.equal(
      '(service s (resource r (@http:GET) (@http:Path() (value: "/x")) ((parameter message m) (parameter string id (@http:PathParam() (value: "id")))) (body)))',
    )
  })
})

describe('the WebSocket guide', () => {
  it('parses as it is printed, with bare annotations and typographic quotes', () => {
    const source = `import ballerina.lang.messages;

@http:BasePath ("/test")
@ws:WebSocketUpgradePath("/websocket")
service helloWorld {
    @ws:OnOpen
    resource onOpenMessage(message m) {}
    @ws:OnTextMessage
    resource onTextMessage(message m) {
        string text = messages:getStringPayload(m);
        ws:pushText(“echo: ” + text);
    }
    @ws:OnClose
    resource onClose(message m) {}
}
`
    expect(definitions(source)).to.equal(
      '(service helloWorld (@http:BasePath() (value: "/test")) (@ws:WebSocketUpgradePath() (value: "/websocket")) ' +
        '(resource onOpenMessage (@ws:OnOpen!) ((parameter message m)) (body)) ' +
        '(resource onTextMessage (@ws:OnTextMessage!) ((parameter message m)) (body ' +
        '(define string text (call messages:getStringPayload m)) (call ws:pushText (+ "echo: " text)))) ' +
        '(resource onClose (@ws:OnClose!) ((parameter message m)) (body)))',
    )
  })
})
