/**
 * The body of a callable as one expression, if every path through it ends by returning one value. Returning then takes
 * neither a signal nor a slot of the frame. Hot callables run in this shape if they can.
 */

import type { Block, IfStatement, Statement } from '../../check/checked.js'
import { withinBlock } from '../../check/walk.js'
import type { Eval } from '../executable.js'
import type { PlainContext } from '../form.js'
import { stepsOfBlock } from '../shared/body-size.js'
import { inTurn } from './blocks.js'
import { compileReturnedCall } from './returns.js'

/** @returns undefined for a body that has no such shape, for example one with a `return` inside a loop */
export function compileBodyValue(context: PlainContext, block: Block): Eval | undefined {
  return context.target.callable.results.length === 1 ? compileBlockValue(context, block) : undefined
}

function compileBlockValue(context: PlainContext, block: Block): Eval | undefined {
  const value = compileValueFrom(context, block.statements, 0)
  const steps = stepsOfBlock(context, block)
  const { machine, file } = context
  const [first] = block.statements
  if (!value || !first || steps === 0) return value
  const place = { file, span: first.span }
  return function evalCharging(frame) {
    machine.charge(steps, place)
    return value(frame)
  }
}

/** The value that the statements from `start` on return. */
function compileValueFrom(
  context: PlainContext,
  statements: readonly Statement[],
  start: number,
): Eval | undefined {
  let index = start
  while (index < statements.length && !mayReturn(statements[index]!)) index++
  const last = statements[index]
  const value = last && compileEnd(context, last, statements, index + 1)
  if (!value || index === start) return value
  const before = inTurn(
    statements.slice(start, index).map((statement) => context.form.statement(context, statement)),
  )
  return function evalAfterStatements(frame) {
    before(frame)
    return value(frame)
  }
}

/** @param next the index of the statement that follows `node` if that does not return */
function compileEnd(
  context: PlainContext,
  node: Statement,
  statements: readonly Statement[],
  next: number,
): Eval | undefined {
  switch (node.kind) {
    case 'ReturnStatement': {
      const [only, another] = node.values
      return only && !another ? context.form.expression(context, only) : undefined
    }
    case 'ReturnCallStatement':
      return compileReturnedCall(context, node)
    case 'ThrowStatement': {
      const exec = context.form.statement(context, node)
      return function evalThrow(frame) {
        return exec(frame)
      }
    }
    case 'IfStatement':
      return compileChoice(context, node, statements, next)
    default:
      return undefined
  }
}

/** An `if` whose branches all return. Without an `else`, the statements that follow take its place. */
function compileChoice(
  context: PlainContext,
  node: IfStatement,
  statements: readonly Statement[],
  next: number,
): Eval | undefined {
  let otherwise = node.elseBody
    ? compileBlockValue(context, node.elseBody)
    : compileValueFrom(context, statements, next)
  for (const { condition, body } of [...node.branches].reverse()) {
    const value = compileBlockValue(context, body)
    if (!value || !otherwise) return undefined
    otherwise = choosing(context.form.expression(context, condition), value, otherwise)
  }
  return otherwise
}

function choosing(test: Eval, value: Eval, otherwise: Eval): Eval {
  return function evalIf(frame) {
    return test(frame) ? value(frame) : otherwise(frame)
  }
}

/** True if the statement may end the call. An error that passes through a statement does not count. */
function mayReturn(node: Statement): boolean {
  for (const { kind } of withinBlock({ kind: 'Block', statements: [node] })) {
    if (kind === 'ReturnStatement' || kind === 'ReturnCallStatement' || kind === 'ReplyStatement') return true
  }
  return node.kind === 'ThrowStatement'
}
