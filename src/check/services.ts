/** Checks services: their variables, and the rules for resources (docs/language.md, 13.1). */

import { cover } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { checkAnnotations } from './annotations.js'
import { checkCallable, type OpenCallable } from './callables.js'
import type { Variable } from './checked.js'
import { globalVariable } from './declare-package.js'
import type { DeclaredNodes } from './declared-nodes.js'
import type { FileNames } from './file-names.js'
import { firstParameterHint, tooManyParametersHint } from './hints/resource-hints.js'
import { checkMembers } from './members.js'
import { isEventResource } from './service-annotations.js'
import { MESSAGE, typeName, WRONG } from './types.js'

export function checkService(
  names: FileNames,
  node: Ast.ServiceDefinition,
  declared: DeclaredNodes,
  newIndex: () => number,
): void {
  const service = declared.services.get(node)!
  service.annotations = checkAnnotations(names, node.annotations, 'service')
  const members = new Map<string, Variable>()
  service.variables = checkMembers(names, node.variables, members, (definition, type, initializer, frame) => {
    const variable = globalVariable(names, definition, type, newIndex())
    variable.initializerFrameSize = frame.size
    if (initializer) variable.initializer = initializer
    return variable
  })
  for (const resource of node.resources)
    checkResource(names, resource, declared.callables.get(resource)!, members)
}

function checkResource(
  names: FileNames,
  node: Ast.ResourceDefinition,
  open: OpenCallable,
  members: ReadonlyMap<string, Variable>,
): void {
  const { callable } = open
  const first = callable.parameters[0]
  if (first && first.type !== MESSAGE && first.type !== WRONG) {
    names.report(
      node.parameters[0]!.type.span,
      'FirstParameterNotMessage',
      { found: typeName(first.type) },
      firstParameterHint(names, node),
    )
  }
  checkCallable(open, members)
  if (isEventResource(callable) && callable.parameters.length > 1) {
    const { type, name } = node.parameters[1]!
    const hint = tooManyParametersHint(names, node)
    names.report(cover(type.span, name.span), 'TooManyParameters', { name: callable.name }, hint)
  }
}
