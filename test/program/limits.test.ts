/** Exceeds every limit on programs, set low. Limits on clients are in test/scenarios/limits-on-*.test.ts. */

import { expect } from 'chai'
import { BalError, DiagnosticError, load, type ProgramLimits } from '../../src/index.js'
import { open } from '../support/client.js'

/** Returns the error of a body under these limits; `caught` if the program can catch it. */
async function errorOf(
  body: string,
  limits: Partial<ProgramLimits>,
): Promise<{ message: string; caught: boolean }> {
  const program = await load({
    source: `
      import ballerina.lang.errors;
      function text (json j) (string) { return (string) j; }
      function down (int n) (int) { if (n == 0) { return 0; } return down(n - 1); }
      function f () { ${body} }
      function g () (string) { try { f(); } catch (errors:Error e) { return e.msg; } return ""; }`,
    limits,
    stdout: () => {},
  })
  const error = await program.call('f').then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).to.be.instanceOf(BalError)
  const { message } = error as BalError
  const [text] = await program.call('g').catch(() => [''])
  return { message, caught: text === message }
}

describe('the limit on', () => {
  const cases: readonly [string, string, Partial<ProgramLimits>, string][] = [
    [
      'the length of a string',
      'string s = "12345"; while (true) { s = s + s; }',
      { stringLength: 2_000 },
      'string length exceeds limit: 2000',
    ],
    [
      'the length of a string made by a native',
      'string s = strings:replace("aaaa", "a", "bbbb");',
      { stringLength: 10 },
      'string length exceeds limit: 10',
    ],
    [
      'the elements of an array',
      'int[] a = []; a[100] = 1;',
      { arrayLength: 100 },
      'Requested array size 101 exceeds limit: 100',
    ],
    [
      'the elements of an array that grows one by one',
      'int[] a = []; int i; while (true) { a[i] = i; i = i + 1; }',
      { arrayLength: 10 },
      'Requested array size 11 exceeds limit: 10',
    ],
    [
      'the entries of a map',
      'map m = {}; int i; while (true) { m["k" + i] = i; i = i + 1; }',
      { mapEntries: 10 },
      'map size exceeds limit: 10',
    ],
    [
      'the members of a json object',
      'json j = {}; int i; while (true) { j["k" + i] = i; i = i + 1; }',
      { mapEntries: 10 },
      'map size exceeds limit: 10',
    ],
    [
      'the depth of json that is read',
      'json j = (json) "[[[[1]]]]";',
      { jsonDepth: 3 },
      'failed to create json: more than 3 levels',
    ],
    [
      'the depth of json that is written',
      'json j = {}; j.self = j; string s = text(j);',
      { jsonDepth: 3 },
      'json is nested too deeply: more than 3 levels',
    ],
    ['calls inside calls', 'int n = down(50);', { callDepth: 40 }, 'stack overflow '],
    [
      'workers at one time',
      'fork { worker a { } worker b { } } join (all) (message[] r) { }',
      { liveWorkers: 1 },
      'too many workers: more than 1',
    ],
  ]
  for (const [what, body, limits, text] of cases) {
    it(`${what} is an error that the program can catch`, async () => {
      const { message, caught } = await errorOf(body, limits)
      expect(message).to.include(text)
      expect(caught).to.equal(true)
    })
  }

  const full: readonly [string, string, Partial<ProgramLimits>][] = [
    ['a string', 'string s = "12345"; s = s + s;', { stringLength: 10 }],
    ['an array that grows by one element', 'int[] a = []; a[0] = 1; a[1] = 2;', { arrayLength: 2 }],
    ['an array that grows by many', 'int[] a = []; a[99] = 1;', { arrayLength: 100 }],
    ['a map, whose entries may still change', 'map m = {a:1}; m.b = 2; m.a = 3;', { mapEntries: 2 }],
    ['a json object', 'json j = {a:1}; j.b = 2; j.a = 3;', { mapEntries: 2 }],
    ['calls inside calls', 'int n = down(38);', { callDepth: 40 }],
    [
      'workers at one time',
      'fork { worker a { } worker b { } } join (all) (message[] r) { }',
      { liveWorkers: 2 },
    ],
  ]
  for (const [what, body, limits] of full) {
    it(`${what} may be reached`, async () => {
      const program = await load({
        source: `
          function down (int n) (int) { if (n == 0) { return 0; } return down(n - 1); }
          function f () { ${body} }`,
        limits,
      })
      expect(await program.call('f')).to.deep.equal([])
    })
  }

  it('steps is an error that the program cannot catch', async () => {
    const { message, caught } = await errorOf('while (true) { int i; }', { steps: 100 })
    expect(message).to.equal('execution limit exceeded')
    expect(caught).to.equal(false)
  })

  it('memory is an error that the program cannot catch, over all events together', async () => {
    const { message, caught } = await errorOf('int i; while (true) { i = i + 1; }', { memoryBytes: 1 })
    expect(message).to.equal('memory limit exceeded')
    expect(caught).to.equal(false)

    const program = await load({
      source: 'function f () (int) { int i; while (i < 10000) { i = i + 1; } return i; }',
      limits: { memoryBytes: 1 },
    })
    const results = []
    for (let i = 0; i < 20; i++) {
      results.push(await program.call('f').then(String, (error: BalError) => error.message))
    }
    expect(results.slice(0, 6)).to.deep.equal(new Array(6).fill('10000'))
    // While memory is full, everything that takes more than a moment is refused.
    expect(results.slice(7)).to.deep.equal(new Array(13).fill('memory limit exceeded'))
  })

  const double = (start: string, step: string) =>
    `${start} int i; while (i < 40) { ${step} i = i + 1; } string s = "x";
     while (strings:length(s) < 1000000) { s = s + s; } i = 0;`
  for (const [what, work] of [
    [
      'printing json that shares its parts',
      `${double('json j = {};', 'json k = [j, j]; j = k;')} s = text(j);`,
    ],
    [
      'showing maps that share their parts',
      `${double('map m = {};', 'map k = {a:m, b:m}; m = k;')} system:println(m);`,
    ],
    [
      'making json of such maps',
      `${double('map m = {};', 'map k = {a:m, b:m}; m = k;')} any a = m; json j = (json) a;`,
    ],
    [
      'copying json',
      `${double('json j = {};', 'json k = [j, j]; j = k;')} message m = {};
      messages:setJsonPayload(m, j); m = messages:clone(m);`,
    ],
    [
      'reading json again and again',
      `${double('', '')} s = "[" + s + "]"; s = strings:replace(s, "x", "1,");
      s = strings:replace(s, ",]", "]"); while (i < 1000) { json j = s; i = i + 1; }`,
    ],
    [
      'names that V8 cannot tell apart',
      `${double('map m = {};', '')} while (i < 1000) { m[s + i] = i; i = i + 1; }`,
    ],
    [
      'members with such names',
      `${double('json j = {};', '')} while (i < 1000) { j[s + i] = i; i = i + 1; }`,
    ],
    [
      'such properties',
      `${double('message m = {};', '')} while (i < 1000) { messages:setProperty(m, s + i, "v"); i = i + 1; }`,
    ],
    [
      'comparing long strings',
      `${double('', '')} while ((s + i) != (s + "x")) { i = i + 1; if (i > 10000) { break; } if ((s + i) == (s + i)) { } }`,
    ],
    [
      'looking into long strings that were just made',
      `${double('string t;', '')}
      while (i < 100000) { t = strings:subString(s + i, 0, 1); i = i + 1; }`,
    ],
    [
      'sorting strings that begin alike',
      `${double('string[] l = [];', '')}
      while (i < 1000) { l[i] = s + i; i = i + 1; } l = arrays:sort(l);`,
    ],
    [
      'reading long numbers',
      `${double('float f;', '')} s = strings:replace(s, "x", "1"); while (i < 10000) { f = (float) s; i = i + 1; }`,
    ],
    [
      'copying the values of a map to go over them',
      `map m = {}; int i; while (i < 10000) { m["k" + i] = i; i = i + 1; } i = 0;
      while (i < 100000) { iterate (any x : m) { break; } i = i + 1; }`,
    ],
    ['printing', `${double('', '')} while (i < 1000) { system:print(s); i = i + 1; }`],
    [
      'looking for a pattern of many states',
      `string s = strings:replaceAll("x", "(a{0,500}){0,2}", "y"); int i;
      while (strings:length(s) < 100000) { s = s + s; } s = strings:replaceAll(s, "(a{0,500}){0,2}[bc]", "y");`,
    ],
  ] as const) {
    it(`${what} costs steps`, async () => {
      const { message } = await errorOf(work, { steps: 500_000 })
      expect(message).to.equal('execution limit exceeded')
    })
  }

  it('headers of a message is an error that the program can catch', async () => {
    const { message, caught } = await errorOf(
      'message m = {}; int i; while (true) { messages:addHeader(m, "h" + i, "v"); i = i + 1; }',
      {},
    )
    expect(message).to.equal('a message has at most 10000 headers')
    expect(caught).to.equal(true)
  })

  it('a pattern that repeats too much is an error that the program can catch', async () => {
    const { message, caught } = await errorOf(
      'string s = strings:replaceAll("a", "(ab{0,1000}){0,100}", "");',
      {},
    )
    expect(message).to.equal('regular expression repeats too much')
    expect(caught).to.equal(true)
  })

  it('the length and the nesting of a source are diagnostics', async () => {
    for (const [source, limits] of [
      ['function f () { }', { sourceLength: 10 }],
      ['function f () (int) { return ((((1)))); }', { sourceDepth: 4 }],
    ] as const) {
      const error = await load({ source, limits }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      expect(error).to.be.instanceOf(DiagnosticError)
    }
  })

  it('names and groups of a connection are errors in its resource; the connection stays open', async () => {
    let errors = ''
    const program = await load({
      source: `
        @http:BasePath ("/g") @ws:WebSocketUpgradePath ("/ws")
        service g { @ws:OnTextMessage resource t (message m) {
          string name = messages:getStringPayload(m);
          if (strings:hasPrefix(name, "store ")) { ws:storeConnection(name); } else { ws:addConnectionToGroup(name); }
          ws:pushText("joined " + name);
        } }`,
      limits: { nameBytes: 10, groupsPerConnection: 2 },
      stderr: (text) => {
        errors += text
      },
    })
    const server = await program.serve({ port: 0, host: '127.0.0.1' })
    try {
      const ann = await open(server, '/g/ws')
      ann.send('one', 'two', 'three', 'elevenunits', 'store elevenunits', 'one')
      expect([await ann.next(), await ann.next(), await ann.next()]).to.deep.equal([
        'joined one',
        'joined two',
        'joined one',
      ])
      expect(errors.match(/^error in ballerina program: /gm)).to.have.length(3)
    } finally {
      await server.close({ drainMs: 0 })
    }
  })
})
