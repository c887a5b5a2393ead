/**
 * Warnings for what is right, starts, and can never do anything: resources that nobody can reach, parameters that nothing
 * sets, annotations that nobody asks for.
 */

import { type Attachments, writtenAnnotation } from './attachments.js'
import type { Callable } from './checked.js'
import type { FileNames } from './file-names.js'
import { covers, type PathTemplate, pathVariables } from './path-template.js'
import type { PlacedParameter, PlacedResource, PlacedService } from './placed-services.js'
import { type Route, routesOf, templateOf } from './routes.js'
import {
  basePathOf,
  CONNECTION_EVENTS,
  HANDSHAKE,
  HTTP,
  handlesEvent,
  isClientService,
  pathOf,
  pathParamOf,
  queryParamOf,
  timerOf,
  upgradePathOf,
  verbsOf,
  type WrittenPath,
  WS,
} from './service-annotations.js'
import { escapeAt, literalParts, templateFaults } from './template-faults.js'
import { typeName } from './types.js'

const EVENTS = [...CONNECTION_EVENTS, HANDSHAKE] as const

/** Types that the text of a path or query can become. */
const TEXT_TYPES: ReadonlySet<string> = new Set(['string', 'any', 'int', 'float', 'boolean', 'wrong'])

export function warnOfWhatNeverRuns(services: readonly PlacedService[]): void {
  for (const service of services) new ServiceWarnings(service).report()
}

class ServiceWarnings {
  readonly #names: FileNames
  readonly #isClient: boolean
  readonly #hasEndpoint: boolean
  readonly #routes: readonly Route[]
  /** Those before the resource at hand, by event. */
  readonly #firstFor = new Map<string, PlacedResource>()

