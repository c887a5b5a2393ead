/**
 * Which callables may wait: those that reach a native that suspends, a worker or a fork, through
 * whatever chain of calls. A fixed point over the call graph, found once for each callable asked about.
 */

import type { Callable, CheckedConnector, Expression, Statement } from '../../check/checked.js'
import { callsIn, partsOf, withinBlock } from '../../check/walk.js'
import { creationOf } from '../callables.js'

export function callablesThatWait(suspends: (native: Callable) => boolean): (callable: Callable) => boolean {
  const known = new Map<Callable, boolean>()

  /** What a callable calls, and whether it waits by itself. */
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
    // Everything reached from here that is not known yet; then waiting spreads from callee to caller.
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

/** True for the statements of workers, which have a waiting form only. */
export function waitsItself(statement: Statement): boolean {
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

/** A connector may create others of its own kind: each is looked at once. */
function collectInitializers(
  connector: CheckedConnector,
  callees: Set<Callable>,
  seen: Set<CheckedConnector>,
): void {
  if (seen.has(connector)) return
  seen.add(connector)
  const creation = creationOf(connector)
  if (creation) callees.add(creation)
  for (const { initializer } of connector.variables) if (initializer) collect(initializer, callees, seen)
}
