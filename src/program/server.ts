/** Programs and a port: the services of one or several programs behind one address. */

import { processHub } from '../runtime/hub.js'
import { DEFAULT_SERVER_LIMITS } from '../runtime/limits.js'
import { SILENT, StartError } from '../runtime/server.js'
import { Failure } from '../values/failure.js'
import type { Program, ServeOptions, Server } from './api.js'
import { BalError, ClashError, LoadError } from './errors.js'
import type { LoadedProgram } from './program.js'

export const DEFAULT_PORT = 9090

/**
 * Serves the services of several programs on one port, with one store and one set of groups.
 *
 * @throws LoadError when there is nothing to serve, the services cannot be served together, or the
 *   credentials for TLS are no use
 * @throws BalError when the initialiser of a variable fails
 */
export async function serveAll(programs: readonly Program[], options: ServeOptions = {}): Promise<Server> {
  if (programs.every((program) => program.services.length === 0)) {
    throw new LoadError('no service(s) found in the program')
  }
  // The network is loaded only when there is something to serve: checking a program never needs it.
  const { listen } = await import('../wire/listen.js')
  try {
    const server = await listen({
      deployments: deploymentsOf(programs),
      hub: options.hub ?? processHub,
      port: options.port ?? DEFAULT_PORT,
      ...(options.host === undefined ? {} : { host: options.host }),
      limits: { ...DEFAULT_SERVER_LIMITS, ...options.limits },
      logger: options.logger ?? SILENT,
      ...(options.tls === undefined ? {} : { tls: options.tls }),
      compression: options.compression ?? false,
      trustProxy: options.trustProxy ?? [],
      ...(options.metrics === undefined ? {} : { metrics: options.metrics }),
    })
    return {
      port: server.port,
      url: server.url,
      metricsUrl: server.metricsUrl,
      endpoints: server.endpoints,
      stats: () => server.stats(),
      reload: (program) => server.reload(deploymentsOf([program])).catch(rethrow),
      close: (closing) => server.close(closing),
    }
  } catch (error) {
    return rethrow(error)
  }
}

function deploymentsOf(programs: readonly Program[]) {
  return programs.map((program) => (program as LoadedProgram).deployment())
}

function rethrow(error: unknown): never {
  if (error instanceof Failure) throw new BalError(error)
  if (error instanceof StartError && error.diagnostics.length > 0) throw new ClashError(error.diagnostics)
  if (error instanceof StartError) throw new LoadError(error.message)
  throw error
}
