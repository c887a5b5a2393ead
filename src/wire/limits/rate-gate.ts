import { type StopTimer, startTimer } from '../../platform/timer.js'
import type { TokenBucket } from './token-bucket.js'

export interface GateOwner {
  /** The message that waited may be read now. */
  admitted(): void
}

/** Delays the messages of one connection so that each of its buckets allows them. */
export class RateGate {
  #stopWaiting: StopTimer | undefined
  /** The message that waited has its tokens. */
  #isPaid = false
  #hasWaited = false

  /**
   * @param buckets of the connection and of its address
   * @param onThrottled called when a message has to wait for the first time
   */
  constructor(
    private readonly buckets: readonly TokenBucket[],
    private readonly onThrottled: () => void,
  ) {}

  /** Returns whether the next message may be read. If not, calls `owner.admitted` when it may; read nothing until then. */
  admit(owner: GateOwner): boolean {
    if (this.#stopWaiting) return false
    if (this.#isPaid) {
      this.#isPaid = false
      return true
    }
    let wait = 0
    for (const bucket of this.buckets) wait = Math.max(wait, bucket.take())
    if (wait === 0) return true
    this.#stopWaiting = startTimer(wait, () => {
      this.#stopWaiting = undefined
      this.#isPaid = true
      owner.admitted()
    })
    if (!this.#hasWaited) {
      this.#hasWaited = true
      this.onThrottled()
    }
    return false
  }

  /** Stops waiting, and returns the reserved tokens. */
  giveUp(): void {
    if (!this.#stopWaiting && !this.#isPaid) return
    this.#stopWaiting?.()
    this.#stopWaiting = undefined
    this.#isPaid = false
    for (const bucket of this.buckets) bucket.giveBack()
  }
}
