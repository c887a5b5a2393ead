import { CodedBody, codingsIn } from './content-coding.js'
import { STEPS } from './cost.js'
import { floatText } from './float-text.js'
import { copyJson, type JsonValue, jsonText, printJson } from './json.js'
import { DEFAULT_VALUE_LIMITS, timed, type WorkLimits } from './limits.js'
import { textOfUtf8, utf8BytesOf, wellFormed } from './utf8.js'
import { BalFloat, BalMap, type Value } from './value.js'
import { type BalXml, copyXml, xmlText } from './xml.js'

/** The payload of a message; `undefined` means no payload. Text of a frame or body stays bytes until it is read. */
export type Payload =
  | undefined
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /**
   * `received`: the bytes that the text was decoded from, or `true` if they are its UTF-8. Received text is replaced
   * by what it is parsed to.
   */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly received?: Uint8Array | true
      readonly coded?: CodedBody
    }
  /**
   * A body with the content codings in which it was received. It is sent unchanged as long as the headers name the
   * same codings.
   */
  | { readonly kind: 'coded'; readonly body: CodedBody }
  /** Binary data, which reading as text does not replace. */
  | { readonly kind: 'blob'; readonly bytes: Uint8Array }
  | { readonly kind: 'json'; readonly json: JsonValue }
  | { readonly kind: 'xml'; readonly xml: BalXml }
  | { readonly kind: 'map'; readonly map: BalMap }

interface HeaderLine {
  readonly name: string
  readonly value: string
}

/** Names are ASCII, so their length does not depend on the case; comparing it first excludes most lines. */
function isNamed({ name }: HeaderLine, key: string): boolean {
  return name.length === key.length && name.toLowerCase() === key
}

/** Header lines in order. Names are compared without case; each line keeps its spelling. */
export class HeaderList {
  #lines: HeaderLine[] = []

  /** The value added last, for `messages:getHeader`. */
  get(name: string): string | undefined {
    const key = name.toLowerCase()
    return this.#lines.findLast((line) => isNamed(line, key))?.value
  }

  getAll(name: string): string[] {
    const key = name.toLowerCase()
    return this.#lines.filter((line) => isNamed(line, key)).map((line) => line.value)
  }

  add(name: string, value: string): void {
    this.#lines.push({ name, value })
  }

  /** Replaces all values of a name, with the new spelling. */
  set(name: string, value: string): void {
    this.remove(name)
    this.add(name, value)
  }

  remove(name: string): void {
    const key = name.toLowerCase()
    this.#lines = this.#lines.filter((line) => !isNamed(line, key))
  }

  clear(): void {
    this.#lines = []
  }

  get size(): number {
    return this.#lines.length
  }

  copy(): HeaderList {
    const copy = new HeaderList()
    copy.#lines = [...this.#lines]
    return copy
  }

  *[Symbol.iterator](): IterableIterator<readonly [name: string, value: string]> {
    for (const { name, value } of this.#lines) yield [name, value]
  }
}

/** What many messages have in common: every event of a connection has the headers of its handshake. */
export interface MessageOrigin {
  readonly headers: HeaderList
  readonly properties: ReadonlyMap<string, Value>
}

/** A request, a response, a WebSocket event, or a message that the program created. Shared by reference. */
export class Message {
  declare readonly isValue: true
  payload: Payload
  /** Whether it is a received request, whose headers `http:convertToResponse` drops. */
  isRequest = false
  /** The connection whose event it belongs to, for the older `ws:pushText(m, text)`. */
  connection: object | undefined
  // Created on first use: most WebSocket messages are only asked for their payload.
  #headers: HeaderList | undefined
  #keptHeaders: HeaderList | undefined
  #properties: Map<string, Value> | undefined

  /** @param origin its initial headers and properties, copied on first use */
  constructor(private readonly origin?: MessageOrigin) {}

  get headers(): HeaderList {
    this.#headers ??= this.origin?.headers.copy() ?? new HeaderList()
    return this.#headers
  }

  set headers(headers: HeaderList) {
    this.#headers = headers
  }

  /**
   * Properties, which are not sent. The server sets `HTTP_METHOD`, `TO` (the request target) and `PROTOCOL`; programs
   * set `HTTP_STATUS_CODE` (an int) and `HTTP_REASON_PHRASE` through functions of http.
   */
  get properties(): Map<string, Value> {
    this.#properties ??= new Map(this.origin?.properties)
    return this.#properties
  }

  set properties(properties: Map<string, Value>) {
    this.#properties = properties
  }

  /** Headers that the program has set, which are also in `headers`: `convertToResponse` keeps them. */
  get keptHeaders(): HeaderList {
    this.#keptHeaders ??= new HeaderList()
    return this.#keptHeaders
  }

