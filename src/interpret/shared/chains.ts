/**
 * Chains of operators. They lean to the left, and a program may have a hundred thousand of them in a row: so they are
 * taken apart by a loop, from the outermost operator to the first operand, and compiled from there outward.
 */

import type {
  BinaryExpression,
  ConvertExpression,
  Expression,
  LogicalExpression,
} from '../../check/checked.js'
import type { Value } from '../../values/value.js'
import type { Context } from '../form.js'
import { binaryOperation } from './operations.js'

/** An operator of a chain, whose left operand is the chain up to here. */
export type Link = BinaryExpression | LogicalExpression | ConvertExpression

/** @returns the first operand, and the links from there outward */
export function chainOf(node: Link): { readonly first: Expression; readonly links: readonly Link[] } {
  const links: Link[] = []
  let first: Expression = node
  for (;;) {
    if (first.kind === 'BinaryExpression' || first.kind === 'LogicalExpression') {
      links.push(first)
      first = first.left
    } else if (first.kind === 'ConvertExpression') {
      links.push(first)
      first = first.operand
    } else return { first, links: links.reverse() }
  }
}

/** What a link does with the value of the chain so far. */
export interface LinkOperation {
  /** The right operand; a conversion has none. */
  readonly right: Expression | undefined
  /** `&&` and `||` do not evaluate the right operand if the value so far is this one. */
  readonly decides: boolean | undefined
  readonly apply: (left: Value, right: Value) => Value
}

export function linkOperationOf(context: Context, link: Link): LinkOperation {
  switch (link.kind) {
    case 'ConvertExpression':
      return { right: undefined, decides: undefined, apply: context.linker.converterOf(link.conversion) }
    case 'BinaryExpression':
      return {
        right: link.right,
        decides: undefined,
        apply: binaryOperation(context, link),
      }
    case 'LogicalExpression':
      return {
        right: link.right,
        decides: link.operator === '||',
        // The left operand has not decided, so the right one does.
        apply: function applyLogical(_, right) {
          return right!
        },
      }
  }
}
