/**
 * Walks trees of any nodes: the children of one, all nodes below one, the nodes around an offset. Nothing here
 * recurses: a tree may be a hundred thousand nodes deep on its left.
 */

import type { Expression, Node } from './ast.js'

/** Returns the nodes directly below a node, in source order. */
export function children(node: Node): Node[] {
  const found: Node[] = []
  for (const [key, value] of Object.entries(node)) {
    if (key === 'span' || key === 'file' || key === 'operatorSpan') continue
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) found.push(each)
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** Visits a node and everything below it, parents before children, in source order. */
export function walk(root: Node, visit: (node: Node) => void): void {
  const waiting = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    visit(node)
    for (const child of children(node).reverse()) waiting.push(child)
  }
}

/** Returns the nodes that cover an offset, from the outermost; an offset at the end of a name still belongs to it. */
export function nodesAt(root: Node, offset: number): Node[] {
  const path: Node[] = []
  let node: Node | undefined = root
  while (node) {
    path.push(node)
    node = children(node).findLast(({ span }) => span.start <= offset && offset <= span.end)
  }
  return path
}

/** Returns the innermost node that covers an offset. */
export function nodeAt(root: Node, offset: number): Node {
  return nodesAt(root, offset).at(-1)!
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'span' in value
}

/** Returns the expression without the parentheses around it. */
export function unwrapped(node: Expression): Expression {
  let inner = node
  while (inner.kind === 'ParenthesizedExpression') inner = inner.inner
  return inner
}
