/** Warns about calls that need a connection, in resources that run without one. */

import { writtenAnnotation } from './attachments.js'
import type { Callable, CallExpression } from './checked.js'
import type { FileNames } from './file-names.js'
import type { PlacedResource } from './placed-services.js'
import { CONNECTION_EVENTS, HANDSHAKE, handlesEvent, TIMER, timerOf, WS } from './service-annotations.js'
import { blocksOf, callsIn, partsOf, withinBlock } from './walk.js'

/** Functions for the client whose event is being handled; `pushText` with a message finds its client by the message. */
const FOR_CURRENT: ReadonlySet<string> = new Set([
  'pushText(1)',
  'pushBinary(1)',
  'storeConnection(1)',
  'addConnectionToGroup(1)',
  'closeConnection(0)',
  'closeConnection(2)',
])

/** Functions for the current connection that still work after the client has gone. */
const FOR_CURRENT_OR_LAST: ReadonlySet<string> = new Set([
  'getConnectionId(0)',
  'getGroups(0)',
  'getStoredNames(0)',
  'getCloseCode(0)',
  'getCloseReason(0)',
])

const FOR_SERVICE: ReadonlySet<string> = new Set([
  'broadcastText(1)',
  'broadcastBinary(1)',
  'broadcastTextToOthers(1)',
  'broadcastBinaryToOthers(1)',
])

interface ServiceConnections {
  readonly name: string
  /** WebSocket clients can connect to it. */
  readonly hasEndpoint: boolean
  /** It acts for the clients of another service. */
  readonly isClient: boolean
}

/** @param resource a resource that can run */
export function warnOfConnections(
  names: FileNames,
  { callable }: PlacedResource,
  { name, hasEndpoint, isClient }: ServiceConnections,
): void {
  // It acts for the client that the connection was opened for.
  if (isClient) return
  const absence = absenceIn(names, callable)
  const written = (call: string) => writtenAnnotation(names, WS, call).slice(1)
  for (const call of callsOf(callable)) {
    if (call.callee.packagePath !== WS) continue
    const signature = `${call.callee.name}(${call.args.length})`
    const needsClient =
      FOR_CURRENT.has(signature) || (FOR_CURRENT_OR_LAST.has(signature) && !handlesEvent(callable, 'OnClose'))
    if (absence !== undefined && needsClient) {
      names.report(call.span, 'CallCannotWork', {
        call: written(call.callee.name),
        reason: absence,
        remedy: FOR_CURRENT_OR_LAST.has(signature)
          ? `call it where an event of the connection is handled, as in ${writtenAnnotation(names, WS, 'OnTextMessage')}`
          : `reach clients by name, by group or all at once: ${written('pushTextToConnection')}, ${written('pushTextToGroup')}, ${written('broadcastText')}`,
      })
    } else if (!hasEndpoint && FOR_SERVICE.has(signature)) {
      names.report(call.span, 'CallCannotWork', {
        call: written(call.callee.name),
        reason: `service '${name}' has no WebSocket clients`,
        remedy: `call it in the service that clients connect to, or reach them with ${written('pushTextToGroup')}`,
      })
    }
  }
}

/** Returns why a resource has no current connection; undefined if it may have one. */
function absenceIn(names: FileNames, callable: Callable): string | undefined {
  if (CONNECTION_EVENTS.some((event) => event !== 'OnClose' && handlesEvent(callable, event)))
    return undefined
  const written = (event: string) => writtenAnnotation(names, WS, event)
  if (handlesEvent(callable, 'OnClose')) return `the client has gone when ${written('OnClose')} runs`
  if (handlesEvent(callable, HANDSHAKE)) return `there is no connection yet when ${written(HANDSHAKE)} runs`
  if (timerOf(callable)) return `${written(TIMER)} runs for no connection`
  return 'a resource that answers requests has no current connection'
}

/** Yields the calls in its body and in the workers that it starts. */
function* callsOf(callable: Callable): Generator<CallExpression> {
  for (const block of blocksOf(callable)) {
    for (const statement of withinBlock(block)) {
      for (const expression of partsOf(statement).expressions) {
        for (const call of callsIn(expression)) if (call.kind === 'CallExpression') yield call
      }
    }
  }
}
