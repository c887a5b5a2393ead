/** Reads what arrives on one WebSocket: short texts itself, everything else through ws. */

import type { Socket as NetworkSocket } from 'node:net'
import type { Writable } from 'node:stream'
import { CloseCode } from '../../runtime/close-codes.js'
import type { SocketEvents } from '../../runtime/socket.js'
import { MessageClock } from '../frames/message-clock.js'
import { readShortTexts, type ShortTextReader } from '../frames/short-texts.js'
import type { GateOwner, RateGate } from '../limits/rate-gate.js'
import { type ChunkReader, type PeerSocket, stream } from './peer-socket.js'
import { type HoldReason, Reading } from './reading.js'

export interface IncomingOptions {
  /** Bytes of the longest text that is read here; -1 to leave all texts to ws. */
  readonly shortText: number
  /** Fragments of one message. */
  readonly maxFragments: number
  /** Decides when each message may be read; undefined where no rate is limited. */
  readonly gate?: RateGate | undefined
}

export class Incoming implements ChunkReader, ShortTextReader, GateOwner {
  /** Receives the messages. */
  events: SocketEvents | undefined
  /** Pings that were sent after the last sign of life. */
  unansweredPings = 0
  /** Nothing that still arrives is read. */
  #isOver = false
  readonly #shortText: number
  readonly #maxFragments: number
  #gate: RateGate | undefined
  readonly #reading: Reading
  /** Created for the first message that is not read here. */
  #clock: MessageClock | undefined

  constructor(
    private readonly peer: PeerSocket,
    private readonly network: NetworkSocket,
    { shortText, maxFragments, gate }: IncomingOptions,
  ) {
    this.#shortText = shortText
    this.#maxFragments = maxFragments
    this.#gate = gate
    this.#reading = new Reading(peer)
  }

  /** Reads short texts as long as ws is between two messages, and leaves the rest to ws. */
  read(chunk: Buffer, reader: Writable): boolean {
    if (this.#isOver) return true
    this.unansweredPings = 0
    if (this.#gate !== undefined) return this.#readThrough(this.#gate, chunk, reader)
    const end = this.#isBetweenMessages ? readShortTexts(chunk, this.#shortText, this) : 0
    if (end === chunk.length || this.#isOver) return true
    const rest = end === 0 ? chunk : chunk.subarray(end)
    this.#clock ??= new MessageClock(this.#maxFragments)
    const fit = this.#clock.read(rest, performance.now())
    if (fit === rest.length) return stream.write.call(reader, rest)
    return this.#readToFault(rest.subarray(0, fit), reader)
  }

  /** Reads message by message. What arrives too fast returns to the network socket, which is paused. */
  #readThrough(gate: RateGate, chunk: Buffer, reader: Writable): boolean {
    let rest = chunk
    let wantsMore = true
    // ws reports a breach of the protocol a tick later; nothing after the breach may be read before that.
    while (rest.length > 0 && !this.#isOver && !reader.errored) {
      const isMessage = this.#isBetweenMessages && !isControl(rest[0]!)
      if (isMessage && this.#gate !== undefined && !gate.admit(this)) {
        this.#holdBack(rest)
        break
      }
      let end = isMessage ? readShortTexts(rest, this.#shortText, this) : 0
      if (end === 0) {
        this.#clock ??= new MessageClock(this.#maxFragments)
        end = this.#clock.read(rest, performance.now(), true)
        const part = rest.subarray(0, end)
        if (this.#clock.fault !== undefined) return this.#readToFault(part, reader)
        wantsMore = stream.write.call(reader, part)
      }
      rest = rest.subarray(end)
    }
    return wantsMore
  }

  /** Reads the bytes before something that ws accepts and that must not be accepted. */
  #readToFault(part: Buffer, reader: Writable): boolean {
    this.#isOver = true
    const fault = this.#clock?.fault ?? CloseCode.ProtocolError
    // ws reads these bytes first. If they are invalid, it closes for that reason.
    stream.write.call(reader, part, (error) => {
      if (!error) this.#breakOff(fault)
    })
    return true
  }

  /** If the connection is lost, what would still have to wait is lost with it. */
  #holdBack(rest: Buffer): void {
    this.#reading.hold('rate')
    if (!this.network.destroyed) this.network.unshift(rest)
  }

  #breakOff(fault: CloseCode): void {
    this.peer.close(fault)
    // The client's close frame is not awaited, but the end of the network socket has to be seen.
    this.network.end()
    this.network.resume()
  }

  /** Receives a short text. Where a gate counts them, they are read one by one. */
  receive(text: string): boolean {
    this.events!.receivedText(text)
    return this.#gate === undefined && !this.network.destroyed
  }

  get #isBetweenMessages(): boolean {
    return this.#clock?.unfinishedSince === undefined
  }

  /** Whether a message has not been completed in that many milliseconds. False while nothing is read. */
  isUnfinished(timeout: number): boolean {
    const since = this.#clock?.unfinishedSince
    if (since === undefined || this.isHeld('mailbox') || this.isHeld('unsent')) return false
    return performance.now() - since > timeout
  }

  isHeld(reason: HoldReason): boolean {
    return this.#reading.isHeld(reason)
  }

  /** Stops reading. @returns false if this reason was there already */
  hold(reason: HoldReason): boolean {
    return this.#reading.hold(reason)
  }

  /** Takes a reason not to read away. What could not arrive meanwhile is not held against the client. */
  release(reason: HoldReason): void {
    if (!this.#reading.release(reason)) return
    this.unansweredPings = 0
    this.#clock?.restart(performance.now())
  }

  admitted(): void {
    this.release('rate')
  }

  /** Reads everything from now on, so that the close frame of the client arrives. */
  removeGate(): void {
    this.#gate?.giveUp()
    this.#gate = undefined
    this.release('rate')
  }

  /** Reads nothing more. */
  end(): void {
    this.#isOver = true
  }
}

function isControl(firstByte: number): boolean {
  return (firstByte & 0x08) !== 0
}
