import { type StopTimer, startTimer } from '../platform/timer.js'

/**
 * Tells when there has been silence for a time, and again each time there has been as much. What breaks the
 * silence only notes the time: one timer runs on, and looks at it when it fires.
 */
export class IdleWatch {
  #last: number
  #stop: StopTimer = () => {}

  /** @param clock a time that only grows, in milliseconds */
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
