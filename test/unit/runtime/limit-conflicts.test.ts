import { expect } from 'chai'
import { limitConflicts } from '../../../src/runtime/limit-conflicts.js'
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from '../../../src/runtime/limits.js'

const fieldsOf = (limits: Partial<ServerLimits>) =>
  limitConflicts({ ...DEFAULT_SERVER_LIMITS, ...limits }).map(({ fields }) => fields)

describe('limits that defeat each other', () => {
  it('do not exist by default, nor when all limits are off', () => {
    expect(fieldsOf({})).to.deep.equal([])
    const off = Number.POSITIVE_INFINITY
    expect(fieldsOf({ messageBytes: off, unsentBytes: off, totalUnsentBytes: off })).to.deep.equal([])
  })

  it('are less to be sent than one message has', () => {
    expect(fieldsOf({ unsentBytes: 1024 * 1024 })).to.deep.equal([])
    expect(fieldsOf({ unsentBytes: 1024 * 1024 - 1 })).to.deep.equal([
      { unsentBytes: 1024 * 1024 - 1, messageBytes: 1024 * 1024 },
    ])
  })

  it('are less for all clients than for one', () => {
    expect(fieldsOf({ totalUnsentBytes: 4 * 1024 * 1024 })).to.deep.equal([])
    expect(fieldsOf({ totalUnsentBytes: 2 * 1024 * 1024 })).to.deep.equal([
      { totalUnsentBytes: 2 * 1024 * 1024, unsentBytes: 4 * 1024 * 1024 },
    ])
  })

  it('are more for one address than for all', () => {
    expect(fieldsOf({ connectionsPerAddress: 11, maxConnections: 10 })).to.deep.equal([
      { connectionsPerAddress: 11, maxConnections: 10 },
    ])
    expect(fieldsOf({ connectionsPerAddress: 10, maxConnections: 10 })).to.deep.equal([])
    expect(fieldsOf({ connectionsPerAddress: 11 })).to.deep.equal([])
    expect(fieldsOf({ maxConnections: 10 })).to.deep.equal([])
  })
})
