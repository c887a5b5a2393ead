/** How the built-in packages bind their functions: see the `.bal` file beside each for what they do. */

import { Failure } from '../values/failure.js'
import type { Value } from '../values/value.js'
import type { NativeBinding, NativeBindings, NativeCall, NativeFunction } from './native.js'

/**
 * Binds functions that never wait and take no null.
 *
 * @param nullFailure the text that precedes `argument N is null` (docs/language.md, 1.2)
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

/**
 * The same binding, refusing null at the places of reference types. Their failure counts arguments from 0. By the
 * number of arguments, since a list of them made for each call costs more than most natives do.
 *
 * @param arity how many arguments are declared
 */
export function refusingNull(
  binding: NativeBinding,
  places: readonly number[],
  arity: number,
): NativeBinding {
  const { nullFailure } = binding
  if (nullFailure === undefined || places.length === 0) return binding
  const run = binding.run as AnyFunction
  const refuse = (args: readonly Value[]) =>
    new Failure(`${nullFailure}argument ${places.find((place) => args[place] === null)} is null`)
  const [first, second, third] = [0, 1, 2].map((place) => places.includes(place))
  return { ...binding, run: checked() as NativeFunction }

  function checked(): AnyFunction {
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

/** An action's first argument is its connector, whose null has its own failure (docs/language.md, 11.2). */
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
    const failure = new Failure(prefix + error.message)
    failure.isRequestTooLarge = error.isRequestTooLarge
    throw failure
  }
}
