/**
 * Expressions in their waiting form. Only expressions that contain a call have one; every other operand
 * is evaluated in its plain form, in its place in the order.
 */

import type { CallExpression, CreateExpression, Expression, LogicalExpression } from '../check/checked.js'
import type { Value } from '../values/value.js'
import { bindConnector, creationOf, newConnectorFrame } from './calls.js'
import type { Context } from './compiler.js'
import { CallRequest, type Frame, type Request, type WaitingEval } from './executable.js'
import { compileExpression, compileOperand } from './expressions.js'
import { siteOf } from './machine.js'
import { type Operand, operationOf } from './operations.js'
import { nullFailure } from './references.js'
import { callsIn } from './walk.js'

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
  switch (node.kind) {
    case 'CallExpression':
      return compileWaitingCall(context, node)
    case 'CreateExpression':
      return compileWaitingCreate(context, node)
    case 'LogicalExpression':
      return compileWaitingLogical(context, node)
    case 'Literal':
    case 'VariableRead':
      throw new Error(`${node.kind} contains no call`)
    default: {
      const spine = spineOf(node)
      if (spine.length > 1) return compileWaitingSpine(context, spine)
      const { operands, apply } = operationOf(context, node)
      const gather = compileGather(context, operands)
      return function* evalOperation(frame) {
        return apply(...(yield* gather(frame)))
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

/** The operators of a chain from the first to the last; a single one where there is no chain. */
function spineOf(node: Expression): Exclude<Expression, { kind: 'LogicalExpression' }>[] {
  const links: Exclude<Expression, { kind: 'LogicalExpression' }>[] = []
  let base: Expression = node
  for (;;) {
    if (base.kind === 'BinaryExpression') {
      links.push(base)
      base = base.left
    } else if (base.kind === 'ConvertExpression') {
      links.push(base)
      base = base.operand
    } else break
  }
  return links.reverse()
}

/** A chain is run by a loop: generators inside generators would make each wait cost the chain's length. */
function compileWaitingSpine(context: Context, spine: ReturnType<typeof spineOf>): WaitingEval {
  const [first] = spine
  const base = first!.kind === 'BinaryExpression' ? first.left : (first as { operand: Expression }).operand
  const start = compileGather(context, [{ node: base, isContainer: false }])
  const links = spine.map((node) => {
    const { apply } = operationOf(context, node as Parameters<typeof operationOf>[1])
    const right =
      node.kind === 'BinaryExpression'
        ? compileGather(context, [{ node: node.right, isContainer: false }])
        : undefined
    return { apply, right }
  })
  return function* evalSpine(frame) {
    let value = (yield* start(frame))[0]
    for (const { apply, right } of links) {
      value = right ? apply(value, (yield* right(frame))[0]) : apply(value)
    }
    return value
  }
}

function compileWaitingLogical(context: Context, node: LogicalExpression): WaitingEval {
  const left = compileWaitingExpression(context, node.left)
  const right = compileWaitingExpression(context, node.right)
  const decides = node.operator === '||'
  return function* evalLogical(frame) {
    const value = yield* left(frame)
    return value === decides ? value : yield* right(frame)
  }
}

function compileWaitingCall(context: Context, node: CallExpression): WaitingEval {
  const { compiler, machine, file } = context
  const { callee } = node
  const gather = compileGather(
    context,
    node.args.map((argument) => ({ node: argument, isContainer: false })),
  )
  const site = siteOf(callee, file, node.line)
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
    if (callee.kind === 'action') bindConnector(target, inner)
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