  constructor(private readonly service: PlacedService) {
    const { names, checked } = service
    this.#names = names
    this.#isClient = isClientService(checked)
    this.#hasEndpoint = upgradePathOf(checked) !== undefined
    this.#routes = routesOf(checked)
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
      this.#withoutEffect(
        attachments,
        HTTP,
        basePath.annotation,
        'a client service is not reached by a path',
        'remove it',
      )
    } else if (basePath) {
      this.#checkLiteralPath(basePath, HTTP)
      if (this.#routes.length > 0) this.#checkEscapes(basePath, attachments)
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
    for (const { part, at } of literalParts(path.text)) {
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
          reason: 'it stands there a second time, and the first one counts',
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
    const events = EVENTS.filter((event) => handlesEvent(callable, event))
    const isRoute = verbsOf(callable).length > 0 || pathOf(callable) !== undefined
    if (events.length === 0 && !isRoute && !timerOf(callable)) {
      this.#reportNothingRuns(resource)
      return
    }
    for (const event of events) this.#checkEvent(resource, event)
    if (isRoute && this.#isClient) this.#reportUnreachable(resource)
    else if (isRoute) this.#checkRoute(resource)
    if (isRoute || handlesEvent(callable, HANDSHAKE)) this.#checkParameters(resource)
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
      const reason = 'nobody connects to a client service'
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
      this.#withoutEffect(attachments, HTTP, name, 'nobody sends requests to a client service', 'remove it')
    }
  }

  #checkRoute(resource: PlacedResource): void {
    const { callable, attachments, identifier } = resource
    const path = pathOf(callable)
    if (path) this.#checkTemplate(resource, path)
    const index = this.#routes.findIndex((route) => route.callable === callable)
    const route = this.#routes[index]
    if (!route) return
    const earlier = this.#routes.slice(0, index).filter(({ template }) => covers(template, route.template))
    for (const verb of route.verbs.length > 0 ? route.verbs : [undefined]) {
      const first = earlier.find(({ verbs }) =>
        verb === undefined ? verbs.length === 0 : verbs.includes(verb),
      )
      if (!first) continue
      const span = (verb === undefined ? undefined : attachments.spanOf(HTTP, verb)) ?? identifier.span
      this.#names.report(span, 'ResourceNeverReached', {
        resource: identifier.name,
        first: first.callable.name,
        requests: verb ?? 'every request',
        line: this.#names.file.lineAt(this.#identifierOf(first.callable).start),
      })
    }
  }

  #identifierOf(callable: Callable) {
    const resource = this.service.resources.find((each) => each.callable === callable)
    return resource?.identifier.span ?? callable.span
  }

  #checkTemplate({ callable, attachments, identifier, parameters }: PlacedResource, path: WrittenPath): void {
    const bound = new Set(parameters.map(({ checked }) => pathParamOf(checked)))
    for (const fault of templateFaults(path.text)) {
      const span = attachments.partOf(path, fault.at) ?? identifier.span
      switch (fault.kind) {
        case 'odd':
          if (bound.has(fault.name) && pathVariables(templateOf(callable)).has(fault.name)) break
          this.#names.report(span, 'VariableBindsNothing', {
            written: `{${fault.name}}`,
            name: /^[?&]/.test(fault.name) ? undefined : plainName(fault.name),
            query: this.#written(HTTP, 'QueryParam'),
          })
          break
        case 'repeated':
          this.#names.report(span, 'RepeatedVariable', { name: fault.name, path: path.text })
          break
        case 'star':
          this.#names.report(span, 'StarNotLast', { path: path.text })
          break
        case 'escape':
          this.#names.report(span, 'EscapeInPath', { ...fault, path: path.text })
          break
        default:
        // An error, which was reported.
      }
    }
  }

  // ---------------------------------------------------------------- parameters

  #checkParameters({ callable, parameters }: PlacedResource): void {
    const template = templateOf(callable)
    const [first, ...others] = parameters
    if (first) {
      for (const name of ['PathParam', 'QueryParam']) {
        const reason = 'the first parameter takes the message'
        this.#withoutEffect(first.attachments, HTTP, name, reason, 'add a further parameter for the value')
      }
    }
    for (const parameter of others) this.#checkParameter(parameter, pathOf(callable), template)
  }

  #checkParameter(
    { checked, identifier, attachments }: PlacedParameter,
    path: WrittenPath | undefined,
    template: PathTemplate,
  ): void {
    this.#checkRepeated(attachments)
    const name = pathParamOf(checked)
    const pathParam = this.#written(HTTP, 'PathParam')
    const queryParam = this.#written(HTTP, 'QueryParam')
    if (name === undefined && queryParamOf(checked) === undefined) {
      const span =
        attachments.spanOf(HTTP, 'PathParam') ?? attachments.spanOf(HTTP, 'QueryParam') ?? identifier.span
      const annotations = `${pathParam} or ${queryParam}`
      this.#names.report(span, 'ParameterNeverSet', { name: identifier.name, annotations })
      return
    }
    if (!TEXT_TYPES.has(checked.type.kind)) {
      const details = { name: identifier.name, type: typeName(checked.type) }
      this.#names.report(identifier.span, 'ParameterTypeNeverSet', details)
    }
    const known = pathVariables(template)
    if (name === undefined || known.has(name)) return
    const span = attachments.spanOf(HTTP, 'PathParam') ?? identifier.span
    const other = [...known].find((each) => each.toLowerCase() === name.toLowerCase())
    const isInQuery = [...template.queryNames.values()].some((variables) => variables.includes(name))
    const hint =
      other !== undefined
        ? `letters count as they are: the path has {${other}}`
        : isInQuery
          ? `it stands in the query: take it with ${queryParam}`
          : undefined
    this.#names.report(span, 'PathParamNotInPath', { name, path: path?.text }, hint)
  }
}

/** The name in a variable with operators, modifiers or a pattern: `+id`, `id*`, `id:[0-9]`. */
function plainName(variable: string): string {
  return /[\p{L}_][\p{L}\p{N}_]*/u.exec(variable)?.[0] ?? 'id'
}
