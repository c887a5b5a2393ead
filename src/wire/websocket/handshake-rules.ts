/** Decides which requests are opening handshakes, and refuses invalid ones. */

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { type HttpResponse, textResponse } from '../../runtime/http.js'
import type { ServerLimits } from '../../runtime/limits.js'
import { tokensOf } from '../../values/http-fields.js'

/** Whether a request is a GET of HTTP/1.1 with an upgrade to `websocket`. Any other upgrade is ignored. */
export function isHandshake({ httpVersion, method, headers }: IncomingMessage): boolean {
  if (httpVersion !== '1.1' || method !== 'GET') return false
  const upgrade = headers.upgrade?.toLowerCase() ?? ''
  return upgrade === 'websocket' || tokensOf([upgrade]).has('websocket')
}

/** Refuses what RFC 6455, 4.2 does not allow. ws checks the key. */
export function protocolRefusal(request: IncomingMessage): HttpResponse | undefined {
  const { headers } = request
  // A proxy would read the bytes after the header section as a body, this server as frames.
  if (hasBody(headers)) return textResponse(400, 'a handshake has no body')
  return headers['sec-websocket-version'] === '13' ? undefined : WRONG_VERSION
}

function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** RFC 6455, 4.4 requires the version, RFC 9110, 15.5.22 the protocol. */
const WRONG_VERSION: HttpResponse = {
  ...textResponse(426, 'only version 13 of the WebSocket protocol is spoken here', [
    'Sec-WebSocket-Version',
    '13',
  ]),
  upgrade: 'websocket',
}

/** Browsers send the origin of the page; other clients need not. */
export function originRefusal(
  { headers }: IncomingMessage,
  origins: ServerLimits['origins'],
): HttpResponse | undefined {
  const { origin, host } = headers
  if (origins === 'any' || origin === undefined) return undefined
  const isAllowed = origins === 'same' ? isSameHost(origin, host ?? '') : origins.includes(origin)
  return isAllowed ? undefined : textResponse(403, 'this origin is not allowed')
}

/** Compares as URLs, so that case and a default port make no difference. */
function isSameHost(origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host: own } = new URL(origin)
  const asked = `${protocol}//${host}`
  return own !== '' && URL.canParse(asked) && new URL(asked).host === own
}

/** Returns the header section of the request without its upgrade, for the HTTP server to read. */
export function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.toLowerCase() !== 'upgrade') lines.push(`${name}: ${rawHeaders[i + 1]}`)
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}
