/** Pongs that the operating system has not taken. */
const MAX_UNSENT = 16

/**
 * Answers pings in order. If pings arrive faster than the operating system takes the pongs, only the latest of the waiting
 * pings is answered (RFC 6455, 5.5.3).
 */
export class Pongs {
  #latest: Buffer | undefined
  #unsent = 0

  /** @param send sends a pong, and calls back when the operating system has taken it */
  constructor(private readonly send: (data: Buffer, sent: () => void) => void) {}

  pinged(data: Buffer): void {
    if (this.#unsent < MAX_UNSENT) this.#answer(data)
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
