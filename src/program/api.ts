/**
 * The types of the embedding API. `src/index.ts` exports them with the functions that use them.
 *
 * Every misuse of the API is a `LoadError`: an unknown option, a value of the wrong type, a number out of its range. It
 * names the option, as in `limits.steps`, and is thrown at once or rejects the promise. An option that is `undefined`
 * has its default value.
 */

import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { LibrarySource } from '../library/define.js'
import type { ServerLimits } from '../runtime/limits.js'
import type { Endpoint, Logger, MetricsAddress, ServerStats } from '../runtime/server.js'
import type { TlsCredentials } from '../wire/http/tls-credentials.js'
import type { ProgramDescription } from './description.js'
import type { Servable } from './servable.js'
import type { TypedCallResult, TypedValue } from './typed-value.js'

/** Where a program comes from: exactly one of `file`, `directory` and `source`. */
export interface LoadOptions {
  /** Path of a `.bal` file in the default package: a file without a package clause. */
  file?: string
  /** Path of a package directory. All its `.bal` files belong to the program, sorted by name. */
  directory?: string
  /** The text of a program. */
  source?: string
  /** The file name that messages show for `source`. Default: `main.bal`. */
  name?: string
  /**
   * Directory below which the program's imports are found. Default: the working directory, and for `file` also the
   * directory of the file.
   */
  sourceRoot?: string
  /** Packages of your own, made by `defineLibrary`, in addition to the built-in ones. */
  libraries?: readonly LibrarySource[]
  /** Paths of built-in packages that the program must not import, such as `ballerina.net.http`. */
  withoutLibraries?: readonly string[]
  /**
   * Receives what the program prints. Default: the standard output of the process. An error that this function throws
   * becomes an error of the program at the place that prints.
   */
  stdout?: (text: string) => void
  /**
   * Receives the stack traces of uncaught errors and the program's log. Default: the standard error of the process. An
   * error that this function throws is dropped; the process emits one warning.
   */
  stderr?: (text: string) => void
  limits?: Partial<ProgramLimits>
}

/**
 * Limits on a running program. The defaults suit a public server. Values are whole numbers from 1. `Infinity` removes a
 * limit, or sets it to its maximum where one is given.
 */
export interface ProgramLimits {
  /**
   * Steps of one event. A step is a call, an iteration of a loop, or other work of about 100 nanoseconds. Default:
   * 5,000,000; `main` has no limit.
   */
  steps: number
  /** Depth of nested calls. Default: 2,000. Maximum: 1,000,000. */
  callDepth: number
  /** Workers running at the same time. Default: 1,000. */
  liveWorkers: number
  /**
   * Bytes of memory of the whole process. Above this limit, an event that allocates more fails with `memory limit
   * exceeded`. Default: three quarters of V8's heap limit.
   */
  memoryBytes: number
  /** UTF-16 code units of a string. Default: 16 Mi. Maximum: 512 Mi. */
  stringLength: number
  /** Elements of an array. Default: 4 Mi. Maximum: 2 Gi. */
  arrayLength: number
  /** Entries of a map or members of a json object. Default: 4 Mi. Maximum: 16,000,000. */
  mapEntries: number
  /** Levels of nesting of a json value. Default: 512. Maximum: 2,048. */
  jsonDepth: number
  /** UTF-8 bytes of the name of a connection or group. Default: 1 KiB. */
  nameBytes: number
  /** Groups that one connection can be a member of. Default: 1,000. */
  groupsPerConnection: number
  /** Milliseconds that an action of `http:ClientConnector` waits for the response. Default: 180,000. */
  clientTimeout: number
  /** UTF-16 code units of one source file. Default: 4 Mi. Maximum: 256 Mi. */
  sourceLength: number
  /** Levels of nesting in the source. Default: 256. Maximum: 1,000. */
  sourceDepth: number
}

