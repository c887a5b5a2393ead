/** Hints about resources: how they end, and their parameters. */

import type { Hint, SpanEdit } from '../../diagnostics/edit.js'
import type { Span } from '../../source/span.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import type { FileNames } from '../file-names.js'
import { CONNECTION_EVENTS, WS } from '../service-annotations.js'
import { literalHintFor } from './argument-hints.js'
import { inserting, replacing, textOf } from './source-text.js'
import { replyHint } from './statement-hints.js'

/** A literal that a function returns: it must be stored in a variable of the result's type. */
export function returnedLiteralHint(body: Body, node: Ast.Expression, index: number): Hint | undefined {
  const result = body.owner.results[index]
  return literalHintFor(body, node, result ? [result.type] : [])
}

/** `return` in a resource. */
export function returnInResourceHint(body: Body, node: Ast.ReturnStatement): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const resource = resourceAround(body.names, node.span)
  const [only, ...others] = node.values
  const keyword = { start: node.span.start, end: node.span.start + 'return'.length }
  if (only && others.length === 0) {
    const edit: SpanEdit = { span: keyword, text: 'reply' }
    const type = only.kind === 'NameReference' ? body.scope.find(only.name.name.name)?.type : undefined
    if (type?.kind === 'message') {
      return { text: `a resource answers with 'reply ${textOf(body, only.span)};'`, edits: [edit] }
    }
    const reply = replyHint(body, { kind: 'ReplyStatement', value: only, span: node.span })
    return typeof reply === 'object' ? { text: reply.text, edits: [edit, ...reply.edits] } : reply
  }
  const name = resource?.parameters.find(({ type }) => isMessage(type))?.name.name
  if (resource === undefined || name === undefined || only) return undefined
  const text = `reply ${name};`
  const hint = isEvent(body.names, resource)
    ? `in a WebSocket event '${text}' ends the resource and sends nothing`
    : `'${text}' ends the resource and answers with '${name}'; without an answer, let the resource run to its end`
  return replacing(node.span, text, hint)
}

/** A first parameter that is not the message. */
export function firstParameterHint(names: FileNames, node: Ast.ResourceDefinition): Hint | undefined {
  const [first] = node.parameters
  if (!first || names.isQuiet) return undefined
  const message = newName(names, node.span, 'm')
  const hint = 'the first parameter of a resource takes the message that arrived'
  const statement = first.annotations.length === 0 ? payloadStatement(names, first, message) : undefined
  if (statement === undefined) {
    return { text: hint, edits: [inserting(first.span.start, `message ${message}, `)] }
  }
  return {
    text: `${hint}: ${statement}`,
    edits: [{ span: first.span, text: `message ${message}` }, atBodyStart(names, node, [statement])],
  }
}

/** Parameters of a WebSocket event after the message: their values can be read from the message. */
export function tooManyParametersHint(names: FileNames, node: Ast.ResourceDefinition): Hint {
  const [first, ...others] = node.parameters
  const statements = others.map((parameter) => parameterStatement(names, parameter, first!.name.name))
  const known = statements.filter((statement) => statement !== undefined)
  const hint = 'a WebSocket event passes only its message'
  if (known.length === 0) return hint
  const text = `${hint}: ${known.join(' ')}`
  if (known.length < statements.length) return text
  const place = { start: first!.span.end, end: others.at(-1)!.span.end }
  return { text, edits: [{ span: place, text: '' }, atBodyStart(names, node, known)] }
}

function parameterStatement(names: FileNames, parameter: Ast.Parameter, message: string): string | undefined {
  const query = parameter.annotations.find(({ name }) => name.name.name === 'QueryParam')
  if (!query) return payloadStatement(names, parameter, message)
  const value = query.attributes.find(({ name }) => name.name === 'value')?.value
  const key = value?.kind === 'StringLiteral' ? value.value : parameter.name.name
  const type = textIn(names, parameter.type.span)
  const read = `uri:getQueryParam(${message}, ${JSON.stringify(key)})`
  if (type === 'string') return `string ${parameter.name.name} = ${read};`
  return type === 'int' || type === 'float'
    ? `${type} ${parameter.name.name} = (${type}) ${read};`
    : undefined
}

