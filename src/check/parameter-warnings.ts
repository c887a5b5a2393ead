/** Warns about parameters of resources that nothing sets. */

import { type Attachments, writtenAnnotation } from './attachments.js'
import type { FileNames } from './file-names.js'
import { type PathTemplate, pathVariables } from './path-template.js'
import type { PlacedParameter, PlacedResource } from './placed-services.js'
import { templateOf } from './routes.js'
import { HTTP, pathOf, pathParamOf, queryParamOf, type WrittenPath } from './service-annotations.js'
import { typeName } from './types.js'

/** Types to which text of a path or query can be converted. */
const TEXT_TYPES: ReadonlySet<string> = new Set(['string', 'any', 'int', 'float', 'boolean', 'wrong'])

/** @param resource a resource that answers requests or handshakes */
export function warnOfParameters(names: FileNames, { callable, parameters }: PlacedResource): void {
  const [first, ...others] = parameters
  if (first) warnOfFirst(names, first.attachments)
  const template = templateOf(callable)
  for (const parameter of others) warnOfParameter(names, parameter, pathOf(callable), template)
}

function warnOfFirst(names: FileNames, attachments: Attachments): void {
  for (const name of ['PathParam', 'QueryParam']) {
    const span = attachments.spanOf(HTTP, name)
    if (!span) continue
    names.report(span, 'AnnotationWithoutEffect', {
      annotation: writtenAnnotation(names, HTTP, name),
      reason: 'the first parameter takes the message',
      remedy: 'add a further parameter for the value',
    })
  }
}

function warnOfParameter(
  names: FileNames,
  { checked, identifier, attachments }: PlacedParameter,
  path: WrittenPath | undefined,
  template: PathTemplate,
): void {
  const name = pathParamOf(checked)
  const queryParam = writtenAnnotation(names, HTTP, 'QueryParam')
  if (name === undefined && queryParamOf(checked) === undefined) {
    const span =
      attachments.spanOf(HTTP, 'PathParam') ?? attachments.spanOf(HTTP, 'QueryParam') ?? identifier.span
    const annotations = `${writtenAnnotation(names, HTTP, 'PathParam')} or ${queryParam}`
    names.report(span, 'ParameterNeverSet', { name: identifier.name, annotations })
    return
  }
  if (!TEXT_TYPES.has(checked.type.kind)) {
    const details = { name: identifier.name, type: typeName(checked.type) }
    names.report(identifier.span, 'ParameterTypeNeverSet', details)
  }
  const known = pathVariables(template)
  if (name === undefined || known.has(name)) return
  const other = [...known].find((each) => each.toLowerCase() === name.toLowerCase())
  const isInQuery = [...template.queryNames.values()].some((variables) => variables.includes(name))
  const hint =
    other !== undefined
      ? `the case of letters matters: the path has {${other}}`
      : isInQuery
        ? `the query of the path names it: take it with ${queryParam}`
        : undefined
  const span = attachments.spanOf(HTTP, 'PathParam') ?? identifier.span
  names.report(span, 'PathParamNotInPath', { name, path: path?.text }, hint)
}
