/** Connects one WebSocket of ws with the runtime: of a client, or to another server. */

import type { Socket as NetworkSocket } from 'node:net'
import type { Frame, Socket, SocketEvents } from '../../runtime/socket.js'
import type { Outbox } from '../frames/outbox.js'
import { Incoming, type IncomingOptions } from './incoming.js'
import { Outgoing, type OutgoingOptions, type OutgoingOwner } from './outgoing.js'
import type { PeerOwner, PeerSocket } from './peer-socket.js'
import { Pongs } from './pongs.js'

/** Holds a socket as long as it exists. */
export interface SocketHome {
  /** @param code with which the connection has ended */
  gone(socket: WireSocket, code: number): void
}

export class WireSocket implements Socket, PeerOwner, OutgoingOwner {
  readonly #incoming: Incoming
  readonly #outgoing: Outgoing
  #home: SocketHome | undefined
  /** Bytes that a client had taken at the last check for signs of life. */
  #taken = 0
  /** Created for the first ping: most clients never send one. */
  #pongs: Pongs | undefined

  constructor(
    private readonly peer: PeerSocket,
    private readonly network: NetworkSocket,
    outbox: Outbox,
    options: IncomingOptions & OutgoingOptions,
  ) {
    this.#incoming = new Incoming(peer, network, options)
    this.#outgoing = new Outgoing(network, outbox, this, options)
    peer.attach(this, this.#incoming)
  }

  /**
   * Starts to report events. Everything arrives after the current turn of the event loop.
   *
   * @param home is notified of the end before `events`
   */
  attach(events: SocketEvents, home: SocketHome): void {
    this.#incoming.events = events
    this.#home = home
  }

  get subProtocol(): string {
    return this.peer.protocol
  }

  get #events(): SocketEvents | undefined {
    return this.#incoming.events
  }

  // ---------------------------------------------------------------- messages

  received(data: Buffer, isBinary: boolean): void {
    if (isBinary) this.#events!.receivedBinary(data)
    else this.#events!.receivedText(data)
  }

  sendText(text: string): void {
    this.#outgoing.sendText(text)
  }

  sendBinary(bytes: Uint8Array): void {
    this.#outgoing.sendBinary(bytes)
  }

  sendFrame(frame: Frame): void {
    this.#outgoing.sendFrame(frame)
  }

  get bufferedBytes(): number {
    return this.#outgoing.bufferedBytes
  }

  // ---------------------------------------------------------------- reading

  pause(): void {
    this.#incoming.hold('mailbox')
  }

  resume(): void {
    this.#incoming.release('mailbox')
  }

  /** Reads nothing until the client has taken what was sent to it. */
  throttle(): void {
    if (this.#incoming.hold('unsent')) this.network.once('drain', () => this.#incoming.release('unsent'))
  }

  /** Closes the connection if a message is not complete after `timeout` milliseconds. */
  closeIfUnfinished(timeout: number): void {
    if (this.#incoming.isUnfinished(timeout)) this.#events?.closeAsUnfinished()
  }

  // ---------------------------------------------------------------- closing

  close(code: number, reason: string): void {
    if (this.#outgoing.isClosing) return
    this.#outgoing.beginClosing()
    this.peer.closeHere(code, reason)
    this.#incoming.removeGate()
    this.#incoming.release('unsent')
  }

  closeAsSlow(): void {
    this.#events?.closeAsSlow()
  }

  terminate(): void {
    this.#outgoing.beginClosing()
    this.peer.terminate()
  }

  closing(): void {
    this.#outgoing.send()
  }

  heardLastWord(code: number, reason: string): void {
    this.#outgoing.beginClosing()
    this.#incoming.end()
    this.#events?.disconnected(code, reason)
  }

  closed(code: number): void {
    this.#outgoing.end()
    this.#incoming.removeGate()
    this.#home?.gone(this, code)
    this.#events?.disconnected(code, '')
  }

  // ---------------------------------------------------------------- pings

  /** Pings the client. Drops it if it has not answered that many pings. */
  checkAlive(missedPings: number): void {
    if (this.#outgoing.isClosing) return
    const incoming = this.#incoming
    if (incoming.isHeld('mailbox') || incoming.isHeld('rate')) {
      // A pong could not arrive while nothing is read. A lost connection shows when the ping cannot be sent.
      this.#ping()
      return
    }
    if (incoming.isHeld('unsent')) this.#noticeProgress()
    if (incoming.unansweredPings >= missedPings) {
      this.#events?.dropAsSilent()
      return
    }
    incoming.unansweredPings++
    this.#ping()
  }

  /** A client that is not read shows by reading that it is alive. */
  #noticeProgress(): void {
    const taken = this.network.bytesWritten - this.network.writableLength
    if (taken > this.#taken) this.#incoming.unansweredPings = 0
    this.#taken = taken
  }

  #ping(): void {
    this.#outgoing.send()
    this.peer.ping()
  }

  pinged(data: Buffer): void {
    this.#pongs ??= new Pongs((answer, sent) => this.#pong(answer, sent))
    this.#pongs.pinged(data)
  }

  #pong(data: Buffer, sent: () => void): void {
    if (this.#outgoing.isClosing) return
    this.#outgoing.send()
    this.peer.pong(data, this.#outgoing.isMasking, sent)
  }
}
