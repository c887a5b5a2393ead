/** Holds the reasons why a socket is not read. It is read again when the last reason has gone. */

/**
 * - `mailbox`: as many events wait as may wait.
 * - `unsent`: the client does not take what is sent to it.
 * - `rate`: the next message comes faster than the client's rate allows.
 */
export type HoldReason = 'mailbox' | 'unsent' | 'rate'

/** Bits, because every connection has a set of reasons. */
const BIT: Readonly<Record<HoldReason, number>> = { mailbox: 1, unsent: 2, rate: 4 }

export interface Readable {
  pause(): void
  resume(): void
}

export class Reading {
  #reasons = 0

  constructor(private readonly source: Readable) {}

  /** Stops reading. @returns false if this reason was there already */
  hold(reason: HoldReason): boolean {
    if (this.isHeld(reason)) return false
    this.#reasons |= BIT[reason]
    this.source.pause()
    return true
  }

  /** Takes a reason away. @returns true if reading goes on, because it was the last */
  release(reason: HoldReason): boolean {
    if (!this.isHeld(reason)) return false
    this.#reasons &= ~BIT[reason]
    if (this.#reasons !== 0) return false
    this.source.resume()
    return true
  }

  isHeld(reason: HoldReason): boolean {
    return (this.#reasons & BIT[reason]) !== 0
  }
}
