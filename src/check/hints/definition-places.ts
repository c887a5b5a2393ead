/** Finds where a file defines its variables, for hints about one that is not visible. */

import type { Span } from '../../source/span.js'
import type * as Ast from '../../syntax/ast.js'
import { children } from '../../syntax/walk.js'

export interface DefinitionPlace {
  readonly kind: 'local' | 'parameter' | 'member'
  /** The name in the definition. */
  readonly span: Span
  /** The function, resource, action, service or connector around it. */
  readonly owner: { readonly word: string; readonly name: string; readonly span: Span }
  /** The worker around it, if any. */
  readonly worker: string | undefined
}

interface Around {
  readonly owner: DefinitionPlace['owner']
  readonly worker: string | undefined
  readonly kind: 'local' | 'member'
}

const OWNERS: Readonly<Partial<Record<Ast.Node['kind'], string>>> = {
  FunctionDefinition: 'function',
  ResourceDefinition: 'resource',
  ActionDefinition: 'action',
  TypeMapperDefinition: 'type mapper',
  ServiceDefinition: 'service',
  ConnectorDefinition: 'connector',
}

const known = new WeakMap<Ast.CompilationUnit, ReadonlyMap<string, readonly DefinitionPlace[]>>()

/** Returns where a file defines variables of a name, in source order. */
export function placesOf(unit: Ast.CompilationUnit, name: string): readonly DefinitionPlace[] {
  let places = known.get(unit)
  if (!places) {
    places = placesIn(unit)
    known.set(unit, places)
  }
  return places.get(name) ?? []
}

function placesIn(unit: Ast.CompilationUnit): Map<string, DefinitionPlace[]> {
  const places = new Map<string, DefinitionPlace[]>()
  const waiting: { readonly node: Ast.Node; readonly around: Around | undefined }[] = [
    { node: unit, around: undefined },
  ]
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { node } = item
    const around = enclosing(node, item.around)
    if (around && isDefinition(node)) {
      const kind = node.kind === 'Parameter' && around.kind === 'local' ? 'parameter' : around.kind
      const place: DefinitionPlace = {
        kind,
        span: node.name.span,
        owner: around.owner,
        worker: around.worker,
      }
      const others = places.get(node.name.name)
      if (others) others.push(place)
      else places.set(node.name.name, [place])
    }
    if (holdsDefinitions(node)) for (const child of children(node)) waiting.push({ node: child, around })
  }
  for (const each of places.values()) each.sort((a, b) => a.span.start - b.span.start)
  return places
}

function enclosing(node: Ast.Node, around: Around | undefined): Around | undefined {
  if (node.kind === 'WorkerDeclaration') return around && { ...around, worker: node.name.name }
  const word = OWNERS[node.kind]
  if (word === undefined) return around
  const { name, span } = node as Ast.FunctionDefinition
  const kind = word === 'service' || word === 'connector' ? 'member' : 'local'
  return { owner: { word, name: name.name, span }, worker: undefined, kind }
}

function isDefinition(
  node: Ast.Node,
): node is Ast.VariableDefinitionStatement | Ast.Parameter | Ast.IterateStatement | Ast.CatchClause {
  return ['VariableDefinitionStatement', 'Parameter', 'IterateStatement', 'CatchClause'].includes(node.kind)
}

/** Expressions, types and annotations contain no definitions, and expressions can be deep. */
function holdsDefinitions({ kind }: Ast.Node): boolean {
  return /Unit$|Definition$|Body$|Statement$|Block$|Branch$|Clause$|Declaration$/.test(kind)
}
