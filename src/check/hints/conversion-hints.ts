/** Hints that show how a value of one type is written, or read, where another type is needed. */

import type { Hint, Remedy, SpanEdit } from '../../diagnostics/edit.js'
import type * as Ast from '../../syntax/ast.js'
import { unwrapped } from '../../syntax/walk.js'
import type { Body } from '../body.js'
import { isBuiltInCast } from '../conversions.js'
import {
  ANY,
  BOOLEAN,
  FLOAT,
  INT,
  JSON_TYPE,
  MAP,
  MESSAGE,
  NULL,
  STRING,
  type Type,
  typeName,
  WRONG,
  XML,
} from '../types.js'
import { widens } from '../widening.js'
import {
  castText,
  freshName,
  type InFile,
  lineAfter,
  lineBefore,
  operandText,
  replacing,
  textOf,
  typeText,
  writing,
} from './source-text.js'
import { typeOfTrial } from './trial.js'

/** Conversions without a cast, by `from to`; `#0` is the value. */
const THROUGH: ReadonlyMap<string, string> = new Map([
  ['message string', 'messages:getStringPayload($0)'],
  ['message json', 'messages:getJsonPayload($0)'],
  ['message xml', 'messages:getXmlPayload($0)'],
  ['message blob', 'messages:getBinaryPayload($0)'],
  ['string boolean', '#0 == "true"'],
  ['string blob', 'strings:toBlob($0, "UTF-8")'],
  ['blob string', 'blobs:toString($0, "UTF-8")'],
  ['map string', 'jsons:toString((json) #0)'],
  ['array string', 'jsons:toString((json) #0)'],
  ['struct string', 'jsons:toString((json) #0)'],
])

/** What to do if no expression converts one type to the other, by `from to`. */
const NOTES: ReadonlyMap<string, string> = new Map([
  ['json map', 'json needs no map: read its members directly, j.name or j["name"], and cast the result'],
  ['json struct', 'take the members one by one: name: (string) j.name'],
  ['json array', 'take the elements one by one: iterate (json each : j) { … }'],
  ['string map', 'a map is written {"key": value}; a text becomes a json: json j = (json) text;'],
  ['string array', 'strings:split makes an array of a text; an array of one element is written [text]'],
  ['map struct', 'take the entries one by one: name: (string) m["name"]'],
  ['struct map', 'name the fields one by one: {"name": p.name}'],
])

/** Levels of nested structs that are examined. */
const MAX_DEPTH = 5

/** Initial values as literals. */
export const DEFAULTS: ReadonlyMap<Type, string> = new Map<Type, string>([
  [INT, '0'],
  [FLOAT, '0.0'],
  [STRING, '""'],
  [BOOLEAN, 'false'],
])

/** @param node the expression, of type `from` */
export function conversionHint(body: Body, node: Ast.RightHandSide, from: Type, to: Type): Hint | undefined {
  if (body.names.isQuiet) return undefined
  if (node.kind === 'CreateExpression') return undefined
  if (node.kind === 'ActionCall') return actionResult(body, node, from, to)
  const value = unwrapped(node)
  if (from === NULL) return nullHint(value, to)
  return (
    literalHint(body, value, to) ??
    xmlHint(value, to) ??
    sizeHint(body, value, to) ??
    sumHint(body, value, from, to) ??
    messageHint(body, value, from, to) ??
    through(body, value, from, to) ??
    castHint(body, value, from, to) ??
    elementHint(body, value, from, to) ??
    NOTES.get(`${from.kind} ${to.kind}`) ??
    structNote(from, to)
  )
}

/** `null` for a value type. */
export function nullHint(node: Ast.Node, to: Type): Hint | undefined {
  const text = DEFAULTS.get(to)
  if (text === undefined) return undefined
  return replacing(node.span, text, `${articled(typeName(to))} is never null: write ${text}`)
}

/** A literal of another type: shows how one of the right type is written. */
export function literalHint(body: InFile, node: Ast.Node, to: Type): Hint | undefined {
  const literal = literalValue(node)
  if (literal === undefined || !DEFAULTS.has(to)) return undefined
  const what = articled(typeName(to))
  const written = asLiteral(body, node, literal, to)
  const quotes = typeof literal === 'string' ? ', without quotes' : to === STRING ? ', in quotes' : ''
  if (written === undefined) {
    const example = to === BOOLEAN ? 'true or false' : DEFAULTS.get(to)!
    return `${what} is written ${example}${quotes}`
  }
  if (to === INT && node.kind !== 'StringLiteral') {
    return replacing(node.span, written, `an int has no fraction: write ${written}, or make it a float`)
  }
  return replacing(node.span, written, `${what} is written ${written}${quotes}`)
}

