/**
 * Handles the events of one connection, whether a client's or one to another server. Events wait in a mailbox and run
 * one at a time: OnOpen ends before the first message is handled; OnClose runs once, last, after the connection has left
 * every list.
 *
 *     open -- leave --> leaving
 *      |                  |
 *      +-- close ---------+-- events done --> closing
 *      |                  |                      |
 *      +-- disconnected --+----------------------+--> gone -- OnClose begins --> ended
 */

import type { Callable } from '../check/checked.js'
import type { ConnectionEvent } from '../check/service-annotations.js'
import type { CloseStatus, ConnectionHandle, EventContext, Memberships } from '../library/native.js'
import { platform } from '../platform/platform.js'
import { Message, type MessageOrigin, type Payload } from '../values/message.js'
import { textOfUtf8, utf8BytesOf } from '../values/utf8.js'
import { assertSendable, CLOSE_REASONS, CloseCode } from './close-codes.js'
import { EventLifetime, type LifetimeOwner } from './event-lifetime.js'
import type { RequestHead } from './http.js'
import { IdleWatch } from './idle-watch.js'
import { type Event, Mailbox } from './mailbox.js'
import { HandshakeOrigin } from './messages.js'
import { runEvent } from './run-resource.js'
import type { Service } from './service.js'
import type { ServiceHost } from './service-host.js'
import type { Frame, Socket } from './socket.js'

/**
 * - `open`: receives and sends.
 * - `leaving`: the server asks for the end. Receives nothing new; messages that have arrived are still handled.
 * - `closing`: this side has started the closing handshake. Messages that wait are dropped, nothing more is sent.
 * - `gone`: the other end has closed or is lost. Messages that wait are handled before OnClose.
 * - `ended`: OnClose has begun.
 */
type Phase = 'open' | 'leaving' | 'closing' | 'gone' | 'ended'

const NORMAL_CLOSURE = CLOSE_REASONS[CloseCode.Normal]

/** RFC 6455, 7.1.5: the connection ended without a close frame. */
const LOST: CloseStatus = { code: 1006, reason: '' }

export abstract class Channel implements ConnectionHandle, LifetimeOwner {
  #phase: Phase = 'open'
  #closeStatus: CloseStatus | undefined
  /** The resource that waits, for the log. */
  #waitingIn: Callable | undefined
  /** An event is being handled. */
  #isBusy = false
  /** The socket is not read, because the mailbox is full. */
  #isPaused = false
  #hasReportedBinary = false
  #id: string | undefined
  #idleWatch: IdleWatch | undefined
  /** Created when the first event has to wait: most connections never need one. */
  #mailbox: Mailbox | undefined
  readonly #origin: MessageOrigin
  /** Of all events except OnClose, which has a lifetime of its own. */
  protected readonly lifetime: EventLifetime

  constructor(
    protected readonly host: ServiceHost,
    handshake: RequestHead,
    private readonly socket: Socket,
  ) {
    this.#origin = new HandshakeOrigin(handshake)
    this.lifetime = new EventLifetime(host.cancelled, this)
    host.activity.begin()
  }

  /** The service whose resources handle the events. */
  protected abstract get service(): Service

  /** The context in which the resources run. */
  protected abstract get event(): EventContext

  /** The connection that `ws:` functions use for a message of this one. */
  protected abstract get sender(): ConnectionHandle | undefined

  abstract get memberships(): Memberships

  /** Prepares for OnOpen, or for the first event after a reload. Never rejects. */
  protected abstract prepare(): Promise<void> | undefined

  /** Called once, when the connection is no longer open. */
  protected abstract leaveLists(): void

  /** Called once, when OnClose is about to run. */
  protected abstract closing(): void

  // ---------------------------------------------------------------- for running code

  /** Created when it is first asked for: few programs do. */
  get id(): string {
    this.#id ??= platform.randomUuid()
    return this.#id
  }

  get subProtocol(): string {
    return this.socket.subProtocol
  }

  get isOpen(): boolean {
    return this.#phase === 'open' || this.#phase === 'leaving'
  }

  pushText(text: string): void {
    if (!this.isOpen) return
    this.socket.sendText(text)
    this.#sent()
  }

