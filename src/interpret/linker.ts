/** Holds the variables and the code of an instance, each made when it is first asked for. */

import type {
  Callable,
  CheckedConnector,
  CheckedWorker,
  Conversion,
  GlobalVariable,
} from '../check/checked.js'
import type { StructType } from '../check/types.js'
import { type Converter, converterOf } from '../values/convert.js'
import { defaultValue } from '../values/value.js'
import { connectorInitializer, workerCallable } from './callables.js'
import { CompiledCallable } from './compiled-callable.js'
import type { CallTarget } from './executable.js'
import type { Cell, Linker } from './form.js'
import type { Machine } from './machine/machine.js'
import { callablesThatWait } from './waiting/waits.js'

export class InstanceLinker implements Linker {
  readonly #cells = new Map<GlobalVariable, Cell>()
  readonly #targets = new Map<Callable, CallTarget>()
  readonly #initializers = new Map<CheckedConnector, Callable>()
  readonly #workers = new Map<CheckedWorker, Callable>()
  readonly #mayWait: (callable: Callable) => boolean

  constructor(
    readonly machine: Machine,
    readonly errorType: StructType,
  ) {
    this.#mayWait = callablesThatWait((native) => machine.surroundings.nativeOf(native).suspends)
  }

  cellOf(variable: GlobalVariable): Cell {
    return madeOnce(this.#cells, variable, () => ({ value: defaultValue(variable.type) }))
  }

  targetOf(callable: Callable): CallTarget {
    const make = () => new CompiledCallable(callable, this, this.machine, this.#mayWait(callable))
    return madeOnce(this.#targets, callable, make)
  }

  initializerOf(connector: CheckedConnector): Callable {
    return madeOnce(this.#initializers, connector, () => connectorInitializer(connector))
  }

  callableOf(worker: CheckedWorker, around: Callable): Callable {
    return madeOnce(this.#workers, worker, () => workerCallable(worker, around))
  }

  converterOf(conversion: Conversion): Converter {
    return converterOf(conversion, this.machine.limits)
  }
}

function madeOnce<Key, Made extends object>(made: Map<Key, Made>, key: Key, make: () => Made): Made {
  let value = made.get(key)
  if (!value) {
    value = make()
    made.set(key, value)
  }
  return value
}
