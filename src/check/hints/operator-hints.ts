/** Hints about operands and conditions of the wrong type. */

import type { Hint } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import { unwrapped } from '../../syntax/walk.js'
import type { Body } from '../body.js'
import { isBuiltInCast } from '../conversions.js'
import { ANY, BOOLEAN, FLOAT, INT, JSON_TYPE, NULL, STRING, type Type, typeName, XML } from '../types.js'
import { articled, casting, conversionHint, DEFAULTS, literalHint, nullHint } from './conversion-hints.js'
import { castText, operandText, replacing, typeText, writing } from './source-text.js'

/** A condition, or an operand of `&&` and `||`, that is not a boolean. */
export function conditionHint(body: Body, node: Ast.Expression, type: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const inner = unwrapped(node)
  if (inner.kind === 'NullLiteral') return nullHint(inner, BOOLEAN)
  if (inner.kind === 'IntLiteral' || inner.kind === 'StringLiteral') return literalHint(body, inner, BOOLEAN)
  if (type === JSON_TYPE || type === ANY) {
    const text = castText(body, 'boolean', inner)
    return replacing(
      inner.span,
      text,
      `write '(boolean)' before the value if it is true or false; test whether it exists with '!= null'`,
    )
  }
  return writing(inner.span, `${operandText(body, inner)} != ${nothingOf(type)}`)
}

/** The operand of `!` or of a sign. */
export function unaryHint(body: Body, node: Ast.UnaryExpression, type: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const operand = unwrapped(node.operand)
  if (node.operator === '!') {
    if (type === BOOLEAN) return undefined
    return writing(node.span, `${operandText(body, operand)} == ${nothingOf(type)}`)
  }
  if (type === STRING) return literalHint(body, operand, INT) ?? casting(body, operand, 'int')
  if (type === JSON_TYPE || type === ANY) return casting(body, operand, 'int')
  return undefined
}

/** Returns the value that counts as false in conditions of other languages. */
function nothingOf(type: Type): string {
  return DEFAULTS.get(type) ?? 'null'
}

/** Two operands of different types, or of a type without the operator. */
export function operandsHint(
  body: Body,
  node: Ast.BinaryExpression,
  left: Type,
  right: Type,
): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const { operator } = node
  const [leftNode, rightNode] = [unwrapped(node.left), unwrapped(node.right)]
  if (operator === '&&' || operator === '||') {
    if (left !== BOOLEAN && right !== BOOLEAN)
      return `both sides of ${operator} must be boolean: compare the values`
    return left === BOOLEAN ? conditionHint(body, rightNode, right) : conditionHint(body, leftNode, left)
  }
  if (left === NULL || right === NULL) return nullComparison(node, left, right)
  const isEquality = operator === '==' || operator === '!='
  if (left === right) return sameTypes(body, node, left)
  // The operand whose type determines that of the other.
  if (isOpen(left) !== isOpen(right)) {
    const [open, from, to] = isOpen(left) ? [leftNode, left, right] : [rightNode, right, left]
    if (operator === '+' && to === STRING) return conversionHint(body, open, from, STRING)
    const type = isBuiltInCast(from, to) ? typeText(body, to) : undefined
    return type && casting(body, open, type)
  }
  if (left === STRING || right === STRING) {
    const [text, other, otherType] =
      left === STRING ? [leftNode, rightNode, right] : [rightNode, leftNode, left]
    return textAndOther(body, operator, isEquality, text, other, otherType)
  }
  return undefined
}

/** Whether the type of a value is known only at run time. */
function isOpen(type: Type): boolean {
  return type === JSON_TYPE || type === ANY
}

function textAndOther(
  body: Body,
  operator: string,
  isEquality: boolean,
  text: Ast.Expression,
  other: Ast.Expression,
  type: Type,
): Hint | undefined {
  if (operator === '+') return conversionHint(body, other, type, STRING)
  if (type === INT || type === FLOAT) {
    if (text.kind === 'StringLiteral') {
      const number = literalHint(body, text, type)
      if (typeof number === 'object') return number
      return operator === '*' ? "a string cannot be repeated: join it with '+' in a loop" : number
    }
    if (isEquality) return literalHint(body, other, STRING) ?? casting(body, other, 'string')
    return casting(body, text, typeName(type))
  }
  if (type === BOOLEAN && isEquality) {
    return literalHint(body, other, STRING) ?? casting(body, other, 'string')
  }
  return isEquality ? conversionHint(body, other, type, STRING) : undefined
}

function nullComparison(node: Ast.BinaryExpression, left: Type, right: Type): Hint | undefined {
  const [nullNode, type] = left === NULL ? [node.left, right] : [node.right, left]
  const text = DEFAULTS.get(type)
  if (text === undefined) return 'only == and != take null'
  return replacing(
    unwrapped(nullNode).span,
    text,
    `${articled(typeName(type))} is never null: compare it with ${text}, or leave the comparison out`,
  )
}

function sameTypes(body: Body, node: Ast.BinaryExpression, type: Type): Hint | undefined {
  const { operator } = node
  const isEquality = operator === '==' || operator === '!='
  if (type === STRING)
    return STRING_NOTES[operator] ?? 'strings have no order here: only == and != compare them'
  if (isOpen(type) || type === XML) {
    if (operator === '+') return 'cast both operands to the type that they hold: (int), (float) or (string)'
    const to = isEquality ? 'string' : 'int'
    const [left, right] = [unwrapped(node.left), unwrapped(node.right)]
    if (type === XML && !isEquality) return undefined
    return {
      text: `cast both operands to the type that they hold, such as (${to})`,
      edits: [left, right].map((each) => ({ span: each.span, text: castText(body, to, each) })),
    }
  }
  switch (type.kind) {
    case 'boolean':
      return 'booleans are joined with && and ||, and compared with == and !='
    case 'struct':
      return isEquality
        ? `structs are compared field by field${fieldExample(type)}`
        : `take fields of the structs: '${typeName(type)}' has no operators`
    case 'array':
      return isEquality
        ? 'arrays are compared element by element, in a loop'
        : 'a loop with arrays:add joins two arrays'
    case 'map':
      return 'maps are compared entry by entry, over maps:keys(m)'
    case 'message':
      return 'compare the contents of messages, as in messages:getStringPayload(a)'
    default:
      return undefined
  }
}

const STRING_NOTES: Readonly<Record<string, string>> = {
  '-': 'strings:replaceAll takes parts out of a string',
  '*': "a string cannot be repeated: join it with '+' in a loop",
  '/': 'strings:split splits a string',
  '%': 'cast both operands to numbers: (int) text',
}

function fieldExample(type: Type & { kind: 'struct' }): string {
  const field = type.fields.find(({ type: { kind } }) => ['int', 'float', 'string', 'boolean'].includes(kind))
  return field ? `, as in a.${field.name} == b.${field.name}` : ''
}

/** `a ^ b`. */
export function powerHint(body: Body, node: Ast.BinaryExpression): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const [base, exponent] = [unwrapped(node.left), unwrapped(node.right)]
  const isSimple =
    base.kind === 'NameReference' || base.kind === 'IntLiteral' || base.kind === 'FieldExpression'
  if (!isSimple || exponent.kind !== 'IntLiteral' || (exponent.value !== 2 && exponent.value !== 3))
    return undefined
  const factors = new Array<string>(exponent.value).fill(operandText(body, base))
  return replacing(
    node.span,
    factors.join(' * '),
    `there is no power operator: write '${factors.join(' * ')}'`,
  )
}
