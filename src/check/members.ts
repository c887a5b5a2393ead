/** Checks initialisers outside callables, and the variables of services and connectors. */

import type * as Ast from '../syntax/ast.js'
import { checkVariableInitializer } from './assignments.js'
import { Body } from './body.js'
import { checkActionCall } from './calls.js'
import type { Expression, Variable } from './checked.js'
import type { FileNames } from './file-names.js'
import { FrameSlots, Scope } from './scope.js'
import type { Type } from './types.js'

/** Creates a body without statements, for checking an initialiser. */
export function initializerBody(
  names: FileNames,
  span: Ast.Node['span'],
  members: ReadonlyMap<string, Variable>,
): Body {
  const frame = new FrameSlots()
  const owner = { kind: 'initializer', results: [], span } as const
  return new Body(names, owner, frame, Scope.ofCallable(frame), members)
}

/**
 * Checks the variables of a service or connector; each initialiser sees the variables before it.
 *
 * @param members receives each variable once it is visible
 * @param make creates the variable of a definition
 */
export function checkMembers<V extends Variable>(
  names: FileNames,
  nodes: readonly Ast.VariableDefinitionStatement[],
  members: Map<string, Variable>,
  make: (
    node: Ast.VariableDefinitionStatement,
    type: Type,
    initializer: Expression | undefined,
    frame: FrameSlots,
  ) => V,
): V[] {
  return nodes.map((node) => {
    const body = initializerBody(names, node.span, members)
    const { name, span } = node.name
    const type = names.resolveType(node.type)
    if (name === '_') names.report(span, 'ReservedIdentifier', {})
    else if (name !== '' && members.has(name)) names.report(span, 'RedeclaredSymbol', { name })
    let initializer: Expression | undefined
    if (node.initializer?.kind === 'ActionCall') {
      names.report(names.onLineOf(node.span, node.initializer.span), 'ActionNotAllowed', {})
      checkActionCall(body, node.initializer)
    } else if (node.initializer) {
      initializer = checkVariableInitializer(body, node.name, node.initializer, type)
    }
    const variable = make(node, type, initializer, body.frame)
    if (!members.has(name)) members.set(name, variable)
    return variable
  })
}
