/** The operands of a node, in the order in which they are evaluated. */

import type { Expression } from '../../check/checked.js'

export interface Operand {
  readonly node: Expression
  /** A container must not be null: if it is, an error names it before the next operand is evaluated. */
  readonly isContainer: boolean
}

export const operandOf = (node: Expression): Operand => ({ node, isContainer: false })

export const containerOf = (node: Expression): Operand => ({ node, isContainer: true })
