/** Extracts the text of parts of a program, and builds edits. */

import type { Remedy, SpanEdit } from '../../diagnostics/edit.js'
import type { SourceFile } from '../../source/source-file.js'
import type { Span } from '../../source/span.js'
import type * as Ast from '../../syntax/ast.js'
import type { Body } from '../body.js'
import type { FileNames } from '../file-names.js'
import type { Type } from '../types.js'

/** Characters of a replacement that are shown at most. */
const MAX_SHOWN = 60

/** Something with a file. */
export interface InFile {
  readonly names: FileNames
}

export function textOf({ names }: InFile, { start, end }: Span): string {
  return names.file.text.slice(start, end)
}

/** Returns the text of an expression as an operand: a chain of operators gets parentheses. */
export function operandText(body: Body, node: Ast.Node): string {
  const text = textOf(body, node.span)
  return node.kind === 'BinaryExpression' ? `(${text})` : text
}

/** Returns the text as a hint shows it: on one line, with long arguments omitted. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= MAX_SHOWN) return line
  const open = line.indexOf('(')
  return open > 0 && open < MAX_SHOWN ? `${line.slice(0, open)}(…)` : `${line.slice(0, MAX_SHOWN)}…`
}

export function replacing(span: Span, text: string, hint: string): Remedy {
  return { text: hint, edits: [{ span, text }] }
}

/** Returns the hint `write '...'` and its edit. */
export function writing(span: Span, text: string, more = ''): Remedy {
  return replacing(span, text, `write '${shortened(text)}'${more}`)
}

export function inserting(at: number, text: string): SpanEdit {
  return { span: { start: at, end: at }, text }
}

/** Removes a stretch, and its line if it contains nothing else. */
export function removing({ text }: SourceFile, { start, end }: Span): SpanEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const isAlone =
    /^[ \t]*$/.test(text.slice(lineStart, start)) && lineEnd >= 0 && /^\s*$/.test(text.slice(end, lineEnd))
  return { span: isAlone ? { start: lineStart, end: lineEnd + 1 } : { start, end }, text: '' }
}

/** Returns a cast before an expression, which gets parentheses if the cast would apply to its first operand only. */
export function castText(body: Body, type: string, node: Ast.Node): string {
  return `(${type}) ${operandText(body, node)}`
}

/** Inserts a statement before another one. */
export function lineBefore(body: Body, statement: Span, text: string): SpanEdit {
  return inserting(statement.start, text + breakBefore(body, statement))
}

/** Inserts a statement after another one. */
export function lineAfter(body: Body, statement: Span, text: string): SpanEdit {
  return inserting(statement.end, breakBefore(body, statement) + text)
}

/** Returns the separator of two statements: a new line with the indentation of this one if it begins a line. */
function breakBefore(body: Body, { start }: Span): string {
  const { text } = body.names.file
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  return /^\s*$/.test(before) ? `\n${before}` : ' '
}

/** Returns a type as the file writes it; undefined if the file cannot name it. */
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

/** Returns a name for a new variable that does not occur in the file. */
export function freshName(body: Body, type: Type): string {
  const name = VARIABLE_NAMES[type.kind] ?? 'value'
  const { text } = body.names.file
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}${number}`
    if (!new RegExp(`\\b${candidate}\\b`).test(text)) return candidate
  }
}

/**
 * Stores a value in a new variable before the statement, and uses the variable instead.
 *
 * @returns undefined if the statement evaluates the value repeatedly, if there is no statement around it, and for a
 *   type that the file cannot name
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
