/** Orders the resources that plain HTTP requests can reach as they are tried. */

import type { Callable, CheckedService } from './checked.js'
import { compareTemplates, type PathTemplate, parseTemplate } from './path-template.js'
import { pathOf, verbsOf } from './service-annotations.js'

export interface Route {
  readonly callable: Callable
  readonly template: PathTemplate
  /** Empty for a resource that answers methods which no other one on its path answers. */
  readonly verbs: readonly string[]
}

/** More specific templates come first, then resources that name their methods, then source order. */
export function routesOf({ resources }: CheckedService): Route[] {
  const routes = resources.flatMap((callable): Route[] => {
    const verbs = verbsOf(callable)
    const isRoute = verbs.length > 0 || pathOf(callable) !== undefined
    return isRoute ? [{ callable, template: templateOf(callable), verbs }] : []
  })
  return routes.sort(
    (first, second) =>
      compareTemplates(first.template, second.template) ||
      Number(first.verbs.length === 0) - Number(second.verbs.length === 0),
  )
}

/** A resource without a path matches every path. */
export function templateOf(resource: Callable): PathTemplate {
  return parseTemplate(pathOf(resource)?.text ?? '/*')
}
