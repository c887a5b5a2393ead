/** Tries one target until the time is up or something is found, and reports every case before it runs. */

import fc from 'fast-check'
import { type Found, type Report, shown, type Task, targets } from './targets.js'

const { name, milliseconds, seed, path } = JSON.parse(process.argv[2]!) as Task

const report = (each: Report) => process.send?.(each)

const target = targets[name]!()
let latest = ''
/** Unhandled errors, which would have ended the process. */
let uncaught: unknown
process.on('uncaughtException', (error) => {
  uncaught ??= error
})
process.on('unhandledRejection', (error) => {
  uncaught ??= error
})

const property = target.property((text) => {
  latest = text
  report({ kind: 'case', text })
  if (uncaught !== undefined) throw uncaught
})

async function found(): Promise<Found | undefined> {
  await target.open()
  const result = await fc.check(property, {
    seed,
    ...(path === undefined ? {} : { path, endOnFailure: true }),
    numRuns: path === undefined ? 2 ** 31 : 1,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
  })
  if (result.failed) {
    const error = result.errorInstance
    return {
      problem: error instanceof Error ? `${error.stack}` : String(error),
      text: shown((result.counterexample as readonly unknown[] | null)?.[0]),
      ...(result.counterexamplePath === null ? {} : { path: result.counterexamplePath }),
    }
  }
  await target.close()
  return uncaught === undefined ? undefined : { problem: String(uncaught), text: latest }
}

found().then(
  (each) => report({ kind: 'end', found: each }),
  (error: Error) => report({ kind: 'end', found: { problem: `${error.stack}`, text: latest } }),
)
