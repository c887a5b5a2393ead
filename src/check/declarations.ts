/**
 * The first look at a package: all its names and signatures, in the order in which Ballerina 0.87 meets
 * them (docs/language.md, 15.1): structs, connectors, functions, type mappers, services, annotations.
 * Bodies and initialisers come later, in definitions.ts.
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
import { all, type Declared, isNew } from './declared.js'
import type { FileNames } from './file-names.js'
import { literalHint, nullHint } from './hints/conversion-hints.js'
import { literalIn } from './plain-literals.js'
import { declareActions, declareFunctions, declareServices, declareTypeMappers } from './signatures.js'
import type { Building, PackageSymbols } from './symbols.js'
import { hasLiterals, NULL, type StructField, type StructType, type Type, typeName, WRONG } from './types.js'
import { widens } from './widening.js'

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
  declared: Declared,
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
  declared: Declared,
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
  if (!node.defaultValue || type === WRONG) return field
  const defaultValue = literalIn(node.defaultValue)
  if (widens(defaultValue.type, type)) return { ...field, defaultValue }
  reportMisfit(names, node.defaultValue, defaultValue.type, type)
  return field
}

/** A literal that does not fit the type it initialises. */
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
  // An attribute may be of an annotation that is defined further down.
  for (const { names, node, symbol } of declared) checkAttributes(names, node, symbol)
  return definitions
}

/**
 * Constants and globals, so that functions above them can use them. What is wrong with their names and
 * types is reported at the second look, where Ballerina 0.87 meets it.
 */
function declareVariables(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: Declared,
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
