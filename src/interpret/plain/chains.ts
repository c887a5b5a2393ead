/**
 * Chains of operators. They lean to the left, and a hundred thousand of them make a tree that deep: it
 * is walked in a loop, from the outermost operator to the first operand, and compiled from there outward.
 */

import type { BinaryExpression, Expression, LogicalExpression } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import type { Value } from '../../values/value.js'
import type { Eval, Frame } from '../executable.js'
import type { Context } from '../linker.js'
import { binary } from '../shared/operations.js'
import { compileBinary } from './arithmetic.js'
import { compileExpression } from './expressions.js'

type Link = BinaryExpression | LogicalExpression | Extract<Expression, { kind: 'ConvertExpression' }>

/** Longer chains are run by a loop: as nested closures they would use up JavaScript's stack. */
const LONG_CHAIN = 100

export function compileChain(context: Context, node: Link): Eval {
  const links: Link[] = []
  let base: Expression = node
  for (;;) {
    if (base.kind === 'BinaryExpression' || base.kind === 'LogicalExpression') {
      links.push(base)
      base = base.left
    } else if (base.kind === 'ConvertExpression') {
      links.push(base)
      base = base.operand
    } else break
  }
  links.reverse()
  const first = compileExpression(context, base)
  if (links.length > LONG_CHAIN) return compileLongChain(context, first, links)
  let left = first
  let leftNode: Expression = base
  for (const link of links) {
    left = compileLink(context, link, left, leftNode)
    leftNode = link
  }
  return left
}

function compileLink(context: Context, link: Link, left: Eval, leftNode: Expression): Eval {
  switch (link.kind) {
    case 'BinaryExpression':
      return compileBinary(context, link, left, leftNode)
    case 'LogicalExpression':
      return compileLogical(context, link, left)
    case 'ConvertExpression': {
      const convert = context.compiler.converterOf(link.conversion)
      const { file } = context
      return function evalConvert(frame) {
        const value = left(frame)
        try {
          return convert(value)
        } catch (error) {
          throw placed(error, file, link)
        }
      }
    }
  }
}

function compileLogical(context: Context, node: LogicalExpression, left: Eval): Eval {
  const right = compileExpression(context, node.right)
  if (node.operator === '&&') {
    return function evalAnd(frame) {
      return left(frame) && right(frame)
    }
  }
  return function evalOr(frame) {
    return left(frame) || right(frame)
  }
}

/** Each link as a function from the value so far to the next. */
function compileLongChain(context: Context, first: Eval, links: readonly Link[]): Eval {
  const steps = links.map((link) => compileStep(context, link))
  return function evalLongChain(frame) {
    let value = first(frame)
    for (let i = 0; i < steps.length; i++) value = steps[i]!(frame, value)
    return value
  }
}

function compileStep(context: Context, link: Link): (frame: Frame, value: Value) => Value {
  const { file } = context
  if (link.kind === 'ConvertExpression') {
    const convert = context.compiler.converterOf(link.conversion)
    return (_, value) => {
      try {
        return convert(value)
      } catch (error) {
        throw placed(error, file, link)
      }
    }
  }
  const right = compileExpression(context, link.right)
  if (link.kind === 'LogicalExpression') {
    const decides = link.operator === '||'
    return (frame, value) => (value === decides ? value : right(frame))
  }
  const apply = binary(context, link) as (left: Value, right: Value) => Value
  return (frame, value) => {
    const other = right(frame)
    try {
      return apply(value, other)
    } catch (error) {
      throw placed(error, file, link)
    }
  }
}
