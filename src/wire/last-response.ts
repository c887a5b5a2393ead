/**
 * The end of a connection whose client may still be sending. To close at once would have its system reset the
 * connection, and throw away the response that it has not read yet: so this side ends first, and whatever comes is
 * read and thrown away until the other side ends as well (RFC 9112, 9.6).
 */

import { STATUS_CODES } from 'node:http'
import type { Socket as NetworkSocket } from 'node:net'
import { startTimer } from '../library/timer.js'
import type { HttpResponse } from '../runtime/http.js'

/** @param timeout milliseconds for the other side to end; then the socket is dropped */
export function endGently(socket: NetworkSocket, timeout: number): void {
  socket.end()
  if (socket.destroyed) return
  socket.resume()
  const stop = startTimer(timeout, () => socket.destroy())
  socket.once('close', stop)
}

/** Sends a response and ends the connection, without the help of the HTTP server. */
export function respond(socket: NetworkSocket, response: HttpResponse, timeout: number): void {
  const { status, reason, headers, body } = response
  if (!socket.writable) {
    endGently(socket, timeout)
    return
  }
  const lines = [`HTTP/1.1 ${status} ${reason ?? STATUS_CODES[status] ?? ''}`, 'Connection: close']
  for (let i = 0; i + 1 < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  lines.push(`Content-Length: ${body.length}`, '', '')
  socket.cork()
  socket.write(lines.join('\r\n'), 'latin1')
  socket.write(body)
  socket.uncork()
  endGently(socket, timeout)
}