  pushBinary(bytes: Uint8Array): void {
    if (!this.isOpen) return
    this.socket.sendBinary(bytes)
    this.#sent()
  }

  pushFrame(frame: Frame): void {
    if (!this.isOpen) return
    this.socket.sendFrame(frame)
    this.#sent()
  }

  get closeStatus(): CloseStatus | undefined {
    return this.#closeStatus
  }

  close(code: number = CloseCode.Normal, reason = code === CloseCode.Normal ? NORMAL_CLOSURE : ''): void {
    assertSendable(code, reason)
    this.#closeHere(code, textOfUtf8(utf8BytesOf(reason)))
  }

  // ---------------------------------------------------------------- for the server

  /** Leaves every list and starts the closing handshake. OnClose runs after the handshake. */
  closeWith(code: CloseCode): void {
    this.#closeHere(code, CLOSE_REASONS[code])
  }

  #closeHere(code: number, reason: string): void {
    if (!this.isOpen) return
    this.#closeStatus = { code, reason }
    this.#enter('closing')
    this.#mailbox?.dropMessages()
    // The close frame of the other end has to be read.
    this.#resume()
    this.socket.close(code, reason)
  }

  /** Closes the connection because the other end does not read. */
  closeAsSlow(): void {
    if (!this.isOpen) return
    this.host.cutSlowClient({ service: this.service.name })
    this.closeWith(CloseCode.TooSlow)
  }

  /** Closes the connection because the other end has not completed a message in time. */
  closeAsUnfinished(): void {
    if (!this.isOpen) return
    this.host.giveUpMessage({ service: this.service.name })
    this.closeWith(CloseCode.Unfinished)
  }

  /** Drops the connection because the other end does not answer pings. */
  dropAsSilent(): void {
    this.host.dropSilentPeer({ service: this.service.name })
    this.socket.terminate()
  }

  /** The service has been replaced by a reload. */
  reloaded(): void {
    this.#watchSilence()
    this.#deliver('reloaded')
  }

  #watchSilence(): void {
    this.#idleWatch?.stop()
    const { idleTimeout } = this.service
    const isWatched = idleTimeout !== undefined && this.isOpen
    this.#idleWatch = isWatched ? new IdleWatch(idleTimeout, () => this.#idle()) : undefined
  }

  /** While a resource runs the connection is not idle. */
  #idle(): void {
    if (!this.#isBusy && this.#phase === 'open') this.#work('idle')
  }

  /** Receives no more messages, and closes the connection once its running and waiting events have ended. */
  leave(): void {
    if (this.#phase !== 'open') return
    this.#phase = 'leaving'
    this.#deliver('leave')
  }

  /** Ends the connection now, even if a resource waits. */
  abandon(): void {
    this.socket.terminate()
    this.#mailbox?.clear()
    if (this.#phase === 'ended') return
    this.#closeStatus ??= LOST
    this.#enter('gone')
    this.#work('close')
  }

  // ---------------------------------------------------------------- from the network

  /** Call once, before anything is received. */
  opened(): void {
    this.#watchSilence()
    this.#deliver('open')
  }

  /** @param content the text, or its bytes, which are UTF-8 */
  receivedText(content: string | Uint8Array): void {
    if (this.#phase !== 'open') return
    this.host.counters.messagesIn++
    this.#idleWatch?.breakSilence()
    this.#deliver(
      typeof content === 'string'
        ? { kind: 'text', text: content, received: true }
        : { kind: 'bytes', bytes: content },
    )
  }

  receivedBinary(bytes: Uint8Array): void {
    if (this.#phase !== 'open') return
    this.#idleWatch?.breakSilence()
    if (this.service.resourceFor('OnBinaryMessage')) {
      this.host.counters.messagesIn++
      this.#deliver({ kind: 'blob', bytes })
    } else {
      this.#reportBinary()
    }
  }

  /** Once for each connection: clients must not be able to fill the log. */
  #reportBinary(): void {
    if (this.#hasReportedBinary) return
    this.#hasReportedBinary = true
    const { name, deployment } = this.service
    deployment.stderr(
      `error in ballerina program: no resource found to handle the request to Service: ${name}\n`,
    )
  }

  disconnected(code: number, reason: string): void {
    if (this.#phase === 'gone' || this.#phase === 'ended') return
    this.#closeStatus ??= { code, reason }
    this.lifetime.limit(this.host.limits.orphanTimeout)
    this.#enter('gone')
    this.#deliver('close')
  }

  /** Ends an event that still waits long after its connection has gone, and drops the messages after it. */
  endOrphans(): void {
    const { name } = this.#waitingIn ?? {}
    this.host.endOrphans('event ended long after its connection', {
      service: this.service.name,
      ...(name === undefined ? {} : { resource: name }),
      events: 1 + (this.#mailbox?.dropMessages() ?? 0),
    })
  }

  // ---------------------------------------------------------------- mailbox

  #deliver(event: Event): void {
    if (!this.#isBusy) {
      this.#work(event)
      return
    }
    this.#mailbox ??= new Mailbox(this.host.limits)
    this.#mailbox.add(event)
    if (!this.#isPaused && this.isOpen && this.#mailbox.isFull) {
      this.#isPaused = true
      this.socket.pause()
    }
  }

  /** Handles an event and those after it in the mailbox, until a resource waits. */
  #work(first: Event): void {
    this.#isBusy = true
    let event: Event | undefined = first
    do {
      const pending = this.#handle(event)
      if (pending) {
        pending.then(() => this.#continue())
        return
      }
      event = this.#mailbox?.take()
    } while (event !== undefined)
    this.#isBusy = false
    this.#resume()
  }

  #continue(): void {
    this.#idleWatch?.breakSilence()
    const next = this.#mailbox?.take()
    if (!this.#mailbox || this.#mailbox.isHalfEmpty) this.#resume()
    if (next === undefined) this.#isBusy = false
    else this.#work(next)
  }

  #resume(): void {
    if (!this.#isPaused) return
    this.#isPaused = false
    if (this.#phase !== 'gone' && this.#phase !== 'ended') this.socket.resume()
  }

  /** @returns a promise when the resource waits; it never rejects */
  #handle(event: Event): Promise<unknown> | undefined {
    if (event === 'open') return this.#open()
    if (event === 'reloaded') return this.prepare()
    if (event === 'idle') return this.#run('OnIdleTimeout')
    if (event === 'leave') {
      this.closeWith(CloseCode.GoingAway)
      return undefined
    }
    if (event === 'close') {
      this.#phase = 'ended'
      this.closing()
      const pending = this.#run('OnClose')
      if (pending) return pending.then(() => this.host.activity.end())
      this.host.activity.end()
      return undefined
    }
    return this.#run(event.kind === 'blob' ? 'OnBinaryMessage' : 'OnTextMessage', event)
  }

  #open(): Promise<unknown> | undefined {
    const ready = this.prepare()
    const run = () => (this.#phase === 'ended' ? undefined : this.#run('OnOpen'))
    return ready ? ready.then(run) : run()
  }

  #closingEvent(): EventContext {
    const lifetime = new EventLifetime(this.host.cancelled, this)
    lifetime.limit(this.host.limits.orphanTimeout)
    return { ...this.event, cancelled: lifetime }
  }

  #run(event: ConnectionEvent, payload?: Payload): Promise<unknown> | undefined {
    const { service } = this
    const resource = service.resourceFor(event)
    if (!resource) return undefined
    const context = event === 'OnClose' ? this.#closingEvent() : this.event
    const pending = runEvent(this.host, event, service, resource, this.#message(payload), context)
    if (pending) this.#waitingIn = resource
    return pending
  }

  /** The message of each event has the headers and the address of the handshake. */
  #message(payload: Payload): Message {
    const message = new Message(this.#origin)
    message.connection = this.sender
    message.payload = payload
    return message
  }

  // ---------------------------------------------------------------- sending and phases

  #sent(): void {
    this.host.counters.messagesOut++
    this.#idleWatch?.breakSilence()
    if (this.socket.bufferedBytes > this.host.limits.unsentBytes) this.closeAsSlow()
  }

  /** Leaves the lists if the connection was open. */
  #enter(phase: 'closing' | 'gone'): void {
    const wasOpen = this.isOpen
    this.#phase = phase
    if (!wasOpen) return
    this.#idleWatch?.stop()
    this.leaveLists()
  }
}