const GETTERS: Readonly<Record<string, string>> = {
  string: 'getStringPayload',
  json: 'getJsonPayload',
  xml: 'getXmlPayload',
  blob: 'getBinaryPayload',
}

/** Returns the statement that reads the payload, which replaces a parameter. */
function payloadStatement(names: FileNames, parameter: Ast.Parameter, message: string): string | undefined {
  const type = textIn(names, parameter.type.span)
  const getter = GETTERS[type]
  return getter && `${type} ${parameter.name.name} = messages:${getter}(${message});`
}

function atBodyStart(
  names: FileNames,
  node: Ast.ResourceDefinition,
  statements: readonly string[],
): SpanEdit {
  const { text } = names.file
  const [first] = node.body.statements
  const lineStart = first ? text.lastIndexOf('\n', first.span.start - 1) + 1 : 0
  const indent = first ? text.slice(lineStart, first.span.start) : ''
  const isOwnLine = first !== undefined && /^\s*$/.test(indent)
  const separator = isOwnLine ? `\n${indent}` : ' '
  const at = first ? first.span.start : node.body.span.start + 1
  const lines = statements.join(separator)
  return first ? inserting(at, `${lines}${separator}`) : inserting(at, ` ${lines}`)
}

/** `reply` in a function, which must return the message instead. */
export function replyInFunctionHint(body: Body, node: Ast.ReplyStatement): Hint | undefined {
  const hint = 'return the message, and let the resource reply it'
  if (body.names.isQuiet) return undefined
  const definition = body.names.unit.definitions.find(({ span }) => holds(span, node.span))
  const isLast =
    definition?.kind === 'FunctionDefinition' && definition.body?.statements.at(-1)?.span === node.span
  if (!isLast || body.owner.results.length > 0) return hint
  const { text } = body.names.file
  const last = definition.parameters.at(-1)
  const close = text.indexOf(')', last?.span.end ?? definition.name.span.end)
  if (close < 0) return hint
  return {
    text: `${hint}: write 'return' here, and (message) after the parameters`,
    edits: [
      inserting(close + 1, ' (message)'),
      { span: { start: node.span.start, end: node.span.start + 'reply'.length }, text: 'return' },
    ],
  }
}

function resourceAround(names: FileNames, place: Span): Ast.ResourceDefinition | undefined {
  for (const definition of names.unit.definitions) {
    if (definition.kind !== 'ServiceDefinition' || !holds(definition.span, place)) continue
    return definition.resources.find(({ span }) => holds(span, place))
  }
  return undefined
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function isEvent(names: FileNames, { annotations }: Ast.ResourceDefinition): boolean {
  return annotations.some(
    ({ name }) =>
      name.alias !== undefined &&
      names.packageFor(name.alias.name)?.path === WS &&
      CONNECTION_EVENTS.some((event) => event === name.name.name),
  )
}

function isMessage(type: Ast.TypeNode): boolean {
  return type.kind === 'SimpleType' && type.name === 'message'
}

function textIn(names: FileNames, { start, end }: Span): string {
  return names.file.text.slice(start, end)
}

/** Returns a name that does not occur in the stretch. */
function newName(names: FileNames, place: Span, name: string): string {
  const text = textIn(names, place)
  const isFree = (candidate: string) => !new RegExp(`\\b${candidate}\\b`).test(text)
  let candidate = [name, 'request', 'incoming'].find(isFree)
  for (let number = 2; candidate === undefined; number++) {
    if (isFree(`${name}${number}`)) candidate = `${name}${number}`
  }
  return candidate
}
