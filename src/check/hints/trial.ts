/**
 * Checks a replacement before it is suggested, so that following a hint never leads to the next error. The text is
 * parsed and checked where it would stand, and nothing of it stays.
 */

import { DiagnosticLog } from '../../diagnostics/diagnostic.js'
import { SourceFile } from '../../source/source-file.js'
import type * as Ast from '../../syntax/ast.js'
import { parse } from '../../syntax/parse.js'
import type { Body } from '../body.js'
import { checkOperand } from '../expressions.js'
import { checkStatements } from '../statements.js'
import { type Type, WRONG } from '../types.js'

/** A name that no program uses: a local variable must not hide what the text names. */
const SINK = '|balws trial|'

/** Longer texts are not tried: they would be read again for each suggestion. */
const MAX_LENGTH = 4000

/** The type of the value that the text stands for where the body is at; undefined if it is not right there. */
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

/** Whether the text is right as statements where the body is at. */
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

/** Whether a call of that text is right, be it a value or a statement. */
export function isRightCall(body: Body, text: string): boolean {
  return typeOfTrial(body, text) !== undefined || isRightStatement(body, `${text};`)
}
