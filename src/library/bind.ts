/** Binds the functions of the built-in packages; the `.bal` file beside the functions documents them. */

import { Failure } from '../values/failure.js'
import { fail } from '../values/failures/failures.js'
import type { Value } from '../values/value.js'
import type { NativeBinding, NativeBindings, NativeFunction } from './native.js'

/**
 * Binds functions that never wait and take no null.
 *
 * @param nullFailure the text before `argument N is null` (docs/language.md, 1.2)
 */
export function bind(functions: Readonly<Record<string, NativeFunction>>, nullFailure = ''): NativeBindings {
  return Object.fromEntries(
    Object.entries(functions).map(([name, run]): [string, NativeBinding] => [
      name,
      { run, suspends: false, nullFailure },
    ]),
  )
}

type Run = NativeBinding['run']

/**
 * Returns the binding with a check that refuses null for the given parameters; the failure counts arguments
 * from 0. There is one function for each number of arguments, because collecting them in an array for each
 * call costs more than most natives do.
 *
 * @param places the indices of the parameters of reference types
 * @param arity the number of declared parameters
 */
export function refusingNull(
  binding: NativeBinding,
  places: readonly number[],
  arity: number,
): NativeBinding {
  const { nullFailure } = binding
  if (nullFailure === undefined || places.length === 0) return binding
  const { run } = binding
  const refuse = (args: readonly Value[]) =>
    withPrefix(nullFailure, fail('ArgumentNull', { index: places.find((place) => args[place] === null)! }))
  const [first, second, third] = [0, 1, 2].map((place) => places.includes(place))
  return { ...binding, run: checked() }

  function checked(): Run {
    switch (arity) {
      case 1:
        return function runChecked1(call, a) {
          if (a === null) throw refuse([a])
          return run(call, a!)
        }
      case 2:
        return function runChecked2(call, a, b) {
          if ((a === null && first) || (b === null && second)) throw refuse([a!, b!])
          return run(call, a!, b!)
        }
      case 3:
        return function runChecked3(call, a, b, c) {
          if ((a === null && first) || (b === null && second) || (c === null && third))
            throw refuse([a!, b!, c!])
          return run(call, a!, b!, c!)
        }
      default:
        return function runChecked(call, ...args) {
          for (const place of places) if (args[place] === null) throw refuse(args)
          return run(call, ...args)
        }
    }
  }
}

/**
 * Adds the check for a null connector, the first argument of an action, which fails with its own text
 * (docs/language.md, 11.2).
 */
export function refusingNullConnector(binding: NativeBinding): NativeBinding {
  const { run } = binding
  const checked: Run = (call, ...args) => {
    if (args[0] === null) throw fail('ConnectorNull')
    return run(call, ...args)
  }
  return { ...binding, run: checked }
}

/** Runs a step and adds a prefix to the text of its failures. */
export function failingWith<T>(prefix: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof Failure) || !error.isCatchable) throw error
    throw withPrefix(prefix, error)
  }
}

/** Adds a prefix, which says what was being done, to the text of a failure. Its code stays. */
export function withPrefix(prefix: string, failure: Failure): Failure {
  return prefix === '' ? failure : failure.withMessage(prefix + failure.message)
}
