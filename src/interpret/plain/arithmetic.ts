/**
 * Arithmetic and comparison. Hot loops are made of locals and small constants, so those have closures that
 * reach them without a call; ints take the easy way while they and their result are safe.
 */

import type { BinaryExpression, Expression } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import { addInts, type Int, multiplyInts, subtractInts } from '../../values/integer.js'
import type { Value } from '../../values/value.js'
import type { Eval } from '../executable.js'
import type { Context } from '../linker.js'
import { binary } from '../shared/operations.js'
import { compileExpression } from './expressions.js'

/**
 * Results up to here are exact. Where operands have been small integers, V8 adds those as they are, and what is asked
 * first, whether the sum is one too, costs nothing then; comparing it with a number beyond 32 bits takes a fifth of a
 * tight loop's time.
 */
const SAFE = Number.MAX_SAFE_INTEGER

/** @param left the left operand, compiled already: it may be a long chain */
export function compileBinary(
  context: Context,
  node: BinaryExpression,
  left: Eval,
  leftNode: Expression,
): Eval {
  const { operator } = node
  const slot = localOf(leftNode)
  if (node.operandType === 'int' || node.operandType === 'float') {
    const constant = constantOf(node.right)
    const other = localOf(node.right)
    if (slot !== undefined && constant !== undefined) {
      const compared = compareWithConstant(operator, slot, constant)
      if (compared) return compared
    }
    if (slot !== undefined && other !== undefined) {
      const compared = compareLocals(operator, slot, other)
      if (compared) return compared
    }
    if (node.operandType === 'int') {
      const ints = compileIntOperation(context, node, left, { slot, constant, other })
      if (ints) return ints
    }
  }
  const right = compileExpression(context, node.right)
  const compared = node.operandType === 'string' ? undefined : compare(operator, left, right)
  if (compared) return compared
  const apply = binary(context, node) as (left: Value, right: Value) => Value
  const { file } = context
  return function evalBinary(frame) {
    const a = left(frame)
    const b = right(frame)
    try {
      return apply(a, b)
    } catch (error) {
      throw placed(error, file, node)
    }
  }
}

/** The slot of a local variable. */
export function localOf(node: Expression): number | undefined {
  return node.kind === 'VariableRead' && node.variable.kind === 'local' ? node.variable.slot : undefined
}

/** A number that is written in the program, and no bigint. */
export function constantOf(node: Expression): number | undefined {
  return node.kind === 'Literal' && typeof node.value === 'number' ? node.value : undefined
}

interface Places {
  /** Of the left operand, if it is a local variable. */
  readonly slot: number | undefined
  /** The right operand, if it is one. */
  readonly constant: number | undefined
  /** The slot of the right operand, if it is a local variable. */
  readonly other: number | undefined
}

function compileIntOperation(
  context: Context,
  { operator, right: rightNode }: BinaryExpression,
  left: Eval,
  { slot, constant, other }: Places,
): Eval | undefined {
  if (constant !== undefined && (operator === '+' || operator === '-')) {
    const addend = operator === '+' ? constant : -constant
    return slot === undefined ? evalPlus(left, addend) : evalLocalPlus(slot, addend)
  }
  switch (operator) {
    case '+': {
      if (slot !== undefined && other !== undefined) {
        return function evalAddLocals(frame) {
          const a = frame[slot]
          const b = frame[other]
          if (typeof a === 'number' && typeof b === 'number') {
            const sum = a + b
            if (sum === (sum | 0) || (sum <= SAFE && sum >= -SAFE)) return sum
          }
          return addInts(a as Int, b as Int)
        }
      }
      const right = compileExpression(context, rightNode)
      return function evalAddInts(frame) {
        const a = left(frame)
        const b = right(frame)
        if (typeof a === 'number' && typeof b === 'number') {
          const sum = a + b
          if (sum === (sum | 0) || (sum <= SAFE && sum >= -SAFE)) return sum
        }
        return addInts(a as Int, b as Int)
      }
    }
    case '-': {
      const right = compileExpression(context, rightNode)
      return function evalSubtractInts(frame) {
        const a = left(frame)
        const b = right(frame)
        if (typeof a === 'number' && typeof b === 'number') {
          const difference = a - b
          if (difference === (difference | 0) || (difference <= SAFE && difference >= -SAFE))
            return difference
        }
        return subtractInts(a as Int, b as Int)
      }
    }
    case '*': {
      const right = compileExpression(context, rightNode)
      return function evalMultiplyInts(frame) {
        const a = left(frame)
        const b = right(frame)
        if (typeof a === 'number' && typeof b === 'number') {
          const product = a * b
          // Adding 0 turns -0, which no int is, into 0.
          if (product <= SAFE && product >= -SAFE) return product + 0
        }
        return multiplyInts(a as Int, b as Int)
      }
    }
    default:
      return undefined
  }
}

function evalLocalPlus(slot: number, addend: number): Eval {
  return function evalLocalPlusConstant(frame) {
    const value = frame[slot]
    if (typeof value === 'number') {
      const sum = value + addend
      if (sum === (sum | 0) || (sum <= SAFE && sum >= -SAFE)) return sum
    }
    return addInts(value as Int, addend)
  }
}

function evalPlus(left: Eval, addend: number): Eval {
  return function evalPlusConstant(frame) {
    const value = left(frame)
    if (typeof value === 'number') {
      const sum = value + addend
      if (sum === (sum | 0) || (sum <= SAFE && sum >= -SAFE)) return sum
    }
    return addInts(value as Int, addend)
  }
}

type Operator = BinaryExpression['operator']

function compareWithConstant(operator: Operator, slot: number, constant: number): Eval | undefined {
  switch (operator) {
    case '<':
      return function evalLocalLessConstant(frame) {
        return (frame[slot] as number) < constant
      }
    case '<=':
      return function evalLocalAtMostConstant(frame) {
        return (frame[slot] as number) <= constant
      }
    case '>':
      return function evalLocalGreaterConstant(frame) {
        return (frame[slot] as number) > constant
      }
    case '>=':
      return function evalLocalAtLeastConstant(frame) {
        return (frame[slot] as number) >= constant
      }
    case '==':
      return function evalLocalIsConstant(frame) {
        return frame[slot] === constant
      }
    case '!=':
      return function evalLocalIsNotConstant(frame) {
        return frame[slot] !== constant
      }
    default:
      return undefined
  }
}

function compareLocals(operator: Operator, slot: number, other: number): Eval | undefined {
  switch (operator) {
    case '<':
      return function evalLocalLessLocal(frame) {
        return (frame[slot] as number) < (frame[other] as number)
      }
    case '<=':
      return function evalLocalAtMostLocal(frame) {
        return (frame[slot] as number) <= (frame[other] as number)
      }
    case '>':
      return function evalLocalGreaterLocal(frame) {
        return (frame[slot] as number) > (frame[other] as number)
      }
    case '>=':
      return function evalLocalAtLeastLocal(frame) {
        return (frame[slot] as number) >= (frame[other] as number)
      }
    default:
      return undefined
  }
}

function compare(operator: Operator, left: Eval, right: Eval): Eval | undefined {
  switch (operator) {
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
    default:
      return undefined
  }
}
