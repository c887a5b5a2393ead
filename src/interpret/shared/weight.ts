/** How much work a body is, and how deep it lies. */

import type { Block, Expression } from '../../check/checked.js'
import { operandsOf, partsOf, withinExpression } from '../../check/walk.js'

/** How deep expressions and blocks lie inside each other: about the JavaScript frames that running takes. */
export function nestingOf(root: Block): number {
  let deepest = 0
  const expressions: { readonly node: Expression; readonly depth: number }[] = []
  const blocks = [{ block: root, depth: 1 }]
  for (let next = blocks.pop(); next; next = blocks.pop()) {
    const depth = next.depth + 2
    for (const statement of next.block.statements) {
      const parts = partsOf(statement)
      for (const node of parts.expressions) expressions.push({ node, depth })
      for (const block of parts.blocks) blocks.push({ block, depth })
    }
  }
  for (let next = expressions.pop(); next; next = expressions.pop()) {
    deepest = Math.max(deepest, next.depth)
    for (const node of operandsOf(next.node)) expressions.push({ node, depth: next.depth + 1 })
  }
  return deepest
}

/**
 * How much work it is to run a block once, in expressions and statements. What blocks inside of it do is not counted:
 * they are run seldom or often, and each is weighed by itself.
 */
export function weightOf({ statements }: Block): number {
  let weight = 0
  for (const statement of statements) {
    weight++
    for (const expression of partsOf(statement).expressions) weight += weightOfExpression(expression)
  }
  return weight
}

export function weightOfExpression(root: Expression): number {
  let weight = 0
  for (const node of withinExpression(root)) {
    weight++
    // Their size is that of their type, however little of it is written.
    if (node.kind === 'StructLiteral') weight += 2 * node.type.fields.length
    else if (node.kind === 'CreateExpression') weight += 2 * node.connector.variables.length
  }
  return weight
}
