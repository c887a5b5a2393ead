/**
 * The types of the embedding API. What the functions do stands with them in load.ts, program.ts and
 * server.ts; the package exports all of it from src/index.ts.
 */

import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { LibrarySource } from '../library/define.js'
import type { Hub } from '../runtime/hub.js'
import type { ServerLimits } from '../runtime/limits.js'
import type { Endpoint, Logger, MetricsAddress, ServerStats } from '../runtime/server.js'
import type { TlsCredentials } from '../wire/tls-credentials.js'

/** Where a program comes from: one of `file`, `directory` and `source`. */
export interface LoadOptions {
  /** Path of a `.bal` file in the default package: it has no package clause. */
  file?: string
  /** Path of a package directory: all its `.bal` files, sorted by name. */
  directory?: string
  /** A source text. */
  source?: string
  /** The name that messages show for `source`; `main.bal` by default. */
  name?: string
  /** Where imports of the program's own packages are looked up; the working directory by default. */
  sourceRoot?: string
  /** Packages of your own, made by `defineLibrary`, beside the built-in ones. */
  libraries?: readonly LibrarySource[]
  /** Built-in packages that the program must not import, such as `ballerina.net.http`. */
  withoutLibraries?: readonly string[]
  /** Receives what the program prints; the process's standard output by default. */
  stdout?: (text: string) => void
  /** Receives traces of uncaught errors and the log; the process's standard error by default. */
  stderr?: (text: string) => void
  limits?: Partial<ProgramLimits>
}

/** Limits on a running program; each has a default that suits a public server. */
export interface ProgramLimits {
  /** Steps of one event (loop turns, calls, natives by size). Default 5 million; `main` has none. */
  steps: number
  /** Calls inside calls. Default 2,000. */
  callDepth: number
  /** Workers that have started and not ended. Default 1,000. */
  liveWorkers: number
  /**
   * Bytes of the process's memory, whoever holds them, beyond which events that go on taking some fail with `memory
   * limit exceeded`. Default three quarters of what V8 lets the heap grow to.
   */
  memoryBytes: number
  /** UTF-16 units of a string. Default 16 Mi. */
  stringLength: number
  /** Elements of an array. Default 4 Mi. */
  arrayLength: number
  /** Entries of a map or json object. Default 4 Mi. */
  mapEntries: number
  /** Levels of a json value. Default 512. */
  jsonDepth: number
  /** UTF-8 bytes of a connection or group name. Default 1 KiB. */
  nameBytes: number
  /** Groups that one connection may be in. Default 1,000. */
  groupsPerConnection: number
  /** Milliseconds that an action of `http:ClientConnector` waits for its response. Default 180,000. */
  clientTimeout: number
  /** UTF-16 units of one source file. Default 4 Mi. */
  sourceLength: number
  /** Nesting of the source. Default 256. */
  sourceDepth: number
}

/** A VALUE of the typed JSON form: exact where plain JavaScript would lose something. */
export type TypedValue =
  | { t: 'int'; v: string }
  | { t: 'float'; v: string }
  | { t: 'string'; v: string | null }
  | { t: 'boolean'; v: boolean }
  | { t: 'null' }
  | { t: 'json'; v: string }
  | { t: 'xml'; v: string }
  /** In Base64, with padding. */
  | { t: 'blob'; v: string }
  | { t: 'map'; v: [string, TypedValue][] }
  | { t: 'array'; e: string; v: TypedValue[] }
  | { t: 'struct'; name: string; v: [string, TypedValue][] }
  | {
      t: 'message'
      headers: [string, string][]
      properties: Record<string, TypedValue>
      payload?: TypedValue
    }
  | { t: 'headers'; v: [string, string][] }
  | { t: 'stringmap'; v: Record<string, string> }
  | { t: 'connector'; name: string }

export interface TypedCallResult {
  results: TypedValue[]
  /** The arguments as the call left them. */
  args: TypedValue[]
}

export interface AnnotationDescription {
  name: string
  package: string
  /** Defaults filled in; a value is a typed literal, an annotation or an array of values. */
  attributes: Record<string, AnnotationValueDescription>
}

