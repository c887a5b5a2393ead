/**
 * The results of a call: how several of them travel as one, and how they are converted to the types of what receives
 * them.
 */

import type {
  Conversion,
  Expression,
  MultipleAssignmentStatement,
  ReturnCallStatement,
} from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Value } from '../../values/value.js'
import type { CallFrame, Store } from '../executable.js'
import type { Context, PlainContext } from '../form.js'

/**
 * Packs several results as one, as closures and frames hold them. No other value is a JavaScript array, and only
 * `resultList` reads one.
 */
export function packResults(results: readonly Value[]): Value {
  return results as unknown as Value
}

/** @param value what the call returned: one result as it is, several packed by `packResults` or a native */
export function resultList(value: Value, count: number): readonly Value[] {
  return count === 1 ? [value] : (value as unknown as readonly Value[])
}

/** Converts the results of a `return` that passes on those of a call. */
export function resultsConverter(
  context: Context,
  { call, conversions }: ReturnCallStatement,
): (value: Value) => Value {
  const converters = conversions.map((conversion) => placedConverter(context, conversion, call))
  const count = call.callee.results.length
  return function convertResults(value) {
    const results = resultList(value, count).map((result, index) => converters[index]!(result))
    return count === 1 ? results[0]! : packResults(results)
  }
}

/** Stores the results of a call in several references. The references are evaluated in the plain form. */
export function compileStoreResults(context: PlainContext, node: MultipleAssignmentStatement): Store {
  const count = node.call.callee.results.length
  const stores = node.targets.map((target) => {
    if (!target) return undefined
    const convert = placedConverter(context, target.conversion, target.reference)
    const store = context.form.store(context, target.reference)
    return function storeResult(frame: CallFrame, value: Value) {
      store(frame, convert(value))
    }
  })
  return function storeResults(frame, value) {
    const results = resultList(value, count)
    for (let i = 0; i < stores.length; i++) stores[i]?.(frame, results[i]!)
  }
}

/** @param node where a failed conversion is reported: the expression that the value comes from */
export function placedConverter(
  { linker, file }: Context,
  conversion: Conversion | undefined,
  node: Expression,
): (value: Value) => Value {
  if (!conversion) return unconverted
  const convert = linker.converterOf(conversion)
  return function convertPlaced(value) {
    try {
      return convert(value)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

function unconverted(value: Value): Value {
  return value
}
