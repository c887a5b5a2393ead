/** The events of one connection that wait for those before them. */

import type { Payload } from '../values/message.js'
import type { ServerLimits } from './limits.js'

/** A message is its payload; `leave` closes the connection when its turn comes. */
export type Event = NonNullable<Payload> | 'open' | 'reloaded' | 'idle' | 'leave' | 'close'

export class Mailbox {
  #events: Event[] = []
  #bytes = 0

  constructor(private readonly limits: ServerLimits) {}

  /** No more should be read: as many wait as may, or as much as the largest message may have. */
  get isFull(): boolean {
    return this.#events.length >= this.limits.waitingEvents || this.#bytes >= this.limits.messageBytes
  }

  /** There is room for some more, so that reading does not begin and end with every event. */
  get isHalfEmpty(): boolean {
    return this.#events.length < this.limits.waitingEvents / 2 && this.#bytes <= this.limits.messageBytes / 2
  }

  add(event: Event): void {
    this.#events.push(event)
    this.#bytes += sizeOf(event)
  }

  /** The one that has waited longest, if there is any. */
  take(): Event | undefined {
    const event = this.#events.shift()
    if (event !== undefined) this.#bytes -= sizeOf(event)
    return event
  }

  clear(): void {
    this.#events = []
    this.#bytes = 0
  }

  /** @returns the number of messages that were taken out */
  dropMessages(): number {
    const before = this.#events.length
    this.#events = this.#events.filter((event) => typeof event === 'string')
    this.#bytes = 0
    return before - this.#events.length
  }
}

/** A text that is one already was short: it counts by its units. What programs make is never an event. */
function sizeOf(event: Event): number {
  if (typeof event === 'string') return 0
  if (event.kind === 'text') return event.text.length
  return 'bytes' in event ? event.bytes.length : 0
}
