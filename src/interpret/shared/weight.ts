/** How much work a body is, in steps, and how deep its code is nested. */

import type { Block, Expression, WhileStatement } from '../../check/checked.js'
import { operandsOf, partsOf, withinExpression } from '../../check/walk.js'
import type { Context } from '../form.js'

/** A lighter block is free: the iteration or call that it belongs to pays for it. */
const MIN_CHARGED_WEIGHT = 32
/** The number of expressions and statements that take about as long as the iteration of an empty loop. */
const WEIGHT_OF_STEP = 16

/**
 * The steps of a block beyond those of the iteration or call that it belongs to: without them, a body of thousands of
 * statements would cost no more than an empty one. The body of a callable also pays for the frame.
 */
export function costOf({ target }: Context, block: Block): number {
  const { body, frameSize } = target.callable
  return stepsFor(weightOf(block) + (block === body ? frameSize : 0))
}

/** The steps of a loop's condition, which is evaluated before each iteration. */
export function costOfCondition({ condition }: WhileStatement): number {
  return stepsFor(weightOfExpression(condition))
}

function stepsFor(weight: number): number {
  return weight < MIN_CHARGED_WEIGHT ? 0 : Math.floor(weight / WEIGHT_OF_STEP)
}

/**
 * The number of expressions and statements that running a block once evaluates. Blocks inside it do not count: they may
 * run never or often, and each has a weight of its own.
 */
function weightOf({ statements }: Block): number {
  let weight = 0
  for (const statement of statements) {
    weight++
    for (const expression of partsOf(statement).expressions) weight += weightOfExpression(expression)
  }
  return weight
}

function weightOfExpression(root: Expression): number {
  let weight = 0
  for (const node of withinExpression(root)) {
    weight++
    // These have the size of their type, even if the program writes `{}`.
    if (node.kind === 'StructLiteral') weight += 2 * node.type.fields.length
    else if (node.kind === 'CreateExpression') weight += 2 * node.connector.variables.length
  }
  return weight
}

/** How deep expressions and blocks are nested: about the number of JavaScript frames that running the body takes. */
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
