/**
 * What a connection is on this side of its socket, whoever is at the other end. Its events wait in a mailbox and
 * run one at a time: OnOpen ends before the first message is looked at, OnClose comes last, once, and after the
 * connection has left every list.
 */

import type { Callable } from '../check/checked.js'
import type { ConnectionEvent } from '../check/service-annotations.js'
import type { CloseStatus, ConnectionHandle, EventContext, Memberships } from '../library/native.js'
import { Message, type MessageOrigin, type Payload } from '../values/message.js'
import { textOfUtf8, utf8BytesOf } from '../values/utf8.js'
import { assertSendable, CLOSE_REASONS, CloseCode } from './close-codes.js'
import { EventLifetime, type LifetimeOwner } from './event-lifetime.js'
import { runEvent } from './event-run.js'
import type { RequestHead } from './http.js'
import { IdleWatch } from './idle-watch.js'
import { type Event, Mailbox } from './mailbox.js'
import { HandshakeOrigin } from './messages.js'
import type { Service } from './service.js'
import type { ServiceHost } from './service-host.js'
import type { Frame, Socket } from './socket.js'

const NORMAL_CLOSURE = CLOSE_REASONS[CloseCode.Normal]

/** RFC 6455, 7.1.5: the connection ended without a close frame. */
const LOST: CloseStatus = { code: 1006, reason: '' }

export abstract class Channel implements ConnectionHandle, LifetimeOwner {
  #isOpen = true
  /** Takes no more texts; those that have arrived are still looked at. */
  #isDeaf = false
  /** We have closed: not even those. */
  #isClosedHere = false
  /** The other end has gone, or will say no more; OnClose has run or is waiting its turn. */
  #isGone = false
  /** OnClose has begun. */
  #hasClosed = false
  #closeStatus: CloseStatus | undefined
  /** The resource that waits, for the log. */
  #waitingIn: Callable | undefined
  #isBusy = false
  #isPaused = false
  #toldAboutBinary = false
  #id: string | undefined
  #idleWatch: IdleWatch | undefined
  /** Made when the first event has to wait: those of most connections never do. */
  #waiting: Mailbox | undefined
  readonly #origin: MessageOrigin
  /** That of all events but OnClose, which has as much time again. */
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

  /** Whose resources run for the events. */
  protected abstract get service(): Service

  /** What the resources run in. */
  protected abstract get event(): EventContext

  /** The connection that the program means by a message. */
  protected abstract get sender(): ConnectionHandle | undefined

  abstract get memberships(): Memberships

  /** What has to be ready before OnOpen runs, or before the first event of a service that is new. Never rejects. */
  protected abstract prepare(): Promise<void> | undefined

  /** Called once, when the connection is no longer open. */
  protected abstract leaveLists(): void

  /** Called once, when OnClose is about to run. */
  protected abstract closing(): void

  // ---------------------------------------------------------------- for running code

  /** Few programs ask for it, so it is made when one does. */
  get id(): string {
    this.#id ??= process.getBuiltinModule('node:crypto').randomUUID()
    return this.#id
  }

