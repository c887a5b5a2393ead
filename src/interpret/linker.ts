/**
 * What compiling needs to know: the instance's variables and call targets, and, in a `Context`, the
 * callable whose body is being compiled.
 */

import type {
  Callable,
  CheckedConnector,
  CheckedWorker,
  Conversion,
  GlobalVariable,
} from '../check/checked.js'
import type { StructType } from '../check/types.js'
import type { SourceFile } from '../source/source-file.js'
import { type Converter, converterOf } from '../values/convert.js'
import { defaultValue, type Value } from '../values/value.js'
import { CallTarget } from './call-target.js'
import { initializerOf } from './callables.js'
import type { Heat } from './hot/hot.js'
import type { Machine } from './machine/machine.js'
import { callableOfWorker } from './machine/workers.js'
import { callablesThatWait } from './waiting/waits.js'

/** The place of a global or service variable. */
export interface Cell {
  value: Value
}

export class Compiler {
  readonly #cells = new Map<GlobalVariable, Cell>()
  readonly #targets = new Map<Callable, CallTarget>()
  readonly #initializers = new Map<CheckedConnector, Callable>()
  readonly #workers = new Map<CheckedWorker, Callable>()
  readonly #waiting: ReturnType<typeof callablesThatWait>

  constructor(
    readonly machine: Machine,
    readonly errorType: StructType,
  ) {
    this.#waiting = callablesThatWait((callable) => machine.surroundings.nativeOf(callable).suspends)
  }

  cellOf(variable: GlobalVariable): Cell {
    let cell = this.#cells.get(variable)
    if (!cell) {
      cell = { value: defaultValue(variable.type) }
      this.#cells.set(variable, cell)
    }
    return cell
  }

  targetOf(callable: Callable): CallTarget {
    let target = this.#targets.get(callable)
    if (!target) {
      target = new CallTarget(callable, this, this.mayWait(callable))
      this.#targets.set(callable, target)
    }
    return target
  }

  /** The code that fills a new connector's variables, as a callable of its own. */
  initializerOf(connector: CheckedConnector): Callable {
    let callable = this.#initializers.get(connector)
    if (!callable) {
      callable = initializerOf(connector)
      this.#initializers.set(connector, callable)
    }
    return callable
  }

  /** A worker as a callable; `around` is the callable or worker in whose body it stands. */
  callableOf(worker: CheckedWorker, around: Callable): Callable {
    let callable = this.#workers.get(worker)
    if (!callable) {
      callable = callableOfWorker(worker, around)
      this.#workers.set(worker, callable)
    }
    return callable
  }

  mayWait(callable: Callable): boolean {
    return this.#waiting(callable)
  }

  converterOf(conversion: Conversion): Converter {
    return converterOf(conversion, this.machine.limits)
  }

  contextOf(target: CallTarget): Context {
    return { compiler: this, machine: this.machine, target, file: target.callable.file }
  }
}

/** The callable whose body is being compiled. */
export interface Context {
  readonly compiler: Compiler
  readonly machine: Machine
  readonly target: CallTarget
  /** Its file: errors and calls stand there. */
  readonly file: SourceFile
  /** Only while hot code is compiled. */
  readonly heat?: Heat
}
