/**
 * Arithmetic and comparison. Loops mostly compute with local variables and small constants, so these have closures that
 * read them without a call. Integers are added as JavaScript numbers while operands and result are exact.
 */

import type { BinaryExpression, Expression } from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import { addInts, type Int, multiplyInts, subtractInts } from '../../values/integer.js'
import type { Eval } from '../executable.js'
import type { PlainContext } from '../form.js'
import { binaryOperation } from '../shared/operations.js'

/**
 * Results up to here are exact. The closures test first whether the result has 32 bits: if the operands have always been
 * small integers, V8 knows that and the test is free. Comparing the result with a number beyond 32 bits would take a
 * fifth of a tight loop's time.
 */
const MAX_EXACT = Number.MAX_SAFE_INTEGER

/** @param left the left operand, which is compiled already because it may be a long chain */
export function compileBinary(
  context: PlainContext,
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
      const compared = compileLocalWithConstant(operator, slot, constant)
      if (compared) return compared
    }
    if (slot !== undefined && other !== undefined) {
      const compared = compileLocals(operator, slot, other)
      if (compared) return compared
    }
    if (node.operandType === 'int') {
      const ints = compileIntOperation(context, node, left, { slot, constant, other })
      if (ints) return ints
    }
  }
  const right = context.form.expression(context, node.right)
  const compared = node.operandType === 'string' ? undefined : compileComparison(operator, left, right)
  if (compared) return compared
  const apply = binaryOperation(context, node)
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

/** The slot of a local variable; undefined for any other expression. */
function localOf(node: Expression): number | undefined {
  return node.kind === 'VariableRead' && node.variable.kind === 'local' ? node.variable.slot : undefined
}

/** The value of a number literal, unless it is a bigint. */
function constantOf(node: Expression): number | undefined {
  return node.kind === 'Literal' && typeof node.value === 'number' ? node.value : undefined
}

interface SimpleOperands {
  /** The slot of the left operand, if it is a local variable. */
  readonly slot: number | undefined
  /** The right operand, if it is a number literal. */
  readonly constant: number | undefined
  /** The slot of the right operand, if it is a local variable. */
  readonly other: number | undefined
}

function compileIntOperation(
  context: PlainContext,
  { operator, right: rightNode }: BinaryExpression,
  left: Eval,
  { slot, constant, other }: SimpleOperands,
): Eval | undefined {
  if (constant !== undefined && (operator === '+' || operator === '-')) {
    const addend = operator === '+' ? constant : -constant
    return slot === undefined ? compilePlusConstant(left, addend) : compileLocalPlusConstant(slot, addend)
  }
  switch (operator) {
    case '+': {
      if (slot !== undefined && other !== undefined) {
        return function evalAddLocals(frame) {
          const a = frame[slot]
          const b = frame[other]
          if (typeof a === 'number' && typeof b === 'number') {
            const sum = a + b
            if (sum === (sum | 0) || (sum <= MAX_EXACT && sum >= -MAX_EXACT)) return sum
          }
          return addInts(a as Int, b as Int)
        }
      }
      const right = context.form.expression(context, rightNode)
      return function evalAddInts(frame) {
        const a = left(frame)
        const b = right(frame)
        if (typeof a === 'number' && typeof b === 'number') {
          const sum = a + b
          if (sum === (sum | 0) || (sum <= MAX_EXACT && sum >= -MAX_EXACT)) return sum
        }
        return addInts(a as Int, b as Int)
      }
    }
    case '-': {
      const right = context.form.expression(context, rightNode)
      return function evalSubtractInts(frame) {
        const a = left(frame)
        const b = right(frame)
        if (typeof a === 'number' && typeof b === 'number') {
          const difference = a - b
          if (difference === (difference | 0) || (difference <= MAX_EXACT && difference >= -MAX_EXACT))
            return difference
        }
        return subtractInts(a as Int, b as Int)
      }
    }
    case '*': {
      const right = context.form.expression(context, rightNode)
      return function evalMultiplyInts(frame) {
        const a = left(frame)
        const b = right(frame)
        if (typeof a === 'number' && typeof b === 'number') {
          const product = a * b
          // Adding 0 turns -0 into 0: an int has no negative zero.
          if (product <= MAX_EXACT && product >= -MAX_EXACT) return product + 0
        }
        return multiplyInts(a as Int, b as Int)
      }
    }
    default:
      return undefined
  }
}

function compileLocalPlusConstant(slot: number, addend: number): Eval {
  return function evalLocalPlusConstant(frame) {
    const value = frame[slot]
    if (typeof value === 'number') {
      const sum = value + addend
      if (sum === (sum | 0) || (sum <= MAX_EXACT && sum >= -MAX_EXACT)) return sum
    }
    return addInts(value as Int, addend)
  }
}

function compilePlusConstant(left: Eval, addend: number): Eval {
  return function evalPlusConstant(frame) {
    const value = left(frame)
    if (typeof value === 'number') {
      const sum = value + addend
      if (sum === (sum | 0) || (sum <= MAX_EXACT && sum >= -MAX_EXACT)) return sum
    }
    return addInts(value as Int, addend)
  }
}

type Operator = BinaryExpression['operator']

function compileLocalWithConstant(operator: Operator, slot: number, constant: number): Eval | undefined {
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

function compileLocals(operator: Operator, slot: number, other: number): Eval | undefined {
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

function compileComparison(operator: Operator, left: Eval, right: Eval): Eval | undefined {
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
