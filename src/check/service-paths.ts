/** Computes the paths of services from their annotations. */

import type { CheckedService } from './checked.js'
import { basePathOf, upgradePathOf } from './service-annotations.js'

interface ServicePaths {
  /** Without a trailing slash: `''` for the root. */
  readonly basePath: string
  /** The path for WebSocket clients, at least `/`; undefined for a service without them. */
  readonly endpointPath: string | undefined
}

/** By default, the name of a service is its base path. */
export function pathsOf(service: CheckedService): ServicePaths {
  const basePath = normalized(basePathOf(service)?.text ?? service.name)
  const upgradePath = upgradePathOf(service)?.text
  const endpointPath = upgradePath === undefined ? undefined : `${basePath}${normalized(upgradePath)}` || '/'
  return { basePath, endpointPath }
}

/** `/a/b/` has the segments `a` and `b`, `/` has none. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

/** `x/` becomes `/x`, and `/` becomes `''`, so that paths can be joined. */
function normalized(path: string): string {
  return segmentsOf(path)
    .map((segment) => `/${segment}`)
    .join('')
}
