/**
 * Interprets the annotations of services and resources. They are recognised by the package that defines them, so the
 * alias of an import does not matter; older and newer spellings mean the same.
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

/** Annotations of resources for events of a connection. */
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

/** The annotation of timers. */
export const TIMER = 'OnTimer'

type Annotated = { readonly annotations: readonly CheckedAnnotation[] }

/** A text, and the attribute whose value it is. */
export interface WrittenPath {
  readonly text: string
  readonly annotation: string
  readonly attribute: string
}

/** Returns the base path as written; undefined if it is missing or blank. */
export function basePathOf(service: CheckedService): WrittenPath | undefined {
  return (
    writtenPath(service, HTTP, 'BasePath', 'value') ??
    writtenPath(service, HTTP, 'configuration', 'basePath') ??
    writtenPath(service, HTTP, 'config', 'basePath')
  )
}

/** Returns the upgrade path as written, which makes the service a WebSocket endpoint. */
export function upgradePathOf(service: CheckedService): WrittenPath | undefined {
  return writtenPath(service, WS, 'WebSocketUpgradePath', 'value')
}

/** Whether a service receives messages from other servers. */
export function isClientService(service: CheckedService): boolean {
  return find(service, WS, 'ClientService') !== undefined
}

/** Returns the variables of a service that hold client connectors. */
export function clientConnectorsOf({ variables }: CheckedService): GlobalVariable[] {
  return variables.filter(
    ({ type }) => type.kind === 'connector' && type.packagePath === WS && type.name === 'ClientConnector',
  )
}

/** Returns the milliseconds after which a connection is idle; undefined if the service sets none. */
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

/** Returns the annotation of a timer; undefined for every other resource. */
export function timerOf(resource: Callable): CheckedAnnotation | undefined {
  return find(resource, WS, TIMER)
}

/** Whether a resource runs for an event of a connection or as a timer: then its only parameter is a message. */
export function isEventResource(resource: Callable): boolean {
  return timerOf(resource) !== undefined || CONNECTION_EVENTS.some((event) => handlesEvent(resource, event))
}

/** Returns the time that an annotation gives in seconds, milliseconds or both. */
export function millisecondsIn(annotation: CheckedAnnotation): number {
  return 1000 * numberOf(annotation, 'seconds') + numberOf(annotation, 'milliseconds')
}

/** Returns the resources that decide who may connect. */
export function admissionsOf({ resources }: CheckedService): Callable[] {
  return resources.filter((resource) => handlesEvent(resource, HANDSHAKE))
}

/** Returns the methods in the annotations of a resource. */
export function verbsOf(resource: Callable): string[] {
  const verbs = resource.annotations
    .filter(({ packagePath, name }) => packagePath === HTTP && VERBS.has(name))
    .map(({ name }) => name)
  const listed = textsOf(find(resource, HTTP, 'resourceConfig'), 'methods')
  return [...verbs, ...listed.map((verb) => verb.toUpperCase())]
}

/** Returns the path template as written; undefined if it is missing or blank. */
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
