/** A checked service, prepared to be found: its base path, its endpoint, its resources by event and path. */

import type { Callable, CheckedService, GlobalVariable } from '../check/checked.js'
import { compareTemplates, matchTemplate, type PathTemplate, parseTemplate } from '../check/path-template.js'
import {
  admissionsOf,
  basePathOf,
  CONNECTION_EVENTS,
  type ConnectionEvent,
  clientConnectorsOf,
  handlesEvent,
  idleTimeoutOf,
  isClientService,
  pathOf,
  subProtocolsOf,
  upgradePathOf,
  verbsOf,
} from '../check/service-annotations.js'
import { pathsOf, segmentsOf } from '../check/service-paths.js'
import { isToken } from '../check/token.js'
import { Audience } from './audience.js'
import { ParameterBinder } from './parameters.js'
import { type Deployment, StartError } from './server.js'

/** A resource that plain HTTP requests can reach. */
export interface HttpResource {
  readonly callable: Callable
  readonly template: PathTemplate
  /** Empty for a resource that answers whatever no other one on its path does. */
  readonly verbs: readonly string[]
  readonly parameters: ParameterBinder
}

export interface ResourceMatch {
  readonly resource: HttpResource
  readonly variables: ReadonlyMap<string, string>
}

export class Service {
  readonly name: string
  /** Without a trailing slash: `''` for the root. */
  readonly basePath: string
  readonly baseSegments: readonly string[]
  /** Where WebSocket clients connect, `/` at least; undefined for a service without them. */
  readonly endpointPath: string | undefined
  readonly resources: readonly HttpResource[]
  /** Decides who may connect; undefined where everybody may. */
  readonly admission: HttpResource | undefined
  /** Milliseconds that a connection may be silent before OnIdleTimeout runs; undefined without such a resource. */
  readonly idleTimeout: number | undefined
  /** Those that it speaks, or offers if it is a client service. */
  readonly subProtocols: ReadonlySet<string>
  /** Receives what comes from other servers; nobody connects to it. */
  readonly isClientService: boolean
  /** Variables that hold client connectors. */
  readonly clientConnectors: readonly GlobalVariable[]
  audience: Audience
  readonly #resourceByEvent: ReadonlyMap<ConnectionEvent, Callable>

  /** @throws StartError when the annotations of a WebSocket service do not fit together */
  constructor(
    readonly checked: CheckedService,
    readonly deployment: Deployment,
  ) {
    this.name = checked.name
    const basePath = basePathOf(checked)
    const upgradePath = upgradePathOf(checked)
    if (upgradePath !== undefined && basePath === undefined) {
      throw new StartError('cannot define @WebSocketPathUpgrade without @BasePath')
    }
    const paths = pathsOf(checked)
    this.basePath = paths.basePath
    this.baseSegments = segmentsOf(paths.basePath)
    this.endpointPath = paths.endpointPath
    this.resources = checked.resources.flatMap(httpResourceOf).sort(compareResources)
    this.admission = this.#readAdmission()
    this.#resourceByEvent = eventResources(checked)
    this.idleTimeout = this.#readIdleTimeout()
    this.subProtocols = this.#readSubProtocols()
    this.isClientService = isClientService(checked)
    this.clientConnectors = clientConnectorsOf(checked)
    if (this.isClientService && upgradePath !== undefined) {
      throw new StartError(`service '${this.name}' cannot have both @ClientService and @WebSocketUpgradePath`)
    }
    this.audience = new Audience(this)
  }

  /** Elsewhere the first of several counts; here that would let people in whom the second one means to keep out. */
  #readAdmission(): HttpResource | undefined {
    const [callable, another] = admissionsOf(this.checked)
    if (another) throw new StartError(`cannot define @OnHandshake more than once on service '${this.name}'`)
    return callable && resourceAt(callable, pathOf(callable))
  }

  #readIdleTimeout(): number | undefined {
    const milliseconds = idleTimeoutOf(this.checked)
    if (milliseconds !== undefined && milliseconds <= 0) {
      throw new StartError(`@IdleTimeout of service '${this.name}' is no time above 0`)
    }
    if (!this.resourceFor('OnIdleTimeout')) return undefined
    if (milliseconds !== undefined) return milliseconds
    throw new StartError(`cannot define @OnIdleTimeout without @IdleTimeout on service '${this.name}'`)
  }

  #readSubProtocols(): Set<string> {
    const names = subProtocolsOf(this.checked)
    const wrong = names.find((name) => !isToken(name))
    if (wrong === undefined) return new Set(names)
    throw new StartError(`'${wrong}' of service '${this.name}' cannot be a sub-protocol`)
  }

  /** The first that the service speaks too. The offer is in the order in which the client likes them. */
  selectSubProtocol(offered: Iterable<string>): string | undefined {
    for (const name of offered) if (this.subProtocols.has(name)) return name
    return undefined
  }

  resourceFor(event: ConnectionEvent): Callable | undefined {
    return this.#resourceByEvent.get(event)
  }

  /** Every resource whose template fits the path below the base path, the best one first. */
  matches(segments: readonly string[]): ResourceMatch[] {
    return this.resources.flatMap((resource) => {
      const variables = matchTemplate(resource.template, segments)
      return variables ? [{ resource, variables }] : []
    })
  }
}

function httpResourceOf(callable: Callable): HttpResource[] {
  const verbs = verbsOf(callable)
  const path = pathOf(callable)
  return verbs.length === 0 && path === undefined ? [] : [resourceAt(callable, path, verbs)]
}

function resourceAt(
  callable: Callable,
  path: string | undefined,
  verbs: readonly string[] = [],
): HttpResource {
  const template = parseTemplate(path ?? '/*')
  return { callable, template, verbs, parameters: new ParameterBinder(callable, template) }
}

/** Particular templates first, then resources that name their verbs; sorting keeps source order. */
function compareResources(first: HttpResource, second: HttpResource): number {
  return (
    compareTemplates(first.template, second.template) ||
    Number(first.verbs.length === 0) - Number(second.verbs.length === 0)
  )
}

/** Of several resources for one event the first counts. */
function eventResources({ resources }: CheckedService): Map<ConnectionEvent, Callable> {
  const byEvent = new Map<ConnectionEvent, Callable>()
  for (const event of CONNECTION_EVENTS) {
    const resource = resources.find((each) => handlesEvent(each, event))
    if (resource) byEvent.set(event, resource)
  }
  return byEvent
}
