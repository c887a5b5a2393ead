/**
 * Checks the statements of a body, in the order of the syntax tree, and which of them can be reached
 * (docs/language.md, 6.1).
 */

import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { checkAssignment, checkVariableDefinition } from './assignments.js'
import type { Body } from './body.js'
import { checkActionCall, checkCall } from './calls.js'
import type { Block, Expression, Statement } from './checked.js'
import { widening } from './conversions.js'
import { checkThrow, checkTry } from './errors.js'
import { checkOperand } from './expressions.js'
import { conditionHint } from './hints/operator-hints.js'
import { elementTypeHint, notIterableHint, unreachableHint } from './hints/statement-hints.js'
import { checkMethodCall } from './method-calls.js'
import { checkReply, checkReturn } from './returns.js'
import { checkTransform } from './transform.js'
import { ANY, BOOLEAN, JSON_TYPE, type Type, typeName, WRONG } from './types.js'
import { widens } from './widening.js'
import { checkFork, checkWorkerReceive, checkWorkerSend } from './workers.js'

/** Checks a block in its own scope. */
export function checkBlock(body: Body, node: Ast.Block): Block {
  return body.inScope(() => checkStatements(body, node.statements))
}

/** Checks statements in the current scope. */
export function checkStatements(body: Body, nodes: readonly Ast.Statement[]): Block {
  const statements: Statement[] = []
  const outer = body.anchor
  let isReachable = true
  let wasReported = false
  for (const node of nodes) {
    body.anchor = node.span
    if (!isReachable && !wasReported) {
      body.names.report(node.span, 'Unreachable', {}, unreachableHint(node.span, nodes.at(-1)!.span))
      wasReported = true
    }
    const statement = checkStatement(body, node)
    if (statement) statements.push(statement)
    if (leavesBlock(node)) isReachable = false
  }
  body.anchor = outer
  return { kind: 'Block', statements }
}

/** @returns undefined for a statement that was reported */
function checkStatement(body: Body, node: Ast.Statement): Statement | undefined {
  const { span } = node
  switch (node.kind) {
    case 'VariableDefinitionStatement':
      return checkVariableDefinition(body, node)
    case 'AssignmentStatement':
      return checkAssignment(body, node)
    case 'IfStatement':
      return checkIf(body, node)
    case 'WhileStatement':
      return checkWhile(body, node)
    case 'IterateStatement':
      return checkIterate(body, node)
    case 'BreakStatement':
      if (body.loops === 0) body.names.report(span, 'BreakNotAllowed', { word: 'break' })
      return { kind: 'BreakStatement', span }
    case 'ContinueStatement':
      if (body.loops === 0) body.names.report(span, 'BreakNotAllowed', { word: 'continue' })
      return { kind: 'ContinueStatement', span }
    case 'TryStatement':
      return checkTry(body, node)
    case 'ThrowStatement':
      return checkThrow(body, node)
    case 'ReturnStatement':
      return checkReturn(body, node)
    case 'ReplyStatement':
      return checkReply(body, node)
    case 'CallStatement': {
      if (node.call.kind === 'MethodCall') {
        checkMethodCall(body, node.call)
        return undefined
      }
      const call = checkCall(body, node.call)
      return call && { kind: 'CallStatement', span, call }
    }
    case 'ActionStatement': {
      const call = checkActionCall(body, node.call)
      return call && { kind: 'CallStatement', span, call }
    }
    case 'ForkStatement':
      return checkFork(body, node)
    case 'WorkerSendStatement':
      return checkWorkerSend(body, node)
    case 'WorkerReceiveStatement':
      return checkWorkerReceive(body, node)
    case 'TransformStatement':
      return checkTransform(body, node)
    case 'TransactionStatement':
      body.names.report(span, 'TransactionNotSupported', {})
      body.names.leaveOutTransactions()
      return undefined
    case 'AbortStatement':
      body.names.report(span, 'AbortNotAllowed', {})
      return undefined
  }
}

