/** Counts the bytes of connections, of HTTP and WebSocket alike, without touching any of them. */

import type { Socket as NetworkSocket } from 'node:net'

export class Traffic {
  readonly #open = new Set<NetworkSocket>()
  #received = 0
  #sent = 0

  /** Watching a connection again changes nothing: one that returns from an upgrade begins once more. */
  watch(socket: NetworkSocket): void {
    if (this.#open.has(socket)) return
    this.#open.add(socket)
    socket.once('close', () => {
      this.#open.delete(socket)
      this.#received += socket.bytesRead
      this.#sent += sentOn(socket)
    })
  }

  /** Bytes, encryption included, of all connections that there are and were. */
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

/** Node counts what is still waiting among what is written. */
function sentOn(socket: NetworkSocket): number {
  return Math.max(0, socket.bytesWritten - socket.writableLength)
}
