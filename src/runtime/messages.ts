/** Makes messages of requests and handshakes, and responses of the messages that programs reply. */

import type { ExecutionLimits } from '../interpret/interpret.js'
import { fieldValue, outgoingHeaders } from '../library/engines/outgoing-headers.js'
import { textOfByteString } from '../values/byte-string.js'
import { fail } from '../values/failures/failures.js'
import { tokensOf } from '../values/http-fields.js'
import { withSteps } from '../values/limits.js'
import { HeaderList, Message, type MessageOrigin, payloadBytes, setReceivedBody } from '../values/message.js'
import type { Value } from '../values/value.js'
import { type HttpRequest, type HttpResponse, NO_BODY, type RequestHead, valuesOf } from './http.js'

/** Provides the headers of a request to messages, and the properties that the `http` and `uri` functions read. */
class RequestOrigin implements MessageOrigin {
  #headers: HeaderList | undefined

  constructor(private readonly request: RequestHead) {}

  get headers(): HeaderList {
    this.#headers ??= headersOf(this.request.headers)
    return this.#headers
  }

  get properties(): ReadonlyMap<string, Value> {
    const { method, url, version } = this.request
    return propertiesOf(method, url, version)
  }
}

/** Does the same for a handshake, as long as its connection exists. One text of all headers takes a third of the memory. */
export class HandshakeOrigin implements MessageOrigin {
  readonly #method: string
  readonly #url: string
  readonly #version: string
  /** Alternating names and values; none contains a line end. */
  readonly #lines: string
  #headers: HeaderList | undefined

  constructor({ method, url, version, headers }: RequestHead) {
    this.#method = method
    this.#url = url
    this.#version = version
    this.#lines = headers.join('\n')
  }

  get headers(): HeaderList {
    this.#headers ??= headersOf(this.#lines === '' ? [] : this.#lines.split('\n'))
    return this.#headers
  }

  get properties(): ReadonlyMap<string, Value> {
    return propertiesOf(this.#method, this.#url, this.#version)
  }
}

/** A request whose body has arrived; that of a handshake is empty. */
export type ReceivedRequest = RequestHead & Pick<HttpRequest, 'body'>

/** @param maxBytes of the body after its content codings are decoded */
export function requestMessage(request: ReceivedRequest, maxBytes: number): Message {
  const message = new Message(new RequestOrigin(request))
  message.isRequest = true
  setReceivedBody(message, request.body, valuesOf(request.headers, 'content-encoding'), maxBytes)
  return message
}

function propertiesOf(method: string, url: string, version: string): ReadonlyMap<string, Value> {
  return new Map([
    ['HTTP_METHOD', method],
    ['TO', url],
    ['PROTOCOL', `HTTP/${version}`],
  ])
}

function headersOf(headers: readonly string[]): HeaderList {
  const list = new HeaderList()
  for (let i = 0; i + 1 < headers.length; i += 2) list.add(headers[i]!, textOfByteString(headers[i + 1]!))
  return list
}

/** The server itself sets the headers about the connection and the length of the body. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Status codes whose responses have no body (RFC 9110, 6.4.1). */
export function hasBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304
}

/**
 * Makes the response of a message that a program replies. Json that contains itself many times could take any time to
 * write, so the body may take as many steps as an event.
 *
 * @param limits of the program
 * @throws Failure for an invalid status code, or a body that exceeds a limit
 */
export function responseOf(message: Message | null | undefined, limits: ExecutionLimits): HttpResponse {
  if (!message) return { status: 200, headers: [], body: NO_BODY }
  const status = message.properties.get('HTTP_STATUS_CODE') ?? 200
  if (typeof status !== 'number' || status < 200 || status > 999) {
    throw fail('StatusCodeInvalid', { status: String(status) })
  }
  const connection = tokensOf(message.headers.getAll('Connection'))
  const phrase = message.properties.get('HTTP_REASON_PHRASE')
  return {
    status,
    ...(typeof phrase === 'string' && phrase !== '' ? { reason: fieldValue(phrase) } : {}),
    headers: outgoingHeaders(message.headers, OWN_HEADERS),
    body: hasBody(status) ? payloadBytes(message, withSteps(limits, limits.steps)) : NO_BODY,
    closes: connection.has('close') && !message.isRequest,
  }
}
