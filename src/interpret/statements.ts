/** Statements in their plain form, in the order of the checked tree. */

import type {
  AssignmentStatement,
  Block,
  CatchClause,
  Conversion,
  IfStatement,
  IterateStatement,
  MultipleAssignmentStatement,
  Reference,
  ReturnCallStatement,
  ReturnStatement,
  Statement,
  ThrowStatement,
  TryStatement,
  VariableDefinitionStatement,
  WhileStatement,
} from '../check/checked.js'
import type { StructType } from '../check/types.js'
import { fitsStruct } from '../values/convert.js'
import { executionLimitExceeded, Failure, rememberTrace } from '../values/failure.js'
import { JsonArray, type JsonValue, jsonKind } from '../values/json.js'
import { BalArray, BalMap, type BalStruct, defaultValue, newStruct, type Value } from '../values/value.js'
import type { Context } from './compiler.js'
import { BREAK, CONTINUE, type Eval, type Exec, type Frame, NEXT, REPLY, RETURN } from './executable.js'
import { compileExpression, compileOperand } from './expressions.js'
import type { Machine } from './machine.js'
import { connectorIn, writeOperationOf } from './operations.js'

export function compileStatement(context: Context, node: Statement): Exec {
  switch (node.kind) {
    case 'VariableDefinitionStatement':
      return compileVariableDefinition(context, node)
    case 'AssignmentStatement':
      return compileAssignment(context, node)
    case 'MultipleAssignmentStatement':
      return compileMultipleAssignment(context, node)
    case 'IfStatement':
      return compileIf(context, node)
    case 'WhileStatement':
      return compileWhile(context, node)
    case 'IterateStatement':
      return compileIterate(context, node)
    case 'BreakStatement':
      return function execBreak() {
        return BREAK
      }
    case 'ContinueStatement':
      return function execContinue() {
        return CONTINUE
      }
    case 'TryStatement':
      return compileTry(context, node)
    case 'ThrowStatement':
      return compileThrow(context, node)
    case 'ReturnStatement':
      return compileReturn(context, node)
    case 'ReturnCallStatement':
      return compileReturnCall(context, node)
    case 'ReplyStatement': {
      const { resultSlot } = context.target
      const value = compileExpression(context, node.value)
      return function execReply(frame) {
        frame[resultSlot] = value(frame)
        return REPLY
      }
    }
    case 'CallStatement': {
      const call = compileExpression(context, node.call)
      return function execCall(frame) {
        call(frame)
        return NEXT
      }
    }
    case 'TransformStatement':
      return compileBlock(context, node.body)
    case 'ForkStatement':
    case 'WorkerSendStatement':
    case 'WorkerReceiveStatement':
      throw new Error(`${node.kind} has only a waiting form`)
  }
}

export function compileBlock(context: Context, { statements }: Block): Exec {
  const execs = statements.map((statement) => compileStatement(context, statement))
  const [first, second, third] = execs
  if (!first) {
    return function execNothing() {
      return NEXT
    }
  }
  if (!second) return first
  if (!third) {
    return function execBlock2(frame) {
      return first(frame) || second(frame)
    }
  }
  if (execs.length === 3) {
    return function execBlock3(frame) {
      return first(frame) || second(frame) || third(frame)
    }
  }
  return function execBlock(frame) {
    for (let i = 0; i < execs.length; i++) {
      const signal = execs[i]!(frame)
      if (signal !== NEXT) return signal
    }
    return NEXT
  }
}

function compileVariableDefinition(context: Context, node: VariableDefinitionStatement): Exec {
  const { slot, type } = node.variable
  if (!node.initializer) {
    const initial = defaultValue(type)
    return function execDefault(frame) {
      frame[slot] = initial
      return NEXT
    }
  }
  const value = compileExpression(context, node.initializer)
  return function execDefinition(frame) {
    frame[slot] = value(frame)
    return NEXT
  }
}

/** How a value gets into a reference: the value is there first, then container and index are evaluated. */
export type Store = (frame: Frame, value: Value) => void

export function compileStore(context: Context, target: Reference): Store {
  if (target.kind === 'VariableRead') return compileVariableStore(context, target.variable)
  const { operands, write } = writeOperationOf(context, target)
  const [first, second] = operands.map((operand) => compileOperand(context, operand))
  if (target.kind === 'FieldRead') return storeField(first!, target.field.index)
  return function storeElement(frame, value) {
    write(first!(frame), second!(frame), value)
  }
}

function storeField(struct: Eval, index: number): Store {
  switch (index) {
    case 0:
      return function storeField0(frame, value) {
        ;(struct(frame) as BalStruct).f0 = value
      }
    case 1:
      return function storeField1(frame, value) {
        ;(struct(frame) as BalStruct).f1 = value
      }
    default:
      return function storeFieldN(frame, value) {
        ;(struct(frame) as BalStruct).set(index, value)
      }
  }
}

