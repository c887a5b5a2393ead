/** A running instance, with natives of the test's own in place of the library's. */

import { expect } from 'chai'
import type { Callable } from '../../../src/check/checked.js'
import {
  DEFAULT_EXECUTION_LIMITS,
  type ExecutionLimits,
  type Instance,
  instantiate,
} from '../../../src/interpret/interpret.js'
import type { EventContext, NativeBinding } from '../../../src/library/native.js'
import { CancellationSource } from '../../../src/runtime/cancellation.js'
import { Failure } from '../../../src/values/failure.js'
import { Message } from '../../../src/values/message.js'
import { checkedProgram } from '../check/checking.js'

/** Cancellation with a count of those that listen. */
class Counted extends CancellationSource {
  listeners = 0

  override addEventListener(type: 'abort', listener: () => void): void {
    this.listeners++
    super.addEventListener(type, listener)
  }

  override removeEventListener(type: 'abort', listener: () => void): void {
    this.listeners--
    super.removeEventListener(type, listener)
  }
}

interface Settling {
  resolve(): void
  reject(error: unknown): void
}

/** An instance whose `system:sleep` waits until the test says so, and whose `system:println` prints to `printed`. */
function instanceOf(source: string, limits: Partial<ExecutionLimits> = {}) {
  const printed: unknown[] = []
  const sleeping: Settling[] = []
  const natives: Readonly<Record<string, NativeBinding>> = {
    sleep: {
      suspends: true,
      run: () =>
        new Promise<null>((resolve, reject) => sleeping.push({ resolve: () => resolve(null), reject })),
    },
    println: { suspends: false, run: (_call, value) => void printed.push(value) },
    nanoTime: {
      suspends: false,
      run: () => {
        throw new TypeError('a fault of the native')
      },
    },
  }
  const instance = instantiate(checkedProgram(source), {
    nativeOf: ({ name }) => natives[name]!,
    stdout: () => {},
    stderr: () => {},
    limits: { ...DEFAULT_EXECUTION_LIMITS, ...limits },
    remotes: { open: () => expect.fail('no connection is opened') } as never,
  })
  return { instance, printed, sleeping }
}

function event(cancelled?: CancellationSource): EventContext {
  return { hub: {} as never, ...(cancelled ? { cancelled } : {}) }
}

function callable(instance: Instance, name: string): Callable {
  const own = instance.program.packages.flatMap((each) => [
    ...each.functions,
    ...each.services.flatMap(({ resources }) => resources),
    ...each.connectors.flatMap(({ actions }) => actions),
  ])
  return own.find((each) => each.name === name)!
}

async function errorOf(run: () => unknown): Promise<unknown> {
  try {
    await run()
  } catch (error) {
    return error
  }
  return expect.fail('it does not fail')
}

describe('an instance', () => {
  const SOURCE = `
    function nothing () { }
    function leaves () { return; }
    function one (int n) (int) { return n + 1; }
    function two (int n) (int, string) { return n, "two"; }
    function named () (int n) { n = 7; return; }
    service s {
      resource answers (message m) { reply m; }
      resource ends (message m) { }
    }`

  it('returns the results of a callable as a list, at once', () => {
    const { instance } = instanceOf(SOURCE)
    const resultsOf = (name: string, ...args: number[]) =>
      instance.run(callable(instance, name), args, event())
    expect(resultsOf('nothing')).to.deep.equal({ results: [] })
    expect(resultsOf('leaves')).to.deep.equal({ results: [] })
    expect(resultsOf('one', 4)).to.deep.equal({ results: [5] })
    expect(resultsOf('two', 4)).to.deep.equal({ results: [4, 'two'] })
    expect(resultsOf('named')).to.deep.equal({ results: [7] })
  })

  it('returns the message of a reply', () => {
    const { instance } = instanceOf(SOURCE)
    const message = new Message()
    const outcomeOf = (name: string, arg: Message | null) =>
      instance.run(callable(instance, name), [arg], event())
    expect(outcomeOf('answers', message)).to.have.property('reply', message)
    expect(outcomeOf('answers', null)).to.deep.equal({ results: [], reply: null })
    expect(outcomeOf('ends', message)).to.deep.equal({ results: [] })
  })

  it('initialises constants first, then the variables of packages, then those of services', () => {
    const { instance, printed } = instanceOf(`
      service s { int third = show(3); resource r (message m) { } }
      int second = show(limit);
      const int limit = 2;
      int untouched;
      function show (int n) (int) { system:println("" + n); return n; }`)
    expect(instance.initialize(event())).to.equal(undefined)
    expect(printed).to.deep.equal(['2', '3'])
    const { packages } = instance.program
    const values = packages
      .flatMap((each) => each.variables)
      .map((each) => [each.name, instance.valueIn(each)])
    expect(values).to.deep.equal([
      ['limit', 2],
      ['second', 2],
      ['untouched', 0],
    ])
  })

  it('waits for an initialiser before it runs the next', async () => {
    const { instance, printed, sleeping } = instanceOf(`
      int first = slow(1);
      int second = quick(2);
      int third = slow(3);
      function slow (int n) (int) { system:sleep(1); system:println("" + n); return n; }
      function quick (int n) (int) { system:println("" + n); return n; }`)
    const ended = instance.initialize(event())
    expect(ended).to.be.instanceOf(Promise)
    expect(sleeping).to.have.length(1)
    expect(printed).to.deep.equal([])
    sleeping[0]!.resolve()
    await new Promise((resolve) => setImmediate(resolve))
    expect(printed).to.deep.equal(['1', '2'])
    sleeping[1]!.resolve()
    await ended
    expect(printed).to.deep.equal(['1', '2', '3'])
  })

  it('gives each run its own number of steps, or that of its limits', async () => {
    const { instance } = instanceOf('function f (int n) { int i; while (i < n) { i = i + 1; } }', {
      steps: 20,
    })
    const run = (turns: number, steps?: number) =>
      instance.run(callable(instance, 'f'), [turns], event(), steps)
    run(20)
    run(20)
    run(30, 30)
    expect(await errorOf(() => run(21))).to.have.property('message', 'execution limit exceeded')
    expect(await errorOf(() => run(30, 29))).to.have.property('message', 'execution limit exceeded')
    run(1_000, Number.POSITIVE_INFINITY)
  })

  it('throws on a fault of a native, which is not an error of the program', async () => {
    const { instance } = instanceOf(
      'function f () (int) { try { return system:nanoTime(); } catch (errors:Error e) { } return 0; }',
    )
    expect(await errorOf(() => instance.run(callable(instance, 'f'), [], event()))).to.be.instanceOf(
      TypeError,
    )
  })
})

