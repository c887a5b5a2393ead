/** ballerina.lang.system: printing, the log, clocks and environment variables. */

import { platform } from '../../platform/platform.js'
import { startTimer } from '../../platform/timer.js'
import { STEPS } from '../../values/cost.js'
import { fail } from '../../values/failures/failures.js'
import { floatText, textOfAny } from '../../values/text.js'
import type { Value } from '../../values/value.js'
import { bind } from '../bind.js'
import { dateText } from '../engines/date-pattern.js'
import { toIndex } from '../index-number.js'
import type { NativeBindings, NativeCall } from '../native.js'

/** Names by log level. The first two levels are not shown, as in the default configuration of Ballerina 0.87. */
const LEVELS = [undefined, undefined, undefined, 'INFO', 'WARN', 'ERROR']

/**
 * Steps for a piece of output, which is a system call of its own or waits for a reader. With the default
 * limit an event writes at most 20 MB, which a server holds for a slow reader.
 */
function stepsOfOutput({ length }: string): number {
  return STEPS.print + STEPS.printText(length)
}

function log(call: NativeCall, level: number | bigint, text: string): void {
  const name = LEVELS[toIndex(level)]
  call.charge(stepsOfOutput(text))
  if (name !== undefined) call.stderr(`[${name}] ${text}\n`)
}

function print(call: NativeCall, value: Value, end: string): void {
  const text = textOfAny(value, call.limits)
  call.charge(stepsOfOutput(text))
  call.stdout(text + end)
}

const functions = bind({
  print: (call, value: Value) => print(call, value, ''),
  println: (call, value: Value) => print(call, value, '\n'),
  'log(int,int)': (call, level: number | bigint, value: number | bigint) => log(call, level, String(value)),
  'log(int,string)': (call, level: number | bigint, value: string) => log(call, level, value),
  'log(int,float)': (call, level: number | bigint, value: number) => log(call, level, floatText(value)),
  'log(int,boolean)': (call, level: number | bigint, value: boolean) => log(call, level, String(value)),
  epochTime: () => Math.floor(Date.now() / 1000),
  currentTimeMillis: () => Date.now(),
  nanoTime: () => nanoTime(),
  getDateFormat: (call, pattern: string) => {
    call.charge(pattern.length * STEPS.parsePattern)
    return dateText(pattern, new Date())
  },
  getEnv: (call, key: string) => {
    call.charge(STEPS.copyText(key.length))
    return environmentVariable(key)
  },
})

export const systemBindings: NativeBindings = {
  ...functions,
  sleep: { suspends: true, run: sleep },
}

/** Other events continue while this one sleeps. */
function sleep({ event: { cancelled } }: NativeCall, milliseconds: number | bigint): Promise<void> {
  if (milliseconds < 0) throw fail('NegativeTime')
  return new Promise((resolve, reject) => {
    const wake = () => {
      stop()
      cancelled?.removeEventListener('abort', wake)
      if (cancelled?.aborted) reject(fail('EventCancelled', { reason: cancelled.reason }))
      else resolve()
    }
    const stop = startTimer(Number(milliseconds), wake, true)
    cancelled?.addEventListener('abort', wake)
  })
}

/** Returns a variable; a blank one counts as not set. */
function environmentVariable(key: string): string {
  const value = platform.environmentVariable(key) ?? ''
  return value.trim() === '' ? '' : value
}

/** After 104 days, the nanoseconds since the start of the process exceed the safe integers. */
function nanoTime(): number | bigint {
  const time = Math.round(performance.now() * 1e6)
  return Number.isSafeInteger(time) ? time : BigInt(time)
}
