/** Checks `return` (docs/language.md, 6.1) and `reply` (docs/language.md, 13.4). */

import type * as Ast from '../syntax/ast.js'
import { unwrapped } from '../syntax/walk.js'
import { callInside } from './assignments.js'
import type { Body } from './body.js'
import { checkCall } from './calls.js'
import type { Statement } from './checked.js'
import { widen, widening } from './conversions.js'
import { checkInitializer, checkOperand } from './expressions.js'
import { conversionHint } from './hints/conversion-hints.js'
import { replyInFunctionHint, returnedLiteralHint, returnInResourceHint } from './hints/resource-hints.js'
import { notEnoughHint, replyHint, tooManyHint } from './hints/statement-hints.js'
import { ANY, MESSAGE, type Type, typeName, WRONG } from './types.js'
import { widens } from './widening.js'

export function checkReturn(body: Body, node: Ast.ReturnStatement): Statement | undefined {
  const { span, values } = node
  const { results } = body.owner
  if (body.owner.kind === 'resource') {
    body.names.report(span, 'ReturnInResource', {}, returnInResourceHint(body, node))
    // What is returned becomes a message, as the hint says: braces are not one problem more.
    for (const value of values) checkInitializer(body, value, WRONG)
    return undefined
  }
  const [only] = values
  if (!only) {
    const hasValues = results.every(({ variable }) => variable !== undefined)
    if (!hasValues) body.names.report(span, 'NotEnoughToReturn', {}, notEnoughHint(body, node))
    return { kind: 'ReturnStatement', span, values: [] }
  }
  const callNode = values.length === 1 ? callInside(only) : undefined
  if (callNode) return checkReturnCall(body, node, callNode)
  const checked = values.map((value, index) =>
    checkOperand(body, value, () => returnedLiteralHint(body, value, index)),
  )
  if (
    !checkCount(
      body,
      node,
      checked.map(({ type }) => type),
    )
  )
    return undefined
  checked.forEach((value, index) => {
    const type = results[index]!.type
    if (!widens(value.type, type)) reportType(body, node, values[index]!, type, value.type)
  })
  return {
    kind: 'ReturnStatement',
    span,
    values: checked.map((value, index) => widen(value, results[index]!.type)),
  }
}

/** Checks `return f();`, which returns every result of the call; the types must be the same or `any`. */
function checkReturnCall(
  body: Body,
  node: Ast.ReturnStatement,
  callNode: Ast.CallExpression,
): Statement | undefined {
  const call = checkCall(body, callNode)
  if (!call) return undefined
  const given = call.callee.results.map(({ type }) => type)
  if (!checkCount(body, node, given)) return undefined
  const types = body.owner.results.map(({ type }) => type)
  types.forEach((type, index) => {
    const found = given[index]!
    if (found !== type && type !== ANY && found !== WRONG && type !== WRONG) {
      reportType(body, node, callNode, type, found)
    }
  })
  const conversions = types.map((type, index) => widening(given[index]!, type))
  return { kind: 'ReturnCallStatement', span: node.span, call, conversions }
}

function checkCount(body: Body, node: Ast.ReturnStatement, types: readonly Type[]): boolean {
  const count = types.length
  const wanted = body.owner.results.length
  if (count < wanted) body.names.report(node.span, 'NotEnoughToReturn', {}, notEnoughHint(body, node))
  if (count > wanted) body.names.report(node.span, 'TooManyToReturn', {}, tooManyHint(body, node, types))
  return count === wanted
}

function reportType(
  body: Body,
  { span }: Ast.ReturnStatement,
  value: Ast.Expression,
  expected: Type,
  found: Type,
): void {
  const details = { expected: typeName(expected), found: typeName(found) }
  const hint = conversionHint(body, value, found, expected)
  body.names.report(body.names.onLineOf(span, value.span), 'ReturnType', details, hint)
}

export function checkReply(body: Body, node: Ast.ReplyStatement): Statement | undefined {
  const { kind } = body.owner
  if (kind === 'function' || kind === 'action' || kind === 'typemapper') {
    const place = kind === 'action' ? 'action' : 'function'
    body.names.report(body.owner.span, 'ReplyOutsideResource', { place }, replyInFunctionHint(body, node))
  }
  if (unwrapped(node.value).kind !== 'NameReference') {
    body.names.report(
      body.names.onLineOf(node.span, node.value.span),
      'ReplyNotMessage',
      {},
      replyHint(body, node),
    )
    return undefined
  }
  const value = checkOperand(body, node.value)
  if (value.type !== MESSAGE && value.type !== WRONG) {
    const hint = replyHint(body, node)
    body.names.report(
      node.value.span,
      'ExpectedType',
      { expected: 'message', found: typeName(value.type) },
      hint,
    )
  }
  return { kind: 'ReplyStatement', span: node.span, value }
}
