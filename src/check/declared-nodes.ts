/** What declare-package.ts passes to check-package.ts. */

import type * as Ast from '../syntax/ast.js'
import type { OpenCallable } from './callables.js'
import type { CheckedConnector, CheckedService, GlobalVariable } from './checked.js'
import type { FileNames } from './file-names.js'
import type { Building, PackageSymbols } from './symbols.js'
import type { StructType } from './types.js'

/** DeclaredNodes symbols by the node of their definition. */
export interface DeclaredNodes {
  readonly callables: Map<Ast.Node, OpenCallable>
  readonly connectors: Map<Ast.Node, Building<CheckedConnector>>
  readonly services: Map<Ast.Node, Building<CheckedService>>
  readonly variables: Map<Ast.Node, Building<GlobalVariable>>
  readonly structs: Map<Ast.Node, StructType>
}

/** Yields the definitions of one kind with the names of their file, file by file. */
export function* all<K extends Ast.Definition['kind']>(
  files: readonly FileNames[],
  kind: K,
): Iterable<{ readonly names: FileNames; readonly node: Extract<Ast.Definition, { kind: K }> }> {
  for (const names of files) {
    for (const node of names.unit.definitions) {
      if (node.kind === kind) yield { names, node: node as Extract<Ast.Definition, { kind: K }> }
    }
  }
}

/** Whether a definition can have its name; otherwise that was reported. */
export function isNew(symbols: PackageSymbols, names: FileNames, { name, span }: Ast.Identifier): boolean {
  if (name === '_') names.report(span, 'ReservedIdentifier', {})
  else if (symbols.declares(name)) names.report(span, 'RedeclaredSymbol', { name })
  else return name !== ''
  return false
}
