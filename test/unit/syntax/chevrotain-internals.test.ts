import { expect } from 'chai'
import { createToken, EmbeddedActionsParser } from 'chevrotain'
import { internalsOf } from '../../../src/syntax/chevrotain-internals.js'

const parser = () => new EmbeddedActionsParser([createToken({ name: 'Word', pattern: /a/ })])

describe('the undeclared members of Chevrotain that the parser uses', () => {
  it('is there in the installed version', () => {
    expect(internalsOf(parser())).to.include({ selfAnalysisDone: false, currIdx: -1 })
  })

  it('is missed by name at the start: a property', () => {
    const other = parser()
    Reflect.deleteProperty(other, 'lookAheadFuncsCache')
    expect(() => internalsOf(other)).to.throw(/package chevrotain has no member 'lookAheadFuncsCache'/)
  })

  it('is missed by name at the start: a method', () => {
    expect(() => internalsOf(parser(), {})).to.throw(/package chevrotain has no member 'enableRecording'/)
  })
})
