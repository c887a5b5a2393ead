/** Makes an HTTP server of Node, plain or encrypted, with every limit set. The caller answers the requests. */

import { createServer, type Server } from 'node:http'
import { type AddressInfo, Server as NetworkServer, type Socket as NetworkSocket } from 'node:net'
import { MAX_INT32 } from '../../values/integer.js'
import { clientAddress } from '../limits/client-address.js'
import type { ServerContext } from './server-context.js'
import { createSecureServer, TlsHandshakes } from './tls.js'
import type { TlsCredentials } from './tls-credentials.js'

export class HttpServer {
  readonly node: Server
  readonly #handshakes: TlsHandshakes | undefined
  /** The sockets of all open connections. For TLS, these are the sockets below the encrypted ones. */
  readonly #sockets = new Set<NetworkSocket>()
  readonly #messageTimeout: number

  /**
   * @param isIdle whether all requests of a connection have been answered
   */
  constructor(
    { limits, services }: ServerContext,
    tls: TlsCredentials | undefined,
    isIdle: (socket: NetworkSocket) => boolean,
  ) {
    const { handshakeTimeout, messageTimeout, keepAliveTimeout, headerBytes } = limits
    this.#messageTimeout = Math.ceil(Math.min(messageTimeout, MAX_INT32))
    const headersTimeout = Math.ceil(Math.min(handshakeTimeout, MAX_INT32))
    const options = {
      headersTimeout,
      requestTimeout: Math.max(headersTimeout, Math.ceil(Math.min(messageTimeout, MAX_INT32))),
      connectionsCheckingInterval: Math.max(10, Math.min(1_000, headersTimeout >> 2)),
      keepAliveTimeout: Math.ceil(Math.min(keepAliveTimeout, MAX_INT32)),
      maxHeaderSize: headerBytes,
      noDelay: true,
    }
    if (tls) {
      const server = createSecureServer(options, tls)
      this.#handshakes = new TlsHandshakes(server, handshakeTimeout, (socket) =>
        services.giveUpRequest({ address: clientAddress(socket) }),
      )
      this.node = server
    } else {
      this.node = createServer(options)
    }
    // Node would silently drop header lines beyond its own limit; `HttpFront` answers 431.
    this.node.maxHeadersCount = 0
    // One listener for all sockets: a closure for each would take memory of every idle connection.
    const sockets = this.#sockets
    const forget = function (this: NetworkSocket): void {
      sockets.delete(this)
    }
    this.node.on('connection', (socket: NetworkSocket) => {
      if (sockets.has(socket)) return
      sockets.add(socket)
      socket.on('close', forget)
    })
    // From the start: a reset without a listener would end the process.
    this.node.on(this.#beginning, (socket) => socket.on('error', destroy))
    // Because of this listener, Node itself ends no connection, not even an idle one. A resource may take any time; a
    // client that does not read its response may not.
    this.node.on('timeout', (socket) => {
      if (socket.writableLength > 0) services.cutSlowClient({ address: clientAddress(socket) })
      else if (!isIdle(socket)) return
      socket.destroy()
    })
  }

  /** The event with which HTTP starts on a connection. */
  get #beginning(): 'connection' | 'secureConnection' {
    return this.#handshakes ? 'secureConnection' : 'connection'
  }

  /** @throws the system's error when the port cannot be opened */
  open(port: number, host: string | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.node.once('error', reject)
      this.node.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
        this.node.off('error', reject)
        resolve()
      })
    })
  }

  get port(): number {
    return (this.node.address() as AddressInfo | null)?.port ?? 0
  }

  /** Returns the scheme that clients use: `https` for `http` with TLS. */
  protocol(name: 'http' | 'ws'): string {
    return this.#handshakes ? `${name}s` : name
  }

  /** Call for each request, not for each connection: most connections become WebSockets. */
  limitTime(socket: NetworkSocket): void {
    socket.setTimeout(this.#messageTimeout)
  }

  /** Returns a connection to HTTP after an upgrade that is ignored. */
  serve(socket: NetworkSocket): void {
    // The server adds these listeners again when the connection starts again.
    socket.off('error', destroy)
    socket.removeAllListeners('timeout')
    this.node.emit(this.#beginning, socket)
  }

  /**
   * Accepts no more connections; resolves when the last one has ended. Node's own `close` of an HTTP server would also end
   * connections that seem idle, which they do as soon as a response is written, whether the client has read it or not.
   */
  close(): Promise<void> {
    return new Promise((resolve) => NetworkServer.prototype.close.call(this.node, () => resolve()))
  }

  /** Ends every connection. Call after `close`. */
  dropConnections(): void {
    this.#handshakes?.dropAll()
    // Stops the timer that limits the time of requests.
    this.node.close()
    this.node.closeAllConnections()
    for (const socket of this.#sockets) socket.destroy()
  }
}

function destroy(this: NetworkSocket): void {
  this.destroy()
}

/** Returns the host name for display. */
export function hostToShow(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
