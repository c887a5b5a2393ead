/**
 * The end of a connection whose client may still be sending. To close at once would have its system reset the
 * connection, and throw away the response that it has not read yet: so this side ends first, and whatever comes is
 * read and thrown away until the other side ends as well (RFC 9112, 9.6).
 */

import { STATUS_CODES } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import { startTimer } from '../../platform/timer.js'
import type { HttpResponse } from '../../runtime/http.js'

export class LastResponses {
  readonly #ending = new Set<NetworkSocket>()

  /** @param timeout milliseconds for the other side to end; then the socket is dropped */
  constructor(private readonly timeout: number) {}

  /** Sends a response and ends the connection, without the help of the HTTP server. */
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

  /** Hears no more of a client that has to wait for responses before its last one. */
  hearNoMore(socket: NetworkSocket): void {
    ignoreInput(socket)
    // At the end of each request that this piece still holds Node begins to read again.
    process.nextTick(() => {
      if (!this.#ending.has(socket)) socket.pause()
    })
  }

  /** Ends a connection behind what has been written to it. */
  end(socket: NetworkSocket): void {
    socket.end()
    if (socket.destroyed) return
    // From here on this class alone watches the time.
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

  /** Waits for nobody any more. */
  dropAll(): void {
    for (const socket of this.#ending) socket.destroy()
  }
}

/** What is not even parsed cannot pile up: Node would keep each request until those before it are answered. */
function ignoreInput(socket: NetworkSocket): void {
  socket.removeAllListeners('data')
  // Node's parser reads past the socket until somebody listens here.
  socket.on('data', () => {})
}
