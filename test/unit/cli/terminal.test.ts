import { expect } from 'chai'
import { wantsColor } from '../../../src/cli/terminal.js'

describe('colours', () => {
  it('are for terminals', () => {
    expect(wantsColor(true, {})).to.equal(true)
    expect(wantsColor(false, {})).to.equal(false)
  })

  it('are off with NO_COLOR, whatever else is set', () => {
    expect(wantsColor(true, { NO_COLOR: '1', FORCE_COLOR: '1' })).to.equal(false)
  })

  it('stay on with an empty NO_COLOR', () => {
    expect(wantsColor(true, { NO_COLOR: '' })).to.equal(true)
  })

  it('are on anywhere with FORCE_COLOR, and off with FORCE_COLOR=0', () => {
    expect(wantsColor(false, { FORCE_COLOR: '1' })).to.equal(true)
    expect(wantsColor(true, { FORCE_COLOR: '0' })).to.equal(false)
  })

  it('are off on a dumb terminal', () => {
    expect(wantsColor(true, { TERM: 'dumb' })).to.equal(false)
  })

  it('are not switched on by a build server', () => {
    expect(wantsColor(false, { CI: 'true' })).to.equal(false)
  })
})
