/** HTTP as the runtime sees it: a request that has arrived in full, and what is to be answered. */

/** The head of a request; that of a handshake is all there is of it. */
export interface RequestHead {
  readonly method: string
  /** Path and query as received. */
  readonly url: string
  /** `1.1` */
  readonly version: string
  /** Names and values by turns, as received. */
  readonly headers: readonly string[]
}

export interface HttpRequest extends RequestHead {
  readonly body: Uint8Array
}

export interface HttpResponse {
  readonly status: number
  /** Absent for the words usual for the status. */
  readonly reason?: string
  /** Names and values by turns; none that concerns the connection or the length of the body. */
  readonly headers: readonly string[]
  readonly body: Uint8Array
  /** The program asked for the connection to end with this response. */
  readonly closes?: boolean
}

const encoder = new TextEncoder()

export const NO_BODY = new Uint8Array()

/** An answer of the server itself. */
export function textResponse(status: number, text: string, headers: readonly string[] = []): HttpResponse {
  return {
    status,
    headers: text === '' ? headers : ['Content-Type', 'text/plain', ...headers],
    body: encoder.encode(text),
  }
}
