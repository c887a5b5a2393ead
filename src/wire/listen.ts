/** Opens a port for HTTP and WebSocket and serves the deployments on it. The entry point of this folder. */

import type { IncomingMessage, Server } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import type { Duplex } from 'node:stream'
import { textResponse } from '../runtime/http.js'
import type { Deployment, Endpoint, ServerStats } from '../runtime/server.js'
import type { ServiceHost } from '../runtime/service-host.js'
import { endpointsAt } from './endpoints.js'
import { HttpServer, hostToShow } from './http/http-server.js'
import { examine } from './http/tls.js'
import type { TlsCredentials } from './http/tls-credentials.js'
import { type Ingress, type IngressOptions, openIngress } from './ingress.js'
import { clientAddress } from './limits/client-address.js'
import { isHandshake, withoutUpgrade } from './websocket/handshake-rules.js'

export interface ListenOptions extends IngressOptions {
  readonly port: number
  readonly host?: string
  /** Encrypts every connection. */
  readonly tls?: TlsCredentials
}

export interface RunningServer {
  readonly port: number
  readonly url: string
  /** URL of the metrics; undefined without metrics. */
  readonly metricsUrl: string | undefined
  readonly endpoints: readonly Endpoint[]
  readonly services: ServiceHost
  stats(): ServerStats
  /** Serves new deployments. Connections, store, groups and broadcast lists stay. */
  reload(deployments: readonly Deployment[]): Promise<void>
  close(options?: { readonly drainMs?: number }): Promise<void>
}

/**
 * Initialises the deployments, then listens.
 *
 * @throws what `openIngress` throws, `TlsError` for invalid credentials, and the system's error when the port cannot
 *   be opened
 */
export async function listen(options: ListenOptions): Promise<RunningServer> {
  const warning = options.tls && examine(options.tls)
  if (warning !== undefined) options.logger.warn(warning)
  const ingress = await openIngress(options)
  try {
    const server = new WireServer(ingress, options.tls)
    await server.open(options.port, options.host)
    ingress.services.startTimers()
    return server
  } catch (error) {
    await ingress.close({ drainMs: 0 })
    throw error
  }
}

class WireServer implements RunningServer {
  readonly #http: HttpServer
  #host = 'localhost'

  constructor(
    private readonly ingress: Ingress,
    tls: TlsCredentials | undefined,
  ) {
    this.#http = new HttpServer(ingress.context, tls, (socket) => ingress.front.isIdle(socket))
    this.#answerTo(this.#http.node)
  }

  #answerTo(server: Server): void {
    const { front, context } = this.ingress
    const { lastResponses, traffic } = context
    if (traffic) server.on('connection', (socket) => traffic.watch(socket))
    server.on('request', (request, response) => {
      this.#http.limitTime(request.socket)
      front.handle(request, response)
    })
    server.on('checkContinue', (request, response) => {
      this.#http.limitTime(request.socket)
      front.handle(request, response, true)
    })
    server.on('upgrade', (request, socket, head) => {
      this.#afterResponses(socket as NetworkSocket, () => {
        this.#upgrade(request, socket as NetworkSocket, head)
      })
    })
    server.on('connect', (_, socket) => {
      this.#afterResponses(socket as NetworkSocket, () => {
        lastResponses.send(socket as NetworkSocket, NO_PROXY)
      })
    })
    server.on('clientError', (error, socket) => this.#refuseBroken(error, socket))
  }

  #afterResponses(socket: NetworkSocket, goOn: () => void): void {
    const { front } = this.ingress
    if (front.isOver(socket)) socket.resume()
    else this.ingress.afterResponses(socket, front.answered(socket), goOn)
  }

  /** @throws the system's error when the port cannot be opened */
  async open(port: number, host: string | undefined): Promise<void> {
    await this.#http.open(port, host)
    // Too many open files, for example. Open connections stay.
    this.#http.node.on('error', (error) =>
      this.ingress.context.logger.error(`cannot accept a connection: ${error.message}`),
    )
    this.#host = hostToShow(host)
  }

  get metricsUrl(): string | undefined {
    return this.ingress.metricsUrl
  }

  get port(): number {
    return this.#http.port
  }

  get url(): string {
    return `${this.#http.protocol('http')}://${this.#host}:${this.port}`
  }

  get endpoints(): readonly Endpoint[] {
    return endpointsAt(this.ingress.services.table.services, this.url)
  }

  stats(): ServerStats {
    return this.services.stats()
  }

  get services(): ServiceHost {
    return this.ingress.services
  }

  reload(deployments: readonly Deployment[]): Promise<void> {
    return this.ingress.reload(deployments)
  }

  close(options: { readonly drainMs?: number } = {}): Promise<void> {
    let closed: Promise<void> | undefined
    return this.ingress.close(options, {
      stop: () => {
        this.ingress.front.isDraining = true
        closed = this.#http.close()
      },
      dropConnections: () => {
        this.#http.dropConnections()
        return closed
      },
    })
  }

  #upgrade(request: IncomingMessage, socket: NetworkSocket, head: Buffer): void {
    if (isHandshake(request)) {
      this.ingress.handshakes.begin(request, socket, head)
      return
    }
    // A server may ignore an upgrade (RFC 9110, 7.8): the HTTP server reads the request again, without it.
    socket.unshift(Buffer.concat([withoutUpgrade(request), head]))
    this.#http.serve(socket)
  }

  /** Answers what the HTTP server could not read, or not in time. */
  #refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
    const { front, services } = this.ingress
    if (front.isOver(socket as NetworkSocket)) return
    if (error.code === TIMEOUT) {
      services.giveUpRequest({ address: clientAddress(socket as NetworkSocket) })
    }
    const refusal = textResponse(STATUS_OF_ERROR[error.code ?? ''] ?? 400, '')
    if (error.code === 'ECONNRESET') socket.destroy()
    else front.refuse(socket as NetworkSocket, refusal)
  }
}

/** The code of Node's error for a request or header section that did not arrive in time. */
const TIMEOUT = 'ERR_HTTP_REQUEST_TIMEOUT'

const STATUS_OF_ERROR: Readonly<Record<string, number>> = {
  [TIMEOUT]: 408,
  HPE_HEADER_OVERFLOW: 431,
}

const NO_PROXY = textResponse(501, 'this server is not a proxy')
