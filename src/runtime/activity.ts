/** Counts what is running, so that a server that stops can wait for its end. */
export class Activity {
  #running = 0
  readonly #waiting: (() => void)[] = []

  begin(): void {
    this.#running++
  }

  end(): void {
    this.#running--
    if (this.#running > 0) return
    for (const wake of this.#waiting.splice(0)) wake()
  }

  /** Resolves when nothing is running. */
  idle(): Promise<void> {
    if (this.#running === 0) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}
