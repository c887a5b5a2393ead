/**
 * Runs services: dispatches requests and handshakes to them, holds their connections and counts events. It is
 * independent of ports and networks; the wire passes requests and sockets to it.
 */

import type { Callable } from '../check/checked.js'
import type { Cancellation, ConnectionHandle, EventContext, ServiceHandle } from '../library/native.js'
import { type StopTimer, startTimer } from '../platform/timer.js'
import type { Failure } from '../values/failure.js'
import { isFailure } from '../values/failures/failures.js'
import { Activity } from './activity.js'
import { admit } from './admission.js'
import { CancellationSource } from './cancellation.js'
import { Connection } from './connection.js'
import { reportFailure } from './failures.js'
import type { HttpRequest, HttpResponse, RequestHead } from './http.js'
import { dispatch } from './http-dispatch.js'
import type { Hub } from './hub.js'
import { limitConflicts } from './limit-conflicts.js'
import type { ServerLimits } from './limits.js'
import type { Meter } from './meter.js'
import type { RemoteConnection } from './remote-connection.js'
import type { Remotes } from './remotes.js'
import type { Deployment, LogFields, Logger, ServerStats } from './server.js'
import { Service } from './service.js'
import { ServiceTable } from './service-table.js'
import { ServiceTimers } from './service-timers.js'
import type { RemoteNetwork, Socket } from './socket.js'

interface Counters {
  messagesIn: number
  messagesOut: number
  requests: number
  errors: number
  orphanedEvents: number
  timerRuns: number
  timerRunsSkipped: number
  slowClientsClosed: number
  clientsThrottled: number
  silentPeersClosed: number
  unfinishedMessages: number
  requestsTimedOut: number
}

export class ServiceHost {
  /** The connections of clients whose OnClose has not begun. */
  readonly connections = new Set<Connection>()
  /** The connections to other servers whose OnClose has not begun. */
  readonly remoteConnections = new Set<RemoteConnection>()
  /** Counts connections until their OnClose has ended, and requests until they are answered. */
  readonly activity = new Activity()
  readonly counters: Counters = {
    messagesIn: 0,
    messagesOut: 0,
    requests: 0,
    errors: 0,
    orphanedEvents: 0,
    timerRuns: 0,
    timerRunsSkipped: 0,
    slowClientsClosed: 0,
    clientsThrottled: 0,
    silentPeersClosed: 0,
    unfinishedMessages: 0,
    requestsTimedOut: 0,
  }
  readonly #timers = new ServiceTimers(this)
  readonly #cancellation = new CancellationSource()
  #table = new ServiceTable([])
  /** The remotes of the programs that are served. */
  #remotes: ReadonlySet<Remotes> = new Set()

  constructor(
    readonly hub: Hub,
    readonly limits: ServerLimits,
    private readonly logger: Logger,
    readonly network: RemoteNetwork,
    /** Undefined without metrics. */
    readonly meter?: Meter,
  ) {
    for (const { message, fields } of limitConflicts(limits)) logger.warn(message, fields)
  }

  /** Aborted when the time to drain is over. */
  get cancelled(): Cancellation {
    return this.#cancellation
  }

  /**
   * Makes the context of an event. All contexts come from here, so that they have one shape for V8.
   *
   * @param cancelled ends the event; by default when the time to drain is over
   */
  contextOf(
    service?: ServiceHandle,
    cancelled: Cancellation = this.cancelled,
    connection?: ConnectionHandle,
    remote?: ConnectionHandle,
  ): EventContext {
    return { hub: this.hub, cancelled, bodyBytes: this.limits.bodyBytes, service, connection, remote }
  }

  get table(): ServiceTable {
    return this.#table
  }

  /**
   * Initialises the deployments, then serves them instead of the current ones. Running events go on, new events run the
   * new code. If an initialiser fails, nothing changes.
   *
   * @param mayServe throws when the services cannot be served beside others
   * @throws StartError when they cannot be served together, Failure when an initialiser fails
   */
  async deploy(
    deployments: readonly Deployment[],
    mayServe: (table: ServiceTable) => void = () => {},
  ): Promise<void> {
    const services = deployments.flatMap((deployment) =>
      deployment.instance.program.main.services.map((service) => new Service(service, deployment)),
    )
    const table = new ServiceTable(services.filter(({ isClientService }) => !isClientService))
    mayServe(table)
    const before = this.#remotes
    const after = new Set(deployments.flatMap(({ remotes }) => remotes ?? []))
    for (const remotes of after) remotes.serveBy(this, services)
    try {
      for (const { instance } of deployments) await instance.initialize(this.contextOf())
    } catch (error) {
      for (const remotes of after) if (!before.has(remotes)) remotes.close()
      throw error
    }
    for (const remotes of after) remotes.claim()
    this.#adoptAudiences(table)
    this.#table = table
    this.#remotes = after
    this.#timers.replace(services)
    for (const remotes of before) if (!after.has(remotes)) remotes.close()
  }

