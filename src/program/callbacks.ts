/**
 * Guards the callbacks of an embedder: logger, stdout, stderr. They can throw, or return a promise that rejects, during an
 * event or while a server closes. These functions contain such errors.
 */

import { type Logger, SILENT } from '../runtime/server.js'
import { fail } from '../values/failures/failures.js'
import { wellFormed } from '../values/utf8.js'

/** A failing logger must not end the event that it reports, nor keep a server from closing. */
export function guardedLogger(logger: Logger | undefined): Logger {
  if (!logger) return SILENT
  const guard = dropping('logger')
  return {
    info: (...entry) => guard(() => logger.info(...entry)),
    warn: (...entry) => guard(() => logger.warn(...entry)),
    error: (...entry) => guard(() => logger.error(...entry)),
    ...(logger.resourceFailed
      ? { resourceFailed: (...failure) => guard(() => logger.resourceFailed?.(...failure)) }
      : {}),
  }
}

export function guardedStderr(write: ((text: string) => void) | undefined): (text: string) => void {
  if (!write) return (text) => void process.stderr.write(wellFormed(text))
  const guard = dropping('stderr')
  return (text) => guard(() => write(text))
}

/** A failure of this callback is an error of the program, at the place that prints. */
export function guardedStdout(write: ((text: string) => void) | undefined): (text: string) => void {
  if (!write) return (text) => void process.stdout.write(wellFormed(text))
  const guard = dropping('stdout')
  return (text) => {
    let result: unknown
    try {
      result = write(text)
    } catch (error) {
      const failure = fail('PrintFailed', { reason: reasonOf(error) })
      failure.cause = error
      throw failure
    }
    guard(() => result)
  }
}

/** Drops errors and rejections, and emits one warning of the process for all of them. */
function dropping(name: string): (run: () => unknown) => void {
  let isKnown = false
  const drop = (error: unknown): void => {
    if (isKnown) return
    isKnown = true
    process.emitWarning(`the ${name} given to balws failed: ${reasonOf(error)}`)
  }
  return (run) => {
    try {
      const result = run()
      if (result instanceof Promise) result.catch(drop)
    } catch (error) {
      drop(error)
    }
  }
}

/** Returns the message of any thrown value. */
export function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error)
  } catch {
    return 'it threw something that cannot be shown'
  }
}
