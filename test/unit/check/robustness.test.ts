import { expect } from 'chai'
import * as fc from 'fast-check'
import { checkTexts } from './checking.js'

/** Programs that together use nearly everything. */
const PROGRAMS = [
  `import ballerina.lang.messages; @http:BasePath {value:"/a"} service s { int i = 0; map m = {a: 1, "b": [1, 2]};
    @http:GET {} @http:Path {value:"/{id}"} resource r (message q, @http:PathParam {value:"id"} string id) {
      i = i + 1; json j = {"a": {b: [i, id, null]}}; j.a.b[0] = 5; messages:setJsonPayload(q, j); reply q; } }`,
  `struct P { string msg; errors:Error cause; int n = 3; P[] kids; } const int MAX = 10; int total = MAX;
    function f (P p, int[] l) (int, string) { while (total < MAX) { total = total + l[p.n]; if (total == 3) { break; } }
      iterate (int i : l) { total = total + i; continue; } try { throw p; } catch (P e) { return 1, e.msg; } finally { total = 0; } return 2, p.kids[0].msg; }
    function g () { int a; string b; a, b = f(null, [1]); _, b = f(null, null); }`,
  `connector C (string u) { int n; action a (C c, int i) (int) { n = n + i; return n; } }
    annotation A attach function { string v = "x"; int[] ns; } typemapper t (xml x) (json) { json j = {}; return j; }
    @A {ns: [1, 2]} function f (int p) { C c = create C("u"); int i = C.a(c, 1); xml x = \`<a>\${i}</a>\`; json j = (json) x;
      p -> w; i <- w; fork { worker z { message m = {}; reply m; } } join (all) (message[] r) { i = 1; } timeout (1) (message[] r) { i = 2; }
      transform { j.a = i; } worker w { int k; k <- default; k -> default; } }`,
]

const tokensOf = (text: string) => text.match(/\w+|"[^"]*"|`[^`]*`|\s+|./gs) ?? []

