/**
 * Chains of operators. They lean to the left, and a hundred thousand of them make a tree that deep: it
 * is walked in a loop, from the outermost operator to the first operand, and compiled from there outward.
 */

import type { BinaryExpression, Expression, LogicalExpression } from '../check/checked.js'
import { addInts, type Int } from '../values/integer.js'
import type { Value } from '../values/value.js'
import type { Context } from './compiler.js'
import type { Eval, Frame } from './executable.js'
import { compileExpression } from './expressions.js'
import { binary } from './operations.js'

const SAFE = Number.MAX_SAFE_INTEGER

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
      return function evalConvert(frame) {
        return convert(left(frame))
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
  if (link.kind === 'ConvertExpression') {
    const convert = context.compiler.converterOf(link.conversion)
    return (_, value) => convert(value)
  }
  const right = compileExpression(context, link.right)
  if (link.kind === 'LogicalExpression') {
    const decides = link.operator === '||'
    return (frame, value) => (value === decides ? value : right(frame))
  }
  const apply = binary(context, link) as (left: Value, right: Value) => Value
  return (frame, value) => apply(value, right(frame))
}

/** The slot of a local variable, the number of a small constant: hot loops are made of these. */
function localOf(node: Expression): number | undefined {
  return node.kind === 'VariableRead' && node.variable.kind === 'local' ? node.variable.slot : undefined
}

function constantOf(node: Expression): number | undefined {
  return node.kind === 'Literal' && typeof node.value === 'number' ? node.value : undefined
}

function compileBinary(context: Context, node: BinaryExpression, left: Eval, leftNode: Expression): Eval {
  if (node.operandType === 'int') {
    const special = compileIntBinary(node, localOf(leftNode), constantOf(node.right), localOf(node.right))
    if (special) return special
  }
  const right = compileExpression(context, node.right)
  const apply = binary(context, node) as (left: Value, right: Value) => Value
  const isInt = node.operandType === 'int'
  switch (node.operator) {
    case '+':
      if (!isInt) break
      return function evalAddInts(frame) {
        const a = left(frame)
        const b = right(frame)
        if (typeof a === 'number' && typeof b === 'number') {
          const sum = a + b
          if (sum <= SAFE && sum >= -SAFE) return sum
        }
        return apply(a, b)
      }
    case '-':
      if (!isInt) break
      return function evalSubtractInts(frame) {
        const a = left(frame)
        const b = right(frame)
        if (typeof a === 'number' && typeof b === 'number') {
          const difference = a - b
          if (difference <= SAFE && difference >= -SAFE) return difference
        }
        return apply(a, b)
      }
    case '<':
      return function evalLess(frame) {
        return (left(frame) as number) < (right(frame) as number)
      }
    case '<=':
      return function evalLessOrEqual(frame) {
        return (left(frame) as number) <= (right(frame) as number)
      }
    case '>':
      return function evalGreater(frame) {
        return (left(frame) as number) > (right(frame) as number)
      }
    case '>=':
      return function evalGreaterOrEqual(frame) {
        return (left(frame) as number) >= (right(frame) as number)
      }
    case '==':
      return function evalEqual(frame) {
        return left(frame) === right(frame)
      }
    case '!=':
      return function evalUnequal(frame) {
        return left(frame) !== right(frame)
      }
  }
  return function evalBinary(frame) {
    const a = left(frame)
    return apply(a, right(frame))
  }
}

/** local ⊕ constant and local ⊕ local, without a closure for either. */
function compileIntBinary(
  { operator }: BinaryExpression,
  slot: number | undefined,
  constant: number | undefined,
  other: number | undefined,
): Eval | undefined {
  if (slot === undefined) return undefined
  if (constant !== undefined) {
    switch (operator) {
      case '+':
        return evalLocalPlus(slot, constant)
      case '-':
        return evalLocalPlus(slot, -constant)
      case '<':
        return function evalLocalLessConstant(frame) {
          return (frame[slot] as number) < constant
        }
      case '<=':
        return function evalLocalAtMostConstant(frame) {
          return (frame[slot] as number) <= constant
        }
      case '==':
        return function evalLocalIsConstant(frame) {
          return frame[slot] === constant
        }
      default:
        return undefined
    }
  }
  if (other === undefined) return undefined
  switch (operator) {
    case '<':
      return function evalLocalLessLocal(frame) {
        return (frame[slot] as number) < (frame[other] as number)
      }
    case '<=':
      return function evalLocalAtMostLocal(frame) {
        return (frame[slot] as number) <= (frame[other] as number)
      }
    default:
      return undefined
  }
}

function evalLocalPlus(slot: number, constant: number): Eval {
  return function evalLocalPlusConstant(frame) {
    const value = frame[slot]
    if (typeof value === 'number') {
      const sum = value + constant
      if (sum <= SAFE && sum >= -SAFE) return sum
    }
    return addInts(value as Int, constant)
  }
}
