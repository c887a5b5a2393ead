/** Clients between handshake and upgrade, whose service has to be asked and has not answered yet. */

import type { Socket as NetworkSocket } from 'node:net'
import { startTimer } from '../library/timer.js'
import { type HttpResponse, textResponse } from '../runtime/http.js'
import { respond } from './handshake.js'

export class Admissions {
  /** Those that wait, and those whose refusal has not been sent in full. */
  readonly #sockets = new Set<NetworkSocket>()
  readonly #waiting = new Map<NetworkSocket, (refusal: HttpResponse) => void>()

  /** @param timeout milliseconds that a service has for its answer */
  constructor(private readonly timeout: number) {}

  /** Clients that wait to be let in. */
  get size(): number {
    return this.#waiting.size
  }

  /**
   * Lets a client in or refuses it, as its service has said or is going to say.
   *
   * @param letIn called at most once, and not for clients that have gone meanwhile
   */
  settle(
    answer: HttpResponse | undefined | Promise<HttpResponse | undefined>,
    socket: NetworkSocket,
    letIn: () => void,
  ): void {
    if (answer instanceof Promise) this.#wait(answer, socket, letIn)
    else if (answer) this.#refuse(socket, answer)
    else letIn()
  }

  #wait(answer: Promise<HttpResponse | undefined>, socket: NetworkSocket, letIn: () => void): void {
    const decide = (refusal: HttpResponse | undefined): void => {
      if (!this.#waiting.delete(socket)) return
      stop()
      socket.off('close', gone)
      this.#sockets.delete(socket)
      if (socket.destroyed) return
      if (refusal) this.#refuse(socket, refusal)
      else letIn()
    }
    const gone = (): void => decide(undefined)
    const stop = startTimer(this.timeout, () => decide(textResponse(503, 'the handshake took too long')))
    this.#sockets.add(socket)
    this.#waiting.set(socket, decide)
    socket.once('close', gone)
    answer.then(decide)
  }

  #refuse(socket: NetworkSocket, refusal: HttpResponse): void {
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
    respond(socket, refusal)
  }

  /** Refuses those that wait: what their services say from now on changes nothing. */
  refuseAll(refusal: HttpResponse): void {
    for (const decide of [...this.#waiting.values()]) decide(refusal)
  }

  /** Drops those that have not read their refusal. */
  dropAll(): void {
    for (const socket of this.#sockets) socket.destroy()
  }
}
