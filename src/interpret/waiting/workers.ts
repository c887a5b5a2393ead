/** Bodies that have workers, and the statements of workers, which exist in the waiting form only. */

import type {
  Block,
  ForkStatement,
  WorkerReceiveStatement,
  WorkerSendStatement,
} from '../../check/checked.js'
import { arrayOf, MESSAGE } from '../../check/types.js'
import { type StopTimer, startTimer } from '../../platform/timer.js'
import { STEPS } from '../../values/cost.js'
import { placed } from '../../values/failure.js'
import type { Message } from '../../values/message.js'
import { BalArray, type Value } from '../../values/value.js'
import { NEXT, type Request, type WaitingExec } from '../executable.js'
import type { WaitingContext } from '../form.js'
import { waitFor } from '../machine/strand.js'
import { sentValue, type Worker, workerOf } from '../machine/workers.js'
import { operandOf } from '../shared/operand.js'
import { compileGather } from './gather.js'
import { type RunningWorker, startWorkers } from './start-workers.js'

/** The body of a callable or worker, which starts its own workers first. */
export function compileWaitingBody(context: WaitingContext, body: Block): WaitingExec {
  const { target } = context
  const block = context.form.block(context, body)
  const { workers } = target.callable
  if (workers.length === 0) return block
  return function* execWithWorkers(frame) {
    const worker = workerOf(target, frame)
    try {
      startWorkers(context, frame, workers, worker, worker.children)
    } catch (error) {
      throw placed(error, context.file, workers[0]!)
    }
    try {
      const signal = yield* block(frame)
      // The end of a worker is reported where its strand was started. Here the body of a callable has ended.
      if (!worker.parent) worker.end('finished')
      return signal
    } catch (error) {
      if (!worker.parent) worker.end(context.machine.failureOf(error))
      throw error
    }
  }
}

export function compileWorkerSend(context: WaitingContext, node: WorkerSendStatement): WaitingExec {
  const gather = compileGather(context, node.values.map(operandOf))
  const { machine, file, target } = context
  return function* execWorkerSend(frame) {
    const values = yield* gather(frame)
    const worker = workerOf(target, frame)
    try {
      machine.charge(STEPS.sendToWorker)
      worker.send(
        worker.find(node.worker),
        values.map((value) => sentValue(machine, value)),
      )
    } catch (error) {
      throw placed(error, file, node)
    }
    return NEXT
  }
}

export function compileWorkerReceive(context: WaitingContext, node: WorkerReceiveStatement): WaitingExec {
  const { file, target, plain } = context
  const stores = node.targets.map((reference) => reference && plain.form.store(plain, reference))
  return function* execWorkerReceive(frame) {
    const worker = workerOf(target, frame)
    let values: Value[]
    try {
      const received = worker.receive(worker.find(node.worker))
      values = received instanceof Promise ? yield* waitFor(received) : received
    } catch (error) {
      throw placed(error, file, node)
    }
    for (let i = 0; i < stores.length; i++) stores[i]?.(frame, values[i]!)
    return NEXT
  }
}

export function compileFork(context: WaitingContext, node: ForkStatement): WaitingExec {
  const { form, file, target } = context
  const { join, timeout } = node
  const seconds = compileGather(context, timeout ? [operandOf(timeout.seconds)] : [])
  const joinBody = form.block(context, join.body)
  const timeoutBody = timeout && form.block(context, timeout.body)
  return function* execFork(frame) {
    const [limit] = yield* seconds(frame)
    const parent = workerOf(target, frame)
    let results: JoinResults
    try {
      const started = startWorkers(context, frame, node.workers, parent, new Map())
      const joined = join.workers.map((index) => started[index]!)
      results = yield* waitForJoin(parent, join.word, joined, limit as number | bigint | undefined)
    } catch (error) {
      throw placed(error, file, node)
    }
    const variable = results.isComplete ? join.variable : timeout!.variable
    if (variable) frame[variable.slot] = new BalArray(arrayOf(MESSAGE), [...results.replies])
    return results.isComplete ? yield* joinBody(frame) : yield* timeoutBody!(frame)
  }
}

interface JoinResults {
  /** False after a time-out: then null takes the place of a reply that has not arrived. */
  readonly isComplete: boolean
  readonly replies: readonly (Message | null)[]
}

/** @param seconds the time-out; undefined for none */
function* waitForJoin(
  parent: Worker,
  word: 'all' | 'some',
  joined: readonly RunningWorker[],
  seconds: number | bigint | undefined,
): Generator<Request, JoinResults, unknown> {
  const replies: (Message | null)[] = joined.map(() => null)
  const done = joined.map(({ reply }, index) =>
    reply.then((message) => {
      replies[index] = message
      return message
    }),
  )
  const complete: Promise<JoinResults> =
    word === 'all' || done.length === 0
      ? Promise.all(done).then(() => ({ isComplete: true, replies }))
      : Promise.race(done).then((first) => ({ isComplete: true, replies: [first] }))
  parent.join({ word, workers: joined.map(({ worker }) => worker) }, seconds !== undefined)
  try {
    if (seconds === undefined) return yield* waitFor(complete)
    let stop: StopTimer = () => {}
    const timedOut = new Promise<JoinResults>((resolve) => {
      const expire = () => resolve({ isComplete: false, replies: [...replies] })
      stop = startTimer(Number(seconds) * 1000, expire, true)
    })
    try {
      return yield* waitFor(Promise.race([complete, timedOut]))
    } finally {
      stop()
    }
  } finally {
    parent.goOn()
  }
}
