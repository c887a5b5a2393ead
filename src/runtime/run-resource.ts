/** Runs resources, for events of connections, for requests, for handshakes and for timers. */

import type { Callable } from '../check/checked.js'
import type { Outcome } from '../interpret/interpret.js'
import type { EventContext } from '../library/native.js'
import { Failure } from '../values/failure.js'
import type { Message } from '../values/message.js'
import type { Value } from '../values/value.js'
import type { HttpResponse } from './http.js'
import { type ReceivedRequest, requestMessage, responseOf } from './messages.js'
import type { HttpResource, Service } from './service.js'
import type { ServiceHost } from './service-host.js'

/**
 * Runs a resource. Never throws, and the promise never rejects: a failure has been printed and counted.
 *
 * @returns a promise only when the resource waits
 */
function runResource(
  host: ServiceHost,
  service: Service,
  resource: Callable,
  args: readonly Value[],
  context: EventContext,
): Outcome | Failure | Promise<Outcome | Failure> {
  try {
    const outcome = service.deployment.instance.run(resource, args, context)
    if (!(outcome instanceof Promise)) return outcome
    return outcome.catch((error: unknown) => host.failed(service, resource, error))
  } catch (error) {
    return host.failed(service, resource, error)
  }
}

/**
 * Runs a resource for an event, and measures it under the name of the event where there are metrics.
 *
 * @returns a promise when the resource waits; it never rejects
 */
export function runEvent(
  host: ServiceHost,
  event: string,
  service: Service,
  resource: Callable,
  message: Message,
  context: EventContext,
): Promise<unknown> | undefined {
  const { meter } = host
  // Without metrics, the usual case, an event costs no closure.
  const outcome = meter
    ? meter.measure(event, () => runResource(host, service, resource, [message], context))
    : runResource(host, service, resource, [message], context)
  return outcome instanceof Promise ? outcome : undefined
}

/**
 * Runs a resource for a request. A body that cannot be decoded, an argument that cannot be bound and a reply that cannot
 * be sent are failures of the resource. Without `reply` the response is empty.
 *
 * @param variables of the path
 * @returns the response, or the failure, which has been printed and counted; a promise only when the resource waits
 */
export function runHttpResource(
  host: ServiceHost,
  service: Service,
  { callable, parameters }: HttpResource,
  request: ReceivedRequest,
  variables: ReadonlyMap<string, string>,
  query: string,
  context: EventContext,
): HttpResponse | Failure | Promise<HttpResponse | Failure> {
  const attempt = <T>(step: () => T): T | Failure => {
    try {
      return step()
    } catch (error) {
      return host.failed(service, callable, error)
    }
  }
  const respond = (outcome: Outcome | Failure) =>
    outcome instanceof Failure
      ? outcome
      : attempt(() => responseOf(outcome.reply, service.deployment.instance.limits))
  const args = attempt(() => [
    requestMessage(request, host.limits.bodyBytes),
    ...parameters.bind(variables, query),
  ])
  if (args instanceof Failure) return args
  const outcome = runResource(host, service, callable, args, context)
  return outcome instanceof Promise ? outcome.then(respond) : respond(outcome)
}
