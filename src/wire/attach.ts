/** Serves deployments in an HTTP server of an embedder. The other entry point of this folder. */

import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { Server as SecureServer } from 'node:https'
import type { Socket as NetworkSocket } from 'node:net'
import type { Deployment, Endpoint } from '../runtime/server.js'
import type { ServiceHost } from '../runtime/service-host.js'
import { endpointsAt } from './endpoints.js'
import { Guest } from './guest.js'
import { HostServer } from './host-server.js'
import { type IngressOptions, openIngress } from './ingress.js'

/** Services in a server of an embedder. */
export interface GuestServices {
  readonly metricsUrl: string | undefined
  readonly endpoints: readonly Endpoint[]
  readonly services: ServiceHost
  reload(deployments: readonly Deployment[]): Promise<void>
  close(options?: { readonly drainMs?: number }): Promise<void>
}

export interface GuestHandlers extends GuestServices {
  /** @returns false for a request to no service, which is left untouched */
  request(request: IncomingMessage, response: ServerResponse): boolean
  /** @returns false for an upgrade to no service, which is left untouched */
  upgrade(request: IncomingMessage, socket: NetworkSocket, head: Buffer): boolean
}

export function isHttpServer(value: unknown): value is Server {
  return value instanceof Server || value instanceof SecureServer
}

/**
 * Initialises the deployments, then serves the requests to their paths.
 *
 * @throws what `openIngress` throws, and StartError if another guest serves one of the base paths
 */
export async function attach(node: Server, options: IngressOptions): Promise<GuestServices> {
  const host = HostServer.of(node)
  const ingress = await openIngress(options, (table) => host.refuseClashes(table))
  const guest: Guest = new Guest(ingress, (table) => host.refuseClashes(table, guest))
  try {
    // Another guest may have been attached in the meantime.
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
 * Initialises the deployments, for a host that hands over requests and upgrades itself.
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
