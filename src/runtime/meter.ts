/**
 * What is counted only when somebody wants metrics: plain numbers, written while events run and read when metrics
 * are collected. What costs next to nothing is counted always, by the service host.
 */

import { performance } from 'node:perf_hooks'

/** Upper bounds of the classes of durations, in seconds. */
export const DURATION_BOUNDS: readonly number[] = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
]

/** How long events of one kind took. */
export class Durations {
  /** Events by class, the last for those above every bound. */
  readonly classes = new Float64Array(DURATION_BOUNDS.length + 1)
  count = 0
  /** In seconds. */
  sum = 0

  add(seconds: number): void {
    let index = 0
    while (seconds > (DURATION_BOUNDS[index] ?? Number.POSITIVE_INFINITY)) index++
    this.classes[index]!++
    this.count++
    this.sum += seconds
  }
}

export class Meter {
  /** Connections that clients have made. */
  connections = 0
  /** By the annotation of the resources that ran, or `request` for plain HTTP. */
  readonly events = new Map<string, Durations>()
  /** Connections of clients that have ended, by the name of the code. */
  readonly closes = new Map<string, number>()
  /** Handshakes that were refused, by the status of the response. */
  readonly refusals = new Map<number, number>()
  /** How many addresses of clients are remembered for the limits that count by address. */
  addresses: () => number = () => 0

  /**
   * Does a piece of work and measures how long it takes, waiting included.
   *
   * @param work never fails
   */
  measure<Result>(event: string, work: () => Result): Result {
    const begun = performance.now()
    const outcome = work()
    if (outcome instanceof Promise) outcome.then(() => this.#ended(event, begun))
    else this.#ended(event, begun)
    return outcome
  }

  #ended(event: string, begun: number): void {
    let durations = this.events.get(event)
    if (!durations) {
      durations = new Durations()
      this.events.set(event, durations)
    }
    durations.add((performance.now() - begun) / 1000)
  }

  /** @param code of RFC 6455: sent to the client, or by it; 1006 for a connection that was lost */
  closed(code: number): void {
    count(this.closes, code < 3000 ? String(code) : code < 4000 ? '3xxx' : '4xxx')
  }

  refused(status: number): void {
    count(this.refusals, status)
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
