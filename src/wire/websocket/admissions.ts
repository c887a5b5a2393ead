/** Holds clients whose service has not decided yet whether they may connect. */

import type { Socket as NetworkSocket } from 'node:net'
import { startTimer } from '../../platform/timer.js'
import { type HttpResponse, textResponse } from '../../runtime/http.js'

export class Admissions {
  readonly #waiting = new Map<NetworkSocket, (refusal: HttpResponse) => void>()

  /** @param timeout milliseconds in which a service has to decide */
  constructor(private readonly timeout: number) {}

  /** Number of clients that wait. */
  get size(): number {
    return this.#waiting.size
  }

  /**
   * Waits for the decision of a service.
   *
   * @param decided called once, with the refusal, or with undefined if the client may connect; not called for a client
   *   that has gone
   */
  settle(
    answer: HttpResponse | undefined | Promise<HttpResponse | undefined>,
    socket: NetworkSocket,
    decided: (refusal: HttpResponse | undefined) => void,
  ): void {
    if (!(answer instanceof Promise)) {
      decided(answer)
      return
    }
    const decide = (refusal: HttpResponse | undefined): void => {
      if (!this.#waiting.delete(socket)) return
      stop()
      socket.off('close', gone)
      if (!socket.destroyed) decided(refusal)
    }
    const gone = (): void => decide(undefined)
    const stop = startTimer(this.timeout, () => decide(textResponse(503, 'the handshake took too long')))
    this.#waiting.set(socket, decide)
    socket.once('close', gone)
    answer.then(decide)
  }

  /** Refuses the clients that wait, whatever their services decide later. */
  refuseAll(refusal: HttpResponse): void {
    for (const decide of [...this.#waiting.values()]) decide(refusal)
  }
}
