/**
 * What annotations say about services and resources. They are recognised by the package that defines them,
 * so the alias of an import makes no difference; the older and newer spellings mean the same.
 */

import type { Callable, CheckedAnnotation, CheckedParameter, CheckedService } from '../check/checked.js'

const HTTP = 'ballerina.net.http'
const WS = 'ballerina.net.ws'

const VERBS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'])

/** The annotations of resources that run for what happens on a connection. */
export const CONNECTION_EVENTS = ['OnOpen', 'OnTextMessage', 'OnBinaryMessage', 'OnClose'] as const

export type ConnectionEvent = (typeof CONNECTION_EVENTS)[number]

type Annotated = { readonly annotations: readonly CheckedAnnotation[] }

/** The base path as written; undefined where there is none or a blank one. */
export function basePathOf(service: CheckedService): string | undefined {
  return (
    textOf(find(service, HTTP, 'BasePath'), 'value') ??
    textOf(find(service, HTTP, 'configuration'), 'basePath') ??
    textOf(find(service, HTTP, 'config'), 'basePath')
  )
}

/** The upgrade path as written, which makes the service a WebSocket endpoint. */
export function upgradePathOf(service: CheckedService): string | undefined {
  return textOf(find(service, WS, 'WebSocketUpgradePath'), 'value')
}

export function handlesEvent(resource: Callable, event: ConnectionEvent): boolean {
  return find(resource, WS, event) !== undefined
}

/** The verbs a resource is annotated with. */
export function verbsOf(resource: Callable): string[] {
  const verbs = resource.annotations
    .filter(({ packagePath, name }) => packagePath === HTTP && VERBS.has(name))
    .map(({ name }) => name)
  const methods = find(resource, HTTP, 'resourceConfig')?.attributes.get('methods')
  if (methods?.kind !== 'array') return verbs
  const listed = methods.elements.flatMap((element) =>
    element.kind === 'literal' && typeof element.value === 'string' ? [element.value.toUpperCase()] : [],
  )
  return [...verbs, ...listed]
}

/** The path template as written; undefined where there is none or a blank one. */
export function pathOf(resource: Callable): string | undefined {
  return (
    textOf(find(resource, HTTP, 'Path'), 'value') ?? textOf(find(resource, HTTP, 'resourceConfig'), 'path')
  )
}

export function pathParamOf(parameter: CheckedParameter): string | undefined {
  return textOf(find(parameter, HTTP, 'PathParam'), 'value')
}

export function queryParamOf(parameter: CheckedParameter): string | undefined {
  return textOf(find(parameter, HTTP, 'QueryParam'), 'value')
}

function find({ annotations }: Annotated, packagePath: string, name: string): CheckedAnnotation | undefined {
  return annotations.find((each) => each.packagePath === packagePath && each.name === name)
}

function textOf(annotation: CheckedAnnotation | undefined, attribute: string): string | undefined {
  const value = annotation?.attributes.get(attribute)
  if (value?.kind !== 'literal' || typeof value.value !== 'string') return undefined
  return value.value.trim() === '' ? undefined : value.value.trim()
}
