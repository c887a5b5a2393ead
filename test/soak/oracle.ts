/**
 * Records what happens, compares it with what the server promises, and lists every deviation. It communicates with
 * nothing, so tests can feed it made-up histories.
 */

/** The promises, by a short name. */
export const CHECKS = {
  answers: 'every message of a well-behaved client was answered, in order, once',
  deliveries: 'broadcasts and pushes to groups and names were complete and in order',
  lifecycle: 'OnOpen ran once and first, OnClose once and last, for every connection',
  endings: 'every connection ended as it should, and with the right code',
  requests: 'every HTTP request got the right response',
  counts: 'the metrics have counted every connection, and every client that was disconnected',
  leftovers: 'no connection, group entry, name, timer, socket or file descriptor is left',
  memory: 'memory has returned to where it was',
} as const

export type Check = keyof typeof CHECKS

/** Events in the programs' journal, as they print them. */
export type JournalEvent = 'open' | 'text' | 'close'

/** Examples kept for each check; more would only repeat them. */
const MAX_EXAMPLES = 10

interface Expectation {
  readonly answer: string
  readonly since: number
}

/** A client that follows the protocol. */
interface Member {
  readonly expected: Expectation[]
  /** The last answer, to recognise one that comes twice. */
  last: string | undefined
  /** The number of the last text in each stream. */
  readonly heard: Map<string, number>
}

export class Oracle {
  readonly #members = new Map<number, Member>()
  /** The last event of every connection that the programs have seen. */
  readonly #journal = new Map<number, JournalEvent>()
  readonly #accepted = new Set<number>()
  readonly #problems = new Map<Check, { count: number; readonly examples: string[] }>()
  /** Milliseconds from each message to its answer. */
  readonly latencies: number[] = []
  deliveries = 0

  /** @param now returns milliseconds that never decrease */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The number of connections whose OnOpen has run. */
  get connections(): number {
    return this.#journal.size
  }

  problemsOf(check: Check): { readonly count: number; readonly examples: readonly string[] } {
    return this.#problems.get(check) ?? { count: 0, examples: [] }
  }

  get isContent(): boolean {
    return this.#problems.size === 0
  }

  /** Records that a promise was broken. */
  object(check: Check, problem: string): void {
    const problems = this.#problems.get(check) ?? { count: 0, examples: [] }
    this.#problems.set(check, problems)
    problems.count++
    if (problems.examples.length < MAX_EXAMPLES) problems.examples.push(problem)
  }

  // ---------------------------------------------------------------- clients

  /** The handshake has succeeded. */
  accepted(client: number): void {
    this.#accepted.add(client)
  }

  /** From now on the client follows the protocol and must get what it was promised. */
  joined(client: number): void {
    this.#members.set(client, { expected: [], last: undefined, heard: new Map() })
  }

  /** The client has sent a message that must be answered with this. */
  asked(client: number, answer: string): void {
    this.#members.get(client)?.expected.push({ answer, since: this.now() })
  }

  answered(client: number, answer: string): void {
    const member = this.#members.get(client)
    if (!member) return
    const index = member.expected.findIndex((each) => each.answer === answer)
    if (index === 0) {
      this.latencies.push(this.now() - member.expected[0]!.since)
    } else if (index > 0) {
      const missing = member.expected[0]!.answer
      this.object('answers', `client ${client} heard ${brief(answer)} before, or without, ${brief(missing)}`)
    } else if (answer === member.last) {
      this.object('answers', `client ${client} heard ${brief(answer)} twice`)
    } else {
      this.object('answers', `client ${client} heard ${brief(answer)}, for which it had not asked`)
    }
    if (index >= 0) member.expected.splice(index, 1)
    member.last = answer
  }

