/** The one way to wait for a time: Node fires timers beyond 2^31 ms at once, and these must not. */

import { MAX_INT32 } from '../values/integer.js'

/** Stops a timer; stopping twice does no harm. */
export type StopTimer = () => void

/**
 * Calls back once after a time; never if it is infinite.
 *
 * @param keepsAlive the process waits for it, as a program's own time-out wants; a server's do not
 */
export function startTimer(milliseconds: number, callback: () => void, keepsAlive = false): StopTimer {
  if (milliseconds === Number.POSITIVE_INFINITY) return () => {}
  let timer: NodeJS.Timeout
  const wait = (left: number) => {
    const step = Math.min(left, MAX_INT32)
    timer = setTimeout(() => (left > step ? wait(left - step) : callback()), step)
    if (!keepsAlive) timer.unref()
  }
  wait(Math.max(0, milliseconds))
  return () => clearTimeout(timer)
}

/** Calls back again and again, each time that long after the last call. */
export function startInterval(milliseconds: number, callback: () => void): StopTimer {
  let stop: StopTimer = () => {}
  const again = () => {
    stop = startTimer(milliseconds, () => {
      again()
      callback()
    })
  }
  again()
  return () => stop()
}
