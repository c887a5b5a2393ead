/** Timers of any length. A platform takes 2^31-1 milliseconds at most. */

import { platform, type Timer } from './platform.js'

/** Milliseconds. */
const MAX_DELAY = 2 ** 31 - 1

/** Stops a timer. A second call has no effect. */
export type StopTimer = () => void

/**
 * Calls `callback` once after a time; never if the time is infinite.
 *
 * @param keepsAlive whether the process stays alive until then: true for the time-outs of a program, false for those of
 *   a server
 */
export function startTimer(milliseconds: number, callback: () => void, keepsAlive = false): StopTimer {
  if (milliseconds === Number.POSITIVE_INFINITY) return () => {}
  let timer: Timer
  const wait = (left: number) => {
    const step = Math.min(left, MAX_DELAY)
    timer = platform.setTimer(step, () => (left > step ? wait(left - step) : callback()), keepsAlive)
  }
  wait(Math.max(0, milliseconds))
  return () => platform.clearTimer(timer)
}

/** Calls `callback` repeatedly, each time that many milliseconds after the last call. */
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
