/** Answers HTTP requests: collects the body, calls the services, writes the response. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import { bodyTooLarge, type HttpResponse, NO_BODY, textResponse } from '../../runtime/http.js'
import { hasBody } from '../../runtime/messages.js'
import type { ServiceHost } from '../../runtime/service-host.js'
import type { Sender } from '../frames/outbox.js'
import { requestRefusal } from './request-rules.js'
import type { ServerContext } from './server-context.js'

/** Bytes. Smaller responses are not counted: Node reads no further request until they are sent. */
const SMALL_BODY = 16 * 1024

/** The requests of one connection, which may be pipelined. */
interface Pipeline {
  /** Responses that have not been sent. Node reports only the first of them when a socket breaks. */
  readonly unanswered: Set<ServerResponse>
  /** Number of resources that wait. */
  running: number
}

export class HttpFront {
  readonly #pipelines = new WeakMap<NetworkSocket, Pipeline>()
  /** Sockets whose last response has been decided. */
  readonly #refused = new WeakSet<NetworkSocket>()
  /** The server stops: connections end after their response. */
  isDraining = false

  constructor(private readonly context: ServerContext) {}

  /** Refuses the body of a request that has not been answered, or what follows it. Earlier requests are answered first. */
  refuse(socket: NetworkSocket, refusal: HttpResponse): void {
    if (this.#refused.has(socket)) return
    this.#hearNoMore(socket)
    const last = this.#lastUnanswered(socket)
    if (!last) this.context.lastResponses.send(socket, refusal)
    else if (last.req.complete) last.once('close', () => this.context.lastResponses.send(socket, refusal))
    else if (last.headersSent) last.once('close', () => this.context.lastResponses.end(socket))
    else this.#write(last.req, last, { ...refusal, closes: true })
  }

  /** Whether nothing more is read from the socket. */
  isOver(socket: NetworkSocket): boolean {
    return this.#refused.has(socket) || socket.writableEnded
  }

  /** Resolves when all responses have been sent; undefined if there are none. */
  answered(socket: NetworkSocket): Promise<undefined> | undefined {
    const last = this.#lastUnanswered(socket)
    return last && new Promise((resolve) => last.once('close', () => resolve(undefined)))
  }

  /** Whether all requests have been answered. */
  isIdle(socket: NetworkSocket): boolean {
    return (this.#pipelines.get(socket)?.unanswered.size ?? 0) === 0
  }

  #lastUnanswered(socket: NetworkSocket): ServerResponse | undefined {
    const pipeline = this.#pipelines.get(socket)
    return pipeline && [...pipeline.unanswered].at(-1)
  }

  #hearNoMore(socket: NetworkSocket): void {
    this.#refused.add(socket)
    this.context.lastResponses.hearNoMore(socket)
  }

