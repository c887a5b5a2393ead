/**
 * Counts what is counted only for metrics: numbers that events write and that are read when metrics are collected. The
 * service host always counts what costs almost nothing.
 */

/** Upper bounds of the histogram buckets, in seconds. */
export const DURATION_BOUNDS: readonly number[] = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
]

/** A histogram of the durations of one kind of event. */
export class Durations {
  /** Events by bucket; the last bucket has no upper bound. */
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
  /** Connections of clients since the start. */
  connections = 0
  /** By the annotation of the resource, or `request` for plain HTTP. */
  readonly events = new Map<string, Durations>()
  /** Ended connections of clients, by close code. */
  readonly closes = new Map<string, number>()
  /** Refused handshakes, by the status code of the response. */
  readonly refusals = new Map<number, number>()
  /** Number of client addresses that the limits per address hold. */
  addresses: () => number = () => 0

  /**
   * Measures the duration of `work`, including its waits.
   *
   * @param work never throws, and its promise never rejects
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

  /** @param code with which the connection ended; 1006 for a lost connection (RFC 6455, 7.1.5) */
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
