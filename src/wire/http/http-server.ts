/** The HTTP server of Node, plain or encrypted, with every limit set. What it hears is for others to answer. */

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
  /** Of every open connection, whatever its protocol. Those of TLS are below the encrypted ones. */
  readonly #sockets = new Set<NetworkSocket>()
  readonly #messageTimeout: number

  /**
   * @param isIdle whether the client of a connection waits for nothing
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
    // Node would drop lines beyond its own limit without a word; ours answers 431.
    this.node.maxHeadersCount = 0
    // One listener for all sockets: a closure for each would be memory of every idle connection.
    const sockets = this.#sockets
    const forget = function (this: NetworkSocket): void {
      sockets.delete(this)
    }
    this.node.on('connection', (socket: NetworkSocket) => {
      if (sockets.has(socket)) return
      sockets.add(socket)
      socket.on('close', forget)
    })
    // From the first moment on: a reset that nobody listens for would end the process.
    this.node.on(this.#beginning, (socket) => socket.on('error', destroy))
    // Because of this listener Node ends nothing by itself, idle connections neither. See `HttpFront` for the time that
    // a response has to be read; a resource may take as long as it likes.
    this.node.on('timeout', (socket) => {
      if (socket.writableLength > 0) services.cutSlowClient({ address: clientAddress(socket) })
      else if (!isIdle(socket)) return
      socket.destroy()
    })
  }

  /** The event with which a connection begins to speak HTTP. */
  get #beginning(): 'connection' | 'secureConnection' {
    return this.#handshakes ? 'secureConnection' : 'connection'
  }

  /** @throws the system's error when the port cannot be had */
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

  /** The name under which clients know a protocol: `https` for `http`. */
  protocol(name: 'http' | 'ws'): string {
    return this.#handshakes ? `${name}s` : name
  }

  /** For each request, not for each connection: most of those become WebSockets. */
  limitTime(socket: NetworkSocket): void {
    socket.setTimeout(this.#messageTimeout)
  }

  /** Reads requests from a connection that was taken away from HTTP. */
  serve(socket: NetworkSocket): void {
    // The server adds its listeners again when the connection begins again.
    socket.off('error', destroy)
    socket.removeAllListeners('timeout')
    this.node.emit(this.#beginning, socket)
  }

  /**
   * Accepts no more; resolves when the last connection has ended. Node's own way to close an HTTP server would also
   * end connections that it takes for idle, and it does so as soon as a response is written, read or not.
   */
  close(): Promise<void> {
    return new Promise((resolve) => NetworkServer.prototype.close.call(this.node, () => resolve()))
  }

  /** To be called after `close`. Ends every connection. */
  dropConnections(): void {
    this.#handshakes?.dropAll()
    // Stops what watches the times of requests.
    this.node.close()
    this.node.closeAllConnections()
    for (const socket of this.#sockets) socket.destroy()
  }
}

function destroy(this: NetworkSocket): void {
  this.destroy()
}

/** The name by which a person reaches the server. */
export function hostToShow(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
