/**
 * Checks variables with their index and field steps (docs/language.md, 7 and 8.2). A reference can have many steps,
 * so they are walked in a loop.
 */

import type { Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { type Body, wrong } from './body.js'
import type { ArrayLength, Expression, Reference, Variable } from './checked.js'
import { widen } from './conversions.js'
import { checkOperand } from './expressions.js'
import { constantHint } from './hints/definition-hints.js'
import {
  arrayIndexHint,
  lengthAssignedHint,
  mapElementHint,
  noIndexingHint,
  stringKeyHint,
  unknownFieldHint,
} from './hints/index-hints.js'
import {
  ANY,
  BOOLEAN,
  FLOAT,
  INT,
  JSON_TYPE,
  qualify,
  STRING,
  type StructType,
  type Type,
  typeName,
  WRONG,
} from './types.js'

/** Types that select a member or element of json. */
const JSON_INDICES: readonly Type[] = [STRING, INT, JSON_TYPE, ANY, FLOAT, BOOLEAN]

type Step = Ast.IndexExpression | Ast.FieldExpression

/** Returns the name at the beginning of a reference. */
export function baseOf(node: Ast.VariableReference): Ast.NameReference {
  let base = node
  while (base.kind !== 'NameReference') base = base.target
  return base
}

export function checkReference(body: Body, node: Ast.VariableReference): Expression {
  const steps: Step[] = []
  let base = node
  for (; base.kind !== 'NameReference'; base = base.target) steps.push(base)
  const variable = body.variable(base.name)
  let current = variable ? readOf(body, variable, base.span) : wrong(base.span)
  for (const step of steps.reverse()) current = checkStep(body, current, step)
  return current
}

/** Checks something that is assigned; returns undefined if it was reported. */
export function checkTarget(body: Body, node: Ast.VariableReference): Reference | undefined {
  const target = checkReference(body, node)
  if (target.type === WRONG) return undefined
  if (target.kind === 'ArrayLength') {
    body.names.report(node.span, 'ArrayLengthAssigned', {}, lengthAssignedHint(body, node))
    return undefined
  }
  if (target.kind === 'VariableRead' && target.variable.kind === 'global' && target.variable.isConstant) {
    const { name } = target.variable
    body.names.report(node.span, 'ConstantAssigned', { name }, constantHint(body, target.variable))
    return undefined
  }
  return target as Reference
}

function readOf(body: Body, variable: Variable, span: Span): Expression {
  const isForeign = variable.kind === 'global' && variable.packagePath !== body.names.own.path
  const name = isForeign ? qualify(variable.packagePath, variable.name) : variable.name
  return { kind: 'VariableRead', type: variable.type, span, variable, name }
}

function checkStep(body: Body, target: Expression, step: Step): Expression {
  const { span } = step
  const place = step.kind === 'FieldExpression' ? step.field.span : step.index.span
  const pointed = body.names.onLineOf(span, place)
  if (target.type === WRONG) {
    if (step.kind === 'IndexExpression') checkOperand(body, step.index)
    return wrong(span)
  }
  if (target.kind === 'MapElement') {
    body.names.report(pointed, 'NoIndexingOfMapElement', {}, mapElementHint(body, step))
    return wrong(span)
  }
  switch (target.type.kind) {
    case 'struct':
      return checkFieldStep(body, target, target.type, step, pointed)
    case 'array': {
      if (staticKey(step) === 'length') {
        return { kind: 'ArrayLength', type: INT, span, array: target } satisfies ArrayLength
      }
      const index = keyOf(body, step)
      if (index.type === WRONG) return wrong(span)
      if (index.type !== INT) {
        const hint = arrayIndexHint(body, step, index.type)
        body.names.report(pointed, 'NonIntegerIndex', { type: typeName(index.type) }, hint)
        return wrong(span)
      }
      return { kind: 'ArrayElement', type: target.type.element, span, array: target, index }
    }
    case 'map': {
      const key = keyOf(body, step)
      if (key.type === WRONG) return wrong(span)
      if (key.type !== STRING) {
        const hint = step.kind === 'IndexExpression' ? stringKeyHint(body, step.index, key.type) : undefined
        body.names.report(pointed, 'NonStringKey', { type: typeName(key.type) }, hint)
        return wrong(span)
      }
      return { kind: 'MapElement', type: ANY, span, map: target, key }
    }
    case 'json': {
      const key = keyOf(body, step)
      if (key.type === WRONG) return wrong(span)
      if (!JSON_INDICES.includes(key.type)) {
        const hint = 'a member of a json is chosen by a string, an element by an int'
        body.names.report(pointed, 'NonIntegerIndex', { type: typeName(key.type) }, hint)
        return wrong(span)
      }
      return { kind: 'JsonElement', type: JSON_TYPE, span, json: target, key: jsonKey(key) }
    }
    default: {
      if (step.kind === 'IndexExpression') checkOperand(body, step.index)
      body.names.report(
        pointed,
        'NoIndexing',
        { type: typeName(target.type) },
        noIndexingHint(body, step, target.type),
      )
      return wrong(span)
    }
  }
}

function checkFieldStep(
  body: Body,
  struct: Expression,
  type: StructType,
  step: Step,
  pointed: Span,
): Expression {
  const key = staticKey(step)
  if (key === undefined) {
    if (step.kind === 'IndexExpression') checkOperand(body, step.index)
    body.names.report(pointed, 'FieldNotStatic', {})
    return wrong(step.span)
  }
  const field = type.fields.find(({ name }) => name === key)
  if (!field) {
    if (key !== '') reportUnknownField(body, pointed, key, type)
    return wrong(step.span)
  }
  return { kind: 'FieldRead', type: field.type, span: step.span, struct, field }
}

export function reportUnknownField(body: Body, span: Span, field: string, type: StructType): void {
  const hint = unknownFieldHint(body, { span }, field, type)
  body.names.report(span, 'UnknownField', { field, struct: typeName(type) }, hint)
}

/** Returns the key of `.name` and `["name"]`; undefined for a computed one. */
function staticKey(step: Step): string | undefined {
  if (step.kind === 'FieldExpression') return step.field.name
  return step.index.kind === 'StringLiteral' ? step.index.value : undefined
}

/** A float or boolean is always the name of a member: its text. For json and `any`, the value decides at run time. */
function jsonKey(key: Expression): Expression {
  return key.type === FLOAT || key.type === BOOLEAN ? widen(key, STRING) : key
}

function keyOf(body: Body, step: Step): Expression {
  if (step.kind === 'IndexExpression') return checkOperand(body, step.index)
  return { kind: 'Literal', type: STRING, span: step.field.span, value: step.field.name }
}
