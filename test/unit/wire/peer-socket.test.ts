import { expect } from 'chai'
import { WebSocketServer } from 'ws'
import { DEFAULT_SERVER_LIMITS } from '../../../src/runtime/limits.js'
import { socketOptions } from '../../../src/wire/peer-socket.js'

/** What a server of ws is made of, or does before a socket is there: set where the server is made. */
const OF_THE_SERVER = [
  'WebSocket',
  'backlog',
  'clientTracking',
  'handleProtocols',
  'host',
  'noServer',
  'path',
  'port',
  'server',
  'verifyClient',
]

describe('the sockets of ws', () => {
  it('leave nothing to a default of ws', () => {
    const { options } = new WebSocketServer({ noServer: true })
    const ours = Object.keys(socketOptions(DEFAULT_SERVER_LIMITS))
    expect([...ours, ...OF_THE_SERVER].sort()).to.include.members(Object.keys(options))
  })

  it('have the limits of the server, which may be endless', () => {
    const limits = { ...DEFAULT_SERVER_LIMITS, messageBytes: 1, fragments: 2, closeTimeout: 3 }
    expect(socketOptions(limits)).to.include({ maxPayload: 1, maxFragments: 2, closeTimeout: 3 })
    const endless = Number.POSITIVE_INFINITY
    expect(
      socketOptions({ ...limits, messageBytes: endless, fragments: endless, closeTimeout: endless }),
    ).to.include({ maxPayload: 2 ** 31 - 1, maxFragments: 2 ** 31 - 1, closeTimeout: 2 ** 31 - 1 })
  })
})
