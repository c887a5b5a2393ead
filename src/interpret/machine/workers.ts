/**
 * Workers: strands beside the body of a callable, which talk over channels, and fork/join (semantics
 * reference 10). Nothing here waits for ever on somebody who cannot answer: a reader whose sender has
 * ended, and workers that wait for each other in a circle, get an error.
 */

import type { Callable, CheckedWorker } from '../../check/checked.js'
import { Failure } from '../../values/failure.js'
import { cloneMessage, Message } from '../../values/message.js'
import type { Value } from '../../values/value.js'
import type { CallTarget } from '../call-target.js'
import { type Frame, REPLY } from '../executable.js'
import type { Context } from '../linker.js'
import type { Machine } from './machine.js'
import { printOutWithPlace } from './print-out.js'
import { startStrand } from './strand.js'

/** What a worker waits for: all of the others to go on, or any one of them. */
interface Waiting {
  readonly word: 'all' | 'some'
  readonly workers: readonly Worker[]
}

/** A worker at work; the body of the callable itself is the worker `default`. */
export class Worker {
  /** Workers declared in this one's body. */
  readonly children = new Map<string, Worker>()
  /** What others sent here and nobody has taken yet, by sender. */
  readonly #inbox = new Map<Worker, Value[][]>()
  #reader: { readonly from: Worker; resolve(values: Value[]): void; reject(error: Failure): void } | undefined
  #waiting: Waiting | undefined
  #ending: 'finished' | Failure | undefined
  /** Those that wait for something from here. */
  readonly #readers = new Set<Worker>()

  /** @param siblings workers of the same body or fork, by name */
  constructor(
    readonly name: string,
    readonly parent?: Worker,
    readonly siblings: ReadonlyMap<string, Worker> = new Map(),
  ) {}

  /** The worker that a statement of this one means by a name; checking made sure that there is one. */
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

  /** The next values from another worker: at once if there are some, else a promise. */
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

  /** Notes what a join waits for, while it does; a time-out will end it, so then nothing is noted. */
  join(waiting: Waiting, canTimeOut: boolean): void {
    if (!canTimeOut) this.#waitFor(waiting)
  }

  goOn(): void {
    this.#waiting = undefined
  }

  /** Nothing will come from here any more: whoever waits for it is told. */
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
      const names = waiting.workers.map(({ name }) => `'${name}'`).join(', ')
      throw new Failure(`deadlock: worker '${this.name}' and ${names} wait for each other`)
    }
    this.#waiting = waiting
  }

  /** True if this one cannot go on before the other does. */
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
    ? new Failure(`worker '${name}' ended without sending`)
    : new Failure(`worker '${name}' failed: ${ending.message}`)
}

/** The worker whose body a frame belongs to; a callable without workers is one as soon as it forks. */
export function workerOf(target: CallTarget, frame: Frame): Worker {
  frame[target.workerSlot] ??= new Worker('default')
  return frame[target.workerSlot] as Worker
}

/** Messages are cloned, values copied; other references are shared. */
export function sentValue(machine: Machine, value: Value): Value {
  return value instanceof Message ? cloneMessage(value, machine.limits) : value
}

/** A worker that runs: what it replies, null without a reply, an empty message after an error. */
export interface RunningWorker {
  readonly worker: Worker
  readonly reply: Promise<Message | null>
}

/** Steps: a worker takes about as long as so many turns of a loop to start and to end. */
const COST_OF_WORKER = 100

/**
 * Starts the workers of a body or a fork. What each sees of its surroundings is copied now; it runs as
 * soon as the strand that starts it waits or ends.
 */
export function startWorkers(
  context: Context,
  frame: Frame,
  workers: readonly CheckedWorker[],
  parent: Worker,
  siblings: Map<string, Worker>,
): RunningWorker[] {
  const { machine, compiler, target } = context
  const { limits } = machine
  if (machine.liveWorkers + workers.length > limits.liveWorkers) {
    throw new Failure(`too many workers: more than ${limits.liveWorkers}`)
  }
  machine.charge(workers.length * COST_OF_WORKER)
  const started = workers.map((node) => {
    const inner = compiler.targetOf(compiler.callableOf(node, target.callable))
    const worker = new Worker(node.name, parent, siblings)
    siblings.set(node.name, worker)
    const own = inner.newFrame()
    for (const { from, to } of node.captured) own[to.slot] = frame[from.slot]
    own[inner.selfSlot] = frame[target.selfSlot]
    own[inner.workerSlot] = worker
    return { worker, inner, own }
  })
  return started.map(({ worker, inner, own }) => {
    machine.liveWorkers++
    return { worker, reply: runWorker(context, worker, inner, own) }
  })
}

async function runWorker(
  { machine }: Context,
  worker: Worker,
  target: CallTarget,
  frame: Frame,
): Promise<Message | null> {
  try {
    const signal = await startStrand(machine, target, frame)
    worker.end('finished')
    return signal === REPLY ? (frame[target.resultSlot] as Message | null) : null
  } catch (error) {
    const failure = machine.failureOf(error)
    if (!failure.isCancellation) {
      machine.stderr(`exception in worker${worker.name} : ${printOutWithPlace(failure)}`)
    }
    worker.end(failure)
    return new Message()
  } finally {
    machine.liveWorkers--
  }
}

/** A worker as a callable, so that it is compiled, run and traced like everything else. */
export function callableOfWorker(node: CheckedWorker, around: Callable): Callable {
  const { name, frameSize, body, workers, file, span } = node
  const { packagePath, connector, service } = around
  return {
    kind: 'function',
    name,
    packagePath,
    annotations: [],
    parameters: [],
    results: [],
    frameSize,
    body,
    workers,
    ...(connector ? { connector } : {}),
    ...(service ? { service } : {}),
    file,
    span,
  }
}
