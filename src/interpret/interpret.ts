/**
 * The door of this folder: a checked program in, a running instance out. Each callable is turned into a
 * tree of closures once, when it is first called.
 */

import type { Callable, CheckedProgram, GlobalVariable } from '../check/checked.js'
import {
  DEFAULT_VALUE_LIMITS,
  type EventContext,
  type NativeBinding,
  type RemotesHandle,
  type ValueLimits,
} from '../library/native.js'
import type { Message } from '../values/message.js'
import type { Value } from '../values/value.js'
import type { CallTarget } from './call-target.js'
import { type Frame, NEXT, REPLY, type Signal } from './executable.js'
import { Compiler } from './linker.js'
import { Machine } from './machine/machine.js'
import { DEFAULT_MEMORY_BYTES } from './machine/memory.js'
import { runWaiting } from './machine/strand.js'

/** What one run of a callable came to. An uncaught error is thrown as a `Failure` instead. */
export interface Outcome {
  readonly results: readonly Value[]
  /** The message of `reply`; absent when the callable ended without one. Null for a null variable. */
  readonly reply?: Message | null
}

export interface ExecutionLimits extends ValueLimits {
  /** Steps of one event: loop turns, calls, and what natives charge. `Infinity` for none. */
  readonly steps: number
  /** Calls inside calls. */
  readonly callDepth: number
  /** Workers of the instance that have started and not ended. */
  readonly liveWorkers: number
  /**
   * Bytes of the process's memory, whoever holds them, beyond which events that go on taking some fail. By default three
   * quarters of what V8 lets the heap grow to.
   */
  readonly memoryBytes: number
}

export const DEFAULT_EXECUTION_LIMITS: ExecutionLimits = {
  ...DEFAULT_VALUE_LIMITS,
  steps: 5_000_000,
  callDepth: 2000,
  liveWorkers: 1000,
  memoryBytes: DEFAULT_MEMORY_BYTES,
}

/** What an instance needs from its surroundings. */
export interface Surroundings {
  /** The native bound to a callable without body; loading made sure that there is one. */
  readonly nativeOf: (callable: Callable) => NativeBinding
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly limits: ExecutionLimits
  readonly remotes: RemotesHandle
}

/** One running copy of a program: its own package and service variables. */
export interface Instance {
  readonly program: CheckedProgram
  /** Runs the initialisers of all packages in order, then those of the services' variables. */
  initialize(event: EventContext): void | Promise<void>
  /**
   * Runs a callable to its end. Gives the outcome at once when nothing waited, a promise otherwise;
   * throws (or rejects with) nothing but `Failure`.
   *
   * @param steps budget of this run, the instance's limit by default; `main` has none
   */
  run(
    callable: Callable,
    args: readonly Value[],
    event: EventContext,
    steps?: number,
  ): Outcome | Promise<Outcome>
  /** What a package or service variable holds. */
  valueIn(variable: GlobalVariable): Value
}

export function instantiate(program: CheckedProgram, surroundings: Surroundings): Instance {
  return new RunningInstance(program, surroundings)
}

class RunningInstance implements Instance {
  readonly #machine: Machine
  readonly #compiler: Compiler

  constructor(
    readonly program: CheckedProgram,
    surroundings: Surroundings,
  ) {
    this.#machine = new Machine(surroundings)
    this.#compiler = new Compiler(this.#machine, program.errorType)
  }

  initialize(event: EventContext): void | Promise<void> {
    const { packages } = this.program
    const ofPackages = packages.flatMap((each) => each.variables)
    const variables = [
      // Constants first, because a global variable may use one that is written further down.
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
    return this.#compiler.cellOf(variable).value
  }

  #initializeOne(variable: GlobalVariable, event: EventContext): Promise<void> | undefined {
    const outcome = this.run(initializerOf(variable), [], event)
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
    const target = this.#compiler.targetOf(callable)
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

function outcomeOf(target: CallTarget, frame: Frame, signal: Signal): Outcome {
  if (signal === NEXT) return NO_RESULTS
  if (signal === REPLY) return { results: [], reply: frame[target.resultSlot] as Message | null }
  return target.callable.results.length === 0 ? NO_RESULTS : { results: target.resultsIn(frame) }
}

/** The initialiser of a variable as a callable of its own, so that it is run, traced and limited alike. */
function initializerOf(variable: GlobalVariable): Callable {
  const { name, packagePath, type, initializer, initializerFrameSize, file, span } = variable
  const target = { kind: 'VariableRead', type, span, variable, name } as const
  return {
    kind: 'function',
    name: `<init ${name}>`,
    packagePath,
    annotations: [],
    parameters: [],
    results: [],
    frameSize: initializerFrameSize,
    body: { kind: 'Block', statements: [{ kind: 'AssignmentStatement', span, target, value: initializer! }] },
    workers: [],
    file,
    span,
  }
}
