/**
 * Services in an HTTP server that belongs to somebody else. They take what is theirs and leave the rest to their host.
 * The host's own settings, such as the time for the headers of a request, stay as they are: what can be held to our
 * limits for each request is watched here.
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

/** What a request has that went through the body parsers of a framework. */
type ParsedRequest = IncomingMessage & { readonly body?: unknown }

export class Guest {
  /** What clients still wait for. */
  readonly #unanswered = new Set<ServerResponse>()
  #isStopping = false
  #isClosed = false

  /** @param mayServe throws a `StartError` when services of a reload clash with those of others */
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

  /** The service that a plain request is for; undefined when it is the host's. */
  serviceAt({ url = '/' }: IncomingMessage): Service | undefined {
    return this.#isClosed ? undefined : this.table.serviceAt(url)
  }

  /** The service that a client wants to connect to; undefined when the upgrade is the host's. */
  serviceToJoin(request: IncomingMessage): Service | undefined {
    return this.#isClosed || !isHandshake(request) ? undefined : this.table.endpointAt(request.url ?? '/')
  }

  /** @param waits the client waits to be told that it may send the body */
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

  /** @param answered resolves once the client has been sent what it waits for; absent if that is nothing */
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

  /** @param ended called when nothing of the guest is left */
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

  /** A host that has read the body may have left it as it came; of anything else the bytes are lost. */
  #bodyReadBefore(request: ParsedRequest, response: ServerResponse): Uint8Array | typeof REFUSED | undefined {
    if (!request.readableDidRead) return undefined
    const { body } = request
    if (typeof body === 'string') return Buffer.from(body)
    if (body instanceof Uint8Array) return body
    this.ingress.context.logger.error(
      'the body of a request was read before it came to balws: put its handler in front of what parses bodies',
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

  /** A client that takes nothing of its response for that long is cut off. */
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

/** About as many bytes as the head of a request had. */
function headBytesOf({ method = '', url = '', rawHeaders }: IncomingMessage): number {
  return rawHeaders.reduce((bytes, part) => bytes + part.length + 2, method.length + url.length + 12)
}
