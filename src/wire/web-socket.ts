/**
 * One WebSocket, as the runtime wants its sockets: of a client, or to another server. ws reads and closes; what is
 * sent goes past it.
 */

import type { Socket as NetworkSocket } from 'node:net'
import type { Writable } from 'node:stream'
import { CloseCode } from '../runtime/close-codes.js'
import type { Socket, SocketEvents } from '../runtime/socket.js'
import { MessageClock } from './message-clock.js'
import type { Outbox } from './outbox.js'
import { Outgoing } from './outgoing.js'
import { type PeerOwner, type PeerSocket, stream } from './peer-socket.js'
import { Pongs } from './pongs.js'
import type { GateOwner, RateGate } from './rate-gate.js'
import { readShortTexts, type ShortTextReader } from './short-texts.js'

/** Where a socket is known as long as it exists. */
export interface SocketHome {
  /** @param code the one with which the connection has ended */
  gone(socket: WireSocket, code: number): void
}

export class WireSocket extends Outgoing implements Socket, PeerOwner, GateOwner, ShortTextReader {
  /** Made for the first message that is not read the short way. */
  #clock: MessageClock | undefined
  #events: SocketEvents | undefined
  #home: SocketHome | undefined
  /** Nothing that still arrives counts. */
  #isDone = false
  /** The runtime wants nothing to be read. */
  #isPaused = false
  /** The client has to read before it is read. */
  #isThrottled = false
  /** Bytes that a throttled client had taken when it was last looked at. */
  #taken = 0
  /** The next message has to wait: it came too fast. */
  #isTooFast = false
  #unansweredPings = 0
  /** Made for the first ping: most clients never send one. */
  #pongs: Pongs | undefined

  constructor(
    private readonly peer: PeerSocket,
    network: NetworkSocket,
    outbox: Outbox,
    /** Bytes of a text that is read the short way; -1 for none. */
    private readonly shortText: number,
    private readonly maxFragments: number,
    isMasking = false,
    windowBits?: number,
    /** Where messages may have to wait before they are read. */
    private readonly gate?: RateGate,
  ) {
    super(network, outbox, isMasking, windowBits)
    peer.tell(this)
  }

  /** Short texts are read here, everything else by ws, which stands at the border between two messages. */
  read(chunk: Buffer, reader: Writable): boolean {
    if (this.#isDone) return true
    this.#unansweredPings = 0
    if (this.gate !== undefined) return this.#readThrough(this.gate, chunk, reader)
    const end = this.#isBetweenMessages ? readShortTexts(chunk, this.shortText, this) : 0
    if (end === chunk.length || this.#isDone) return true
    const rest = end === 0 ? chunk : chunk.subarray(end)
    this.#clock ??= new MessageClock(this.maxFragments)
    const fit = this.#clock.read(rest, performance.now())
    if (fit === rest.length) return stream.write.call(reader, rest)
    return this.#readToBreach(rest.subarray(0, fit), reader)
  }

  /** Reads message by message; what comes too fast goes back to the network socket, which is paused. */
  #readThrough(gate: RateGate, chunk: Buffer, reader: Writable): boolean {
    let rest = chunk
    let wantsMore = true
    // What breaks the protocol is reported a tick later; nothing behind it may be heard before.
    while (rest.length > 0 && !this.#isDone && !reader.errored) {
      const isMessage = this.#isBetweenMessages && !isControl(rest[0]!)
      if (isMessage && !this.isClosing && !gate.admit(this)) {
        this.#holdBack(rest)
        break
      }
      let end = isMessage ? readShortTexts(rest, this.shortText, this) : 0
      if (end === 0) {
        this.#clock ??= new MessageClock(this.maxFragments)
        end = this.#clock.read(rest, performance.now(), true)
        const part = rest.subarray(0, end)
        if (this.#clock.fault !== undefined) return this.#readToBreach(part, reader)
        wantsMore = stream.write.call(reader, part)
      }
      rest = rest.subarray(end)
    }
    return wantsMore
  }

  /** Reads what comes before something that ws would take and must not. */
  #readToBreach(part: Buffer, reader: Writable): boolean {
    this.#isDone = true
    const fault = this.#clock?.fault ?? CloseCode.ProtocolError
    // When ws has read the bytes before. If something is wrong with them, it closes for that.
    stream.write.call(reader, part, (error) => {
      if (!error) this.#breakOff(fault)
    })
    return true
  }

  /** Of a connection that is lost, what would still have to wait is lost as well. */
  #holdBack(rest: Buffer): void {
    this.#isTooFast = true
    this.peer.pause()
    if (!this.network.destroyed) this.network.unshift(rest)
  }

