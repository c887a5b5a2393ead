/** Messages of the programs, made of what came in; and responses, made of the messages that are replied. */

import { fieldValue, outgoingHeaders } from '../library/outgoing-headers.js'
import { textOfByteString } from '../values/byte-string.js'
import { fail } from '../values/failures/failures.js'
import { tokensOf } from '../values/http-fields.js'
import { allowanceOf } from '../values/limits.js'
import { HeaderList, Message, type MessageOrigin, payloadBytes, setReceivedBody } from '../values/message.js'
import type { Value } from '../values/value.js'
import { type HttpRequest, type HttpResponse, NO_BODY, type RequestHead, valuesOf } from './http.js'

/** A request as what messages start with: its headers, and the properties that http and uri functions read. */
export class RequestOrigin implements MessageOrigin {
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

/** The same of a handshake, for as long as its connection lives: in one text headers take a third of the memory. */
export class HandshakeOrigin implements MessageOrigin {
  readonly #method: string
  readonly #url: string
  readonly #version: string
  /** Names and values by turns; no header has a line end in it. */
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

/** @param maxBytes of the body without its content codings */
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

/** As many as an event has by default: json that shares its parts can be written only now, and take any time. */
const STEPS_OF_RESPONSE = 5_000_000

/** Headers about the connection or the length of the body are the server's own business. */
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

/** Statuses that never have a body. */
export function hasBody(status: number): boolean {
  return status !== 204 && status !== 205 && status !== 304
}

/**
 * The response that a replied message stands for.
 *
 * @throws Failure when its status is none
 */
export function responseOf(message: Message | null | undefined): HttpResponse {
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
    body: hasBody(status) ? payloadBytes(message, allowanceOf(STEPS_OF_RESPONSE)) : NO_BODY,
    closes: connection.has('close') && !message.isRequest,
  }
}
