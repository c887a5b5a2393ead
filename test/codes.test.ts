import { expect } from 'chai'
import { CODES } from '../src/diagnostics/codes.js'
import { checkTexts } from './unit/check/checking.js'

/** Packages that the examples import. */
const PACKAGES = {
  'acme.greetings': 'package acme.greetings; function greet () { }',
  'acme.circle': 'package acme.circle; import acme.circle; function f () { circle:f(); }',
}

describe('the table of diagnostics', () => {
  it('numbers every entry uniquely', () => {
    const numbers = Object.values(CODES).map(({ code }) => code)
    expect(numbers.filter((code, index) => numbers.indexOf(code) !== index)).to.deep.equal([])
  })

  for (const [name, { code, kind, severity, example, meaning }] of Object.entries(CODES)) {
    it(`shows ${name} by an example`, () => {
      expect(meaning).to.match(/^[A-Z].*\.$/)
      const { diagnostics } = checkTexts(example, PACKAGES)
      expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))]).to.deep.equal([code])
      expect(diagnostics[0]).to.include({ kind, severity })
    })
  }

  it('has a hint for everything that checking reports', () => {
    const silent = Object.values(CODES).flatMap(({ kind, code, example }) => {
      if (kind !== 'semantic') return []
      return checkTexts(example, PACKAGES).diagnostics[0]?.hint ? [] : [code]
    })
    expect(silent).to.deep.equal([])
  })
})