  admitted(): void {
    if (!this.#isTooFast) return
    this.#isTooFast = false
    this.#resumeReading()
  }

  #breakOff(fault: CloseCode): void {
    this.peer.close(fault)
    // The client's answer is not waited for, but its end must be seen.
    this.network.end()
    this.network.resume()
  }

  /** A text that has been read the short way. Behind a gate they come one by one. */
  receive(text: string): boolean {
    this.#events!.receivedText(text)
    return this.gate === undefined && !this.network.destroyed
  }

  /**
   * Begins to report. Everything that arrives comes later than this turn of the event loop.
   *
   * @param home is told first that the connection has ended
   */
  attach(events: SocketEvents, home: SocketHome): void {
    this.#events = events
    this.#home = home
  }

  get #isBetweenMessages(): boolean {
    return this.#clock?.unfinishedSince === undefined
  }

  received(data: Buffer, isBinary: boolean): void {
    if (isBinary) this.#events!.receivedBinary(data)
    else this.#events!.receivedText(data)
  }

  closed(code: number): void {
    this.beginClosing()
    this.outbox.remove(this)
    this.gate?.giveUp()
    this.#home?.gone(this, code)
    this.#events?.disconnected(code, '')
  }

  get subProtocol(): string {
    return this.peer.protocol
  }

  // ---------------------------------------------------------------- whether to read

  pause(): void {
    this.#isPaused = true
    this.peer.pause()
  }

  resume(): void {
    this.#isPaused = false
    this.#resumeReading()
  }

  /** Unless there is another reason not to. What could not reach us meanwhile is not held against the client. */
  #resumeReading(): void {
    if (this.#isPaused || this.#isThrottled || this.#isTooFast) return
    this.#unansweredPings = 0
    this.#clock?.restart(performance.now())
    this.peer.resume()
  }

  /** Closes the connection when a message has been on its way for too long. */
  closeIfUnfinished(timeout: number): void {
    const since = this.#clock?.unfinishedSince
    if (this.#isPaused || this.#isThrottled || since === undefined || performance.now() - since <= timeout)
      return
    this.#events?.closeAsUnfinished()
  }

  protected throttle(): void {
    if (this.#isThrottled) return
    this.#isThrottled = true
    this.peer.pause()
    this.network.once('drain', () => this.#unthrottle())
  }

  #unthrottle(): void {
    if (!this.#isThrottled) return
    this.#isThrottled = false
    this.#resumeReading()
  }

  // ---------------------------------------------------------------- closing

  close(code: number, reason: string): void {
    if (this.isClosing) return
    this.beginClosing()
    this.peer.closeHere(code, reason)
    // Its own close frame must get through; no message that comes before it is looked at.
    this.gate?.giveUp()
    this.admitted()
    this.#unthrottle()
  }

  closeAsSlow(): void {
    this.#events?.closeAsSlow()
  }

  terminate(): void {
    this.beginClosing()
    this.peer.terminate()
  }

  closing(): void {
    this.send()
  }

  heardLastWord(code: number, reason: string): void {
    this.beginClosing()
    this.#isDone = true
    this.#events?.disconnected(code, reason)
  }

  // ---------------------------------------------------------------- pings

  /** Pings the client; a client that has not been heard of for so many pings is lost. */
  checkAlive(missedPings: number): void {
    if (this.isClosing) return
    if (this.#isPaused || this.#isTooFast) {
      // What the client says cannot reach us while we do not read. That it has gone shows when something is sent to it.
      this.send()
      this.peer.ping()
      return
    }
    if (this.#isThrottled) this.#noticeProgress()
    if (this.#unansweredPings >= missedPings) {
      this.#events?.dropAsSilent()
      return
    }
    this.#unansweredPings++
    this.send()
    this.peer.ping()
  }

  /** A throttled client cannot be heard, but what it reads is a sign of life. */
  #noticeProgress(): void {
    const taken = this.network.bytesWritten - this.network.writableLength
    if (taken > this.#taken) this.#unansweredPings = 0
    this.#taken = taken
  }

  pinged(data: Buffer): void {
    this.#pongs ??= new Pongs((answer, sent) => this.#pong(answer, sent))
    this.#pongs.pinged(data)
  }

  #pong(data: Buffer, sent: () => void): void {
    if (this.isClosing) return
    this.send()
    this.peer.pong(data, this.isMasking, sent)
  }
}

function isControl(firstByte: number): boolean {
  return (firstByte & 0x08) !== 0
}
