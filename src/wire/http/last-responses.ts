/**
 * Ends connections whose client may still be sending. Closing them immediately would make the client's system reset the
 * connection and discard the unread response. So this side ends its half first, and discards what arrives until the other
 * side ends as well (RFC 9112, 9.6).
 */

import { STATUS_CODES } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import { startTimer } from '../../platform/timer.js'
import type { HttpResponse } from '../../runtime/http.js'

export class LastResponses {
  readonly #ending = new Set<NetworkSocket>()

  /** @param timeout milliseconds for the other side to end; then the socket is destroyed */
  constructor(private readonly timeout: number) {}

  /** Sends a response and ends the connection, without the HTTP server. */
  send(socket: NetworkSocket, { status, reason, headers, body, upgrade }: HttpResponse): void {
    if (socket.writable) {
      const lines = [`HTTP/1.1 ${status} ${reason ?? STATUS_CODES[status] ?? ''}`]
      if (upgrade === undefined) lines.push('Connection: close')
      else lines.push('Connection: close, Upgrade', `Upgrade: ${upgrade}`)
      for (let i = 0; i + 1 < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
      lines.push(`Content-Length: ${body.length}`, '', '')
      socket.cork()
      socket.write(lines.join('\r\n'), 'latin1')
      socket.write(body)
      socket.uncork()
    }
    this.end(socket)
  }

  /** Reads no more requests from a client that still waits for responses. */
  hearNoMore(socket: NetworkSocket): void {
    ignoreInput(socket)
    // Node starts to read again at the end of each request in the current chunk.
    process.nextTick(() => {
      if (!this.#ending.has(socket)) socket.pause()
    })
  }

  /** Ends a connection after what has been written to it. */
  end(socket: NetworkSocket): void {
    socket.end()
    if (socket.destroyed) return
    // From here on, only this class limits the time.
    socket.setTimeout(0)
    ignoreInput(socket)
    socket.resume()
    if (this.#ending.has(socket)) return
    this.#ending.add(socket)
    const stop = startTimer(this.timeout, () => socket.destroy())
    socket.once('close', () => {
      stop()
      this.#ending.delete(socket)
    })
  }

  /** Destroys the connections that have not ended. */
  dropAll(): void {
    for (const socket of this.#ending) socket.destroy()
  }
}

/** Discards input before it is parsed: Node would keep each further request until earlier ones are answered. */
function ignoreInput(socket: NetworkSocket): void {
  socket.removeAllListeners('data')
  // Node's parser bypasses the socket's events until there is a listener.
  socket.on('data', () => {})
}
