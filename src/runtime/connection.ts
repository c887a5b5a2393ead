/** Handles the events of one WebSocket client of a service. */

import type { EventContext, Memberships } from '../library/native.js'
import type { Audience } from './audience.js'
import { Channel } from './channel.js'
import type { RequestHead } from './http.js'
import type { RemoteConnection } from './remote-connection.js'
import type { Service } from './service.js'
import type { ServiceHost } from './service-host.js'
import type { Socket } from './socket.js'

export class Connection extends Channel {
  /** Connections to other servers that were opened for this client. They end when it does. */
  #remotes: Set<RemoteConnection> | undefined
  /** Its names and groups at the time when it left them. */
  #lastMemberships: Memberships | undefined
  protected readonly event: EventContext

  constructor(
    host: ServiceHost,
    readonly audience: Audience,
    handshake: RequestHead,
    socket: Socket,
  ) {
    super(host, handshake, socket)
    this.event = host.contextOf(audience, this.lifetime, this)
    audience.add(this)
    host.connections.add(this)
  }

  get memberships(): Memberships {
    return this.#lastMemberships ?? this.host.hub.membershipsOf(this)
  }

  begin(remote: RemoteConnection): void {
    this.#remotes ??= new Set()
    this.#remotes.add(remote)
  }

  end(remote: RemoteConnection): void {
    this.#remotes?.delete(remote)
  }

  protected get sender(): Connection {
    return this
  }

  protected get service(): Service {
    return this.audience.service
  }

  protected prepare(): Promise<void> | undefined {
    return this.service.deployment.remotes?.openFor(this)
  }

  protected leaveLists(): void {
    for (const remote of this.#remotes ?? []) remote.close()
    this.audience.connections.delete(this)
    this.#lastMemberships = this.host.hub.membershipsOf(this)
    this.host.hub.forget(this)
  }

  protected closing(): void {
    this.host.connections.delete(this)
  }
}
