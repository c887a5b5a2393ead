/** Computes the times of something that happens at fixed intervals from its start, so that delays do not add up. */
export class IntervalSchedule {
  /** Number of intervals that have passed. */
  #passed = 0

  /** @param interval above 0, in the unit of the times */
  constructor(
    private readonly interval: number,
    private readonly begun: number,
  ) {}

  /** The next time. */
  get due(): number {
    return this.begun + (this.#passed + 1) * this.interval
  }

  /**
   * Moves to the latest time that has passed, at least to the next time.
   *
   * @returns the number of times that were skipped
   */
  advance(now: number): number {
    const next = this.#passed + 1
    // A timer may fire a fraction of a millisecond early.
    this.#passed = Math.max(next, Math.floor((now - this.begun) / this.interval))
    return this.#passed - next
  }
}
