import type { ServerLimits } from './limits.js'
import type { LogFields } from './server.js'

/** Finds limits that contradict each other. The server works, but some of its clients cannot. */
export function limitConflicts(
  limits: ServerLimits,
): { readonly message: string; readonly fields: LogFields }[] {
  const { messageBytes, unsentBytes, totalUnsentBytes, connectionsPerAddress, maxConnections } = limits
  const found: { message: string; fields: LogFields }[] = []
  if (unsentBytes < messageBytes) {
    found.push({
      message:
        'a client that is sent one message of full size is cut off as slow: raise unsentBytes (--unsent-bytes)',
      fields: { unsentBytes, messageBytes },
    })
  }
  if (totalUnsentBytes < unsentBytes) {
    found.push({
      message: 'one client can use up what is meant for all: raise totalUnsentBytes (--total-unsent-bytes)',
      fields: { totalUnsentBytes, unsentBytes },
    })
  }
  if (connectionsPerAddress > maxConnections && connectionsPerAddress !== Number.POSITIVE_INFINITY) {
    found.push({
      message:
        'one address may take all connections: lower connectionsPerAddress (--connections-per-address)',
      fields: { connectionsPerAddress, maxConnections },
    })
  }
  return found
}
