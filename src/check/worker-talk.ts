/**
 * Matches the sends and receives between the workers of one callable. Each send must have a receive on the other
 * side, in the same order, with the same number of values of the same types (docs/language.md, 10.1).
 */

import type { Span } from '../source/span.js'
import type { FileNames } from './file-names.js'
import { NULL, type Type, WRONG } from './types.js'
import { widens } from './widening.js'

/** The types on one side; undefined accepts any, as `_` does. */
interface Message {
  readonly types: readonly (Type | undefined)[]
  readonly span: Span
}

interface Exchange {
  readonly sent: Message[]
  readonly received: Message[]
}

/** A worker, or the callable itself, which is the worker `default`. */
export class WorkerTalk {
  /** Workers declared in the body of this one. */
  readonly children = new Map<string, WorkerTalk>()
  /** An unknown worker was named: what has no partner may have been meant for it. */
  isBroken = false
  readonly #exchanges: Map<WorkerTalk, Map<WorkerTalk, Exchange>>

  private constructor(
    readonly name: string,
    readonly parent: WorkerTalk | undefined,
    readonly siblings: ReadonlyMap<string, WorkerTalk>,
  ) {
    this.#exchanges = parent ? parent.#exchanges : new Map()
  }

  static ofCallable(): WorkerTalk {
    return new WorkerTalk('default', undefined, new Map())
  }

  /** Returns a worker of this one; those of one body, or of one fork, see each other. */
  worker(name: string, siblings: Map<string, WorkerTalk>): WorkerTalk {
    const worker = new WorkerTalk(name, this, siblings)
    if (!siblings.has(name)) siblings.set(name, worker)
    return worker
  }

  /** Returns the worker that a name means in a statement of this one. */
  find(name: string): WorkerTalk | undefined {
    if (name === this.name) return this
    if (name === this.parent?.name) return this.parent
    return this.children.get(name) ?? this.siblings.get(name)
  }

  *names(): Iterable<string> {
    yield* this.children.keys()
    yield* this.siblings.keys()
    if (this.parent) yield this.parent.name
  }

  send(to: WorkerTalk, message: Message): void {
    this.#exchange(this, to).sent.push(message)
  }

  receive(from: WorkerTalk, message: Message): void {
    this.#exchange(from, this).received.push(message)
  }

  /** Reports every send and receive without a partner; called after all bodies have been checked. */
  reportUnpaired(names: FileNames): void {
    if (this.#hasBroken()) return
    for (const [from, exchanges] of this.#exchanges) {
      for (const [to, { sent, received }] of exchanges) {
        for (let i = 0; i < Math.max(sent.length, received.length); i++) {
          if (from !== to && isPair(sent[i], received[i])) continue
          names.report((sent[i] ?? received[i])!.span, 'WorkerInteraction', {})
        }
      }
    }
  }

  #hasBroken(): boolean {
    return this.isBroken || [...this.children.values()].some((child) => child.#hasBroken())
  }

  #exchange(from: WorkerTalk, to: WorkerTalk): Exchange {
    const exchanges = this.#exchanges.get(from) ?? new Map<WorkerTalk, Exchange>()
    this.#exchanges.set(from, exchanges)
    const exchange = exchanges.get(to) ?? { sent: [], received: [] }
    exchanges.set(to, exchange)
    return exchange
  }
}

function isPair(sent: Message | undefined, received: Message | undefined): boolean {
  if (!sent || !received || sent.types.length !== received.types.length) return false
  return sent.types.every((type, index) => {
    const wanted = received.types[index]
    if (!type || !wanted || type === WRONG || wanted === WRONG || type === wanted) return true
    return type === NULL && widens(type, wanted)
  })
}
