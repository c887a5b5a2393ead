/** Starts timers. Node fires timers longer than 2^31 ms at once; these wait. */

import { MAX_INT32 } from '../values/integer.js'

/** Stops a timer; stopping it again has no effect. */
export type StopTimer = () => void

/**
 * Calls back once after a time; never if the time is infinite.
 *
 * @param keepsAlive keeps the process running until then: true for time-outs of programs, false for those of
 *   a server
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

/** Calls back repeatedly, each time that long after the last call. */
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
