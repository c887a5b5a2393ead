/** Checks definitions of local variables, and assignments to one target or several (docs/language.md, 2, 5 and 6.3). */

import type { Hint } from '../diagnostics/edit.js'
import type * as Ast from '../syntax/ast.js'
import { unwrapped } from '../syntax/walk.js'
import type { Body } from './body.js'
import { checkActionCall, checkCall, checkCreate, returnsAnyway } from './calls.js'
import type { CallExpression, Expression, MultipleAssignmentTarget, Reference, Statement } from './checked.js'
import { widen, widening } from './conversions.js'
import { checkInitializer } from './expressions.js'
import { written } from './file-names.js'
import { countHint, resultHint } from './hints/assignment-hints.js'
import { conversionHint, nullHint } from './hints/conversion-hints.js'
import { replacing } from './hints/source-text.js'
import { misspeltWord } from './hints/statement-hints.js'
import { isUntyped, reportUntyped } from './hints/untyped-variable.js'
import { baseOf, checkTarget } from './references.js'
import { ANY, isValueType, NULL, type Type, typeName, WRONG } from './types.js'
import { widens } from './widening.js'

export function checkVariableDefinition(body: Body, node: Ast.VariableDefinitionStatement): Statement {
  const isNew = !body.scope.sees(node.name.name)
  const word = isNew ? undefined : misspeltWord(body, node)
  if (word) {
    body.names.report(node.type.span, 'UndefinedType', { name: word.written }, word.hint)
    body.hasMisspeltWord = true
  }
  const type = word ? WRONG : typeOfDefinition(body, node)
  if (!word) body.checkNewName(node.name, type)
  // The initialiser of a redeclared variable sees the earlier one.
  const declaring = isNew ? node.name : undefined
  const initializer = node.initializer && checkVariableInitializer(body, declaring, node.initializer, type)
  const variable = body.scope.declare(node.name.name, type)
  return {
    kind: 'VariableDefinitionStatement',
    span: node.span,
    variable,
    ...(initializer ? { initializer } : {}),
  }
}

/** Returns the type as written, or that of the value in the style of languages that write none. */
function typeOfDefinition(body: Body, node: Ast.VariableDefinitionStatement): Type {
  if (isUntyped(body, node.type)) return reportUntyped(body, node) ?? WRONG
  return body.names.resolveType(node.type)
}

/**
 * Returns the converted right side of a definition; undefined if it was reported.
 *
 * @param name the variable that cannot be read there; undefined for a global, whose cycles are found at the end
 */
export function checkVariableInitializer(
  body: Body,
  name: Ast.Identifier | undefined,
  node: Ast.RightHandSide,
  type: Type,
): Expression | undefined {
  const outer = body.declaring
  body.declaring = name?.name
  const value = checkRightHandSide(body, node, type)
  body.declaring = outer
  if (!value) return undefined
  if (widens(value.type, type)) return widen(value, type)
  if (value.type === NULL) {
    body.names.report(node.span, 'NullToValueType', { type: typeName(type) }, nullHint(node, type))
  } else {
    body.reportNoConversion(node, value.type, type)
  }
  return undefined
}

/** Whether a value is created with `new(…)`, `new` or `error(…)`, as in later releases. */
function isConstruction(node: Ast.RightHandSide): boolean {
  const name =
    node.kind === 'CallExpression' ? node.callee : node.kind === 'NameReference' ? node.name : undefined
  return name !== undefined && !name.alias && ['new', 'error'].includes(name.name.name)
}

/** Returns the single value of a right side; undefined if it was reported. */
function checkRightHandSide(body: Body, node: Ast.RightHandSide, type: Type): Expression | undefined {
  if (node.kind === 'CreateExpression') return checkCreate(body, node, type)
  const callNode = callOf(node)
  // The wrong type was reported, so what it would have created is not.
  if (type === WRONG && isConstruction(node)) return undefined
  if (!callNode) return checkInitializer(body, node as Ast.Expression, type)
  const call = checkEitherCall(body, callNode)
  if (!call) return undefined
  const values = call.callee.results.length
  if (values === 1) return call
  if (returnsAnyway(call.callee)) return undefined
  body.names.report(
    node.span,
    'AssignmentCount',
    { targets: 1, values },
    countHint(body, callNode, 1, values),
  )
  return undefined
}

export function checkAssignment(body: Body, node: Ast.AssignmentStatement): Statement | undefined {
  const [first, ...others] = node.targets
  // A cast has one value: a second target is wrong in itself, whether it is defined or not.
  const isCast = others.length > 0 && isCastInside(node.value)
  const targets = checkTargets(body, isCast ? [first!] : node.targets)
  if (first && node.targets.every(isIgnored)) {
    const place = { start: node.span.start, end: node.value.span.start }
    const hint = replacing(place, '', 'call the function in a statement by itself')
    body.names.report(first.span, 'NothingAssigned', {}, hint)
  }
  return node.targets.length === 1
    ? checkSingleAssignment(body, node, targets[0])
    : checkMultipleAssignment(body, node, targets)
}

