/**
 * Checks replacements before they are suggested, so that following a hint does not cause another error. The text is
 * parsed and checked in its place, and then discarded.
 */

import { DiagnosticLog } from '../../diagnostics/diagnostic.js'
import { SourceFile } from '../../source/source-file.js'
import type * as Ast from '../../syntax/ast.js'
import { parse } from '../../syntax/parse.js'
import type { Body } from '../body.js'
import { checkOperand } from '../expressions.js'
import { checkStatements } from '../statements.js'
import { type Type, WRONG } from '../types.js'

/** A name that no program uses, so that the variable does not hide a name in the text. */
const SINK = '|balws trial|'

/** Longer texts are not tried, because they would be parsed again for each suggestion. */
const MAX_LENGTH = 4000

/** Returns the type of the text as an expression at the current place of the body; undefined if it is invalid there. */
export function typeOfTrial(body: Body, text: string): Type | undefined {
  const [statement] = statementsOf(`any ${SINK} = ${text};`)
  if (statement?.kind !== 'VariableDefinitionStatement' || !statement.initializer) return undefined
  const { initializer } = statement
  if (initializer.kind === 'ActionCall' || initializer.kind === 'CreateExpression') return undefined
  let type: Type = WRONG
  const isRight = body.names.tries(() => {
    type = checkOperand(body, initializer).type
  })
  return isRight && type !== WRONG ? type : undefined
}

/** Whether the text is valid as statements at the current place of the body. */
export function isRightStatement(body: Body, text: string): boolean {
  const statements = statementsOf(text)
  if (statements.length === 0) return false
  const { anchor } = body
  const isRight = body.names.tries(() => body.inScope(() => checkStatements(body, statements)))
  body.anchor = anchor
  return isRight
}

function statementsOf(text: string): readonly Ast.Statement[] {
  if (text.length > MAX_LENGTH) return []
  const log = new DiagnosticLog()
  const unit = parse(new SourceFile('', `function f () { ${text} }`), log)
  const [definition] = unit.definitions
  if (log.hasErrors || definition?.kind !== 'FunctionDefinition' || unit.definitions.length > 1) return []
  return definition.body?.statements ?? []
}

/** Whether a call is valid as a value or as a statement. */
export function isRightCall(body: Body, text: string): boolean {
  return typeOfTrial(body, text) !== undefined || isRightStatement(body, `${text};`)
}
