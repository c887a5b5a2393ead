/**
 * Serves guests in an HTTP server of an embedder, the host. Requests for guests never reach the listeners of the host,
 * not even listeners that are added later: the listener for upgrades of another WebSocket library, for example, may refuse
 * every path that it does not serve. The listeners receive everything else as if there were no guests.
 */

import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as SecureServer } from 'node:https'
import type { Socket as NetworkSocket } from 'node:net'
import { textResponse } from '../runtime/http.js'
import { StartError } from '../runtime/server.js'
import type { Service } from '../runtime/service.js'
import type { ServiceTable } from '../runtime/service-table.js'
import type { Guest } from './guest.js'
import { hostToShow } from './http/http-server.js'
import { LastResponses } from './http/last-responses.js'
import { Admissions } from './websocket/admissions.js'
import { isHandshake, withoutUpgrade } from './websocket/handshake-rules.js'

/** Milliseconds, for clients of no guest. */
const HANDSHAKE_TIMEOUT = 10_000
const CLOSE_TIMEOUT = 5_000

const hosts = new WeakMap<Server, HostServer>()

export class HostServer {
  readonly #guests = new Map<Guest, () => void>()
  /** The response to the last request of each connection: an upgrade has to wait for it. */
  readonly #lastResponse = new WeakMap<NetworkSocket, ServerResponse>()
  readonly #admissions = new Admissions(HANDSHAKE_TIMEOUT)
  readonly #refusals = new LastResponses(CLOSE_TIMEOUT)
  #stopListening: (() => void) | undefined

  private constructor(readonly node: Server) {}

  /** Returns the one instance for a server, which its guests share. */
  static of(node: Server): HostServer {
    let host = hosts.get(node)
    if (!host) {
      host = new HostServer(node)
      hosts.set(node, host)
    }
    return host
  }

  /** @throws StartError if another guest has a service with the same base path */
  refuseClashes(table: ServiceTable, guest?: Guest): void {
    const taken = new Set(
      [...this.#guests.keys()]
        .filter((other) => other !== guest)
        .flatMap((other) => other.table.services.map(({ basePath }) => basePath)),
    )
    const clash = table.services.find(({ basePath }) => taken.has(basePath))
    if (!clash) return
    throw new StartError(
      `service with base path :${clash.basePath || '/'} already exists in this server: another program that is attached to it has one`,
    )
  }

  /** @param ended called when the host closes */
  add(guest: Guest, ended: () => void): void {
    this.#guests.set(guest, ended)
    this.#stopListening ??= this.#listen()
  }

  remove(guest: Guest): void {
    this.#guests.delete(guest)
    if (this.#guests.size > 0) return
    this.#stopListening?.()
    this.#stopListening = undefined
    this.#refusals.dropAll()
  }

  /** `http://host:port`; empty while the server does not listen. */
  get url(): string {
    const address = this.node.address()
    if (address === null || typeof address === 'string') return ''
    return `${this.#isSecure ? 'https' : 'http'}://${hostToShow(address.address)}:${address.port}`
  }

  get #isSecure(): boolean {
    return this.node instanceof SecureServer
  }

  /** Intercepts events before all listeners of the host. */
  #listen(): () => void {
    const { node } = this
    const own = Object.hasOwn(node, 'emit') ? node.emit : undefined
    const emit = (event: string, ...args: unknown[]): boolean => {
      if (this.#take(event, args)) return true
      const next = own ?? (Object.getPrototypeOf(node) as Server).emit
      return Reflect.apply(next, node, [event, ...args])
    }
    node.emit = emit as Server['emit']
    // Node emits 'upgrade' only if there is a listener.
    const placeholder = () => {}
    node.on('upgrade', placeholder)
    return () => {
      node.off('upgrade', placeholder)
      // Something has wrapped `emit` since, and still calls this function, which has no effect without guests.
      if (node.emit !== (emit as Server['emit'])) return
      if (own) node.emit = own
      else Reflect.deleteProperty(node, 'emit')
    }
  }

  /** @returns true if the event is for a guest */
  #take(event: string, args: readonly unknown[]): boolean {
    switch (event) {
      case 'request':
      case 'checkContinue': {
        const [request, response] = args as [IncomingMessage, ServerResponse]
        this.#lastResponse.set(request.socket, response)
        const guest =
          this.#responsible((each) => each.serviceAt(request)) ??
          // Without a listener of the host nothing would answer.
          (this.node.listenerCount(event) === 0 ? [...this.#guests.keys()][0] : undefined)
        guest?.handle(request, response, event === 'checkContinue')
        return guest !== undefined
      }
      case 'upgrade':
        return this.#takeUpgrade(...(args as [IncomingMessage, NetworkSocket, Buffer]))
      case 'close':
        // The host accepts no more connections, and has none left.
        for (const ended of [...this.#guests.values()]) ended()
        return false
      default:
        return false
    }
  }

  /** Returns the guest whose service has the longest base path, as among the services of one program. */
  #responsible(find: (guest: Guest) => Service | undefined): Guest | undefined {
    let best: Guest | undefined
    let most = -1
    for (const guest of this.#guests.keys()) {
      const length = find(guest)?.baseSegments.length ?? -1
      if (length > most) {
        best = guest
        most = length
      }
    }
    return best
  }

  #takeUpgrade(request: IncomingMessage, socket: NetworkSocket, head: Buffer): boolean {
    const guest = this.#responsible((each) => each.serviceToJoin(request))
    const answered = this.#answered(socket)
    if (guest) guest.upgrade(request, socket, head, answered)
    // The placeholder counts as one listener.
    else if (this.#guests.size === 0 || this.node.listenerCount('upgrade') > 1) return false
    else this.#turnDown(request, socket, head, answered)
    return true
  }

  /** Answers an upgrade that no guest and no listener takes. Without guests, Node would ignore the upgrade. */
  #turnDown(
    request: IncomingMessage,
    socket: NetworkSocket,
    head: Buffer,
    answered: Promise<undefined> | undefined,
  ): void {
    const destroy = () => socket.destroy()
    socket.on('error', destroy)
    this.#admissions.settle(answered, socket, (refusal) => {
      if (refusal) socket.destroy()
      else if (isHandshake(request)) this.#refusals.send(socket, NO_ENDPOINT)
      else {
        // The server reads the request again, without the upgrade.
        socket.off('error', destroy)
        socket.unshift(Buffer.concat([withoutUpgrade(request), head]))
        this.node.emit(this.#isSecure ? 'secureConnection' : 'connection', socket)
      }
    })
  }

  /** Resolves when the response to the last request has been sent; undefined if there is none. */
  #answered(socket: NetworkSocket): Promise<undefined> | undefined {
    const last = this.#lastResponse.get(socket)
    if (!last || last.writableFinished || last.destroyed) return undefined
    return new Promise((resolve) => last.once('close', () => resolve(undefined)))
  }
}

const NO_ENDPOINT = textResponse(404, 'no service found to handle the service request received')
