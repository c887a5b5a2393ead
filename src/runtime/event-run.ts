/** Runs a resource for an event, of a connection or of the clock. */

import type { Callable } from '../check/checked.js'
import type { EventContext } from '../library/native.js'
import type { Message } from '../values/message.js'
import type { Service } from './service.js'
import type { ServiceHost } from './service-host.js'

/**
 * Returns a promise when the resource waits: it never rejects. An uncaught error is reported.
 *
 * @param event under which the run is measured
 */
export function runEvent(
  host: ServiceHost,
  event: string,
  service: Service,
  resource: Callable,
  message: Message,
  context: EventContext,
): Promise<void> | undefined {
  const { meter } = host
  if (!meter) return runResource(host, service, resource, message, context)
  return meter.measure(event, () => runResource(host, service, resource, message, context))
}

function runResource(
  host: ServiceHost,
  service: Service,
  resource: Callable,
  message: Message,
  context: EventContext,
): Promise<void> | undefined {
  try {
    const outcome = service.deployment.instance.run(resource, [message], context)
    if (!(outcome instanceof Promise)) return undefined
    return outcome.then(
      () => {},
      (error: unknown) => void host.failed(service, resource, error),
    )
  } catch (error) {
    host.failed(service, resource, error)
    return undefined
  }
}
