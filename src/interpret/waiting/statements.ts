/**
 * Statements in their waiting form. A statement without calls is run in its plain form; the others do
 * what their plain form does, around expressions and blocks that may wait.
 */

import type {
  AssignmentStatement,
  Block,
  Expression,
  IfStatement,
  IterateStatement,
  Statement,
  TryStatement,
  WhileStatement,
} from '../../check/checked.js'
import { partsOf, withinBlock } from '../../check/walk.js'
import { placed } from '../../values/failure.js'
import type { BalStruct } from '../../values/value.js'
import { BREAK, CONTINUE, NEXT, REPLY, RETURN, type Signal, type WaitingExec } from '../executable.js'
import type { Context } from '../linker.js'
import { compileVariableStore, type Store, writeOperationOf } from '../plain/references.js'
import { converterOf, resultsConverter } from '../plain/returns.js'
import { compileStatement, compileStores, costOf, costOfCondition, elementsOf } from '../plain/statements.js'
import { choose, thrownFailure } from '../plain/try.js'
import { compileGather, compileWaitingExpression, hasCall } from './expressions.js'
import { waitsItself } from './waits.js'
import { compileFork, compileWorkerReceive, compileWorkerSend } from './workers.js'

export function compileWaitingBlock(context: Context, block: Block): WaitingExec {
  const { machine, file } = context
  const cost = costOf(context, block)
  const [first] = block.statements
  const place = first && { file, span: first.span }
  const execs = block.statements.map((statement) =>
    callsAnything(statement)
      ? { waiting: compileWaitingStatement(context, statement), plain: undefined }
      : { waiting: undefined, plain: compileStatement(context, statement) },
  )
  return function* execBlock(frame) {
    machine.charge(cost, place)
    for (const { waiting, plain } of execs) {
      const signal = waiting ? yield* waiting(frame) : plain!(frame)
      if (signal !== NEXT) return signal
    }
    return NEXT
  }
}

function callsAnything(statement: Statement): boolean {
  const { expressions, blocks } = partsOf(statement)
  if (waitsItself(statement) || expressions.some(hasCall)) return true
  return blocks.some((block) =>
    [...withinBlock(block)].some((each) => waitsItself(each) || partsOf(each).expressions.some(hasCall)),
  )
}

function compileWaitingStatement(context: Context, node: Statement): WaitingExec {
  const { target } = context
  const { resultSlot } = target
  switch (node.kind) {
    case 'VariableDefinitionStatement': {
      const { slot } = node.variable
      return storing(context, node.initializer!, (frame, value) => {
        frame[slot] = value
      })
    }
    case 'AssignmentStatement':
      return compileWaitingAssignment(context, node)
    case 'MultipleAssignmentStatement':
      return storing(context, node.call, compileStores(context, node))
    case 'IfStatement':
      return compileWaitingIf(context, node)
    case 'WhileStatement':
      return compileWaitingWhile(context, node)
    case 'IterateStatement':
      return compileWaitingIterate(context, node)
    case 'TryStatement':
      return compileWaitingTry(context, node)
    case 'ThrowStatement': {
      const value = compileWaitingExpression(context, node.value)
      return function* execThrow(frame) {
        throw thrownFailure(context, node, (yield* value(frame)) as BalStruct | null)
      }
    }
    case 'ReturnStatement': {
      const gather = compileGather(
        context,
        node.values.map((value) => ({ node: value, isContainer: false })),
      )
      return function* execReturn(frame) {
        const values = yield* gather(frame)
        frame[resultSlot] = values.length === 1 ? values[0] : values
        return RETURN
      }
    }
    case 'ReturnCallStatement': {
      const call = compileWaitingExpression(context, node.call)
      const convert = resultsConverter(context, node)
      return function* execReturnCall(frame) {
        frame[resultSlot] = convert(yield* call(frame))
        return RETURN
      }
    }
    case 'ReplyStatement': {
      const value = compileWaitingExpression(context, node.value)
      return function* execReply(frame) {
        frame[resultSlot] = yield* value(frame)
        return REPLY
      }
    }
    case 'CallStatement':
      return storing(context, node.call, () => {})
    case 'TransformStatement':
      return compileWaitingBlock(context, node.body)
    case 'ForkStatement':
      return compileFork(context, node)
    case 'WorkerSendStatement':
      return compileWorkerSend(context, node)
    case 'WorkerReceiveStatement':
      return compileWorkerReceive(context, node)
    case 'BreakStatement':
    case 'ContinueStatement':
      throw new Error(`${node.kind} contains no call`)
  }
}

