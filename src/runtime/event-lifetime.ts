/**
 * Limits the time that the events of a connection may take after the connection has gone. Workers that outlive the
 * event that started them belong to the event.
 */

import type { Cancellation } from '../library/native.js'
import { type StopTimer, startTimer } from '../platform/timer.js'

/** Owns the events: a connection, a timer or a handshake. */
export interface LifetimeOwner {
  /** Called once, when an event still waits after its time. */
  endOrphans(): void
}

/** Shared by all lifetimes: every connection has one. */
const monotonicTime = () => performance.now()

export class EventLifetime implements Cancellation {
  /** Undefined until the connection has gone; a number would take 16 bytes of each connection. */
  #deadline: number | undefined
  #isOver = false
  /** Created for the first event that waits: the events of most connections never do. */
  #listeners: Set<() => void> | undefined
  /** Runs only while something waits after the end of the connection. */
  #stopTimer: StopTimer | undefined

  /**
   * @param server ends every event
   * @param clock monotonic, in milliseconds
   */
  constructor(
    private readonly server: Cancellation,
    private readonly owner: LifetimeOwner,
    private readonly clock: () => number = monotonicTime,
  ) {}

  /** Also looks at the clock: between two short waits the timer may not fire. */
  get aborted(): boolean {
    if (!this.#isOver && this.#deadline !== undefined && this.clock() >= this.#deadline) {
      this.#end()
    }
    return this.#isOver || this.server.aborted
  }

  get reason(): string {
    return this.#isOver ? 'the connection has gone' : this.server.reason
  }

  /** Ends the events after that many milliseconds. */
  limit(milliseconds: number): void {
    this.#deadline = this.clock() + milliseconds
    this.#watch()
  }

  addEventListener(type: 'abort', listener: () => void): void {
    this.#listeners ??= new Set()
    this.#listeners.add(listener)
    this.server.addEventListener(type, listener)
    this.#watch()
  }

  removeEventListener(type: 'abort', listener: () => void): void {
    this.server.removeEventListener(type, listener)
    if (!this.#listeners?.delete(listener) || this.#listeners.size > 0) return
    this.#stopTimer?.()
    this.#stopTimer = undefined
  }

  #watch(): void {
    if (this.#isOver || this.#stopTimer || !this.#listeners?.size) return
    if (this.#deadline === undefined) return
    this.#stopTimer = startTimer(this.#deadline - this.clock(), () => this.#end())
  }

  #end(): void {
    this.#isOver = true
    this.#stopTimer?.()
    this.#stopTimer = undefined
    this.owner.endOrphans()
    for (const listener of [...(this.#listeners ?? [])]) listener()
  }
}
