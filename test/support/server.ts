/**
 * Servers for tests, each on a free port of the loopback interface, closed after the test whether it passed or not.
 * The services are declared in the language; what a resource does can be written in TypeScript.
 */

import type { CheckedProgram } from '../../src/check/checked.js'
import { DEFAULT_EXECUTION_LIMITS, type Instance, type Outcome } from '../../src/interpret/interpret.js'
import type { EventContext } from '../../src/library/native.js'
import type { ProgramLimits, Server } from '../../src/program/api.js'
import { load } from '../../src/program/load.js'
import { serveAll } from '../../src/program/server.js'
import { createHub, type Hub } from '../../src/runtime/hub.js'
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from '../../src/runtime/limits.js'
import type { Deployment, LogFields, Logger, MetricsAddress } from '../../src/runtime/server.js'
import { type Message, payloadText } from '../../src/values/message.js'
import type { Value } from '../../src/values/value.js'
import type { TlsCredentials } from '../../src/wire/http/tls-credentials.js'
import { listen, type RunningServer } from '../../src/wire/listen.js'
import { checkedProgram } from '../unit/check/checking.js'

/** A service at `/chat/ws` with a resource for every event of its connections, and one for HTTP. */
export const CHAT = `
  import ballerina.net.http;
  import ballerina.net.ws;

  @http:BasePath {value:"/chat"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service chat {
    @ws:OnOpen {}
    resource onOpen (message m) { }

    @ws:OnTextMessage {}
    resource onText (message m) { }

    @ws:OnClose {}
    resource onClose (message m) { }

    @http:POST {}
    @http:Path {value:"/say"}
    resource say (message m) { }
  }
`

/** The implementation of a resource. It may return an outcome or a promise; anything else means no reply. */
export type Act = (call: ResourceCall) => unknown

const NOTHING: Outcome = { results: [] }

export interface ResourceCall {
  readonly event: EventContext
  readonly message: Message
  readonly args: readonly Value[]
  readonly text: string
}

/** A program whose resources are implemented by TypeScript functions of the same names. */
export class PlayedProgram implements Deployment {
  readonly instance: Instance
  /** Everything written to standard error. */
  errors = ''
  initialized = 0

  constructor(source: string, acts: Readonly<Record<string, Act>>) {
    const program: CheckedProgram = checkedProgram(source)
    this.instance = {
      program,
      limits: DEFAULT_EXECUTION_LIMITS,
      initialize: () => {
        this.initialized++
      },
      valueIn: () => null,
      run: (callable, args, event) => {
        const message = args[0] as Message
        const call = {
          event,
          message,
          args,
          get text() {
            return payloadText(message)
          },
        }
        const done = acts[callable.name]?.(call)
        if (done instanceof Promise) return done.then(() => NOTHING)
        return done instanceof Object && 'results' in done ? (done as Outcome) : NOTHING
      },
    }
  }

  stderr = (text: string): void => {
    this.errors += text
  }
}

export interface ServeOptions {
  /** Default: the loopback interface. */
  readonly host?: string
  readonly limits?: Partial<ServerLimits>
  readonly hub?: Hub
  readonly tls?: TlsCredentials
  readonly metrics?: MetricsAddress
  readonly trustProxy?: readonly string[]
  readonly logger?: Logger
}

/** A logger that records its messages. */
export class KeptLog implements Logger {
  readonly lines: string[] = []

  info(message: string, fields?: LogFields): void {
    this.#keep('info', message, fields)
  }

  warn(message: string, fields?: LogFields): void {
    this.#keep('warn', message, fields)
  }

  error(message: string, fields?: LogFields): void {
    this.#keep('error', message, fields)
  }

  #keep(level: string, message: string, fields?: LogFields): void {
    this.lines.push(`${level} ${message}${fields ? ` ${JSON.stringify(fields)}` : ''}`)
  }
}

const running: Pick<RunningServer, 'close'>[] = []

export async function serve(
  deployments: Deployment | readonly Deployment[],
  {
    host = '127.0.0.1',
    limits,
    hub = createHub(),
    tls,
    metrics,
    trustProxy = [],
    logger = new KeptLog(),
  }: ServeOptions = {},
): Promise<RunningServer> {
  const server = await listen({
    deployments: [deployments].flat(),
    hub,
    port: 0,
    host,
    limits: { ...DEFAULT_SERVER_LIMITS, ...limits },
    logger,
    trustProxy,
    ...(tls === undefined ? {} : { tls }),
    ...(metrics === undefined ? {} : { metrics }),
  })
  running.push(server)
  return server
}

/** A server of real programs, and what they have printed. */
export interface ServedPrograms extends Server {
  readonly printed: () => string
  readonly errors: () => string
}

/** Serves programs from their source texts, as users do. */
export async function serveSources(
  sources: readonly string[],
  limits: Partial<ServerLimits> = {},
  compression = false,
  programLimits: Partial<ProgramLimits> = {},
): Promise<ServedPrograms> {
  let printed = ''
  let errors = ''
  const stdout = (text: string) => {
    printed += text
  }
  const stderr = (text: string) => {
    errors += text
  }
  const programs = await Promise.all(
    sources.map((source) => load({ source, stdout, stderr, limits: programLimits })),
  )
  const server = await serveAll(programs, { port: 0, host: '127.0.0.1', limits, compression })
  running.push(server)
  return { ...server, printed: () => printed, errors: () => errors }
}

/** Call in `afterEach`. */
export async function closeServers(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close({ drainMs: 0 })))
}
