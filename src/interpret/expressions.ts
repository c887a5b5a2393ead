/** Expressions in their plain form. The kinds that hot code is made of have closures of their own. */

import type {
  ArrayElement,
  BinaryExpression,
  Expression,
  FieldRead,
  LogicalExpression,
  VariableRead,
} from '../check/checked.js'
import { addInts, type Int } from '../values/integer.js'
import type { BalArray, BalStruct, Value } from '../values/value.js'
import { compileCall, compileCreate } from './calls.js'
import type { Context } from './compiler.js'
import type { Eval, Frame } from './executable.js'
import { binary, connectorIn, nullFailure, type Operand, operationOf, readElement } from './operations.js'

const SAFE = Number.MAX_SAFE_INTEGER

export function compileExpression(context: Context, node: Expression): Eval {
  switch (node.kind) {
    case 'Literal': {
      const { value } = node
      return function evalLiteral() {
        return value
      }
    }
    case 'VariableRead':
      return compileVariableRead(context, node)
    case 'CallExpression':
      return compileCall(context, node)
    case 'CreateExpression':
      return compileCreate(context, node)
    case 'LogicalExpression':
      return compileChain(context, node)
    case 'BinaryExpression':
      return compileChain(context, node)
    case 'ConvertExpression':
      return compileChain(context, node)
    case 'FieldRead':
      return compileSteps(context, node)
    case 'ArrayElement':
      return compileSteps(context, node)
    default:
      return compileOperation(context, node)
  }
}

/** An operand, which fails by its name when it is a container and null. */
export function compileOperand(context: Context, { node, isContainer }: Operand): Eval {
  const operand = compileExpression(context, node)
  if (!isContainer) return operand
  return function evalContainer(frame) {
    const value = operand(frame)
    if (value === null) throw nullFailure(context, node)
    return value
  }
}

function compileVariableRead(context: Context, { variable }: VariableRead): Eval {
  switch (variable.kind) {
    case 'local': {
      const { slot } = variable
      return function evalLocal(frame) {
        return frame[slot]
      }
    }
    case 'global': {
      const cell = context.compiler.cellOf(variable)
      return function evalGlobal() {
        return cell.value
      }
    }
    case 'connector': {
      const { selfSlot } = context.target
      const { index } = variable
      return function evalConnectorVariable(frame) {
        return connectorIn(frame, selfSlot).values[index]
      }
    }
  }
}

/** Long references lean to their container: the closures are built from there outward, in a loop. */
function compileSteps(context: Context, node: FieldRead | ArrayElement): Eval {
  const steps: (FieldRead | ArrayElement)[] = []
  let base: Expression = node
  while (base.kind === 'FieldRead' || base.kind === 'ArrayElement') {
    steps.push(base)
    base = base.kind === 'FieldRead' ? base.struct : base.array
  }
  let read = compileOperand(context, { node: base, isContainer: true })
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!
    read = step.kind === 'FieldRead' ? evalField(read, step.field.index) : evalElement(context, read, step)
    if (i > 0) read = refusingNull(context, read, step)
  }
  return read
}

function refusingNull(context: Context, read: Eval, node: Expression): Eval {
  return function evalContainer(frame) {
    const value = read(frame)
    if (value === null) throw nullFailure(context, node)
    return value
  }
}

function evalElement(context: Context, array: Eval, node: ArrayElement): Eval {
  const index = compileExpression(context, node.index)
  return function evalArrayElement(frame) {
    return readElement(context, array(frame) as BalArray, index(frame) as Int)
  }
}

/** A field has a fixed place: each of the first has a closure that says which. */
function evalField(struct: Eval, index: number): Eval {
  switch (index) {
    case 0:
      return function evalField0(frame) {
        return (struct(frame) as BalStruct).f0
      }
    case 1:
      return function evalField1(frame) {
        return (struct(frame) as BalStruct).f1
      }
    case 2:
      return function evalField2(frame) {
        return (struct(frame) as BalStruct).f2
      }
    case 3:
      return function evalField3(frame) {
        return (struct(frame) as BalStruct).f3
      }
    default:
      return function evalFieldN(frame) {
        return (struct(frame) as BalStruct).get(index)
      }
  }
}

function compileOperation(context: Context, node: Parameters<typeof operationOf>[1]): Eval {
  const { operands, apply } = operationOf(context, node)
  const evals = operands.map((operand) => compileOperand(context, operand))
  const [first, second] = evals
  if (!first) {
    return function evalNullary() {
      return apply()
    }
  }
  if (!second) {
    return function evalUnary(frame) {
      return apply(first(frame))
    }
  }
  if (evals.length === 2) {
    return function evalBinary(frame) {
      return apply(first(frame), second(frame))
    }
  }
  return function evalNary(frame) {
    const values: Value[] = []
    for (let i = 0; i < evals.length; i++) values.push(evals[i]!(frame))
    return apply(...values)
  }
}

// ---------------------------------------------------------------- chains of operators

type Link = BinaryExpression | LogicalExpression | Extract<Expression, { kind: 'ConvertExpression' }>

/** Longer chains are run by a loop: as nested closures they would use up JavaScript's stack. */
const LONG_CHAIN = 100

/**
 * Operators lean to the left, a hundred thousand of them make a tree that deep: it is walked in a loop,
 * from the outermost operator to the first operand, and compiled from there outward.
 */
function compileChain(context: Context, node: Link): Eval {
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