function checkSingleAssignment(
  body: Body,
  node: Ast.AssignmentStatement,
  target: Reference | undefined,
): Statement | undefined {
  const type = target?.type ?? WRONG
  const value = checkRightHandSide(body, node.value, type)
  if (!target || !value) return undefined
  if (widens(value.type, type)) {
    return { kind: 'AssignmentStatement', span: node.span, target, value: widen(value, type) }
  }
  if (callOf(node.value)) {
    reportResult(body, node.targets[0]!, value.type, type, conversionHint(body, node.value, value.type, type))
  } else if (value.type === NULL && isValueType(type)) {
    // Ballerina 0.87 swaps the two types here.
    const hint = nullHint(node.value, type)
    body.names.report(node.value.span, 'ExpectedType', { expected: 'null', found: typeName(type) }, hint)
  } else {
    body.reportNoConversion(node.value, value.type, type)
  }
  return undefined
}

/** Checks several targets of the results of one call; each has exactly the type of its result, or `any`. */
function checkMultipleAssignment(
  body: Body,
  node: Ast.AssignmentStatement,
  targets: readonly (Reference | undefined)[],
): Statement | undefined {
  const callNode = callOf(node.value)
  if (!callNode) {
    checkRightHandSide(body, node.value, WRONG)
    body.names.report(
      node.value.span,
      'AssignmentCount',
      { targets: node.targets.length, values: 1 },
      countHint(body, node.value, node.targets.length, 1),
    )
    return undefined
  }
  const call = checkEitherCall(body, callNode)
  if (!call) return undefined
  const values = call.callee.results.length
  if (values !== targets.length) {
    body.names.report(
      callNode.span,
      'AssignmentCount',
      { targets: targets.length, values },
      countHint(body, callNode, targets.length, values),
    )
    return undefined
  }
  const checked = targets.map((reference, index): MultipleAssignmentTarget | undefined => {
    if (!reference) return undefined
    const { type } = reference
    const result = call.callee.results[index]!.type
    const isRight = result === type || type === ANY || result === WRONG || type === WRONG
    if (!isRight)
      reportResult(body, node.targets[index]!, result, type, resultHint(body, node, index, result, type))
    const conversion = widening(result, type)
    return conversion ? { reference, conversion } : { reference }
  })
  return { kind: 'MultipleAssignmentStatement', span: node.span, targets: checked, call }
}

function reportResult(
  body: Body,
  target: Ast.VariableReference,
  result: Type,
  type: Type,
  hint: Hint | undefined,
): void {
  const name = written(baseOf(target).name)
  const details = { result: typeName(result), name, type: typeName(type) }
  body.names.report(target.span, 'CannotAssignResult', details, hint)
}

/** Returns the targets left of `=` or `<-`: undefined for `_` and for those that were reported. */
export function checkTargets(body: Body, nodes: readonly Ast.VariableReference[]): (Reference | undefined)[] {
  const seen = new Set<string>()
  return nodes.map((node) => {
    if (isIgnored(node)) return undefined
    const name = written(baseOf(node).name)
    if (seen.has(name) && name !== '') {
      const hint = 'each variable may be assigned once; so may each array or map whose elements are assigned'
      body.names.report(
        node.span,
        'RepeatedTarget',
        { name },
        replacing(node.span, '_', `${hint}: write '_' for each one that is not wanted`),
      )
    }
    seen.add(name)
    return checkTarget(body, node)
  })
}

function isIgnored(node: Ast.VariableReference): boolean {
  return node.kind === 'NameReference' && !node.name.alias && node.name.name.name === '_'
}

/** Returns the call that is the whole right side, with or without parentheses. */
function callOf(node: Ast.RightHandSide): Ast.CallExpression | Ast.ActionCall | undefined {
  if (node.kind === 'ActionCall') return node
  return node.kind === 'CreateExpression' ? undefined : callInside(node)
}

function checkEitherCall(body: Body, node: Ast.CallExpression | Ast.ActionCall): CallExpression | undefined {
  return node.kind === 'ActionCall' ? checkActionCall(body, node) : checkCall(body, node)
}

function isCastInside(node: Ast.RightHandSide): boolean {
  if (node.kind === 'ActionCall' || node.kind === 'CreateExpression') return false
  return unwrapped(node).kind === 'CastExpression'
}

/** Returns the function call that is the whole expression, with or without parentheses. */
export function callInside(node: Ast.Expression): Ast.CallExpression | undefined {
  const inner = unwrapped(node)
  return inner.kind === 'CallExpression' ? inner : undefined
}
