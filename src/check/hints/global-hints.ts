/** Hints about names at package level that are not variables. */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import type { PackageSymbols } from '../symbols.js'
import { replacing } from './source-text.js'

/** A function, struct, connector or service used as a value. */
export function notAVariableHint(node: Ast.QualifiedName, symbols: PackageSymbols): Hint | undefined {
  const name = node.name.name
  const written = node.alias ? `${node.alias.name}:${name}` : name
  const functions = symbols.functions.get(name)
  if (functions) {
    const takesNothing = functions.some(({ parameters }) => parameters.length === 0)
    if (!takesNothing) return `'${written}' is a function that takes arguments: call it as '${written}(…)'`
    return replacing(node.span, `${written}()`, `'${written}' is a function: call it as '${written}()'`)
  }
  if (symbols.structs.has(name)) {
    return `'${written}' is a struct, which is a type: define a variable of it, ${written} value = {};`
  }
  if (symbols.connectors.has(name)) return `'${written}' is a connector: make one with 'create ${written}(…)'`
  return symbols.services.has(name) ? `'${written}' is a service, which is not a value` : undefined
}

/** A constant or global that the package does not have. */
export function nearGlobalHint(
  { alias, name }: Ast.QualifiedName,
  symbols: PackageSymbols,
): Hint | undefined {
  const prefix = alias ? `${alias.name}:` : ''
  const [near] = nearNames(name.name, symbols.variables.keys())
  if (near !== undefined) return replacing(name.span, near, `did you mean '${prefix}${near}'?`)
  return alias ? `package '${alias.name}' has no constant or global variable '${name.name}'` : undefined
}
