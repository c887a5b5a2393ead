/** Starts the workers of a body or a fork. */

import type { CheckedWorker } from '../../check/checked.js'
import { STEPS } from '../../values/cost.js'
import { fail, isFailure } from '../../values/failures/failures.js'
import { Message } from '../../values/message.js'
import { type CallFrame, type CallTarget, REPLY } from '../executable.js'
import type { WaitingContext } from '../form.js'
import { startStrand } from '../machine/strand.js'
import { setWorker, Worker } from '../machine/workers.js'
import { printOutWithPlace } from '../print-out.js'

/** A worker that runs, and its reply: null if it ends without one, an empty message after an error. */
export interface RunningWorker {
  readonly worker: Worker
  readonly reply: Promise<Message | null>
}

/**
 * Copies the variables that each worker uses from the frame around it, and starts the workers: they run as soon as the
 * present strand waits or ends.
 *
 * @param siblings is filled with the new workers
 */
export function startWorkers(
  context: WaitingContext,
  frame: CallFrame,
  workers: readonly CheckedWorker[],
  parent: Worker,
  siblings: Map<string, Worker>,
): RunningWorker[] {
  const { machine, linker, target } = context
  const { limits } = machine
  if (machine.liveWorkers + workers.length > limits.liveWorkers) {
    throw fail('TooManyWorkers', { limit: limits.liveWorkers })
  }
  machine.charge(workers.length * STEPS.worker)
  const started = workers.map((node) => {
    const inner = linker.targetOf(linker.callableOf(node, target.callable))
    const worker = new Worker(node.name, parent, siblings)
    siblings.set(node.name, worker)
    const own = inner.newFrame()
    for (const { from, to } of node.captured) own[to.slot] = frame[from.slot]
    own[inner.selfSlot] = frame[target.selfSlot]
    setWorker(inner, own, worker)
    return { worker, inner, own }
  })
  return started.map(({ worker, inner, own }) => {
    machine.liveWorkers++
    return { worker, reply: runWorker(context, worker, inner, own) }
  })
}

async function runWorker(
  { machine }: WaitingContext,
  worker: Worker,
  target: CallTarget,
  frame: CallFrame,
): Promise<Message | null> {
  try {
    const signal = await startStrand(machine, target, frame)
    worker.end('finished')
    const reply = signal === REPLY ? frame[target.resultSlot] : null
    return reply instanceof Message ? reply : null
  } catch (error) {
    const failure = machine.failureOf(error)
    if (!isFailure(failure, 'EventCancelled')) {
      machine.stderr(`exception in worker${worker.name} : ${printOutWithPlace(failure)}`)
    }
    worker.end(failure)
    return new Message()
  } finally {
    machine.liveWorkers--
  }
}
