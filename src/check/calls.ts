/** Checks calls of functions and actions, and resolves overloads (docs/language.md, 6.2 and 11.2). */

import type { Hint } from '../diagnostics/edit.js'
import { cover, type Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { type Body, wrong } from './body.js'
import {
  type Callable,
  type CallExpression,
  type CheckedConnector,
  type CreateExpression,
  type Expression,
  signatureOf,
} from './checked.js'
import { widen } from './conversions.js'
import { checkOperand } from './expressions.js'
import { written } from './file-names.js'
import { actionNameHint, throughVariableHint } from './hints/action-hints.js'
import {
  ambiguousHint,
  argumentsHint,
  literalArgumentHint,
  multipleValueHint,
} from './hints/argument-hints.js'
import { type CallSite, methodHint, receiverOf, unknownFunctionHint } from './hints/call-hints.js'
import { conversionHint } from './hints/conversion-hints.js'
import { createdHint, surplusArgumentHint } from './hints/definition-hints.js'
import { connectorHint } from './hints/type-hints.js'
import type { PackageSymbols } from './symbols.js'
import { ANY, qualify, type Type, typeName, WRONG } from './types.js'
import { widens } from './widening.js'

/** @returns undefined if an error was reported */
export function checkCall(body: Body, node: Ast.CallExpression): CallExpression | undefined {
  const name = node.callee.name.name
  const args = node.args.map((argument, index) => {
    return isBracketed(argument) ? checkBracketed(body, node, index) : checkOperand(body, argument)
  })
  const symbols = body.names.packageOf(node.callee, () => unknownPackageHint(body, node, args))
  if (!symbols || name === '') return undefined
  const candidates = symbols.functions.get(name) ?? []
  const types = args.map(({ type }) => type)
  const exact = candidates.find((candidate) => takesExactly(candidate, types))
  if (exact) return callOf(exact, args, node.span)
  const fitting = candidates.filter((candidate) => takesWidened(candidate, types))
  const [first, second] = fitting
  if (first && second) {
    // If an argument or parameter was already reported, the overload that is meant is unknown.
    if (types.includes(WRONG) || fitting.some(hasWrongParameter)) return undefined
    body.names.report(
      node.callee.span,
      'AmbiguousFunction',
      {
        // Unlike for undefined functions, Ballerina 0.87 leaves out the package here.
        name,
        first: fullSignature(first),
        second: fullSignature(second),
      },
      ambiguousHint(body, node, first, types),
    )
    return undefined
  }
  if (first)
    return types.includes(WRONG) && candidates.length > 1 ? undefined : callOf(first, args, node.span)
  if (types.includes(WRONG) && candidates.length > 0) return undefined
  const hint = functionHint(body, node, symbols, candidates, types)
  body.names.report(node.callee.span, 'UndefinedFunction', { name: written(node.callee) }, hint, symbols)
  return undefined
}

/** Checks that a call returns the single value that is needed. */
export function singleValue(
  body: Body,
  node: Ast.CallExpression,
  call: CallExpression | undefined,
): Expression {
  if (!call) return wrong(node.span)
  const { results } = call.callee
  if (results.length === 1) return call
  if (returnsAnyway(call.callee)) return wrong(node.span)
  const name = written(node.callee)
  const hint = results.length === 0 ? undefined : multipleValueHint(body, node, results)
  body.names.report(node.span, results.length === 0 ? 'NoValue' : 'MultipleValue', { name }, hint)
  return wrong(node.span)
}

/** Whether a function without results returns some nevertheless, which is reported in its body. */
export function returnsAnyway({ kind, results, file, span }: Callable): boolean {
  if (kind !== 'function' || results.length > 0) return false
  return /\breturn\s+[^;\s]/.test(file.text.slice(span.start, span.end))
}

/** @returns undefined if an error was reported */
export function checkActionCall(body: Body, node: Ast.ActionCall): CallExpression | undefined {
  const args = node.args.map((argument) => checkOperand(body, argument))
  const types = args.map(({ type }) => type)
  const connector = findConnector(body, node.connector, () => actionHint(body, node, types))
  if (!connector) return undefined
  const name = node.action.name
  const named = connector.actions.filter((action) => action.name === name)
  const action = named.find((candidate) => takesExactly(candidate, types))
  if (action) return callOf(action, args, node.span)
  if (name === '' || named.some(hasWrongParameter) || (types.includes(WRONG) && named.length > 0))
    return undefined
  const hint = actionNameHint(body, node, connector, types)
  const span = body.names.onLineOf(node.span, node.action.span)
  body.names.report(span, 'UndefinedAction', { name, connector: typeName(connector.type) }, hint)
  return undefined
}

/** Checks `create C(args)` for a variable of the type; arguments must have exactly the types of the parameters. */
export function checkCreate(body: Body, node: Ast.CreateExpression, expected: Type): Expression {
  const args = node.args.map((argument, index) =>
    checkOperand(body, argument, () => surplusArgumentHint(body, node, index)),
  )
  if (expected === WRONG) {
    // The name was probably reported with the type of the variable, but the import is used.
    body.names.packageOf(node.connector)
    return wrong(node.span)
  }
  const connector = findConnector(body, node.connector)
  if (!connector) return wrong(node.span)
  if (expected.kind !== 'connector') {
    body.names.report(
      node.span,
      'ConnectorInitializerNotAllowed',
      {},
      createdHint(body, node, connector.type),
    )
    return wrong(node.span)
  }
  if (expected !== connector.type) {
    const found = typeName(connector.type)
    const place = body.names.onLineOf(node.span, node.connector.span)
    body.names.report(place, 'ExpectedType', { expected: typeName(expected), found })
    return wrong(node.span)
  }
  const { parameters } = connector
  if (parameters.length !== args.length) {
    const hint = `create takes (${parameters.map(({ type, name }) => `${typeName(type)} ${name}`).join(', ')})`
    body.names.report(node.span, 'ArgumentCount', { parameters: parameters.length, args: args.length }, hint)
    return wrong(node.span)
  }
  let isRight = true
  const converted = args.map((argument, index) => {
    const type = parameters[index]!.type
    if (argument.type === type || type === ANY || argument.type === WRONG || type === WRONG)
      return widen(argument, type)
    isRight = false
    const details = { expected: typeName(type), found: typeName(argument.type) }
    body.names.report(
      body.names.onLineOf(node.span, argument.span),
      'ExpectedType',
      details,
      conversionHint(body, node.args[index]!, argument.type, type),
    )
    return argument
  })
  if (!isRight) return wrong(node.span)
  return {
    kind: 'CreateExpression',
    type: connector.type,
    span: node.span,
    connector,
    args: converted,
  } satisfies CreateExpression
}

/** An action of something other than a connector is a method in another language. */
function actionHint(body: Body, node: Ast.ActionCall, types: readonly Type[]): Hint | undefined {
  const { connector, action, args, span } = node
  const type = connector.alias ? undefined : typeOfVariable(body, connector.name.name)
  if (type?.kind === 'connector') return throughVariableHint(body, node, type)
  const receiver = receiverOf(body, connector, type)
  return methodHint(body, {
    span,
    callee: cover(connector.span, action.span),
    name: action.name,
    args,
    types,
    receiver,
  })
}

function typeOfVariable(body: Body, name: string): Type | undefined {
  const variable = body.scope.find(name) ?? body.members.get(name) ?? body.names.own.variables.get(name)
  return variable?.type
}

/** @param hintOf what was probably meant if the name is not that of a connector */
function findConnector(
  body: Body,
  name: Ast.QualifiedName,
  hintOf?: () => Hint | undefined,
): CheckedConnector | undefined {
  const symbols = body.names.packageOf(name, hintOf)
  const plain = name.name.name
  const connector = symbols?.connectors.get(plain)
  if (connector || !symbols || plain === '') return connector
  const isVariable = name.alias ? symbols.variables.has(plain) : body.seesVariable(plain)
  // Its type is unknown, which has been reported.
  if (isVariable && !name.alias && typeOfVariable(body, plain) === WRONG) return undefined
  if (isVariable) {
    body.names.report(name.span, 'NotAConnector', { name: written(name) }, hintOf?.())
  } else {
    const hint = hintOf?.() ?? connectorHint(body.names, name, symbols)
    body.names.report(name.span, 'UndefinedConnector', { name: written(name) }, hint, symbols)
  }
  return undefined
}

function takesExactly(callable: Callable, types: readonly Type[]): boolean {
  const { parameters } = callable
  return parameters.length === types.length && parameters.every(({ type }, index) => type === types[index])
}

function takesWidened(callable: Callable, types: readonly Type[]): boolean {
  const { parameters } = callable
  return (
    parameters.length === types.length && parameters.every(({ type }, index) => widens(types[index]!, type))
  )
}

function hasWrongParameter({ parameters }: Callable): boolean {
  return parameters.some(({ type }) => type === WRONG)
}

function callOf(callee: Callable, args: readonly Expression[], span: Span): CallExpression {
  return {
    kind: 'CallExpression',
    type: callee.results[0]?.type ?? WRONG,
    span,
    callee,
    args: args.map((argument, index) => widen(argument, callee.parameters[index]!.type)),
  }
}

function fullSignature(callable: Callable): string {
  return qualify(callable.packagePath, signatureOf(callable, typeName))
}

function functionHint(
  body: Body,
  node: Ast.CallExpression,
  symbols: PackageSymbols,
  candidates: readonly Callable[],
  types: readonly Type[],
): Hint | undefined {
  const { callee } = node
  if (candidates.length > 0) return argumentsHint(body, node, candidates, types)
  return unknownFunctionHint(body, siteOf(node, types), callee.alias?.name, symbols)
}

/** Whether a literal has no type of its own. */
function isBracketed({ kind }: Ast.Expression): boolean {
  return kind === 'BraceLiteral' || kind === 'ArrayLiteral' || kind === 'TemplateLiteral'
}

/** Checks such a literal as an argument, which is wrong: the hint depends on the functions that may be meant. */
function checkBracketed(body: Body, { callee, args }: Ast.CallExpression, index: number): Expression {
  const argument = args[index]!
  return checkOperand(body, argument, () =>
    literalArgumentHint(body, argument, index, args.length, calledFunctions(body, callee)),
  )
}

/** Returns the functions that a call may mean, before its package is looked up and reported. */
function calledFunctions(body: Body, { alias, name }: Ast.QualifiedName): readonly Callable[] {
  const symbols = alias ? body.names.packageFor(alias.name) : body.names.own
  return symbols?.functions.get(name.name) ?? []
}

function siteOf({ span, callee, args }: Ast.CallExpression, types: readonly Type[]): CallSite {
  return { span, callee: callee.span, name: callee.name.name, args, types }
}

/** Handles a call into a package that does not exist: perhaps another package has the function. */
function unknownPackageHint(
  body: Body,
  node: Ast.CallExpression,
  args: readonly Expression[],
): Hint | undefined {
  const types = args.map(({ type }) => type)
  return (
    body.names.packageHint(node.callee) ??
    unknownFunctionHint(body, siteOf(node, types), node.callee.alias!.name, undefined)
  )
}
