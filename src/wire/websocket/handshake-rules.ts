/** Which requests become WebSocket connections, and how the others are turned away. */

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type HttpResponse, textResponse } from '../../runtime/http.js'
import type { ServerLimits } from '../../runtime/limits.js'
import { tokensOf } from '../../values/http-fields.js'

/** A GET of HTTP/1.1 that asks for `websocket`; any other upgrade may be, and is, ignored. */
export function isHandshake({ httpVersion, method, headers }: IncomingMessage): boolean {
  if (httpVersion !== '1.1' || method !== 'GET') return false
  const upgrade = headers.upgrade?.toLowerCase() ?? ''
  return upgrade === 'websocket' || tokensOf([upgrade]).has('websocket')
}

/** Refuses what RFC 6455, 4.2 does not allow. The key is left to ws. */
export function protocolRefusal(request: IncomingMessage): HttpResponse | undefined {
  const { headers } = request
  // Whatever follows the head would be read as frames here, and as a body by a proxy.
  if (hasBody(headers)) return textResponse(400, 'a handshake has no body')
  return headers['sec-websocket-version'] === '13' ? undefined : WRONG_VERSION
}

function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** RFC 6455, 4.4 asks for the version, RFC 9110, 15.5.22 for the protocol. */
const WRONG_VERSION: HttpResponse = {
  ...textResponse(426, 'only version 13 of the WebSocket protocol is spoken here', [
    'Sec-WebSocket-Version',
    '13',
  ]),
  upgrade: 'websocket',
}

/** Browsers tell which site a connection is opened from; other clients need not. */
export function originRefusal(
  { headers }: IncomingMessage,
  origins: ServerLimits['origins'],
): HttpResponse | undefined {
  const { origin, host } = headers
  if (origins === 'any' || origin === undefined) return undefined
  const isAllowed = origins === 'same' ? isSameHost(origin, host ?? '') : origins.includes(origin)
  return isAllowed ? undefined : textResponse(403, 'this origin is not allowed')
}

/** Compares as addresses, so that neither case nor a port that goes without saying makes a difference. */
function isSameHost(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host: own } = new URL(origin)
  const asked = `${protocol}//${host}`
  return own !== '' && URL.canParse(asked) && new URL(asked).host === own
}

/** The request once more, without its wish to upgrade: what the HTTP server must read instead. */
export function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.toLowerCase() !== 'upgrade') lines.push(`${name}: ${rawHeaders[i + 1]}`)
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}
