/**
 * The log as lines of JSON. Whatever programs print and clients send is a string in such a line: nothing of it can
 * begin a line of its own, or steer the terminal of somebody who looks at the log.
 */

import { type Logger as Pino, pino, stdTimeFunctions } from 'pino'
import { escapeLine } from '../diagnostics/cells.js'
import type { LogFields } from '../runtime/server.js'
import type { Place } from '../source/place.js'
import { wellFormed } from '../values/utf8.js'
import type { RunLog } from './log.js'
import { PatientOutput } from './patient-output.js'
import type { Stream } from './terminal.js'

/** Characters of an unfinished line that are kept for the rest of it. */
const LONGEST_PART = 64 * 1024

export function jsonLog(stream: Stream): RunLog {
  const output = new PatientOutput(stream, ({ missing, isInLine, isUnread }) => {
    if (isInLine) output.write('\n')
    log.warn({ missing }, isUnread ? 'log was not read in time' : 'log could not be written')
  })
  const log = pino(
    {
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: wellFormedFields },
    },
    // JSON allows any of its characters to be spelled out; what pino has not, is.
    { write: (line) => output.write(`${escapeLine(line.replace(/\n$/, ''))}\n`) },
  )
  const printed = new PrintedText(log)
  return {
    logger: {
      info: (message, fields = {}) => log.info(fields, message),
      warn: (message, fields = {}) => log.warn(fields, message),
      error: (message, fields = {}) => log.error(fields, message),
      resourceFailed: (trace, fields, place) =>
        log.error({ ...fields, ...fieldsOf(place), trace: withoutEnd(trace) }, 'resource failed'),
    },
    mainFailed: ({ printOut, place }) =>
      log.warn({ stream: 'stderr', text: withoutEnd(printOut), ...fieldsOf(place) }, 'printed'),
    stdout: (text) => printed.add(text),
    stderr: (text) => log.warn({ stream: 'stderr', text: withoutEnd(text) }, 'printed'),
    ready: ({ url, endpoints, metricsUrl }) =>
      log.info({ url, endpoints: endpoints.map((each) => each.url), metrics: metricsUrl }, 'listening'),
    flush: () => printed.flush(),
  }
}

/** Programs may print a line piece by piece. */
class PrintedText {
  #part = ''

  constructor(private readonly log: Pino) {}

  add(text: string): void {
    // Piece by piece, as they would be written: half a surrogate pair at the end of a piece stays half a pair.
    this.#part += wellFormed(text)
    if (this.#part.endsWith('\n') || this.#part.length > LONGEST_PART) this.flush()
  }

  flush(): void {
    if (this.#part === '') return
    const text = withoutEnd(this.#part)
    this.#part = ''
    this.log.info({ stream: 'stdout', text }, 'printed')
  }
}

/** JSON would spell out half a surrogate pair, which many readers of the log do not accept as text. */
function wellFormedFields(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? wellFormed(value) : value]),
  )
}

/** Where something failed. */
function fieldsOf(place: Place | undefined): LogFields {
  return place ? { file: place.file, line: place.line, column: place.column } : {}
}

function withoutEnd(text: string): string {
  return text.replace(/\n$/, '')
}