  set keptHeaders(headers: HeaderList) {
    this.#keptHeaders = headers
  }
}

/** Creates a message with a payload, as the functions of `messages` that set a payload do. */
export function messageOf(payload: Payload, contentType: string): Message {
  const message = new Message()
  message.payload = payload
  message.headers.set('Content-Type', contentType)
  message.keptHeaders.set('Content-Type', contentType)
  return message
}

/**
 * Sets the received body of a message.
 *
 * @param contentEncoding the values of this header
 * @param maxBytes of the decoded body
 */
export function setReceivedBody(
  message: Message,
  bytes: Uint8Array,
  contentEncoding: readonly string[],
  maxBytes: number,
): void {
  if (bytes.length === 0) return
  const codings = codingsIn(contentEncoding)
  message.payload =
    codings.length === 0
      ? { kind: 'bytes', bytes }
      : { kind: 'coded', body: new CodedBody(bytes, codings, maxBytes, message.isRequest) }
}

/**
 * Returns the payload as text: `""` if there is none, compact json, xml markup, or a map as a form. Bytes are decoded
 * once.
 */
export function payloadText(message: Message, limits: WorkLimits = DEFAULT_VALUE_LIMITS): string {
  const { payload } = message
  switch (payload?.kind) {
    case undefined:
      return ''
    case 'bytes': {
      const text = textOfUtf8(payload.bytes)
      message.payload = { kind: 'text', text, received: payload.bytes }
      return text
    }
    case 'coded': {
      const received = timed(limits, () => payload.body.plain)
      const text = textOfUtf8(received)
      message.payload = { kind: 'text', text, received, coded: payload.body }
      return text
    }
    case 'blob':
      return textOfUtf8(payload.bytes)
    case 'text':
      return payload.text
    case 'json':
      return jsonText(payload.json, limits)
    case 'xml':
      return xmlText(payload.xml, limits)
    case 'map':
      return timed(limits, () => formText(payload.map))
  }
}

/** Returns the payload as it is sent: in its received content codings if its headers still name them. */
export function payloadBytes(message: Message, limits: WorkLimits = DEFAULT_VALUE_LIMITS): Uint8Array {
  const coded = codedBodyOf(message)
  if (!coded) return plainBytes(message, limits)
  const named = codingsIn(message.headers.getAll('Content-Encoding'))
  return named.join() === coded.codings.join() ? coded.bytes : plainBytes(message, limits)
}

function codedBodyOf({ payload }: Message): CodedBody | undefined {
  if (payload?.kind === 'coded') return payload.body
  return payload?.kind === 'text' ? payload.coded : undefined
}

/**
 * Returns the bytes of the payload without content codings. Unlike in `payloadText`, a json string keeps its quotes.
 */
export function plainBytes(message: Message, limits: WorkLimits = DEFAULT_VALUE_LIMITS): Uint8Array {
  const { payload } = message
  if (payload?.kind === 'coded') return timed(limits, () => payload.body.plain)
  if (payload?.kind === 'bytes' || payload?.kind === 'blob') return payload.bytes
  if (payload?.kind === 'text' && payload.received instanceof Uint8Array) return payload.received
  if (payload?.kind === 'json') return utf8BytesOf(printJson(payload.json, limits))
  return utf8BytesOf(payloadText(message, limits))
}

/** The content type of a map payload is `application/x-www-form-urlencoded`; its values are text. */
function formText(map: BalMap): string {
  const form = new URLSearchParams()
  for (const [key, value] of map.entries)
    form.append(
      wellFormed(key),
      wellFormed(value instanceof BalFloat ? floatText(value.value) : String(value)),
    )
  return form.toString()
}

/** Returns an independent copy. */
export function cloneMessage(message: Message, limits: WorkLimits = DEFAULT_VALUE_LIMITS): Message {
  const clone = new Message()
  clone.headers = message.headers.copy()
  clone.keptHeaders = message.keptHeaders.copy()
  clone.properties = new Map(message.properties)
  clone.payload = clonePayload(message.payload, limits)
  clone.isRequest = message.isRequest
  clone.connection = message.connection
  return clone
}

function clonePayload(payload: Payload, limits: WorkLimits): Payload {
  if (payload?.kind === 'json') return { kind: 'json', json: copyJson(payload.json, limits) }
  if (payload?.kind === 'xml') return { kind: 'xml', xml: copyXml(payload.xml, limits) }
  if (payload?.kind !== 'map') return payload
  const map = new BalMap()
  limits.charge?.(STEPS.container + payload.map.entries.size * STEPS.element)
  for (const [key, value] of payload.map.entries) map.entries.set(key, value)
  return { kind: 'map', map }
}
