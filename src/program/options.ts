/** The rules for the options of each function of the API, so that plain JavaScript is checked as well. */

import { closeName } from '../diagnostics/close-names.js'
import type { LibraryDefinition } from '../library/define.js'
import { findLibrary, implicitAliases, knownPaths, libraryPaths } from '../library/load.js'
import type { Logger, MetricsAddress } from '../runtime/server.js'
import type { TlsCredentials } from '../wire/http/tls-credentials.js'
import type { AttachOptions, CloseOptions, LoadOptions, ServeOptions } from './api.js'
import { LoadError } from './errors.js'
import { isHub } from './hub.js'
import { PROGRAM_LIMITS, SERVER_LIMITS } from './limit-rules.js'
import {
  callback,
  flag,
  isObject,
  listOf,
  nonEmptyText,
  objectOf,
  readOptions,
  type Shape,
  text,
  textOrBytes,
  unfit,
  wholeNumber,
} from './option-rules.js'

const LOAD: Shape<LoadOptions> = {
  file: nonEmptyText,
  directory: nonEmptyText,
  source: text,
  name: nonEmptyText,
  sourceRoot: nonEmptyText,
  libraries: listOf(library, 'libraries made by defineLibrary'),
  withoutLibraries: listOf(builtInPackage, 'paths of packages'),
  stdout: callback,
  stderr: callback,
  limits: objectOf(PROGRAM_LIMITS, [], '{ steps: 1_000_000 }'),
}

const port = wholeNumber({ unit: '', min: 0, max: 65_535 })

const METRICS: Shape<MetricsAddress> = { port, host: nonEmptyText }

const TLS: Shape<TlsCredentials> = {
  cert: textOrBytes,
  key: textOrBytes,
  ca: textOrBytes,
  passphrase: text,
}

const ATTACH: Shape<AttachOptions> = {
  limits: objectOf(SERVER_LIMITS, [], '{ messageBytes: 65_536 }'),
  hub: (value, place) => {
    if (!isHub(value)) throw unfit(place, 'a hub made by createHub()', value)
  },
  logger,
  compression: flag,
  trustProxy: listOf(nonEmptyText, 'addresses and networks'),
  metrics: objectOf(METRICS, ['port'], '{ port: 9091 }'),
}

const SERVE: Shape<ServeOptions> = {
  ...ATTACH,
  port,
  host: nonEmptyText,
  tls: objectOf(TLS, ['cert', 'key'], '{ cert, key }'),
}

const CLOSE: Shape<CloseOptions> = {
  drainMs: wholeNumber({ unit: 'of milliseconds', min: 0, isEndless: true }),
}

const LIBRARY: Shape<LibraryDefinition> = {
  source: text,
  bind: (value, place) => {
    if (!isObject(value)) throw unfit(place, 'an object of functions', value)
    for (const [name, run] of Object.entries(value)) callback(run, `${place}.${name}`)
  },
  replacesBuiltIn: flag,
}

/** @throws LoadError for invalid options of `load` */
export function readLoadOptions(given: unknown): LoadOptions {
  const options = readOptions(given, LOAD, "load takes an object of options such as { file: 'chat.bal' }")
  const sources = [options.file, options.directory, options.source].filter((each) => each !== undefined)
  if (sources.length !== 1) throw new LoadError('give exactly one of file, directory and source')
  refuseDoubles(options.libraries ?? [])
  return options
}

export function readServeOptions(given: unknown): ServeOptions {
  return readOptions(given, SERVE, 'serve takes an object of options such as { port: 9090 }')
}

export function readAttachOptions(given: unknown): AttachOptions {
  const withPort = isObject(given)
    ? ['port', 'host', 'tls'].find((name) => given[name] !== undefined)
    : undefined
  if (withPort !== undefined) {
    throw new LoadError(
      `${withPort} belongs to the server that the program is served in, not to its options`,
      withPort,
    )
  }
  return readOptions(given, ATTACH, 'the options are an object such as { limits: {} }')
}

export function readCloseOptions(given: unknown): CloseOptions {
  return readOptions(given, CLOSE, 'close takes an object of options such as { drainMs: 5_000 }')
}

export function readLibraryDefinition(given: unknown): LibraryDefinition {
  const example = "defineLibrary takes { source: 'package acme.users; ...', bind: { ... } }"
  const definition = readOptions(given, LIBRARY, example)
  for (const name of ['source', 'bind'] as const) {
    if (definition[name] === undefined) throw new LoadError(`${name} is missing: ${example}`, name)
  }
  return definition
}

function library(value: unknown, place: string): void {
  if (!isObject(value) || typeof value.path !== 'string' || typeof value.source !== 'string') {
    throw unfit(place, 'a library made by defineLibrary', value)
  }
  if (findLibrary(value.path) && value.replacesBuiltIn !== true) throw replacesBuiltIn(value.path, place)
}

/** Makes the error for a package that would silently replace a built-in one. */
export function replacesBuiltIn(path: string, place?: string): LoadError {
  return new LoadError(
    `there is a built-in package ${path}: choose another name, or set replacesBuiltIn: true to replace it`,
    place,
  )
}

function refuseDoubles(libraries: readonly { readonly path: string }[]): void {
  const paths = libraries.map(({ path }) => path)
  const index = paths.findIndex((path, place) => paths.indexOf(path) < place)
  if (index < 0) return
  throw new LoadError(`libraries has package ${paths[index]} twice`, `libraries[${index}]`)
}

/** Hosts remove packages to restrict programs: a misspelt path must not leave a package in. */
function builtInPackage(value: unknown, place: string): void {
  text(value, place)
  const path = value as string
  if (libraryPaths.includes(path) || knownPaths.includes(path)) return
  const close = implicitAliases.get(path) ?? closeName(path, libraryPaths)
  const advice = close === undefined ? '' : `; did you mean '${close}'?`
  throw new LoadError(`${place}: there is no built-in package '${path}'${advice}`, place)
}

function logger(value: unknown, place: string): void {
  if (!isObject(value)) throw unfit(place, 'an object with info, warn and error', value)
  for (const name of ['info', 'warn', 'error'] satisfies (keyof Logger)[])
    callback(value[name], `${place}.${name}`)
  if (value.resourceFailed !== undefined) callback(value.resourceFailed, `${place}.resourceFailed`)
}
