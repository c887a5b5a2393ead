/**
 * Where requests and upgrades come in, whichever HTTP server has read them: one of our own, or that of an embedder.
 * It serves the deployments until it is stopped, and then ends what it has begun.
 */

import type { Socket as NetworkSocket } from 'node:net'
import type { StopTimer } from '../library/timer.js'
import { DEFAULT_DRAIN_MS } from '../runtime/defaults.js'
import type { Hub } from '../runtime/hub.js'
import type { ServerLimits } from '../runtime/limits.js'
import { Meter } from '../runtime/meter.js'
import type { Deployment, Logger, MetricsAddress } from '../runtime/server.js'
import { ServiceHost } from '../runtime/service-host.js'
import type { ServiceTable } from '../runtime/service-table.js'
import { Admissions } from './admissions.js'
import { TrustedProxies } from './client-address.js'
import { Handshakes } from './handshakes.js'
import { HttpFront } from './http-front.js'
import { LastResponses } from './last-responses.js'
import { type Monitor, openMonitor } from './monitor.js'
import { WireNetwork } from './network.js'
import { Outbox } from './outbox.js'
import { Traffic } from './traffic.js'
import { watchSockets } from './watch-sockets.js'
import { assertWsInternals } from './ws-internals.js'

export interface IngressOptions {
  readonly deployments: readonly Deployment[]
  readonly hub: Hub
  readonly limits: ServerLimits
  readonly logger: Logger
  /** Compresses messages of WebSocket clients that offer it. Default: no. */
  readonly compression?: boolean
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed. Default: none. */
  readonly trustProxy?: readonly string[]
  /** Counts, and serves the numbers on a port of its own. */
  readonly metrics?: MetricsAddress
}

/**
 * Initialises the deployments (package and service variables).
 *
 * @param mayServe throws a `StartError` when the services cannot be served beside others
 * @throws StartError when the services cannot be served together (two on one base path, a WebSocket
 *   service without base path), a proxy has no address or the installed ws is not the expected version, `Failure` when an initialiser fails, and the system's error
 *   when the port for the metrics is taken
 */
export async function openIngress(
  options: IngressOptions,
  mayServe?: (table: ServiceTable) => void,
): Promise<Ingress> {
  assertWsInternals()
  const { hub, limits, logger, metrics } = options
  const proxies = new TrustedProxies(options.trustProxy ?? [])
  const outbox = new Outbox(limits.totalUnsentBytes)
  const services = new ServiceHost(
    hub,
    limits,
    logger,
    new WireNetwork(limits, outbox),
    metrics && new Meter(),
  )
  let ingress: Ingress | undefined
  try {
    await services.deploy(options.deployments, mayServe)
    const traffic = metrics && new Traffic()
    ingress = new Ingress(services, limits, logger, outbox, proxies, options.compression ?? false, traffic)
    if (metrics && traffic) await ingress.openMonitor(metrics, traffic)
    return ingress
  } catch (error) {
    // Initialisers may have connected to other servers.
    await (ingress ? ingress.close({ drainMs: 0 }) : services.drain(0))
    throw error
  }
}

/** What else has to end when an ingress closes. */
export interface IngressOwner {
  /** Lets no more clients in. */
  stop(): void
  /** Called when everything is done or cut off: ends what is left. */
  dropConnections(): void | Promise<void>
}

export class Ingress {
  readonly front: HttpFront
  readonly lastResponses: LastResponses
  readonly handshakes: Handshakes
  readonly #admissions: Admissions
  readonly #stopWatch: StopTimer
  #monitor: Monitor | undefined
  #closing: Promise<void> | undefined

  constructor(
    readonly services: ServiceHost,
    limits: ServerLimits,
    readonly logger: Logger,
    outbox: Outbox,
    readonly proxies: TrustedProxies,
    compression: boolean,
    /** Counted only with metrics. */
    readonly traffic?: Traffic,
  ) {
    this.lastResponses = new LastResponses(limits.closeTimeout)
    this.#admissions = new Admissions(limits.handshakeTimeout)
    this.front = new HttpFront(services, outbox, proxies, this.lastResponses)
    this.handshakes = new Handshakes(
      services,
      limits,
      logger,
      outbox,
      proxies,
      this.#admissions,
      this.lastResponses,
      compression,
    )
    this.#stopWatch = watchSockets(this.handshakes.sockets, limits)
  }

  /** @throws the system's error when the port cannot be had */
  async openMonitor(address: MetricsAddress, traffic: Traffic): Promise<void> {
    this.#monitor = await openMonitor(address, this.services, traffic)
  }

  get metricsUrl(): string | undefined {
    return this.#monitor?.url
  }

  /**
   * Goes on with a connection that HTTP has let go, once the requests before have been answered. Nobody else watches it
   * meanwhile, so that must not take longer than a handshake.
   *
   * @param answered resolves once the client has been sent what it waits for; undefined if that is nothing
   */
  afterResponses(socket: NetworkSocket, answered: Promise<undefined> | undefined, goOn: () => void): void {
    // What goes on with it has time limits of its own.
    socket.setTimeout(0)
    this.#admissions.settle(answered, socket, (refusal) => {
      if (refusal) socket.destroy()
      else goOn()
    })
  }

  reload(deployments: readonly Deployment[], mayServe?: (table: ServiceTable) => void): Promise<void> {
    return this.services.deploy(deployments, mayServe)
  }

  /** Closing again waits for the same end. */
  close(
    { drainMs = DEFAULT_DRAIN_MS }: { readonly drainMs?: number } = {},
    owner?: IngressOwner,
  ): Promise<void> {
    this.#closing ??= this.#close(drainMs, owner)
    return this.#closing
  }

  async #close(drainMs: number, owner: IngressOwner | undefined): Promise<void> {
    if (this.#monitor) this.#monitor.isDraining = true
    this.logger.info('draining', { connections: this.handshakes.sockets.size })
    owner?.stop()
    this.handshakes.stop()
    await this.services.drain(drainMs)
    this.#stopWatch()
    // Whatever was queued last leaves with the end of this turn.
    await new Promise((resolve) => setImmediate(resolve))
    this.lastResponses.dropAll()
    this.handshakes.dropAll()
    await owner?.dropConnections()
    await this.#monitor?.close()
    this.logger.info('stopped')
  }
}
