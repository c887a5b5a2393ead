/** Types of what the runtime serves and of what it reports. */

import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Instance } from '../interpret/interpret.js'
import type { Place } from '../source/place.js'
import type { Remotes } from './remotes.js'

/** One program to serve. `instance.program.main.services` has its services. */
export interface Deployment {
  readonly instance: Instance
  /** Receives traces of uncaught errors. */
  readonly stderr: (text: string) => void
  /** The program's connections to other servers. */
  readonly remotes?: Remotes
}

/** The address at which metrics are served. */
export interface MetricsAddress {
  /** From 0 to 65,535; 0 takes a free port. */
  readonly port: number
  /** A host name or address of this machine. Default: `127.0.0.1`, because metrics are not public. */
  readonly host?: string
}

/** A WebSocket endpoint, or the base path of HTTP resources. */
export interface Endpoint {
  readonly kind: 'ws' | 'http'
  /** For example `ws://localhost:9090/echo-server/ws`. */
  readonly url: string
  /** Name of the service. */
  readonly service: string
}

/** Counts since the server started. */
export interface ServerStats {
  /** WebSocket connections of clients that are open now. */
  readonly connections: number
  /** WebSocket messages received, including those from other servers. Binary messages count only if a resource takes them. */
  readonly messagesIn: number
  /** WebSocket messages sent, one for each receiver. */
  readonly messagesOut: number
  /** HTTP requests passed to a resource, or answered because no resource takes them. */
  readonly requests: number
  /** Uncaught errors of resources, and connections to other servers that could not be opened for clients. */
  readonly errors: number
  /** Events that were ended or not started because their connection had been gone for `orphanTimeout`. */
  readonly orphanedEvents: number
  /** Runs of `@ws:OnTimer` resources. */
  readonly timerRuns: number
  /** Runs that were skipped because the one before was still running or the process was too busy. */
  readonly timerRunsSkipped: number
  /** Connections closed because the client did not read. */
  readonly slowClientsClosed: number
  /** Connections that were throttled because they sent too fast. Each counts once. */
  readonly clientsThrottled: number
  /** Connections dropped because the other end did not answer pings. */
  readonly silentPeersClosed: number
  /** WebSocket messages that were not completed in time. */
  readonly unfinishedMessages: number
  /** HTTP requests, opening handshakes and TLS handshakes that were not completed in time. */
  readonly requestsTimedOut: number
}

/** The details of a log message, by name. Values can contain text that clients have sent. */
export type LogFields = Readonly<Record<string, string | number | readonly string[]>>

/** Receives log messages. */
export interface Logger {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
  /**
   * Receives an uncaught error of a resource with its stack trace. Without this method, the trace goes to the program's
   * `stderr` with the place and a code frame.
   *
   * @param fields the service, the resource, and the `code` of the failure unless the program threw the error
   * @param place the failing expression, call or `throw`; undefined if the failure has no place in the program
   */
  resourceFailed?(trace: string, fields: LogFields, place?: Place): void
}

export const SILENT: Logger = { info() {}, warn() {}, error() {} }

/** The services cannot be served: two of them clash, with the message of Ballerina 0.87, or the server cannot start. */
export class StartError extends Error {
  override readonly name = 'StartError'

  /** @param diagnostics for services that clash: their places in the programs */
  constructor(
    message: string,
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {
    super(message)
  }
}
