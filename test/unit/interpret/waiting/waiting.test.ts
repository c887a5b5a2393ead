import { expect } from 'chai'
import { BalError, defineLibrary, load, suspends } from '../../../../src/index.js'

/** Natives that wait: each answers in a later turn of the event loop, or when the test releases it. */
function later() {
  const open = new Map<string, () => void>()
  const library = defineLibrary({
    source: `package later;
      native function echo (int n) (int);
      native function fail (string why) (int);
      native function until (string name) (string);
      native function now (int n) (int);`,
    bind: {
      echo: suspends((_call, n) => new Promise((resolve) => setImmediate(resolve, n))),
      fail: suspends((_call, why) => Promise.reject(new Error(why as string))),
      until: suspends(
        (_call, name) => new Promise((resolve) => open.set(name as string, () => resolve(name))),
      ),
      now: (_call, n) => n,
    },
  })
  return { library, open }
}

async function loadWith(source: string, limits = {}) {
  const { library, open } = later()
  const printed: string[] = []
  const program = await load({
    name: 'w.bal',
    libraries: [library],
    source: `import later; import ballerina.lang.errors; import ballerina.lang.system; ${source}`,
    stdout: (text) => printed.push(text.trimEnd()),
    limits,
  })
  return { program, open, printed }
}

async function errorOf(promise: Promise<unknown>): Promise<BalError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).to.be.instanceOf(BalError)
  return error as BalError
}

describe('code that waits', () => {
  it('may wait when a connector of a library is created, after its initialisers', async () => {
    const library = defineLibrary({
      source: `package talk;
        connector Line (string name) {
          string label = "line " + name;
          native action |create| (Line line);
          action labelOf (Line line) (string) { return label; }
        }`,
      bind: {
        'Line.create': suspends(async (call) => {
          await new Promise((resolve) => setImmediate(resolve))
          call.stdout('created\n')
        }),
      },
    })
    let printed = ''
    const program = await load({
      source: `import talk; import ballerina.lang.system;
        function start () (talk:Line) { talk:Line line = create talk:Line("a"); system:println("made"); return line; }
        function main (string[] args) {
          talk:Line line = start();
          string label = talk:Line.labelOf(line);
          system:println(label);
          talk:Line other = create talk:Line("b");
        }`,
      libraries: [library],
      stdout: (text) => {
        printed += text
      },
    })
    await program.runMain()
    expect(printed).to.equal('created\nmade\nline a\ncreated\n')
  })

  it('may wait anywhere in an expression, and evaluates from left to right', async () => {
    const { program, printed } = await loadWith(`
      struct Pair { int a; int b; }
      int[] seen = [];
      function see (int n) (int) { seen[seen.length] = n; return n; }
      function f () (int) {
        int[] list = [later:echo(see(1)), see(2), later:echo(see(3))];
        Pair p = {a: see(4) + later:echo(see(5)), b: later:echo(see(6)) * see(7)};
        map m = {"k": later:echo(see(8))};
        json j = {"k": later:now(see(9)), "l": [later:echo(see(10))]};
        list[later:echo(see(11)) - 11] = later:echo(see(12));
        if (see(13) == 13 && later:echo(see(14)) == 0 && see(99) == 0) { system:println("no"); }
        int i = 0;
        while (i < later:echo(3)) { i = i + 1; }
        system:println(list[0] + " " + p.a + " " + p.b + " " + (int) m.k + " " + (int) j.l[0] + " " + i);
        return seen.length;
      }`)
    // The right side of an assignment is evaluated before its target.
    expect(await program.call('f')).to.deep.equal([14])
    expect(printed).to.deep.equal(['12 9 42 8 10 3'])
    const order = await loadWith(`
      int[] seen = [];
      function see (int n) (int) { seen[seen.length] = n; return n; }
      function f () (string) {
        int[] list = [0];
        list[later:echo(see(2)) - 2] = later:echo(see(1)) + see(7);
        return "" + seen[0] + seen[1] + seen[2];
      }`)
    expect(await order.program.call('f')).to.deep.equal(['172'])
  })

  it('is found through any chain of calls, even a cyclic one', async () => {
    const { program } = await loadWith(`
      function a (int n) (int) { if (n == 0) { return 0; } return b(n - 1) + 1; }
      function b (int n) (int) { return a(n) + later:echo(0); }`)
    expect(await program.call('a', [50])).to.deep.equal([50])
  })

  it('catches the failure it waited for, and runs its finally blocks', async () => {
    const { program } = await loadWith(`
      function f () (string) {
        string trace = "";
        try {
          try { int n = later:fail("gone"); } finally { trace = trace + later:echo(1); }
        } catch (errors:Error e) {
          trace = trace + e.msg + later:echo(2);
        } finally {
          trace = trace + later:echo(3);
        }
        return trace;
      }`)
    expect(await program.call('f')).to.deep.equal(['1gone23'])
  })

  it('fails with the trace of its own calls', async () => {
    const { program } = await loadWith(`
      function outer () (int) {
        return inner() + 1;
      }
      function inner () (int) { return later:fail("gone"); }`)
    const error = await errorOf(program.call('outer'))
    expect(error.message).to.equal('gone')
    expect(error.frames.map((frame) => `${frame.package}:${frame.function}:${frame.line}`)).to.deep.equal([
      'later:fail:5',
      ':inner:3',
      ':outer:2',
    ])
  })

  it('lets others run meanwhile, each with its own variables and steps', async () => {
    const { program, open } = await loadWith(
      `
      int shared = 0;
      function f (string name) (string) {
        int i = 0;
        while (i < 400) { i = i + 1; }
        shared = shared + 1;
        string got = later:until(name);
        while (i < 800) { i = i + 1; }
        return got + i + shared;
      }`,
      { steps: 1_000 },
    )
    const ann = program.call('f', ['ann'])
    const ben = program.call('f', ['ben'])
    const eve = program.call('f', ['eve'])
    while (open.size < 3) await new Promise(setImmediate)
    for (const name of ['ben', 'eve', 'ann']) open.get(name)!()
    expect(await Promise.all([ann, ben, eve])).to.deep.equal([['ann8003'], ['ben8003'], ['eve8003']])
  })

  it('may be as deep as any other', async () => {
    const { program } = await loadWith(
      'function f (int n) (int) { if (n == 0) { return later:echo(7); } return f(n - 1); }',
    )
    expect(await program.call('f', [1_990])).to.deep.equal([7])
    expect((await errorOf(program.call('f', [5_000]))).stackOverflow).to.equal(true)
  })
})

