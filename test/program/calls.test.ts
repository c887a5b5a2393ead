/** Calls that a program does not offer: each is a BalError that says what is possible. */

import { expect } from 'chai'
import fc from 'fast-check'
import { BalError, load, type Program } from '../../src/index.js'
import { type Anything, errorOf } from '../support/refusals.js'

describe('a call', () => {
  const source = `
    function sync (int a) (int) { return a; }
    function two (int a) (string) { return "int"; }
    function two (string a, json b) (string) { return "both"; }
    function pick (int a) (string) { return "int"; }
    function pick (boolean a) (string) { return "boolean"; }
    function main (string[] args) { system:print(args[0]); }`
  let program: Program
  before(async () => {
    program = await load({ source })
  })

  const cases: [unknown, unknown, string][] = [
    ['sync', [], 'wrong number of arguments: sync takes (int a), called with 0 arguments'],
    ['sync', 5, 'the arguments are an array, not 5: sync takes (int a)'],
    [
      'two',
      [1, 2, 3],
      'wrong number of arguments: two takes (int a) or (string a, json b), called with 3 arguments',
    ],
    ['sync', [1.5], "cannot use the number 1.5 as 'int'"],
    ['pick', ['x'], "no function 'pick' takes these arguments: pick takes (int a) or (boolean a)"],
    ['synk', [1], "undefined function 'synk'; did you mean 'sync'?"],
    ['nothing like it', [], "undefined function 'nothing like it'"],
    [5, [], 'the name of a function is a string, not 5'],
  ]
  for (const [name, args, message] of cases) {
    it(`fails with: ${message}`, async () => {
      const error = await errorOf(() => program.call(name as Anything, args as Anything))
      expect(error).to.be.instanceOf(BalError)
      expect(error.message).to.equal(message)
    })
  }

  it('fails when an argument cannot be read, with the reason as its cause', async () => {
    const program = await load({ source: 'function f (json j) (json) { return j; }' })
    const reason = new Error('no')
    const getter = {
      get x() {
        throw reason
      },
    }
    const trap = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw reason
        },
      },
    )
    for (const arg of [getter, trap]) {
      const error = await errorOf(() => program.call('f', [arg]))
      expect(error).to.be.instanceOf(BalError)
      expect([error.message, error.cause]).to.deep.equal(['argument 1 cannot be read: no', reason])
    }
  })

  it('with typed values fails for values of another shape', async () => {
    const call = (name: unknown, args: unknown) =>
      errorOf(() => program.callTyped(name as Anything, args as Anything))
    const wrong: [unknown, string][] = [
      [5, 'args must be an array of typed values, not 5'],
      [[5], "args[0] must be a typed value such as { t: 'int', v: '1' }, not 5"],
      [[{ t: 'int', v: 5 }], 'args[0].v must be a string, not 5'],
      [[{ t: 'integer', v: '5' }], "args[0].t must be the kind of a typed value, not the string 'integer'"],
      [
        [{ t: 'map', v: [['a', { t: 'array', e: 'int', v: [1] }]] }],
        "args[0].v[0][1].v[0] must be a typed value such as { t: 'int', v: '1' }, not 1",
      ],
      [[{ t: 'message', headers: [['a']] }], 'args[0].headers[0] must be a pair of strings, not an array'],
    ]
    for (const [args, message] of wrong) {
      const error = await call('sync', args)
      expect(error, String(error.stack)).to.be.instanceOf(BalError)
      expect(error.message).to.equal(message)
    }
    expect((await call('sync', [{ t: 'string', v: 'x' }])).message).to.equal(
      "undefined function 'sync(string)'; sync takes (int a)",
    )
  })

  it('never fails with anything but a BalError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.anything(), async (name, args) => {
        for (const run of [
          () => program.call(name, args as Anything),
          () => program.call('sync', [args]),
          () => program.callTyped('sync', args as Anything),
          () => program.callTyped('sync', [args] as Anything),
        ]) {
          const error = await run().then(
            () => undefined,
            (reason: unknown) => reason,
          )
          if (error !== undefined) expect(error).to.be.instanceOf(BalError)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('of main takes texts', async () => {
    const error = await errorOf(() => program.runMain([5] as Anything))
    expect(error).to.be.instanceOf(BalError)
    expect(error.message).to.equal('main takes an array of strings, not an array')
  })
})
