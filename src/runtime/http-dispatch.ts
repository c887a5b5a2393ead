/** Finds the resource that answers a request, and answers the requests that no resource takes. */

import { headline } from '../interpret/print-out.js'
import { Failure } from '../values/failure.js'
import { wellFormed } from '../values/utf8.js'
import { bodyTooLarge, type HttpRequest, type HttpResponse, NO_BODY, textResponse, valuesOf } from './http.js'
import { type RequestPath, requestPath } from './path.js'
import { runHttpResource } from './run-resource.js'
import type { ResourceMatch, Service } from './service.js'
import type { ServiceHost } from './service-host.js'

/**
 * Never fails: a failure of the resource is a response with 500.
 *
 * @returns a promise only when the resource waits
 */
export function dispatch(host: ServiceHost, request: HttpRequest): HttpResponse | Promise<HttpResponse> {
  const path = requestPath(request.url)
  if (request.method === 'OPTIONS' && request.url === '*') return { status: 204, headers: [], body: NO_BODY }
  const service = host.table.serviceFor(path.segments)
  const matches = service?.matches(path.segments.slice(service.baseSegments.length)) ?? []
  const match = choose(matches, request.method)
  if (service && match) return answer(host, service, match, request, path.query)
  const endpoint = isRead(request.method) ? host.table.endpointAt(request.url)?.endpointPath : undefined
  if (endpoint !== undefined) return upgradeRequired(request, endpoint)
  if (!service) {
    return textResponse(404, `no service found to handle incoming request received to : ${path.text}`)
  }
  if (matches.length === 0) {
    const subPath = subPathOf(path, service)
    return textResponse(404, `no matching resource found for path : ${subPath} , method : ${request.method}`)
  }
  const allow = ['Allow', allowed(matches)]
  if (request.method === 'OPTIONS') return { status: 204, headers: allow, body: NO_BODY }
  return textResponse(405, 'method not allowed', allow)
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Answers a plain request to a WebSocket endpoint, such as that of a browser that opens the address (RFC 9110, 15.5.22). */
function upgradeRequired({ headers, isSecure }: HttpRequest, endpointPath: string): HttpResponse {
  const [host = ''] = valuesOf(headers, 'host')
  const authority = host === '' ? 'HOST' : host
  const url = `${isSecure ? 'wss' : 'ws'}://${authority}${encodeURI(wellFormed(endpointPath))}`
  return { ...textResponse(426, `this is a WebSocket endpoint: connect to ${url}`), upgrade: 'websocket' }
}

/** The path below the base path, as received. */
function subPathOf({ text, rawSegments }: RequestPath, service: Service): string {
  const rest = rawSegments.slice(service.baseSegments.length)
  if (rest.length === 0) return '/'
  return `/${rest.join('/')}${text.endsWith('/') ? '/' : ''}`
}

/** A resource for `GET` also answers `HEAD`, unless another resource names `HEAD`. */
function choose(matches: readonly ResourceMatch[], method: string): ResourceMatch | undefined {
  const takes = (verb: string) => matches.find(({ resource }) => resource.verbs.includes(verb))
  const named = takes(method) ?? (method === 'HEAD' ? takes('GET') : undefined)
  if (named || method === 'OPTIONS') return named
  return matches.find(({ resource }) => resource.verbs.length === 0)
}

function allowed(matches: readonly ResourceMatch[]): string {
  const verbs = new Set(matches.flatMap(({ resource }) => resource.verbs))
  if (matches.some(({ resource }) => resource.verbs.length === 0)) {
    for (const verb of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) verbs.add(verb)
  }
  if (verbs.has('GET')) verbs.add('HEAD')
  return [...verbs.add('OPTIONS')].join(', ')
}

function answer(
  host: ServiceHost,
  service: Service,
  { resource, variables }: ResourceMatch,
  request: HttpRequest,
  query: string,
): HttpResponse | Promise<HttpResponse> {
  const context = host.contextOf(service.audience)
  const answered = runHttpResource(host, service, resource, request, variables, query, context)
  const respond = (reply: HttpResponse | Failure) => {
    if (!(reply instanceof Failure)) return reply
    return reply.isRequestTooLarge ? bodyTooLarge(host.limits.bodyBytes) : textResponse(500, headline(reply))
  }
  return answered instanceof Promise ? answered.then(respond) : respond(answered)
}
