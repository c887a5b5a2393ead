/**
 * Checks literals in brackets, braces and backticks, whose type depends on the expected type (docs/language.md, 7,
 * 8.1 and 8.5).
 */

import { cover, type Span } from '../source/span.js'
import type * as Ast from '../syntax/ast.js'
import { type Body, wrong } from './body.js'
import type { Expression } from './checked.js'
import { widen } from './conversions.js'
import { checkInitializer, checkOperand } from './expressions.js'
import { conversionHint } from './hints/conversion-hints.js'
import { fieldNameHint, stringKeyHint } from './hints/index-hints.js'
import { bracesHint, bracketsHint, templateHint } from './hints/template-hints.js'
import { checkReference, reportUnknownField } from './references.js'
import {
  ANY,
  arrayOf,
  isValueType,
  JSON_TYPE,
  MAP,
  MESSAGE,
  NULL,
  STRING,
  type StructType,
  type Type,
  typeName,
  WRONG,
  XML,
} from './types.js'
import { widens } from './widening.js'

export function checkArrayLiteral(body: Body, node: Ast.ArrayLiteral, expected: Type): Expression {
  const { span } = node
  if (expected === JSON_TYPE) {
    const elements = node.elements.map((element) => checkJsonValue(body, element, span))
    return { kind: 'JsonArrayLiteral', type: JSON_TYPE, span, elements }
  }
  const type = expected === ANY ? arrayOf(ANY) : expected
  if (type.kind !== 'array') {
    if (type !== WRONG)
      body.names.report(span, 'ArrayInitializerNotAllowed', {}, bracketsHint(body, node, type))
    for (const element of node.elements) checkInitializer(body, element, WRONG)
    return wrong(span)
  }
  const elements = node.elements.map((element) => {
    return converted(body, element, checkInitializer(body, element, type.element), type.element, span)
  })
  return { kind: 'ArrayLiteral', type, span, elements }
}

export function checkBraceLiteral(body: Body, node: Ast.BraceLiteral, expected: Type): Expression {
  const { span, entries } = node
  switch (expected.kind) {
    case 'map':
    case 'any':
      return {
        kind: 'MapLiteral',
        type: MAP,
        span,
        entries: entries.map(({ key, value }) => ({
          key: checkKey(body, key),
          value: converted(body, value, checkMember(body, value, ANY), ANY, span),
        })),
      }
    case 'json':
      return {
        kind: 'JsonObjectLiteral',
        type: JSON_TYPE,
        span,
        entries: entries.map(({ key, value }) => ({
          key: checkKey(body, key),
          value: checkJsonValue(body, value, span),
        })),
      }
    case 'struct':
      return checkStructLiteral(body, node, expected)
    case 'message':
      if (entries.length === 0) return { kind: 'MessageLiteral', type: MESSAGE, span }
      break
    case 'array':
      if (entries.length === 0) return { kind: 'ArrayLiteral', type: expected, span, elements: [] }
      break
    case 'wrong':
      for (const { key, value } of entries) {
        checkKey(body, key)
        checkMember(body, value, WRONG)
      }
      return wrong(span)
  }
  body.names.report(
    span,
    'StructInitializerNotAllowed',
    { type: typeName(expected) },
    bracesHint(body, node, expected),
  )
  return wrong(span)
}

function checkStructLiteral(body: Body, node: Ast.BraceLiteral, type: StructType): Expression {
  const entries = node.entries.flatMap(({ key, value }) => {
    if (key.kind !== 'NameReference' || key.name.alias) {
      body.names.report(key.span, 'InvalidFieldName', {}, fieldNameHint(body, key, type))
      checkMember(body, value, WRONG)
      return []
    }
    const name = key.name.name.name
    const field = type.fields.find((candidate) => candidate.name === name)
    if (!field) {
      if (name !== '') reportUnknownField(body, key.span, name, type)
      checkMember(body, value, WRONG)
      return []
    }
    const checked = checkMember(body, value, field.type)
    const isExact = checked.type === field.type || field.type === ANY || checked.type === WRONG
    if (!isExact && field.type !== WRONG && !(checked.type === NULL && !isValueType(field.type))) {
      const details = { expected: typeName(field.type), found: typeName(checked.type) }
      body.names.report(
        cover(key.span, value.span),
        'ExpectedType',
        details,
        conversionHint(body, value, checked.type, field.type),
      )
      return []
    }
    return [{ field, value: widen(checked, field.type) }]
  })
  return { kind: 'StructLiteral', type, span: node.span, entries }
}

