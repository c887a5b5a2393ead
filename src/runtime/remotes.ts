/**
 * Opens the connections of a program to other WebSocket servers. A client connector has one connection from its
 * creation. A connector in a variable of a service has one more for each client of that service, which carries the
 * messages of that client in both directions.
 */

import { isClientService } from '../check/service-annotations.js'
import type { EventContext, RemotesHandle, ServiceHandle } from '../library/native.js'
import { fail } from '../values/failures/failures.js'
import { BalConnector } from '../values/value.js'
import { CloseCode } from './close-codes.js'
import type { Connection } from './connection.js'
import { RemoteConnection } from './remote-connection.js'
import type { Deployment } from './server.js'
import { Service } from './service.js'
import type { ServiceHost } from './service-host.js'

/** The state of a connector. */
class Link {
  /** The service that has the connector in a variable. */
  owner: Service | undefined
  /** The connection from its creation, while it is open. */
  own: RemoteConnection | undefined
  readonly byClient = new Map<Connection, RemoteConnection>()

  constructor(
    readonly url: string,
    readonly clientService: Service,
  ) {}

  get all(): RemoteConnection[] {
    return [...(this.own ? [this.own] : []), ...this.byClient.values()]
  }

  forget(remote: RemoteConnection): void {
    if (this.own === remote) this.own = undefined
    else if (remote.parent) this.byClient.delete(remote.parent)
  }
}

export class Remotes implements RemotesHandle {
  readonly #links = new Set<Link>()
  #services: readonly Service[] = []
  /** By name. The services of the program itself precede those of other programs. */
  #clientServices: readonly Service[] | undefined

  /** @param host of connections that are opened before the program is served */
  constructor(
    private readonly deployment: () => Deployment,
    private host: ServiceHost,
  ) {}

  // ---------------------------------------------------------------- for running code

  async open(connector: BalConnector, event: EventContext): Promise<void> {
    if (connector.state !== undefined) return
    const [url, callbackService] = connector.values as [string, string]
    const clientService = this.#clientService(callbackService)
    if (!clientService) throw fail('NoClientService', { name: callbackService })
    const link = new Link(url, clientService)
    connector.state = link
    // Only the runtime creates the connections of events.
    await this.#connect(link, event.connection as Connection | undefined, event.service, (remote) => {
      link.own = remote
    })
  }

  connectionOf({ state }: BalConnector, { connection }: EventContext): RemoteConnection | undefined {
    if (!(state instanceof Link)) return undefined
    return state.owner && connection ? state.byClient.get(connection as Connection) : state.own
  }

  // ---------------------------------------------------------------- for the server

  /** Call before the program is served, with the services of all programs. */
  serveBy(host: ServiceHost, services: readonly Service[]): void {
    this.host = host
    const isOwn = ({ deployment }: Service) => deployment.remotes === this
    const clientServices = services.filter((service) => service.isClientService)
    this.#clientServices = [
      ...clientServices.filter(isOwn),
      ...clientServices.filter((service) => !isOwn(service)),
    ]
    this.#services = services.filter(isOwn)
  }

  /** Call after initialisation: finds the connectors in variables of services. */
  claim(): void {
    for (const service of this.#services) {
      for (const link of this.#linksIn(service)) link.owner = service
    }
  }

  /** Opens the connections for a client of a service. A failure is printed, and the client stays connected. */
  openFor(client: Connection): Promise<void> | undefined {
    const { service } = client.audience
    if (service.clientConnectors.length === 0) return undefined
    const missing = this.#linksIn(service).filter(
      (link) => link.owner === service && !link.byClient.has(client),
    )
    const openings = missing.map(async (link) => {
      try {
        await this.#connect(link, client, service.audience, (remote) => link.byClient.set(client, remote))
      } catch (error) {
        this.host.failed(service, undefined, error)
      }
    })
    return Promise.all(openings).then(() => {})
  }

  /** Closes every connection. Call when the program is no longer served. */
  close(): void {
    for (const link of this.#links) for (const remote of link.all) remote.closeWith(CloseCode.GoingAway)
  }

  // ----------------------------------------------------------------

  #linksIn({ clientConnectors, deployment: { instance } }: Service): Link[] {
    return clientConnectors.flatMap((variable) => {
      const connector = instance.valueIn(variable)
      return connector instanceof BalConnector && connector.state instanceof Link ? [connector.state] : []
    })
  }

  /** @param keep receives the connection before anything arrives on it */
  async #connect(
    link: Link,
    parent: Connection | undefined,
    service: ServiceHandle | undefined,
    keep: (remote: RemoteConnection) => void,
  ): Promise<void> {
    const { host } = this
    const { url, clientService } = link
    const { cancelled } = host
    const subProtocols = [...clientService.subProtocols]
    try {
      await host.network.connect({ url, subProtocols, cancelled }, (socket, answer) => {
        const purpose = {
          clientService,
          parent,
          parentService: () => link.owner?.audience ?? service,
          closing: (remote: RemoteConnection) => {
            link.forget(remote)
            if (link.all.length === 0) this.#links.delete(link)
          },
        }
        const remote = new RemoteConnection(host, purpose, answer, socket)
        keep(remote)
        this.#links.add(link)
        // The client has left in the meantime.
        if (parent && !parent.isOpen) queueMicrotask(() => remote.close())
        return remote
      })
    } catch {
      if (cancelled.aborted) throw fail('EventCancelled', { reason: cancelled.reason })
      throw fail('ConnectFailed', { url })
    }
  }

  #clientService(name: string): Service | undefined {
    if (!this.#clientServices) {
      const deployment = this.deployment()
      this.#clientServices = deployment.instance.program.main.services
        .filter(isClientService)
        .map((service) => new Service(service, deployment))
    }
    return this.#clientServices.find((service) => service.name === name)
  }
}
