/** Declares the callables of a package: names, parameters and results. */

import type * as Ast from '../syntax/ast.js'
import { checkNewParameter, declareCallable, definitionSpan, headOf, type OpenCallable } from './callables.js'
import {
  type Callable,
  type CheckedConnector,
  type CheckedService,
  type ConnectorVariable,
  signatureOf,
} from './checked.js'
import { all, type DeclaredNodes, isNew } from './declared-nodes.js'
import type { FileNames } from './file-names.js'
import { connectorParameterHint } from './hints/definition-hints.js'
import type { Building, PackageSymbols } from './symbols.js'
import { typeName, WRONG } from './types.js'

export function declareFunctions(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: DeclaredNodes,
): Callable[] {
  const functions: Callable[] = []
  const signatures = new Set<string>()
  for (const { names, node } of all(files, 'FunctionDefinition')) {
    const open = declareCallable(names, node)
    declared.callables.set(node, open)
    if (!isNewOverload(open, signatures)) continue
    functions.push(open.callable)
    const overloads = symbols.functions.get(node.name.name)
    if (overloads) overloads.push(open.callable)
    else symbols.functions.set(node.name.name, [open.callable])
  }
  return functions
}

/** Whether no earlier callable has the same name and parameter types; otherwise that was reported. */
function isNewOverload({ callable, node, names }: OpenCallable, signatures: Set<string>): boolean {
  const { name, span } = node.name
  if (name === '_') names.report(span, 'ReservedIdentifier', {})
  if (name === '' || name === '_') return false
  if (callable.parameters.some(({ type }) => type === WRONG)) return true
  const signature = signatureOf(callable, typeName)
  const isNew = !signatures.has(signature)
  if (!isNew) names.report(span, 'RedeclaredSymbol', { name })
  signatures.add(signature)
  return isNew
}

/** A type mapper has a name, but is identified by the pair of types that it maps. */
export function declareTypeMappers(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: DeclaredNodes,
): Callable[] {
  const pairs = new Set<string>()
  for (const { names, node } of all(files, 'TypeMapperDefinition')) {
    const open = declareCallable(names, node)
    declared.callables.set(node, open)
    const from = open.callable.parameters[0]?.type ?? WRONG
    const to = open.callable.results[0]?.type ?? WRONG
    if (from === WRONG || to === WRONG) continue
    const pair = `${typeName(from)} ${typeName(to)}`
    if (pairs.has(pair)) names.report(node.name.span, 'RedeclaredSymbol', { name: node.name.name })
    else symbols.typeMappers.push(open.callable)
    pairs.add(pair)
  }
  return symbols.typeMappers
}

export function declareActions(files: readonly FileNames[], declared: DeclaredNodes): void {
  for (const { names, node } of all(files, 'ConnectorDefinition')) {
    const connector = declared.connectors.get(node)!
    const seen = new Set<string>()
    connector.parameters = node.parameters.map((parameter, index): ConnectorVariable => {
      checkNewParameter(names, parameter.name, seen)
      const type = names.resolveType(parameter.type)
      return { kind: 'connector', name: parameter.name.name, type, index }
    })
    const signatures = new Set<string>()
    connector.actions = node.actions.flatMap((action) => {
      const open = declareCallable(names, action)
      open.callable.connector = connector
      declared.callables.set(action, open)
      checkFirstParameter(names, action, open, connector)
      return isNewOverload(open, signatures) ? [open.callable] : []
    })
  }
}

function checkFirstParameter(
  names: FileNames,
  node: Ast.ActionDefinition,
  { callable }: OpenCallable,
  connector: CheckedConnector,
): void {
  // A connector whose name was taken has a type that nothing can name: its actions are not reported.
  if (names.own.connectors.get(connector.type.name) !== connector) return
  const first = callable.parameters[0]?.type
  if (first === connector.type || first === WRONG) return
  const details = { expected: typeName(connector.type), found: first ? typeName(first) : '' }
  names.report(
    headOf(callable.span, node),
    'FirstParameterNotConnector',
    details,
    connectorParameterHint({ names }, node, connector.type.name),
  )
}

export function declareServices(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: DeclaredNodes,
): CheckedService[] {
  const services: CheckedService[] = []
  for (const { names, node } of all(files, 'ServiceDefinition')) {
    const service: Building<CheckedService> = {
      name: node.name.name,
      package: symbols.checked,
      annotations: [],
      ...(node.protocol ? { protocol: node.protocol.name } : {}),
      variables: [],
      resources: [],
      file: names.file,
      span: definitionSpan(names, node),
    }
    declared.services.set(node, service)
    if (isNew(symbols, names, node.name)) {
      symbols.services.set(service.name, service)
      services.push(service)
    }
    const signatures = new Set<string>()
    service.resources = node.resources.flatMap((resource) => {
      const open = declareCallable(names, resource)
      open.callable.service = service
      declared.callables.set(resource, open)
      return isNewOverload(open, signatures) ? [open.callable] : []
    })
  }
  return services
}
