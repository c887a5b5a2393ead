import { expect } from 'chai'
import { BalError, defineLibrary, load, suspends } from '../../../../src/index.js'

interface Played {
  readonly printed: string[]
  readonly stderr: string
}

const waiting = defineLibrary({
  source: 'package waiting; native function forever ();',
  bind: { forever: suspends(() => new Promise<void>(() => {})) },
})

/** Runs a `main` and returns its output. */
async function play(body: string, rest = '', limits = {}): Promise<Played> {
  const printed: string[] = []
  let stderr = ''
  const program = await load({
    name: 'w.bal',
    source: `
      import ballerina.lang.errors;
      import ballerina.lang.system;
      import ballerina.lang.messages;
      import waiting as w;
      ${rest}
      function main (string[] args) { ${body} }`,
    stdout: (text) => printed.push(...text.split('\n').filter((line) => line !== '')),
    stderr: (text) => {
      stderr += text
    },
    limits,
    libraries: [waiting],
  })
  await program.runMain()
  return { printed, stderr }
}

async function errorOf(promise: Promise<unknown>): Promise<BalError> {
  return promise.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => {
      expect(error).to.be.instanceOf(BalError)
      return error as BalError
    },
  )
}

const reply = (text: string) => `message m = {}; messages:setStringPayload(m, "${text}"); reply m;`

describe('workers', () => {
  it('exchange values with the body that starts them', async () => {
    const { printed } = await play(`
      int a = 2; string s = "x"; int r;
      a, s -> w1;
      r <- w1;
      system:println(r);
      worker w1 { int n; string t; n, t <- default; system:println(t); n * 21 -> default; }`)
    expect(printed).to.deep.equal(['x', '42'])
  })

  it('see parameters, not locals, and run beside each other', async () => {
    const { printed } = await play(
      'system:println(f(5));',
      `function f (int p) (int) {
        int sum; int other;
        sum <- w1;
        other <- w2;
        return sum * 100 + other;
        worker w1 { int x; x <- w2; x + p -> default; }
        worker w2 { p * 2 -> w1; 7 -> default; }
      }`,
    )
    expect(printed).to.deep.equal(['1507'])
  })

  it('clone messages that are sent and share other references', async () => {
    const { printed } = await play(`
      message m = {}; map shared = {}; string done;
      messages:setStringPayload(m, "mine");
      m, shared -> w;
      done <- w;
      system:println(messages:getStringPayload(m)); system:println((string) shared.k);
      worker w {
        message n; map q;
        n, q <- default;
        messages:setStringPayload(n, "theirs"); q.k = "seen";
        "done" -> default;
      }`)
    expect(printed).to.deep.equal(['mine', 'seen'])
  })

  it('may have workers of their own, which call them by name', async () => {
    const { printed } = await play(`
      int r;
      r <- outer;
      system:println(r);
      worker outer {
        int x;
        x <- inner;
        x + 1 -> default;
        worker inner { 41 -> outer; }
      }`)
    expect(printed).to.deep.equal(['42'])
  })

  it('that fail are reported on stderr and cause an error in those that wait for them', async () => {
    const { printed, stderr } = await play(`
      int r;
      try { r <- w; } catch (errors:Error e) { system:println(e.msg); }
      worker w { int zero; int x = 1 / zero; x -> default; }`)
    expect(printed).to.deep.equal(["worker 'w' failed:  / by zero"])
    expect(stderr).to.match(
      /^exception in workerw : error in ballerina program: {2}\/ by zero\nw\.bal:\d+:\d+: BAL6101\n *\|\n.*1 \/ zero.*\n *\| +\^{8}\n\t at w\(w\.bal:\d+\)\n$/,
    )
  })

  it('that end without sending leave an error, too', async () => {
    const { printed } = await play(`
      int r;
      try { r <- w; } catch (errors:Error e) { system:println(e.msg); }
      worker w { boolean never; if (never) { 1 -> default; } }`)
    expect(printed).to.deep.equal(["worker 'w' ended without sending"])
  })

  it('that wait for each other in a circle fail with a deadlock', async () => {
    const { stderr, printed } = await play(`
      int r;
      try { r <- a; } catch (errors:Error e) { system:println("default: " + e.msg); }
      worker a { int x; x <- b; x -> b; 1 -> default; }
      worker b { int y; y <- a; y -> a; }`)
    expect(stderr).to.include('deadlock')
    expect(printed).to.have.length(1)
  })

  it('share the steps of their event', async () => {
    const program = await load({
      source: `function f () (int) { int r; r <- w; return r;
        worker w { int i; while (true) { i = i + 1; } i -> default; } }`,
      limits: { steps: 10_000 },
      stderr: () => {},
    })
    expect((await errorOf(program.call('f'))).message).to.include('execution limit exceeded')
  })
})