function asLiteral(
  body: InFile,
  node: Ast.Node,
  literal: string | number | bigint | boolean,
  to: Type,
): string | undefined {
  const text = typeof literal === 'string' ? literal.trim() : textOf(body, node.span)
  switch (to) {
    case INT:
      if (/^[-+]?[0-9]{1,18}$/.test(text)) return text.replace('+', '')
      return typeof literal === 'number' && Math.abs(literal) < 1e15 ? String(Math.trunc(literal)) : undefined
    case FLOAT:
      if (/^-?[0-9]{1,15}$/.test(text)) return `${text}.0`
      return /^-?[0-9]+\.[0-9]+$/.test(text) ? text : undefined
    case BOOLEAN:
      if (/^(true|false)$/i.test(text)) return text.toLowerCase()
      return text === '1' ? 'true' : text === '0' ? 'false' : undefined
    case STRING:
      return typeof literal === 'string' ? undefined : `"${text}"`
    default:
      return undefined
  }
}

function literalValue(node: Ast.Node): string | number | bigint | boolean | undefined {
  switch (node.kind) {
    case 'IntLiteral':
    case 'FloatLiteral':
    case 'StringLiteral':
    case 'BooleanLiteral':
      return node.value
    case 'UnaryExpression': {
      const value = node.operator === '!' ? undefined : literalValue(node.operand)
      return node.operator === '-' && typeof value === 'number' ? -value : value
    }
    default:
      return undefined
  }
}

/** `m.length` reads the entry with that name; functions of the package return the size of a map or json. */
function sizeHint(body: Body, node: Ast.Node, to: Type): Hint | undefined {
  if (to !== INT || node.kind !== 'FieldExpression') return undefined
  const { name } = node.field
  if (!['length', 'size', 'count'].includes(name)) return undefined
  const target = textOf(body, node.target.span)
  const type = typeOfTrial(body, target)
  const text =
    type === MAP
      ? `maps:length(${target})`
      : type === JSON_TYPE
        ? `jsons:getInt(${target}, "$.length()")`
        : undefined
  return text && writing(node.span, text, `: .${name} reads a member of that name`)
}

/** `text + 1` where a number is needed: convert the text, not the sum. */
function sumHint(body: Body, node: Ast.Node, from: Type, to: Type): Hint | undefined {
  if (from !== STRING || (to !== INT && to !== FLOAT)) return undefined
  if (node.kind !== 'BinaryExpression' || node.operator !== '+') return undefined
  const edits: SpanEdit[] = []
  for (const side of [unwrapped(node.left), unwrapped(node.right)]) {
    const type = typeOfTrial(body, textOf(body, side.span))
    if (type === INT || type === FLOAT) continue
    if (type !== STRING || side.kind === 'BinaryExpression') return undefined
    const hint = literalHint(body, side, to) ?? casting(body, side, typeName(to))
    if (typeof hint === 'string') return undefined
    edits.push(...hint.edits)
  }
  const written = edits.map(({ text }) => text).join(' and ')
  return { text: `+ joins a string with the other operand; to add, write ${written}`, edits }
}

/** A value where a message is needed: it is put into an empty message. */
function messageHint(body: Body, node: Ast.Node, from: Type, to: Type): Hint | undefined {
  if (to !== MESSAGE) return undefined
  const setter = {
    string: 'setStringPayload',
    json: 'setJsonPayload',
    xml: 'setXmlPayload',
    map: 'setMapPayload',
  }[from.kind as string]
  if (setter === undefined) return undefined
  const { anchor } = body
  const before = textOf(body, { start: anchor.start, end: node.span.start })
  const name = /^(?:message\s+)?(\w+)\s*=\s*$/.exec(before)?.[1]
  const hint = `put the value into a message: messages:${setter}(m, …)`
  if (name === undefined || body.owner.kind === 'initializer') return hint
  const statement = `messages:${setter}(${name}, ${textOf(body, node.span)});`
  return {
    text: `put the value into an empty message: ${statement}`,
    edits: [{ span: node.span, text: '{}' }, lineAfter(body, anchor, statement)],
  }
}

