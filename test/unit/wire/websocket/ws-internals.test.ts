import { expect } from 'chai'
import { WebSocket } from 'ws'
import { StartError } from '../../../../src/runtime/server.js'
import { assertWsInternals, receiverOf } from '../../../../src/wire/websocket/ws-internals.js'

/** Creates a socket as a server of ws does. */
const ServerSocket: new (address: null, protocols: undefined, options: object) => WebSocket = WebSocket

describe('the undocumented parts of ws that the server uses', () => {
  it('is there in the installed version', () => {
    expect(() => assertWsInternals()).to.not.throw()
  })

  it('is missed by name at the start', () => {
    class Other {}
    expect(() => assertWsInternals(Other)).to.throw(
      StartError,
      "the installed version of the package ws has no property '_receiver' of WebSocket",
    )
  })

  it('is there once the handshake is complete', () => {
    expect(() => receiverOf(new ServerSocket(null, undefined, {}))).to.throw(
      StartError,
      "no stream '_receiver' of WebSocket",
    )
  })
})
