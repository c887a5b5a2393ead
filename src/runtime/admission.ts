/** Asks a service's `@ws:OnHandshake` resource whether a client may connect. */

import { matchTemplate } from '../check/path-template.js'
import type { Outcome } from '../interpret/interpret.js'
import { headline } from '../interpret/print-out.js'
import type { EventContext } from '../library/native.js'
import type { Value } from '../values/value.js'
import { EventLifetime } from './event-lifetime.js'
import { type HttpResponse, NO_BODY, type RequestHead, textResponse } from './http.js'
import { requestMessage, responseOf } from './messages.js'
import { requestPath } from './path.js'
import type { HttpResource, Service } from './service.js'
import type { ServiceHost } from './service-host.js'

/** Nothing if the client may connect, else the response that refuses it. Never fails: failures refuse. */
export function admit(
  host: ServiceHost,
  service: Service,
  { callable, template, parameters }: HttpResource,
  handshake: RequestHead,
): HttpResponse | undefined | Promise<HttpResponse | undefined> {
  const failed = (error: unknown): HttpResponse =>
    textResponse(500, headline(host.failed(service, callable, error)))
  const lifetime = new EventLifetime(host.cancelled, {
    endOrphans: () => {
      const fields = { service: service.name, resource: callable.name, events: 1 }
      host.endOrphans('event ended long after its connection', fields)
    },
  })
  // By then the client has been answered, or is refused: a later result is of no use.
  lifetime.limit(host.limits.handshakeTimeout + host.limits.orphanTimeout)
  const event: EventContext = { ...host.surroundings, cancelled: lifetime, service: service.audience }
  try {
    const { segments, query } = requestPath(handshake.url)
    const variables = matchTemplate(template, segments.slice(service.baseSegments.length)) ?? new Map()
    const message = requestMessage({ ...handshake, body: NO_BODY })
    const args: Value[] = [message, ...parameters.bind(variables, query)]
    const outcome = service.deployment.instance.run(callable, args, event)
    if (!(outcome instanceof Promise)) return refusalIn(outcome)
    host.activity.begin()
    return outcome
      .then(refusalIn)
      .catch(failed)
      .finally(() => host.activity.end())
  } catch (error) {
    return failed(error)
  }
}

function refusalIn({ reply }: Outcome): HttpResponse | undefined {
  const response = responseOf(reply)
  return response.status >= 400 ? response : undefined
}
