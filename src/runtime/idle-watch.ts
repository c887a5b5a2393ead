import { type StopTimer, startTimer } from '../platform/timer.js'

/**
 * Calls back when a connection has been idle for a time, and again after each further period of that length. Activity
 * only records the time; one timer runs on and looks at that time when it fires.
 */
export class IdleWatch {
  #last: number
  #stop: StopTimer = () => {}

  /** @param clock monotonic, in milliseconds */
  constructor(
    private readonly milliseconds: number,
    private readonly onIdle: () => void,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.#last = clock()
    this.#wait(milliseconds)
  }

  breakSilence(): void {
    this.#last = this.clock()
  }

  stop(): void {
    this.#stop()
  }

  #wait(left: number): void {
    this.#stop = startTimer(left, () => this.#look())
  }

  #look(): void {
    const now = this.clock()
    const left = this.#last + this.milliseconds - now
    if (left > 0) {
      this.#wait(left)
      return
    }
    this.#last = now
    this.#wait(this.milliseconds)
    this.onIdle()
  }
}
