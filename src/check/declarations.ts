/**
 * The first look at a package: all its names and signatures, in the order in which the original meets
 * them (semantics reference 12): structs, connectors, functions, type mappers, services, annotations.
 * Bodies and initialisers come later, in definitions.ts.
 */

import type * as Ast from '../syntax/ast.js'
import { checkAttributes, declareAnnotation } from './annotations.js'
import { checkNewParameter, declareCallable, definitionSpan, headOf, type OpenCallable } from './callables.js'
import type {
  Callable,
  CheckedConnector,
  CheckedPackage,
  CheckedService,
  ConnectorVariable,
  GlobalVariable,
} from './checked.js'
import type { FileNames } from './file-names.js'
import { literalAs, literalIn } from './plain-literals.js'
import type { Building, PackageSymbols } from './symbols.js'
import { isValueType, type StructField, type StructType, typeName, WRONG } from './types.js'

/** What the first look leaves for the second: by the node of the definition. */
export interface Declared {
  readonly callables: Map<Ast.Node, OpenCallable>
  readonly connectors: Map<Ast.Node, Building<CheckedConnector>>
  readonly services: Map<Ast.Node, Building<CheckedService>>
  readonly variables: Map<Ast.Node, Building<GlobalVariable>>
  readonly structs: Map<Ast.Node, StructType>
}

type Located<T> = { readonly names: FileNames; readonly node: T }

/** @param newIndex the place of a next global variable among those of the whole program */
export function declarePackage(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  newIndex: () => number,
): Declared {
  const declared: Declared = {
    callables: new Map(),
    connectors: new Map(),
    services: new Map(),
    variables: new Map(),
    structs: new Map(),
  }
  declareStructs(symbols, files, declared)
  declareConnectors(symbols, files, declared)
  declareStructFields(files, declared)
  declareActions(files, declared)
  for (const { names, node } of all(files, 'FunctionDefinition'))
    declareFunction(symbols, names, node, declared)
  for (const { names, node } of all(files, 'TypeMapperDefinition'))
    declareTypeMapper(symbols, names, node, declared)
  for (const { names, node } of all(files, 'ServiceDefinition'))
    declareService(symbols, names, node, declared)
  declareAnnotations(symbols, files)
  declareVariables(symbols, files, declared, newIndex)
  return declared
}

/** The definitions of one kind, file by file. */
function* all<K extends Ast.Definition['kind']>(
  files: readonly FileNames[],
  kind: K,
): Iterable<Located<Extract<Ast.Definition, { kind: K }>>> {
  for (const names of files) {
    for (const node of names.unit.definitions) {
      if (node.kind === kind) yield { names, node: node as Extract<Ast.Definition, { kind: K }> }
    }
  }
}

/** True if a definition may take its name; otherwise that was reported. */
function isNew(symbols: PackageSymbols, names: FileNames, { name, span }: Ast.Identifier): boolean {
  if (name === '_') names.report(span, 'ReservedIdentifier', {})
  else if (symbols.declares(name)) names.report(span, 'RedeclaredSymbol', { name })
  else return name !== ''
  return false
}

function declareStructs(symbols: PackageSymbols, files: readonly FileNames[], declared: Declared): void {
  const checked: Building<CheckedPackage> = symbols.checked
  for (const { names, node } of all(files, 'StructDefinition')) {
    const type: StructType = { kind: 'struct', name: node.name.name, packagePath: symbols.path, fields: [] }
    declared.structs.set(node, type)
    if (!isNew(symbols, names, node.name)) continue
    symbols.structs.set(type.name, type)
    checked.structs = [...checked.structs, type]
  }
}

function declareStructFields(files: readonly FileNames[], declared: Declared): void {
  for (const { names, node } of all(files, 'StructDefinition')) {
    const { fields } = declared.structs.get(node)!
    const seen = new Set<string>()
    for (const field of node.fields) {
      checkNewParameter(names, field.name, seen)
      fields.push(structField(names, field, fields.length))
    }
  }
}

