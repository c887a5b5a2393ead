/** Connects to other WebSocket servers, for client connectors. */

import type { IncomingMessage } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import type { StopTimer } from '../../platform/timer.js'
import type { RequestHead } from '../../runtime/http.js'
import type { ServerLimits } from '../../runtime/limits.js'
import type { RemoteAddress, RemoteNetwork, Socket, SocketEvents } from '../../runtime/socket.js'
import { MAX_INT32 } from '../../values/integer.js'
import { wellFormed } from '../../values/utf8.js'
import { Outbox } from '../frames/outbox.js'
import { PeerSocket, socketOptions } from './peer-socket.js'
import { watchSockets } from './watch-sockets.js'
import { WireSocket } from './web-socket.js'

export class WireNetwork implements RemoteNetwork {
  readonly #sockets = new Set<WireSocket>()
  #stopWatch: StopTimer | undefined

  /** @param outbox shared with the server, if there is one, because unsent bytes count together */
  constructor(
    private readonly limits: ServerLimits,
    private readonly outbox = new Outbox(limits.totalUnsentBytes),
  ) {}

  connect(
    { url: address, subProtocols, cancelled }: RemoteAddress,
    accept: (socket: Socket, answer: RequestHead) => SocketEvents,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      const url = wellFormed(address, '%3F')
      // ws would also accept the address of a Unix socket.
      if (!/^wss?:$/.test(new URL(url).protocol)) throw new Error(`not an address of a WebSocket: ${url}`)
      const peer = new PeerSocket(url, [...subProtocols], {
        ...socketOptions(this.limits),
        handshakeTimeout: Math.ceil(Math.min(this.limits.handshakeTimeout, MAX_INT32)),
        maxHeaderSize: this.limits.headerBytes,
      })
      const cancel = () => peer.terminate()
      const settle = () => cancelled?.removeEventListener('abort', cancel)
      cancelled?.addEventListener('abort', cancel)
      if (cancelled?.aborted) cancel()
      let answer: IncomingMessage | undefined
      peer.once('upgrade', (response) => {
        answer = response
      })
      peer.once('open', () => {
        settle()
        this.#connected(peer, answer!, accept)
        resolve()
      })
      // This listener stays: a later error ends the connection.
      peer.on('error', (error) => {
        settle()
        reject(error)
      })
    })
  }

  #connected(
    peer: PeerSocket,
    { socket: network, rawHeaders, httpVersion }: IncomingMessage,
    accept: (socket: Socket, answer: RequestHead) => SocketEvents,
  ): void {
    network.setNoDelay(true)
    const socket = new WireSocket(peer, network as NetworkSocket, this.outbox, {
      shortText: -1,
      maxFragments: this.limits.fragments,
      isMasking: true,
    })
    this.#add(socket)
    const url = peer.url.replace(/^wss?:\/\/[^/?#]*/, '')
    const events = accept(socket, { method: 'GET', url, version: httpVersion, headers: rawHeaders })
    socket.attach(events, this)
    events.opened()
  }

  #add(socket: WireSocket): void {
    this.#sockets.add(socket)
    this.#stopWatch ??= watchSockets(this.#sockets, this.limits)
  }

  gone(socket: WireSocket): void {
    this.#sockets.delete(socket)
    if (this.#sockets.size > 0) return
    this.#stopWatch?.()
    this.#stopWatch = undefined
  }
}
