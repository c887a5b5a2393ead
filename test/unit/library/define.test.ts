import { expect } from 'chai'
import { defineLibrary, type LibraryDefinition, suspends } from '../../../src/library/define.js'
import { bindingOf } from '../../../src/library/pairs.js'
import { Failure } from '../../../src/values/failure.js'
import { JsonObject, parseJson, printJson } from '../../../src/values/json.js'
import type { Value } from '../../../src/values/value.js'
import { checkLibraries, failureText, fakeCall } from './natives.js'

/** A function of a defined library, bound as the interpreter would see it. */
function bound(definition: LibraryDefinition, index = 0) {
  const library = defineLibrary(definition)
  const callable = checkLibraries([library]).get(library.path)!.functions[index]!
  const { run, suspends: isSuspending } = bindingOf(library, callable)
  return { run: (...args: Value[]) => run(fakeCall(), ...(args as never[])), isSuspending }
}

const PACKAGE = 'package acme.users;'

async function rejection(promise: unknown): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('expected a rejection')
}

describe('a library of an embedder', () => {
  it('receives and returns plain values', () => {
    const { run, isSuspending } = bound({
      source: `${PACKAGE} native function find (string id, json query) (json);`,
      bind: {
        find: (_call, id: string, query: { n: number }) => ({ id, twice: query.n * 2, __proto__: null }),
      },
    })
    expect(isSuspending).to.equal(false)
    const result = run('7', parseJson('{"n":4}'))
    expect(result).to.be.instanceOf(JsonObject)
    expect(printJson(result as JsonObject)).to.equal('{"id":"7","twice":8}')
  })

  it('takes null where the language does', () => {
    const { run } = bound({
      source: `${PACKAGE} native function isNull (json j) (boolean);`,
      bind: { isNull: (_call, json: unknown) => json === null },
    })
    expect(run(null)).to.equal(true)
  })

  it('returns several results as an array', () => {
    const { run } = bound({
      source: `${PACKAGE} native function pair () (int, string);`,
      bind: { pair: () => [1, 'a'] },
    })
    expect(run()).to.deep.equal([1, 'a'])
    const one = bound({
      source: `${PACKAGE} native function pair () (int, string);`,
      bind: { pair: () => [1] },
    })
    expect(failureText(() => one.run())).to.equal('expected an array of 2 results')
  })

  it('ignores the return value of a function without results', () => {
    const { run } = bound({ source: `${PACKAGE} native function note ();`, bind: { note: () => 'ignored' } })
    expect(run()).to.equal(undefined)
  })

  it('chooses overloads by signature', () => {
    const source = `${PACKAGE} native function f (int a) (string); native function f (string a) (string);`
    const bind = { 'f(int)': () => 'int', f: () => 'any other' }
    expect(bound({ source, bind }, 0).run(1)).to.equal('int')
    expect(bound({ source, bind }, 1).run('')).to.equal('any other')
  })

  it('turns thrown errors into failures', () => {
    const source = `${PACKAGE} native function f ();`
    const throwing = (error: unknown) =>
      bound({
        source,
        bind: {
          f: () => {
            throw error
          },
        },
      })
    expect(failureText(() => throwing(new TypeError('no such user')).run())).to.equal('no such user')
    expect(failureText(() => throwing('bare').run())).to.equal('bare')
    expect(failureText(() => throwing(new Failure('own')).run())).to.equal('own')
  })

  it('refuses results that do not fit, naming the place', () => {
    const { run } = bound({ source: `${PACKAGE} native function f () (int[]);`, bind: { f: () => [1, 'x'] } })
    expect(failureText(() => run())).to.equal("cannot use a string as 'int' at [1]")
  })

  it('waits for async functions and for those marked so', async () => {
    const source = `${PACKAGE} native function f (int n) (int);`
    const anAsync = bound({ source, bind: { f: async (_call, n: number) => n + 1 } })
    const marked = bound({ source, bind: { f: suspends((_call, n: number) => Promise.resolve(n + 1)) } })
    for (const { run, isSuspending } of [anAsync, marked]) {
      expect(isSuspending).to.equal(true)
      expect(await run(1)).to.equal(2)
    }
  })

  it('rejects with failures only', async () => {
    const source = `${PACKAGE} native function f () (int);`
    const broken = bound({ source, bind: { f: async () => Promise.reject(new Error('gone')) } })
    const unfit = bound({ source, bind: { f: async () => 'x' } })
    for (const [{ run }, text] of [
      [broken, 'gone'],
      [unfit, "cannot use a string as 'int'"],
    ] as const) {
      const error = await rejection(run())
      expect(error).to.be.instanceOf(Failure).with.property('message', text)
    }
  })

  it('refuses a promise from a function that is not marked', () => {
    const { run } = bound({
      source: `${PACKAGE} native function f () (int);`,
      bind: { f: () => Promise.reject(new Error('unheard')) },
    })
    expect(failureText(() => run())).to.match(/^native f returned a promise/)
  })

  it('refuses declarations and functions that do not match, and sources that are wrong', () => {
    const define = (source: string, bind: LibraryDefinition['bind']) => () => defineLibrary({ source, bind })
    expect(define(`${PACKAGE} native function f ();`, {})).to.throw(
      'package acme.users declares native f but binds nothing to it',
    )
    expect(define(`${PACKAGE} native function f ();`, { f: () => {}, g: () => {} })).to.throw(
      'package acme.users binds g, which it does not declare as native',
    )
    expect(define('native function f ();', { f: () => {} })).to.throw(/begins with its package/)
    expect(define(`${PACKAGE}\nnative funktion f ();`, { f: () => {} })).to.throw(/library\.bal:2: /)
  })

  it('may declare functions that are written in Ballerina', () => {
    const library = defineLibrary({
      source: `${PACKAGE} struct User { string name; } function greet (User u) (string) { return "hi " + u.name; }`,
      bind: {},
    })
    expect(
      checkLibraries([library])
        .get('acme.users')!
        .structs.map(({ name }) => name),
    ).to.deep.equal(['User'])
  })
})
