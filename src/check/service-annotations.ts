/**
 * What annotations say about services and resources. They are recognised by the package that defines them,
 * so the alias of an import makes no difference; the older and newer spellings mean the same.
 */

import type {
  Callable,
  CheckedAnnotation,
  CheckedParameter,
  CheckedService,
  GlobalVariable,
} from './checked.js'

export const HTTP = 'ballerina.net.http'
export const WS = 'ballerina.net.ws'

const VERBS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'])

/** The annotations of resources that run for what happens on a connection. */
export const CONNECTION_EVENTS = [
  'OnOpen',
  'OnTextMessage',
  'OnBinaryMessage',
  'OnIdleTimeout',
  'OnClose',
] as const

export type ConnectionEvent = (typeof CONNECTION_EVENTS)[number]

/** The annotation of the resource that runs before there is a connection. */
export const HANDSHAKE = 'OnHandshake'

/** The annotation of resources that run by the clock. */
export const TIMER = 'OnTimer'

type Annotated = { readonly annotations: readonly CheckedAnnotation[] }

/** A text, and the attribute of an annotation that it is the value of. */
export interface WrittenPath {
  readonly text: string
  readonly annotation: string
  readonly attribute: string
}

/** The base path as written; undefined where there is none or a blank one. */
export function basePathOf(service: CheckedService): WrittenPath | undefined {
  return (
    writtenPath(service, HTTP, 'BasePath', 'value') ??
    writtenPath(service, HTTP, 'configuration', 'basePath') ??
    writtenPath(service, HTTP, 'config', 'basePath')
  )
}

/** The upgrade path as written, which makes the service a WebSocket endpoint. */
export function upgradePathOf(service: CheckedService): WrittenPath | undefined {
  return writtenPath(service, WS, 'WebSocketUpgradePath', 'value')
}

/** True for a service that receives what comes from other servers. */
export function isClientService(service: CheckedService): boolean {
  return find(service, WS, 'ClientService') !== undefined
}

/** The variables of a service that hold client connectors. */
export function clientConnectorsOf({ variables }: CheckedService): GlobalVariable[] {
  return variables.filter(
    ({ type }) => type.kind === 'connector' && type.packagePath === WS && type.name === 'ClientConnector',
  )
}

/** Milliseconds that a connection may be silent; undefined where nothing is said about that. */
export function idleTimeoutOf(service: CheckedService): number | undefined {
  const annotation = find(service, WS, 'IdleTimeout')
  return annotation && millisecondsIn(annotation)
}

export function subProtocolsOf(service: CheckedService): string[] {
  return textsOf(find(service, WS, 'SubProtocols'), 'value')
}

export function handlesEvent(resource: Callable, event: ConnectionEvent | typeof HANDSHAKE): boolean {
  return find(resource, WS, event) !== undefined
}

/** The annotation that makes a resource run by the clock; undefined for every other resource. */
export function timerOf(resource: Callable): CheckedAnnotation | undefined {
  return find(resource, WS, TIMER)
}

/** True for resources that run for an event of a connection or by the clock: they are passed a message alone. */
export function isEventResource(resource: Callable): boolean {
  return timerOf(resource) !== undefined || CONNECTION_EVENTS.some((event) => handlesEvent(resource, event))
}

/** The time that an annotation says in seconds, milliseconds or both. */
export function millisecondsIn(annotation: CheckedAnnotation): number {
  return 1000 * numberOf(annotation, 'seconds') + numberOf(annotation, 'milliseconds')
}

/** The resources that decide who may connect. */
export function admissionsOf({ resources }: CheckedService): Callable[] {
  return resources.filter((resource) => handlesEvent(resource, HANDSHAKE))
}

/** The verbs a resource is annotated with. */
export function verbsOf(resource: Callable): string[] {
  const verbs = resource.annotations
    .filter(({ packagePath, name }) => packagePath === HTTP && VERBS.has(name))
    .map(({ name }) => name)
  const listed = textsOf(find(resource, HTTP, 'resourceConfig'), 'methods')
  return [...verbs, ...listed.map((verb) => verb.toUpperCase())]
}

/** The path template as written; undefined where there is none or a blank one. */
export function pathOf(resource: Callable): WrittenPath | undefined {
  return writtenPath(resource, HTTP, 'Path', 'value') ?? writtenPath(resource, HTTP, 'resourceConfig', 'path')
}

export function pathParamOf(parameter: CheckedParameter): string | undefined {
  return textOf(find(parameter, HTTP, 'PathParam'), 'value')
}

export function queryParamOf(parameter: CheckedParameter): string | undefined {
  return textOf(find(parameter, HTTP, 'QueryParam'), 'value')
}

function writtenPath(
  annotated: Annotated,
  packagePath: string,
  annotation: string,
  attribute: string,
): WrittenPath | undefined {
  const text = textOf(find(annotated, packagePath, annotation), attribute)
  return text === undefined ? undefined : { text, annotation, attribute }
}

function find({ annotations }: Annotated, packagePath: string, name: string): CheckedAnnotation | undefined {
  return annotations.find((each) => each.packagePath === packagePath && each.name === name)
}

function textOf(annotation: CheckedAnnotation | undefined, attribute: string): string | undefined {
  const value = annotation?.attributes.get(attribute)
  if (value?.kind !== 'literal' || typeof value.value !== 'string') return undefined
  return value.value.trim() === '' ? undefined : value.value.trim()
}

function textsOf(annotation: CheckedAnnotation | undefined, attribute: string): string[] {
  const value = annotation?.attributes.get(attribute)
  if (value?.kind !== 'array') return []
  return value.elements.flatMap((element) =>
    element.kind === 'literal' && typeof element.value === 'string' ? [element.value] : [],
  )
}

function numberOf(annotation: CheckedAnnotation, attribute: string): number {
  const value = annotation.attributes.get(attribute)
  return value?.kind === 'literal' ? Number(value.value) : 0
}
