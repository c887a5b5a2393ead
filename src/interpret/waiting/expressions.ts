/**
 * Expressions in their waiting form. Only expressions that contain a call have one; every other operand
 * is evaluated in its plain form, in its place in the order.
 */

import type { CallExpression, CreateExpression, Expression } from '../../check/checked.js'
import { callsIn } from '../../check/walk.js'
import { placed } from '../../values/failure.js'
import type { Value } from '../../values/value.js'
import { CallRequest, type Frame, type Request, type WaitingEval } from '../executable.js'
import type { Context } from '../linker.js'
import { siteOf } from '../machine/machine.js'
import { bindConnector, creationOf, newConnectorFrame } from '../plain/calls.js'
import { compileExpression, compileOperand } from '../plain/expressions.js'
import { nullFailure } from '../plain/references.js'
import { literalOf } from '../shared/literals.js'
import { binary, type Operand, operationOf } from '../shared/operations.js'

/** True if an expression must be run in its waiting form: a call in it may wait, or go deep. */
export function hasCall(node: Expression): boolean {
  return callsIn(node).length > 0
}

export function compileWaitingExpression(context: Context, node: Expression): WaitingEval {
  if (!hasCall(node)) {
    const evaluate = compileExpression(context, node)
    // biome-ignore lint/correctness/useYield: it has nothing to wait for
    return function* evalPlain(frame) {
      return evaluate(frame)
    }
  }
  const { file } = context
  switch (node.kind) {
    case 'CallExpression':
      return compileWaitingCall(context, node)
    case 'CreateExpression':
      return compileWaitingCreate(context, node)
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'ConvertExpression':
      return compileWaitingChain(context, node)
    case 'Literal':
    case 'VariableRead':
      throw new Error(`${node.kind} contains no call`)
    case 'ArrayElement':
    case 'MapElement':
    case 'JsonElement':
    case 'FieldRead':
    case 'ArrayLength':
    case 'UnaryExpression':
    case 'NullTest': {
      const { operands, apply } = operationOf(context, node)
      const gather = compileGather(context, operands)
      return function* evalOperation(frame) {
        const values = yield* gather(frame)
        try {
          return apply(...values)
        } catch (error) {
          throw placed(error, file, node)
        }
      }
    }
    default: {
      const { operands, make } = literalOf(context, node)
      const gather = compileGather(context, operands)
      return function* evalPartedLiteral(frame) {
        const values = yield* gather(frame)
        try {
          return make(values)
        } catch (error) {
          throw placed(error, file, node)
        }
      }
    }
  }
}

/** Evaluates operands in order; the values so far are kept while a later one waits. */
export function compileGather(context: Context, operands: readonly Operand[]) {
  const evals = operands.map((operand) =>
    hasCall(operand.node)
      ? { waiting: compileWaitingOperand(context, operand), plain: undefined }
      : { waiting: undefined, plain: compileOperand(context, operand) },
  )
  return function* gather(frame: Frame): ReturnType<WaitingGather> {
    const values: Value[] = []
    for (const { waiting, plain } of evals) values.push(waiting ? yield* waiting(frame) : plain!(frame))
    return values
  }
}

type WaitingGather = (frame: Frame) => Generator<Request, Value[], Value>

function compileWaitingOperand(context: Context, { node, isContainer }: Operand): WaitingEval {
  const evaluate = compileWaitingExpression(context, node)
  if (!isContainer) return evaluate
  return function* evalContainer(frame) {
    const value = yield* evaluate(frame)
    if (value === null) throw nullFailure(context, node)
    return value
  }
}

type Link = Extract<Expression, { kind: 'BinaryExpression' | 'LogicalExpression' | 'ConvertExpression' }>

/** A link of a chain: what it makes of the value so far, and of its own operand, if that is needed. */
interface Step {
  readonly link: Link
  readonly apply: (left: Value, right?: Value) => Value
  readonly right?: ReturnType<typeof compileGather>
  /** `&&` and `||` look at their right side only if the left one is not this. */
  readonly decides?: boolean
}

/**
 * A chain of operators is run by a loop, like a long one in its plain form: generators inside generators
 * would make each wait cost the chain's length.
 */
function compileWaitingChain(context: Context, node: Link): WaitingEval {
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
  const start = compileGather(context, [{ node: base, isContainer: false }])
  const steps = links.reverse().map((link) => compileStep(context, link))
  const { file } = context
  return function* evalChain(frame) {
    let value = (yield* start(frame))[0]
    for (const { link, apply, right, decides } of steps) {
      if (right && value === decides) continue
      const other = right && (yield* right(frame))[0]
      try {
        value = apply(value, other)
      } catch (error) {
        throw placed(error, file, link)
      }
    }
    return value
  }
}

function compileStep(context: Context, link: Link): Step {
  if (link.kind === 'ConvertExpression') return { link, apply: context.compiler.converterOf(link.conversion) }
  const right = compileGather(context, [{ node: link.right, isContainer: false }])
  if (link.kind === 'BinaryExpression') return { link, apply: binary(context, link) as Step['apply'], right }
  return { link, apply: (_, value) => value, right, decides: link.operator === '||' }
}

function compileWaitingCall(context: Context, node: CallExpression): WaitingEval {
  const { compiler, machine, file } = context
  const { callee } = node
  const gather = compileGather(
    context,
    node.args.map((argument) => ({ node: argument, isContainer: false })),
  )
  const site = siteOf(callee, file, node.span)
  if (!callee.body) {
    const native = machine.surroundings.nativeOf(callee)
    const run = native.run as (call: unknown, ...args: Value[]) => Value
    return function* evalNative(frame) {
      const values = yield* gather(frame)
      machine.enter(site)
      const given = run(machine, ...values)
      const result = native.suspends ? yield Promise.resolve(given) : given
      machine.depth--
      return result
    }
  }
  const target = compiler.targetOf(callee)
  return function* evalCall(frame) {
    const values = yield* gather(frame)
    const inner = target.newFrame()
    for (let i = 0; i < values.length; i++) inner[i] = values[i]
    if (callee.kind === 'action') bindConnector(context, node, target, inner)
    machine.enter(site)
    yield new CallRequest(target, inner)
    machine.depth--
    return inner[target.resultSlot]
  }
}

function compileWaitingCreate(context: Context, node: CreateExpression): WaitingEval {
  const { machine } = context
  const gather = compileGather(
    context,
    node.args.map((argument) => ({ node: argument, isContainer: false })),
  )
  const { target, site } = creationOf(context, node)
  return function* evalCreate(frame) {
    const inner = newConnectorFrame(node, target, yield* gather(frame))
    machine.enter(site)
    yield new CallRequest(target, inner)
    machine.depth--
    return inner[target.selfSlot]
  }
}
