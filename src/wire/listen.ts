/** The door of this folder: opens one port for HTTP and WebSocket and serves the deployments on it. */

import type { IncomingMessage, Server } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { StopTimer } from '../library/timer.js'
import { textResponse } from '../runtime/http.js'
import type { Hub } from '../runtime/hub.js'
import type { ServerLimits } from '../runtime/limits.js'
import { Meter } from '../runtime/meter.js'
import type { Deployment, Endpoint, Logger, MetricsAddress, ServerStats } from '../runtime/server.js'
import { ServiceHost } from '../runtime/service-host.js'
import { Admissions } from './admissions.js'
import { clientAddress, TrustedProxies } from './client-address.js'
import { isHandshake, withoutUpgrade } from './handshake-rules.js'
import { Handshakes } from './handshakes.js'
import { HttpFront } from './http-front.js'
import { HttpServer, hostToShow } from './http-server.js'
import { LastResponses } from './last-responses.js'
import { type Monitor, openMonitor } from './monitor.js'
import { WireNetwork } from './network.js'
import { Outbox } from './outbox.js'
import { examine } from './tls.js'
import type { TlsCredentials } from './tls-credentials.js'
import { watchSockets } from './watch-sockets.js'

export interface ListenOptions {
  readonly deployments: readonly Deployment[]
  readonly hub: Hub
  readonly port: number
  readonly host?: string
  readonly limits: ServerLimits
  readonly logger: Logger
  /** Encrypts every connection. */
  readonly tls?: TlsCredentials
  /** Compresses messages of WebSocket clients that offer it. Default: no. */
  readonly compression?: boolean
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed. Default: none. */
  readonly trustProxy?: readonly string[]
  /** Counts, and tells on a port of its own. */
  readonly metrics?: MetricsAddress
}

export interface RunningServer {
  readonly port: number
  readonly url: string
  /** Where the metrics are; undefined without. */
  readonly metricsUrl: string | undefined
  readonly endpoints: readonly Endpoint[]
  stats(): ServerStats
  /** New events run the new deployments; connections, store, groups and broadcast lists stay. */
  reload(deployments: readonly Deployment[]): Promise<void>
  close(options?: { readonly drainMs?: number }): Promise<void>
}

/** Time for running resources and queued frames when the server stops. */
const DRAIN_MS = 10_000

/**
 * Initialises the deployments (package and service variables), then listens.
 *
 * @throws StartError when the services cannot be served together (two on one base path, a WebSocket
 *   service without base path) or a proxy has no address, `TlsError` when the credentials do not serve,
 *   `Failure` when an initialiser fails, and the system's error when the port is taken
 */
export async function listen(options: ListenOptions): Promise<RunningServer> {
  const warning = options.tls && examine(options.tls)
  if (warning !== undefined) options.logger.warn(warning)
  const { hub, limits, logger, tls } = options
  const proxies = new TrustedProxies(options.trustProxy ?? [])
  const outbox = new Outbox(limits.totalUnsentBytes)
  const meter = options.metrics && new Meter()
  const services = new ServiceHost(hub, limits, logger, new WireNetwork(limits, outbox), meter)
  let server: WireServer | undefined
  try {
    await services.deploy(options.deployments)
    server = new WireServer(services, limits, logger, outbox, proxies, tls, options.compression)
    await server.open(options.port, options.host)
    if (options.metrics) await server.openMonitor(options.metrics)
    return server
  } catch (error) {
    // Initialisers may have connected to other servers.
    await (server ? server.close({ drainMs: 0 }) : services.drain(0))
    throw error
  }
}

class WireServer implements RunningServer {
  readonly #http: HttpServer
  readonly #front: HttpFront
  readonly #lastResponses: LastResponses
  readonly #admissions: Admissions
  readonly #handshakes: Handshakes
  #stopWatch: StopTimer = () => {}
  #host = 'localhost'
  #monitor: Monitor | undefined
  #closing: Promise<void> | undefined

