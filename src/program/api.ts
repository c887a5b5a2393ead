/**
 * The types of the embedding API. What the functions do stands with them in load.ts, program.ts,
 * define-library.ts and server.ts; the package exports all of it from src/index.ts.
 *
 * Whatever is wrong with how the API is used is a `LoadError` that names the option (`limits.steps`), thrown at once or
 * as the rejection of the promise: an unknown name, a value of the wrong type, a number out of its range. An option
 * that is `undefined` has its default.
 */

import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { LibrarySource } from '../library/define.js'
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
  /**
   * Built-in packages that the program must not import, by their paths, such as `ballerina.net.http`. A path that no
   * built-in package has is refused.
   */
  withoutLibraries?: readonly string[]
  /**
   * Receives what the program prints; the process's standard output by default. What it throws becomes an error of the
   * program at the place that prints.
   */
  stdout?: (text: string) => void
  /**
   * Receives traces of uncaught errors and the log; the process's standard error by default. What it throws is dropped,
   * but for one warning of the process.
   */
  stderr?: (text: string) => void
  limits?: Partial<ProgramLimits>
}

/**
 * Limits on a running program; each has a default that suits a public server. They are whole numbers from 1. `Infinity`
 * switches a limit off, or stands for the largest value that can be honoured where one is named.
 */
export interface ProgramLimits {
  /** Steps of one event (loop turns, calls, natives by size). Default 5 million; `main` has none. */
  steps: number
  /** Calls inside calls. Default 2,000, at most 1,000,000. */
  callDepth: number
  /** Workers that have started and not ended. Default 1,000. */
  liveWorkers: number
  /**
   * Bytes of the process's memory, whoever holds them, beyond which events that go on taking some fail with `memory
   * limit exceeded`. Default three quarters of what V8 lets the heap grow to.
   */
  memoryBytes: number
  /** UTF-16 units of a string. Default 16 Mi, at most 512 Mi. */
  stringLength: number
  /** Elements of an array. Default 4 Mi, at most 2 Gi. */
  arrayLength: number
  /** Entries of a map or json object. Default 4 Mi, at most 16,000,000. */
  mapEntries: number
  /** Levels of a json value. Default 512, at most 2,048. */
  jsonDepth: number
  /** UTF-8 bytes of a connection or group name. Default 1 KiB. */
  nameBytes: number
  /** Groups that one connection may be in. Default 1,000. */
  groupsPerConnection: number
  /** Milliseconds that an action of `http:ClientConnector` waits for its response. Default 180,000. */
  clientTimeout: number
  /** UTF-16 units of one source file. Default 4 Mi, at most 256 Mi. */
  sourceLength: number
  /** Nesting of the source. Default 256, at most 1,000. */
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
  /** The texts that diagnostics point into, by the names that they use. */
  readonly sources: ReadonlyMap<string, string>
  /** What the program defines: functions, services, structs and the rest, in source order. */
  describe(): ProgramDescription
  /**
   * Calls a function of the program with plain JavaScript values; resolves to the array of its results. Of several
   * functions with the name the first is called that takes the arguments.
   *
   * Rejects with a `BalError` when the function does not exist, does not take the arguments, or fails.
   */
  call(name: string, args?: readonly unknown[]): Promise<unknown[]>
  /** The same with typed values in and out; of overloads the one with the types given is called. */
  callTyped(name: string, args?: readonly TypedValue[]): Promise<TypedCallResult>
  /** The same program with package and service variables anew. Cheap: nothing is checked again. */
  fresh(): Program
  /** True when there is a `function main (string[] args)`. */
  readonly hasMain: boolean
  /** Runs `main`, without a step limit. Rejects with a `BalError`. */
  runMain(args?: readonly string[]): Promise<void>
  /** Names of the services. */
  readonly services: readonly string[]
  /**
   * Opens a port and serves the program's services.
   *
   * Rejects with a `LoadError` when that is impossible (no service, a port that is taken, a certificate that does not
   * serve), with a `BalError` when the initialiser of a variable fails.
   */
  serve(options?: ServeOptions): Promise<Server>
  /**
   * Serves the program's services in an HTTP server of your own, made by `node:http` or `node:https`, whether it
   * listens already or not. Express: `attach(app.listen(8080))`, Fastify: `attach(fastify.server)`, Koa:
   * `attach(app.listen(8080))`.
   *
   * Requests to a path that a resource has, and WebSocket handshakes for an endpoint, are the program's; your listeners
   * do not see them. Everything else goes to your listeners as before: for `request`, and for `upgrade` a handshake
   * that no endpoint answers. Where you have no such listener, it is answered with 404.
   *
   * Several programs may be attached to one server; they need different base paths. The limits hold as with `serve`,
   * but for what is decided before a request is handed over: `headersTimeout`, `requestTimeout`, `maxHeaderSize`,
   * `keepAliveTimeout` and TLS are settings of your server. Close the services before your server, which waits for
   * their connections.
   *
   * Rejects as `serve` does.
   */
  attach(server: NodeServer, options?: AttachOptions): Promise<AttachedServices>
  /**
   * The same for a host that hands over requests and upgrades itself, as a middleware for instance. Rejects as `serve`
   * does.
   */
  handlers(options?: AttachOptions): Promise<Handlers>
}

/** A `Server` of `node:http` or `node:https`. These types say enough without those of Node. */
export interface NodeServer {
  readonly listening: boolean
  readonly headersTimeout: number
  closeAllConnections(): void
}

