/** Answers pings. Of those that wait for an answer only the latest gets one (RFC 6455, 5.5.3). */
export class Pongs {
  #latest: Buffer | undefined
  #isUnsent = false

  /** @param send sends a pong and calls back when the system has taken it, so that any number of pings costs little */
  constructor(private readonly send: (data: Buffer, sent: () => void) => void) {}

  pinged(data: Buffer): void {
    this.#latest = data
    if (!this.#isUnsent) this.#answer(data)
  }

  #answer(data: Buffer): void {
    this.#latest = undefined
    this.#isUnsent = true
    this.send(data, this.#sent)
  }

  #sent = (): void => {
    this.#isUnsent = false
    if (this.#latest) this.#answer(this.#latest)
  }
}
