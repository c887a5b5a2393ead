/**
 * The plain form: statements and expressions as functions. The build bundles this module with everything that it imports
 * from plain/ and shared/ into a script, which hot/hot.ts evaluates again for hot code.
 */

import type { Expression, Statement } from '../../check/checked.js'
import type { Eval, Exec } from '../executable.js'
import type { Constructors, PlainContext, PlainForm } from '../form.js'
import { byKind } from '../shared/by-kind.js'
import { compileBlock } from './blocks.js'
import { compileBodyValue } from './body-value.js'
import { compileCall, compileCreate } from './calls.js'
import { compileChain } from './chains.js'
import { compileLiteral, compileNullTest, compileOperation, compilePartedLiteral } from './expressions.js'
import { compileIterate, compileWhile } from './loops.js'
import { compileOperand } from './operands.js'
import { compileSteps, compileVariableRead } from './references.js'
import { compileReturn, compileReturnCall } from './returns.js'
import {
  compileAssignment,
  compileBreak,
  compileCallStatement,
  compileContinue,
  compileIf,
  compileMultipleAssignment,
  compileReply,
  compileTransform,
  compileVariableDefinition,
} from './statements.js'
import { compileStore } from './stores.js'
import { compileThrow, compileTry } from './try.js'

const statements: Constructors<Statement, PlainContext, Exec> = {
  VariableDefinitionStatement: compileVariableDefinition,
  AssignmentStatement: compileAssignment,
  MultipleAssignmentStatement: compileMultipleAssignment,
  IfStatement: compileIf,
  WhileStatement: compileWhile,
  IterateStatement: compileIterate,
  BreakStatement: compileBreak,
  ContinueStatement: compileContinue,
  TryStatement: compileTry,
  ThrowStatement: compileThrow,
  ReturnStatement: compileReturn,
  ReturnCallStatement: compileReturnCall,
  ReplyStatement: compileReply,
  CallStatement: compileCallStatement,
  ForkStatement: onlyWaiting,
  WorkerSendStatement: onlyWaiting,
  WorkerReceiveStatement: onlyWaiting,
  TransformStatement: compileTransform,
}

const expressions: Constructors<Expression, PlainContext, Eval> = {
  Literal: compileLiteral,
  VariableRead: compileVariableRead,
  ArrayElement: compileSteps,
  MapElement: compileOperation,
  JsonElement: compileOperation,
  FieldRead: compileSteps,
  ArrayLength: compileOperation,
  ArrayLiteral: compilePartedLiteral,
  MapLiteral: compilePartedLiteral,
  JsonObjectLiteral: compilePartedLiteral,
  JsonArrayLiteral: compilePartedLiteral,
  StructLiteral: compilePartedLiteral,
  MessageLiteral: compilePartedLiteral,
  XmlTemplate: compilePartedLiteral,
  CallExpression: compileCall,
  CreateExpression: compileCreate,
  ConvertExpression: compileChain,
  UnaryExpression: compileOperation,
  BinaryExpression: compileChain,
  LogicalExpression: compileChain,
  NullTest: compileNullTest,
}

export const plainForm: PlainForm = {
  statement: byKind(statements),
  expression: byKind(expressions),
  block: compileBlock,
  operand: compileOperand,
  store: compileStore,
  bodyValue: compileBodyValue,
  isHot: false,
}

function onlyWaiting(_: PlainContext, { kind }: Statement): never {
  throw new Error(`${kind} has only a waiting form`)
}
