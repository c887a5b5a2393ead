/** Finds services that cannot be served together, in one program or in several. */

import { CODES } from '../diagnostics/codes.js'
import type { DiagnosticLog, Related } from '../diagnostics/diagnostic.js'
import type { Span } from '../source/span.js'
import type { CheckedService } from './checked.js'
import { basePathOf, HTTP, isClientService, WS } from './service-annotations.js'
import { pathsOf } from './service-paths.js'

/** A service whose path belongs to an earlier one. */
interface Clash {
  /** The index of the service's program. */
  readonly program: number
  readonly service: CheckedService
  readonly other: CheckedService
  readonly message: string
  reportTo(log: DiagnosticLog): void
}

/** @param programs the services of each program, in the order in which they are served */
export function findClashes(programs: readonly (readonly CheckedService[])[]): Clash[] {
  const byBasePath = new Map<string, CheckedService>()
  const byEndpoint = new Map<string, CheckedService>()
  return programs.flatMap((services, program) =>
    services.flatMap((service): Clash[] => {
      // Clients do not connect to it.
      if (isClientService(service)) return []
      const { basePath, endpointPath } = pathsOf(service)
      const before = byBasePath.get(basePath)
      if (before) return [{ program, service, other: before, ...basePathClash(service, before, basePath) }]
      byBasePath.set(basePath, service)
      if (endpointPath === undefined) return []
      const other = byEndpoint.get(endpointPath)
      if (other) return [{ program, service, other, ...endpointClash(service, other, endpointPath) }]
      byEndpoint.set(endpointPath, service)
      return []
    }),
  )
}

function basePathClash(service: CheckedService, other: CheckedService, basePath: string) {
  const first = {
    file: other.file,
    span: basePathSpan(other),
    message: `service '${other.name}' has this base path`,
  }
  const details = { basePath: basePath || '/', other: other.name, place: placeOf(first) }
  return {
    message: CODES.BasePathTaken.message(details),
    reportTo: (log: DiagnosticLog) =>
      log.report(service.file, basePathSpan(service), 'BasePathTaken', details, undefined, [first]),
  }
}

function endpointClash(service: CheckedService, other: CheckedService, endpoint: string) {
  const first = {
    file: other.file,
    span: endpointSpan(other),
    message: `service '${other.name}' has this endpoint`,
  }
  const details = { service: service.name, other: other.name, endpoint, place: placeOf(first) }
  return {
    message: CODES.EndpointTaken.message(details),
    reportTo: (log: DiagnosticLog) =>
      log.report(service.file, endpointSpan(service), 'EndpointTaken', details, undefined, [first]),
  }
}

/** Returns the annotation, or the head of a service whose name is its base path. */
function basePathSpan(service: CheckedService): Span {
  const written = basePathOf(service)
  const span = written && annotationSpan(service, HTTP, written.annotation)
  if (span) return span
  const { file, span: whole } = service
  const head = file.text.slice(whole.start, file.text.indexOf('{', whole.start)).trimEnd()
  return { start: whole.start, end: whole.start + head.length }
}

function endpointSpan(service: CheckedService): Span {
  return annotationSpan(service, WS, 'WebSocketUpgradePath') ?? basePathSpan(service)
}

function annotationSpan({ annotations }: CheckedService, path: string, name: string): Span | undefined {
  return annotations.find((each) => each.packagePath === path && each.name === name)?.span
}

function placeOf({ file, span }: Related): string {
  return `${file.name}:${file.lineAt(span.start)}`
}
