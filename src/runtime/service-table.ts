/** Finds the services of a server by path. */

import { findClashes } from '../check/clashes.js'
import { DiagnosticLog } from '../diagnostics/diagnostic.js'
import { wellFormed } from '../values/utf8.js'
import { originForm, requestPath } from './path.js'
import { StartError } from './server.js'
import type { Service } from './service.js'

export class ServiceTable {
  readonly #byBasePath = new Map<string, Service>()
  readonly #byEndpoint = new Map<string, Service>()
  readonly #mostSegments: number

  /** @throws StartError when two services claim one path */
  constructor(readonly services: readonly Service[]) {
    refuseClashes(services)
    for (const service of services) {
      const { basePath, endpointPath } = service
      this.#byBasePath.set(basePath, service)
      if (endpointPath === undefined) continue
      this.#byEndpoint.set(endpointPath, service)
      // Clients percent-encode characters that are not ASCII.
      this.#byEndpoint.set(encodeURI(wellFormed(endpointPath)), service)
    }
    this.#mostSegments = Math.max(0, ...services.map(({ baseSegments }) => baseSegments.length))
  }

  /** @returns the service with the longest base path that is a prefix of the segments */
  serviceFor(segments: readonly string[]): Service | undefined {
    for (let length = Math.min(segments.length, this.#mostSegments); length >= 0; length--) {
      const basePath = segments
        .slice(0, length)
        .map((segment) => `/${segment}`)
        .join('')
      const service = this.#byBasePath.get(basePath)
      // A decoded segment can contain a slash, which does not separate segments.
      if (service?.baseSegments.length === length) return service
    }
    return undefined
  }

  /**
   * @returns the service with an endpoint, or with a resource for any method, at this path; undefined if every request
   *   to it would be answered with 404
   */
  serviceAt(url: string): Service | undefined {
    const endpoint = this.endpointAt(url)
    if (endpoint) return endpoint
    const { segments } = requestPath(url)
    const service = this.serviceFor(segments)
    return service?.hasResourceAt(segments.slice(service.baseSegments.length)) ? service : undefined
  }

  /** @returns the service with this endpoint. A trailing slash and the query are ignored. */
  endpointAt(url: string): Service | undefined {
    // The form of most handshakes.
    const exact = this.#byEndpoint.get(url)
    if (exact) return exact
    const path = originForm(url).replace(/[?#].*$/s, '')
    return this.#byEndpoint.get(path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path)
  }
}

/** Each program was checked by itself. This checks the services of several programs. */
function refuseClashes(services: readonly Service[]): void {
  const clashes = findClashes([services.map(({ checked }) => checked)])
  const [first] = clashes
  if (!first) return
  const log = new DiagnosticLog()
  for (const clash of clashes) clash.reportTo(log)
  throw new StartError(first.message, log.sorted())
}
