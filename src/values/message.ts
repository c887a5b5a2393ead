import type { JsonValue } from './json.js'
import type { BalMap, Value } from './value.js'

/**
 * What a message carries. Text that came from a frame or a body stays bytes until somebody reads it.
 * `undefined` is a message without payload.
 */
export type Payload =
  | undefined
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'json'; readonly json: JsonValue }
  | { readonly kind: 'xml'; readonly xml: Value }
  | { readonly kind: 'map'; readonly map: BalMap }

/** Header lines in order. Names are compared without case; each line keeps its spelling. */
export class HeaderList {
  #lines: { readonly name: string; readonly value: string }[] = []

  /** The value added last, as `messages:getHeader` wants it. */
  get(name: string): string | undefined {
    const key = name.toLowerCase()
    return this.#lines.findLast((line) => line.name.toLowerCase() === key)?.value
  }

  getAll(name: string): string[] {
    const key = name.toLowerCase()
    return this.#lines.filter((line) => line.name.toLowerCase() === key).map((line) => line.value)
  }

  add(name: string, value: string): void {
    this.#lines.push({ name, value })
  }

  /** Replaces every value of the name; the new spelling stays. */
  set(name: string, value: string): void {
    this.remove(name)
    this.add(name, value)
  }

  remove(name: string): void {
    const key = name.toLowerCase()
    this.#lines = this.#lines.filter((line) => line.name.toLowerCase() !== key)
  }

  clear(): void {
    this.#lines = []
  }

  *[Symbol.iterator](): IterableIterator<readonly [name: string, value: string]> {
    for (const { name, value } of this.#lines) yield [name, value]
  }
}

/** A request, a response, a WebSocket event or a message made by the program. Shared by reference. */
export class Message {
  headers = new HeaderList()
  /**
   * Properties, not sent on the wire. The server sets `HTTP_METHOD`, `TO` (the request URL) and
   * `PROTOCOL`; programs set `HTTP_STATUS_CODE` (an int) and `HTTP_REASON_PHRASE` through the http functions.
   */
  properties = new Map<string, Value>()
  payload: Payload
  /** A request came in with this message: `http:convertToResponse` then drops its headers. */
  isRequest = false
  /** Names of headers that the program set itself, lower case: `convertToResponse` keeps them. */
  readonly ownHeaders = new Set<string>()
  /** The connection whose event brought it, for the older `ws:pushText(m, text)`. */
  connection: object | undefined
}
