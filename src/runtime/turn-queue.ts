/**
 * Work that is done in turns of the event loop, some milliseconds in each. However much is due at one moment, everything
 * else waits no longer than one turn, or the longest single piece.
 */

import { platform } from '../platform/platform.js'

export class TurnQueue {
  #waiting: (() => void)[] = []
  #isAtWork = false

  /** @param turn milliseconds after which the rest waits for the next turn */
  constructor(private readonly turn = 10) {}

  /** @param work never throws */
  add(work: () => void): void {
    this.#waiting.push(work)
    if (this.#isAtWork) return
    this.#isAtWork = true
    platform.nextTurn(() => this.#work())
  }

  #work(): void {
    const end = performance.now() + this.turn
    let done = 0
    // What is added meanwhile waits for its own turn.
    const { length } = this.#waiting
    do this.#waiting[done++]!()
    while (done < length && performance.now() < end)
    this.#waiting = this.#waiting.slice(done)
    this.#isAtWork = this.#waiting.length > 0
    if (this.#isAtWork) platform.nextTurn(() => this.#work())
  }
}