/** An `IncomingMessage` of `node:http`. */
export interface NodeRequest {
  readonly rawHeaders: readonly string[]
  readonly httpVersion: string
}

/** A `ServerResponse` of `node:http`. */
export interface NodeResponse {
  readonly headersSent: boolean
  readonly statusCode: number
}

/** The `Duplex` of a listener for `upgrade`: a socket of `node:net` or `node:tls`. */
export interface NodeSocket {
  readonly destroyed: boolean
  readonly writable: boolean
}

/** How services are served, on a port of balws or in a server of yours. */
export interface AttachOptions {
  /** See `ServerLimits` for units and defaults. */
  limits?: Partial<ServerLimits>
  /** Store and groups; by default those of the process, which all its servers share. */
  hub?: Hub
  /**
   * Receives what an operator may want to know. Fields and traces may quote what clients have sent. What it throws is
   * dropped, but for one warning of the process. Default: nobody.
   */
  logger?: Logger
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

export interface ServeOptions extends AttachOptions {
  /** From 0 to 65,535; 0 takes a free port. Default 9090. */
  port?: number
  /** A name or address of this machine. Default: all interfaces. */
  host?: string
  /** Serves `https://` and `wss://` instead of `http://` and `ws://`. */
  tls?: TlsCredentials
}

export interface CloseOptions {
  /** Milliseconds for running resources and queued frames, from 0; then they are cut off. Default 10,000. */
  drainMs?: number
}

/** Services at work. */
export interface Services {
  /** Where the metrics are; undefined without. */
  readonly metricsUrl: string | undefined
  /**
   * Addresses of the WebSocket endpoints and HTTP base paths, to show to people. Where the port is not known, as with
   * `handlers`, they are paths.
   */
  readonly endpoints: readonly Endpoint[]
  /** Store and groups of the connections: the way to push to some of them. */
  readonly hub: Hub
  stats(): ServerStats
  /**
   * Sends a text to every open connection of a service. It waits in the queue of each connection, as what programs send
   * does: a client that does not read is closed with 1013 once `limits.unsentBytes` wait. No event is charged for it.
   *
   * @returns the number of connections
   * @throws LoadError for an unknown service
   */
  broadcastText(service: string, text: string): number
  /** The same with a binary message. */
  broadcastBinary(service: string, bytes: Uint8Array): number
  /**
   * Open connections stay; new events run the new program, or the new programs. Store, groups and broadcast lists stay.
   * Connections of an endpoint that no longer exists are closed with 1001.
   *
   * Rejects with a `LoadError` when they cannot be served (no service, or services that clash) or when the services
   * have been closed, with a `BalError` when an initialiser fails. Then everything stays as it was.
   */
  reload(program: Program | readonly Program[]): Promise<void>
  /**
   * Stops accepting, lets running resources and queued frames finish, closes every connection with 1001, runs each
   * OnClose. Closing again waits for the same end.
   */
  close(options?: CloseOptions): Promise<void>
}

/** A server at work. */
export interface Server extends Services {
  readonly port: number
  /** `http://host:port`, or `https://` with TLS. */
  readonly url: string
}

/** Services in an HTTP server of yours; `close` leaves that server and its other connections alone. */
export type AttachedServices = Services

/** Services that requests and upgrades are handed over to. */
export interface Handlers extends Services {
  /**
   * Takes a request to a path that a resource has, and answers it. Must come before what reads bodies, such as
   * `express.json()`. For Express: `app.use(handlers.request)`.
   *
   * @param next called for any other request, with which nothing has been done
   * @returns whether the request was taken
   */
  request(request: NodeRequest, response: NodeResponse, next?: () => void): boolean
  /**
   * Takes a WebSocket handshake for an endpoint: `server.on('upgrade', handlers.upgrade)`.
   *
   * @returns whether it was taken; any other is left untouched, for the host to answer
   */
  upgrade(request: NodeRequest, socket: NodeSocket, head: Uint8Array): boolean
}

/**
 * Store and groups: the connections that programs have named (`ws:storeConnection`) or put into groups
 * (`ws:addConnectionToGroup`). Made by `createHub`, or that of the process, as the `hub` of `Services`.
 *
 * What is pushed waits in the queue of each connection like what programs send: a client that does not read is closed
 * with 1013 once `limits.unsentBytes` wait. No event is charged for it. A name or group that does not exist is not an
 * error. Each method throws a `LoadError` for a value of the wrong type.
 */
export interface Hub {
  /** Connections that have a name or are in a group. */
  readonly connectionCount: number
  isConnectionStored(name: string): boolean
  /** Number of members; 0 for a group that does not exist. */
  groupSize(group: string): number
  /** @returns whether there is a connection of that name */
  pushTextToConnection(name: string, text: string): boolean
  pushBinaryToConnection(name: string, bytes: Uint8Array): boolean
  /**
   * Closes with 1000, or with a code that RFC 6455 lets a server send (1000 to 1003, 1007 to 1009, 1011 to 1014, 3000 to
   * 4999) and a reason of at most 123 bytes of UTF-8. The connection has left every list when this returns.
   *
   * @returns whether there was a connection of that name
   */
  closeConnection(name: string, code?: number, reason?: string): boolean
  /** @returns the number of members, who receive it in the order in which they joined */
  pushTextToGroup(group: string, text: string): number
  pushBinaryToGroup(group: string, bytes: Uint8Array): number
  /**
   * Closes every member like `closeConnection`, and forgets the group.
   *
   * @returns the number of members
   */
  closeConnectionGroup(group: string, code?: number, reason?: string): number
}
