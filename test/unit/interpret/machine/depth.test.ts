import { expect } from 'chai'
import { BalError, load } from '../../../../src/index.js'

async function errorOf(promise: Promise<unknown>): Promise<BalError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).to.be.instanceOf(BalError)
  return error as BalError
}

/** `nested(3, x)` is `(1 + (1 + (1 + x)))`. */
const nested = (levels: number, inner: string) => '(1 + '.repeat(levels) + inner + ')'.repeat(levels)

describe('an expression of a hundred thousand operators', () => {
  for (const [type, text, value] of [
    ['int', `${'1 + '.repeat(100_000)}1`, 100_001],
    ['string', `${'"a" + '.repeat(100_000)}"a"`, 'a'.repeat(100_001)],
    ['boolean', `${'true && '.repeat(100_000)}n == 1`, true],
  ] as const) {
    it(`of ${type} like ${text.slice(0, 12)} runs, and waits like any other`, async () => {
      const program = await load({
        source: `import ballerina.lang.system;
          function f (int n) (${type}) { return ${text}; }
          function late (int n) (${type}) { system:sleep(1); ${type} r = ${text}; return r; }`,
      })
      for (const name of ['f', 'late']) {
        expect(await program.call(name, [1])).to.deep.equal([value])
      }
    }).timeout(30_000)
  }
})

describe('the depth of calls', () => {
  it('reaches the limit, however deep the expressions are that call', async () => {
    for (const levels of [0, 1, 30, 100, 200]) {
      const program = await load({
        source: `function f (int n) (int) { if (n == 0) { return 0; } return ${nested(levels, 'f(n - 1)')}; }`,
      })
      expect(await program.call('f', [1_990])).to.deep.equal([1_990 * levels])
    }
  })

  it('reaches it through a finally block, a loop and a literal', async () => {
    const program = await load({
      source: `
        struct Box { int n; }
        function f (int n) (int) {
          if (n == 0) { return 0; }
          Box b = {n: 0};
          while (true) { try { b = {n: f(n - 1) + 1}; break; } finally { b.n = b.n + 0; } }
          return b.n;
        }`,
    })
    expect(await program.call('f', [1_990])).to.deep.equal([1_990])
  })

  it('ends with an error that shows both ends of the stack', async () => {
    const program = await load({
      source: 'function f (int n) (int) { return g(n); } function g (int n) (int) { return f(n); }',
    })
    const error = await errorOf(program.call('f', [0]))
    expect([error.message, error.stackOverflow, error.frames.length]).to.deep.equal([
      'stack overflow ',
      true,
      40,
    ])
    expect(error.frames.at(-1)!.function).to.equal('f')
    expect(error.printOut.split('\n')[0]).to.equal('fatal error in ballerina program: stack overflow ')
    expect(error.printOut.split('\n').slice(21, 23)).to.deep.equal(['\t ...', '\t ...'])
  })

  it('can be caught, and the program goes on', async () => {
    const program = await load({
      source: `
        import ballerina.lang.errors;
        function f (int n) (int) { return f(n + 1); }
        function safe () (string) {
          try { int x = f(0); } catch (errors:Error e) { return e.msg; }
          return "";
        }`,
    })
    expect(await program.call('safe')).to.deep.equal(['stack overflow '])
    expect(await program.call('safe')).to.deep.equal(['stack overflow '])
  })

  it('holds when an embedder calls from the bottom of its own stack', async () => {
    const program = await load({ source: 'function f (int n) (int) { return f(n + 1); }' })
    const dive = (left: number): Promise<unknown> => (left === 0 ? program.call('f', [0]) : dive(left - 1))
    expect((await errorOf(dive(5_000))).stackOverflow).to.equal(true)
  })
})

describe('the steps of an event', () => {
  for (const [what, source] of [
    ['a loop', 'function f () { while (true) { int i; } }'],
    [
      'a recursion that catches its own overflow',
      `import ballerina.lang.errors;
      function f () { try { f(); } catch (errors:Error e) { f(); } }`,
    ],
    ['a recursion in a finally block', 'function f () { try { f(); } finally { f(); } }'],
    [
      'a loop that catches everything',
      `import ballerina.lang.errors;
      function f () { while (true) { try { int z; z = 1 / z; } catch (errors:Error e) { int y; } } }`,
    ],
    [
      'a finally block that loops',
      'function f () { try { while (true) { int i; } } finally { while (true) { int j; } } }',
    ],
  ] as const) {
    it(`end ${what}, which cannot catch that`, async () => {
      const program = await load({ source, limits: { steps: 100_000 } })
      expect((await errorOf(program.call('f'))).message).to.equal('execution limit exceeded')
    })
  }

  it('are counted separately for each event, and natives cost steps by size', async () => {
    const program = await load({
      source: `
        function loop () (int) { int i = 0; while (i < 900) { i = i + 1; } return i; }
        function sorted (int n) (int) {
          string[] a = []; a[n] = "x";
          string[] b = arrays:sort(a);
          return b.length;
        }`,
      limits: { steps: 1_000 },
    })
    expect(await program.call('loop')).to.deep.equal([900])
    expect(await program.call('loop')).to.deep.equal([900])
    expect((await errorOf(program.call('sorted', [100_000]))).message).to.equal('execution limit exceeded')
  })
})
