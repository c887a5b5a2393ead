/** `return`, and what becomes of several results. */

import type { Conversion, Expression, ReturnCallStatement, ReturnStatement } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Value } from '../../values/value.js'
import { type Eval, type Exec, type Frame, RETURN } from '../executable.js'
import type { Context } from '../linker.js'
import { compileExpression } from './expressions.js'

/** The current values of named results, for a `return` that names none. */
function namedResults({ target }: Context): ((frame: Frame) => Value) | undefined {
  const slots = target.callable.results.flatMap(({ variable }) => (variable ? [variable.slot] : []))
  if (slots.length === 0) return undefined
  const [slot] = slots
  return slots.length === 1 ? (frame) => frame[slot!] : (frame) => slots.map((each) => frame[each])
}

export function compileReturn(context: Context, node: ReturnStatement): Exec {
  const { resultSlot } = context.target
  const values = node.values.map((value) => compileExpression(context, value))
  const [only, another] = values
  if (!only) {
    const current = namedResults(context)
    return function execReturnNamed(frame) {
      if (current) frame[resultSlot] = current(frame)
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
    frame[resultSlot] = results
    return RETURN
  }
}

export function compileReturnCall(context: Context, node: ReturnCallStatement): Exec {
  const { resultSlot } = context.target
  const call = compileExpression(context, node.call)
  const convert = resultsConverter(context, node)
  return function execReturnCall(frame) {
    frame[resultSlot] = convert(call(frame))
    return RETURN
  }
}

/** The call of a `return` that passes its one result through, as a value. */
export function compileReturnedCall(context: Context, node: ReturnCallStatement): Eval {
  const call = compileExpression(context, node.call)
  const [conversion] = node.conversions
  if (!conversion) return call
  const convert = converterOf(context, conversion, node.call)
  return function evalReturnedCall(frame) {
    return convert(call(frame))
  }
}

export function resultsConverter(context: Context, { call, conversions }: ReturnCallStatement) {
  const converters = conversions.map((conversion) => converterOf(context, conversion, call))
  const count = call.callee.results.length
  return (value: Value): Value => {
    const results = resultList(value, count).map((result, index) => converters[index]!(result))
    return count === 1 ? results[0] : results
  }
}

/** What a call came to as a list, whatever the number of its results. */
export function resultList(value: Value, count: number): readonly Value[] {
  return count === 1 ? [value] : (value as readonly Value[])
}

/** @param node where the value comes from: a conversion that fails is reported there */
export function converterOf(
  { compiler, file }: Context,
  conversion: Conversion | undefined,
  node: Expression,
): (value: Value) => Value {
  if (!conversion) return (value) => value
  const convert = compiler.converterOf(conversion)
  return function convertPlaced(value) {
    try {
      return convert(value)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}