describe('fork and join', () => {
  const results = (from: string) =>
    `int i; while (i < ${from}.length) { system:println(messages:getStringPayload(${from}[i])); i = i + 1; }`

  it('gather the replies of all workers in the order of their declaration', async () => {
    const { printed } = await play(`
      fork { worker a { ${reply('A')} } worker b { ${reply('B')} } }
      join (all) (message[] r) { ${results('r')} }`)
    expect(printed).to.deep.equal(['A', 'B'])
  })

  it('let workers see locals as they were, without changing them', async () => {
    const { printed } = await play(`
      int n = 1; map m = {};
      fork { worker a { n = n + 41; m.n = n; message none; reply none; } }
      join (all) (message[] r) { system:println(n); system:println((int) m.n); system:println(r[0] == null); }`)
    expect(printed).to.deep.equal(['1', '42', 'true'])
  })

  it('some takes the first', async () => {
    const { printed } = await play(`
      fork {
        worker slow { int x; x <- quick; ${reply('slow')} }
        worker quick { 1 -> slow; ${reply('quick')} }
      } join (some 1) (message[] r) { system:println(r.length); ${results('r')} }`)
    expect(printed).to.deep.equal(['1', 'quick'])
  })

  it('a named subset waits for the named ones only', async () => {
    const { printed } = await play(`
      fork { worker a { ${reply('A')} } worker b { ${reply('B')} } worker c { ${reply('C')} } }
      join (all c, a) (message[] r) { ${results('r')} }`)
    expect(printed).to.deep.equal(['C', 'A'])
  })

  it('run the timeout block when the time is up, with the results so far', async () => {
    const { printed } = await play(`
      fork { worker a { ${reply('A')} } worker stuck { w:forever(); ${reply('never')} } }
      join (all) (message[] r) { system:println("all"); }
      timeout (0) (message[] p) { system:println(messages:getStringPayload(p[0])); system:println(p[1] == null); }`)
    expect(printed).to.deep.equal(['A', 'true'])
  })

  it('go on after a worker that failed, with an empty message', async () => {
    const { printed, stderr } = await play(`
      fork { worker bad { int zero; zero = 1 / zero; } }
      join (all) (message[] r) { system:println("[" + messages:getStringPayload(r[0]) + "]"); }`)
    expect(printed).to.deep.equal(['[]'])
    expect(stderr).to.include('exception in workerbad : ')
  })

  it('return from inside the join', async () => {
    const { printed } = await play(
      'system:println(f());',
      `function f () (string) {
        fork { worker a { ${reply('A')} } }
        join (all) (message[] r) { return messages:getStringPayload(r[0]); }
        timeout (100) (message[] p) { return "late"; }
      }`,
    )
    expect(printed).to.deep.equal(['A'])
  })

  it('cannot start more workers than the limit', async () => {
    const { printed } = await play(
      `try { fork { worker a { ${reply('A')} } worker b { ${reply('B')} } } join (all) (message[] r) { } }
       catch (errors:Error e) { system:println(e.msg); }`,
      '',
      { liveWorkers: 1 },
    )
    expect(printed).to.deep.equal(['too many workers: more than 1'])
  })
})
