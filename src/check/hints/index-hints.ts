/** Hints about an index or a field that a value does not have, or not of that type. */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import { unwrapped } from '../../syntax/walk.js'
import type { Body } from '../body.js'
import { INT, STRING, type StructType, type Type } from '../types.js'
import { methodHint, receiverOf } from './call-hints.js'
import { casting, literalHint } from './conversion-hints.js'
import { operandText, replacing, textOf, writing } from './source-text.js'

type Step = Ast.IndexExpression | Ast.FieldExpression

/** A step into a value that has neither elements nor fields. */
export function noIndexingHint(body: Body, step: Step, type: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  if (step.kind === 'IndexExpression') {
    if (type !== STRING) return undefined
    const [text, index] = [textOf(body, step.target.span), textOf(body, step.index.span)]
    const end =
      step.index.kind === 'IntLiteral'
        ? String(Number(step.index.value) + 1)
        : `${operandText(body, step.index)} + 1`
    return writing(step.span, `strings:subString(${text}, ${index}, ${end})`)
  }
  // A field of another language may be a function here, such as text.length.
  const { span, target, field } = step
  const receiver = receiverOf(body, target, type)
  const site = { span, callee: span, name: field.name, args: [], types: [], receiver }
  const hint = methodHint(body, site)
  if (typeof hint === 'object') return hint
  if (type.kind === 'any')
    return `cast it to the type that it holds first: json j = (json) ${receiver.operand};`
  return undefined
}

/** An array is indexed by an int. */
export function arrayIndexHint(body: Body, step: Step, type: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  if (step.kind === 'FieldExpression') {
    const { name, span } = step.field
    const isLength =
      ['size', 'count', 'len', 'lenght', 'Length'].includes(name) || nearNames(name, ['length']).length > 0
    const hint = "an array has elements and 'length'"
    return isLength ? replacing(span, 'length', `${hint}: write .length`) : hint
  }
  const index = unwrapped(step.index)
  const literal = literalHint(body, index, INT)
  if (literal) return literal
  const isCast = ['string', 'json', 'float', 'any'].includes(type.kind)
  return isCast ? casting(body, index, 'int') : undefined
}

/** The key of a map, or of a literal in braces, is a string. */
export function stringKeyHint(body: Body, key: Ast.Expression, type: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const inner = unwrapped(key)
  const literal = literalHint(body, inner, STRING)
  if (literal) return literal
  const isCast = ['int', 'float', 'boolean', 'json', 'any', 'xml'].includes(type.kind)
  return isCast ? casting(body, inner, 'string') : undefined
}

export function unknownFieldHint(
  body: Body,
  step: { readonly span: Ast.Node['span'] },
  field: string,
  type: StructType,
): Hint {
  const names = type.fields.map(({ name }) => name)
  const isText =
    type === body.names.program.errorType &&
    ['message', 'text', 'reason', 'description', 'what'].includes(field)
  const [near] = isText ? ['msg'] : nearNames(field, names)
  if (near !== undefined) return replacing(step.span, near, `did you mean '${near}'?`)
  const list = names.length === 0 ? 'no fields' : `the fields ${names.slice(0, 12).join(', ')}`
  return `'${type.name}' has ${list}`
}

/** A key of a struct literal that is not a bare name. */
export function fieldNameHint(body: Body, key: Ast.Expression, type: StructType): Hint | undefined {
  if (key.kind !== 'StringLiteral' || body.names.isQuiet) return undefined
  if (!type.fields.some(({ name }) => name === key.value)) return undefined
  return replacing(key.span, key.value, `a field is named without quotes: ${key.value}`)
}

/** `a.length = 0` empties an array in other languages. */
export function lengthAssignedHint(body: Body, node: Ast.VariableReference): Hint | undefined {
  if (body.names.isQuiet || node.kind !== 'FieldExpression') return undefined
  const { anchor } = body
  const isEmptied = anchor.start === node.span.start && /=\s*0\s*;$/.test(textOf(body, anchor))
  if (!isEmptied) return 'an array grows when an element past its end is assigned, and does not shrink'
  const text = `${textOf(body, node.target.span)} = [];`
  return replacing(anchor, text, `empty an array by assigning a new one: write '${text}'`)
}

/** A step into an element of a map, whose type is known only at run time. */
export function mapElementHint(body: Body, step: Step): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const element = textOf(body, step.target.span)
  return `put the element into a variable of its type first, such as: json element = (json) ${element};`
}
