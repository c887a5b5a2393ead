import type { Endpoint } from '../runtime/server.js'
import type { Service } from '../runtime/service.js'

/**
 * Returns the URLs of services, for display.
 *
 * @param url `http://host:port` or `https://host:port`; empty if it is not known: then paths are returned
 */
export function endpointsAt(services: readonly Service[], url: string): Endpoint[] {
  return services.flatMap(({ name, basePath, endpointPath, resources }) => {
    const endpoints: Endpoint[] = []
    if (endpointPath !== undefined) {
      endpoints.push({ kind: 'ws', url: `${url.replace(/^http/, 'ws')}${endpointPath}`, service: name })
    }
    if (endpointPath === undefined || resources.length > 0) {
      endpoints.push({ kind: 'http', url: `${url}${basePath || '/'}`, service: name })
    }
    return endpoints
  })
}