describe('long chains of operators', () => {
  const TERMS = 100_000
  const chains: Readonly<Record<string, readonly [string, unknown]>> = {
    'of ints': [`int x = 0${' + 1'.repeat(TERMS)}; return "" + x;`, `${TERMS}`],
    'of strings': [`string x = ""${' + "a"'.repeat(TERMS)}; return x;`, 'a'.repeat(TERMS)],
    'of strings and numbers': [
      `string x = ""${' + 1 + 2.5'.repeat(TERMS / 2)}; return x;`,
      '12.5'.repeat(TERMS / 2),
    ],
    'of conditions': [`boolean x = true${' && true'.repeat(TERMS)} && false || true; return "" + x;`, 'true'],
  }
  for (const [what, [body, result]] of Object.entries(chains)) {
    it(`${what} run without end of the stack, waiting or not`, async () => {
      const plain = await loadWith(`function f () (string) { ${body} }`)
      expect(await plain.program.call('f')).to.deep.equal([result])
      const waiting = await loadWith(
        `function f () (string) { ${body.replace('true &&', 'later:echo(1) == 1 &&').replace('= 0 +', '= later:echo(0) +').replace('= "" +', '= "" + "" + (later:echo(0) - 0 + "" == "0") +')} }`,
      )
      const [got] = await waiting.program.call('f')
      expect(String(got).replace(/^true(?=.)/, '')).to.equal(result)
    }).timeout(20_000)
  }
})

describe('long literals', () => {
  const SIZE = 200_000

  it('may have more parts than a JavaScript call has arguments', async () => {
    const list = Array.from({ length: SIZE }, (_, i) => i).join(',')
    const { program } = await loadWith(`
      function plain () (int) { int[] a = [${list}]; return a.length + a[199999]; }
      function waiting () (int) { int[] a = [later:echo(0),${list}]; return a.length + a[200000]; }
      function object () (int) { json j = {${Array.from({ length: 70_000 }, (_, i) => `k${i}:${i}`).join(',')}}; return (int) j.k69999; }`)
    expect(await program.call('plain')).to.deep.equal([399_999])
    expect(await program.call('waiting')).to.deep.equal([400_000])
    expect(await program.call('object')).to.deep.equal([69_999])
  }).timeout(20_000)
})