export type AnnotationValueDescription =
  | TypedValue
  | { annotation: AnnotationDescription }
  | { array: AnnotationValueDescription[] }

export interface ParameterDescription {
  name: string
  type: string
  annotations: AnnotationDescription[]
}

export interface ResultDescription {
  name?: string
  type: string
}

export interface CallableDescription {
  name: string
  annotations: AnnotationDescription[]
  params: ParameterDescription[]
  results: ResultDescription[]
}

export interface ProgramDescription {
  functions: CallableDescription[]
  services: { name: string; annotations: AnnotationDescription[]; resources: CallableDescription[] }[]
  connectors: {
    name: string
    annotations: AnnotationDescription[]
    params: ParameterDescription[]
    actions: CallableDescription[]
  }[]
  structs: { name: string; annotations: AnnotationDescription[]; fields: { name: string; type: string }[] }[]
  constants: { name: string; type: string; annotations: AnnotationDescription[]; value: TypedValue }[]
  typeMappers: CallableDescription[]
  annotationDefs: {
    name: string
    annotations: AnnotationDescription[]
    attachPoints: string[]
    attributes: { name: string; type: string }[]
  }[]
}

/** A checked program, ready to be called and served. */
export interface Program {
  /** Warnings; errors are thrown by `load`. */
  readonly diagnostics: readonly Diagnostic[]
  /** The text of each source file, by the names that diagnostics use. */
  readonly sources: ReadonlyMap<string, string>
  describe(): ProgramDescription
  /** Calls a function of the program with plain JavaScript values; resolves to the array of its results. */
  call(name: string, args?: readonly unknown[]): Promise<unknown[]>
  /** The same with typed values in and out; of overloads the one with the types given is called. */
  callTyped(name: string, args?: readonly TypedValue[]): Promise<TypedCallResult>
  /** The same program with package and service variables anew. Cheap: nothing is checked again. */
  fresh(): Program
  /** True when there is a `function main (string[] args)`. */
  readonly hasMain: boolean
  /** Runs `main`, without a step limit. */
  runMain(args?: readonly string[]): Promise<void>
  /** Names of the services. */
  readonly services: readonly string[]
  /** Opens a port and serves the program's services. */
  serve(options?: ServeOptions): Promise<Server>
}

export interface ServeOptions {
  /** 0 takes a free port. Default 9090. */
  port?: number
  /** Default: all interfaces. */
  host?: string
  limits?: Partial<ServerLimits>
  /** Store and groups; by default those of the process, which all its servers share. */
  hub?: Hub
  /** Receives what an operator may want to know. Fields and traces may quote what clients have sent. */
  logger?: Logger
  /** Serves `https://` and `wss://` instead of `http://` and `ws://`. */
  tls?: TlsCredentials
  /**
   * Compresses messages from 1 KiB to 1 MiB for clients that offer permessage-deflate (RFC 7692), and takes theirs
   * compressed. Costs processor time, and memory for each connection. Default: no.
   */
  compression?: boolean
  /**
   * Addresses and networks (`10.0.0.0/8`) of proxies in front of the server. Where one of them connects, the address
   * that limits count and logs show is the last in `X-Forwarded-For` that is not in this list. Nobody else's
   * header is believed. Default: none.
   */
  trustProxy?: readonly string[]
  /** Counts what happens, and answers `/metrics` (for Prometheus) and `/healthz` on a port of its own. */
  metrics?: MetricsAddress
}

/** A server at work. */
export interface Server {
  readonly port: number
  /** `http://host:port`, or `https://` with TLS. */
  readonly url: string
  /** Where the metrics are; undefined without. */
  readonly metricsUrl: string | undefined
  /** Addresses of the WebSocket endpoints and HTTP base paths, to show to people. */
  readonly endpoints: readonly Endpoint[]
  stats(): ServerStats
  /** Open connections stay; new events run the new program. Store, groups and broadcast lists stay. */
  reload(program: Program): Promise<void>
  /** Stops accepting, lets running resources and queued frames finish, closes with 1001, runs each OnClose. */
  close(options?: { drainMs?: number }): Promise<void>
}
