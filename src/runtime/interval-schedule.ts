/** When something is due that happens at fixed intervals. Counted from the beginning, so that delays do not add up. */
export class IntervalSchedule {
  /** How many intervals have passed. */
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
   * Moves on to the last time that has come, at least to the next one.
   *
   * @returns how many times in between were left out
   */
  advance(now: number): number {
    const next = this.#passed + 1
    // A timer may fire a fraction of a millisecond early.
    this.#passed = Math.max(next, Math.floor((now - this.begun) / this.interval))
    return this.#passed - next
  }
}
