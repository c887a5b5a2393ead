/** So many pongs may be on their way to the system at once. */
const MOST_UNSENT = 16

/**
 * Answers pings, in order. Of a flood that comes faster than the system takes the answers, the pings that wait get one
 * answer, to the latest (RFC 6455, 5.5.3).
 */
export class Pongs {
  #latest: Buffer | undefined
  #unsent = 0

  /** @param send sends a pong and calls back when the system has taken it, so that any number of pings costs little */
  constructor(private readonly send: (data: Buffer, sent: () => void) => void) {}

  pinged(data: Buffer): void {
    if (this.#unsent < MOST_UNSENT) this.#answer(data)
    else this.#latest = data
  }

  #answer(data: Buffer): void {
    this.#latest = undefined
    this.#unsent++
    this.send(data, this.#sent)
  }

  #sent = (): void => {
    this.#unsent--
    if (this.#latest) this.#answer(this.#latest)
  }
}
