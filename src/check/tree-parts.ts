/** Extracts the parts of a file's tree that show what is missing from it. */

import { byStart } from '../source/ordered-spans.js'
import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { children, walk } from '../syntax/walk.js'

export type CallableNode =
  | Ast.FunctionDefinition
  | Ast.ResourceDefinition
  | Ast.ActionDefinition
  | Ast.TypeMapperDefinition

interface TreeParts {
  /** Offsets of the tokens that are names or types in the tree. */
  readonly starts: ReadonlySet<number>
  /** Offsets where something is declared whose name is missing. */
  readonly nameless: readonly number[]
  readonly callables: readonly CallableNode[]
  /** The heads of statements and of variable definitions, up to their first block; they do not overlap. */
  readonly heads: readonly Span[]
}

export function treePartsOf(unit: Ast.CompilationUnit): TreeParts {
  const starts = new Set<number>()
  const nameless: number[] = []
  const callables: CallableNode[] = []
  const heads: Span[] = []
  walk(unit, (node) => {
    const name = declaredName(node)
    if (name?.name === '') nameless.push(name.span.start)
    switch (node.kind) {
      case 'Identifier':
        if (node.name !== '') starts.add(node.span.start)
        break
      case 'SimpleType':
        starts.add(node.span.start)
        break
      case 'FunctionDefinition':
      case 'ResourceDefinition':
      case 'ActionDefinition':
      case 'TypeMapperDefinition':
        callables.push(node)
        break
      case 'GlobalVariableDefinition':
      case 'ConstantDefinition':
        heads.push(node.span)
        break
      default:
        if (node.kind.endsWith('Statement')) heads.push(headOf(node))
    }
  })
  return { starts, nameless, callables, heads: heads.sort(byStart) }
}

function headOf(node: Ast.Node): Span {
  const inner = children(node).find(({ kind }) => kind === 'Block' || kind.endsWith('Statement'))
  return { start: node.span.start, end: inner ? inner.span.start - 1 : node.span.end }
}

/** Returns the name that a node declares, if any. */
function declaredName(node: Ast.Node): Ast.Identifier | undefined {
  if (node.kind === 'QualifiedName' || !('name' in node)) return undefined
  const { name } = node
  return typeof name === 'object' && name.kind === 'Identifier' ? name : undefined
}

/** Returns a callable up to its body. */
export function signatureOf({ span, body }: CallableNode): Span {
  return { start: span.start, end: body?.span.start ?? span.end }
}

/** Returns the names that are declared in a callable. */
export function namesIn(callable: CallableNode): string[] {
  const names: string[] = []
  walk(callable, (node) => {
    const name = node === callable ? undefined : declaredName(node)
    if (name) names.push(name.name)
  })
  return names
}
