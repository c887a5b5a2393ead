/** Statements in the order of the checked tree, except those that have a file of their own. */

import type {
  AssignmentStatement,
  CallStatement,
  IfStatement,
  MultipleAssignmentStatement,
  ReplyStatement,
  TransformStatement,
  VariableDefinitionStatement,
} from '../../check/checked.js'
import { defaultValue } from '../../values/value.js'
import { BREAK, CONTINUE, type Exec, NEXT, REPLY } from '../executable.js'
import type { PlainContext } from '../form.js'
import { compileStoreResults } from '../shared/results.js'

export function compileVariableDefinition(context: PlainContext, node: VariableDefinitionStatement): Exec {
  const { slot, type } = node.variable
  if (!node.initializer) {
    const initial = defaultValue(type)
    return function execDefault(frame) {
      frame[slot] = initial
      return NEXT
    }
  }
  const value = context.form.expression(context, node.initializer)
  return function execDefinition(frame) {
    frame[slot] = value(frame)
    return NEXT
  }
}

export function compileAssignment(context: PlainContext, node: AssignmentStatement): Exec {
  const { target } = node
  const value = context.form.expression(context, node.value)
  if (target.kind === 'VariableRead' && target.variable.kind === 'local') {
    const { slot } = target.variable
    return function execAssignLocal(frame) {
      frame[slot] = value(frame)
      return NEXT
    }
  }
  const store = context.form.store(context, target)
  return function execAssign(frame) {
    store(frame, value(frame))
    return NEXT
  }
}

export function compileMultipleAssignment(context: PlainContext, node: MultipleAssignmentStatement): Exec {
  const call = context.form.expression(context, node.call)
  const store = compileStoreResults(context, node)
  return function execMultipleAssign(frame) {
    store(frame, call(frame))
    return NEXT
  }
}

export function compileIf(context: PlainContext, node: IfStatement): Exec {
  const { form } = context
  const branches = node.branches.map(({ condition, body }) => ({
    test: form.expression(context, condition),
    body: form.block(context, body),
  }))
  const elseBody = form.block(context, node.elseBody ?? { kind: 'Block', statements: [] })
  const [only, another] = branches
  if (only && !another) {
    const { test, body } = only
    return function execIf(frame) {
      return test(frame) ? body(frame) : elseBody(frame)
    }
  }
  return function execIfChain(frame) {
    for (let i = 0; i < branches.length; i++) {
      const branch = branches[i]!
      if (branch.test(frame)) return branch.body(frame)
    }
    return elseBody(frame)
  }
}

export function compileBreak(): Exec {
  return function execBreak() {
    return BREAK
  }
}

export function compileContinue(): Exec {
  return function execContinue() {
    return CONTINUE
  }
}

export function compileReply(context: PlainContext, node: ReplyStatement): Exec {
  const { resultSlot } = context.target
  const value = context.form.expression(context, node.value)
  return function execReply(frame) {
    frame[resultSlot] = value(frame)
    return REPLY
  }
}

export function compileCallStatement(context: PlainContext, node: CallStatement): Exec {
  const call = context.form.expression(context, node.call)
  return function execCallStatement(frame) {
    call(frame)
    return NEXT
  }
}

export function compileTransform(context: PlainContext, node: TransformStatement): Exec {
  return context.form.block(context, node.body)
}