function structField(names: FileNames, node: Ast.FieldDefinition, index: number): StructField {
  const type = names.resolveType(node.type)
  const field: StructField = { name: node.name.name, index, type }
  const literal = node.defaultValue && literalIn(node.defaultValue)
  if (!literal || !node.defaultValue || type === WRONG) return field
  const defaultValue = literalAs(literal, type)
  if (defaultValue !== undefined) return { ...field, defaultValue }
  const span = names.onLineOf(node.span, node.defaultValue.span)
  reportMisfit(names, span, typeName(literal.type), typeName(type))
  return field
}

/** A literal that does not fit the type it initialises. */
export function reportMisfit(names: FileNames, span: Ast.Node['span'], from: string, to: string): void {
  if (from === 'null') names.report(span, 'NullToValueType', { type: to })
  else names.report(span, 'CannotConvert', { from, to })
}

function declareConnectors(symbols: PackageSymbols, files: readonly FileNames[], declared: Declared): void {
  const checked: Building<CheckedPackage> = symbols.checked
  for (const { names, node } of all(files, 'ConnectorDefinition')) {
    const { name } = node.name
    const connector: Building<CheckedConnector> = {
      type: { kind: 'connector', name, packagePath: symbols.path },
      annotations: [],
      parameters: [],
      variables: [],
      actions: [],
      initializerFrameSize: 0,
      file: names.file,
      span: definitionSpan(names, node),
    }
    declared.connectors.set(node, connector)
    if (!isNew(symbols, names, node.name)) continue
    symbols.connectors.set(name, connector)
    checked.connectors = [...checked.connectors, connector]
  }
}

function declareActions(files: readonly FileNames[], declared: Declared): void {
  for (const { names, node } of all(files, 'ConnectorDefinition')) {
    const connector = declared.connectors.get(node)!
    const seen = new Set<string>()
    connector.parameters = node.parameters.map((parameter, index): ConnectorVariable => {
      checkNewParameter(names, parameter.name, seen)
      const type = names.resolveType(parameter.type)
      return { kind: 'connector', name: parameter.name.name, type, index }
    })
    const actions: Callable[] = []
    for (const action of node.actions) {
      const open = declareCallable(names, action)
      open.callable.connector = connector
      declared.callables.set(action, open)
      checkFirstParameter(names, action, open, connector)
      if (isNewOverload(names, open, actions)) actions.push(open.callable)
    }
    connector.actions = actions
  }
}

function checkFirstParameter(
  names: FileNames,
  node: Ast.ActionDefinition,
  { callable }: OpenCallable,
  connector: CheckedConnector,
): void {
  const first = callable.parameters[0]?.type
  if (first === connector.type || first === WRONG) return
  const details = { expected: typeName(connector.type), found: first ? typeName(first) : '' }
  names.report(headOf(callable.span, node), 'FirstParameterNotConnector', details)
}

/** True if no earlier callable has the same name and parameter types; otherwise that was reported. */
function isNewOverload(
  names: FileNames,
  { callable, node }: OpenCallable,
  earlier: readonly Callable[],
): boolean {
  const { name, span } = node.name
  if (name === '_') names.report(span, 'ReservedIdentifier', {})
  if (name === '' || name === '_') return false
  const types = callable.parameters.map(({ type }) => type)
  const twin = earlier.some(
    ({ name: other, parameters }) =>
      other === name &&
      parameters.length === types.length &&
      parameters.every(({ type }, index) => type === types[index] && type !== WRONG),
  )
  if (twin) names.report(span, 'RedeclaredSymbol', { name })
  return !twin
}

function declareFunction(
  symbols: PackageSymbols,
  names: FileNames,
  node: Ast.FunctionDefinition,
  declared: Declared,
): void {
  const open = declareCallable(names, node)
  declared.callables.set(node, open)
  const overloads = symbols.functions.get(node.name.name) ?? []
  if (!isNewOverload(names, open, overloads)) return
  symbols.functions.set(node.name.name, [...overloads, open.callable])
  const checked: Building<CheckedPackage> = symbols.checked
  checked.functions = [...checked.functions, open.callable]
}

