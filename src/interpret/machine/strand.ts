/**
 * Runs code in the waiting form. A strand is one line of execution: a list of the generators of its calls, the innermost
 * last. They are on the heap, so a strand may be as deep as the limit allows, and waiting costs the same at any depth.
 */

import type { Cancellation } from '../../library/native.js'
import { fail } from '../../values/failures/failures.js'
import { type CallFrame, type CallTarget, NEXT, type Request, type Signal } from '../executable.js'
import type { Machine } from './machine.js'
import { outermostSite } from './trace.js'

type Running = Generator<Request, Signal, unknown>

/** What the innermost generator resumes with: the outcome of its request. */
type Resumption = { readonly value: unknown } | { readonly error: unknown }

const START: Resumption = { value: undefined }

class Strand {
  readonly #calls: Running[]

  constructor(first: Running) {
    this.#calls = [first]
  }

  /** Runs until the strand must wait, or ends. @returns the promise to wait for, or the signal of the first call */
  advance(resumption: Resumption): Promise<unknown> | Signal {
    let next = resumption
    let signal: Signal = NEXT
    for (;;) {
      const call = this.#calls.at(-1)
      if (!call) {
        if ('error' in next) throw next.error
        return signal
      }
      let step: IteratorResult<Request, Signal>
      try {
        step = 'error' in next ? call.throw(next.error) : call.next(next.value)
      } catch (error) {
        this.#calls.pop()
        next = { error }
        continue
      }
      next = START
      if (step.done) {
        this.#calls.pop()
        signal = step.value
      } else if (step.value instanceof Promise) return step.value
      else this.#calls.push(step.value.target.waiting(step.value.frame))
    }
  }
}

/**
 * Waits for a promise, as `await` does in an async function: the strand resumes its innermost generator with what the
 * promise it yielded is settled with.
 */
export function* waitFor<T>(promise: Promise<T>): Generator<Request, T, unknown> {
  return (yield promise) as T
}

/** Runs a call that never waits, but is too deep for JavaScript's stack. */
export function runDeep(target: CallTarget, frame: CallFrame): void {
  const ended = new Strand(target.waiting(frame)).advance(START)
  if (ended instanceof Promise)
    throw new Error(`${target.callable.name} waits although nothing in it may wait`)
}

/** Runs a call that may wait. @returns a promise if it does wait: until it is settled, other strands run */
export function runWaiting(machine: Machine, target: CallTarget, frame: CallFrame): Promise<Signal> | Signal {
  const strand = new Strand(target.waiting(frame))
  const ended = strand.advance(START)
  return ended instanceof Promise ? continueAfter(machine, strand, ended) : ended
}

async function continueAfter(machine: Machine, strand: Strand, first: Promise<unknown>): Promise<Signal> {
  let state = machine.save()
  let ended: Promise<unknown> | Signal = first
  while (ended instanceof Promise) {
    const resumption = await resumptionAfter(ended, state.event.cancelled)
    const around = machine.save()
    machine.restore(state)
    try {
      ended = strand.advance(resumption)
      state = machine.save()
    } catch (error) {
      // The trace must be taken while the machine still has the stack of this strand.
      throw machine.failureOf(error)
    } finally {
      machine.restore(around)
    }
  }
  return ended
}

/** What a strand resumes with, once the promise is settled or the event is cancelled. */
function resumptionAfter(
  promise: Promise<unknown>,
  cancelled: Cancellation | undefined,
): Promise<Resumption> {
  if (!cancelled) {
    return promise.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
  }
  return new Promise((resolve) => {
    const settle = (resumption: Resumption) => {
      cancelled.removeEventListener('abort', cancel)
      resolve(
        cancelled.aborted ? { error: fail('EventCancelled', { reason: cancelled.reason }) } : resumption,
      )
    }
    const cancel = () => settle(START)
    cancelled.addEventListener('abort', cancel)
    promise.then(
      (value) => settle({ value }),
      (error: unknown) => settle({ error }),
    )
    if (cancelled.aborted) cancel()
  })
}

/** Starts a strand that runs when the present one waits or ends. Both share their event and its steps. */
export function startStrand(machine: Machine, target: CallTarget, frame: CallFrame): Promise<Signal> {
  const { event, eventSteps } = machine
  const outermost = outermostSite(target.callable)
  return Promise.resolve().then(() => {
    const around = machine.save()
    machine.begin(event, eventSteps, outermost)
    try {
      return runWaiting(machine, target, frame)
    } catch (error) {
      throw machine.failureOf(error)
    } finally {
      machine.restore(around)
    }
  })
}
