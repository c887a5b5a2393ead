/** Serves the services of one or several programs, on a port or in a server of the host. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { didYouMean } from '../diagnostics/close-names.js'
import { DEFAULT_PORT } from '../runtime/defaults.js'
import { DEFAULT_SERVER_LIMITS } from '../runtime/limits.js'
import { type Deployment, StartError } from '../runtime/server.js'
import type { ServiceHost } from '../runtime/service-host.js'
import { Failure } from '../values/failure.js'
import type {
  AttachedServices,
  AttachOptions,
  CloseOptions,
  Handlers,
  Hub,
  NodeServer,
  Program,
  ServeOptions,
  Server,
  Services,
} from './api.js'
import { guardedLogger } from './callbacks.js'
import { BalError, ClashError, LoadError } from './errors.js'
import { bytes, hubOf, innerHubOf } from './hub.js'
import { givenServerLimits } from './limit-rules.js'
import { inWords, text } from './option-rules.js'
import { readAttachOptions, readCloseOptions, readServeOptions } from './options.js'
import { Servable } from './servable.js'

/**
 * Serves the services of several programs on one port, with one store and one set of groups.
 *
 * @throws LoadError if there is no service, the services cannot be served together, the port cannot be opened, the TLS
 *   credentials are invalid, or an option is invalid
 * @throws BalError if the initialiser of a variable fails
 */
export async function serveAll(programs: readonly Program[], options: ServeOptions = {}): Promise<Server> {
  const given = readServeOptions(options)
  const deployments = deploymentsOf(programs, 'serveAll takes an array of programs')
  // Checking a program never loads the network.
  const { listen } = await import('../wire/listen.js')
  try {
    const server = await listen({
      ...ingressOptions(deployments, given),
      port: given.port ?? DEFAULT_PORT,
      ...(given.host === undefined ? {} : { host: given.host }),
      ...(given.tls === undefined ? {} : { tls: given.tls }),
    })
    return extend(servicesOf(server), {
      get port() {
        return server.port
      },
      get url() {
        return server.url
      },
    })
  } catch (error) {
    throw asApiError(error, given)
  }
}

/** Does the same as `Program.attach` for several programs, which share one store and one set of groups. */
export async function attachAll(
  programs: readonly Program[],
  server: NodeServer,
  options: AttachOptions = {},
): Promise<AttachedServices> {
  const { attach, isHttpServer } = await import('../wire/attach.js')
  if (!isHttpServer(server)) {
    throw new LoadError(
      `attach takes a server of node:http or node:https, not ${inWords(server)}; Express and Koa return one from app.listen(), Fastify has fastify.server`,
    )
  }
  const given = readAttachOptions(options)
  const deployments = deploymentsOf(programs, 'attachAll takes an array of programs')
  try {
    return servicesOf(await attach(server, ingressOptions(deployments, given)))
  } catch (error) {
    throw asApiError(error, given)
  }
}

/** Does the same as `Program.handlers` for several programs, which share one store and one set of groups. */
export async function handlersFor(
  programs: readonly Program[],
  options: AttachOptions = {},
): Promise<Handlers> {
  const given = readAttachOptions(options)
  const deployments = deploymentsOf(programs, 'handlersFor takes an array of programs')
  const { openHandlers } = await import('../wire/attach.js')
  try {
    const handlers = await openHandlers(ingressOptions(deployments, given))
    return extend(servicesOf(handlers), {
      request: (...[request, response, next]: Parameters<Handlers['request']>) => {
        const isTaken = handlers.request(request as IncomingMessage, response as ServerResponse)
        if (!isTaken) next?.()
        return isTaken
      },
      upgrade: (...[request, socket, head]: Parameters<Handlers['upgrade']>) =>
        handlers.upgrade(request as IncomingMessage, socket as Socket, Buffer.from(head)),
    })
  } catch (error) {
    throw asApiError(error, given)
  }
}

function ingressOptions(deployments: readonly Deployment[], given: AttachOptions) {
  return {
    deployments,
    hub: innerHubOf(given.hub),
    limits: { ...DEFAULT_SERVER_LIMITS, ...givenServerLimits(given.limits) },
    logger: guardedLogger(given.logger),
    compression: given.compression ?? false,
    trustProxy: given.trustProxy ?? [],
    ...(given.metrics === undefined ? {} : { metrics: given.metrics }),
  }
}

