/** Creates nodes that need more than a list of their parts. */

import type { IToken } from 'chevrotain'
import { cover, type Span } from '../source/span.js'
import type {
  BinaryExpression,
  BinaryOperator,
  Expression,
  FloatLiteral,
  Identifier,
  IntLiteral,
  Literal,
  QualifiedName,
  ResultStep,
  VariableReference,
} from './ast.js'
import { BooleanLiteral, FloatingPointLiteral, IntegerLiteral, QuotedStringLiteral } from './tokens.js'

export function tokenSpan(token: IToken): Span {
  return { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 }
}

/** @param span the place of the token, or the place where it is missing */
export function identifier(token: IToken, span: Span): Identifier {
  return { kind: 'Identifier', name: String(token.payload ?? ''), span }
}

export function qualifiedName(alias: Identifier | undefined, name: Identifier): QualifiedName {
  return alias
    ? { kind: 'QualifiedName', alias, name, span: cover(alias.span, name.span) }
    : { kind: 'QualifiedName', name, span: name.span }
}

export function literal(token: IToken, span: Span): Literal {
  switch (token.tokenType) {
    case IntegerLiteral:
      return { kind: 'IntLiteral', value: token.payload as number | bigint, span }
    case FloatingPointLiteral:
      return { kind: 'FloatLiteral', value: token.payload as number, span }
    case QuotedStringLiteral:
      return { kind: 'StringLiteral', value: token.payload as string, span }
    case BooleanLiteral:
      return { kind: 'BooleanLiteral', value: token.image === 'true', span }
    default:
      return { kind: 'NullLiteral', span }
  }
}

/** Negates a number literal; its span includes the sign. */
export function negated(number: IntLiteral | FloatLiteral, signSpan: Span): IntLiteral | FloatLiteral {
  const span = cover(signSpan, number.span)
  if (number.kind === 'FloatLiteral') return { kind: 'FloatLiteral', value: -number.value, span }
  // 0 has no sign: an int is never -0.
  return { kind: 'IntLiteral', value: number.value === 0 ? 0 : -number.value, span }
}

/** `target[index]`. Steps after a plain call are not parsed. */
export function indexed(target: Expression, index: Expression, span: Span): Expression {
  return isReference(target)
    ? { kind: 'IndexExpression', target, index, span }
    : { kind: 'ResultStep', target: target as ResultStep['target'], step: index, span }
}

/** `target.name` or `target.name(args)`. */
export function dotted(
  target: Expression,
  name: Identifier,
  args: readonly Expression[] | undefined,
  span: Span,
): Expression {
  if (args) return { kind: 'MethodCall', target, method: name, args, span }
  return isReference(target)
    ? { kind: 'FieldExpression', target, field: name, span }
    : { kind: 'ResultStep', target: target as ResultStep['target'], step: name, span }
}

export function isReference(node: Expression): node is VariableReference {
  return node.kind === 'NameReference' || node.kind === 'IndexExpression' || node.kind === 'FieldExpression'
}

/** Operators by precedence, the loosest first. */
const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  '^': 7,
}

interface Pending {
  readonly operator: BinaryOperator
  readonly span: Span
}

/**
 * Builds a tree from operands and operators in source order, by precedence. It uses a stack, so a hundred thousand
 * terms need no recursion.
 */
export class OperatorChain {
  readonly #operands: Expression[]
  readonly #operators: Pending[] = []

  constructor(first: Expression) {
    this.#operands = [first]
  }

  push(token: IToken, operand: Expression): void {
    if (token.image === '<-') {
      const span = { start: token.startOffset, end: token.startOffset + 1 }
      this.#push({ operator: '<', span }, minus({ start: span.end, end: span.end + 1 }, operand))
    } else {
      this.#push({ operator: token.image as BinaryOperator, span: tokenSpan(token) }, operand)
    }
  }

  /** Returns everything that was pushed as one expression. */
  tree(): Expression {
    while (this.#operators.length > 0) this.#reduce()
    return this.#operands[0]!
  }

  #push(next: Pending, operand: Expression): void {
    while (this.#operators.length > 0) {
      const last = this.#operators.at(-1)!
      if (PRECEDENCE[last.operator] < PRECEDENCE[next.operator]) break
      this.#reduce()
    }
    this.#operators.push(next)
    this.#operands.push(operand)
  }

  #reduce(): void {
    const { operator, span: operatorSpan } = this.#operators.pop()!
    const right = this.#operands.pop()!
    const left = this.#operands.pop()!
    const span = cover(left.span, right.span)
    const node: BinaryExpression = { kind: 'BinaryExpression', operator, operatorSpan, left, right, span }
    this.#operands.push(node)
  }
}

/**
 * Applies a minus to an operand. The smallest integer has no positive counterpart, so its digits and its minus form
 * one literal.
 */
export function minus(signSpan: Span, operand: Expression): Expression {
  if (isMinIntMagnitude(operand)) return negated(operand, signSpan)
  return { kind: 'UnaryExpression', operator: '-', operand, span: cover(signSpan, operand.span) }
}

/** Whether the literal is 9223372036854775808, which is an integer only after a minus. */
export function isMinIntMagnitude(node: Expression): node is IntLiteral {
  return node.kind === 'IntLiteral' && node.value === 2n ** 63n
}
