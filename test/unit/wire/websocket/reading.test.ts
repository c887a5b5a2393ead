import { expect } from 'chai'
import { Reading } from '../../../../src/wire/websocket/reading.js'

function stage() {
  const calls: string[] = []
  const reading = new Reading({ pause: () => calls.push('pause'), resume: () => calls.push('resume') })
  return { calls, reading }
}

describe('reading from a socket', () => {
  it('goes on when the last reason not to read has gone', () => {
    const { calls, reading } = stage()
    expect(reading.hold('mailbox')).to.equal(true)
    expect(reading.hold('rate')).to.equal(true)
    expect(reading.release('mailbox')).to.equal(false)
    expect([reading.isHeld('mailbox'), reading.isHeld('rate'), reading.isHeld('unsent')]).to.deep.equal([
      false,
      true,
      false,
    ])
    expect(calls).to.not.include('resume')
    expect(reading.release('rate')).to.equal(true)
    expect(calls.filter((call) => call === 'resume')).to.have.lengthOf(1)
  })

  it('counts each reason once', () => {
    const { calls, reading } = stage()
    expect(reading.hold('unsent')).to.equal(true)
    expect(reading.hold('unsent')).to.equal(false)
    expect(calls).to.deep.equal(['pause'])
    expect(reading.release('unsent')).to.equal(true)
    expect(reading.release('unsent')).to.equal(false)
    expect(calls).to.deep.equal(['pause', 'resume'])
  })

  it('is not resumed by a reason that was not there', () => {
    const { calls, reading } = stage()
    reading.hold('mailbox')
    expect(reading.release('rate')).to.equal(false)
    expect(calls).to.deep.equal(['pause'])
  })
})
