/**
 * Workers: strands that run beside the body of a callable and exchange values with it. No worker waits for ever for one
 * that cannot answer: a worker gets an error if the sender has ended, or if they wait for each other in a circle.
 */

import type { Failure } from '../../values/failure.js'
import { fail } from '../../values/failures/failures.js'
import { cloneMessage, Message } from '../../values/message.js'
import type { Value } from '../../values/value.js'
import type { CallFrame, CallTarget } from '../executable.js'
import type { Machine } from './machine.js'

/** What a worker waits for: all of the others, or any one of them. */
interface Waiting {
  readonly word: 'all' | 'some'
  readonly workers: readonly Worker[]
}

/** A running worker. The body of the callable itself is the worker `default`. */
export class Worker {
  /** Workers that are declared in the body of this one. */
  readonly children = new Map<string, Worker>()
  /** What others have sent and this worker has not received yet, by sender. */
  readonly #inbox = new Map<Worker, Value[][]>()
  #reader: { readonly from: Worker; resolve(values: Value[]): void; reject(error: Failure): void } | undefined
  #waiting: Waiting | undefined
  #ending: 'finished' | Failure | undefined
  /** Workers that wait to receive from this one. */
  readonly #readers = new Set<Worker>()

  /** @param siblings workers of the same body or fork, by name */
  constructor(
    readonly name: string,
    readonly parent?: Worker,
    readonly siblings: ReadonlyMap<string, Worker> = new Map(),
  ) {}

  /** The worker that a name means in the body of this one. Checking has made sure that there is one. */
  find(name: string): Worker {
    const found =
      name === this.parent?.name ? this.parent : (this.children.get(name) ?? this.siblings.get(name))
    if (!found) throw new Error(`no worker ${name}`)
    return found
  }

  /** Sending never waits. */
  send(to: Worker, values: Value[]): void {
    const reader = to.#reader
    if (reader?.from === this) {
      to.#stopReading()
      reader.resolve(values)
    } else if (to.#ending === undefined) {
      const waiting = to.#inbox.get(this)
      if (waiting) waiting.push(values)
      else to.#inbox.set(this, [values])
    }
  }

  /** @returns the next values from another worker; a promise of them if it has not sent them yet */
  receive(from: Worker): Value[] | Promise<Value[]> {
    const ready = this.#inbox.get(from)?.shift()
    if (ready) return ready
    if (from.#ending !== undefined) throw noAnswer(from.name, from.#ending)
    this.#waitFor({ word: 'all', workers: [from] })
    return new Promise((resolve, reject) => {
      this.#reader = { from, resolve, reject }
      from.#readers.add(this)
    })
  }

  /** Notes what a join waits for until `goOn`. A join that can time out cannot block, so it is not noted. */
  join(waiting: Waiting, canTimeOut: boolean): void {
    if (!canTimeOut) this.#waitFor(waiting)
  }

  goOn(): void {
    this.#waiting = undefined
  }

  /** The worker sends nothing more. Workers that wait to receive from it get an error. */
  end(ending: 'finished' | Failure): void {
    this.#ending = ending
    for (const reader of [...this.#readers]) {
      const { reject } = reader.#reader!
      reader.#stopReading()
      reject(noAnswer(this.name, ending))
    }
  }

  #waitFor(waiting: Waiting): void {
    if (waiting.workers.some((worker) => worker.#dependsOn(this, new Set()))) {
      throw fail('WorkerDeadlock', { worker: this.name, others: waiting.workers.map(({ name }) => name) })
    }
    this.#waiting = waiting
  }

  /** True if this worker cannot go on before the other one does. */
  #dependsOn(other: Worker, seen: Set<Worker>): boolean {
    if (this === other) return true
    if (seen.has(this) || !this.#waiting) return false
    seen.add(this)
    const { word, workers } = this.#waiting
    const depends = (worker: Worker) => worker.#dependsOn(other, seen)
    return word === 'all' ? workers.some(depends) : workers.every(depends)
  }

  #stopReading(): void {
    if (this.#reader) this.#reader.from.#readers.delete(this)
    this.#reader = undefined
    this.#waiting = undefined
  }
}

function noAnswer(name: string, ending: 'finished' | Failure): Failure {
  return ending === 'finished'
    ? fail('WorkerSilent', { name })
    : fail('WorkerFailed', { name, message: ending.message })
}

/** The slot for the worker is the only one that holds something else than a value. */
type FrameWithWorker = (CallFrame[number] | Worker)[]

/** The worker whose body a frame belongs to. A callable without workers becomes one when it first forks. */
export function workerOf(target: CallTarget, frame: CallFrame): Worker {
  const slots: FrameWithWorker = frame
  const present = slots[target.workerSlot]
  if (present instanceof Worker) return present
  const worker = new Worker('default')
  setWorker(target, frame, worker)
  return worker
}

/** Notes that the frame belongs to the body of this worker. */
export function setWorker(target: CallTarget, frame: CallFrame, worker: Worker): void {
  const slots: FrameWithWorker = frame
  slots[target.workerSlot] = worker
}

/** What the receiver gets: a copy of a message, any other value as it is. */
export function sentValue(machine: Machine, value: Value): Value {
  return value instanceof Message ? cloneMessage(value, machine.limits) : value
}
