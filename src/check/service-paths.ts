/** Paths that services are found by, as their annotations say them. */

import type { CheckedService } from './checked.js'
import { basePathOf, upgradePathOf } from './service-annotations.js'

interface ServicePaths {
  /** Without a trailing slash: `''` for the root. */
  readonly basePath: string
  /** Where WebSocket clients connect, `/` at least; undefined for a service without them. */
  readonly endpointPath: string | undefined
}

/** A service without a base path has its name for one. */
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

/** `x/` becomes `/x`, `/` becomes the empty text: what several paths are joined from. */
function normalized(path: string): string {
  return segmentsOf(path)
    .map((segment) => `/${segment}`)
    .join('')
}
