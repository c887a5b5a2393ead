/** What the runtime serves, and what it tells about itself. */

import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { Instance } from '../interpret/interpret.js'
import type { Place } from '../source/place.js'
import type { Remotes } from './remotes.js'

/** One program to serve: its services are found in `instance.program.main.services`. */
export interface Deployment {
  readonly instance: Instance
  /** Receives traces of uncaught errors. */
  readonly stderr: (text: string) => void
  /** Its connections to other servers. */
  readonly remotes?: Remotes
}

/** Where the numbers of a server are to be had. */
export interface MetricsAddress {
  /** 0 takes a free port. */
  readonly port: number
  /** Default: `127.0.0.1`, because not everybody should see them. */
  readonly host?: string
}

export interface Endpoint {
  readonly kind: 'ws' | 'http'
  /** `ws://localhost:9090/echo-server/ws` */
  readonly url: string
  readonly service: string
}

export interface ServerStats {
  readonly connections: number
  /** WebSocket messages received, from other servers as well; binary ones only where a resource wants them. */
  readonly messagesIn: number
  /** Frames sent, one for each receiver. */
  readonly messagesOut: number
  /** HTTP requests answered. */
  readonly requests: number
  /** Uncaught errors of resources, and connections to other servers that clients did not get. */
  readonly errors: number
  /** Events that were ended, or never begun, because their connection had gone for `orphanTimeout`. */
  readonly orphanedEvents: number
  /** Runs of resources with `@ws:OnTimer`. */
  readonly timerRuns: number
  /** Runs that were due and left out, because the one before was at work or the process too busy. */
  readonly timerRunsSkipped: number
  /** Connections closed because they did not read. */
  readonly slowClientsClosed: number
  /** Connections that have sent faster than they may, and were made to wait; each counts once. */
  readonly clientsThrottled: number
  /** Connections dropped because the other end answered no pings. */
  readonly silentPeersClosed: number
  /** WebSocket messages of which the end did not come in time. */
  readonly unfinishedMessages: number
  /** HTTP requests and handshakes, those of TLS too, of which the end did not come in time. */
  readonly requestsTimedOut: number
}

/** What a message of the log is about, by names. A text may be what a client has sent: anything at all. */
export type LogFields = Readonly<Record<string, string | number | readonly string[]>>

export interface Logger {
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
  /**
   * Takes an uncaught error of a resource with its stack trace, which otherwise goes to the standard error of
   * the program, with the place and a code frame.
   *
   * @param fields the service, the resource, and the `code` of the failure unless the program threw the error
   * @param place the failing expression, call or `throw`; undefined where the failure is at no place of the program
   */
  resourceFailed?(trace: string, fields: LogFields, place?: Place): void
}

export const SILENT: Logger = { info() {}, warn() {}, error() {} }

/** The services cannot be served: two of them clash (with the message of Ballerina 0.87), or the server lacks something. */
export class StartError extends Error {
  override readonly name = 'StartError'

  /** @param diagnostics where in the programs it is, for services that clash */
  constructor(
    message: string,
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {
    super(message)
  }
}
