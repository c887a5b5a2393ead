/**
 * Who sends what to whom among the workers of one callable. Each send must have a receive on the other
 * side, in the same order, with the same number of values of the same types (docs/language.md, 10.1).
 */

import type { Span } from '../source/span.js'
import type { FileNames } from './file-names.js'
import { NULL, type Type, WRONG } from './types.js'
import { widens } from './widening.js'

/** The types on one side; undefined takes any, as `_` does. */
interface Message {
  readonly types: readonly (Type | undefined)[]
  readonly span: Span
}

interface Channel {
  readonly sent: Message[]
  readonly received: Message[]
}

/** A worker, or the callable itself, which is the worker `default`. */
export class WorkerTalk {
  /** Workers declared in this one's body. */
  readonly children = new Map<string, WorkerTalk>()
  /** A worker was named that does not exist: what has no partner may have been meant for it. */
  isBroken = false
  readonly #channels: Map<WorkerTalk, Map<WorkerTalk, Channel>>

  private constructor(
    readonly name: string,
    readonly parent: WorkerTalk | undefined,
    readonly siblings: ReadonlyMap<string, WorkerTalk>,
  ) {
    this.#channels = parent ? parent.#channels : new Map()
  }

  static ofCallable(): WorkerTalk {
    return new WorkerTalk('default', undefined, new Map())
  }

  /** A worker of this one; those of one body, or of one fork, see each other. */
  worker(name: string, siblings: Map<string, WorkerTalk>): WorkerTalk {
    const worker = new WorkerTalk(name, this, siblings)
    if (!siblings.has(name)) siblings.set(name, worker)
    return worker
  }

  /** The worker that a statement of this one means by a name. */
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
    this.#channel(this, to).sent.push(message)
  }

  receive(from: WorkerTalk, message: Message): void {
    this.#channel(from, this).received.push(message)
  }

  /** Reports every send and receive that has no partner; called when all bodies have been checked. */
  reportUnpaired(names: FileNames): void {
    if (this.#hasBroken()) return
    for (const [from, channels] of this.#channels) {
      for (const [to, { sent, received }] of channels) {
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

  #channel(from: WorkerTalk, to: WorkerTalk): Channel {
    const channels = this.#channels.get(from) ?? new Map<WorkerTalk, Channel>()
    this.#channels.set(from, channels)
    const channel = channels.get(to) ?? { sent: [], received: [] }
    channels.set(to, channel)
    return channel
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