export function compileVariableStore(
  context: Context,
  variable: Extract<Reference, { kind: 'VariableRead' }>['variable'],
): Store {
  switch (variable.kind) {
    case 'local': {
      const { slot } = variable
      return function storeLocal(frame, value) {
        frame[slot] = value
      }
    }
    case 'global': {
      const cell = context.compiler.cellOf(variable)
      return function storeGlobal(_, value) {
        cell.value = value
      }
    }
    case 'connector': {
      const { selfSlot } = context.target
      const { index } = variable
      return function storeConnectorVariable(frame, value) {
        connectorIn(frame, selfSlot).values[index] = value
      }
    }
  }
}

function compileAssignment(context: Context, node: AssignmentStatement): Exec {
  const value = compileExpression(context, node.value)
  const { target } = node
  if (target.kind === 'VariableRead' && target.variable.kind === 'local') {
    const { slot } = target.variable
    return function execAssignLocal(frame) {
      frame[slot] = value(frame)
      return NEXT
    }
  }
  const store = compileStore(context, target)
  return function execAssign(frame) {
    store(frame, value(frame))
    return NEXT
  }
}

/** What a call came to as a list, whatever the number of its results. */
export function resultList(value: Value, count: number): readonly Value[] {
  return count === 1 ? [value] : (value as readonly Value[])
}

function compileMultipleAssignment(context: Context, node: MultipleAssignmentStatement): Exec {
  const call = compileExpression(context, node.call)
  const store = compileStores(context, node)
  return function execMultipleAssign(frame) {
    store(frame, call(frame))
    return NEXT
  }
}

export function compileStores(context: Context, node: MultipleAssignmentStatement): Store {
  const count = node.call.callee.results.length
  const stores = node.targets.map((target) => {
    if (!target) return undefined
    const convert = converterOf(context, target.conversion)
    const store = compileStore(context, target.reference)
    return (frame: Frame, value: Value) => store(frame, convert(value))
  })
  return function storeResults(frame, value) {
    const results = resultList(value, count)
    for (let i = 0; i < stores.length; i++) stores[i]?.(frame, results[i])
  }
}

export function converterOf(context: Context, conversion: Conversion | undefined): (value: Value) => Value {
  return conversion ? context.compiler.converterOf(conversion) : (value) => value
}

