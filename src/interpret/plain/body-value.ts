/**
 * The value form of a body in which every path ends by returning one value: the body as one expression, so
 * that returning takes neither a signal nor a place in the frame. Hot callables have it where they can.
 */

import type { Block, IfStatement, Statement } from '../../check/checked.js'
import { withinBlock } from '../../check/walk.js'
import type { Eval, Exec } from '../executable.js'
import type { Context } from '../linker.js'
import { compileExpression } from './expressions.js'
import { compileReturnedCall } from './returns.js'
import { compileStatement, costOf, inTurn } from './statements.js'

/** Undefined for a body that has no such form: one with a `return` inside of a loop, for example. */
export function compileValueForm(context: Context, block: Block): Eval | undefined {
  return context.target.callable.results.length === 1 ? compileValueOf(context, block) : undefined
}

function compileValueOf(context: Context, block: Block): Eval | undefined {
  const value = compileFrom(context, block.statements, 0)
  const cost = costOf(context, block)
  const { machine, file } = context
  const [first] = block.statements
  if (!value || !first || cost === 0) return value
  const place = { file, span: first.span }
  return function evalCharging(frame) {
    machine.charge(cost, place)
    return value(frame)
  }
}

/** What the statements from one on come to. */
function compileFrom(context: Context, statements: readonly Statement[], start: number): Eval | undefined {
  let index = start
  while (index < statements.length && !returns(statements[index]!)) index++
  const last = statements[index]
  const value = last && compileEnd(context, last, statements, index + 1)
  if (!value || index === start) return value
  const before: Exec = inTurn(
    statements.slice(start, index).map((statement) => compileStatement(context, statement)),
  )
  return function evalAfterStatements(frame) {
    before(frame)
    return value(frame)
  }
}

/** The value of a statement that returns, `next` being where it goes on if it does not. */
function compileEnd(
  context: Context,
  node: Statement,
  statements: readonly Statement[],
  next: number,
): Eval | undefined {
  switch (node.kind) {
    case 'ReturnStatement': {
      const [only, another] = node.values
      return only && !another ? compileExpression(context, only) : undefined
    }
    case 'ReturnCallStatement':
      return compileReturnedCall(context, node)
    case 'ThrowStatement': {
      const exec = compileStatement(context, node)
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

/** An `if` of which every branch returns; without an `else`, what follows takes its place. */
function compileChoice(
  context: Context,
  node: IfStatement,
  statements: readonly Statement[],
  next: number,
): Eval | undefined {
  let otherwise = node.elseBody
    ? compileValueOf(context, node.elseBody)
    : compileFrom(context, statements, next)
  for (const { condition, body } of [...node.branches].reverse()) {
    const value = compileValueOf(context, body)
    if (!value || !otherwise) return undefined
    otherwise = evalChoice(compileExpression(context, condition), value, otherwise)
  }
  return otherwise
}

function evalChoice(test: Eval, value: Eval, otherwise: Eval): Eval {
  return function evalIf(frame) {
    return test(frame) ? value(frame) : otherwise(frame)
  }
}

/** True if a statement may end the call by itself, which an error that passes through it does not count as. */
function returns(node: Statement): boolean {
  for (const { kind } of withinBlock({ kind: 'Block', statements: [node] })) {
    if (kind === 'ReturnStatement' || kind === 'ReturnCallStatement' || kind === 'ReplyStatement') return true
  }
  return node.kind === 'ThrowStatement'
}
