/** How the built-in packages bind their functions: see the `.bal` file beside each for what they do. */

import { Failure } from '../values/failure.js'
import type { Value } from '../values/value.js'
import type { NativeBinding, NativeBindings, NativeCall, NativeFunction } from './native.js'

/**
 * Binds functions that never wait and take no null.
 *
 * @param nullFailure what stands before `argument N is null` (library reference, general rules)
 */
export function bind(functions: Readonly<Record<string, NativeFunction>>, nullFailure = ''): NativeBindings {
  return Object.fromEntries(
    Object.entries(functions).map(([name, run]): [string, NativeBinding] => [
      name,
      { run, suspends: false, nullFailure },
    ]),
  )
}

type AnyFunction = (call: NativeCall, ...args: Value[]) => Value

/** The same binding, refusing null at the places of reference types. Their failure counts arguments from 0. */
export function refusingNull(binding: NativeBinding, places: readonly number[]): NativeBinding {
  const { run, nullFailure } = binding
  if (nullFailure === undefined || places.length === 0) return binding
  const refuse = (place: number) => new Failure(`${nullFailure}argument ${place} is null`)
  const [first] = places
  const plain = run as AnyFunction
  const checked: AnyFunction =
    first === 0 && places.length === 1
      ? function runWithFirst(call, ...args) {
          if (args[0] === null) throw refuse(0)
          return plain(call, ...args)
        }
      : function runWithAll(call, ...args) {
          for (const place of places) if (args[place] === null) throw refuse(place)
          return plain(call, ...args)
        }
  return { ...binding, run: checked as NativeFunction }
}

/** An action's first argument is its connector, whose null has a text of its own (semantics reference 11.2). */
export function refusingNullConnector(binding: NativeBinding): NativeBinding {
  const run = binding.run as AnyFunction
  const checked: AnyFunction = (call, ...args) => {
    if (args[0] === null) throw new Failure('connector argument value is null')
    return run(call, ...args)
  }
  return { ...binding, run: checked as NativeFunction }
}

/** Runs a step whose failures get a text in front of their own. */
export function failingWith<T>(prefix: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (!(error instanceof Failure) || !error.isCatchable) throw error
    throw new Failure(prefix + error.message)
  }
}