/** A checked program. It can be called and served any number of times. */
export interface Program {
  /** Warnings. Errors are thrown by `load`. */
  readonly diagnostics: readonly Diagnostic[]
  /** The texts of the source files, by the file names that diagnostics use. */
  readonly sources: ReadonlyMap<string, string>
  /** Names of the services, in source order. */
  readonly services: readonly string[]
  /** True if the program has a `function main (string[] args)`. */
  readonly hasMain: boolean
  /**
   * For `serveAll`, `attachAll`, `handlersFor` and `reload`. A `Program` of your own that wraps another has the
   * `servable` of the program inside.
   */
  readonly servable: Servable
  /** Describes the functions, services, structs and other definitions of the program's own package. */
  describe(): ProgramDescription
  /**
   * Calls a function with plain JavaScript values; docs/embedding.md has a table of them. Of several functions with this
   * name, calls the first that accepts the arguments.
   *
   * Rejects with a `BalError` if there is no such function, if no function of this name accepts the arguments, or if the
   * call fails.
   *
   * @returns the results of the function
   */
  call(name: string, args?: readonly unknown[]): Promise<unknown[]>
  /**
   * Calls a function with typed values. Of several functions with this name, calls the one whose parameters have the
   * types of the arguments. Rejects as `call` does.
   */
  callTyped(name: string, args?: readonly TypedValue[]): Promise<TypedCallResult>
  /** Runs `main`, without a limit on steps. Rejects with a `BalError` if it fails or does not exist. */
  runMain(args?: readonly string[]): Promise<void>
  /** Returns the same program with new package and service variables. Checks nothing again. */
  fresh(): Program
  /**
   * Opens a port and serves the program's services.
   *
   * Rejects with a `LoadError` if the services cannot be served: the program has no service, the port is in use, a
   * certificate is invalid. Rejects with a `BalError` if the initialiser of a variable fails.
   */
  serve(options?: ServeOptions): Promise<Server>
  /**
   * Serves the program's services in an HTTP server of your own, made by `node:http` or `node:https`. The server may
   * already listen. Express: `attach(app.listen(8080))`. Fastify: `attach(fastify.server)`. Koa:
   * `attach(app.listen(8080))`.
   *
   * The program answers the requests to the paths of its resources, and the WebSocket handshakes for its endpoints. Your
   * listeners for `request` and `upgrade` receive all others. Where you have no such listener, balws answers them with
   * 404.
   *
   * Several programs can be attached to one server if their base paths differ. All limits of `serve` apply, except those
   * that act before a request is handed over. `headersTimeout`, `requestTimeout`, `maxHeaderSize`, `keepAliveTimeout`
   * and TLS are settings of your server. Close the services before your server: it waits for their connections.
   *
   * Rejects as `serve` does.
   */
  attach(server: NodeServer, options?: AttachOptions): Promise<AttachedServices>
  /** Serves the program's services for a host that hands over requests and upgrades itself. Rejects as `serve` does. */
  handlers(options?: AttachOptions): Promise<Handlers>
}

/** A `Server` of `node:http` or `node:https`. These declarations do not require the types of Node. */
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

/** The `Duplex` that a listener for `upgrade` receives: a socket of `node:net` or `node:tls`. */
export interface NodeSocket {
  readonly destroyed: boolean
  readonly writable: boolean
}

/** How services are served, on a port of balws or in a server of yours. */
export interface AttachOptions {
  /** `ServerLimits` has the units and defaults. */
  limits?: Partial<ServerLimits>
  /** Connection store and groups. Default: those of the process, which all its servers share. */
  hub?: Hub
  /**
   * Receives the server's log. Fields and stack traces can contain text that clients have sent. An error that the logger
   * throws is dropped; the process emits one warning. Default: no log.
   */
  logger?: Logger
  /**
   * Accepts permessage-deflate (RFC 7692) from clients that offer it, and compresses messages of 1 KiB to 1 MiB. Costs
   * processor time, and memory for each connection. Default: false.
   */
  compression?: boolean
  /**
   * Addresses and networks (`10.0.0.0/8`) of proxies in front of the server. When one of them connects, the address that
   * limits and logs use is the last address in `X-Forwarded-For` that is not in this list. The header is ignored when
   * anyone else sends it. Default: none.
   */
  trustProxy?: readonly string[]
  /** Collects metrics, and answers `/metrics` (Prometheus) and `/healthz` on a port of its own. Default: no metrics. */
  metrics?: MetricsAddress
}

export interface ServeOptions extends AttachOptions {
  /** From 0 to 65,535; 0 takes a free port. Default: 9090. */
  port?: number
  /** A host name or address of this machine. Default: all interfaces. */
  host?: string
  /** Serves `https://` and `wss://` instead of `http://` and `ws://`. */
  tls?: TlsCredentials
}

export interface CloseOptions {
  /**
   * Milliseconds, from 0, in which running resources may end and queued frames may be sent. After that they are cut off.
   * Default: 10,000.
   */
  drainMs?: number
}

