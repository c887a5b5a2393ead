/** Hints about definitions: native ones, constants, actions of connectors, workers, and files without any. */

import { nearNames } from '../../diagnostics/close-names.js'
import type { Hint, SpanEdit } from '../../diagnostics/edit.js'
import type { SourceFile } from '../../source/source-file.js'
import type * as Ast from '../../syntax/ast.js'
import { walk } from '../../syntax/walk.js'
import type { Body } from '../body.js'
import type { Callable, GlobalVariable } from '../checked.js'
import { type ConnectorType, typeName } from '../types.js'
import { DEFAULTS } from './conversion-hints.js'
import { type InFile, inserting, replacing, textOf, typeText } from './source-text.js'

/** A native definition of a program: it needs a body. */
export function nativeHint(place: InFile, node: Ast.Node, { results }: Callable): Hint {
  const hint = 'only library packages may declare native functions: leave out the word, and write a body'
  const text = textOf(place, node.span)
  const word = /(^|\s)native\s+/.exec(text)
  const end = text.lastIndexOf(';')
  if (!word || end < 0) return hint
  const start = node.span.start + word.index + word[1]!.length
  const values = results.map(({ type }) => DEFAULTS.get(type) ?? 'null').join(', ')
  return {
    text: hint,
    edits: [
      { span: { start, end: node.span.start + word.index + word[0].length }, text: '' },
      {
        span: { start: node.span.start + end, end: node.span.start + end + 1 },
        text: results.length === 0 ? ' { }' : ` { return ${values}; }`,
      },
    ],
  }
}

/** A constant that is assigned: without `const` it is a global variable. */
export function constantHint(body: Body, { name, span, file }: GlobalVariable): Hint {
  const hint = `'${name}' is a constant: leave out 'const' where it is defined if it is to change`
  const word = /^const\s+/.exec(textOf(body, span))
  if (!word || file !== body.names.file) return hint
  return replacing({ start: span.start, end: span.start + word[0].length }, '', hint)
}

/** An action whose first parameter is not its connector. */
export function connectorParameterHint(place: InFile, node: Ast.ActionDefinition, connector: string): Hint {
  const hint = `the first parameter of an action takes the connector: ${connector} c`
  const [first] = node.parameters
  if (first) return { text: hint, edits: [inserting(first.span.start, `${connector} c, `)] }
  const open = place.names.file.text.indexOf('(', node.name.span.end)
  return open < 0 ? hint : { text: hint, edits: [inserting(open + 1, `${connector} c`)] }
}

/** A worker that is not declared. */
export function workerHint({ name, span }: Ast.Identifier, known: Iterable<string>): Hint {
  const [near] = nearNames(name, known)
  if (near !== undefined) return replacing(span, near, `did you mean '${near}'?`)
  return `there is no worker '${name}' here: declare it at the end of the body`
}

/** A program without any definition. */
export function nothingDefinedHint({ text }: SourceFile): Hint {
  const main = 'function main (string[] args) {\n    system:println("hello");\n}\n'
  const separator = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    text: 'write a service, or a function main (string[] args) { … }',
    edits: [inserting(text.length, separator + main)],
  }
}

/** A `main` with the wrong signature: corrects its parameters and results, and removes what it returns. */
export function mainHint(place: InFile, node: Ast.FunctionDefinition): Hint {
  const hint = `main takes (string[] args)${node.results.length > 0 ? ' and returns nothing' : ''}: function main (string[] args)`
  const { text } = place.names.file
  const open = text.indexOf('(', node.name.span.end)
  const brace = node.body?.span.start ?? -1
  if (open < 0 || brace < open) return hint
  const edits: SpanEdit[] = [{ span: { start: open, end: brace }, text: '(string[] args) ' }]
  walk(node.body!, (each) => {
    if (each.kind !== 'ReturnStatement' || each.values.length === 0) return
    const { end } = each.values.at(-1)!.span
    edits.push({ span: { start: each.span.start + 'return'.length, end }, text: '' })
  })
  return { text: hint, edits }
}

/** A superfluous literal as the last argument: connectors of later releases take options there. */
export function surplusArgumentHint(
  body: Body,
  { connector, args }: Ast.CreateExpression,
  index: number,
): Hint | undefined {
  const { alias, name } = connector
  const symbols = alias ? body.names.packageFor(alias.name) : body.names.own
  const found = symbols?.connectors.get(name.name)
  const last = args[index - 1]
  if (!found || !last || found.parameters.length !== index) return undefined
  const span = { start: last.span.end, end: args.at(-1)!.span.end }
  const parameters = found.parameters.map((each) => `${typeName(each.type)} ${each.name}`).join(', ')
  return replacing(span, '', `create takes (${parameters}): remove '${textOf(body, args[index]!.span)}'`)
}

/** A connector for a variable of another type. */
export function createdHint(
  body: Body,
  { span }: Ast.CreateExpression,
  type: ConnectorType,
): Hint | undefined {
  if (body.names.isQuiet) return undefined
  const { anchor } = body
  const written = typeText(body, type)
  const before = textOf(body, { start: anchor.start, end: span.start })
  const definition = /^([\w:]+(?:\s*\[\s*\])*)\s+\w+\s*=\s*$/.exec(before)
  if (written === undefined || !definition) return undefined
  const hint = `a connector needs a variable of its type: ${written}`
  return replacing({ start: anchor.start, end: anchor.start + definition[1]!.length }, written, hint)
}