describe('an event that waits', () => {
  const SOURCE = `
    function f () (string) {
      try { system:sleep(1); } catch (errors:Error e) { return e.msg; }
      return "slept";
    }
    function twice () (string) { string s = f(); return s + f(); }`

  it('goes on once the promise is settled, and listens no longer', async () => {
    for (const cancelled of [undefined, new Counted()]) {
      const { instance, sleeping } = instanceOf(SOURCE)
      const outcome = instance.run(callable(instance, 'f'), [], event(cancelled))
      expect(cancelled?.listeners).to.be.oneOf([undefined, 1])
      sleeping[0]!.resolve()
      expect(await outcome).to.deep.equal({ results: ['slept'] })
      expect(cancelled?.listeners).to.be.oneOf([undefined, 0])
    }
  })

  it('catches the rejection of the promise', async () => {
    for (const cancelled of [undefined, new Counted()]) {
      const { instance, sleeping } = instanceOf(SOURCE)
      const outcome = instance.run(callable(instance, 'f'), [], event(cancelled))
      sleeping[0]!.reject(new Failure('no sleep'))
      expect(await outcome).to.deep.equal({ results: ['no sleep'] })
    }
  })

  it('ends when it is cancelled, which it cannot catch', async () => {
    const { instance, sleeping } = instanceOf(SOURCE)
    const cancelled = new Counted()
    const outcome = instance.run(callable(instance, 'f'), [], event(cancelled))
    cancelled.abort()
    const error = await errorOf(() => outcome)
    expect(error).to.be.instanceOf(Failure)
    expect(error).to.include({ message: 'the server has stopped', isCatchable: false, code: 'BAL6804' })
    expect(cancelled.listeners).to.equal(0)
    sleeping[0]!.resolve()
  })

  it('ends even if its wait is over in the same turn', async () => {
    const { instance, sleeping } = instanceOf(SOURCE)
    const cancelled = new Counted()
    const outcome = instance.run(callable(instance, 'f'), [], event(cancelled))
    sleeping[0]!.resolve()
    cancelled.abort()
    expect(await errorOf(() => outcome)).to.have.property('code', 'BAL6804')
  })

  it('ends at its next wait where it was cancelled before', async () => {
    const { instance, sleeping } = instanceOf(SOURCE)
    const cancelled = new Counted()
    cancelled.abort()
    const outcome = instance.run(callable(instance, 'twice'), [], event(cancelled))
    expect(await errorOf(() => outcome)).to.have.property('code', 'BAL6804')
    expect(sleeping).to.have.length(1)
  })

  it('leaves the machine to other events as they left it', async () => {
    const { instance, sleeping } = instanceOf(SOURCE, { steps: 100 })
    const first = instance.run(callable(instance, 'twice'), [], event())
    const second = instance.run(callable(instance, 'twice'), [], event())
    sleeping[1]!.resolve()
    sleeping[0]!.resolve()
    await new Promise((resolve) => setImmediate(resolve))
    expect(sleeping).to.have.length(4)
    sleeping[2]!.resolve()
    sleeping[3]!.reject(new Failure('no sleep'))
    const outcomes = [await first, await second].map(({ results }) => results[0])
    expect(outcomes).to.have.members(['sleptslept', 'sleptno sleep'])
  })
})
