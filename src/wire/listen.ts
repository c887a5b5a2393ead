/** The door of this folder: opens one port for HTTP and WebSocket and serves the deployments on it. */

import type { IncomingMessage, Server } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type Server as SocketServer, WebSocketServer } from 'ws'
import type { StopTimer } from '../library/timer.js'
import { type HttpResponse, type RequestHead, textResponse } from '../runtime/http.js'
import type { Hub } from '../runtime/hub.js'
import type { ServerLimits } from '../runtime/limits.js'
import { Meter } from '../runtime/meter.js'
import type { Deployment, Endpoint, Logger, MetricsAddress, ServerStats } from '../runtime/server.js'
import type { Service } from '../runtime/service.js'
import { ServiceHost } from '../runtime/service-host.js'
import { Admissions } from './admissions.js'
import { clientAddress, TrustedProxies } from './client-address.js'
import { ClientLimits } from './client-limits.js'
import { agreeOnCompression, INFLATE_OPTIONS } from './compression.js'
import { isHandshake, originRefusal, protocolRefusal, withoutUpgrade } from './handshake.js'
import { HttpFront } from './http-front.js'
import { HttpServer, hostToShow } from './http-server.js'
import { respond } from './last-response.js'
import { type Monitor, openMonitor } from './monitor.js'
import { WireNetwork } from './network.js'
import { Outbox } from './outbox.js'
import { PeerSocket, socketOptions } from './peer-socket.js'
import { examine } from './tls.js'
import type { TlsCredentials } from './tls-credentials.js'
import { watchSockets } from './watch-sockets.js'
import { WireSocket } from './web-socket.js'

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
  readonly #webSockets: SocketServer<typeof PeerSocket>
  readonly #outbox: Outbox
  readonly #front: HttpFront
  readonly #sockets = new Set<WireSocket>()
  readonly #admissions: Admissions
  /** Only where something is limited for each client. */
  readonly #clients: ClientLimits | undefined
  #stopWatch: StopTimer = () => {}
  #host = 'localhost'
  #monitor: Monitor | undefined
  #closing: Promise<void> | undefined

  constructor(
    private readonly services: ServiceHost,
    private readonly limits: ServerLimits,
    private readonly logger: Logger,
    outbox: Outbox,
    private readonly proxies: TrustedProxies,
    tls: TlsCredentials | undefined,
    private readonly compression = false,
  ) {
    this.#outbox = outbox
    this.#front = new HttpFront(services, outbox, proxies)
    this.#admissions = new Admissions(limits.handshakeTimeout, limits.closeTimeout)
    if (ClientLimits.areIn(limits)) {
      const clients = new ClientLimits(limits)
      if (services.meter) services.meter.addresses = () => clients.size
      this.#clients = clients
    }
    this.#http = new HttpServer(limits, tls, services)
    this.#answerTo(this.#http.node)
    this.#webSockets = createWebSocketServer(limits, compression, (offered, url) => {
      return services.table.endpointAt(url)?.selectSubProtocol(offered)
    })
    this.#webSockets.on('wsClientError', (error, socket, request) => {
      this.#refuse(request, socket as NetworkSocket, textResponse(400, error.message))
    })
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
        respond(socket as NetworkSocket, NO_PROXY, this.limits.closeTimeout)
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
    this.#stopWatch = watchSockets(this.#sockets, this.limits)
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
    this.logger.info('draining', { connections: this.#sockets.size })
    const closed = this.#http.close()
    this.#admissions.refuseAll(STOPPING)
    await this.services.drain(drainMs)
    this.#stopWatch()
    // Whatever was queued last leaves with the end of this turn.
    await new Promise((resolve) => setImmediate(resolve))
    this.#http.dropConnections()
    this.#admissions.dropAll()
    for (const socket of this.#sockets) socket.terminate()
    this.#clients?.close()
    await closed
    await this.#monitor?.close()
    this.logger.info('stopped')
  }

  // ---------------------------------------------------------------- handshakes

  #upgrade(request: IncomingMessage, socket: NetworkSocket, head: Buffer): void {
    if (!isHandshake(request)) {
      // An upgrade to anything else may be ignored: the HTTP server reads the request again, without it.
      socket.unshift(Buffer.concat([withoutUpgrade(request), head]))
      this.#http.serve(socket)
      return
    }
    const service = this.services.table.endpointAt(request.url ?? '/')
    const refusal = this.#refusalOf(request, service)
    if (refusal || !service) {
      this.#refuse(request, socket, refusal ?? noService(request))
      return
    }
    this.#clients?.enter(socket, this.proxies.addressOf(request))
    if (service.admission) this.#ask(service, request, socket, head)
    else this.#accept(service, request, socket, head)
  }

  #ask(service: Service, request: IncomingMessage, socket: NetworkSocket, head: Buffer): void {
    const answer = this.services.admit(service, headOf(request))
    this.#admissions.settle(answer, socket, (refusal) => {
      // Services may be others by now.
      const current = this.services.table.endpointAt(request.url ?? '/')
      if (refusal) this.#refuse(request, socket, refusal)
      else if (current) this.#accept(current, request, socket, head)
      else this.#refuse(request, socket, noService(request))
    })
  }

  #refuse(request: IncomingMessage, socket: NetworkSocket, refusal: HttpResponse): void {
    const { url = '/' } = request
    const { status } = refusal
    this.services.meter?.refused(status)
    // Without the query, which may hold what lets a client in.
    const path = url.slice(0, LONGEST_LOGGED).replace(/[?#].*$/s, '')
    this.logger.info('handshake refused', { status, path, address: this.proxies.addressOf(request) })
    this.#admissions.refuse(socket, refusal)
  }

  #accept(service: Service, request: IncomingMessage, socket: NetworkSocket, head: Buffer): void {
    // Clients may name several protocols; ws takes only one.
    request.headers.upgrade = 'websocket'
    const windowBits = this.compression ? agreeOnCompression(request.headers) : undefined
    this.#webSockets.handleUpgrade(request, socket, head, (client) => {
      this.#connected(client, socket, service, request, windowBits)
    })
  }

  #refusalOf(request: IncomingMessage, service: Service | undefined): HttpResponse | undefined {
    if (this.#closing) return STOPPING
    if (request.rawHeaders.length / 2 > this.limits.headerCount) {
      return textResponse(431, 'too many headers')
    }
    if (!service) return noService(request)
    if (this.#sockets.size + this.#admissions.size >= this.limits.maxConnections) {
      return textResponse(503, 'there are too many connections')
    }
    if (this.#clients?.isFull(this.proxies.addressOf(request))) {
      return textResponse(429, 'there are too many connections from this address')
    }
    return protocolRefusal(request) ?? originRefusal(request, this.limits.origins)
  }

  #connected(
    client: PeerSocket,
    network: NetworkSocket,
    service: Service,
    request: IncomingMessage,
    windowBits: number | undefined,
  ): void {
    // A compressed message takes its time: no text may overtake it on the short way.
    const shortText = windowBits === undefined ? Math.min(SHORT_TEXT, this.limits.messageBytes) : -1
    const gate = this.#clients?.gateOf(network, () => {
      this.services.throttledClient({ service: service.name, address: this.proxies.addressOf(request) })
    })
    const socket = new WireSocket(client, network, this.#outbox, shortText, false, windowBits, gate)
    this.#sockets.add(socket)
    const connection = this.services.connect(service, headOf(request), socket)
    socket.attach(connection, (code) => {
      this.#sockets.delete(socket)
      this.services.meter?.closed(code)
    })
    connection.opened()
  }

  /** What the HTTP server could not read, or not in time. */
  #refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
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

const STOPPING = textResponse(503, 'the server is about to stop')

function headOf({ method = 'GET', url = '/', httpVersion, rawHeaders }: IncomingMessage): RequestHead {
  return { method, url, version: httpVersion, headers: rawHeaders }
}

function noService({ url = '/' }: IncomingMessage): HttpResponse {
  const path = url.replace(/[?#].*$/s, '')
  return textResponse(404, `no service found to handle the service request received to ${path}`)
}

/** Characters of a path that the log shows. */
const LONGEST_LOGGED = 500

/** Longer texts are worth an object of their own. */
const SHORT_TEXT = 4096

function createWebSocketServer(
  limits: ServerLimits,
  compression: boolean,
  selectSubProtocol: (offered: ReadonlySet<string>, url: string) => string | undefined,
): SocketServer<typeof PeerSocket> {
  return new WebSocketServer<typeof PeerSocket>({
    ...socketOptions(limits),
    perMessageDeflate: compression && INFLATE_OPTIONS,
    noServer: true,
    WebSocket: PeerSocket,
    clientTracking: false,
    handleProtocols: (offered: ReadonlySet<string>, { url = '/' }: IncomingMessage) =>
      selectSubProtocol(offered, url) ?? (false as const),
  })
}
