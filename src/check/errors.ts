/** Checks `throw` and `try` (docs/language.md, 9.4). */

import type * as Ast from '../syntax/ast.js'
import { unwrapped } from '../syntax/walk.js'
import type { Body } from './body.js'
import { checkCall } from './calls.js'
import type { CatchClause, Statement } from './checked.js'
import { checkOperand } from './expressions.js'
import { catchHint, repeatedCatchHint, throwHint } from './hints/statement-hints.js'
import { checkBlock, checkStatements } from './statements.js'
import { isAssignCompatible, type StructType, type Type, typeName, WRONG } from './types.js'

export function checkThrow(body: Body, node: Ast.ThrowStatement): Statement | undefined {
  const thrown = unwrapped(node.value)
  if (thrown.kind !== 'NameReference' && thrown.kind !== 'CallExpression') {
    body.names.report(node.value.span, 'NotThrowableValue', {}, throwHint(body, node))
    return undefined
  }
  const value = thrown.kind === 'CallExpression' ? checkCall(body, thrown) : checkOperand(body, thrown)
  if (!value) return undefined
  const isOneValue = value.kind !== 'CallExpression' || value.callee.results.length === 1
  if (!isOneValue || (value.type !== WRONG && !isThrowable(body, value.type))) {
    body.names.report(node.value.span, 'NotThrowable', {}, throwHint(body, node))
  }
  const isRethrow = value.kind === 'VariableRead' && body.caught.has(value.variable)
  return { kind: 'ThrowStatement', span: node.span, value, isRethrow }
}

export function checkTry(body: Body, node: Ast.TryStatement): Statement {
  const block = checkBlock(body, node.body)
  const caught = new Set<Type>()
  const catchClauses = node.catchClauses.flatMap((clause) => {
    body.anchor = clause.span
    const checked = checkCatchClause(body, clause, caught)
    return checked ? [checked] : []
  })
  const finallyBody = node.finallyBody && checkBlock(body, node.finallyBody)
  return {
    kind: 'TryStatement',
    span: node.span,
    body: block,
    catchClauses,
    ...(finallyBody ? { finallyBody } : {}),
  }
}

function checkCatchClause(body: Body, node: Ast.CatchClause, caught: Set<Type>): CatchClause | undefined {
  const type = body.names.resolveType(node.type)
  const isThrown = isThrowable(body, type)
  if (type !== WRONG && !isThrown) {
    body.names.report(node.type.span, 'NotThrowable', {}, catchHint(body, node, type))
  }
  if (isThrown && caught.has(type))
    body.names.report(
      body.names.onLineOf(node.span, node.type.span),
      'AlreadyCaught',
      { type: typeName(type) },
      repeatedCatchHint(body, node),
    )
  caught.add(type)
  return body.inScope(() => {
    const variable = body.declare(node.name, type)
    body.caught.add(variable)
    const block = body.inScope(() => checkStatements(body, node.body.statements))
    return isThrown ? { type, variable, body: block } : undefined
  })
}

function isThrowable(body: Body, type: Type): type is StructType {
  const { errorType } = body.names.program
  return type.kind === 'struct' && (type === errorType || isAssignCompatible(type, errorType))
}
