/**
 * Declares all names and signatures of a package, in the order in which Ballerina 0.87 meets them (docs/language.md,
 * 15.1): structs, connectors, functions, type mappers, services, annotations. check-package.ts then checks bodies and
 * initialisers.
 */

import type * as Ast from '../syntax/ast.js'
import { checkAttributes, declareAnnotation } from './annotations.js'
import { checkNewParameter, definitionSpan } from './callables.js'
import type {
  CheckedAnnotationDefinition,
  CheckedConnector,
  CheckedPackage,
  GlobalVariable,
} from './checked.js'
import { all, type DeclaredNodes, isNew } from './declared-nodes.js'
import type { FileNames } from './file-names.js'
import { literalHint, nullHint } from './hints/conversion-hints.js'
import { literalIn } from './plain-literals.js'
import { declareActions, declareFunctions, declareServices, declareTypeMappers } from './signatures.js'
import type { Building, PackageSymbols } from './symbols.js'
import { hasLiterals, NULL, type StructField, type StructType, type Type, typeName, WRONG } from './types.js'
import { widens } from './widening.js'

/** @param newIndex returns the index of the next global variable of the whole program */
export function declarePackage(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  newIndex: () => number,
): DeclaredNodes {
  const declared: DeclaredNodes = {
    callables: new Map(),
    connectors: new Map(),
    services: new Map(),
    variables: new Map(),
    structs: new Map(),
  }
  const checked: Building<CheckedPackage> = symbols.checked
  checked.structs = declareStructs(symbols, files, declared)
  checked.connectors = declareConnectors(symbols, files, declared)
  declareStructFields(files, declared)
  declareActions(files, declared)
  checked.functions = declareFunctions(symbols, files, declared)
  checked.typeMappers = declareTypeMappers(symbols, files, declared)
  checked.services = declareServices(symbols, files, declared)
  checked.annotationDefinitions = declareAnnotations(symbols, files)
  checked.variables = declareVariables(symbols, files, declared, newIndex)
  return declared
}

function declareStructs(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: DeclaredNodes,
): StructType[] {
  const structs: StructType[] = []
  for (const { names, node } of all(files, 'StructDefinition')) {
    const type: StructType = { kind: 'struct', name: node.name.name, packagePath: symbols.path, fields: [] }
    declared.structs.set(node, type)
    if (!isNew(symbols, names, node.name)) continue
    symbols.structs.set(type.name, type)
    structs.push(type)
  }
  return structs
}

function declareConnectors(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: DeclaredNodes,
): CheckedConnector[] {
  const connectors: CheckedConnector[] = []
  for (const { names, node } of all(files, 'ConnectorDefinition')) {
    const connector: Building<CheckedConnector> = {
      type: { kind: 'connector', name: node.name.name, packagePath: symbols.path },
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
    symbols.connectors.set(node.name.name, connector)
    connectors.push(connector)
  }
  return connectors
}

function declareStructFields(files: readonly FileNames[], declared: DeclaredNodes): void {
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
  if (!node.defaultValue || type === WRONG) return field
  const defaultValue = literalIn(node.defaultValue)
  if (widens(defaultValue.type, type)) return { ...field, defaultValue }
  reportMisfit(names, node.defaultValue, defaultValue.type, type)
  return field
}

/** Reports a literal whose type does not match what it initialises. */
export function reportMisfit(names: FileNames, node: Ast.Expression, from: Type, to: Type): void {
  const type = typeName(to)
  if (from === NULL) names.report(node.span, 'NullToValueType', { type }, nullHint(node, to))
  else
    names.report(
      node.span,
      'CannotConvert',
      { from: typeName(from), to: type },
      literalHint({ names }, node, to),
    )
}

function declareAnnotations(
  symbols: PackageSymbols,
  files: readonly FileNames[],
): CheckedAnnotationDefinition[] {
  const definitions: CheckedAnnotationDefinition[] = []
  const declared = [...all(files, 'AnnotationDefinition')].map(({ names, node }) => {
    const symbol = declareAnnotation(names, node)
    if (isNew(symbols, names, node.name)) {
      symbols.annotations.set(node.name.name, symbol)
      definitions.push(symbol.checked)
    }
    return { names, node, symbol }
  })
  // An attribute may have the type of an annotation that is defined later.
  for (const { names, node, symbol } of declared) checkAttributes(names, node, symbol)
  return definitions
}

/**
 * Declares constants and globals, so that functions before them can use them. Problems with their names and types are
 * reported by check-package.ts, where Ballerina 0.87 meets them.
 */
function declareVariables(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: DeclaredNodes,
  newIndex: () => number,
): GlobalVariable[] {
  const variables: GlobalVariable[] = []
  for (const names of files) {
    for (const node of names.unit.definitions) {
      if (node.kind !== 'ConstantDefinition' && node.kind !== 'GlobalVariableDefinition') continue
      const isConstant = node.kind === 'ConstantDefinition'
      const type = names.resolveType(node.type, true)
      const usable = isConstant && !hasLiterals(type) ? WRONG : type
      const variable: Building<GlobalVariable> = {
        ...globalVariable(names, node, usable, newIndex()),
        isConstant,
      }
      declared.variables.set(node, variable)
      const { name } = node.name
      if (symbols.declares(name) || name === '' || name === '_') continue
      symbols.variables.set(name, variable)
      variables.push(variable)
    }
  }
  return variables
}

/** Creates a variable that exists once in the whole program. */
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
