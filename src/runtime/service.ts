/** Holds a checked service for dispatch: its base path, its endpoint, its resources by event and path. */

import type { Callable, CheckedService, GlobalVariable } from '../check/checked.js'
import { matchTemplate } from '../check/path-template.js'
import { type Route, routesOf, templateOf } from '../check/routes.js'
import {
  admissionsOf,
  CONNECTION_EVENTS,
  type ConnectionEvent,
  clientConnectorsOf,
  handlesEvent,
  idleTimeoutOf,
  isClientService,
  millisecondsIn,
  subProtocolsOf,
  timerOf,
} from '../check/service-annotations.js'
import { pathsOf, segmentsOf } from '../check/service-paths.js'
import { Audience } from './audience.js'
import { ParameterBinder } from './parameters.js'
import type { Deployment } from './server.js'
import type { TimerResource } from './service-timers.js'

/** A resource for HTTP requests. */
export interface HttpResource extends Route {
  readonly parameters: ParameterBinder
}

export interface ResourceMatch {
  readonly resource: HttpResource
  readonly variables: ReadonlyMap<string, string>
}

export class Service {
  readonly name: string
  /** Without a trailing slash; `''` for the root. */
  readonly basePath: string
  readonly baseSegments: readonly string[]
  /** Path of the WebSocket endpoint, at least `/`; undefined for a service without one. */
  readonly endpointPath: string | undefined
  readonly resources: readonly HttpResource[]
  /** The `@ws:OnHandshake` resource; undefined if every client may connect. */
  readonly admission: HttpResource | undefined
  /** Milliseconds of silence after which OnIdleTimeout runs; undefined without such a resource. */
  readonly idleTimeout: number | undefined
  /** The `@ws:OnTimer` resources. */
  readonly timers: readonly TimerResource[]
  /** Sub-protocols that it accepts, or that it offers if it is a client service. */
  readonly subProtocols: ReadonlySet<string>
  /** Handles the events of connections to other servers. It has no clients. */
  readonly isClientService: boolean
  /** Variables with client connectors. */
  readonly clientConnectors: readonly GlobalVariable[]
  audience: Audience
  readonly #resourceByEvent: ReadonlyMap<ConnectionEvent, Callable>

  /** The checker has made sure that the annotations of `checked` are consistent. */
  constructor(
    readonly checked: CheckedService,
    readonly deployment: Deployment,
  ) {
    this.name = checked.name
    const paths = pathsOf(checked)
    this.basePath = paths.basePath
    this.baseSegments = segmentsOf(paths.basePath)
    this.endpointPath = paths.endpointPath
    this.resources = routesOf(checked).map(resourceAt)
    const [admission] = admissionsOf(checked)
    this.admission =
      admission && resourceAt({ callable: admission, template: templateOf(admission), verbs: [] })
    this.#resourceByEvent = eventResources(checked)
    this.timers = timersOf(checked)
    this.idleTimeout = this.resourceFor('OnIdleTimeout') && idleTimeoutOf(checked)
    this.subProtocols = new Set(subProtocolsOf(checked))
    this.isClientService = isClientService(checked)
    this.clientConnectors = clientConnectorsOf(checked)
    this.audience = new Audience(this)
  }

  /** @returns the first offered sub-protocol that the service accepts. The offer is in the client's order of preference. */
  selectSubProtocol(offered: Iterable<string>): string | undefined {
    for (const name of offered) if (this.subProtocols.has(name)) return name
    return undefined
  }

  resourceFor(event: ConnectionEvent): Callable | undefined {
    return this.#resourceByEvent.get(event)
  }

  hasResourceAt(segments: readonly string[]): boolean {
    return this.resources.some(({ template }) => matchTemplate(template, segments) !== undefined)
  }

  /** @returns the resources whose templates match the path below the base path, the best match first */
  matches(segments: readonly string[]): ResourceMatch[] {
    return this.resources.flatMap((resource) => {
      const variables = matchTemplate(resource.template, segments)
      return variables ? [{ resource, variables }] : []
    })
  }
}

function timersOf({ resources }: CheckedService): TimerResource[] {
  return resources.flatMap((callable) => {
    const timer = timerOf(callable)
    return timer ? [{ callable, interval: millisecondsIn(timer) }] : []
  })
}

function resourceAt(route: Route): HttpResource {
  return { ...route, parameters: new ParameterBinder(route.callable, route.template) }
}

/** Of several resources for one event, the first is used. */
function eventResources({ resources }: CheckedService): Map<ConnectionEvent, Callable> {
  const byEvent = new Map<ConnectionEvent, Callable>()
  for (const event of CONNECTION_EVENTS) {
    const resource = resources.find((each) => handlesEvent(each, event))
    if (resource) byEvent.set(event, resource)
  }
  return byEvent
}
