/** Statements in the order of the checked tree, except those that have a file of their own. */

import type {
  AssignmentStatement,
  Block,
  CallStatement,
  Expression,
  IfStatement,
  IterateStatement,
  MultipleAssignmentStatement,
  ReplyStatement,
  ReturnCallStatement,
  ReturnStatement,
  TransformStatement,
  VariableDefinitionStatement,
  WhileStatement,
} from '../../check/checked.js'
import { placed } from '../../values/failure.js'
import { BREAK, CONTINUE, NEXT, REPLY, RETURN, type Store, type WaitingExec } from '../executable.js'
import type { WaitingContext } from '../form.js'
import { stepsOfBlock, stepsOfCondition } from '../shared/body-size.js'
import { elementsOf } from '../shared/elements.js'
import { containerOf, operandOf } from '../shared/operand.js'
import { writeOperationOf } from '../shared/references.js'
import { compileStoreResults, packResults, placedConverter, resultsConverter } from '../shared/results.js'
import { compileGather } from './gather.js'
import { mustWait } from './waits.js'

export function compileWaitingBlock(context: WaitingContext, block: Block): WaitingExec {
  const { machine, file, form, plain } = context
  const steps = stepsOfBlock(context, block)
  const [first] = block.statements
  const place = first && { file, span: first.span }
  const execs = block.statements.map((statement) =>
    mustWait(statement)
      ? { waiting: form.statement(context, statement), plain: undefined }
      : { waiting: undefined, plain: plain.form.statement(plain, statement) },
  )
  return function* execWaitingBlock(frame) {
    machine.charge(steps, place)
    for (const { waiting, plain } of execs) {
      const signal = waiting ? yield* waiting(frame) : plain!(frame)
      if (signal !== NEXT) return signal
    }
    return NEXT
  }
}

export function compileWaitingVariableDefinition(
  context: WaitingContext,
  { variable: { slot }, initializer }: VariableDefinitionStatement,
): WaitingExec {
  return compileStoring(context, initializer!, function storeWaitingDefinition(frame, value) {
    frame[slot] = value
  })
}

export function compileWaitingAssignment(
  context: WaitingContext,
  { target, value }: AssignmentStatement,
): WaitingExec {
  const { file, plain } = context
  if (target.kind === 'VariableRead') return compileStoring(context, value, plain.form.store(plain, target))
  const evaluate = context.form.expression(context, value)
  const { operands, write } = writeOperationOf(context, target)
  const gather = compileGather(context, operands)
  return function* execWaitingAssign(frame) {
    const result = yield* evaluate(frame)
    const [first, second] = yield* gather(frame)
    try {
      write(first!, second!, result)
    } catch (error) {
      throw placed(error, file, target)
    }
    return NEXT
  }
}

export function compileWaitingMultipleAssignment(
  context: WaitingContext,
  node: MultipleAssignmentStatement,
): WaitingExec {
  return compileStoring(context, node.call, compileStoreResults(context.plain, node))
}

/** Evaluates an expression, which may wait, and stores its value, which does not. */
function compileStoring(context: WaitingContext, expression: Expression, store: Store): WaitingExec {
  const evaluate = context.form.expression(context, expression)
  return function* execWaitingStore(frame) {
    store(frame, yield* evaluate(frame))
    return NEXT
  }
}

export function compileWaitingIf(context: WaitingContext, node: IfStatement): WaitingExec {
  const { form } = context
  const branches = node.branches.map(({ condition, body }) => ({
    test: form.expression(context, condition),
    body: form.block(context, body),
  }))
  const elseBody = form.block(context, node.elseBody ?? { kind: 'Block', statements: [] })
  return function* execWaitingIf(frame) {
    for (const { test, body } of branches) if (yield* test(frame)) return yield* body(frame)
    return yield* elseBody(frame)
  }
}

export function compileWaitingWhile(context: WaitingContext, node: WhileStatement): WaitingExec {
  const { machine, form } = context
  const condition = form.expression(context, node.condition)
  const body = form.block(context, node.body)
  const steps = 1 + stepsOfCondition(node)
  const place = { file: context.file, span: node.span }
  return function* execWaitingWhile(frame) {
    while (yield* condition(frame)) {
      machine.charge(steps, place)
      const signal = yield* body(frame)
      if (signal === BREAK) return NEXT
      if (signal !== NEXT && signal !== CONTINUE) return signal
    }
    return NEXT
  }
}

export function compileWaitingIterate(context: WaitingContext, node: IterateStatement): WaitingExec {
  const { machine, form } = context
  const gather = compileGather(context, [containerOf(node.collection)])
  const body = form.block(context, node.body)
  const convert = placedConverter(context, node.conversion, node.collection)
  const { slot } = node.variable
  const place = { file: context.file, span: node.span }
  return function* execWaitingIterate(frame) {
    const elements = elementsOf(context, node, (yield* gather(frame))[0]!)
    const length = elements.length
    for (let i = 0; i < length; i++) {
      if (--machine.steps < 0) machine.refill(place)
      frame[slot] = convert(elements[i]!)
      const signal = yield* body(frame)
      if (signal === BREAK) return NEXT
      if (signal !== NEXT && signal !== CONTINUE) return signal
    }
    return NEXT
  }
}

export function compileWaitingReturn(context: WaitingContext, node: ReturnStatement): WaitingExec {
  const { resultSlot } = context.target
  const gather = compileGather(context, node.values.map(operandOf))
  return function* execWaitingReturn(frame) {
    const values = yield* gather(frame)
    frame[resultSlot] = values.length === 1 ? values[0] : packResults(values)
    return RETURN
  }
}

export function compileWaitingReturnCall(context: WaitingContext, node: ReturnCallStatement): WaitingExec {
  const { resultSlot } = context.target
  const call = context.form.expression(context, node.call)
  const convert = resultsConverter(context, node)
  return function* execWaitingReturnCall(frame) {
    frame[resultSlot] = convert(yield* call(frame))
    return RETURN
  }
}

export function compileWaitingReply(context: WaitingContext, node: ReplyStatement): WaitingExec {
  const { resultSlot } = context.target
  const value = context.form.expression(context, node.value)
  return function* execWaitingReply(frame) {
    frame[resultSlot] = yield* value(frame)
    return REPLY
  }
}

export function compileWaitingCallStatement(context: WaitingContext, node: CallStatement): WaitingExec {
  const call = context.form.expression(context, node.call)
  return function* execWaitingCallStatement(frame) {
    yield* call(frame)
    return NEXT
  }
}

export function compileWaitingTransform(context: WaitingContext, node: TransformStatement): WaitingExec {
  return context.form.block(context, node.body)
}
