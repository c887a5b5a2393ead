/** Chains of operators: each link is a closure around the chain so far. */

import type { ConvertExpression, Expression, LogicalExpression } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Eval } from '../executable.js'
import type { PlainContext } from '../form.js'
import { chainOf, type Link, linkOperationOf } from '../shared/chains.js'
import { compileBinary } from './arithmetic.js'

/** A longer chain runs in a loop: as nested closures it would use up JavaScript's stack. */
const MAX_NESTED_LINKS = 100

export function compileChain(context: PlainContext, node: Link): Eval {
  const chain = chainOf(node)
  const first = context.form.expression(context, chain.first)
  if (chain.links.length > MAX_NESTED_LINKS) return compileLongChain(context, first, chain.links)
  let left = first
  let leftNode = chain.first
  for (const link of chain.links) {
    left = compileLink(context, link, left, leftNode)
    leftNode = link
  }
  return left
}

function compileLink(context: PlainContext, link: Link, left: Eval, leftNode: Expression): Eval {
  switch (link.kind) {
    case 'BinaryExpression':
      return compileBinary(context, link, left, leftNode)
    case 'LogicalExpression':
      return compileLogical(context, link, left)
    case 'ConvertExpression':
      return compileConvert(context, link, left)
  }
}

function compileLogical(context: PlainContext, node: LogicalExpression, left: Eval): Eval {
  const right = context.form.expression(context, node.right)
  if (node.operator === '&&') {
    return function evalAnd(frame) {
      return left(frame) && right(frame)
    }
  }
  return function evalOr(frame) {
    return left(frame) || right(frame)
  }
}

function compileConvert({ linker, file }: PlainContext, node: ConvertExpression, operand: Eval): Eval {
  const convert = linker.converterOf(node.conversion)
  return function evalConvert(frame) {
    const value = operand(frame)
    try {
      return convert(value)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

function compileLongChain(context: PlainContext, first: Eval, links: readonly Link[]): Eval {
  const { file } = context
  const steps = links.map((link) => {
    const { right, decides, apply } = linkOperationOf(context, link)
    return { link, decides, apply, right: right && context.form.expression(context, right) }
  })
  return function evalLongChain(frame) {
    let value = first(frame)
    for (let i = 0; i < steps.length; i++) {
      const { link, decides, apply, right } = steps[i]!
      if (right && value === decides) continue
      const other = right?.(frame)
      try {
        value = apply(value, other!)
      } catch (error) {
        throw placed(error, file, link)
      }
    }
    return value
  }
}
