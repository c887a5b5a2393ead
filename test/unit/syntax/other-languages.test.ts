import { expect } from 'chai'
import { checkTexts } from '../check/checking.js'

describe('a long file in another language', () => {
  // A pattern that can read a line in two ways takes twice as long for each further line.
  it('is recognised in time that grows with its length', () => {
    const line = 'x = lambda y: y.z if y else None\n'
    expect(checkTexts({ 'main.bal': line.repeat(1_000) })).to.not.equal(undefined)
  }).timeout(20_000)
})
