/** Decides which upgrade requests become WebSocket connections, and refuses the rest. */

import type { IncomingMessage } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import { type Server as SocketServer, WebSocketServer } from 'ws'
import { type HttpResponse, type RequestHead, textResponse } from '../../runtime/http.js'
import type { ServerLimits } from '../../runtime/limits.js'
import type { Service } from '../../runtime/service.js'
import { agreeOnCompression, INFLATE_OPTIONS } from '../frames/compression.js'
import { requestRefusal } from '../http/request-rules.js'
import type { ServerContext } from '../http/server-context.js'
import { ClientLimits } from '../limits/client-limits.js'
import type { RateGate } from '../limits/rate-gate.js'
import { Admissions } from './admissions.js'
import { originRefusal, protocolRefusal } from './handshake-rules.js'
import { PeerSocket, socketOptions } from './peer-socket.js'
import { type SocketHome, WireSocket } from './web-socket.js'

const STOPPING = textResponse(503, 'the server is about to stop')

/** Characters of a path, or of offered sub-protocols, in the log. */
const MAX_LOGGED = 500

/** Bytes. ws reads longer texts. */
const MAX_SHORT_TEXT = 4096

export class Handshakes implements SocketHome {
  /** The sockets of open connections. */
  readonly sockets = new Set<WireSocket>()
  readonly #webSockets: SocketServer<typeof PeerSocket>
  /** Undefined if nothing is limited by client address. */
  readonly #clients: ClientLimits | undefined
  /** Services whose clients have offered only unknown sub-protocols. */
  readonly #servicesWithOffers = new WeakSet<Service>()
  #isStopping = false
  /** Clients whose service has not decided yet. */
  readonly admissions: Admissions

