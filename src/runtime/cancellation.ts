/**
 * Tells everything that waits that its time is over. An `AbortSignal` could do it as well, but goes through all of its
 * listeners for each one that comes or goes: ten thousand resources that sleep would hold up everybody.
 */

import type { Cancellation } from '../library/native.js'

export class CancellationSource implements Cancellation {
  #isAborted = false
  readonly reason = 'the server has stopped'
  readonly #listeners = new Set<() => void>()

  get aborted(): boolean {
    return this.#isAborted
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener)
  }

  abort(): void {
    if (this.#isAborted) return
    this.#isAborted = true
    for (const listener of [...this.#listeners]) listener()
  }
}
