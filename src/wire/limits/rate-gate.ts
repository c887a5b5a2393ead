import { type StopTimer, startTimer } from '../../platform/timer.js'
import type { TokenBucket } from './token-bucket.js'

export interface GateOwner {
  /** The message that had to wait may be read now. */
  admitted(): void
}

/** Lets the messages of one connection in as fast as every one of some buckets allows. */
export class RateGate {
  #stopWaiting: StopTimer | undefined
  /** The message that has waited may come in. */
  #isPaid = false
  #hasWaited = false

  /**
   * @param buckets of the connection, and of what it shares with others
   * @param onThrottled called when a message has to wait for the first time
   */
  constructor(
    private readonly buckets: readonly TokenBucket[],
    private readonly onThrottled: () => void,
  ) {}

  /** Whether the next message may be read. If not, its owner is told when it may; nothing is to be read until then. */
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

  /** No message is waited for any more: what was reserved for one is for others. */
  giveUp(): void {
    if (!this.#stopWaiting && !this.#isPaid) return
    this.#stopWaiting?.()
    this.#stopWaiting = undefined
    this.#isPaid = false
    for (const bucket of this.buckets) bucket.giveBack()
  }
}