function through(body: Body, node: Ast.Node, from: Type, to: Type): Hint | undefined {
  const template =
    from.kind === 'struct' && isError(body, from) ? '$0.msg' : THROUGH.get(`${from.kind} ${to.kind}`)
  if (template === undefined || (template === '$0.msg' && to !== STRING)) return undefined
  const text = template.replace('$0', textOf(body, node.span)).replace('#0', operandText(body, node))
  const type = typeOfTrial(body, text)
  return type && widens(type, to) ? writing(node.span, text) : undefined
}

function isError(body: Body, type: Type): boolean {
  return type === body.names.program.errorType
}

function castHint(body: Body, node: Ast.Node, from: Type, to: Type): Hint | undefined {
  if (!isBuiltInCast(from, to) || (to === MESSAGE && from !== ANY)) return undefined
  const part = to === JSON_TYPE && from !== XML ? partWithoutJson(from) : undefined
  if (part !== undefined)
    return `${articled(part)} in it has no json: convert the parts one by one, as in (json) list[0]`
  const type = typeText(body, to)
  if (type === undefined) return `cast the value to ${typeName(to)}`
  return casting(body, node, type)
}

/** Returns the kind of a part of the value that cannot be json: such a cast fails at run time. */
function partWithoutJson(type: Type, depth = 0): string | undefined {
  switch (type.kind) {
    case 'array':
      return partWithoutJson(type.element, depth + 1)
    case 'struct':
      for (const field of depth < MAX_DEPTH ? type.fields : []) {
        const part = partWithoutJson(field.type, depth + 1)
        if (part !== undefined) return part
      }
      return undefined
    case 'xml':
    case 'message':
    case 'connector':
    case 'blob':
      return type.kind
    default:
      return undefined
  }
}

/** `write '(T)' before the value`. */
export function casting(body: Body, node: Ast.Node, type: string): Remedy {
  return replacing(node.span, castText(body, type, node), `write '(${type})' before the value`)
}

function elementHint(body: Body, node: Ast.Node, from: Type, to: Type): Hint | undefined {
  if (to.kind === 'array' && widens(from, to.element) && from.kind !== 'string' && from !== ANY) {
    const text = `[${textOf(body, node.span)}]`
    return replacing(node.span, text, `an array of one element is written ${text}`)
  }
  if (to.kind === 'array' && to.element === STRING && node.kind === 'StringLiteral') {
    const text = `[${textOf(body, node.span)}]`
    return replacing(node.span, text, `an array of one element is written ${text}`)
  }
  if (from.kind === 'array' && widens(from.element, to))
    return 'an element of it is read with an index, as in list[0]'
  return undefined
}

function xmlHint(node: Ast.Node, to: Type): Hint | undefined {
  if (to !== XML || node.kind !== 'StringLiteral' || !/^<[^`]*>$/.test(node.value)) return undefined
  return replacing(node.span, `\`${node.value}\``, 'an xml is written between backticks')
}

function structNote(from: Type, to: Type): string | undefined {
  if (from.kind !== 'struct' || to.kind !== 'struct') return undefined
  return `'${typeName(from)}' can be used as '${typeName(to)}' only if it begins with the same fields in the same order`
}

/** An action call cannot be cast: its result must be stored in a variable first. */
function actionResult(body: Body, node: Ast.ActionCall, from: Type, to: Type): Hint | undefined {
  const type = typeText(body, from)
  if (type === undefined || from === WRONG || body.owner.kind === 'initializer') return undefined
  const name = freshName(body, from)
  const template = THROUGH.get(`${from.kind} ${to.kind}`)
  const castTo = isBuiltInCast(from, to) ? typeText(body, to) : undefined
  const value = template?.replace(/[$#]0/, name) ?? (castTo === undefined ? undefined : `(${castTo}) ${name}`)
  if (value === undefined) return undefined
  const before = lineBefore(body, body.anchor, `${type} ${name} = ${textOf(body, node.span)};`)
  return {
    text: `put the result into a variable of type ${type} first, and then write ${value}`,
    edits: [before, { span: node.span, text: value }],
  }
}

export function articled(type: string): string {
  return `${/^[aeiox]/.test(type) ? 'an' : 'a'} ${type}`
}