/** An open server or guest of the wire. */
interface Opened extends Pick<Services, 'metricsUrl' | 'endpoints'> {
  readonly services: ServiceHost
  reload(deployments: readonly Deployment[]): Promise<void>
  close(options: CloseOptions): Promise<void>
}

function servicesOf(opened: Opened): Services {
  let isClosed = false
  const audiences = (name: string) => {
    const { services } = opened.services.table
    const named = services.filter((service) => service.name === name)
    if (named.length > 0) return named.map(({ audience }) => audience)
    const names = services.map((service) => service.name)
    const advice = didYouMean(name, names) ?? `there are ${names.join(', ')}`
    throw new LoadError(`there is no service '${name}'; ${advice}`, 'service')
  }
  return {
    get metricsUrl() {
      return opened.metricsUrl
    },
    get endpoints() {
      return opened.endpoints
    },
    get hub(): Hub {
      return hubOf(opened.services.hub)
    },
    stats: () => opened.services.stats(),
    broadcastText(service, content) {
      text(service, 'service')
      text(content, 'text')
      const receivers = audiences(service)
      for (const audience of receivers) audience.broadcastText(content)
      return receivers.reduce((sum, { connectionCount }) => sum + connectionCount, 0)
    },
    broadcastBinary(service, content) {
      text(service, 'service')
      bytes(content)
      const receivers = audiences(service)
      for (const audience of receivers) audience.broadcastBinary(content)
      return receivers.reduce((sum, { connectionCount }) => sum + connectionCount, 0)
    },
    async reload(programs) {
      const list: readonly Program[] = Array.isArray(programs) ? programs : [programs]
      const deployments = deploymentsOf(list, 'reload takes a program made by load()')
      if (isClosed) throw new LoadError('the services have been closed: they cannot be reloaded')
      await opened.reload(deployments).catch((error) => {
        throw asApiError(error, {})
      })
    },
    async close(options = {}) {
      const given = readCloseOptions(options)
      isClosed = true
      await opened.close(given)
    },
  }
}

/** Adds members. Getters stay getters. */
function extend<T extends object, U extends object>(object: T, members: U): T & U {
  return Object.defineProperties(object, Object.getOwnPropertyDescriptors(members)) as T & U
}

/** @throws LoadError for a value that is not a program, and if no program has a service */
function deploymentsOf(programs: readonly Program[], usage: string): Deployment[] {
  if (!Array.isArray(programs)) throw new LoadError(`${usage}, not ${inWords(programs)}`)
  const deployments = programs.map((program: unknown) => {
    const deployment = Servable.deploymentOf(program)
    if (deployment) return deployment
    throw new LoadError(`${usage}, not ${inWords(program)}`)
  })
  if (programs.every((program) => program.services.length === 0)) {
    throw new LoadError('no service(s) found in the program')
  }
  return deployments
}

function asApiError(error: unknown, given: ServeOptions): unknown {
  if (error instanceof Failure) return new BalError(error)
  if (error instanceof StartError && error.diagnostics.length > 0) return new ClashError(error.diagnostics)
  if (error instanceof StartError) return new LoadError(error.message)
  return asListenError(error, given) ?? error
}

/** The system's error for a port that cannot be opened. */
interface SystemError extends Error {
  readonly code: string
  readonly syscall: string
  readonly port?: number
  readonly address?: string
  readonly hostname?: string
}

function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

function asListenError(
  error: unknown,
  { port = DEFAULT_PORT, host, metrics }: ServeOptions,
): LoadError | undefined {
  if (!isSystemError(error)) return undefined
  const wanted = error.port ?? port
  const address = error.hostname ?? error.address ?? host ?? ''
  const ofMetrics =
    metrics !== undefined && (wanted === port ? address === metrics.host : wanted === metrics.port)
  const prefix = ofMetrics ? 'metrics.' : ''
  const wrong = (option: 'port' | 'host', problem: string) =>
    new LoadError(`${prefix}${option} ${problem}`, `${prefix}${option}`, error)
  switch (error.code) {
    case 'EADDRINUSE':
      return wrong('port', `${wanted} is already in use`)
    case 'EACCES':
      return wrong('port', `${wanted} needs more rights than this process has`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return wrong('host', `'${address}' is not an address of this machine`)
    default:
      return wrong('port', `${wanted} cannot be opened: ${error.message}`)
  }
}