function storing(context: Context, expression: Expression, store: Store): WaitingExec {
  const evaluate = compileWaitingExpression(context, expression)
  return function* execStoring(frame) {
    store(frame, yield* evaluate(frame))
    return NEXT
  }
}

function compileWaitingAssignment(context: Context, { target, value }: AssignmentStatement): WaitingExec {
  if (target.kind === 'VariableRead') {
    return storing(context, value, compileVariableStore(context, target.variable))
  }
  const evaluate = compileWaitingExpression(context, value)
  const { operands, write } = writeOperationOf(context, target)
  const gather = compileGather(context, operands)
  const { file } = context
  return function* execAssign(frame) {
    const result = yield* evaluate(frame)
    const [first, second] = yield* gather(frame)
    try {
      write(first, second, result)
    } catch (error) {
      throw placed(error, file, target)
    }
    return NEXT
  }
}

function compileWaitingIf(context: Context, node: IfStatement): WaitingExec {
  const branches = node.branches.map(({ condition, body }) => ({
    test: compileWaitingExpression(context, condition),
    body: compileWaitingBlock(context, body),
  }))
  const elseBody = compileWaitingBlock(context, node.elseBody ?? { kind: 'Block', statements: [] })
  return function* execIf(frame) {
    for (const { test, body } of branches) if (yield* test(frame)) return yield* body(frame)
    return yield* elseBody(frame)
  }
}

function compileWaitingWhile(context: Context, node: WhileStatement): WaitingExec {
  const { machine } = context
  const condition = compileWaitingExpression(context, node.condition)
  const body = compileWaitingBlock(context, node.body)
  const cost = 1 + costOfCondition(node)
  const place = { file: context.file, span: node.span }
  return function* execWhile(frame) {
    while (yield* condition(frame)) {
      machine.charge(cost, place)
      const signal = yield* body(frame)
      if (signal === BREAK) return NEXT
      if (signal !== NEXT && signal !== CONTINUE) return signal
    }
    return NEXT
  }
}

function compileWaitingIterate(context: Context, node: IterateStatement): WaitingExec {
  const { machine } = context
  const gather = compileGather(context, [{ node: node.collection, isContainer: true }])
  const body = compileWaitingBlock(context, node.body)
  const convert = converterOf(context, node.conversion, node.collection)
  const { slot } = node.variable
  const place = { file: context.file, span: node.span }
  return function* execIterate(frame) {
    const elements = elementsOf(context, node, (yield* gather(frame))[0])
    const length = elements.length
    for (let i = 0; i < length; i++) {
      if (--machine.steps < 0) machine.refill(place)
      frame[slot] = convert(elements[i])
      const signal = yield* body(frame)
      if (signal === BREAK) return NEXT
      if (signal !== NEXT && signal !== CONTINUE) return signal
    }
    return NEXT
  }
}

function compileWaitingTry(context: Context, node: TryStatement): WaitingExec {
  const { machine } = context
  const { resultSlot } = context.target
  const body = compileWaitingBlock(context, node.body)
  const clauses = node.catchClauses.map((clause) => ({
    ...clause,
    slot: clause.variable.slot,
    exec: compileWaitingBlock(context, clause.body),
  }))
  const finallyBody = node.finallyBody && compileWaitingBlock(context, node.finallyBody)

  const execCatching: WaitingExec = function* execTry(frame) {
    const { depth } = machine
    try {
      return yield* body(frame)
    } catch (error) {
      const failure = machine.failureOf(error)
      const { value, clause } = choose(context, failure, clauses)
      if (!clause) throw failure
      machine.depth = depth
      frame[clause.slot] = value
      return yield* clause.exec(frame)
    }
  }
  if (!finallyBody) return execCatching
  return function* execTryFinally(frame) {
    const { depth } = machine
    let signal: Signal
    try {
      signal = yield* execCatching(frame)
    } catch (error) {
      const failure = machine.failureOf(error)
      if (!failure.isCatchable) throw failure
      machine.depth = depth
      const ending = yield* finallyBody(frame)
      if (ending !== NEXT) return ending
      throw failure
    }
    const result = frame[resultSlot]
    const ending = yield* finallyBody(frame)
    if (ending !== NEXT) return ending
    frame[resultSlot] = result
    return signal
  }
}
