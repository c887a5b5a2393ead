/** Clients between handshake and upgrade, whose service has to be asked and has not answered yet. */

import type { Socket as NetworkSocket } from 'node:net'
import { startTimer } from '../../platform/timer.js'
import { type HttpResponse, textResponse } from '../../runtime/http.js'

export class Admissions {
  readonly #waiting = new Map<NetworkSocket, (refusal: HttpResponse) => void>()

  /** @param timeout milliseconds that a service has for its answer */
  constructor(private readonly timeout: number) {}

  /** Clients that wait to be let in. */
  get size(): number {
    return this.#waiting.size
  }

  /**
   * Waits for what a service says about a client.
   *
   * @param decided called once with the refusal, or with nothing for who may connect; never for clients that
   *   have gone meanwhile
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

  /** Refuses those that wait: what their services say from now on changes nothing. */
  refuseAll(refusal: HttpResponse): void {
    for (const decide of [...this.#waiting.values()]) decide(refusal)
  }
}
