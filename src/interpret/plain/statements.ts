/** Statements in their plain form, in the order of the checked tree. */

import type {
  AssignmentStatement,
  Block,
  IfStatement,
  IterateStatement,
  MultipleAssignmentStatement,
  Statement,
  VariableDefinitionStatement,
  WhileStatement,
} from '../../check/checked.js'
import { Failure, placed } from '../../values/failure.js'
import { JsonArray, type JsonValue, jsonKind } from '../../values/json.js'
import { BalArray, BalMap, defaultValue, type Value } from '../../values/value.js'
import { BREAK, CONTINUE, type Exec, type Frame, NEXT, REPLY } from '../executable.js'
import { hotForm, isHot, ownForm } from '../hot/hot.js'
import type { Context } from '../linker.js'
import { weightOf, weightOfExpression } from '../shared/weight.js'
import { compileExpression, compileOperand } from './expressions.js'
import { compileStore, type Store } from './references.js'
import { compileReturn, compileReturnCall, converterOf, resultList } from './returns.js'
import { compileThrow, compileTry } from './try.js'

export function compileStatement(context: Context, node: Statement): Exec {
  const own = ownForm(context, node)
  if (own) return own.form.compileStatement(own.context, node)
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

export function compileBlock(context: Context, block: Block): Exec {
  const execs = block.statements.map((statement) => compileStatement(context, statement))
  return charging(context, costOf(context, block), block.statements[0], inTurn(execs))
}

/** Blocks as light as this are paid for by the turn or call that they are in. */
const LIGHT = 32
/** Expressions and statements that take about as long as the turn of an empty loop. */
const WEIGHT_OF_STEP = 16

/**
 * Steps that running a block takes beyond the turn or call: a body of thousands of statements would otherwise cost no
 * more than an empty one. The frame is made for the body of a callable.
 */
export function costOf({ target }: Context, block: Block): number {
  const { body, frameSize } = target.callable
  return stepsFor(weightOf(block) + (block === body ? frameSize : 0))
}

/** Steps for the condition of a loop, which is looked at with each turn. */
export function costOfCondition({ condition }: WhileStatement): number {
  return stepsFor(weightOfExpression(condition))
}

function stepsFor(weight: number): number {
  return weight < LIGHT ? 0 : Math.floor(weight / WEIGHT_OF_STEP)
}

/** @param node where an error is reported once the steps are used up */
function charging({ machine, file }: Context, cost: number, node: Statement | undefined, exec: Exec): Exec {
  if (cost === 0) return exec
  const place = node && { file, span: node.span }
  return function execCharging(frame) {
    machine.charge(cost, place)
    return exec(frame)
  }
}

/** One after the other, until one of them does not end by itself. Calls that are written out can be inlined. */
export function inTurn(execs: readonly Exec[]): Exec {
  const [first, second, third, fourth, ...more] = execs
  if (!first) return execNothing
  if (!second) return first
  if (!third) {
    return function execBlock2(frame) {
      return first(frame) || second(frame)
    }
  }
  if (!fourth) {
    return function execBlock3(frame) {
      return first(frame) || second(frame) || third(frame)
    }
  }
  if (more.length <= MOST_IN_TURN) {
    const rest = inTurn(more)
    return function execBlock4(frame) {
      return first(frame) || second(frame) || third(frame) || fourth(frame) || rest(frame)
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

/** Statements beyond the first four that are still written out: each four of them lie one call deeper. */
const MOST_IN_TURN = 12

function execNothing(): typeof NEXT {
  return NEXT
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

function compileAssignment(context: Context, node: AssignmentStatement): Exec {
  const { target } = node
  const value = compileExpression(context, node.value)
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
    const convert = converterOf(context, target.conversion, target.reference)
    const store = compileStore(context, target.reference)
    return (frame: Frame, value: Value) => store(frame, convert(value))
  })
  return function storeResults(frame, value) {
    const results = resultList(value, count)
    for (let i = 0; i < stores.length; i++) stores[i]?.(frame, results[i])
  }
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

/**
 * Turns of a loop until its frame is replaced by a copy. A frame that outlives two collections of garbage is moved to
 * where the old objects are, and from then on V8 takes note of each number beyond 32 bits that is put into it: adding
 * up ten million integers takes twice as long.
 */
const TURNS_OF_YOUTH = 32_768

function compileWhile(context: Context, node: WhileStatement): Exec {
  const { machine } = context
  const condition = compileExpression(context, node.condition)
  const body = charging(context, costOfCondition(node), node, compileBlock(context, node.body))
  const place = { file: context.file, span: node.span }
  if (context.heat) {
    // Each is a loop of its own: V8 replaces a running one by its optimised form, and a call between would prevent it.
    const execLongWhile: Exec = (frame) => {
      let young = frame
      try {
        for (;;) {
          young = young.slice()
          for (let turns = 0; turns < TURNS_OF_YOUTH; turns++) {
            if (!condition(young)) return NEXT
            if (--machine.steps < 0) machine.refill(place)
            const signal = body(young)
            if (signal !== NEXT && signal !== CONTINUE) return signal === BREAK ? NEXT : signal
          }
        }
      } finally {
        for (let i = 0; i < young.length; i++) frame[i] = young[i]
      }
    }
    return function execWhile(frame) {
      let turns = 0
      while (condition(frame)) {
        if (--machine.steps < 0) machine.refill(place)
        const signal = body(frame)
        if (signal !== NEXT && signal !== CONTINUE) return signal === BREAK ? NEXT : signal
        if (++turns === TURNS_OF_YOUTH) return execLongWhile(frame)
      }
      return NEXT
    }
  }
  let turns = 0
  let hot: Exec | undefined
  return function execWhileCounting(frame) {
    if (hot) return hot(frame)
    while (condition(frame)) {
      if (--machine.steps < 0) machine.refill(place)
      const signal = body(frame)
      if (signal !== NEXT && signal !== CONTINUE) return signal === BREAK ? NEXT : signal
      if (isHot(++turns)) {
        // The loop's state is in the frame: the hot form goes on where this one stands.
        const made = hotForm(context, node)
        hot = made?.form.compileStatement(made.context, node)
        if (hot) return hot(frame)
        turns = Number.NEGATIVE_INFINITY
      }
    }
    return NEXT
  }
}

function compileIterate(context: Context, node: IterateStatement): Exec {
  const { machine } = context
  const collection = compileOperand(context, { node: node.collection, isContainer: true })
  let body = compileBlock(context, node.body)
  const convert = converterOf(context, node.conversion, node.collection)
  const { slot } = node.variable
  const place = { file: context.file, span: node.span }
  let turns = context.heat ? Number.NEGATIVE_INFINITY : 0
  return function execIterate(frame) {
    const elements = elementsOf(context, node, collection(frame))
    const length = elements.length
    for (let i = 0; i < length; i++) {
      if (--machine.steps < 0) machine.refill(place)
      frame[slot] = convert(elements[i])
      const signal = body(frame)
      if (signal !== NEXT && signal !== CONTINUE) return signal === BREAK ? NEXT : signal
      if (isHot(++turns)) {
        const made = hotForm(context)
        if (made) body = made.form.compileBlock(made.context, node.body)
        turns = Number.NEGATIVE_INFINITY
      }
    }
    return NEXT
  }
}

/** The elements that there are when the loop begins: of a map its values, of a json array its elements. */
export function elementsOf(
  { machine, file }: Context,
  { collection: node }: IterateStatement,
  collection: Value,
): readonly Value[] {
  if (collection instanceof BalArray) return collection.items
  if (collection instanceof BalMap) {
    machine.charge(collection.entries.size >> 2, { file, span: node.span })
    return [...collection.entries.values()]
  }
  if (collection instanceof JsonArray) return collection.items
  const found = jsonKind(collection as JsonValue)
  const failure = new Failure(`cannot iterate over json: expected a 'json-array', but found '${found}'`)
  throw placed(failure, file, node)
}
