/**
 * Servers for tests: a port of their own on the loopback, closed when the test is over, whatever became of
 * it. The services are declared in the language; what a resource does can be given in TypeScript instead.
 */

import type { CheckedProgram } from '../../src/check/checked.js'
import type { Instance, Outcome } from '../../src/interpret/interpret.js'
import type { EventContext } from '../../src/library/native.js'
import { createHub, type Hub } from '../../src/runtime/hub.js'
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from '../../src/runtime/limits.js'
import type { Deployment, Logger } from '../../src/runtime/server.js'
import { type Message, payloadText } from '../../src/values/message.js'
import type { Value } from '../../src/values/value.js'
import { listen, type RunningServer } from '../../src/wire/listen.js'
import { checkedProgram } from '../unit/check/checking.js'

/** A service with a resource for every event of its connections, at `/chat/ws`, and one for HTTP. */
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

/** What a resource does. Nothing given back is no reply. */
export type Act = (call: ResourceCall) => Outcome | Promise<Outcome> | Promise<void> | void

export interface ResourceCall {
  readonly event: EventContext
  readonly message: Message
  readonly args: readonly Value[]
  readonly text: string
}

/** A program whose resources are played by TypeScript functions, by their names. */
export class PlayedProgram implements Deployment {
  readonly instance: Instance
  /** Everything written to standard error. */
  errors = ''
  initialized = 0

  constructor(source: string, acts: Readonly<Record<string, Act>>) {
    const program: CheckedProgram = checkedProgram(source)
    this.instance = {
      program,
      initialize: () => {
        this.initialized++
      },
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
        if (done instanceof Promise) return done.then((outcome) => outcome ?? { results: [] })
        return done ?? { results: [] }
      },
    }
  }

  stderr = (text: string): void => {
    this.errors += text
  }
}

export interface ServeOptions {
  readonly limits?: Partial<ServerLimits>
  readonly hub?: Hub
}

/** A logger that keeps what it is told. */
export class KeptLog implements Logger {
  readonly lines: string[] = []

  info(message: string): void {
    this.lines.push(`info ${message}`)
  }

  warn(message: string): void {
    this.lines.push(`warn ${message}`)
  }

  error(message: string): void {
    this.lines.push(`error ${message}`)
  }
}

const running: RunningServer[] = []

export async function serve(
  deployments: Deployment | readonly Deployment[],
  { limits, hub = createHub() }: ServeOptions = {},
): Promise<RunningServer> {
  const server = await listen({
    deployments: [deployments].flat(),
    hub,
    port: 0,
    host: '127.0.0.1',
    limits: { ...DEFAULT_SERVER_LIMITS, ...limits },
    logger: new KeptLog(),
  })
  running.push(server)
  return server
}

/** For `afterEach`. */
export async function closeServers(): Promise<void> {
  await Promise.all(running.splice(0).map((server) => server.close({ drainMs: 0 })))
}
