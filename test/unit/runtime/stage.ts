/** Runs services without a network: with programs that the test implements, and a socket that records calls. */

import type { Connection } from '../../../src/runtime/connection.js'
import { createHub } from '../../../src/runtime/hub.js'
import { DEFAULT_SERVER_LIMITS, type ServerLimits } from '../../../src/runtime/limits.js'
import { Meter } from '../../../src/runtime/meter.js'
import { ServiceHost } from '../../../src/runtime/service-host.js'
import type { Frame, RemoteNetwork, Socket } from '../../../src/runtime/socket.js'
import { type Act, CHAT, KeptLog, PlayedProgram } from '../../support/server.js'

export class NotedSocket implements Socket {
  readonly subProtocol = 'v1'
  readonly calls: string[] = []
  bufferedBytes = 0

  sendText(text: string): void {
    this.calls.push(`text ${text}`)
  }

  sendBinary(bytes: Uint8Array): void {
    this.calls.push(`binary ${bytes.length}`)
  }

  sendFrame({ content }: Frame): void {
    this.calls.push(`frame ${content}`)
  }

  close(code: number, reason: string): void {
    this.calls.push(`close ${code} ${reason}`)
  }

  terminate(): void {
    this.calls.push('terminate')
  }

  pause(): void {
    this.calls.push('pause')
  }

  resume(): void {
    this.calls.push('resume')
  }
}

export const NO_NETWORK: RemoteNetwork = { connect: () => Promise.reject(new Error('there is no network')) }

/** A resource that waits until the test releases it. */
export class Gate {
  readonly #waiting: (() => void)[] = []

  wait = (): Promise<void> => new Promise((resolve) => this.#waiting.push(resolve))

  /** Releases the resource that has waited longest, and waits for the consequences. */
  async open(): Promise<void> {
    this.#waiting.shift()!()
    await new Promise(setImmediate)
  }
}

export interface Stage {
  readonly host: ServiceHost
  readonly socket: NotedSocket
  readonly connection: Connection
  readonly program: PlayedProgram
  readonly log: KeptLog
  readonly meter: Meter
}

/** A host that serves one program, and a connection to its first service. */
export async function stage(
  acts: Readonly<Record<string, Act>> = {},
  limits: Partial<ServerLimits> = {},
  source = CHAT,
): Promise<Stage> {
  const log = new KeptLog()
  const meter = new Meter()
  const host = new ServiceHost(createHub(), { ...DEFAULT_SERVER_LIMITS, ...limits }, log, NO_NETWORK, meter)
  const program = new PlayedProgram(source, acts)
  await host.deploy([program])
  const socket = new NotedSocket()
  const handshake = { method: 'GET', url: '/chat/ws?a=1', version: '1.1', headers: ['id', 'ann'] }
  const connection = host.connect(host.table.services[0]!, handshake, socket)
  return { host, socket, connection, program, log, meter }
}
