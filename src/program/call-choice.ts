/** Chooses the function for a call by the host, and explains why none fits. */

import type { Callable } from '../check/checked.js'
import { type Type, typeName } from '../check/types.js'
import { widens } from '../check/widening.js'
import { closeName } from '../diagnostics/close-names.js'
import { Failure } from '../values/failure.js'
import { fail } from '../values/failures/failures.js'
import { fromPlain } from '../values/plain.js'
import type { Value } from '../values/value.js'
import { reasonOf } from './callbacks.js'
import { inWords } from './option-rules.js'

export interface Call {
  readonly callable: Callable
  readonly args: readonly Value[]
}

/**
 * Returns the first function of this name that accepts the plain JavaScript values.
 *
 * @throws Failure if there is none; its message lists the accepted parameters
 */
export function callWith(functions: readonly Callable[], name: unknown, args: unknown): Call {
  const named = functionsNamed(functions, name)
  if (!Array.isArray(args)) {
    throw fail('CallWithoutList', { found: inWords(args), usage: usage(named) })
  }
  const candidates = named.filter(({ parameters }) => parameters.length === args.length)
  if (candidates.length === 0) {
    throw fail('CallArgumentCount', { usage: usage(named), count: args.length })
  }
  let refusal: Failure | undefined
  for (const callable of candidates) {
    try {
      return { callable, args: callable.parameters.map(({ type }, index) => read(args[index], type, index)) }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      refusal ??= error
    }
  }
  if (candidates.length === 1 && refusal) throw refusal
  throw fail('CallUnmatched', { name: named[0]!.name, usage: usage(named) })
}

/**
 * Returns the function whose parameters have these types: exactly, or else as the language itself would convert them.
 *
 * @param types undefined for a null, which has no type
 * @throws Failure if there is none
 */
export function overloadFor(
  functions: readonly Callable[],
  name: unknown,
  types: readonly (Type | undefined)[],
): Callable {
  const named = functionsNamed(functions, name)
  const candidates = named.filter(({ parameters }) => parameters.length === types.length)
  const pick = (fits: (given: Type, wanted: Type) => boolean) =>
    candidates.find(({ parameters }) =>
      parameters.every(({ type }, index) => {
        const given = types[index]
        return given === undefined || fits(given, type)
      }),
    )
  const callable = pick((given, wanted) => given === wanted) ?? pick(widens)
  if (callable) return callable
  const shown = types.map((type) => (type ? typeName(type) : 'null')).join(',')
  throw fail('CallSignatureUndefined', { name: String(name), types: shown, usage: usage(named) })
}

/** Not empty. */
function functionsNamed(functions: readonly Callable[], name: unknown): Callable[] {
  if (typeof name !== 'string') {
    throw fail('CallNotNamed', { found: inWords(name) })
  }
  const named = functions.filter((callable) => callable.name === name)
  if (named.length > 0) return named
  const close = closeName(
    name,
    functions.map((callable) => callable.name),
  )
  throw fail('CallOfUndefined', { name, close })
}

/** Reading an argument can run code of the host, such as a getter. */
function read(arg: unknown, type: Type, index: number): Value {
  try {
    return fromPlain(arg, type)
  } catch (error) {
    if (error instanceof Failure) throw error
    const failure = fail('ArgumentUnreadable', { position: index + 1, reason: reasonOf(error) })
    failure.cause = error
    throw failure
  }
}

/** For example `sync takes (int a) or (int a, int b)`. */
function usage(named: readonly Callable[]): string {
  const forms = named.map(
    ({ parameters }) => `(${parameters.map(({ type, name }) => `${typeName(type)} ${name}`).join(', ')})`,
  )
  return `${named[0]!.name} takes ${forms.join(' or ')}`
}
