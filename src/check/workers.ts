/** Checks workers, what they send each other, and fork/join (docs/language.md, 10). */

import type * as Ast from '../syntax/ast.js'
import { checkTargets } from './assignments.js'
import { Body } from './body.js'
import type { Block, CheckedWorker, ForkStatement, LocalVariable, Statement } from './checked.js'
import { checkOperand } from './expressions.js'
import { conversionHint } from './hints/conversion-hints.js'
import { workerHint } from './hints/definition-hints.js'
import { replacing } from './hints/source-text.js'
import { FrameSlots, Scope } from './scope.js'
import { checkStatements } from './statements.js'
import { arrayOf, INT, MESSAGE, typeName, WRONG } from './types.js'
import type { WorkerTalk } from './worker-talk.js'

/**
 * Checks the statements and workers of a callable or worker.
 *
 * @param outside the variables that the workers see
 */
export function checkCallableBody(
  body: Body,
  node: Ast.CallableBody,
  outside: Scope,
): { readonly block: Block; readonly workers: readonly CheckedWorker[] } {
  const talks = declareWorkers(body, node.workers, body.talk.children)
  const block = body.inScope(() => checkStatements(body, node.statements))
  const workers = node.workers.map((worker, index) => checkWorker(body, worker, outside, talks[index]!))
  return { block, workers }
}

function declareWorkers(
  body: Body,
  nodes: readonly Ast.WorkerDeclaration[],
  siblings: Map<string, WorkerTalk>,
): WorkerTalk[] {
  return nodes.map(({ name }) => {
    if (name.name === '_') body.names.report(name.span, 'ReservedIdentifier', {})
    else if (siblings.has(name.name) && name.name !== '') {
      body.names.report(name.span, 'RedeclaredSymbol', { name: name.name })
    }
    return body.talk.worker(name.name, siblings)
  })
}

function checkWorker(
  around: Body,
  node: Ast.WorkerDeclaration,
  outside: Scope,
  talk: WorkerTalk,
): CheckedWorker {
  const frame = new FrameSlots()
  const captured = Scope.ofWorker(frame, outside)
  const owner = { kind: 'worker', results: [], span: node.span } as const
  const body = new Body(around.names, owner, frame, captured.inner(), around.members, talk)
  const { block, workers } = checkCallableBody(body, node.body, captured)
  return {
    name: node.name.name,
    captured: frame.captured,
    frameSize: frame.size,
    body: block,
    workers,
    file: around.names.file,
    span: node.span,
  }
}

export function checkWorkerSend(body: Body, node: Ast.WorkerSendStatement): Statement {
  const values = node.values.map((value) => checkOperand(body, value))
  const worker = node.worker.name
  const to = body.talk.find(worker)
  if (to) {
    body.talk.send(to, { types: values.map(({ type }) => type), span: node.span })
  } else if (worker !== '') {
    body.talk.isBroken = true
    body.names.report(
      node.worker.span,
      'UndefinedWorker',
      { name: worker },
      workerHint(node.worker, body.talk.names()),
    )
  }
  return { kind: 'WorkerSendStatement', span: node.span, values, worker }
}

export function checkWorkerReceive(body: Body, node: Ast.WorkerReceiveStatement): Statement {
  const targets = checkTargets(body, node.targets)
  const worker = node.worker.name
  const from = body.talk.find(worker)
  if (from) {
    body.talk.receive(from, { types: targets.map((target) => target?.type), span: node.span })
  } else if (worker !== '') {
    body.talk.isBroken = true
    body.names.report(
      node.worker.span,
      'NotAVariable',
      { name: worker },
      workerHint(node.worker, body.talk.names()),
    )
  }
  return { kind: 'WorkerReceiveStatement', span: node.span, targets, worker }
}

export function checkFork(body: Body, node: Ast.ForkStatement): ForkStatement {
  const siblings = new Map<string, WorkerTalk>()
  const talks = declareWorkers(body, node.workers, siblings)
  const workers = node.workers.map((worker, index) => checkWorker(body, worker, body.scope, talks[index]!))
  const { join, timeout } = node
  const condition = join?.condition
  const joined = join && checkJoinBody(body, join)
  const seconds = timeout && checkSeconds(body, timeout.seconds)
  const timedOut = timeout && checkJoinBody(body, timeout)
  return {
    kind: 'ForkStatement',
    span: node.span,
    workers,
    join: {
      word: condition?.word ?? 'all',
      workers: joinedWorkers(body, node),
      body: joined?.body ?? { kind: 'Block', statements: [] },
      ...(joined ? { variable: joined.variable } : {}),
    },
    ...(seconds && timedOut ? { timeout: { seconds, ...timedOut } } : {}),
  }
}

/** Returns the indices of the workers that a join awaits; without names, all of them. */
function joinedWorkers(body: Body, node: Ast.ForkStatement): number[] {
  const condition = node.join?.condition
  const count = condition?.count
  if (condition?.word === 'some' && count && count.value !== 1) {
    const hint = replacing(count.span, '1', "write 'some 1', or 'all'")
    body.names.report(body.names.onLineOf(node.join!.span, count.span), 'JoinCount', {}, hint)
  }
  const named = condition?.workers ?? []
  if (named.length === 0) return node.workers.map((_, index) => index)
  const names = node.workers.map(({ name }) => name.name)
  return named.map((identifier) => {
    const { name, span } = identifier
    const index = names.indexOf(name)
    if (index < 0 && name !== '') {
      body.names.report(span, 'UndefinedWorker', { name }, workerHint(identifier, names))
    }
    return index
  })
}

/** Checks the variable of the results and the block that sees it. */
function checkJoinBody(
  body: Body,
  clause: Ast.JoinClause | Ast.TimeoutClause,
): { readonly variable: LocalVariable; readonly body: Block } {
  const { names } = body
  const type = names.resolveType(clause.type)
  if (type !== arrayOf(MESSAGE) && type !== WRONG) {
    const { span } = clause.type
    const place = `${names.file.name}:${names.file.lineAt(span.start)}`
    const hint = 'the results of the workers are messages: (message[] results)'
    names.report(span, 'JoinParameter', { place }, replacing(span, 'message[]', hint))
  }
  return body.inScope(() => {
    const variable = body.declare(clause.name, type)
    return { variable, body: checkStatements(body, clause.body.statements) }
  })
}

function checkSeconds(body: Body, node: Ast.Expression) {
  const seconds = checkOperand(body, node)
  if (seconds.type !== INT && seconds.type !== WRONG) {
    const details = { expected: 'int', found: typeName(seconds.type) }
    const hint = conversionHint(body, node, seconds.type, INT) ?? 'the time-out is a number of seconds'
    body.names.report(node.span, 'ExpectedType', details, hint)
  }
  return seconds
}
