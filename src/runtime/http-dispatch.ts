/** From a request to the resource that answers it, and from what that comes to, to the response. */

import type { Outcome } from '../interpret/interpret.js'
import { headline } from '../interpret/print-out.js'
import type { EventContext } from '../library/native.js'
import { wellFormed } from '../values/utf8.js'
import type { Value } from '../values/value.js'
import { bodyTooLarge, type HttpRequest, type HttpResponse, NO_BODY, textResponse, valuesOf } from './http.js'
import { requestMessage, responseOf } from './messages.js'
import { type RequestPath, requestPath } from './path.js'
import type { ResourceMatch, Service } from './service.js'
import type { ServiceHost } from './service-host.js'

/** Gives the response at once when the resource does not wait. Never fails: failures are responses. */
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

/** What a browser shows when it opens the address of an endpoint, which only answers handshakes. */
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

/** `HEAD` is answered by whoever answers `GET`, unless a resource asks for it. */
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
  { resource: { callable, parameters }, variables }: ResourceMatch,
  request: HttpRequest,
  query: string,
): HttpResponse | Promise<HttpResponse> {
  const { bodyBytes } = host.limits
  const failed = (error: unknown): HttpResponse => {
    const failure = host.failed(service, callable, error)
    return failure.isRequestTooLarge ? bodyTooLarge(bodyBytes) : textResponse(500, headline(failure))
  }
  const event: EventContext = { ...host.surroundings, service: service.audience }
  try {
    const args: Value[] = [requestMessage(request, bodyBytes), ...parameters.bind(variables, query)]
    const outcome = service.deployment.instance.run(callable, args, event)
    return outcome instanceof Promise ? outcome.then(responseTo).catch(failed) : responseTo(outcome)
  } catch (error) {
    return failed(error)
  }
}

/** A resource that ends without `reply` has done its work: the client must not wait for more. */
function responseTo({ reply }: Outcome): HttpResponse {
  return responseOf(reply)
}
