import { expect } from 'chai'
import { closeName, didYouMean } from '../../../src/diagnostics/close-names.js'

describe('the close name', () => {
  it('is the one with the fewest slips', () => {
    expect(closeName('pusText', ['pushTextToGroup', 'pushText', 'pullText'])).to.equal('pushText')
  })

  it('may be a matter of capitals', () => {
    expect(closeName('PUSHTEXT', ['pushText'])).to.equal('pushText')
  })

  it('must be near for short names and may be further for long ones', () => {
    expect(closeName('ab', ['xy', 'abc'])).to.equal('abc')
    expect(closeName('ab', ['xy'])).to.equal(undefined)
    expect(closeName('a', ['b', 'A'])).to.equal('A')
    expect(closeName('conection', ['connections'])).to.equal('connections')
    expect(closeName('conection', ['group'])).to.equal(undefined)
  })

  it('is never the name itself', () => {
    expect(closeName('name', ['name'])).to.equal(undefined)
  })

  it('is shown with what stands before it', () => {
    expect(didYouMean('pusText', ['pushText'], 'ws:')).to.equal("did you mean 'ws:pushText'?")
    expect(didYouMean('pusText', [])).to.equal(undefined)
  })
})
