/** `var x = 5;`: in other languages the value determines the type of a variable. */

import { UNTYPED } from '../../diagnostics/foreign-words.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import type { Type } from '../types.js'
import { replacing, textOf, typeText } from './source-text.js'
import { typeOfTrial } from './trial.js'

/** Whether a word such as `var` is in the place of a type, unless the program defines a type of that name. */
export function isUntyped(body: Body, node: Ast.TypeNode): node is Ast.NamedType {
  if (node.kind !== 'NamedType' || node.name.alias) return false
  const { name } = node.name.name
  return UNTYPED.has(name) && !body.names.own.structs.has(name) && !body.names.own.connectors.has(name)
}

/**
 * Reports the word, and suggests the type.
 *
 * @returns the type of the value, so that no further error follows; undefined if it is unknown
 */
export function reportUntyped(body: Body, node: Ast.VariableDefinitionStatement): Type | undefined {
  const type = node.initializer && typeOfTrial(body, textOf(body, node.initializer.span))
  const text = type && typeText(body, type)
  const word = textOf(body, node.type.span)
  const example = `${text ?? 'int'} ${node.name.name}`
  const hint = `a variable begins with its type, not with '${word}': write ${text ? '' : 'for example '}${example} = …;`
  body.names.report(
    node.type.span,
    'UndefinedType',
    { name: word },
    text ? replacing(node.type.span, text, hint) : hint,
  )
  return type
}
