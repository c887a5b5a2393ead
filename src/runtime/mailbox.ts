/** Holds the events of one connection that wait for earlier events. */

import type { Payload } from '../values/message.js'
import type { ServerLimits } from './limits.js'

/** A message is represented by its payload. `leave` closes the connection. */
export type Event = NonNullable<Payload> | 'open' | 'reloaded' | 'idle' | 'leave' | 'close'

export class Mailbox {
  #events: Event[] = []
  #bytes = 0

  constructor(private readonly limits: ServerLimits) {}

  /** True when the socket should not be read: the limit on events or on their bytes is reached. */
  get isFull(): boolean {
    return this.#events.length >= this.limits.waitingEvents || this.#bytes >= this.limits.messageBytes
  }

  /** True when the socket should be read again. Half of the limit keeps reading from stopping at every event. */
  get isHalfEmpty(): boolean {
    return this.#events.length < this.limits.waitingEvents / 2 && this.#bytes <= this.limits.messageBytes / 2
  }

  add(event: Event): void {
    this.#events.push(event)
    this.#bytes += sizeOf(event)
  }

  /** @returns the event that has waited longest */
  take(): Event | undefined {
    const event = this.#events.shift()
    if (event !== undefined) this.#bytes -= sizeOf(event)
    return event
  }

  clear(): void {
    this.#events = []
    this.#bytes = 0
  }

  /** Removes the messages. @returns their number */
  dropMessages(): number {
    const before = this.#events.length
    this.#events = this.#events.filter((event) => typeof event === 'string')
    this.#bytes = 0
    return before - this.#events.length
  }
}

/** Bytes, approximately: a decoded text counts by its UTF-16 units, because only short texts are decoded early. */
function sizeOf(event: Event): number {
  if (typeof event === 'string') return 0
  if (event.kind === 'text') return event.text.length
  return 'bytes' in event ? event.bytes.length : 0
}
