/** Asks a service's `@ws:OnHandshake` resource whether a client may connect. */

import { matchTemplate } from '../check/path-template.js'
import { headline } from '../interpret/print-out.js'
import { Failure } from '../values/failure.js'
import { EventLifetime } from './event-lifetime.js'
import { type HttpResponse, NO_BODY, type RequestHead, textResponse } from './http.js'
import { requestPath } from './path.js'
import { runHttpResource } from './run-resource.js'
import type { HttpResource, Service } from './service.js'
import type { ServiceHost } from './service-host.js'

/**
 * Never fails: a failure of the resource refuses the client.
 *
 * @returns the response that refuses the client, or undefined if it may connect; a promise only when the resource waits
 */
export function admit(
  host: ServiceHost,
  service: Service,
  resource: HttpResource,
  handshake: RequestHead,
): HttpResponse | undefined | Promise<HttpResponse | undefined> {
  const lifetime = new EventLifetime(host.cancelled, {
    endOrphans: () => {
      const fields = { service: service.name, resource: resource.callable.name, events: 1 }
      host.endOrphans('event ended long after its connection', fields)
    },
  })
  // By then the client has been answered or has gone: a later result is of no use.
  lifetime.limit(host.limits.handshakeTimeout + host.limits.orphanTimeout)
  const { segments, query } = requestPath(handshake.url)
  const variables =
    matchTemplate(resource.template, segments.slice(service.baseSegments.length)) ?? new Map<string, string>()
  const request = { ...handshake, body: NO_BODY }
  const context = host.contextOf(service.audience, lifetime)
  const reply = runHttpResource(host, service, resource, request, variables, query, context)
  if (!(reply instanceof Promise)) return refusalIn(reply)
  host.activity.begin()
  return reply.then((settled) => {
    host.activity.end()
    return refusalIn(settled)
  })
}

function refusalIn(reply: HttpResponse | Failure): HttpResponse | undefined {
  if (reply instanceof Failure) return textResponse(500, headline(reply))
  return reply.status >= 400 ? reply : undefined
}
