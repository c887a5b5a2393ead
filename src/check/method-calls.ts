/**
 * Checks calls with a dot where none is allowed: methods of other languages, and actions inside an expression. All
 * are wrong; a chain of them gets one hint that shows the whole of it in the right form.
 */

import type { Hint } from '../diagnostics/edit.js'
import type * as Ast from '../syntax/ast.js'
import { type Body, wrong } from './body.js'
import type { Expression } from './checked.js'
import { checkOperand } from './expressions.js'
import { methodHint, type Receiver, receiverOf } from './hints/call-hints.js'
import { lifting, textOf } from './hints/source-text.js'
import { typeOfTrial } from './hints/trial.js'
import { baseOf } from './references.js'
import { type Type, WRONG } from './types.js'

export function checkMethodCall(body: Body, node: Ast.MethodCall): Expression {
  const receiver = checkReceiver(body, node.target)
  const types = node.args.map((argument) => checkOperand(body, argument).type)
  if (receiver.type === WRONG) return wrong(node.span)
  const hint = misplacedAction(body, node) ?? methodHint(body, siteOf(node, receiver, types))
  body.names.report(node.span, 'MethodCall', { name: node.method.name }, hint)
  return wrong(node.span)
}

/** Checks a step after a method: its value must be stored in a variable first. */
export function checkResultStep(body: Body, node: Ast.ResultStep): Expression {
  if (node.step.kind !== 'Identifier') checkOperand(body, node.step)
  const { target } = node
  if (target.kind === 'ResultStep') return checkResultStep(body, target)
  const receiver = checkReceiver(body, target.target)
  const types = target.args.map((argument) => checkOperand(body, argument).type)
  if (receiver.type === WRONG) return wrong(node.span)
  const hint = methodHint(body, siteOf(target, receiver, types))
  const text = textIn(hint)
  const type = text === undefined ? undefined : typeOfTrial(body, text)
  const lifted =
    type &&
    lifting(body, target.span, type, text!, `results have no steps: put the value into a variable first`)
  body.names.report(target.span, 'MethodCall', { name: target.method.name }, lifted ?? hint)
  return wrong(node.span)
}

function siteOf(node: Ast.MethodCall, receiver: Receiver, types: readonly Type[]) {
  const { span, method, args } = node
  return {
    span,
    callee: { start: span.start, end: method.span.end },
    name: method.name,
    args,
    types,
    receiver,
  }
}

/** Checks the receiver of a method. A name that is not a variable, such as `console`, is not reported. */
function checkReceiver(body: Body, node: Ast.Expression): Receiver {
  switch (node.kind) {
    case 'NameReference':
    case 'FieldExpression':
    case 'IndexExpression': {
      const { name } = baseOf(node)
      const isVariable = name.alias === undefined && body.seesVariable(name.name.name)
      return receiverOf(body, node, isVariable ? checkOperand(body, node).type : undefined)
    }
    case 'MethodCall': {
      const inner = checkReceiver(body, node.target)
      const types = node.args.map((argument) => checkOperand(body, argument).type)
      if (inner.type === WRONG) return inner
      const text = textIn(methodHint(body, siteOf(node, inner, types)))
      const type = text === undefined ? undefined : typeOfTrial(body, text)
      return type ? { text: text!, operand: text!, type } : receiverOf(body, node, undefined)
    }
    default:
      return receiverOf(body, node, checkOperand(body, node).type)
  }
}

/** Returns the replacement for the whole call in a hint. */
function textIn(hint: Hint | undefined): string | undefined {
  if (hint === undefined || typeof hint === 'string') return undefined
  const [only, ...others] = hint.edits
  return others.length === 0 && hint.text.startsWith('write ') ? only?.text : undefined
}

/** An action of a connector must be a statement by itself; here its result is an operand. */
function misplacedAction(body: Body, node: Ast.MethodCall): Hint | undefined {
  if (node.target.kind !== 'NameReference') return undefined
  const { name } = node.target
  const symbols = name.alias ? body.names.packageFor(name.alias.name) : body.names.own
  const connector = symbols?.connectors.get(name.name.name)
  const action = connector?.actions.find((candidate) => candidate.name === node.method.name)
  const result = action?.results[0]
  if (!result) return undefined
  const hint = "an action call must be alone right of '=': put its result into a variable first"
  return lifting(body, node.span, result.type, textOf(body, node.span), hint) ?? hint
}
