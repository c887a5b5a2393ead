/** What a definition of a package by an embedder must have. */

import { expect } from 'chai'
import { DiagnosticError, defineLibrary, load, suspends } from '../../src/index.js'
import { type Anything, errorOf, refusalOf } from '../support/refusals.js'

const SOURCE = 'function f () (int) { return 1; }'

describe('defineLibrary', () => {
  const bind = { f: () => {} }
  const cases: [unknown, string][] = [
    [undefined, "defineLibrary takes { source: 'package acme.users; ...', bind: { ... } }, not undefined"],
    [{ bind }, "source is missing: defineLibrary takes { source: 'package acme.users; ...', bind: { ... } }"],
    [{ source: 'package a; native function f ();', bind: { f: 5 } }, 'bind.f must be a function, not 5'],
    [
      { source: 'package a; native function f ();', bind: [] },
      'bind must be an object of functions, not an array',
    ],
    [{ source: 'package a; native function f ();', binds: bind }, "binds is unknown; did you mean 'bind'?"],
    [
      { source: 'package a; native function g ();', bind },
      'package a declares native g but binds nothing to it',
    ],
    [{ source: 'package a;', bind }, 'package a binds f, which it does not declare as native'],
    [
      { source: 'native function f ();', bind },
      'the source of a library begins with its package: package acme.users;',
    ],
    [
      { source: 'package ballerina.lang.system; native function f ();', bind },
      'there is a built-in package ballerina.lang.system: choose another name, or set replacesBuiltIn: true to replace it',
    ],
  ]
  for (const [definition, message] of cases) {
    it(`refuses: ${message}`, async () => {
      expect(await refusalOf(() => defineLibrary(definition as Anything))).to.equal(message)
    })
  }

  it('shows the problems of a source', async () => {
    const error = await errorOf(() => defineLibrary({ source: 'package a; native functoin f ();', bind }))
    expect(error).to.be.instanceOf(DiagnosticError)
    expect((error as DiagnosticError).format()).to.contain('native functoin f ();')
  })

  it('replaces a built-in package when asked to', async () => {
    const system = defineLibrary({
      source: 'package ballerina.lang.system; native function getEnv (string name) (string);',
      bind: { getEnv: (_call, name) => `not ${name}` },
      replacesBuiltIn: true,
    })
    const program = await load({
      source: 'function f () (string) { return system:getEnv("HOME"); }',
      libraries: [system],
    })
    expect(await program.call('f')).to.deep.equal(['not HOME'])
  })

  it('accepts a library once', async () => {
    const library = defineLibrary({ source: 'package a; native function f ();', bind })
    expect(await refusalOf(() => load({ source: SOURCE, libraries: [library, library] }))).to.equal(
      'libraries has package a twice',
    )
  })

  it('binds all overloads', async () => {
    const library = defineLibrary({
      source: 'package acme; native function f (int a); native function f (string a);',
      bind: { 'f(int)': () => {} },
    })
    expect(
      await refusalOf(() =>
        load({ source: 'import acme; function g () { acme:f(1); }', libraries: [library] }),
      ),
    ).to.equal('package acme declares native f(string) but binds nothing to it')
    const stray = defineLibrary({
      source: 'package acme; native function f (int a);',
      bind: { 'f(int)': () => {}, 'f(float)': () => {} },
    })
    expect(
      await refusalOf(() =>
        load({ source: 'import acme; function g () { acme:f(1); }', libraries: [stray] }),
      ),
    ).to.equal('package acme binds f(float), which it does not declare as native')
  })

  it('marks only functions', async () => {
    expect(await refusalOf(() => suspends(5 as Anything))).to.equal('suspends takes a function, not 5')
  })
})
