/** Hints about actions that a connector does not have, or not for these arguments. */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import { cover } from '../../source/span.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import { type CheckedConnector, signatureOf } from '../checked.js'
import { type ConnectorType, type Type, typeName, WRONG } from '../types.js'
import { inserting, replacing, textOf, typeText } from './source-text.js'

/** Names of actions in other HTTP clients. */
const FOREIGN_ACTIONS: ReadonlyMap<string, string> = new Map([
  ['fetch', 'get'],
  ['request', 'execute'],
  ['send', 'execute'],
  ['forward', 'execute'],
  ['del', 'delete'],
])

export function actionNameHint(
  body: Body,
  node: Ast.ActionCall,
  connector: CheckedConnector,
  types: readonly Type[],
): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const name = node.action.name
  const named = connector.actions.filter((action) => action.name === name)
  const takes = (given: readonly Type[]) => named.some(({ parameters }) => isExactly(parameters, given))
  if (named.length > 0) {
    const there = named.map((action) => signatureOf(action, (type) => typeText(body, type) ?? typeName(type)))
    const text = `the connector has ${there.join(', ')}, called here with (${types.map((type) => typeText(body, type) ?? typeName(type)).join(',')})`
    const variable = variableOf(body, connector.type)
    if (types.includes(WRONG) || !takes([connector.type, ...types])) return text
    if (variable === undefined) return `${text}: the connector itself comes first`
    const at = node.args[0]?.span.start ?? node.span.end - 1
    const insertion = node.args.length > 0 ? `${variable}, ` : variable
    return { text: `${text}: the connector itself comes first`, edits: [inserting(at, insertion)] }
  }
  const foreign = FOREIGN_ACTIONS.get(name)
  const all = connector.actions.map((action) => action.name)
  const near = foreign !== undefined && all.includes(foreign) ? foreign : nearNames(name, all)[0]
  if (near === undefined) return `the connector has the actions ${[...new Set(all)].join(', ')}`
  return replacing(node.action.span, near, `did you mean '${near}'?`)
}

function isExactly(parameters: readonly { readonly type: Type }[], types: readonly Type[]): boolean {
  return parameters.length === types.length && parameters.every(({ type }, index) => type === types[index])
}

/** Returns a visible variable of a connector type. */
function variableOf(body: Body, type: ConnectorType): string | undefined {
  for (const name of body.scope.names()) if (body.scope.find(name)?.type === type) return name
  for (const [name, variable] of body.members) if (variable.type === type) return name
  for (const [name, variable] of body.names.own.variables) if (variable.type === type) return name
  return undefined
}

/** `c.get(...)`: the name of the connector belongs before the dot, and the variable among the arguments. */
export function throughVariableHint(body: Body, node: Ast.ActionCall, type: ConnectorType): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const name = typeText(body, type)
  const variable = textOf(body, node.connector.span)
  if (name === undefined) return undefined
  const args = node.args.map((argument) => textOf(body, argument.span))
  const call = `${name}.${node.action.name}(${[variable, ...args].join(', ')})`
  const place = cover(node.connector.span, node.span)
  return replacing(
    place,
    call,
    `write the connector's name before the dot: ${name}.${node.action.name}(${variable}, …)`,
  )
}
