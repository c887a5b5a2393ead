/**
 * Serves services in an HTTP server of an embedder, the host. The settings of the host, such as its `headersTimeout`, stay
 * as they are; this class applies the limits that can be applied to each request.
 */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import { type StopTimer, startTimer } from '../platform/timer.js'
import { textResponse } from '../runtime/http.js'
import type { Deployment } from '../runtime/server.js'
import type { Service } from '../runtime/service.js'
import type { ServiceHost } from '../runtime/service-host.js'
import type { ServiceTable } from '../runtime/service-table.js'
import type { Ingress } from './ingress.js'
import { isHandshake } from './websocket/handshake-rules.js'

const STOPPING = textResponse(503, 'the server is about to stop')

/** A request after the body parser of a framework. */
type ParsedRequest = IncomingMessage & { readonly body?: unknown }

export class Guest {
  /** Responses that have not been sent. */
  readonly #unanswered = new Set<ServerResponse>()
  #isStopping = false
  #isClosed = false

  /** @param mayServe throws a `StartError` if services of a reload clash with those of other guests */
  constructor(
    private readonly ingress: Ingress,
    private readonly mayServe: (table: ServiceTable) => void = () => {},
  ) {}

  get table(): ServiceTable {
    return this.ingress.services.table
  }

  get metricsUrl(): string | undefined {
    return this.ingress.metricsUrl
  }

  get services(): ServiceHost {
    return this.ingress.services
  }

  reload(deployments: readonly Deployment[]): Promise<void> {
    return this.ingress.reload(deployments, this.mayServe)
  }

  /** Returns the service for a plain request; undefined if the request is for the host. */
  serviceAt({ url = '/' }: IncomingMessage): Service | undefined {
    return this.#isClosed ? undefined : this.table.serviceAt(url)
  }

  /** Returns the service for a handshake; undefined if the upgrade is for the host. */
  serviceToJoin(request: IncomingMessage): Service | undefined {
    return this.#isClosed || !isHandshake(request) ? undefined : this.table.endpointAt(request.url ?? '/')
  }

  /** @param waits the client waits for 100 Continue */
  handle(request: IncomingMessage, response: ServerResponse, waits = false): void {
    const { front, context } = this.ingress
    context.traffic?.watch(request.socket)
    this.#unanswered.add(response)
    response.once('close', () => this.#unanswered.delete(response))
    const body = this.#bodyReadBefore(request, response)
    if (this.#isStopping) front.respond(request, response, STOPPING)
    else if (headBytesOf(request) > this.ingress.context.limits.headerBytes) {
      front.respond(request, response, { ...textResponse(431, 'the headers are too large'), closes: true })
    } else if (body !== REFUSED) {
      this.#limitTimeOfBody(request, response)
      this.#limitTimeOfReading(request, response)
      front.handle(request, response, waits, body)
    }
  }

  /** @param answered resolves when earlier responses have been sent; undefined if there are none */
  upgrade(
    request: IncomingMessage,
    socket: NetworkSocket,
    head: Buffer,
    answered = this.ingress.front.answered(socket),
  ): void {
    // Node no longer listens to the socket: an unhandled reset would end the process.
    socket.on('error', () => socket.destroy())
    this.ingress.context.traffic?.watch(socket)
    this.ingress.afterResponses(socket, answered, () => {
      this.ingress.handshakes.begin(request, socket, head)
    })
  }

  /** @param ended called when the guest has closed */
  close(options: { readonly drainMs?: number } = {}, ended: () => void = () => {}): Promise<void> {
    return this.ingress.close(options, {
      stop: () => {
        this.#isStopping = true
      },
      dropConnections: () => {
        this.#isClosed = true
        for (const { socket } of this.#unanswered) socket?.destroy()
        ended()
      },
    })
  }

  /** Returns a body that the host has read, if it is still text or bytes. Otherwise the bytes are lost. */
  #bodyReadBefore(request: ParsedRequest, response: ServerResponse): Uint8Array | typeof REFUSED | undefined {
    if (!request.readableDidRead) return undefined
    const { body } = request
    if (typeof body === 'string') return Buffer.from(body)
    if (body instanceof Uint8Array) return body
    this.ingress.context.logger.error(
      'the body of a request was read before balws received it: put the handler of balws before the body parser',
      { path: (request.url ?? '/').replace(/[?#].*$/s, '') },
    )
    this.ingress.front.respond(request, response, textResponse(500, 'the body has been read before'))
    return REFUSED
  }

  #limitTimeOfBody(request: IncomingMessage, response: ServerResponse): void {
    if (request.complete) return
    const stop = startTimer(this.ingress.context.limits.messageTimeout, () => {
      if (request.complete) return
      const { front, context } = this.ingress
      context.services.giveUpRequest({ address: context.proxies.addressOf(request) })
      front.respond(request, response, { ...textResponse(408, ''), closes: true })
    })
    request.once('close', stop)
    response.once('close', stop)
  }

  /** Cuts off a client that takes nothing of its response for that long. */
  #limitTimeOfReading(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request
    let stop: StopTimer = () => {}
    const watch = (before: number) => {
      stop = startTimer(this.ingress.context.limits.messageTimeout, () => {
        const taken = socket.bytesWritten - socket.writableLength
        if (taken > before) {
          watch(taken)
          return
        }
        const { services, proxies } = this.ingress.context
        services.cutSlowClient({ address: proxies.addressOf(request) })
        socket.destroy()
      })
    }
    response.once('prefinish', () => watch(socket.bytesWritten - socket.writableLength))
    response.once('close', () => stop())
  }
}

const REFUSED = Symbol('refused')

/** Returns the approximate size of a request's header section, in bytes. */
function headBytesOf({ method = '', url = '', rawHeaders }: IncomingMessage): number {
  return rawHeaders.reduce((bytes, part) => bytes + part.length + 2, method.length + url.length + 12)
}