  /** Call when clients can reach the services. */
  startTimers(): void {
    this.#timers.start()
  }

  /** A service takes over the connections of its predecessor at the same endpoint. Other connections are closed. */
  #adoptAudiences(table: ServiceTable): void {
    for (const { endpointPath, audience } of this.#table.services) {
      if (endpointPath === undefined) continue
      const successor = table.endpointAt(endpointPath)
      if (successor) {
        audience.service = successor
        successor.audience = audience
        for (const connection of audience.connections) connection.reloaded()
      } else {
        for (const connection of [...audience.connections]) connection.leave()
      }
    }
  }

  /**
   * Asks a service whether a client may connect. Never fails.
   *
   * @returns the response that refuses the client, or undefined if it may connect; a promise only when the service waits
   */
  admit(
    service: Service,
    handshake: RequestHead,
  ): HttpResponse | undefined | Promise<HttpResponse | undefined> {
    const { admission } = service
    if (!admission) return undefined
    const ask = () => admit(this, service, admission, handshake)
    return this.meter ? this.meter.measure('OnHandshake', ask) : ask()
  }

  /** Call when a client has connected, then call `opened` on the result when frames can be received. */
  connect(service: Service, handshake: RequestHead, socket: Socket): Connection {
    if (this.meter) this.meter.connections++
    return new Connection(this, service.audience, handshake, socket)
  }

  /** Answers a request. Never fails. @returns a promise only when the resource waits */
  answer(request: HttpRequest): HttpResponse | Promise<HttpResponse> {
    this.counters.requests++
    return this.meter ? this.meter.measure('request', () => dispatch(this, request)) : dispatch(this, request)
  }

  /** Prints and counts an uncaught error of a resource, or an error outside any resource. */
  failed(service: Service, resource: Callable | undefined, error: unknown): Failure {
    if (isFailure(error, 'EventCancelled')) return error
    this.counters.errors++
    return reportFailure(service, resource, error, this.logger)
  }

  /** Counts and logs events that were ended after their connection or timer. */
  endOrphans(message: string, fields: LogFields & { readonly events: number }): void {
    this.counters.orphanedEvents += fields.events
    this.logger.warn(message, fields)
  }

  /** Counts and logs a client that is closed because it does not read. */
  cutSlowClient(fields: LogFields): void {
    this.counters.slowClientsClosed++
    this.logger.info('slow client cut', fields)
  }

  /** Counts and logs a client that is throttled because it sends too fast. */
  throttledClient(fields: LogFields): void {
    this.counters.clientsThrottled++
    this.logger.info('client throttled', fields)
  }

  /** Counts and logs a peer that is dropped because it does not answer pings. */
  dropSilentPeer(fields: LogFields): void {
    this.counters.silentPeersClosed++
    this.logger.info('silent peer dropped', fields)
  }

  /** Counts and logs a message that was not completed in time. */
  giveUpMessage(fields: LogFields): void {
    this.counters.unfinishedMessages++
    this.logger.info('message not finished in time', fields)
  }

  /** Counts and logs a request or a handshake that was not completed in time. */
  giveUpRequest(fields: LogFields): void {
    this.counters.requestsTimedOut++
    this.logger.info('request not finished in time', fields)
  }

  /**
   * Closes every connection when its running and waiting events have ended. After `milliseconds`, cuts off the rest and
   * runs their OnClose. Resolves when nothing is left.
   */
  async drain(milliseconds: number): Promise<void> {
    this.#timers.stop()
    for (const connection of [...this.connections]) connection.leave()
    // A connection that was opened for a client ends after the client: its last events may still need it.
    for (const remote of [...this.remoteConnections]) if (!remote.parent) remote.leave()
    let stop: StopTimer = () => {}
    const deadline = new Promise<void>((resolve) => {
      stop = startTimer(milliseconds, resolve)
    })
    await Promise.race([this.activity.idle(), deadline])
    stop()
    for (const connection of [...this.connections]) connection.abandon()
    for (const remote of [...this.remoteConnections]) remote.abandon()
    this.#cancellation.abort()
  }

  stats(): ServerStats {
    return { connections: this.connections.size, ...this.counters }
  }
}
