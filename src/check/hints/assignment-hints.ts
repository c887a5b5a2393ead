/** Hints about results of a call that do not match the variables. */

import type { Hint } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import { unwrapped } from '../../syntax/walk.js'
import type { Body } from '../body.js'
import { isBuiltInCast } from '../conversions.js'
import { type Type, typeName } from '../types.js'
import { widens } from '../widening.js'
import { freshName, inserting, lineAfter, lineBefore, textOf, typeText } from './source-text.js'

/** Too few variables, or too many. */
export function countHint(
  body: Body,
  node: Ast.RightHandSide,
  targets: number,
  values: number,
): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const { start } = body.anchor
  const left = textOf(body, { start, end: node.span.start })
  const names = /^([\w\s,.[\]"]+?)\s*=\s*$/.exec(left)?.[1]
  if (values > targets) {
    const ignored = new Array<string>(values - targets).fill(', _').join('')
    const hint = `write '_' for each result that is not wanted`
    const definition = /^(\S.*\S)\s+(\w+)\s*=\s*$/s.exec(left)
    if (body.owner.kind === 'initializer' || names === undefined) return hint
    if (!definition || targets !== 1) {
      return { text: hint, edits: [inserting(start + names.length, ignored)] }
    }
    const [, type, name] = definition
    const declaration = lineBefore(body, body.anchor, `${type} ${name};`)
    const place = { start, end: node.span.start }
    return {
      text: `${hint}; then define each variable in a separate statement`,
      edits: [{ span: place, text: `${declaration.text}${name}${ignored} = ` }],
    }
  }
  if (values === 0) {
    const hint = 'the function returns nothing: call it in a statement by itself'
    const isAssignment = names !== undefined && /^\w+$/.test(names)
    return isAssignment ? { text: hint, edits: [{ span: { start, end: node.span.start }, text: '' }] } : hint
  }
  const isCast =
    node.kind !== 'ActionCall' &&
    node.kind !== 'CreateExpression' &&
    unwrapped(node).kind === 'CastExpression'
  if (!isCast || names === undefined) return 'there are fewer values than variables'
  const kept = names.indexOf(',')
  return {
    text: 'a cast has one value: its failure is caught with try { … } catch (errors:Error e) { … }',
    edits: [{ span: { start: start + kept, end: start + names.length }, text: '' }],
  }
}

/** A result whose type differs from that of its variable. */
export function resultHint(
  body: Body,
  node: Ast.AssignmentStatement,
  index: number,
  result: Type,
  type: Type,
): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const written = typeText(body, result)
  const target = node.targets[index]!
  const hint = `assign the result to a variable of type ${typeName(result)} and convert it afterwards`
  const castTo = isBuiltInCast(result, type) ? typeText(body, type) : undefined
  const isWider = widens(result, type)
  if (written === undefined || (castTo === undefined && !isWider)) return hint
  const name = freshName(body, result)
  const value = isWider ? name : `(${castTo}) ${name}`
  return {
    text: hint,
    edits: [
      lineBefore(body, node.span, `${written} ${name};`),
      { span: target.span, text: name },
      lineAfter(body, node.span, `${textOf(body, target.span)} = ${value};`),
    ],
  }
}
