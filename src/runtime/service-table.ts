/** All services of a server, by the paths that lead to them. */

import { originForm } from './path.js'
import { StartError } from './server.js'
import type { Service } from './service.js'

export class ServiceTable {
  readonly #byBasePath = new Map<string, Service>()
  readonly #byEndpoint = new Map<string, Service>()
  readonly #mostSegments: number

  /** @throws StartError when two services claim one path */
  constructor(readonly services: readonly Service[]) {
    for (const service of services) {
      const { basePath, endpointPath, name } = service
      if (this.#byBasePath.has(basePath)) {
        throw new StartError(
          `service with base path :${basePath || '/'} already exists in listener : default`,
        )
      }
      this.#byBasePath.set(basePath, service)
      if (endpointPath === undefined) continue
      const other = this.#byEndpoint.get(endpointPath)
      if (other) {
        throw new StartError(`services '${other.name}' and '${name}' have the same endpoint ${endpointPath}`)
      }
      this.#byEndpoint.set(endpointPath, service)
      // Clients send what is not ASCII percent-encoded.
      this.#byEndpoint.set(encodeURI(endpointPath), service)
    }
    this.#mostSegments = Math.max(0, ...services.map(({ baseSegments }) => baseSegments.length))
  }

  /** The service with the longest base path that the segments begin with. */
  serviceFor(segments: readonly string[]): Service | undefined {
    for (let length = Math.min(segments.length, this.#mostSegments); length >= 0; length--) {
      const basePath = segments
        .slice(0, length)
        .map((segment) => `/${segment}`)
        .join('')
      const service = this.#byBasePath.get(basePath)
      // A decoded segment may hold a slash, which is none between segments.
      if (service?.baseSegments.length === length) return service
    }
    return undefined
  }

  /** The service whose endpoint this path is: exactly, but for one slash at the end and the query. */
  endpointAt(url: string): Service | undefined {
    // Most handshakes ask for just that.
    const exact = this.#byEndpoint.get(url)
    if (exact) return exact
    const path = originForm(url).replace(/[?#].*$/s, '')
    return this.#byEndpoint.get(path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path)
  }
}
