/** Expressions that contain a call, except calls themselves. */

import type { Expression } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Value } from '../../values/value.js'
import type { WaitingEval } from '../executable.js'
import type { WaitingContext } from '../form.js'
import { chainOf, type Link, linkOperationOf } from '../shared/chains.js'
import { literalOf, type PartedLiteral } from '../shared/literals.js'
import { type Operand, operandOf } from '../shared/operand.js'
import { type Operated, operationOf } from '../shared/operations.js'
import { nullFailure } from '../shared/references.js'
import { compileGather } from './gather.js'

/** An expression without calls, where the code around it expects a generator. */
export function compileWithoutCalls({ plain }: WaitingContext, node: Expression): WaitingEval {
  const evaluate = plain.form.expression(plain, node)
  // biome-ignore lint/correctness/useYield: it has nothing to wait for
  return function* evalWaitingWithoutCalls(frame) {
    return evaluate(frame)
  }
}

export function compileWaitingOperand(context: WaitingContext, { node, isContainer }: Operand): WaitingEval {
  const evaluate = context.form.expression(context, node)
  if (!isContainer) return evaluate
  return function* evalWaitingContainer(frame) {
    const value = yield* evaluate(frame)
    if (value === null) throw nullFailure(context, node)
    return value
  }
}

export function compileWaitingOperation(context: WaitingContext, node: Operated): WaitingEval {
  const { operands, apply } = operationOf(context, node)
  const gather = compileGather(context, operands)
  const { file } = context
  return function* evalWaitingOperation(frame) {
    const values = yield* gather(frame)
    try {
      return apply(...values)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

export function compileWaitingPartedLiteral(context: WaitingContext, node: PartedLiteral): WaitingEval {
  const { operands, make } = literalOf(context, node)
  const gather = compileGather(context, operands)
  const { file } = context
  return function* evalWaitingPartedLiteral(frame) {
    const values = yield* gather(frame)
    try {
      return make(values)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

/**
 * A chain of operators runs in a loop, whatever its length: with generators inside generators, each wait would take as
 * long as the chain is.
 */
export function compileWaitingChain(context: WaitingContext, node: Link): WaitingEval {
  const chain = chainOf(node)
  const start = compileGather(context, [operandOf(chain.first)])
  const steps = chain.links.map((link) => {
    const { right, decides, apply } = linkOperationOf(context, link)
    return { link, decides, apply, right: right && compileGather(context, [operandOf(right)]) }
  })
  const { file } = context
  return function* evalWaitingChain(frame) {
    let value: Value = (yield* start(frame))[0]!
    for (const { link, decides, apply, right } of steps) {
      if (right && value === decides) continue
      const other = right && (yield* right(frame))[0]
      try {
        value = apply(value, other!)
      } catch (error) {
        throw placed(error, file, link)
      }
    }
    return value
  }
}
