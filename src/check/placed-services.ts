/** Collects the services of a package with their places, for reports about annotations. */

import type * as Ast from '../syntax/ast.js'
import { Attachments } from './attachments.js'
import type { Callable, CheckedParameter, CheckedService } from './checked.js'
import { all, type DeclaredNodes } from './declared-nodes.js'
import type { FileNames } from './file-names.js'

export interface PlacedService {
  readonly names: FileNames
  readonly checked: CheckedService
  readonly identifier: Ast.Identifier
  readonly attachments: Attachments
  readonly resources: readonly PlacedResource[]
}

export interface PlacedResource {
  readonly callable: Callable
  readonly identifier: Ast.Identifier
  readonly attachments: Attachments
  readonly parameters: readonly PlacedParameter[]
}

export interface PlacedParameter {
  readonly checked: CheckedParameter
  readonly identifier: Ast.Identifier
  readonly attachments: Attachments
}

/** Returns the services whose annotations are right and in the tree: nothing is certain about the others. */
export function placedServices(files: readonly FileNames[], declared: DeclaredNodes): PlacedService[] {
  return [...all(files, 'ServiceDefinition')]
    .filter(({ names, node }) => !names.hasBrokenHead(node))
    .map(({ names, node }): PlacedService => {
      const checked = declared.services.get(node)!
      return {
        names,
        checked,
        identifier: node.name,
        attachments: new Attachments(names, node.annotations, checked.annotations),
        resources: node.resources.map((resource) =>
          placedResource(names, resource, declared.callables.get(resource)!.callable),
        ),
      }
    })
    .filter(
      ({ attachments, resources }) =>
        attachments.areRight && resources.every((resource) => resource.attachments.areRight),
    )
}

function placedResource(names: FileNames, node: Ast.ResourceDefinition, callable: Callable): PlacedResource {
  return {
    callable,
    identifier: node.name,
    attachments: new Attachments(names, node.annotations, callable.annotations),
    parameters: node.parameters.map(({ name, annotations }, index) => {
      const checked = callable.parameters[index]!
      return {
        checked,
        identifier: name,
        attachments: new Attachments(names, annotations, checked.annotations),
      }
    }),
  }
}
