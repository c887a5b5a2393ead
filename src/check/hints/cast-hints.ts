/** Hints about casts that do not exist. */

import type { Hint } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import { unwrapped } from '../../syntax/walk.js'
import type { Body } from '../body.js'
import { NULL, type Type, typeName } from '../types.js'
import { conversionHint } from './conversion-hints.js'
import { replacing } from './source-text.js'

export function castHint(body: Body, node: Ast.CastExpression, from: Type, to: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  if (from === NULL)
    return replacing(node.span, 'null', 'null has no type of its own: write it without a cast')
  const operand = unwrapped(node.operand)
  const hint = conversionHint(body, operand, from, to)
  if (hint === undefined) return undefined
  const none = `no cast leads from '${typeName(from)}' to '${typeName(to)}'`
  if (typeof hint === 'string') return `${none}: ${hint}`
  const [edit, ...others] = hint.edits
  const isOfOperand = others.length === 0 && edit!.span === operand.span
  return isOfOperand ? replacing(node.span, edit!.text, `${none}: ${hint.text}`) : `${none}: ${hint.text}`
}
