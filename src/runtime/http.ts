/** HTTP requests and responses, independent of any server. */

import { utf8BytesOf } from '../values/utf8.js'

/** A request without its body. */
export interface RequestHead {
  readonly method: string
  /** Path and query as received: ASCII. */
  readonly url: string
  /** `1.1` */
  readonly version: string
  /** Alternating names and values; the values are byte strings, as received. */
  readonly headers: readonly string[]
}

export interface HttpRequest extends RequestHead {
  readonly body: Uint8Array
  /** The client uses `https`. */
  readonly isSecure: boolean
}

export interface HttpResponse {
  readonly status: number
  /** A byte string; undefined for the usual reason phrase of the status code. */
  readonly reason?: string
  /**
   * Alternating names and values; the values are byte strings. The sender adds the fields about the connection and the
   * length of the body.
   */
  readonly headers: readonly string[]
  readonly body: Uint8Array
  /** The connection ends after this response. */
  readonly closes?: boolean
  /** The protocol that the client should use instead, for the fields `Upgrade` and `Connection` (RFC 9110, 7.8). */
  readonly upgrade?: string
}

/** @param name in lower case */
export function valuesOf(headers: readonly string[], name: string): string[] {
  const isNamed = (line: string) => line.length === name.length && line.toLowerCase() === name
  return headers.filter((_, i) => i % 2 === 1 && isNamed(headers[i - 1]!))
}

export const NO_BODY = new Uint8Array()

/**
 * Makes a response of the server itself. The text may repeat what a client has sent, such as a path, so browsers must
 * not interpret it as anything but text.
 */
export function textResponse(status: number, text: string, headers: readonly string[] = []): HttpResponse {
  return {
    status,
    headers: text === '' ? headers : [...PLAIN_TEXT, ...headers],
    body: utf8BytesOf(text),
  }
}

/** @param maxBytes of the body, also after its content codings are decoded */
export function bodyTooLarge(maxBytes: number): HttpResponse {
  return textResponse(413, `the body is larger than ${maxBytes} bytes`)
}

const PLAIN_TEXT = ['Content-Type', 'text/plain', 'X-Content-Type-Options', 'nosniff'] as const