function compileIf(context: Context, node: IfStatement): Exec {
  const branches = node.branches.map(({ condition, body }) => ({
    test: compileExpression(context, condition),
    body: compileBlock(context, body),
  }))
  const elseBody = compileBlock(context, node.elseBody ?? { kind: 'Block', statements: [] })
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

function compileWhile(context: Context, node: WhileStatement): Exec {
  const { machine } = context
  const condition = compileExpression(context, node.condition)
  const body = compileBlock(context, node.body)
  return function execWhile(frame) {
    while (condition(frame)) {
      if (--machine.steps < 0) throw executionLimitExceeded()
      const signal = body(frame)
      if (signal !== NEXT && signal !== CONTINUE) {
        if (signal === BREAK) return NEXT
        return signal
      }
    }
    return NEXT
  }
}

function compileIterate(context: Context, node: IterateStatement): Exec {
  const { machine } = context
  const collection = compileOperand(context, { node: node.collection, isContainer: true })
  const body = compileBlock(context, node.body)
  const convert = converterOf(context, node.conversion)
  const { slot } = node.variable
  return function execIterate(frame) {
    const elements = elementsOf(collection(frame))
    const length = elements.length
    for (let i = 0; i < length; i++) {
      if (--machine.steps < 0) throw executionLimitExceeded()
      frame[slot] = convert(elements[i])
      const signal = body(frame)
      if (signal !== NEXT && signal !== CONTINUE) {
        if (signal === BREAK) return NEXT
        return signal
      }
    }
    return NEXT
  }
}

/** The elements that there are when the loop begins: of a map its values, of a json array its elements. */
export function elementsOf(collection: Value): readonly Value[] {
  if (collection instanceof BalArray) return collection.items
  if (collection instanceof BalMap) return [...collection.entries.values()]
  if (collection instanceof JsonArray) return collection.items
  const found = jsonKind(collection as JsonValue)
  throw new Failure(`cannot iterate over json: expected a 'json-array', but found '${found}'`)
}

// ---------------------------------------------------------------- errors

function compileTry(context: Context, node: TryStatement): Exec {
  const { machine } = context
  const body = compileBlock(context, node.body)
  const clauses = node.catchClauses.map((clause) => ({
    ...clause,
    slot: clause.variable.slot,
    exec: compileBlock(context, clause.body),
  }))
  const finallyBody = node.finallyBody && compileBlock(context, node.finallyBody)
  const { resultSlot } = context.target

  const execCatching: Exec =
    clauses.length === 0
      ? body
      : function execTry(frame) {
          const { depth } = machine
          try {
            return body(frame)
          } catch (error) {
            const failure = machine.failureOf(error)
            const { value, clause } = choose(context, failure, clauses)
            if (!clause) throw failure
            machine.depth = depth
            frame[clause.slot] = value
            return clause.exec(frame)
          }
        }
  if (!finallyBody) return execCatching
  return function execTryFinally(frame) {
    const { depth } = machine
    let signal: ReturnType<Exec>
    try {
      signal = execCatching(frame)
    } catch (error) {
      const failure = machine.failureOf(error)
      // A program that has used up its budget gets no more of it in a finally block.
      if (!failure.isCatchable) throw failure
      machine.depth = depth
      const ending = finallyBody(frame)
      if (ending !== NEXT) return ending
      throw failure
    }
    // The value to return is fixed before the finally block runs.
    const result = frame[resultSlot]
    const ending = finallyBody(frame)
    if (ending !== NEXT) return ending
    frame[resultSlot] = result
    return signal
  }
}

/** The clause of exactly the error's type, else the first that the error's type fits (reference 9.4). */
export function choose<C extends CatchClause>(
  context: Context,
  failure: Failure,
  clauses: readonly C[],
): { readonly value: BalStruct; readonly clause: C | undefined } {
  const value = errorValueOf(context, failure)
  const clause = failure.isCatchable
    ? (clauses.find(({ type }) => type === value.type) ??
      clauses.find(({ type }) => fitsStruct(value.type, type)))
    : undefined
  return { value, clause }
}

/** The error as a struct: the thrown one, or an `errors:Error` made of the failure's text. */
function errorValueOf({ compiler }: Context, failure: Failure): BalStruct {
  if (!failure.value) {
    failure.value = newError(compiler.errorType, failure.message)
    rememberTrace(failure.value, failure.frames ?? [])
  }
  return failure.value
}

function newError(type: StructType, message: string): BalStruct {
  return newStruct(
    type,
    type.fields.map((field, index) => (index === 0 ? message : defaultValue(field.type))),
  )
}

function compileThrow(context: Context, node: ThrowStatement): Exec {
  const { machine } = context
  const value = compileExpression(context, node.value)
  return function execThrow(frame) {
    throw thrownFailure(machine, value(frame) as BalStruct | null, node)
  }
}

export function thrownFailure(machine: Machine, value: BalStruct | null, node: ThrowStatement): Failure {
  if (value === null) {
    const name = node.value.kind === 'VariableRead' ? node.value.name : 'error'
    return new Failure(`field '${name}' is null`)
  }
  const failure = new Failure(String(value.f0))
  failure.value = value
  failure.isThrown = true
  failure.frames = machine.trace()
  rememberTrace(value, failure.frames)
  return failure
}

// ---------------------------------------------------------------- return

/** The current values of named results, for a `return` that names none. */
export function namedResults({ target }: Context): ((frame: Frame) => Value) | undefined {
  const slots = target.callable.results.flatMap(({ variable }) => (variable ? [variable.slot] : []))
  if (slots.length === 0) return undefined
  const [slot] = slots
  return slots.length === 1 ? (frame) => frame[slot!] : (frame) => slots.map((each) => frame[each])
}

function compileReturn(context: Context, node: ReturnStatement): Exec {
  const { resultSlot } = context.target
  const values = node.values.map((value) => compileExpression(context, value))
  const [only, another] = values
  if (!only) {
    const current = namedResults(context)
    return function execReturnNamed(frame) {
      if (current) frame[resultSlot] = current(frame)
      return RETURN
    }
  }
  if (!another) {
    return function execReturn(frame) {
      frame[resultSlot] = only(frame)
      return RETURN
    }
  }
  return function execReturnSeveral(frame) {
    const results: Value[] = []
    for (let i = 0; i < values.length; i++) results.push(values[i]!(frame))
    frame[resultSlot] = results
    return RETURN
  }
}

function compileReturnCall(context: Context, node: ReturnCallStatement): Exec {
  const { resultSlot } = context.target
  const call = compileExpression(context, node.call)
  const convert = resultsConverter(context, node)
  return function execReturnCall(frame) {
    frame[resultSlot] = convert(call(frame))
    return RETURN
  }
}

export function resultsConverter(context: Context, { call, conversions }: ReturnCallStatement) {
  const converters = conversions.map((conversion) => converterOf(context, conversion))
  const count = call.callee.results.length
  return (value: Value): Value => {
    const results = resultList(value, count).map((result, index) => converters[index]!(result))
    return count === 1 ? results[0] : results
  }
}
