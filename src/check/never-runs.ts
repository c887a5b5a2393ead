/**
 * Warns about what starts but can never have an effect: resources that cannot be reached, parameters that nothing
 * sets, annotations without effect.
 */

import { type Attachments, writtenAnnotation } from './attachments.js'
import type { CheckedService } from './checked.js'
import { warnOfConnections } from './connection-warnings.js'
import type { FileNames } from './file-names.js'
import { warnOfParameters } from './parameter-warnings.js'
import type { PlacedResource, PlacedService } from './placed-services.js'
import { RouteWarnings } from './route-warnings.js'
import { routesOf } from './routes.js'
import {
  basePathOf,
  CONNECTION_EVENTS,
  HANDSHAKE,
  HTTP,
  handlesEvent,
  isClientService,
  pathOf,
  timerOf,
  upgradePathOf,
  verbsOf,
  type WrittenPath,
  WS,
} from './service-annotations.js'
import { pathsOf } from './service-paths.js'
import { escapeAt, literalParts } from './template-faults.js'

/** Parts of one path that are reported at most. */
const MAX_PARTS = 5

const EVENTS = [...CONNECTION_EVENTS, HANDSHAKE] as const

export function warnOfWhatNeverRuns(services: readonly PlacedService[]): void {
  const reachable = services.map(({ checked }) => checked).filter((each) => !isClientService(each))
  const byBasePath = new Map(reachable.map((each) => [pathsOf(each).basePath, each]))
  for (const service of services) new ServiceWarnings(service, byBasePath).report()
}

class ServiceWarnings {
  readonly #names: FileNames
  readonly #isClient: boolean
  readonly #hasEndpoint: boolean
  readonly #routes: RouteWarnings
  /** The resources before the current one, by event. */
  readonly #firstFor = new Map<string, PlacedResource>()

  constructor(
    private readonly service: PlacedService,
    byBasePath: ReadonlyMap<string, CheckedService>,
  ) {
    const { names, checked } = service
    this.#names = names
    this.#isClient = isClientService(checked)
    this.#hasEndpoint = upgradePathOf(checked) !== undefined
    this.#routes = new RouteWarnings(names, service, byBasePath)
  }

  report(): void {
    this.#checkServiceAnnotations()
    for (const resource of this.service.resources) this.#checkResource(resource)
  }

  #written(packagePath: string, name: string): string {
    return writtenAnnotation(this.#names, packagePath, name)
  }

  // ---------------------------------------------------------------- the service itself

