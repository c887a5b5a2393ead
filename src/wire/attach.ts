/** The other door of this folder: serves the deployments in an HTTP server of an embedder. */

import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { Server as SecureServer } from 'node:https'
import type { Socket as NetworkSocket } from 'node:net'
import type { Deployment, Endpoint } from '../runtime/server.js'
import type { ServiceHost } from '../runtime/service-host.js'
import { endpointsAt } from './endpoints.js'
import { Guest } from './guest.js'
import { HostServer } from './host-server.js'
import { type IngressOptions, openIngress } from './ingress.js'

/** Services at work in a server of an embedder. */
export interface GuestServices {
  readonly metricsUrl: string | undefined
  readonly endpoints: readonly Endpoint[]
  readonly services: ServiceHost
  reload(deployments: readonly Deployment[]): Promise<void>
  close(options?: { readonly drainMs?: number }): Promise<void>
}

export interface GuestHandlers extends GuestServices {
  /** False for a request that is not for the services: nothing has been done with it. */
  request(request: IncomingMessage, response: ServerResponse): boolean
  /** The same for an upgrade. */
  upgrade(request: IncomingMessage, socket: NetworkSocket, head: Buffer): boolean
}

export function isHttpServer(value: unknown): value is Server {
  return value instanceof Server || value instanceof SecureServer
}

/**
 * Initialises the deployments, then takes what is theirs of all that the server reads.
 *
 * @throws what `openIngress` throws, and StartError when another guest serves one of the base paths
 */
export async function attach(node: Server, options: IngressOptions): Promise<GuestServices> {
  const host = HostServer.of(node)
  const ingress = await openIngress(options, (table) => host.refuseClashes(table))
  const guest: Guest = new Guest(ingress, (table) => host.refuseClashes(table, guest))
  try {
    // Another one may have been attached meanwhile.
    host.refuseClashes(guest.table)
  } catch (error) {
    await guest.close({ drainMs: 0 })
    throw error
  }
  const close = (closing?: { readonly drainMs?: number }) => guest.close(closing, () => host.remove(guest))
  host.add(guest, () => void close())
  ingress.services.startTimers()
  return servicesOf(guest, () => host.url, close)
}

/**
 * Initialises the deployments, for a host that hands requests and upgrades over itself.
 *
 * @throws what `openIngress` throws
 */
export async function openHandlers(options: IngressOptions): Promise<GuestHandlers> {
  const ingress = await openIngress(options)
  const guest = new Guest(ingress)
  ingress.services.startTimers()
  const services = servicesOf(
    guest,
    () => '',
    (closing) => guest.close(closing),
  )
  return Object.assign(services, {
    request(request: IncomingMessage, response: ServerResponse) {
      if (!guest.serviceAt(request)) return false
      guest.handle(request, response)
      return true
    },
    upgrade(request: IncomingMessage, socket: NetworkSocket, head: Buffer) {
      if (!guest.serviceToJoin(request)) return false
      guest.upgrade(request, socket, head)
      return true
    },
  })
}

function servicesOf(guest: Guest, url: () => string, close: GuestServices['close']): GuestServices {
  return {
    get metricsUrl() {
      return guest.metricsUrl
    },
    get endpoints() {
      return endpointsAt(guest.table.services, url())
    },
    services: guest.services,
    reload: (deployments) => guest.reload(deployments),
    close,
  }
}
