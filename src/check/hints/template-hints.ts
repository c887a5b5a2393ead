/** Hints about a literal in backticks, braces or brackets where its kind is not allowed. */

import type { Hint } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import { JSON_TYPE, MAP, STRING, type Type, typeName } from '../types.js'
import { widens } from '../widening.js'
import { articled, DEFAULTS } from './conversion-hints.js'
import { replacing, textOf, writing } from './source-text.js'
import { isRightStatement, typeOfTrial } from './trial.js'

/** Backticks where no xml is expected. */
export function templateHint(body: Body, node: Ast.TemplateLiteral, expected: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  if (expected === JSON_TYPE) {
    const text = node.text.trim()
    const hint = 'backticks make an xml; a json is written without them'
    return isRightStatement(body, `json |balws trial| = ${text};`) ? replacing(node.span, text, hint) : hint
  }
  if (expected !== STRING) return undefined
  const text = joinedText(node.text)
  if (typeOfTrial(body, text) !== STRING) return 'backticks make an xml; a string is written in double quotes'
  return writing(node.span, text, ': backticks make an xml')
}

/** Backticks inside an expression, around something other than an element: a string was meant. */
export function textTemplateHint(body: Body, node: Ast.TemplateLiteral): Hint | undefined {
  if (body.names.isQuiet || node.text.trimStart().startsWith('<')) return undefined
  const text = joinedText(node.text)
  if (typeOfTrial(body, text) !== STRING) return undefined
  return writing(node.span, text, ': backticks make an xml')
}

/** Rewrites `hello ${name}` as `"hello " + name`. */
function joinedText(text: string): string {
  const parts = text.split(/\$\{([^}]*)\}/).flatMap((part, index) => {
    if (index % 2 === 1) return [part.trim()]
    return part === '' && index > 0 ? [] : [JSON.stringify(part)]
  })
  const isText = parts[0] !== '""' || parts.length === 1
  return (isText ? parts : ['""', ...parts.slice(1)]).join(' + ')
}

/** Braces for a type without such literals. */
export function bracesHint(body: Body, node: Ast.BraceLiteral, expected: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const text = DEFAULTS.get(expected)
  if (text === undefined || node.entries.length > 0) return undefined
  return replacing(node.span, text, `${articled(typeName(expected))} is written ${text}`)
}

/** Brackets where no array is expected. */
export function bracketsHint(body: Body, node: Ast.ArrayLiteral, expected: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const [only, ...others] = node.elements
  if (!only && (expected === MAP || expected.kind === 'struct')) {
    return replacing(node.span, '{}', `${articled(typeName(expected))} is written {}`)
  }
  if (!only || others.length > 0) return undefined
  const text = textOf(body, only.span)
  const type = typeOfTrial(body, text)
  if (type === undefined || !widens(type, expected)) return undefined
  return replacing(
    node.span,
    text,
    `${articled(typeName(expected))} is one value: write ${text} without brackets`,
  )
}
