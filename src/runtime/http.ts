/** HTTP as the runtime sees it: a request that has arrived in full, and what is to be answered. */

import { utf8BytesOf } from '../values/utf8.js'

/** The head of a request; that of a handshake is all there is of it. */
export interface RequestHead {
  readonly method: string
  /** Path and query as received, which are ASCII. */
  readonly url: string
  /** `1.1` */
  readonly version: string
  /** Names and values by turns; the values are byte strings, as received. */
  readonly headers: readonly string[]
}

export interface HttpRequest extends RequestHead {
  readonly body: Uint8Array
  /** The client speaks `https`. */
  readonly isSecure: boolean
}

export interface HttpResponse {
  readonly status: number
  /** A byte string; absent for the words usual for the status. */
  readonly reason?: string
  /**
   * Names and values by turns, the values as byte strings. Fields about the connection or the length of the body are
   * added by the sender.
   */
  readonly headers: readonly string[]
  readonly body: Uint8Array
  /** The program asked for the connection to end with this response. */
  readonly closes?: boolean
  /** The protocol that the client should speak instead, for the fields `Upgrade` and `Connection` (RFC 9110, 7.8). */
  readonly upgrade?: string
}

/** @param name in lower case */
export function valuesOf(headers: readonly string[], name: string): string[] {
  const isNamed = (line: string) => line.length === name.length && line.toLowerCase() === name
  return headers.filter((_, i) => i % 2 === 1 && isNamed(headers[i - 1]!))
}

export const NO_BODY = new Uint8Array()

/**
 * An answer of the server itself. The text may repeat what a client has sent, such as a path: browsers must not take it
 * for anything but text.
 */
export function textResponse(status: number, text: string, headers: readonly string[] = []): HttpResponse {
  return {
    status,
    headers: text === '' ? headers : [...PLAIN_TEXT, ...headers],
    body: utf8BytesOf(text),
  }
}

/** @param maxBytes that it may have, without its content codings too */
export function bodyTooLarge(maxBytes: number): HttpResponse {
  return textResponse(413, `the body is larger than ${maxBytes} bytes`)
}

const PLAIN_TEXT = ['Content-Type', 'text/plain', 'X-Content-Type-Options', 'nosniff'] as const
