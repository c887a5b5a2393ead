/** `return`, and the results that it leaves in the frame. */

import type { ReturnCallStatement, ReturnStatement } from '../../check/checked.js'
import type { Value } from '../../values/value.js'
import { type CallFrame, type Eval, type Exec, RETURN } from '../executable.js'
import type { Context, PlainContext } from '../form.js'
import { packResults, placedConverter, resultsConverter } from '../shared/results.js'

export function compileReturn(context: PlainContext, node: ReturnStatement): Exec {
  const { resultSlot } = context.target
  const values = node.values.map((value) => context.form.expression(context, value))
  const [only, another] = values
  if (!only) {
    const named = namedResults(context)
    return function execReturnNamed(frame) {
      if (named) frame[resultSlot] = named(frame)
      return RETURN
    }
  }
  if (!another) {
    return function execReturn(frame) {
      frame[resultSlot] = only(frame)
      return RETURN
    }
  }
  return function execReturnSeveral(frame) {
    const results: Value[] = []
    for (let i = 0; i < values.length; i++) results.push(values[i]!(frame))
    frame[resultSlot] = packResults(results)
    return RETURN
  }
}

/** The current values of named results, for a `return` without values. */
function namedResults({ target }: Context): Eval | undefined {
  const slots = target.callable.results.flatMap(({ variable }) => (variable ? [variable.slot] : []))
  const [slot, another] = slots
  if (slot === undefined) return undefined
  if (another === undefined) {
    return function evalNamedResult(frame) {
      return frame[slot]!
    }
  }
  return function evalNamedResults(frame: CallFrame) {
    return packResults(slots.map((each) => frame[each]!))
  }
}

/** A `return` that passes on the results of a call. */
export function compileReturnCall(context: PlainContext, node: ReturnCallStatement): Exec {
  const { resultSlot } = context.target
  const call = context.form.expression(context, node.call)
  const convert = resultsConverter(context, node)
  return function execReturnCall(frame) {
    frame[resultSlot] = convert(call(frame))
    return RETURN
  }
}

/** The same for a call with one result, as an expression. */
export function compileReturnedCall(context: PlainContext, node: ReturnCallStatement): Eval {
  const call = context.form.expression(context, node.call)
  const [conversion] = node.conversions
  if (!conversion) return call
  const convert = placedConverter(context, conversion, node.call)
  return function evalReturnedCall(frame) {
    return convert(call(frame))
  }
}
