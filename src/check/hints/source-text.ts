/** The text of parts of a program, and the edits that are put together from it. */

import type { Remedy, SpanEdit } from '../../diagnostics/edit.js'
import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import type { FileNames } from '../file-names.js'
import type { Type } from '../types.js'

/** Longer replacements are shown by their beginning. */
const MAX_SHOWN = 60

/** What knows the file that it is in. */
export interface InFile {
  readonly names: FileNames
}

export function textOf({ names }: InFile, { start, end }: Span): string {
  return names.file.text.slice(start, end)
}

/** The text of an expression as an operand: a chain of operators goes into parentheses. */
export function operandText(body: Body, node: Ast.Node): string {
  const text = textOf(body, node.span)
  return node.kind === 'BinaryExpression' ? `(${text})` : text
}

/** The text as a hint shows it: on one line, the arguments left out where they are long. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= MAX_SHOWN) return line
  const open = line.indexOf('(')
  return open > 0 && open < MAX_SHOWN ? `${line.slice(0, open)}(…)` : `${line.slice(0, MAX_SHOWN)}…`
}

export function replacing(span: Span, text: string, hint: string): Remedy {
  return { text: hint, edits: [{ span, text }] }
}

/** The hint `write '…'`, and the edit that writes it. */
export function writing(span: Span, text: string, more = ''): Remedy {
  return replacing(span, text, `write '${shortened(text)}'${more}`)
}

export function inserting(at: number, text: string): SpanEdit {
  return { span: { start: at, end: at }, text }
}

/** Takes a stretch out, with its line where it stands alone on it. */
export function removing({ text }: SourceFile, { start, end }: Span): SpanEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const isAlone =
    /^[ \t]*$/.test(text.slice(lineStart, start)) && lineEnd >= 0 && /^\s*$/.test(text.slice(end, lineEnd))
  return { span: isAlone ? { start: lineStart, end: lineEnd + 1 } : { start, end }, text: '' }
}

/** A cast before an expression, in parentheses where it would bind to the first operand alone. */
export function castText(body: Body, type: string, node: Ast.Node): string {
  return `(${type}) ${operandText(body, node)}`
}

/** A statement of its own before another one. */
export function lineBefore(body: Body, statement: Span, text: string): SpanEdit {
  return inserting(statement.start, text + breakBefore(body, statement))
}

/** A statement of its own after another one. */
export function lineAfter(body: Body, statement: Span, text: string): SpanEdit {
  return inserting(statement.end, breakBefore(body, statement) + text)
}

/** What separates two statements where this one stands: its indentation on a new line, if it begins one. */
function breakBefore(body: Body, { start }: Span): string {
  const { text } = body.names.file
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^\s*$/.test(before) ? `\n${before}` : ' '
}

/** How a type is written in the file; undefined where it cannot be named there. */
export function typeText(body: Body, type: Type): string | undefined {
  switch (type.kind) {
    case 'array': {
      const element = typeText(body, type.element)
      return element === undefined ? undefined : `${element}[]`
    }
    case 'struct':
    case 'connector': {
      if (type.packagePath === body.names.own.path) return type.name
      const alias = body.names.aliasOf(type.packagePath)
      return alias === undefined ? undefined : `${alias}:${type.name}`
    }
    case 'null':
    case 'wrong':
      return undefined
    default:
      return type.kind
  }
}

const VARIABLE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'number',
  array: 'list',
  map: 'entries',
  json: 'content',
  xml: 'document',
  message: 'response',
  boolean: 'answer',
  struct: 'item',
  blob: 'bytes',
}

/** A name for a new variable that stands nowhere in the file. */
export function freshName(body: Body, type: Type): string {
  const name = VARIABLE_NAMES[type.kind] ?? 'value'
  const { text } = body.names.file
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}${number}`
    if (!new RegExp(`\\b${candidate}\\b`).test(text)) return candidate
  }
}

/**
 * Puts a value into a variable before the statement, and the variable in its place.
 *
 * @returns undefined where the statement evaluates the value again and again, where no statement surrounds it, and
 *   for a type that the file cannot name
 */
export function lifting(
  body: Body,
  place: Span,
  type: Type,
  value: string,
  hint: string,
): Remedy | undefined {
  const written = typeText(body, type)
  const isAgain = textOf(body, body.anchor).startsWith('while')
  if (written === undefined || isAgain || body.owner.kind === 'initializer') return undefined
  const name = freshName(body, type)
  const definition = lineBefore(body, body.anchor, `${written} ${name} = ${value};`)
  return { text: hint, edits: [definition, { span: place, text: name }] }
}