  get subProtocol(): string {
    return this.socket.subProtocol
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  pushText(text: string): void {
    if (!this.#isOpen) return
    this.socket.sendText(text)
    this.#sent()
  }

  pushBinary(bytes: Uint8Array): void {
    if (!this.#isOpen) return
    this.socket.sendBinary(bytes)
    this.#sent()
  }

  pushFrame(frame: Frame): void {
    if (!this.#isOpen) return
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

  /** Leaves every list and starts the closing handshake; OnClose runs when that has ended. */
  closeWith(code: CloseCode): void {
    this.#closeHere(code, CLOSE_REASONS[code])
  }

  #closeHere(code: number, reason: string): void {
    if (!this.#isOpen) return
    this.#closeStatus = { code, reason }
    this.#isDeaf = true
    this.#isClosedHere = true
    this.#leaveLists()
    // The answer must not be kept waiting behind texts that nobody will look at.
    if (this.#isPaused) this.#resume()
    this.socket.close(code, reason)
  }

  /** Closes a connection whose other end does not read. */
  closeAsSlow(): void {
    if (!this.#isOpen) return
    this.host.cutSlowClient({ service: this.service.name })
    this.closeWith(CloseCode.TooSlow)
  }

  /** Closes a connection whose other end does not get to the end of a message. */
  closeAsUnfinished(): void {
    if (!this.#isOpen) return
    this.host.giveUpMessage({ service: this.service.name })
    this.closeWith(CloseCode.Unfinished)
  }

  /** Drops a connection whose other end answers no pings. */
  dropAsSilent(): void {
    this.host.dropSilentPeer({ service: this.service.name })
    this.socket.terminate()
  }

  /** The service is another one now. */
  reloaded(): void {
    this.#watchSilence()
    this.#deliver('reloaded')
  }

  #watchSilence(): void {
    this.#idleWatch?.stop()
    const { idleTimeout } = this.service
    const isWatched = idleTimeout !== undefined && this.#isOpen
    this.#idleWatch = isWatched ? new IdleWatch(idleTimeout, () => this.#idle()) : undefined
  }

  /** A resource at work is no silence. */
  #idle(): void {
    if (!this.#isBusy && !this.#isDeaf) this.#work('idle')
  }

  /** Closes the connection as soon as its running and waiting events are done; hears no more texts. */
  leave(): void {
    this.#isDeaf = true
    this.#deliver('leave')
  }

  /** Ends the connection now, whatever its resource may still be waiting for. */
  abandon(): void {
    this.socket.terminate()
    this.#waiting?.clear()
    this.#isGone = true
    this.#closeStatus ??= LOST
    this.#leaveLists()
    if (!this.#hasClosed) this.#work('close')
  }

  // ---------------------------------------------------------------- from the network

  /** To be called once, before anything is received. */
  opened(): void {
    this.#watchSilence()
    this.#deliver('open')
  }

  /** @param content the text, or its bytes, which are UTF-8 */
  receivedText(content: string | Uint8Array): void {
    if (this.#isDeaf || this.#isGone) return
    this.host.counters.messagesIn++
    this.#idleWatch?.breakSilence()
    this.#deliver(
      typeof content === 'string'
        ? { kind: 'text', text: content, received: true }
        : { kind: 'bytes', bytes: content },
    )
  }

  receivedBinary(bytes: Uint8Array): void {
    if (this.#isDeaf || this.#isGone) return
    this.#idleWatch?.breakSilence()
    if (this.service.resourceFor('OnBinaryMessage')) {
      this.host.counters.messagesIn++
      this.#deliver({ kind: 'blob', bytes })
    } else {
      this.#tellAboutBinary()
    }
  }

  /** One line a connection: more would fill the log. */
  #tellAboutBinary(): void {
    if (this.#toldAboutBinary) return
    this.#toldAboutBinary = true
    const { name, deployment } = this.service
    deployment.stderr(
      `error in ballerina program: no resource found to handle the request to Service: ${name}\n`,
    )
  }

  disconnected(code: number, reason: string): void {
    if (this.#isGone) return
    this.#isGone = true
    this.#closeStatus ??= { code, reason }
    this.lifetime.limit(this.host.limits.orphanTimeout)
    this.#leaveLists()
    this.#deliver('close')
  }

  /** An event waits although its connection has long gone. Messages that wait for it come too late as well. */
  endOrphans(): void {
    const { name } = this.#waitingIn ?? {}
    this.host.endOrphans('event ended long after its connection', {
      service: this.service.name,
      ...(name === undefined ? {} : { resource: name }),
      events: 1 + (this.#waiting?.dropMessages() ?? 0),
    })
  }

  // ---------------------------------------------------------------- mailbox

  #deliver(event: Event): void {
    if (!this.#isBusy) {
      this.#work(event)
      return
    }
    this.#waiting ??= new Mailbox(this.host.limits)
    this.#waiting.add(event)
    if (!this.#isPaused && this.#isOpen && this.#waiting.isFull) {
      this.#isPaused = true
      this.socket.pause()
    }
  }

  /** Handles an event and those that wait behind it, until one has to wait itself. */
  #work(first: Event): void {
    this.#isBusy = true
    let event: Event | undefined = first
    do {
      const pending = this.#handle(event)
      if (pending) {
        pending.then(() => this.#continue())
        return
      }
      event = this.#waiting?.take()
    } while (event !== undefined)
    this.#isBusy = false
    this.#resume()
  }

  #continue(): void {
    this.#idleWatch?.breakSilence()
    const next = this.#waiting?.take()
    if (!this.#waiting || this.#waiting.isHalfEmpty) this.#resume()
    if (next === undefined) this.#isBusy = false
    else this.#work(next)
  }

  #resume(): void {
    if (!this.#isPaused) return
    this.#isPaused = false
    if (!this.#isGone) this.socket.resume()
  }

  /** Gives a promise when the resource waits: it never rejects. */
  #handle(event: Event): Promise<void> | undefined {
    if (event === 'open') return this.#open()
    if (event === 'reloaded') return this.prepare()
    if (event === 'idle') return this.#run('OnIdleTimeout')
    if (event === 'leave') {
      this.closeWith(CloseCode.GoingAway)
      return undefined
    }
    if (event === 'close') {
      this.#hasClosed = true
      this.closing()
      const pending = this.#run('OnClose')
      if (pending) return pending.then(() => this.host.activity.end())
      this.host.activity.end()
      return undefined
    }
    // Closed by the program while this message waited.
    if (this.#isClosedHere) return undefined
    return this.#run(event.kind === 'blob' ? 'OnBinaryMessage' : 'OnTextMessage', event)
  }

  #open(): Promise<void> | undefined {
    const ready = this.prepare()
    const run = () => (this.#hasClosed ? undefined : this.#run('OnOpen'))
    return ready ? ready.then(run) : run()
  }

  #closingEvent(): EventContext {
    const lifetime = new EventLifetime(this.host.cancelled, this)
    lifetime.limit(this.host.limits.orphanTimeout)
    return { ...this.event, cancelled: lifetime }
  }

  #run(event: ConnectionEvent, payload?: Payload): Promise<void> | undefined {
    const { service } = this
    const resource = service.resourceFor(event)
    if (!resource) return undefined
    const context = event === 'OnClose' ? this.#closingEvent() : this.event
    const pending = runEvent(this.host, event, service, resource, this.#message(payload), context)
    if (pending) this.#waitingIn = resource
    return pending
  }

  /** Every event's message has the headers and the address of the handshake. */
  #message(payload: Payload): Message {
    const message = new Message(this.#origin)
    message.connection = this.sender
    message.payload = payload
    return message
  }

  // ----------------------------------------------------------------

  #sent(): void {
    this.host.counters.messagesOut++
    this.#idleWatch?.breakSilence()
    if (this.socket.bufferedBytes > this.host.limits.unsentBytes) this.closeAsSlow()
  }

  #leaveLists(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#idleWatch?.stop()
    this.leaveLists()
  }
}