/** Checks the key of a map or json: a bare name is its own text and never a variable. */
function checkKey(body: Body, node: Ast.Expression): Expression {
  if (node.kind === 'NameReference' && !node.name.alias) {
    return { kind: 'Literal', type: STRING, span: node.span, value: node.name.name.name }
  }
  const key = checkOperand(body, node)
  if (key.type !== STRING && key.type !== WRONG) {
    body.names.report(
      key.span,
      'NonStringKey',
      { type: typeName(key.type) },
      stringKeyHint(body, node, key.type),
    )
    return wrong(node.span)
  }
  return key
}

/** Checks the value of an entry in braces, which cannot be a template. */
function checkMember(body: Body, node: Ast.Expression, expected: Type): Expression {
  return node.kind === 'TemplateLiteral' ? checkOperand(body, node) : checkInitializer(body, node, expected)
}

/** A string inside a json literal stays a json string even if it looks like json, so it is not converted. */
function checkJsonValue(body: Body, node: Ast.Expression, literal: Span): Expression {
  const value = checkMember(body, node, JSON_TYPE)
  return value.type === STRING ? value : converted(body, node, value, JSON_TYPE, literal)
}

/** Checks a part of a literal. A mismatch is reported on the line where the literal begins. */
function converted(body: Body, node: Ast.Expression, value: Expression, to: Type, literal: Span): Expression {
  if (widens(value.type, to)) return widen(value, to)
  body.reportNoConversion(node, value.type, to, body.names.onLineOf(literal, value.span))
  return wrong(value.span)
}

const PLACEHOLDER = /\$\{([A-Za-z0-9_]+)(?:\[([0-9]+)\]|\["([A-Za-z0-9_]+)"\])?\}/g

export function checkTemplate(body: Body, node: Ast.TemplateLiteral, expected: Type): Expression {
  const { span, text } = node
  if (expected !== XML && expected !== WRONG) {
    body.names.report(span, 'ExpectedXml', {}, templateHint(body, node, expected))
    return wrong(span)
  }
  const parts: (string | Expression)[] = []
  let end = 0
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, name = '', index, key] = match
    if (match.index > end) parts.push(text.slice(end, match.index))
    end = match.index + whole.length
    const place = { start: span.start + 1 + match.index, end: span.start + 1 + end }
    parts.push(checkReference(body, placeholder(place, name, index, key)))
  }
  if (end < text.length) parts.push(text.slice(end))
  return { kind: 'XmlTemplate', type: XML, span, parts }
}

/** Returns the reference of `${name}`, `${name[1]}` or `${name["key"]}`. */
function placeholder(
  span: Ast.NameReference['span'],
  name: string,
  index: string | undefined,
  key: string | undefined,
): Ast.VariableReference {
  const identifier: Ast.Identifier = { kind: 'Identifier', span, name }
  const target: Ast.NameReference = {
    kind: 'NameReference',
    span,
    name: { kind: 'QualifiedName', span, name: identifier },
  }
  if (index === undefined && key === undefined) return target
  const step: Ast.Expression =
    index === undefined
      ? { kind: 'StringLiteral', span, value: key! }
      : { kind: 'IntLiteral', span, value: Math.min(Number(index), Number.MAX_SAFE_INTEGER) }
  return { kind: 'IndexExpression', span, target, index: step }
}
