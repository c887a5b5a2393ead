/** Short functions for parsing in tests; those for valid text check that nothing is reported. */

import { expect } from 'chai'
import { type Diagnostic, DiagnosticLog } from '../../../src/diagnostics/diagnostic.js'
import { SourceFile } from '../../../src/source/source-file.js'
import type { CompilationUnit, Node } from '../../../src/syntax/ast.js'
import { parse, type SourceLimits } from '../../../src/syntax/parse.js'
import { print } from '../../../src/syntax/print.js'

export interface Parsed {
  readonly unit: CompilationUnit
  readonly diagnostics: readonly Diagnostic[]
}

export function parsed(text: string, limits?: SourceLimits): Parsed {
  const log = new DiagnosticLog()
  const unit = parse(new SourceFile('test.bal', text), log, limits)
  return { unit, diagnostics: log.sorted() }
}

/** The tree of a text without errors. */
export function tree(text: string): CompilationUnit {
  const { unit, diagnostics } = parsed(text)
  expect(diagnostics.map(({ message }) => message)).to.deep.equal([])
  return unit
}

const printed = (nodes: readonly Node[]): string => nodes.map(print).join(' ')

/** The definitions of a text without errors, as s-expressions. */
export function definitions(text: string): string {
  return printed(tree(text).definitions)
}

/** The statements of a body without errors, as s-expressions. */
export function statements(text: string): string {
  const [definition] = tree(`function f () {\n${text}\n}`).definitions
  expect(definition?.kind).to.equal('FunctionDefinition')
  const body = definition?.kind === 'FunctionDefinition' ? definition.body : undefined
  return printed([...(body?.statements ?? []), ...(body?.workers ?? [])])
}

/** An expression on the right of a definition, as an s-expression. */
export function expression(text: string): string {
  const definition = statements(`any x = ${text};`)
  return definition.slice('(define any x '.length, -1)
}

/** What is reported, as `line:column message`, in the order of the report. */
export function errors(text: string): string[] {
  return parsed(text).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

/** The same for a body, whose first line is line 1. */
export function bodyErrors(text: string): string[] {
  const opening = 'function f () {'
  return errors(`${opening}${text}\n}`).map((each) =>
    each.replace(/^1:(\d+)/, (_, column) => `1:${Number(column) - opening.length}`),
  )
}
