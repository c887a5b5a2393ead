/** Checks every request before its target is looked up. */

import type { IncomingMessage } from 'node:http'
import { type HttpResponse, textResponse } from '../../runtime/http.js'

/**
 * Refuses an unsupported version of HTTP, and a request whose host is ambiguous, because a proxy might use another host
 * (RFC 9112, 3.2).
 */
export function requestRefusal(request: IncomingMessage): HttpResponse | undefined {
  const { httpVersionMajor, httpVersionMinor, rawHeaders } = request
  if (httpVersionMajor !== 1) return UNKNOWN_VERSION
  let host: string | undefined
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue
    if (host !== undefined) return SEVERAL_HOSTS
    host = rawHeaders[i + 1]!
  }
  if (host === undefined) return httpVersionMinor === 0 ? undefined : NO_HOST
  return isAuthority(host) ? undefined : WRONG_HOST
}

/** A host name or address, with an optional port but without user information (RFC 9110, 7.2 and RFC 3986, 3.2). */
function isAuthority(host: string): boolean {
  return /^(?:\[[\w.:%~-]+\]|[\w.~%!$&'()*+,;=-]*)(?::\d*)?$/.test(host)
}

const UNKNOWN_VERSION: HttpResponse = { ...textResponse(505, 'only HTTP/1.1 is spoken here'), closes: true }
const NO_HOST: HttpResponse = { ...textResponse(400, 'the header Host is missing'), closes: true }
const SEVERAL_HOSTS: HttpResponse = { ...textResponse(400, 'there are several headers Host'), closes: true }
const WRONG_HOST: HttpResponse = { ...textResponse(400, 'the header Host is not valid'), closes: true }
