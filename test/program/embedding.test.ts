import { expect } from 'chai'
import { BalError, DiagnosticError, defineLibrary, load, suspends, type TypedValue } from '../../src/index.js'

/** The error a promise is rejected with. */
async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  )
}

describe('load', () => {
  it('returns a program with its warnings', async () => {
    const program = await load({
      source: 'import ballerina.lang.messages; function f () (int) { return 1; }',
    })
    expect(program.diagnostics.map(({ severity, message }) => [severity, message])).to.deep.equal([
      ['warning', `unused import package '"ballerina.lang.messages"'`],
    ])
  })

  it('throws all diagnostics, with places, codes and hints', async () => {
    const error = await errorOf(
      load({ name: 'wrong.bal', source: 'function f () (int) {\n  ws:pusText("x");\n  return nobody;\n}' }),
    )
    expect(error).to.be.instanceOf(DiagnosticError)
    const { diagnostics, sources } = error as DiagnosticError
    expect(diagnostics.map(({ file, line, message }) => `${file}:${line}: ${message}`)).to.deep.equal([
      "wrong.bal:2: undefined function 'ws:pusText'",
      "wrong.bal:3: undefined symbol 'nobody'",
    ])
    expect(diagnostics[0]!.hint).to.include('pushText')
    expect(sources.get('wrong.bal')).to.include('ws:pusText')
  })

  it('refuses a missing file with one clear line', async () => {
    const error = (await errorOf(load({ file: 'no/such/file.bal' }))) as Error
    expect(error.message).to.equal('cannot read no/such/file.bal: there is no such file')
  })

  it('requires exactly one source', async () => {
    expect(((await errorOf(load({}))) as Error).message).to.include('exactly one of')
  })
})

describe('call', () => {
  it('takes and returns plain JavaScript values', async () => {
    const program = await load({
      source: `
        struct Person { string name; int age; float[] marks; }
        function greet (string name) (string) { return "Hello, " + name; }
        function older (Person p) (Person, int) { p.age = p.age + 1; return p, p.age; }
        function member (json j) (json) { return j.deep; }
        function big () (int) { return 9007199254740993; }`,
    })
    expect(await program.call('greet', ['Ann'])).to.deep.equal(['Hello, Ann'])
    expect(await program.call('older', [{ name: 'Ben', age: 41, marks: [1.5, 2] }])).to.deep.equal([
      { name: 'Ben', age: 42, marks: [1.5, 2] },
      42,
    ])
    expect(await program.call('member', [{ deep: { a: [1, 'x', null] } }])).to.deep.equal([
      { a: [1, 'x', null] },
    ])
    expect(await program.call('big')).to.deep.equal([9007199254740993n])
  })

  it('keeps names such as __proto__ plain data', async () => {
    const program = await load({ source: 'function same (json j) (json) { return j; }' })
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}')
    const [result] = (await program.call('same', [hostile])) as [Record<string, unknown>]
    expect(Object.keys(result)).to.deep.equal(['__proto__', 'constructor'])
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined)
  })

  it('fails with a BalError that has the Ballerina stack', async () => {
    const program = await load({
      name: 'deep.bal',
      source: `function outer () (int) {
  return inner(0);
}
function inner (int zero) (int) {
  return 1 / zero;
}`,
    })
    const error = (await errorOf(program.call('outer'))) as BalError
    expect(error).to.be.instanceOf(BalError)
    expect(error.message).to.equal(' / by zero')
    expect(error.thrown).to.equal(false)
    expect(error.frames).to.deep.equal([
      { package: '', function: 'inner', file: 'deep.bal', line: 2 },
      { package: '', function: 'outer', file: 'deep.bal', line: 1 },
    ])
  })

  it('distinguishes a thrown error from a failure of the runtime', async () => {
    const program = await load({
      source: `
        import ballerina.lang.errors;
        struct Gone { string msg; errors:Error cause; int code; }
        function leave () { Gone g = {msg: "bye", code: 410}; throw g; }`,
    })
    const error = (await errorOf(program.call('leave'))) as BalError
    expect([error.name, error.message, error.thrown]).to.deep.equal(['Gone', 'bye', true])
  })

  it('reports a missing function', async () => {
    const program = await load({ source: 'function f () {}' })
    expect(((await errorOf(program.call('g'))) as Error).message).to.equal("undefined function 'g'")
  })
})

