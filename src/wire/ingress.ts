/**
 * Serves the requests and upgrades that an HTTP server has read: a server of balws, or one of an embedder. Serves the
 * deployments until it is closed, and ends running events.
 */

import type { Socket as NetworkSocket } from 'node:net'
import type { StopTimer } from '../platform/timer.js'
import { DEFAULT_DRAIN_MS } from '../runtime/defaults.js'
import type { Hub } from '../runtime/hub.js'
import type { ServerLimits } from '../runtime/limits.js'
import { Meter } from '../runtime/meter.js'
import type { Deployment, Logger, MetricsAddress } from '../runtime/server.js'
import { ServiceHost } from '../runtime/service-host.js'
import type { ServiceTable } from '../runtime/service-table.js'
import { Outbox } from './frames/outbox.js'
import { HttpFront } from './http/http-front.js'
import { LastResponses } from './http/last-responses.js'
import { type Monitor, openMonitor } from './http/monitor.js'
import type { ServerContext } from './http/server-context.js'
import { Traffic } from './http/traffic.js'
import { TrustedProxies } from './limits/client-address.js'
import { Handshakes } from './websocket/handshakes.js'
import { WireNetwork } from './websocket/network.js'
import { watchSockets } from './websocket/watch-sockets.js'
import { assertWsInternals } from './websocket/ws-internals.js'

export interface IngressOptions {
  readonly deployments: readonly Deployment[]
  readonly hub: Hub
  readonly limits: ServerLimits
  readonly logger: Logger
  /** Accepts permessage-deflate. Default: false. */
  readonly compression?: boolean
  /** Addresses and networks of trusted proxies. Default: none. */
  readonly trustProxy?: readonly string[]
  /** Address at which metrics are served. Default: no metrics. */
  readonly metrics?: MetricsAddress
}

/**
 * Initialises the deployments (package and service variables).
 *
 * @param mayServe throws a `StartError` if the services clash with those of others
 * @throws StartError if the services cannot be served together (two with one base path, a WebSocket service without a
 *   base path), an address of a proxy is invalid, or the installed ws is not the expected version; Failure if an
 *   initialiser fails; the system's error if the port of the metrics cannot be opened
 */
export async function openIngress(
  options: IngressOptions,
  mayServe?: (table: ServiceTable) => void,
): Promise<Ingress> {
  assertWsInternals()
  const { hub, limits, logger, metrics } = options
  const outbox = new Outbox(limits.totalUnsentBytes)
  const network = new WireNetwork(limits, outbox)
  const context: ServerContext = {
    services: new ServiceHost(hub, limits, logger, network, metrics && new Meter()),
    limits,
    logger,
    outbox,
    proxies: new TrustedProxies(options.trustProxy ?? []),
    lastResponses: new LastResponses(limits.closeTimeout),
    compression: options.compression ?? false,
    traffic: metrics && new Traffic(),
  }
  const { services, traffic } = context
  let ingress: Ingress | undefined
  try {
    await services.deploy(options.deployments, mayServe)
    ingress = new Ingress(context)
    if (metrics && traffic) await ingress.openMonitor(metrics, traffic)
    return ingress
  } catch (error) {
    // Initialisers may have connected to other servers.
    await (ingress ? ingress.close({ drainMs: 0 }) : services.drain(0))
    throw error
  }
}

/** Ends what an ingress does not know when it closes. */
export interface IngressOwner {
  /** Accepts no more clients. */
  stop(): void
  /** Called when all events have ended: ends the remaining connections. */
  dropConnections(): void | Promise<void>
}

export class Ingress {
  readonly front: HttpFront
  readonly handshakes: Handshakes
  readonly #stopWatch: StopTimer
  #monitor: Monitor | undefined
  #closing: Promise<void> | undefined

  constructor(readonly context: ServerContext) {
    this.front = new HttpFront(context)
    this.handshakes = new Handshakes(context)
    this.#stopWatch = watchSockets(this.handshakes.sockets, context.limits)
  }

  get services(): ServiceHost {
    return this.context.services
  }

  /** @throws the system's error when the port cannot be opened */
  async openMonitor(address: MetricsAddress, traffic: Traffic): Promise<void> {
    this.#monitor = await openMonitor(address, this.services, traffic)
  }

  get metricsUrl(): string | undefined {
    return this.#monitor?.url
  }

  /**
   * Calls `goOn` with a connection that HTTP has released, after earlier requests have been answered. Destroys the
   * connection if that takes longer than a handshake may, because no other timeout applies.
   *
   * @param answered resolves when earlier responses have been sent; undefined if there are none
   */
  afterResponses(socket: NetworkSocket, answered: Promise<undefined> | undefined, goOn: () => void): void {
    // WebSocket has its own time limits.
    socket.setTimeout(0)
    this.handshakes.admissions.settle(answered, socket, (refusal) => {
      if (refusal) socket.destroy()
      else goOn()
    })
  }

  reload(deployments: readonly Deployment[], mayServe?: (table: ServiceTable) => void): Promise<void> {
    return this.services.deploy(deployments, mayServe)
  }

  /** A second call waits for the end of the first. */
  close(
    { drainMs = DEFAULT_DRAIN_MS }: { readonly drainMs?: number } = {},
    owner?: IngressOwner,
  ): Promise<void> {
    this.#closing ??= this.#close(drainMs, owner)
    return this.#closing
  }

  async #close(drainMs: number, owner: IngressOwner | undefined): Promise<void> {
    if (this.#monitor) this.#monitor.isDraining = true
    const { logger, lastResponses } = this.context
    logger.info('draining', { connections: this.handshakes.sockets.size })
    owner?.stop()
    this.handshakes.stop()
    await this.services.drain(drainMs)
    this.#stopWatch()
    // The outbox sends the last frames at the end of this turn.
    await new Promise((resolve) => setImmediate(resolve))
    lastResponses.dropAll()
    this.handshakes.dropAll()
    await owner?.dropConnections()
    await this.#monitor?.close()
    logger.info('stopped')
  }
}
