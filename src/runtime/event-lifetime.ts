/**
 * How long the events of a connection may go on: without a limit while it is there; once it has gone,
 * for a limited time. Workers that outlive the event that started them count as part of it.
 */

import type { Cancellation } from '../library/native.js'
import { type StopTimer, startTimer } from '../platform/timer.js'

/** Whose events they are. */
export interface LifetimeOwner {
  /** Called once, when an event waits although its time is over. */
  endOrphans(): void
}

/** One for all: there is a lifetime for each connection. */
const monotonicTime = () => performance.now()

export class EventLifetime implements Cancellation {
  /** Undefined until the connection has gone; a number would take 16 bytes of each connection. */
  #deadline: number | undefined
  #isOver = false
  /** Made for the first event that waits: those of most connections never do. */
  #listeners: Set<() => void> | undefined
  /** Runs only while something waits past the end of the connection. */
  #stopTimer: StopTimer | undefined

  /**
   * @param server ends every event
   * @param clock a time that only grows, in milliseconds
   */
  constructor(
    private readonly server: Cancellation,
    private readonly owner: LifetimeOwner,
    private readonly clock: () => number = monotonicTime,
  ) {}

  /** The time is looked at as well: between two short waits the timer may not get its turn. */
  get aborted(): boolean {
    if (!this.#isOver && this.#deadline !== undefined && this.clock() >= this.#deadline) {
      this.#end()
    }
    return this.#isOver || this.server.aborted
  }

  get reason(): string {
    return this.#isOver ? 'the connection has gone' : this.server.reason
  }

  /** From now on events may go on for that many milliseconds. */
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