describe('callTyped', () => {
  const source = `
    struct Person { string name; int age; }
    function twice (int n) (string) { return "int"; }
    function twice (float n) (string) { return "float"; }
    function grow (map m, int[] a) (any) { m["new"] = 1.0; a[2] = 7; return m["old"]; }
    function rename (Person p, string n) (Person) { p.name = n; return p; }
    function text (json j) (string) { return (string) j; }
    function header (message m) (string) { return messages:getHeader(m, "id"); }`

  it('selects the overload by the given types', async () => {
    const program = await load({ source })
    expect((await program.callTyped('twice', [{ t: 'int', v: '1' }])).results).to.deep.equal([
      { t: 'string', v: 'int' },
    ])
    expect((await program.callTyped('twice', [{ t: 'float', v: '1' }])).results).to.deep.equal([
      { t: 'string', v: 'float' },
    ])
  })

  it('keeps json numbers as they are written, and has no text for those that json does not have', async () => {
    const program = await load({
      source: `function same (json j) (json) { return j; }
        function computed (float f) (json) { json j = [f]; return j; }`,
    })
    const huge = { t: 'json', v: '[1e400,123456789012345678901]' } as const
    expect((await program.callTyped('same', [huge])).results).to.deep.equal([huge])
    const error = await program.callTyped('computed', [{ t: 'float', v: 'NaN' }]).catch((thrown) => thrown)
    expect(error).to.be.instanceOf(BalError)
    expect(error.message).to.equal('failed to convert json to string: NaN is not a json number')
  })

  it('returns the arguments as the call has changed them', async () => {
    const program = await load({ source })
    const { results, args } = await program.callTyped('grow', [
      { t: 'map', v: [['old', { t: 'float', v: '2.0' }]] },
      { t: 'array', e: 'int', v: [{ t: 'int', v: '1' }] },
    ])
    expect(results).to.deep.equal([{ t: 'float', v: '2.0' }])
    expect(args).to.deep.equal([
      {
        t: 'map',
        v: [
          ['old', { t: 'float', v: '2.0' }],
          ['new', { t: 'float', v: '1.0' }],
        ],
      },
      {
        t: 'array',
        e: 'int',
        v: [
          { t: 'int', v: '1' },
          { t: 'int', v: '0' },
          { t: 'int', v: '7' },
        ],
      },
    ])
  })

  it('carries structs, json and messages', async () => {
    const program = await load({ source })
    const ann = { t: 'struct', name: 'Person', v: [['name', { t: 'string', v: 'Ann' }]] } as const
    expect(
      (
        await program.callTyped('rename', [
          { ...ann, v: [...ann.v] as never },
          { t: 'string', v: 'Eve' },
        ])
      ).results,
    ).to.deep.equal([
      {
        t: 'struct',
        name: 'Person',
        v: [
          ['name', { t: 'string', v: 'Eve' }],
          ['age', { t: 'int', v: '0' }],
        ],
      },
    ])
    expect(
      (await program.callTyped('text', [{ t: 'json', v: '{"a":12345678901234567890}' }])).results,
    ).to.deep.equal([{ t: 'string', v: '{"a":12345678901234567890}' }])
    expect(
      (await program.callTyped('header', [{ t: 'message', headers: [['ID', 'x1']], properties: {} }]))
        .results,
    ).to.deep.equal([{ t: 'string', v: 'x1' }])
  })
})

