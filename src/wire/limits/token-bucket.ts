/**
 * Measures a rate. A bucket fills with so many tokens a second, up to its capacity, and what happens takes one. If
 * none is left the next one that comes can be reserved: those that wait get their turns one after the other, and
 * need not all look again each time a token comes.
 */
export class TokenBucket {
  /** Below zero while tokens are reserved that have not come yet. */
  #tokens: number
  #filledAt: number

  /**
   * @param rate tokens a second, above zero
   * @param capacity tokens that it holds, at least 1; it is full at first
   * @param clock a time that only grows, in milliseconds
   */
  constructor(
    private readonly rate: number,
    private readonly capacity: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#tokens = capacity
    this.#filledAt = clock()
  }

  /** Takes a token, or reserves one. Gives the milliseconds until it is there: 0 for at once. */
  take(): number {
    this.#fill()
    this.#tokens--
    return this.#tokens >= 0 ? 0 : (-this.#tokens * 1000) / this.rate
  }

  /** Puts a token back that was taken or reserved, and has not been used. */
  giveBack(): void {
    this.#fill()
    this.#tokens = Math.min(this.capacity, this.#tokens + 1)
  }

  /** Milliseconds until it is full, if nobody takes anything; 0 for one that is. */
  get timeToFull(): number {
    this.#fill()
    return ((this.capacity - this.#tokens) * 1000) / this.rate
  }

  #fill(): void {
    const now = this.clock()
    this.#tokens = Math.min(this.capacity, this.#tokens + ((now - this.#filledAt) * this.rate) / 1000)
    this.#filledAt = now
  }
}
