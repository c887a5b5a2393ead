/**
 * Checks everything in a package that can contain expressions, in source order. declare-package.ts has declared all
 * names and signatures before.
 */

import type * as Ast from '../syntax/ast.js'
import { checkAnnotations } from './annotations.js'
import { checkVariableInitializer } from './assignments.js'
import { checkCallable, definitionSpan, headOf, type OpenCallable } from './callables.js'
import type {
  CheckedAnnotation,
  CheckedConnector,
  CheckedPackage,
  ConnectorVariable,
  GlobalVariable,
  Variable,
} from './checked.js'
import { widen } from './conversions.js'
import { reportMisfit } from './declare-package.js'
import type { DeclaredNodes } from './declared-nodes.js'
import type { FileNames } from './file-names.js'
import { nativeHint } from './hints/definition-hints.js'
import { describeCycle, orderGlobals } from './initialization.js'
import { checkMembers, initializerBody } from './members.js'
import { literalIn } from './plain-literals.js'
import { checkService } from './services.js'
import type { Building, PackageSymbols } from './symbols.js'
import { hasLiterals, type StructType, typeName } from './types.js'
import { widens } from './widening.js'

const NO_MEMBERS: ReadonlyMap<string, Variable> = new Map()

export function checkDefinitions(
  symbols: PackageSymbols,
  files: readonly FileNames[],
  declared: DeclaredNodes,
  newIndex: () => number,
): void {
  const annotationsOf = new Map<StructType | GlobalVariable, readonly CheckedAnnotation[]>()
  const annotate = (of: StructType | GlobalVariable, annotations: readonly CheckedAnnotation[]) => {
    if (annotations.length > 0) annotationsOf.set(of, annotations)
  }
  for (const names of files) {
    for (const node of names.unit.definitions) {
      switch (node.kind) {
        case 'FunctionDefinition':
        case 'TypeMapperDefinition':
          checkNotNative(names, node, declared.callables.get(node)!)
          checkCallable(declared.callables.get(node)!, NO_MEMBERS)
          break
        case 'ServiceDefinition':
          checkService(names, node, declared, newIndex)
          break
        case 'ConnectorDefinition':
          checkConnector(names, node, declared)
          break
        case 'ConstantDefinition': {
          const variable = declared.variables.get(node)!
          checkVariableName(symbols, names, node, variable)
          annotate(variable, checkAnnotations(names, node.annotations, 'const'))
          checkConstant(names, node, variable)
          break
        }
        case 'GlobalVariableDefinition': {
          const variable = declared.variables.get(node)!
          checkVariableName(symbols, names, node, variable)
          annotate(variable, checkAnnotations(names, node.annotations, 'const'))
          checkGlobal(names, node, variable)
          break
        }
        case 'StructDefinition':
          annotate(declared.structs.get(node)!, checkAnnotations(names, node.annotations, 'struct'))
          break
        case 'AnnotationDefinition':
          checkAnnotationDefinition(symbols, names, node)
          break
      }
    }
  }
  const checked: Building<CheckedPackage> = symbols.checked
  checked.annotationsOf = annotationsOf
  checked.variables = inOrderOfInitialization(symbols, files)
}

/** Constants come first: their values are literals, which need nothing. */
function inOrderOfInitialization(symbols: PackageSymbols, [names]: readonly FileNames[]): GlobalVariable[] {
  const { variables } = symbols.checked
  const globals = variables.filter(({ isConstant }) => !isConstant)
  const ordered = orderGlobals(symbols.path, globals, (cycle) => {
    names?.program.log.report(cycle.file, cycle.span, 'InitializationCycle', describeCycle(cycle))
  })
  const known = new Set<GlobalVariable>(globals)
  return [...variables.filter(({ isConstant }) => isConstant), ...ordered.filter((each) => known.has(each))]
}

/** Only the library binds natives; a program that declares one gets the error of Ballerina 0.87's linker. */
function checkNotNative(
  names: FileNames,
  node: Ast.FunctionDefinition | Ast.TypeMapperDefinition,
  { callable }: OpenCallable,
): void {
  if (!node.isNative || names.own.isLibrary) return
  const { name } = node.name
  const code = node.kind === 'FunctionDefinition' ? 'UndefinedNativeFunction' : 'UndefinedNativeTypeMapper'
  names.report(headOf(callable.span, node), code, { name }, nativeHint({ names }, node, callable))
}

function checkVariableName(
  symbols: PackageSymbols,
  names: FileNames,
  node: Ast.ConstantDefinition | Ast.GlobalVariableDefinition,
  variable: GlobalVariable,
): void {
  const { name, span } = node.name
  if (name === '_') names.report(span, 'ReservedIdentifier', {})
  else if (name !== '' && symbols.variables.get(name) !== variable) {
    names.report(span, 'RedeclaredSymbol', { name })
  }
}

function checkConstant(
  names: FileNames,
  node: Ast.ConstantDefinition,
  variable: Building<GlobalVariable>,
): void {
  const type = names.resolveType(node.type)
  // The grammar allows only value types: any other was reported while parsing.
  if (!hasLiterals(type)) return
  const literal = literalIn(node.value)
  const { span } = node.value
  if (widens(literal.type, type)) {
    variable.initializer = widen({ kind: 'Literal', span, ...literal }, type)
  } else {
    reportMisfit(names, node.value, literal.type, type)
  }
}

function checkGlobal(
  names: FileNames,
  node: Ast.GlobalVariableDefinition,
  variable: Building<GlobalVariable>,
): void {
  const type = names.resolveType(node.type)
  if (!node.initializer) return
  const body = initializerBody(names, definitionSpan(names, node), NO_MEMBERS)
  const initializer = checkVariableInitializer(body, undefined, node.initializer, type)
  if (initializer) variable.initializer = initializer
  variable.initializerFrameSize = body.frame.size
}

function checkConnector(names: FileNames, node: Ast.ConnectorDefinition, declared: DeclaredNodes): void {
  const connector: Building<CheckedConnector> = declared.connectors.get(node)!
  connector.annotations = checkAnnotations(names, node.annotations, 'connector')
  for (const parameter of node.parameters) checkAnnotations(names, parameter.annotations, 'parameter')
  const members = new Map<string, Variable>()
  for (const parameter of connector.parameters) members.set(parameter.name, parameter)
  let index = connector.parameters.length
  connector.variables = checkMembers(
    names,
    node.variables,
    members,
    (definition, type, initializer, frame) => {
      connector.initializerFrameSize = Math.max(connector.initializerFrameSize, frame.size)
      const variable: ConnectorVariable = {
        kind: 'connector',
        name: definition.name.name,
        type,
        index: index++,
        ...(initializer ? { initializer } : {}),
      }
      return variable
    },
  )
  for (const action of node.actions) {
    const open = declared.callables.get(action)!
    if (action.isNative && !names.own.isLibrary) {
      const details = { name: action.name.name, connector: typeName(connector.type) }
      names.report(
        headOf(open.callable.span, action),
        'UndefinedNativeAction',
        details,
        nativeHint({ names }, action, open.callable),
      )
    }
    checkCallable(open, members)
  }
}

function checkAnnotationDefinition(
  symbols: PackageSymbols,
  names: FileNames,
  node: Ast.AnnotationDefinition,
): void {
  const annotations = checkAnnotations(names, node.annotations, 'annotation')
  const symbol = symbols.annotations.get(node.name.name)
  if (!symbol || annotations.length === 0) return
  const building: Building<typeof symbol.checked> = symbol.checked
  building.annotations = annotations
}
