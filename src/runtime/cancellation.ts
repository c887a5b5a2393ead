/**
 * Cancels everything that waits. An `AbortSignal` searches all its listeners each time one is added or removed, which
 * would stop the server for seconds while ten thousand resources sleep.
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