/** Services that are being served. */
export interface Services {
  /** URL of the metrics; undefined without metrics. */
  readonly metricsUrl: string | undefined
  /**
   * URLs of the WebSocket endpoints and HTTP base paths, for display. They are paths where the port is not known, as
   * with `handlers`. After `reload` this property has the endpoints of the new programs.
   */
  readonly endpoints: readonly Endpoint[]
  /** Connection store and groups, to push to connections. */
  readonly hub: Hub
  stats(): ServerStats
  /**
   * Sends a text to every open connection of a service. The text is queued for each connection, like everything that
   * programs send: a client with more than `limits.unsentBytes` in its queue is closed with 1013. Uses no steps of an
   * event.
   *
   * @returns the number of connections
   * @throws LoadError for an unknown service
   */
  broadcastText(service: string, text: string): number
  /** Sends a binary message to every open connection of a service, as `broadcastText` does. */
  broadcastBinary(service: string, bytes: Uint8Array): number
  /**
   * Replaces the programs. The list is complete: a program that is not in it is no longer served. Open connections stay
   * open and new events run the new programs. The connection store, the groups and the broadcast lists stay as they are.
   * Connections of an endpoint that no longer exists are closed with 1001.
   *
   * Rejects with a `LoadError` if the programs cannot be served (no service, or services that clash) or if the services
   * are closed. Rejects with a `BalError` if an initialiser fails. The old programs are then served as before.
   *
   * @param programs what `serveAll` takes; one program may stand without an array
   */
  reload(programs: readonly Program[] | Program): Promise<void>
  /**
   * Stops accepting requests and connections. Lets running resources end and sends queued frames. Closes every
   * connection with 1001 and runs its OnClose. A second call waits for the end of the first.
   */
  close(options?: CloseOptions): Promise<void>
}

/** Services on a port of balws. */
export interface Server extends Services {
  readonly port: number
  /** `http://host:port`, or `https://host:port` with TLS. */
  readonly url: string
}

/** Services in an HTTP server of yours. `close` affects neither that server nor its other connections. */
export type AttachedServices = Services

/** Services that receive requests and upgrades from the host. */
export interface Handlers extends Services {
  /**
   * Answers a request to the path of a resource. Express: `app.use(handlers.request)`. It must come before any
   * middleware that reads the body, such as `express.json()`.
   *
   * @param next called for any other request, which is left untouched
   * @returns true if the request is answered here
   */
  request(request: NodeRequest, response: NodeResponse, next?: () => void): boolean
  /**
   * Answers a WebSocket handshake for an endpoint: `server.on('upgrade', handlers.upgrade)`.
   *
   * @returns true if the handshake is answered here; the host answers any other
   */
  upgrade(request: NodeRequest, socket: NodeSocket, head: Uint8Array): boolean
}

/**
 * The connections that programs have named (`ws:storeConnection`) or put into groups (`ws:addConnectionToGroup`).
 * `createHub` makes a hub; the `hub` of `Services` is the one in use.
 *
 * What is pushed is queued for each connection, like everything that programs send: a client with more than
 * `limits.unsentBytes` in its queue is closed with 1013. Pushing uses no steps of an event. A name or group that does
 * not exist is not an error. Every method throws a `LoadError` for a value of the wrong type.
 */
export interface Hub {
  /** Number of connections that have a name or are in a group. */
  readonly connectionCount: number
  isConnectionStored(name: string): boolean
  /** @returns the number of members; 0 for a group that does not exist */
  groupSize(group: string): number
  /** @returns true if there is a connection of this name */
  pushTextToConnection(name: string, text: string): boolean
  /** @returns true if there is a connection of this name */
  pushBinaryToConnection(name: string, bytes: Uint8Array): boolean
  /**
   * Closes a connection. It has left the store, its groups and the broadcast list when this method returns.
   *
   * @param code one that RFC 6455, 7.4 allows a server to send: 1000 to 1003, 1007 to 1009, 1011 to 1014, 3000 to 4999.
   *   Default: 1000
   * @param reason at most 123 bytes of UTF-8
   * @returns true if there was a connection of this name
   */
  closeConnection(name: string, code?: number, reason?: string): boolean
  /** Sends a text to the members, in the order in which they joined. @returns the number of members */
  pushTextToGroup(group: string, text: string): number
  /** Sends a binary message to the members. @returns the number of members */
  pushBinaryToGroup(group: string, bytes: Uint8Array): number
  /** Closes the members as `closeConnection` does, and deletes the group. @returns the number of members */
  closeConnectionGroup(group: string, code?: number, reason?: string): number
}
