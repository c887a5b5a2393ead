/** Handles the events of a connection to another WebSocket server: they run the resources of a client service. */

import type { EventContext, Memberships, ServiceHandle } from '../library/native.js'
import { Channel } from './channel.js'
import type { Connection } from './connection.js'
import type { RequestHead } from './http.js'
import { NO_MEMBERSHIPS } from './hub.js'
import type { Service } from './service.js'
import type { ServiceHost } from './service-host.js'
import type { Socket } from './socket.js'

/** The reason for which a connection is opened. */
export interface RemotePurpose {
  readonly clientService: Service
  /** The client for which it was opened: the client service pushes to it. Undefined for a connection of the program. */
  readonly parent: Connection | undefined
  /** The service that the client service broadcasts to. */
  parentService(): ServiceHandle | undefined
  /** Called once, when OnClose is about to run. */
  closing(remote: RemoteConnection): void
}

export class RemoteConnection extends Channel {
  constructor(
    host: ServiceHost,
    private readonly purpose: RemotePurpose,
    answer: RequestHead,
    socket: Socket,
  ) {
    super(host, answer, socket)
    host.remoteConnections.add(this)
    this.parent?.begin(this)
  }

  /** Only clients have names and groups. */
  get memberships(): Memberships {
    return NO_MEMBERSHIPS
  }

  get parent(): Connection | undefined {
    return this.purpose.parent
  }

  protected get service(): Service {
    return this.purpose.clientService
  }

  protected get event(): EventContext {
    const { parent, host } = this
    const service = this.purpose.parentService() ?? this.service.audience
    return host.contextOf(service, this.lifetime, parent, this)
  }

  protected get sender(): Connection | undefined {
    return this.parent
  }

  protected prepare(): undefined {}

  protected leaveLists(): void {}

  protected closing(): void {
    this.host.remoteConnections.delete(this)
    this.parent?.end(this)
    this.purpose.closing(this)
  }
}
