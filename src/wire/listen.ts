/** The door of this folder: opens one port for HTTP and WebSocket and serves the deployments on it. */

import type { Hub } from '../runtime/hub.js'
import type { ServerLimits } from '../runtime/limits.js'
import type { Deployment, Endpoint, Logger, ServerStats } from '../runtime/server.js'

export interface ListenOptions {
  readonly deployments: readonly Deployment[]
  readonly hub: Hub
  readonly port: number
  readonly host?: string
  readonly limits: ServerLimits
  readonly logger: Logger
}

export interface RunningServer {
  readonly port: number
  readonly url: string
  readonly endpoints: readonly Endpoint[]
  stats(): ServerStats
  /** New events run the new deployments; connections, store, groups and broadcast lists stay. */
  reload(deployments: readonly Deployment[]): Promise<void>
  close(options?: { readonly drainMs?: number }): Promise<void>
}

/**
 * Initialises the deployments (package and service variables), then listens.
 *
 * @throws StartError when the services cannot be served together (two on one base path, a WebSocket
 *   service without base path), `Failure` when an initialiser fails, and the system's error when the
 *   port is taken
 */
export declare function listen(options: ListenOptions): Promise<RunningServer>