  /**
   * @param waits the client waits for 100 Continue
   * @param body undefined if it has not been read
   */
  handle(request: IncomingMessage, response: ServerResponse, waits = false, body?: Uint8Array): void {
    if (this.isOver(request.socket)) {
      request.resume()
      return
    }
    const { limits } = this.context
    const pipeline = this.#begin(request.socket, response)
    const refusal = requestRefusal(request)
    if (refusal) {
      this.#write(request, response, refusal)
    } else if (request.rawHeaders.length / 2 > limits.headerCount) {
      this.#write(request, response, { ...textResponse(431, 'too many headers'), closes: true })
    } else if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) {
      this.#write(request, response, { ...bodyTooLarge(limits.bodyBytes), closes: waits })
      request.resume()
    } else if (body) {
      this.#answer(request, response, body, pipeline)
    } else {
      if (waits) response.writeContinue()
      this.#collect(request, response, pipeline)
    }
  }

  /** Answers a request without calling a service. */
  respond(request: IncomingMessage, response: ServerResponse, answer: HttpResponse): void {
    this.#write(request, response, answer)
    request.resume()
  }

  #begin(socket: NetworkSocket, response: ServerResponse): Pipeline {
    const pipeline = this.#pipelines.get(socket) ?? this.#open(socket)
    pipeline.unanswered.add(response)
    this.context.services.activity.begin()
    response.on('close', () => this.#end(response, pipeline))
    return pipeline
  }

  #open(socket: NetworkSocket): Pipeline {
    const pipeline: Pipeline = { unanswered: new Set(), running: 0 }
    this.#pipelines.set(socket, pipeline)
    socket.once('close', () => {
      for (const each of pipeline.unanswered) this.#end(each, pipeline)
    })
    return pipeline
  }

  #end(response: ServerResponse, { unanswered }: Pipeline): void {
    if (unanswered.delete(response)) this.context.services.activity.end()
  }

  #collect(request: IncomingMessage, response: ServerResponse, pipeline: Pipeline): void {
    const { headers } = request
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
      this.#answer(request, response, NO_BODY, pipeline)
      return
    }
    const limit = this.context.limits.bodyBytes
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) {
        chunks.push(chunk)
      } else if (length - chunk.length <= limit) {
        // The rest is read and discarded, so that the client receives the answer.
        chunks.length = 0
        this.#write(request, response, bodyTooLarge(limit))
      }
    })
    request.on('end', () => {
      if (length <= limit) this.#answer(request, response, Buffer.concat(chunks, length), pipeline)
    })
    // If the client has gone, the response is closed as well.
    request.on('error', () => {})
  }

  #answer(request: IncomingMessage, response: ServerResponse, body: Uint8Array, pipeline: Pipeline): void {
    if (pipeline.running >= this.context.limits.waitingEvents) {
      this.#write(request, response, TOO_MANY_REQUESTS)
      return
    }
    const answer = this.context.services.answer({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      version: request.httpVersion,
      headers: request.rawHeaders,
      isSecure: this.context.proxies.isSecure(request),
      body,
    })
    if (!(answer instanceof Promise)) {
      this.#write(request, response, answer)
      return
    }
    pipeline.running++
    answer.then((later) => {
      pipeline.running--
      this.#write(request, response, later)
    })
  }

  #write(request: IncomingMessage, response: ServerResponse, answer: HttpResponse): void {
    if (response.destroyed || response.headersSent) return
    const { status, reason, body } = answer
    const headers = [...answer.headers]
    if (hasBody(status)) headers.push('Content-Length', String(body.length))
    else if (status === 205) headers.push('Content-Length', '0')
    const ends = answer.closes || this.isDraining
    if (answer.upgrade !== undefined) {
      // Node does not add to an existing Connection field.
      const isLast = ends || !response.shouldKeepAlive
      headers.push('Upgrade', answer.upgrade, 'Connection', isLast ? 'close, Upgrade' : 'Upgrade')
    }
    if (ends) {
      response.shouldKeepAlive = false
      if (answer.closes) this.#hearNoMore(request.socket)
      // Node calls this after the last response, and would discard what the client has not read.
      request.socket.destroySoon = () => this.context.lastResponses.end(request.socket)
    }
    if (reason === undefined) response.writeHead(status, headers)
    else response.writeHead(status, reason, headers)
    const isSilent = request.method === 'HEAD' || !hasBody(status)
    response.end(isSilent ? undefined : body)
    if (!isSilent && body.length > SMALL_BODY) this.#watch(request, response)
  }

  /** Counts a large response among the unsent bytes of all clients. */
  #watch(request: IncomingMessage, response: ServerResponse): void {
    const sender = new ResponseSender(request.socket, this.context.services, () =>
      this.context.proxies.addressOf(request),
    )
    this.context.outbox.add(sender)
    response.on('close', () => this.context.outbox.remove(sender))
  }
}

class ResponseSender implements Sender {
  readonly isClosing = false

  constructor(
    private readonly socket: NetworkSocket,
    private readonly host: ServiceHost,
    private readonly address: () => string,
  ) {}

  get bufferedBytes(): number {
    return this.socket.destroyed ? 0 : this.socket.writableLength
  }

  /** Node sends responses itself. */
  flush(): void {}

  closeAsSlow(): void {
    this.host.cutSlowClient({ address: this.address() })
    this.terminate()
  }

  terminate(): void {
    this.socket.destroy()
  }
}

const TOO_MANY_REQUESTS: HttpResponse = {
  ...textResponse(503, 'too many requests of this connection wait for each other'),
  closes: true,
}