describe('blobs', () => {
  const source = `
    struct Picture { blob data; }
    function echo (blob b) (blob, any, Picture) { Picture p = {data:b}; return b, b, p; }
    function body (message m) (message, string) {
      messages:setBinaryPayload(m, messages:getBinaryPayload(m));
      return m, messages:getStringPayload(m);
    }`

  it('are Uint8Arrays in JavaScript', async () => {
    const program = await load({ source })
    const bytes = Uint8Array.of(0, 255)
    expect(await program.call('echo', [bytes])).to.deep.equal([bytes, bytes, { data: bytes }])
    const [{ payload }, text] = (await program.call('body', [{ payload: bytes }])) as [
      { payload: Uint8Array },
      string,
    ]
    expect([payload, text]).to.deep.equal([bytes, '\0\ufffd'])
  })

  it('are Base64 in typed values, also in messages and when they are `any`', async () => {
    const program = await load({ source })
    const blob: TypedValue = { t: 'blob', v: 'AP8=' }
    expect((await program.callTyped('echo', [blob])).results).to.deep.equal([
      blob,
      blob,
      { t: 'struct', name: 'Picture', v: [['data', blob]] },
    ])
    const message: TypedValue = { t: 'message', headers: [], properties: {}, payload: blob }
    const { results } = await program.callTyped('body', [message])
    expect(results[0]).to.deep.include({ payload: blob })
    for (const wrong of [{ t: 'blob', v: '*' }, { t: 'null' }] as const) {
      expect(await errorOf(program.callTyped('echo', [wrong]))).to.be.instanceOf(BalError)
    }
  })
})

describe('fresh', () => {
  it('initialises package variables again', async () => {
    const program = await load({
      source: 'int count = 40; function next () (int) { count = count + 1; return count; }',
    })
    expect(await program.call('next')).to.deep.equal([41])
    expect(await program.call('next')).to.deep.equal([42])
    expect(await program.fresh().call('next')).to.deep.equal([41])
    expect(await program.call('next')).to.deep.equal([43])
  })
})

describe('defineLibrary', () => {
  const people = new Map([['7', { name: 'Ann', tags: ['a', 'b'] }]])
  const users = defineLibrary({
    source: `
      package acme.users;
      native function find (string id) (json);
      native function count () (int);
      native function later (int n) (int);
      native function fail (string why);`,
    bind: {
      find: async (_call, id) => people.get(id as string) ?? null,
      count: () => people.size,
      later: suspends((_call, n) => Promise.resolve((n as number) * 2)),
      fail: (_call, why) => {
        throw new Error(why as string)
      },
    },
  })

  it('provides natives that are checked like the built-in ones', async () => {
    const program = await load({
      libraries: [users],
      source: `
        import acme.users;
        function tagOf (string id) (string) {
          json user = users:find(id);
          return (string) user.tags[1] + users:count();
        }
        function sum () (int) {
          int total = 0;
          int i = 0;
          while (i < 3) { total = total + users:later(i) + 1; i = i + 1; }
          return total;
        }`,
    })
    expect(await program.call('tagOf', ['7'])).to.deep.equal(['b1'])
    expect(await program.call('sum')).to.deep.equal([9])
  })

  it('has its calls checked by type', async () => {
    const error = (await errorOf(
      load({ libraries: [users], source: 'import acme.users; function f () { users:fail(1.5, 2); }' }),
    )) as DiagnosticError
    expect(error.diagnostics.map(({ message }) => message)).to.deep.equal(["undefined function 'users:fail'"])
  })

  it('turns an error of a native into one that the program can catch', async () => {
    const program = await load({
      libraries: [users],
      source: `
        import acme.users;
        import ballerina.lang.errors;
        function caught () (string) {
          try { users:fail("out of order"); } catch (errors:Error e) { return e.msg; }
          return "";
        }`,
    })
    expect(await program.call('caught')).to.deep.equal(['out of order'])
  })

  it('can remove packages', async () => {
    const error = (await errorOf(
      load({
        withoutLibraries: ['ballerina.lang.system'],
        source: 'import ballerina.lang.system; function f () { system:println(system:getEnv("HOME")); }',
      }),
    )) as DiagnosticError
    expect(error.diagnostics[0]!.message).to.equal('cannot resolve package: ballerina.lang.system')
  })
})