  constructor(private readonly context: ServerContext) {
    const { services, limits, compression } = context
    this.admissions = new Admissions(limits.handshakeTimeout)
    if (ClientLimits.areIn(limits)) {
      const clients = new ClientLimits(limits)
      if (services.meter) services.meter.addresses = () => clients.size
      this.#clients = clients
    }
    this.#webSockets = createWebSocketServer(limits, compression, (offered, url) => {
      return services.table.endpointAt(url)?.selectSubProtocol(offered)
    })
    this.#webSockets.on('wsClientError', (error, socket, request) => {
      this.#refuse(request, socket as NetworkSocket, textResponse(400, error.message))
    })
  }

  /** Refuses waiting and future clients. */
  stop(): void {
    this.#isStopping = true
    this.admissions.refuseAll(STOPPING)
  }

  dropAll(): void {
    for (const socket of this.sockets) socket.terminate()
    this.#clients?.close()
  }

  /** Handles an opening handshake. The service may take time to decide. */
  begin(request: IncomingMessage, socket: NetworkSocket, head: Buffer): void {
    const service = this.context.services.table.endpointAt(request.url ?? '/')
    const refusal = this.#refusalOf(request, service)
    if (refusal || !service) {
      this.#refuse(request, socket, refusal ?? noService(request))
      return
    }
    this.#clients?.enter(socket, this.context.proxies.addressOf(request))
    if (service.admission) this.#ask(service, request, socket, head)
    else this.#accept(service, request, socket, head)
  }

  #ask(service: Service, request: IncomingMessage, socket: NetworkSocket, head: Buffer): void {
    const answer = this.context.services.admit(service, headOf(request))
    this.admissions.settle(answer, socket, (refusal) => {
      // A reload may have replaced the service, and the new one decides for itself.
      const current = this.context.services.table.endpointAt(request.url ?? '/')
      if (refusal) this.#refuse(request, socket, refusal)
      else if (!current) this.#refuse(request, socket, noService(request))
      else if (current !== service && current.admission) this.#ask(current, request, socket, head)
      else this.#accept(current, request, socket, head)
    })
  }

  #refuse(request: IncomingMessage, socket: NetworkSocket, refusal: HttpResponse): void {
    const { url = '/' } = request
    const { status } = refusal
    this.context.services.meter?.refused(status)
    // Without the query, which may contain a secret.
    const path = url.slice(0, MAX_LOGGED).replace(/[?#].*$/s, '')
    this.context.logger.info('handshake refused', {
      status,
      path,
      address: this.context.proxies.addressOf(request),
    })
    this.context.lastResponses.send(socket, refusal)
  }

  #accept(service: Service, request: IncomingMessage, socket: NetworkSocket, head: Buffer): void {
    // Clients may name several protocols; ws accepts only one.
    request.headers.upgrade = 'websocket'
    const windowBits = this.context.compression ? agreeOnCompression(request.headers) : undefined
    this.#webSockets.handleUpgrade(request, socket, head, (client) => {
      this.#connected(client, socket, service, request, windowBits)
    })
  }

  #refusalOf(request: IncomingMessage, service: Service | undefined): HttpResponse | undefined {
    if (this.#isStopping) return STOPPING
    const refusal = requestRefusal(request)
    if (refusal) return refusal
    if (request.rawHeaders.length / 2 > this.context.limits.headerCount) {
      return textResponse(431, 'too many headers')
    }
    if (!service) return noService(request)
    if (this.sockets.size + this.admissions.size >= this.context.limits.maxConnections) {
      return textResponse(503, 'there are too many connections')
    }
    if (this.#clients?.isFull(this.context.proxies.addressOf(request))) {
      return textResponse(429, 'there are too many connections from this address')
    }
    return protocolRefusal(request) ?? originRefusal(request, this.context.limits.origins)
  }

  #connected(
    client: PeerSocket,
    network: NetworkSocket,
    service: Service,
    request: IncomingMessage,
    windowBits: number | undefined,
  ): void {
    // A compressed message is inflated asynchronously: no later text may overtake it.
    const shortText =
      windowBits === undefined ? Math.min(MAX_SHORT_TEXT, this.context.limits.messageBytes) : -1
    const gate = this.#clients && this.#gateOf(this.#clients, network, service, request)
    const socket = new WireSocket(client, network, this.context.outbox, {
      shortText,
      maxFragments: this.context.limits.fragments,
      windowBits,
      gate,
    })
    this.sockets.add(socket)
    if (client.protocol === '') this.#noteOffer(service, request.headers['sec-websocket-protocol'])
    const connection = this.context.services.connect(service, headOf(request), socket)
    // A closure here would keep the request, which is larger than the rest of the connection.
    socket.attach(connection, this)
    connection.opened()
  }

  /** Logs once for each service: clients must not be able to fill the log. */
  #noteOffer(service: Service, offer: string | undefined): void {
    if (offer === undefined || this.#servicesWithOffers.has(service)) return
    this.#servicesWithOffers.add(service)
    this.context.logger.warn('no sub-protocol selected: browsers then close the connection', {
      service: service.name,
      offered: offer.slice(0, MAX_LOGGED).split(/\s*,\s*/),
    })
  }

  #gateOf(
    clients: ClientLimits,
    network: NetworkSocket,
    service: Service,
    request: IncomingMessage,
  ): RateGate | undefined {
    const address = this.context.proxies.addressOf(request)
    return clients.gateOf(network, () =>
      this.context.services.throttledClient({ service: service.name, address }),
    )
  }

  gone(socket: WireSocket, code: number): void {
    this.sockets.delete(socket)
    this.context.services.meter?.closed(code)
  }
}

function headOf({ method = 'GET', url = '/', httpVersion, rawHeaders }: IncomingMessage): RequestHead {
  return { method, url, version: httpVersion, headers: rawHeaders }
}

function noService({ url = '/' }: IncomingMessage): HttpResponse {
  const path = url.replace(/[?#].*$/s, '')
  return textResponse(404, `no service found to handle the service request received to ${path}`)
}

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
