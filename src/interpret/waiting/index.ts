/** The waiting form: statements and expressions as generators. Whatever contains no call is left to the plain form. */

import type { Expression, Statement } from '../../check/checked.js'
import type { WaitingEval, WaitingExec } from '../executable.js'
import type { Constructors, WaitingContext, WaitingForm } from '../form.js'
import { byKind } from '../shared/by-kind.js'
import { compileWaitingCall, compileWaitingCreate } from './calls.js'
import {
  compileWaitingChain,
  compileWaitingOperand,
  compileWaitingOperation,
  compileWaitingPartedLiteral,
  compileWithoutCalls,
} from './expressions.js'
import {
  compileWaitingAssignment,
  compileWaitingBlock,
  compileWaitingCallStatement,
  compileWaitingIf,
  compileWaitingIterate,
  compileWaitingMultipleAssignment,
  compileWaitingReply,
  compileWaitingReturn,
  compileWaitingReturnCall,
  compileWaitingTransform,
  compileWaitingVariableDefinition,
  compileWaitingWhile,
} from './statements.js'
import { compileWaitingThrow, compileWaitingTry } from './try.js'
import { hasCall } from './waits.js'
import { compileFork, compileWaitingBody, compileWorkerReceive, compileWorkerSend } from './workers.js'

const statements: Constructors<Statement, WaitingContext, WaitingExec> = {
  VariableDefinitionStatement: compileWaitingVariableDefinition,
  AssignmentStatement: compileWaitingAssignment,
  MultipleAssignmentStatement: compileWaitingMultipleAssignment,
  IfStatement: compileWaitingIf,
  WhileStatement: compileWaitingWhile,
  IterateStatement: compileWaitingIterate,
  BreakStatement: neverWaits,
  ContinueStatement: neverWaits,
  TryStatement: compileWaitingTry,
  ThrowStatement: compileWaitingThrow,
  ReturnStatement: compileWaitingReturn,
  ReturnCallStatement: compileWaitingReturnCall,
  ReplyStatement: compileWaitingReply,
  CallStatement: compileWaitingCallStatement,
  ForkStatement: compileFork,
  WorkerSendStatement: compileWorkerSend,
  WorkerReceiveStatement: compileWorkerReceive,
  TransformStatement: compileWaitingTransform,
}

const expressions: Constructors<Expression, WaitingContext, WaitingEval> = {
  Literal: neverWaits,
  VariableRead: neverWaits,
  ArrayElement: compileWaitingOperation,
  MapElement: compileWaitingOperation,
  JsonElement: compileWaitingOperation,
  FieldRead: compileWaitingOperation,
  ArrayLength: compileWaitingOperation,
  ArrayLiteral: compileWaitingPartedLiteral,
  MapLiteral: compileWaitingPartedLiteral,
  JsonObjectLiteral: compileWaitingPartedLiteral,
  JsonArrayLiteral: compileWaitingPartedLiteral,
  StructLiteral: compileWaitingPartedLiteral,
  MessageLiteral: compileWaitingPartedLiteral,
  XmlTemplate: compileWaitingPartedLiteral,
  CallExpression: compileWaitingCall,
  CreateExpression: compileWaitingCreate,
  ConvertExpression: compileWaitingChain,
  UnaryExpression: compileWaitingOperation,
  BinaryExpression: compileWaitingChain,
  LogicalExpression: compileWaitingChain,
  NullTest: compileWaitingOperation,
}

const withCalls = byKind(expressions)

export const waitingForm: WaitingForm = {
  statement: byKind(statements),
  expression: (context, node) =>
    hasCall(node) ? withCalls(context, node) : compileWithoutCalls(context, node),
  block: compileWaitingBlock,
  operand: compileWaitingOperand,
  body: compileWaitingBody,
}

function neverWaits(_: WaitingContext, { kind }: Statement | Expression): never {
  throw new Error(`${kind} contains no call, so it has no waiting form`)
}
