/** The statements of workers, which have a waiting form only: send, receive, fork/join. */

import type {
  Block,
  ForkStatement,
  WorkerReceiveStatement,
  WorkerSendStatement,
} from '../../check/checked.js'
import { arrayOf, MESSAGE } from '../../check/types.js'
import { type StopTimer, startTimer } from '../../library/timer.js'
import { placed } from '../../values/failure.js'
import type { Message } from '../../values/message.js'
import { BalArray, type Value } from '../../values/value.js'
import { NEXT, type Request, type WaitingExec } from '../executable.js'
import type { Context } from '../linker.js'
import { type RunningWorker, sentValue, startWorkers, type Worker, workerOf } from '../machine/workers.js'
import { compileStore } from '../plain/references.js'
import { compileGather } from './expressions.js'
import { compileWaitingBlock } from './statements.js'

/** The body of a callable or worker: its own workers start with it. */
export function compileWaitingBody(context: Context, body: Block): WaitingExec {
  const block = compileWaitingBlock(context, body)
  const { target } = context
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
      // The strand of a worker tells of its own end; that of a call is nobody else's business.
      if (!worker.parent) worker.end('finished')
      return signal
    } catch (error) {
      if (!worker.parent) worker.end(context.machine.failureOf(error))
      throw error
    }
  }
}

/** Steps: what is sent is kept until somebody takes it. */
const COST_OF_SENDING = 12

export function compileWorkerSend(context: Context, node: WorkerSendStatement): WaitingExec {
  const gather = compileGather(
    context,
    node.values.map((value) => ({ node: value, isContainer: false })),
  )
  const { machine, file } = context
  return function* execWorkerSend(frame) {
    const values = yield* gather(frame)
    const worker = workerOf(context.target, frame)
    try {
      machine.charge(COST_OF_SENDING)
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

export function compileWorkerReceive(context: Context, node: WorkerReceiveStatement): WaitingExec {
  const stores = node.targets.map((target) => target && compileStore(context, target))
  return function* execWorkerReceive(frame) {
    const worker = workerOf(context.target, frame)
    let values: Value[]
    try {
      const received = worker.receive(worker.find(node.worker))
      values = received instanceof Promise ? ((yield received) as Value[]) : received
    } catch (error) {
      throw placed(error, context.file, node)
    }
    for (let i = 0; i < stores.length; i++) stores[i]?.(frame, values[i])
    return NEXT
  }
}

export function compileFork(context: Context, node: ForkStatement): WaitingExec {
  const { join, timeout } = node
  const seconds = compileGather(context, timeout ? [{ node: timeout.seconds, isContainer: false }] : [])
  const joinBody = compileWaitingBlock(context, join.body)
  const timeoutBody = timeout && compileWaitingBlock(context, timeout.body)
  return function* execFork(frame) {
    const [limit] = yield* seconds(frame)
    const parent = workerOf(context.target, frame)
    let results: JoinResults
    try {
      const started = startWorkers(context, frame, node.workers, parent, new Map())
      const joined = join.workers.map((index) => started[index]!)
      results = yield* waitForJoin(parent, join.word, joined, limit as number | bigint | undefined)
    } catch (error) {
      throw placed(error, context.file, node)
    }
    const variable = results.isComplete ? join.variable : timeout!.variable
    if (variable) frame[variable.slot] = new BalArray(arrayOf(MESSAGE), [...results.replies])
    return results.isComplete ? yield* joinBody(frame) : yield* timeoutBody!(frame)
  }
}

interface JoinResults {
  /** False when the time was up first: then null stands for what is not there yet. */
  readonly isComplete: boolean
  readonly replies: readonly (Message | null)[]
}

function* waitForJoin(
  parent: Worker,
  word: 'all' | 'some',
  joined: readonly RunningWorker[],
  seconds: number | bigint | undefined,
): Generator<Request, JoinResults, Value> {
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
    if (seconds === undefined) return (yield complete) as JoinResults
    let stop: StopTimer = () => {}
    const timedOut = new Promise<JoinResults>((resolve) => {
      const expire = () => resolve({ isComplete: false, replies: [...replies] })
      stop = startTimer(Number(seconds) * 1000, expire, true)
    })
    try {
      return (yield Promise.race([complete, timedOut])) as JoinResults
    } finally {
      stop()
    }
  } finally {
    parent.goOn()
  }
}
