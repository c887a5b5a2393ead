import { expect } from 'chai'
import { columnsOf, fitted } from '../../../src/cli/help-layout.js'

describe('help', () => {
  it('has the columns of the terminal, or those that are asked for', () => {
    expect(columnsOf({ columns: 50 }, { COLUMNS: '70' })).to.equal(50)
    expect(columnsOf({}, { COLUMNS: '70' })).to.equal(70)
    for (const text of [undefined, '', 'wide', '0', '-5']) {
      expect(columnsOf({}, text === undefined ? {} : { COLUMNS: text })).to.equal(120)
    }
    expect(columnsOf({ columns: 3 }, {})).to.equal(24)
  })

  it('breaks long lines between words, and keeps short ones', () => {
    expect(fitted('one two three\n  $ a   b', 9)).to.equal('one two\nthree\n  $ a   b')
    expect(fitted('  one two three', 9)).to.equal('  one two\n      three')
    expect(fitted('unbreakable', 5)).to.equal('unbreakable')
  })

  it('puts a comment below the command that it is about', () => {
    expect(fitted('  $ run x.bal    serve a file', 20)).to.equal('  $ run x.bal\n      serve a file')
  })
})
