import { type StopTimer, startInterval } from '../../platform/timer.js'
import type { ServerLimits } from '../../runtime/limits.js'
import type { WireSocket } from './web-socket.js'

/** Looks regularly for sockets that are lost or do not complete a message. */
export function watchSockets(sockets: Iterable<WireSocket>, limits: ServerLimits): StopTimer {
  const { pingInterval, missedPings, messageTimeout } = limits
  const stops = [
    startInterval(pingInterval, () => {
      for (const socket of sockets) socket.checkAlive(missedPings)
    }),
    startInterval(Math.max(messageTimeout / 4, 10), () => {
      for (const socket of sockets) socket.closeIfUnfinished(messageTimeout)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
