/**
 * Limits a rate (token bucket). A bucket receives `rate` tokens per second, up to its capacity; each event takes one. When
 * the bucket is empty, `take` reserves a future token, so that waiting events proceed in order without polling.
 */
export class TokenBucket {
  /** Negative while future tokens are reserved. */
  #tokens: number
  #filledAt: number

  /**
   * @param rate tokens per second, above 0
   * @param capacity at least 1; a new bucket is full
   * @param clock monotonic, in milliseconds
   */
  constructor(
    private readonly rate: number,
    private readonly capacity: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#tokens = capacity
    this.#filledAt = clock()
  }

  /** Takes or reserves a token. @returns the milliseconds until the token is there; 0 if it was taken */
  take(): number {
    this.#fill()
    this.#tokens--
    return this.#tokens >= 0 ? 0 : (-this.#tokens * 1000) / this.rate
  }

  /** Returns a token that was taken or reserved and is not used. */
  giveBack(): void {
    this.#fill()
    this.#tokens = Math.min(this.capacity, this.#tokens + 1)
  }

  /** Milliseconds until the bucket is full if nothing is taken; 0 for a full bucket. */
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
