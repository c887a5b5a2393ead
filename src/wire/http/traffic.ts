/** Counts the bytes of connections, HTTP and WebSocket, from the counters of their sockets. */

import type { Socket as NetworkSocket } from 'node:net'

export class Traffic {
  readonly #open = new Set<NetworkSocket>()
  #received = 0
  #sent = 0

  /** A second call for a connection has no effect: a connection that returns from an upgrade is announced again. */
  watch(socket: NetworkSocket): void {
    if (this.#open.has(socket)) return
    this.#open.add(socket)
    socket.once('close', () => {
      this.#open.delete(socket)
      this.#received += socket.bytesRead
      this.#sent += sentOn(socket)
    })
  }

  /** Bytes of all open and closed connections, including encryption. */
  get total(): { readonly received: number; readonly sent: number } {
    let received = this.#received
    let sent = this.#sent
    for (const socket of this.#open) {
      received += socket.bytesRead
      sent += sentOn(socket)
    }
    return { received, sent }
  }
}

/** Node counts queued bytes as written. */
function sentOn(socket: NetworkSocket): number {
  return Math.max(0, socket.bytesWritten - socket.writableLength)
}
