/** Binds the parameters of a resource after the first to the path and the query, by their annotations. */

import type { Callable, CheckedParameter } from '../check/checked.js'
import type { PathTemplate } from '../check/path-template.js'
import { pathParamOf, queryParamOf } from '../check/service-annotations.js'
import type { Type } from '../check/types.js'
import { percentDecoded } from '../values/byte-string.js'
import { fail } from '../values/failures/failures.js'
import { parseInt64 } from '../values/integer.js'
import { defaultValue, type Value } from '../values/value.js'

/** The source of a parameter's value. */
interface Binding {
  readonly type: Type
  readonly pathVariable: string | undefined
  readonly queryParameter: string | undefined
}

/** Binds all parameters except the first, which is the message. */
export class ParameterBinder {
  readonly #bindings: readonly Binding[]
  readonly #needsQuery: boolean

  constructor(
    resource: Callable,
    private readonly template: PathTemplate,
  ) {
    this.#bindings = resource.parameters.slice(1).map(bindingOf)
    this.#needsQuery = this.#bindings.some(({ queryParameter }) => queryParameter !== undefined)
  }

  /** @throws Failure for a text that cannot be converted to the type of its parameter */
  bind(variables: ReadonlyMap<string, string>, query: string): Value[] {
    if (this.#bindings.length === 0) return []
    const parameters = this.#needsQuery ? this.#queryParameters(query) : undefined
    return this.#bindings.map(({ type, pathVariable, queryParameter }) => {
      const text =
        (queryParameter === undefined ? undefined : parameters?.get(queryParameter)) ??
        (pathVariable === undefined ? undefined : variables.get(pathVariable))
      return text === undefined ? defaultValue(type) : parameterValue(text, type)
    })
  }

  /** Of several values of a name, returns the last, as `uri:getQueryParam` does. */
  #queryParameters(query: string): Map<string, string> {
    const parameters = queryParameters(query)
    for (const [name, variables] of this.template.queryNames) {
      const value = parameters.get(name)
      if (value !== undefined) for (const variable of variables) parameters.set(variable, value)
    }
    return parameters
  }
}

/** A part without `=` has an empty value; a `+` means a space. */
function queryParameters(query: string): Map<string, string> {
  const parts = query.split('&').filter((part) => part !== '')
  return new Map(
    parts.map((part) => {
      const [name = '', ...rest] = part.replaceAll('+', ' ').split('=')
      return [percentDecoded(name), percentDecoded(rest.join('='))]
    }),
  )
}

function bindingOf(parameter: CheckedParameter): Binding {
  return {
    type: parameter.type,
    pathVariable: pathParamOf(parameter),
    queryParameter: queryParamOf(parameter),
  }
}

function parameterValue(text: string, type: Type): Value {
  switch (type.kind) {
    case 'string':
    case 'any':
      return text
    case 'int':
      return parseInt64(text) ?? refuse(text)
    case 'float':
      return floatOf(text) ?? refuse(text)
    case 'boolean':
      return text.toLowerCase() === 'true'
    default:
      return defaultValue(type)
  }
}

function floatOf(text: string): number | undefined {
  const isFloat = /^\s*[+-]?(?:NaN|Infinity|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*$/.test(text)
  return isFloat ? Number(text) : undefined
}

function refuse(text: string): never {
  throw fail('ParameterNotNumber', { text })
}
