/** Warns about the routes of a service: misleading paths, and resources that others hide. */

import type { Span } from '../source/span.js'
import { writtenAnnotation } from './attachments.js'
import type { Callable, CheckedService } from './checked.js'
import type { FileNames } from './file-names.js'
import { covers, literalStart, pathVariables, shapeOf } from './path-template.js'
import type { PlacedResource, PlacedService } from './placed-services.js'
import { type Route, routesOf, templateOf } from './routes.js'
import { HTTP, pathOf, pathParamOf, type WrittenPath } from './service-annotations.js'
import { pathsOf } from './service-paths.js'
import { templateFaults } from './template-faults.js'

export class RouteWarnings {
  readonly #shadows: ReadonlyMap<Callable, readonly Shadow[]>
  readonly #identifiers: ReadonlyMap<Callable, Span>

  constructor(
    private readonly names: FileNames,
    private readonly service: PlacedService,
    /** The services of the program by their base paths. */
    private readonly byBasePath: ReadonlyMap<string, CheckedService>,
  ) {
    this.#shadows = shadowsOf(routesOf(service.checked))
    this.#identifiers = new Map(
      service.resources.map(({ callable, identifier }) => [callable, identifier.span]),
    )
  }

  report(resource: PlacedResource): void {
    const { callable, attachments, identifier } = resource
    const path = pathOf(callable)
    if (path) this.#checkTemplate(resource, path)
    if (path && this.#isElsewhere(resource, path)) return
    for (const { verb, first } of this.#shadows.get(callable) ?? []) {
      const span = (verb === undefined ? undefined : attachments.spanOf(HTTP, verb)) ?? identifier.span
      this.names.report(span, 'ResourceNeverReached', {
        resource: identifier.name,
        first: first.name,
        requests: verb ?? 'every request',
        line: this.names.file.lineAt((this.#identifiers.get(first) ?? first.span).start),
      })
    }
  }

  /** A longer base path takes precedence over a shorter one. */
  #isElsewhere({ callable, attachments, identifier }: PlacedResource, path: WrittenPath): boolean {
    let { basePath } = pathsOf(this.service.checked)
    for (const text of literalStart(templateOf(callable))) {
      basePath += `/${text}`
      const other = this.byBasePath.get(basePath)
      if (!other || other === this.service.checked) continue
      const span = attachments.partOf(path, { start: 0, end: path.text.length }) ?? identifier.span
      const details = { resource: identifier.name, other: other.name, basePath }
      this.names.report(span, 'PathOfOtherService', details)
      return true
    }
    return false
  }

  #checkTemplate({ callable, attachments, identifier, parameters }: PlacedResource, path: WrittenPath): void {
    const bound = new Set(parameters.map(({ checked }) => pathParamOf(checked)))
    const text = path.text
    for (const fault of templateFaults(text)) {
      const span = attachments.partOf(path, fault.at) ?? identifier.span
      switch (fault.kind) {
        case 'odd':
          if (bound.has(fault.name) && pathVariables(templateOf(callable)).has(fault.name)) break
          this.names.report(span, 'VariableBindsNothing', {
            written: `{${fault.name}}`,
            name: /^[?&]/.test(fault.name) ? undefined : plainName(fault.name),
            query: writtenAnnotation(this.names, HTTP, 'QueryParam'),
          })
          break
        case 'repeated':
          this.names.report(span, 'RepeatedVariable', { name: fault.name, path: text })
          break
        case 'star':
          this.names.report(span, 'StarNotLast', { path: text })
          break
        case 'escape':
          this.names.report(span, 'EscapeInPath', { ...fault, path: text })
          break
        default:
        // An error, which was reported.
      }
    }
  }
}

/** A method of a resource that an earlier one answers; undefined for methods that no resource names. */
interface Shadow {
  readonly verb: string | undefined
  readonly first: Callable
}

/**
 * Templates with text and variables in one segment that are compared with each other, which takes time for each pair.
 */
const MAX_MIXED = 500

/** @param routes in the order in which they are tried */
function shadowsOf(routes: readonly Route[]): Map<Callable, readonly Shadow[]> {
  const byShape = new Map<string, Route>()
  const mixed: Route[] = []
  const found = new Map<Callable, readonly Shadow[]>()
  for (const route of routes) {
    const { callable, template, verbs } = route
    const covering = mixed.filter((each) => covers(each.template, template))
    const shadows = (verbs.length > 0 ? [...new Set(verbs)] : [undefined]).flatMap((verb): Shadow[] => {
      const key = `${verb ?? ''} ${shapeOf(template)}`
      const first =
        byShape.get(key) ??
        covering.find((each) => (verb === undefined ? each.verbs.length === 0 : each.verbs.includes(verb)))
      if (!first) byShape.set(key, route)
      return first ? [{ verb, first: first.callable }] : []
    })
    if (shadows.length > 0) found.set(callable, shadows)
    // A path of another shape is covered only by one with more than a variable in a segment.
    if (template.segments.some((pieces) => pieces.length > 1) && mixed.length < MAX_MIXED) mixed.push(route)
  }
  return found
}

/** Returns the name in a variable with operators, modifiers or a pattern: `+id`, `id*`, `id:[0-9]`. */
function plainName(variable: string): string {
  return /[\p{L}_][\p{L}\p{N}_]*/u.exec(variable)?.[0] ?? 'id'
}
