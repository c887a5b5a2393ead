/** The open connections of a service: its broadcast list, and what running code sees of the service. */

import type { ServiceHandle } from '../library/native.js'
import type { Connection } from './connection.js'
import type { Service } from './service.js'
import { Frame } from './socket.js'

/**
 * Belongs to a place in the server rather than to a program: after a reload it is handed to the service
 * that now serves the same endpoint.
 */
export class Audience implements ServiceHandle {
  /** In the order in which they connected. */
  readonly connections = new Set<Connection>()
  #hasHadConnections = false

  constructor(public service: Service) {}

  get name(): string {
    return this.service.name
  }

  get hasBroadcastList(): boolean {
    return this.#hasHadConnections
  }

  get connectionCount(): number {
    return this.connections.size
  }

  add(connection: Connection): void {
    this.#hasHadConnections = true
    this.connections.add(connection)
  }

  broadcastText(text: string): void {
    this.#broadcast(new Frame(text))
  }

  broadcastBinary(bytes: Uint8Array): void {
    this.#broadcast(new Frame(bytes))
  }

  #broadcast(frame: Frame): void {
    for (const connection of this.connections) connection.pushFrame(frame)
  }
}
