/**
 * Checks expressions. `checkOperand` is for places that need a value; `checkInitializer` is for places that also
 * allow a literal in brackets, braces or backticks, whose type is the expected one.
 */

import type { Hint } from '../diagnostics/edit.js'
import type * as Ast from '../syntax/ast.js'
import { type Body, wrong } from './body.js'
import { checkCall, singleValue } from './calls.js'
import type { Expression } from './checked.js'
import { isBuiltInCast, prefersTypeMapper } from './conversions.js'
import { castHint } from './hints/cast-hints.js'
import { textTemplateHint } from './hints/template-hints.js'
import { checkArrayLiteral, checkBraceLiteral, checkTemplate } from './literals.js'
import { checkMethodCall, checkResultStep } from './method-calls.js'
import { checkBinary, checkUnary } from './operators.js'
import { literalIn } from './plain-literals.js'
import { checkReference } from './references.js'
import { type Type, typeName, WRONG } from './types.js'

/**
 * Checks an expression where it must have a type of its own.
 *
 * @param hintOf what to do about a literal in brackets, braces or backticks, which has none
 */
export function checkOperand(body: Body, node: Ast.Expression, hintOf?: () => Hint | undefined): Expression {
  switch (node.kind) {
    case 'IntLiteral':
    case 'FloatLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
      return { kind: 'Literal', span: node.span, ...literalIn(node) }
    case 'NameReference':
    case 'IndexExpression':
    case 'FieldExpression':
      return checkReference(body, node)
    case 'CallExpression':
      return singleValue(body, node, checkCall(body, node))
    case 'MethodCall':
      return checkMethodCall(body, node)
    case 'ResultStep':
      return checkResultStep(body, node)
    case 'ParenthesizedExpression':
      return checkOperand(body, node.inner)
    case 'CastExpression':
      return checkCast(body, node)
    case 'UnaryExpression':
      return checkUnary(body, node)
    case 'BinaryExpression':
      return checkBinary(body, node)
    case 'ArrayLiteral':
      body.names.report(node.span, 'ArrayInitializerNotAllowed', {}, hintOf?.())
      for (const element of node.elements) checkInitializer(body, element, WRONG)
      return wrong(node.span)
    case 'BraceLiteral':
      body.names.report(node.span, 'BraceInitializerNotAllowed', {}, hintOf?.())
      return checkBraceLiteral(body, node, WRONG)
    case 'TemplateLiteral':
      body.names.report(node.span, 'TemplateNotAllowed', {}, textTemplateHint(body, node) ?? hintOf?.())
      return wrong(node.span)
  }
}

/**
 * Checks an expression that initialises something of the expected type, which is `wrong` if it is unknown. The result
 * is not converted yet: the caller reports the right error if it does not fit.
 */
export function checkInitializer(body: Body, node: Ast.Expression, expected: Type): Expression {
  switch (node.kind) {
    case 'ParenthesizedExpression':
      return checkInitializer(body, node.inner, expected)
    case 'ArrayLiteral':
      return checkArrayLiteral(body, node, expected)
    case 'BraceLiteral':
      return checkBraceLiteral(body, node, expected)
    case 'TemplateLiteral':
      return checkTemplate(body, node, expected)
    default:
      return checkOperand(body, node)
  }
}

function checkCast(body: Body, node: Ast.CastExpression): Expression {
  const to = body.names.resolveType(node.type)
  const operand = checkOperand(body, node.operand)
  const from = operand.type
  const { span } = node
  if (from === WRONG || to === WRONG) return wrong(span)
  if (!isBuiltInCast(from, to) || prefersTypeMapper(from, to)) {
    const mapper = typeMapper(body, from, to)
    if (mapper) {
      return { kind: 'CallExpression', type: to, span, callee: mapper, args: [operand] }
    }
  }
  if (!isBuiltInCast(from, to)) {
    body.names.report(
      span,
      'CannotCast',
      { from: typeName(from), to: typeName(to) },
      castHint(body, node, from, to),
    )
    return wrong(span)
  }
  if (from === to) return operand
  return { kind: 'ConvertExpression', type: to, span, operand, conversion: { mode: 'cast', from, to } }
}

/**
 * Returns the program's own cast: first among the mappers of the package, then among those of packages that it uses.
 */
function typeMapper(body: Body, from: Type, to: Type) {
  for (const symbols of body.names.reachablePackages()) {
    const mapper = symbols.typeMappers.find(
      (candidate) => candidate.parameters[0]?.type === from && candidate.results[0]?.type === to,
    )
    if (mapper) return mapper
  }
  return undefined
}