function declareTypeMapper(
  symbols: PackageSymbols,
  names: FileNames,
  node: Ast.TypeMapperDefinition,
  declared: Declared,
): void {
  const open = declareCallable(names, node)
  declared.callables.set(node, open)
  const { callable } = open
  const from = callable.parameters[0]?.type
  const to = callable.results[0]?.type
  const twin = symbols.typeMappers.some(
    ({ parameters, results }) => parameters[0]?.type === from && results[0]?.type === to,
  )
  if (from === WRONG || to === WRONG) return
  if (twin) {
    names.report(node.name.span, 'RedeclaredSymbol', { name: node.name.name })
    return
  }
  symbols.typeMappers.push(callable)
  const checked: Building<CheckedPackage> = symbols.checked
  checked.typeMappers = [...checked.typeMappers, callable]
}

function declareService(
  symbols: PackageSymbols,
  names: FileNames,
  node: Ast.ServiceDefinition,
  declared: Declared,
): void {
  const checked: Building<CheckedPackage> = symbols.checked
  const service: Building<CheckedService> = {
    name: node.name.name,
    package: checked,
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
    checked.services = [...checked.services, service]
  }
  const resources: Callable[] = []
  for (const resource of node.resources) {
    const open = declareCallable(names, resource)
    open.callable.service = service
    declared.callables.set(resource, open)
    if (isNewOverload(names, open, resources)) resources.push(open.callable)
  }
  service.resources = resources
}

function declareAnnotations(symbols: PackageSymbols, files: readonly FileNames[]): void {
  const checked: Building<CheckedPackage> = symbols.checked
  const symbolOf = new Map<Ast.Node, ReturnType<typeof declareAnnotation>>()
  for (const { names, node } of all(files, 'AnnotationDefinition')) {
    const symbol = declareAnnotation(names, node)
    symbolOf.set(node, symbol)
    if (!isNew(symbols, names, node.name)) continue
    symbols.annotations.set(node.name.name, symbol)
    checked.annotationDefinitions = [...checked.annotationDefinitions, symbol.checked]
  }
  for (const { names, node } of all(files, 'AnnotationDefinition')) {
    checkAttributes(names, node, symbolOf.get(node)!)
  }
}

/**
 * Constants and globals, so that functions above them can use them. What is wrong with their names and
 * types is reported at the second look, where the original meets it.
 */
function declareVariables(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: Declared,
  newIndex: () => number,
): void {
  const checked: Building<CheckedPackage> = symbols.checked
  const variables: GlobalVariable[] = []
  for (const names of files) {
    for (const node of names.unit.definitions) {
      if (node.kind !== 'ConstantDefinition' && node.kind !== 'GlobalVariableDefinition') continue
      const isConstant = node.kind === 'ConstantDefinition'
      const type = names.resolveType(node.type, true)
      const variable = globalVariable(
        names,
        node,
        isConstant && !isValueType(type) ? WRONG : type,
        newIndex(),
      )
      declared.variables.set(node, { ...variable, isConstant })
      if (symbols.declares(node.name.name)) continue
      const building = declared.variables.get(node)!
      if (node.name.name !== '' && node.name.name !== '_') symbols.variables.set(node.name.name, building)
      variables.push(building)
    }
  }
  checked.variables = variables
}

/** A variable that is one for the whole program. */
export function globalVariable(
  names: FileNames,
  node: Ast.GlobalVariableDefinition | Ast.ConstantDefinition | Ast.VariableDefinitionStatement,
  type: GlobalVariable['type'],
  index: number,
): Building<GlobalVariable> {
  return {
    kind: 'global',
    name: node.name.name,
    packagePath: names.own.path,
    type,
    index,
    isConstant: false,
    initializerFrameSize: 0,
    file: names.file,
    span: node.kind === 'VariableDefinitionStatement' ? node.span : definitionSpan(names, node),
  }
}