  isWaiting(client: number): boolean {
    return (this.#members.get(client)?.expected.length ?? 0) > 0
  }

  // ---------------------------------------------------------------- streams

  /** The client receives a stream after this number. */
  subscribed(client: number, stream: string, number: number): void {
    const heard = this.#members.get(client)?.heard
    if (!heard) return
    const before = heard.get(stream)
    if (before !== undefined) {
      this.object('deliveries', `client ${client} came to ${stream} at ${number}, but was there at ${before}`)
    }
    heard.set(stream, number)
  }

  isSubscribed(client: number, stream: string): boolean {
    return this.#members.get(client)?.heard.has(stream) ?? false
  }

  delivered(client: number, stream: string, number: number): void {
    this.deliveries++
    const heard = this.#members.get(client)?.heard
    if (!heard) return
    const before = heard.get(stream)
    if (before === undefined) {
      this.object('deliveries', `client ${client} heard ${stream} ${number} without being there`)
      return
    }
    if (number !== before + 1) {
      this.object('deliveries', `client ${client} heard ${stream} ${number} after ${before}`)
    }
    heard.set(stream, number)
  }

  /** The client receives no more of a stream, whose last text had this number. */
  unsubscribed(client: number, stream: string, number: number): void {
    const heard = this.#members.get(client)?.heard
    if (!heard) return
    const last = heard.get(stream)
    if (last !== number) {
      this.object('deliveries', `client ${client} left ${stream} at ${number}, but had heard ${last}`)
    }
    heard.delete(stream)
  }

  // ---------------------------------------------------------------- endings

  /** The client has been closed or leaves without notice: nothing is owed to it any more. */
  excused(client: number): void {
    this.#members.delete(client)
  }

  /** The client has announced its leave and received everything: nothing may be outstanding. */
  left(client: number): void {
    const member = this.#members.get(client)
    this.#members.delete(client)
    for (const { answer } of member?.expected ?? []) {
      this.object('answers', `client ${client} never heard ${brief(answer)}`)
    }
    for (const [stream, number] of member?.heard ?? []) {
      this.object('deliveries', `client ${client} never heard the end of ${stream} after ${number}`)
    }
  }

  /** @param wanted the acceptable codes; 1006 is an end without a close frame */
  ended(client: number, how: string, code: number, wanted: readonly number[]): void {
    if (wanted.includes(code)) return
    this.object('endings', `client ${client}, ${how}, ended with ${code} instead of ${wanted.join(' or ')}`)
  }

  /** @param wanted the acceptable status codes */
  responded(request: string, status: number, wanted: readonly number[]): void {
    if (wanted.includes(status)) return
    this.object('requests', `${request} got ${status} instead of ${wanted.join(' or ')}`)
  }

  // ---------------------------------------------------------------- the server's side

  /** A resource has run. */
  ran(client: number, event: JournalEvent): void {
    const before = this.#journal.get(client)
    this.#journal.set(client, event)
    if (before === 'close') this.object('lifecycle', `${nameOf(event)} of client ${client} ran after OnClose`)
    else if (before === undefined && event !== 'open') {
      this.object('lifecycle', `${nameOf(event)} of client ${client} ran before OnOpen`)
    } else if (before !== undefined && event === 'open') {
      this.object('lifecycle', `OnOpen of client ${client} ran twice`)
    }
  }

  hasClosed(client: number): boolean {
    return this.#journal.get(client) === 'close'
  }

  /** All clients have left, and the server has had time to notice. */
  allGone(): void {
    for (const client of [...this.#members.keys()]) this.left(client)
    for (const [client, event] of this.#journal) {
      if (event !== 'close') this.object('lifecycle', `OnClose of client ${client} never ran`)
    }
    for (const client of this.#accepted) {
      if (!this.#journal.has(client)) this.object('lifecycle', `OnOpen of client ${client} never ran`)
    }
  }

  /** @param before how many there were before the clients came */
  leftOver(what: string, before: number, after: number): void {
    if (after > before) this.object('leftovers', `${what}: ${before} before, ${after} after`)
  }

  /** @param tolerance bytes by which memory may have grown */
  grown(what: string, before: number, after: number, tolerance: number): void {
    if (after - before > tolerance) {
      this.object('memory', `${what} grew by ${after - before} bytes, more than the allowed ${tolerance}`)
    }
  }
}

function nameOf(event: JournalEvent): string {
  return { open: 'OnOpen', text: 'OnTextMessage', close: 'OnClose' }[event]
}

function brief(answer: string): string {
  return answer.length > 40 ? `"${answer.slice(0, 40)}…" (${answer.length})` : `"${answer}"`
}