  #checkServiceAnnotations(): void {
    const { checked, attachments, resources } = this.service
    this.#checkRepeated(attachments)
    const basePath = basePathOf(checked)
    if (basePath && this.#isClient) {
      this.#withoutEffect(attachments, HTTP, basePath.annotation, 'a client service has no path', 'remove it')
    } else if (basePath) {
      this.#checkLiteralPath(basePath, HTTP)
      if (routesOf(checked).length > 0) this.#checkEscapes(basePath, attachments)
    }
    const upgradePath = upgradePathOf(checked)
    const upgrade = this.#written(WS, 'WebSocketUpgradePath')
    if (upgradePath) this.#checkLiteralPath(upgradePath, WS)
    else {
      const remedy = `give it a path: ${upgrade} {value:"/ws"}`
      this.#withoutEffect(attachments, WS, 'WebSocketUpgradePath', 'its path is empty', remedy)
    }
    if (!this.#hasEndpoint && !this.#isClient) {
      for (const name of ['IdleTimeout', 'SubProtocols']) {
        this.#withoutEffect(
          attachments,
          WS,
          name,
          'no WebSocket client can connect to the service',
          `remove it, or add ${upgrade}`,
        )
      }
    } else if (!resources.some(({ callable }) => handlesEvent(callable, 'OnIdleTimeout'))) {
      const event = this.#written(WS, 'OnIdleTimeout')
      this.#withoutEffect(
        attachments,
        WS,
        'IdleTimeout',
        `no resource has ${event}`,
        `remove it, or add a resource with ${event}`,
      )
    }
  }

  #checkLiteralPath(path: WrittenPath, packagePath: string): void {
    const { attachments, identifier } = this.service
    const annotation = this.#written(packagePath, path.annotation)
    for (const { part, at } of literalParts(path.text).slice(0, MAX_PARTS)) {
      const span = attachments.partOf(path, at, packagePath) ?? identifier.span
      this.#names.report(span, 'PathTakenLiterally', { part, annotation })
    }
  }

  #checkEscapes(path: WrittenPath, attachments: Attachments): void {
    for (let offset = path.text.indexOf('%'); offset >= 0; ) {
      const found = escapeAt(path.text, offset)
      const end = offset + (found?.written.length ?? 1)
      const span = attachments.partOf(path, { start: offset, end })
      if (found && span) this.#names.report(span, 'EscapeInPath', { ...found, path: path.text })
      offset = path.text.indexOf('%', end)
    }
  }

  #checkRepeated(attachments: Attachments): void {
    for (const packagePath of [HTTP, WS]) {
      for (const { name, span } of attachments.repeated(packagePath)) {
        this.#names.report(span, 'AnnotationWithoutEffect', {
          annotation: this.#written(packagePath, name),
          reason: 'it is written twice, and only the first one counts',
          remedy: 'remove one of the two',
        })
      }
    }
  }

  #withoutEffect(
    attachments: Attachments,
    packagePath: string,
    name: string,
    reason: string,
    remedy: string,
  ): void {
    const span = attachments.spanOf(packagePath, name)
    if (!span) return
    const annotation = this.#written(packagePath, name)
    this.#names.report(span, 'AnnotationWithoutEffect', { annotation, reason, remedy })
  }

  // ---------------------------------------------------------------- resources

  #checkResource(resource: PlacedResource): void {
    const { callable, attachments } = resource
    this.#checkRepeated(attachments)
    for (const parameter of resource.parameters) this.#checkRepeated(parameter.attachments)
    const events = EVENTS.filter((event) => handlesEvent(callable, event))
    const isRoute = verbsOf(callable).length > 0 || pathOf(callable) !== undefined
    if (events.length === 0 && !isRoute && !timerOf(callable)) {
      this.#reportNothingRuns(resource)
      return
    }
    for (const event of events) this.#checkEvent(resource, event)
    if (isRoute && this.#isClient) this.#reportUnreachable(resource)
    else if (isRoute) this.#routes.report(resource)
    if (isRoute || handlesEvent(callable, HANDSHAKE)) warnOfParameters(this.#names, resource)
    const name = this.service.identifier.name
    warnOfConnections(this.#names, resource, {
      name,
      hasEndpoint: this.#hasEndpoint,
      isClient: this.#isClient,
    })
  }

  #reportNothingRuns({ identifier }: PlacedResource): void {
    const request = this.#written(HTTP, 'GET')
    const event = this.#written(WS, 'OnTextMessage')
    const examples = this.#isClient ? event : this.#hasEndpoint ? `${event} or ${request}` : request
    this.#names.report(identifier.span, 'NothingRunsResource', { resource: identifier.name, examples })
  }

  #checkEvent(resource: PlacedResource, event: string): void {
    const { identifier, attachments } = resource
    const span = attachments.spanOf(WS, event) ?? identifier.span
    const annotation = this.#written(WS, event)
    if (this.#isClient && event === HANDSHAKE) {
      const reason = 'clients do not connect to a client service'
      this.#withoutEffect(attachments, WS, event, reason, 'remove it')
    } else if (!this.#isClient && !this.#hasEndpoint) {
      this.#names.report(span, 'EventWithoutEndpoint', {
        resource: identifier.name,
        annotation,
        needed: this.#neededForEndpoint(),
      })
    } else {
      const first = this.#firstFor.get(event)
      if (!first) this.#firstFor.set(event, resource)
      else {
        this.#names.report(span, 'SecondResourceForEvent', {
          resource: identifier.name,
          first: first.identifier.name,
          annotation,
          line: this.#names.file.lineAt(first.identifier.span.start),
        })
      }
    }
  }

  #neededForEndpoint(): string {
    const upgrade = `${this.#written(WS, 'WebSocketUpgradePath')} {value:"/ws"}`
    const { checked, identifier } = this.service
    if (basePathOf(checked)) return upgrade
    return `${this.#written(HTTP, 'BasePath')} {value:"/${identifier.name}"} and ${upgrade}`
  }

  #reportUnreachable({ callable, attachments }: PlacedResource): void {
    const names = ['Path', 'resourceConfig', ...verbsOf(callable)]
    for (const name of names) {
      this.#withoutEffect(attachments, HTTP, name, 'a client service receives no requests', 'remove it')
    }
  }
}