  constructor(
    private readonly services: ServiceHost,
    private readonly limits: ServerLimits,
    private readonly logger: Logger,
    outbox: Outbox,
    proxies: TrustedProxies,
    tls: TlsCredentials | undefined,
    compression = false,
  ) {
    const lastResponses = new LastResponses(limits.closeTimeout)
    const admissions = new Admissions(limits.handshakeTimeout)
    this.#lastResponses = lastResponses
    this.#admissions = admissions
    this.#front = new HttpFront(services, outbox, proxies, lastResponses)
    this.#handshakes = new Handshakes(
      services,
      limits,
      logger,
      outbox,
      proxies,
      admissions,
      lastResponses,
      compression,
    )
    this.#http = new HttpServer(limits, tls, services)
    this.#answerTo(this.#http.node)
  }

  #answerTo(server: Server): void {
    server.on('request', (request, response) => this.#front.handle(request, response))
    server.on('checkContinue', (request, response) => this.#front.handle(request, response, true))
    server.on('upgrade', (request, socket, head) => {
      this.#afterResponses(socket as NetworkSocket, () => {
        this.#upgrade(request, socket as NetworkSocket, head)
      })
    })
    server.on('connect', (_, socket) => {
      this.#afterResponses(socket as NetworkSocket, () => {
        this.#lastResponses.send(socket as NetworkSocket, NO_PROXY)
      })
    })
    server.on('clientError', (error, socket) => this.#refuseBroken(error, socket))
  }

  /**
   * Goes on with a connection that HTTP has let go, once the requests before have been answered. Nobody else watches it
   * meanwhile, so that must not take longer than a handshake.
   */
  #afterResponses(socket: NetworkSocket, goOn: () => void): void {
    if (this.#front.isOver(socket)) {
      socket.resume()
      return
    }
    this.#admissions.settle(this.#front.answered(socket), socket, (refusal) => {
      if (refusal) socket.destroy()
      else goOn()
    })
  }

  /** @throws the system's error when the port cannot be had */
  async open(port: number, host: string | undefined): Promise<void> {
    await this.#http.open(port, host)
    // Too many open files, and the like: those who are connected stay.
    this.#http.node.on('error', (error) => this.logger.error(`cannot accept a connection: ${error.message}`))
    this.#host = hostToShow(host)
    this.#stopWatch = watchSockets(this.#handshakes.sockets, this.limits)
  }

  /** @throws the system's error when the port cannot be had */
  async openMonitor(address: MetricsAddress): Promise<void> {
    this.#monitor = await openMonitor(address, this.services, this.#http.node)
  }

  get metricsUrl(): string | undefined {
    return this.#monitor?.url
  }

  get port(): number {
    return this.#http.port
  }

  get url(): string {
    return `${this.#http.protocol('http')}://${this.#host}:${this.port}`
  }

  get endpoints(): readonly Endpoint[] {
    const authority = `${this.#host}:${this.port}`
    return this.services.table.services.flatMap(({ name, basePath, endpointPath, resources }) => {
      const endpoints: Endpoint[] = []
      if (endpointPath !== undefined) {
        endpoints.push({
          kind: 'ws',
          url: `${this.#http.protocol('ws')}://${authority}${endpointPath}`,
          service: name,
        })
      }
      if (endpointPath === undefined || resources.length > 0) {
        endpoints.push({
          kind: 'http',
          url: `${this.#http.protocol('http')}://${authority}${basePath || '/'}`,
          service: name,
        })
      }
      return endpoints
    })
  }

  stats(): ServerStats {
    return this.services.stats()
  }

  reload(deployments: readonly Deployment[]): Promise<void> {
    return this.services.deploy(deployments)
  }

  close({ drainMs = DRAIN_MS }: { readonly drainMs?: number } = {}): Promise<void> {
    this.#closing ??= this.#close(drainMs)
    return this.#closing
  }

  async #close(drainMs: number): Promise<void> {
    this.#front.isDraining = true
    if (this.#monitor) this.#monitor.isDraining = true
    this.logger.info('draining', { connections: this.#handshakes.sockets.size })
    const closed = this.#http.close()
    this.#handshakes.stop()
    await this.services.drain(drainMs)
    this.#stopWatch()
    // Whatever was queued last leaves with the end of this turn.
    await new Promise((resolve) => setImmediate(resolve))
    this.#http.dropConnections()
    this.#lastResponses.dropAll()
    this.#handshakes.dropAll()
    await closed
    await this.#monitor?.close()
    this.logger.info('stopped')
  }

  #upgrade(request: IncomingMessage, socket: NetworkSocket, head: Buffer): void {
    if (isHandshake(request)) {
      this.#handshakes.begin(request, socket, head)
      return
    }
    // An upgrade to anything else may be ignored: the HTTP server reads the request again, without it.
    socket.unshift(Buffer.concat([withoutUpgrade(request), head]))
    this.#http.serve(socket)
  }

  /** What the HTTP server could not read, or not in time. */
  #refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
    if (this.#front.isOver(socket as NetworkSocket)) return
    if (error.code === TIMEOUT) {
      this.services.giveUpRequest({ address: clientAddress(socket as NetworkSocket) })
    }
    const refusal = textResponse(STATUS_OF_ERROR[error.code ?? ''] ?? 400, '')
    if (error.code === 'ECONNRESET') socket.destroy()
    else this.#front.refuse(socket as NetworkSocket, refusal)
  }
}

/** The code of Node's error for a request, or its head, that has not come in time. */
const TIMEOUT = 'ERR_HTTP_REQUEST_TIMEOUT'

const STATUS_OF_ERROR: Readonly<Record<string, number>> = {
  [TIMEOUT]: 408,
  HPE_HEADER_OVERFLOW: 431,
}

const NO_PROXY = textResponse(501, 'this server is no proxy')