function checkIf(body: Body, node: Ast.IfStatement): Statement {
  const branches = node.branches.map((branch) => {
    const condition = checkCondition(body, node, branch.condition)
    return { condition, body: checkBlock(body, branch.body) }
  })
  const elseBody = node.elseBody && checkBlock(body, node.elseBody)
  return { kind: 'IfStatement', span: node.span, branches, ...(elseBody ? { elseBody } : {}) }
}

/** A condition of the wrong type is reported on the line of its statement; for `else if`, on that of the `if`. */
function checkCondition(
  body: Body,
  statement: Ast.IfStatement | Ast.WhileStatement,
  node: Ast.Expression,
): Expression {
  const condition = checkOperand(body, node)
  if (condition.type !== BOOLEAN && condition.type !== WRONG) {
    const place = body.names.onLineOf(statement.span, node.span)
    const hint = conditionHint(body, node, condition.type)
    body.names.report(place, 'ConditionNotBoolean', { found: typeName(condition.type) }, hint)
  }
  return condition
}

function checkWhile(body: Body, node: Ast.WhileStatement): Statement {
  const condition = checkCondition(body, node, node.condition)
  if (node.body.statements.length === 0 && !holdsComment(body, node.body.span)) {
    body.names.report(node.body.span, 'EmptyWhile', {})
  }
  return { kind: 'WhileStatement', span: node.span, condition, body: checkLoopBody(body, node.body) }
}

/** A comment counts as a statement here, as in Ballerina 0.87. */
function holdsComment(body: Body, { start, end }: Span): boolean {
  return body.names.unit.comments.some((comment) => comment.span.start > start && comment.span.end <= end)
}

function checkLoopBody(body: Body, node: Ast.Block): Block {
  body.loops++
  const block = checkBlock(body, node)
  body.loops--
  return block
}

function checkIterate(body: Body, node: Ast.IterateStatement): Statement {
  const type = body.names.resolveType(node.type)
  const collection = checkOperand(body, node.collection)
  const element = elementType(collection.type)
  if (!element) {
    const hint = notIterableHint(body, node, collection.type)
    body.names.report(node.collection.span, 'NotIterable', { type: typeName(collection.type) }, hint)
  } else if (!widens(element, type)) {
    body.names.report(
      node.type.span,
      'CannotConvert',
      { from: typeName(element), to: typeName(type) },
      elementTypeHint(body, node, element),
    )
  }
  return body.inScope(() => {
    const variable = body.declare(node.name, type)
    const conversion = element && widening(element, type)
    return {
      kind: 'IterateStatement',
      span: node.span,
      variable,
      collection,
      ...(conversion ? { conversion } : {}),
      slot: body.frame.newSlot(),
      body: checkLoopBody(body, node.body),
    }
  })
}

function elementType(collection: Type): Type | undefined {
  switch (collection.kind) {
    case 'array':
      return collection.element
    case 'json':
      return JSON_TYPE
    case 'map':
      return ANY
    case 'wrong':
      return WRONG
    default:
      return undefined
  }
}

/** Whether what follows the statement in its block can never run. */
function leavesBlock(node: Ast.Statement): boolean {
  return ['ReplyStatement', 'BreakStatement', 'ContinueStatement'].includes(node.kind) || alwaysReturns(node)
}

/** Whether the callable returns on every path through the statement; loops and `try` never count. */
function alwaysReturns(node: Ast.Statement): boolean {
  switch (node.kind) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true
    case 'IfStatement':
      return (
        node.elseBody !== undefined &&
        blockReturns(node.elseBody.statements) &&
        node.branches.every((branch) => blockReturns(branch.body.statements))
      )
    case 'ForkStatement': {
      const { join, timeout } = node
      return (
        join !== undefined &&
        blockReturns(join.body.statements) &&
        (timeout === undefined || blockReturns(timeout.body.statements))
      )
    }
    default:
      return false
  }
}

/** Whether a block contains a statement that always returns. */
export function blockReturns(statements: readonly Ast.Statement[]): boolean {
  return statements.some(alwaysReturns)
}
