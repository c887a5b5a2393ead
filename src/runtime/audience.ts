/** Holds the open connections of a service: its broadcast list. Running code reaches the service through it. */

import type { ConnectionHandle, ServiceHandle } from '../library/native.js'
import type { Connection } from './connection.js'
import type { Service } from './service.js'
import { Frame } from './socket.js'

/**
 * Outlives the program: a reload hands it to the new service at the same endpoint.
 */
export class Audience implements ServiceHandle {
  /** In the order of connecting. */
  readonly connections = new Set<Connection>()

  constructor(public service: Service) {}

  get name(): string {
    return this.service.name
  }

  get hasBroadcastList(): boolean {
    return this.service.endpointPath !== undefined
  }

  get connectionCount(): number {
    return this.connections.size
  }

  add(connection: Connection): void {
    this.connections.add(connection)
  }

  broadcastText(text: string): void {
    this.#broadcast(new Frame(text))
  }

  broadcastBinary(bytes: Uint8Array): void {
    this.#broadcast(new Frame(bytes))
  }

  broadcastTextToOthers(text: string, except: ConnectionHandle | undefined): void {
    this.#broadcastToOthers(new Frame(text), except)
  }

  broadcastBinaryToOthers(bytes: Uint8Array, except: ConnectionHandle | undefined): void {
    this.#broadcastToOthers(new Frame(bytes), except)
  }

  #broadcast(frame: Frame): void {
    for (const connection of this.connections) connection.pushFrame(frame)
  }

  #broadcastToOthers(frame: Frame, except: ConnectionHandle | undefined): void {
    for (const connection of this.connections) if (connection !== except) connection.pushFrame(frame)
  }
}
