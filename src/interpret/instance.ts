/** One running copy of a program: its own package and service variables. Callables are compiled when first called. */

import type { Callable, CheckedProgram, GlobalVariable } from '../check/checked.js'
import type { EventContext } from '../library/native.js'
import { Message } from '../values/message.js'
import type { Value } from '../values/value.js'
import { variableInitializer } from './callables.js'
import { type CallFrame, type CallTarget, NEXT, REPLY, type Signal } from './executable.js'
import { InstanceLinker } from './linker.js'
import { Machine } from './machine/machine.js'
import { runWaiting } from './machine/strand.js'
import type { ExecutionLimits, Surroundings } from './machine/surroundings.js'
import { resultList } from './shared/results.js'

/** How one run of a callable ended. An uncaught error is thrown as a `Failure` instead. */
export interface Outcome {
  readonly results: readonly Value[]
  /** The message of `reply`: absent if the callable ended without one, null for a variable that is null. */
  readonly reply?: Message | null
}

export interface Instance {
  readonly program: CheckedProgram
  readonly limits: ExecutionLimits
  /** Runs the initialisers of all packages in order, then those of the services' variables. */
  initialize(event: EventContext): void | Promise<void>
  /**
   * Runs a callable to its end.
   *
   * @param steps the most that this run may take. The default is the limit of the instance; `main` has no limit.
   * @returns the outcome, or a promise of it if the callable had to wait
   * @throws nothing but `Failure`; the promise rejects with nothing else either
   */
  run(
    callable: Callable,
    args: readonly Value[],
    event: EventContext,
    steps?: number,
  ): Outcome | Promise<Outcome>
  /** The value of a package or service variable. */
  valueIn(variable: GlobalVariable): Value
}

export class RunningInstance implements Instance {
  readonly limits: ExecutionLimits
  readonly #machine: Machine
  readonly #linker: InstanceLinker

  constructor(
    readonly program: CheckedProgram,
    surroundings: Surroundings,
  ) {
    this.limits = surroundings.limits
    this.#machine = new Machine(surroundings)
    this.#linker = new InstanceLinker(this.#machine, program.errorType)
  }

  initialize(event: EventContext): void | Promise<void> {
    const { packages } = this.program
    const ofPackages = packages.flatMap((each) => each.variables)
    const variables = [
      // Constants first: a global variable may use one that is declared further down.
      ...ofPackages.filter((each) => each.isConstant),
      ...ofPackages.filter((each) => !each.isConstant),
      ...packages.flatMap((each) => each.services.flatMap((service) => service.variables)),
    ]
    const [start, ...rest] = variables.filter(({ initializer }) => initializer)
    if (!start) return
    let waiting = this.#initializeOne(start, event)
    for (const variable of rest) {
      waiting = waiting
        ? waiting.then(() => this.#initializeOne(variable, event))
        : this.#initializeOne(variable, event)
    }
    return waiting
  }

  valueIn(variable: GlobalVariable): Value {
    return this.#linker.cellOf(variable).value
  }

  #initializeOne(variable: GlobalVariable, event: EventContext): Promise<void> | undefined {
    const outcome = this.run(variableInitializer(variable), [], event)
    return outcome instanceof Promise ? outcome.then(() => {}) : undefined
  }

  run(
    callable: Callable,
    args: readonly Value[],
    event: EventContext,
    steps = this.#machine.limits.steps,
  ): Outcome | Promise<Outcome> {
    const machine = this.#machine
    const around = machine.save()
    const target = this.#linker.targetOf(callable)
    machine.begin(event, { left: steps }, target.definition)
    try {
      const frame = target.newFrame()
      for (let i = 0; i < args.length; i++) frame[i] = args[i]
      if (callable.kind === 'action') frame[target.selfSlot] = args[0]
      if (!target.mayWait) return outcomeOf(target, frame, target.exec(frame))
      const strand = runWaiting(machine, target, frame)
      return strand instanceof Promise
        ? strand.then((signal) => outcomeOf(target, frame, signal))
        : outcomeOf(target, frame, strand)
    } catch (error) {
      throw machine.failureOf(error)
    } finally {
      machine.restore(around)
    }
  }
}

const NO_RESULTS: Outcome = { results: [] }

function outcomeOf(target: CallTarget, frame: CallFrame, signal: Signal): Outcome {
  if (signal === NEXT) return NO_RESULTS
  const value = frame[target.resultSlot]!
  if (signal === REPLY) return { results: [], reply: value instanceof Message ? value : null }
  const count = target.callable.results.length
  if (count === 0) return NO_RESULTS
  return { results: resultList(value, count) }
}