const mutation = fc.record({
  program: fc.constantFrom(...PROGRAMS),
  edits: fc.array(
    fc.record({
      kind: fc.constantFrom('delete', 'duplicate', 'swap'),
      at: fc.nat(),
      with: fc.nat(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})

function mutate({ program, edits }: typeof mutation extends fc.Arbitrary<infer M> ? M : never): string {
  const tokens = [...tokensOf(program)]
  for (const { kind, at, with: other } of edits) {
    const i = at % tokens.length
    const k = other % tokens.length
    if (kind === 'delete') tokens.splice(i, 1)
    else if (kind === 'duplicate') tokens.splice(k, 0, tokens[i]!)
    else [tokens[i], tokens[k]] = [tokens[k]!, tokens[i]!]
  }
  return tokens.join('')
}

describe('the checker', () => {
  it('never throws, whatever tokens are lost, doubled or exchanged', () => {
    fc.assert(
      fc.property(mutation, (given) => {
        const { program, diagnostics } = checkTexts(mutate(given))
        const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
        return (program === undefined) === hasErrors
      }),
      { numRuns: 300 },
    )
  }).timeout(60_000)

  it('is not impressed by names that JavaScript objects have', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    for (const name of names) {
      const { diagnostics } = checkTexts(
        `function f () { ${name}(); int a = ${name}; ${name} b; map m = {${name}: 1}; ${name}:x(); }`,
      )
      expect(diagnostics.map(({ message }) => message)).to.have.members([
        `undefined package name '${name}' in '${name}:x'`,
        `undefined function '${name}'`,
        `undefined symbol '${name}'`,
        `undefined type '${name}'`,
      ])
    }
  })

  it('reports each problem once', () => {
    const source = 'struct S { Missing a; Missing b; } function f (S s) { int x = s.a; s.b = y + y; }'
    const { diagnostics } = checkTexts(source)
    expect(diagnostics.map(({ column, message }) => `${column} ${message}`)).to.deep.equal([
      "12 undefined type 'Missing'",
      "23 undefined type 'Missing'",
      "74 undefined symbol 'y'",
      "78 undefined symbol 'y'",
    ])
  })

  it('reports nothing that may only follow from a syntax error', () => {
    const source = `import acme.lost; function f () (int) { int a = = 1; lost:g(a); }`
    const { diagnostics } = checkTexts(source, { 'acme.lost': 'package acme.lost; function g (int a) { }' })
    expect([...new Set(diagnostics.map(({ kind }) => kind))]).to.deep.equal(['syntax'])
  })

  it('reports only the actual problem of a program that lacks one token', function () {
    this.timeout(60_000)
    const followUps =
      /^undefined |^unknown field|^missing return|^no statements|^unused import|^cannot find main|^worker interaction|^break statement/
    for (const text of PROGRAMS) {
      const tokens = tokensOf(text)
      tokens.forEach((token, index) => {
        if (token.trim() === '') return
        const source = tokens.filter((_, other) => other !== index).join('')
        const { diagnostics } = checkTexts(source)
        if (!diagnostics.some(({ kind }) => kind === 'syntax')) return
        const untrue = diagnostics.filter(
          ({ kind, message }) => kind === 'semantic' && followUps.test(message),
        )
        expect(
          untrue.map(({ line, column, message }) => `${line}:${column} ${message}`),
          source,
        ).to.deep.equal([])
      })
    }
  })

  it('reports what does not depend on a syntax error', () => {
    const source = `import acme.lost;
      struct P { int a; }
      function f () (int) { }
      @ws:WebSocketUpgradePath {value: "/ws"}
      service s { @ws:OnOpen {} resource r (message m) { int a = = 1; } }
      function main (string[] args) {
        P p = {b: 1};
        int i = 0;
        i = i = 1;
        while (i < 3) { }
        nothing(i); x = 5; Q q; nowhere:f(); Mail.send(p); p.c = 1;
      }
      function main () { }`
    const { diagnostics } = checkTexts(source, { 'acme.lost': 'package acme.lost; function g () { }' })
    expect(
      diagnostics.filter(({ kind }) => kind === 'semantic').map(({ line, message }) => `${line} ${message}`),
    ).to.have.members([
      '1 unused import package \'"acme.lost"\'',
      '3 missing return statement',
      '4 cannot define @WebSocketPathUpgrade without @BasePath',
      "7 unknown field 'b' in struct 'P'",
      '10 no statements in the while loop in',
      "11 undefined function 'nothing'",
      "11 undefined symbol 'x'",
      "11 undefined type 'Q'",
      "11 undefined package name 'nowhere' in 'nowhere:f'",
      "11 undefined connector 'Mail'",
      "11 unknown field 'c' in struct 'P'",
    ])
  })

  it('reports nothing about what the text with a syntax error may define', () => {
    const isSilent = (source: string) => {
      const { diagnostics } = checkTexts(source, { 'acme.lost': 'package acme.lost; function g () { }' })
      expect([...new Set(diagnostics.map(({ kind }) => kind))], source).to.deep.equal(['syntax'])
    }
    // The name is in text that was left out.
    isSilent('function f () { int a = = 1; a = 2; }')
    isSilent('import acme.lost; function f () { int a = = lost:g(); }')
    isSilent('function f () { g(); } function g ( { }')
    isSilent('struct P { int a; int = b; } function f (P p) { p.b = 1; }')
    isSilent('function f () { h:x(); } import acme.h;')
    // A block, or the function, ended too early.
    isSilent('function f () (int) { if (true) { int x = 1; } } return 2; }')
    isSilent('function f () { while (true) { } break; } }')
    // What looks like a definition is part of something that could not be parsed.
    isSilent('function f () { string[] names = ["a"]; foreach n in names { } }')
    // The annotation before it was left out.
    isSilent('@http:BasePath {value = "/a"} @ws:WebSocketUpgradePath {value:"/b"} service s { }')
    // The name is missing.
    isSilent('function f (int) { a = 1; }')
    isSilent('function (int a) { } function f () { g(1); }')
  })

  it('takes time in proportion to the text of a file that is full of errors', function () {
    this.timeout(60_000)
    const lines = Array.from({ length: 5_000 }, (_, i) => `function f${i} () { int a = = 1; b${i}(); } }`)
    expect(checkTexts(lines.join('\n')).diagnostics.length).to.be.above(100)
  })

  it('reports wrong uses of a library despite syntax errors', () => {
    const { diagnostics } = checkTexts(
      'function f () { int a = = 1; strings:lenght("a"); string s = 1 + null; }',
    )
    expect(diagnostics.filter(({ kind }) => kind === 'semantic').map(({ message }) => message)).to.deep.equal(
      ["undefined function 'strings:lenght'", "invalid operation: incompatible types 'int' and 'null'"],
    )
  })

  it('checks a hundred thousand definitions and steps without losing its breath', () => {
    const functions = Array.from({ length: 20_000 }, (_, i) => `function f${i} () { }`).join('\n')
    expect(checkTexts(functions).diagnostics).to.deep.equal([])
    const steps = '[0]'.repeat(100_000)
    expect(
      checkTexts(`function f (json j) { json k = j${steps}; j${steps} = 1; }`).diagnostics,
    ).to.deep.equal([])
  }).timeout(30_000)
})
