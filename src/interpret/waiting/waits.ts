/**
 * Finds out what may wait. A callable may wait if it reaches a native that suspends, a worker or a fork, through any
 * chain of calls: a fixed point over the call graph, computed once for each callable that is asked about.
 */

import type { Callable, CheckedConnector, Expression, Statement } from '../../check/checked.js'
import { callsIn, partsOf, withinBlock } from '../../check/walk.js'
import { creationActionOf } from '../callables.js'

/** @returns a function that tells whether a callable may wait */
export function callablesThatWait(suspends: (native: Callable) => boolean): (callable: Callable) => boolean {
  const known = new Map<Callable, boolean>()

  /** What a callable calls, and whether it waits even without these calls. */
  const reached = (callable: Callable): { waits: boolean; callees: Set<Callable> } => {
    const callees = new Set<Callable>()
    if (!callable.body) return { waits: suspends(callable), callees }
    let waits = callable.workers.length > 0
    for (const statement of withinBlock(callable.body)) {
      waits ||= waitsItself(statement)
      for (const expression of partsOf(statement).expressions) collect(expression, callees)
    }
    return { waits, callees }
  }

  return function mayWait(callable) {
    const answer = known.get(callable)
    if (answer !== undefined) return answer
    // First everything reachable that is not known yet; then waiting spreads from callees to callers.
    const open = new Map<Callable, Set<Callable>>()
    const callers = new Map<Callable, Set<Callable>>()
    const waiting: Callable[] = []
    const todo = [callable]
    for (let next = todo.pop(); next; next = todo.pop()) {
      if (open.has(next)) continue
      const { waits, callees } = reached(next)
      open.set(next, callees)
      if (waits) waiting.push(next)
      for (const callee of callees) {
        if (known.get(callee)) waiting.push(next)
        else if (!known.has(callee)) {
          todo.push(callee)
          callers.set(callee, (callers.get(callee) ?? new Set()).add(next))
        }
      }
    }
    const found = new Set<Callable>()
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (found.has(next)) continue
      found.add(next)
      for (const caller of callers.get(next) ?? []) waiting.push(caller)
    }
    for (const each of open.keys()) known.set(each, found.has(each))
    return known.get(callable)!
  }
}

/** True if an expression needs its waiting form: a call in it may wait, or be too deep for JavaScript's stack. */
export function hasCall(node: Expression): boolean {
  return callsIn(node).length > 0
}

/** True if a statement needs its waiting form, because of itself or of anything inside it. */
export function mustWait(statement: Statement): boolean {
  const { expressions, blocks } = partsOf(statement)
  if (waitsItself(statement) || expressions.some(hasCall)) return true
  return blocks.some((block) =>
    [...withinBlock(block)].some((each) => waitsItself(each) || partsOf(each).expressions.some(hasCall)),
  )
}

/** True for the statements of workers, which exist in the waiting form only. */
function waitsItself(statement: Statement): boolean {
  return ['ForkStatement', 'WorkerSendStatement', 'WorkerReceiveStatement'].includes(statement.kind)
}

function collect(
  expression: Expression,
  callees: Set<Callable>,
  seen: Set<CheckedConnector> = new Set(),
): void {
  for (const call of callsIn(expression)) {
    if (call.kind === 'CallExpression') callees.add(call.callee)
    else collectInitializers(call.connector, callees, seen)
  }
}

/** A connector may create others of its own kind, so each is visited once. */
function collectInitializers(
  connector: CheckedConnector,
  callees: Set<Callable>,
  seen: Set<CheckedConnector>,
): void {
  if (seen.has(connector)) return
  seen.add(connector)
  const creation = creationActionOf(connector)
  if (creation) callees.add(creation)
  for (const { initializer } of connector.variables) if (initializer) collect(initializer, callees, seen)
}
