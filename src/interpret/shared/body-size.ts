/** The size of a body: how many steps it takes, and how deep its code is nested. */

import type { Block, Expression, WhileStatement } from '../../check/checked.js'
import { operandsOf, partsOf, withinExpression } from '../../check/walk.js'
import { MAX_FREE_NODES, STEPS } from '../../values/cost.js'
import type { Context } from '../form.js'

/**
 * Returns the steps of a block beyond those of the iteration or call that it belongs to: without them, a body of thousands of
 * statements would be charged like an empty one. Those of the body of a callable include its frame.
 */
export function stepsOfBlock({ target }: Context, block: Block): number {
  const { body, frameSize } = target.callable
  return stepsOfNodes(nodesOf(block) + (block === body ? frameSize : 0))
}

/** Returns the steps of a loop's condition, which is evaluated before each iteration. */
export function stepsOfCondition({ condition }: WhileStatement): number {
  return stepsOfNodes(nodesOfExpression(condition))
}

function stepsOfNodes(nodes: number): number {
  return nodes <= MAX_FREE_NODES ? 0 : STEPS.nodes(nodes)
}

/**
 * Returns the number of expressions and statements that running a block once evaluates. Blocks inside it do not count: they may
 * run never or often, and each is charged on its own.
 */
function nodesOf({ statements }: Block): number {
  let nodes = 0
  for (const statement of statements) {
    nodes++
    for (const expression of partsOf(statement).expressions) nodes += nodesOfExpression(expression)
  }
  return nodes
}

function nodesOfExpression(root: Expression): number {
  let nodes = 0
  for (const node of withinExpression(root)) {
    nodes++
    // These have the size of their type, even if the program writes `{}`.
    if (node.kind === 'StructLiteral') nodes += 2 * node.type.fields.length
    else if (node.kind === 'CreateExpression') nodes += 2 * node.connector.variables.length
  }
  return nodes
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
