/** Every limit on a program, set low and provoked. Those on clients are in test/scenarios/limits.test.ts. */

import { expect } from 'chai'
import { BalError, DiagnosticError, load, type ProgramLimits } from '../../src/index.js'
import { open } from '../support/client.js'

/** The error that a body ends with, when the limits are these; `caught` when the program can catch it. */
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

  it('steps is one that it cannot', async () => {
    const { message, caught } = await errorOf('while (true) { int i; }', { steps: 100 })
    expect(message).to.equal('execution limit exceeded')
    expect(caught).to.equal(false)
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

  it('names and groups of a connection are errors in its resource, and it lives on', async () => {
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
