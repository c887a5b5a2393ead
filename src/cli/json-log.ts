/**
 * Writes the log as lines of JSON. What programs print and clients send is a string in such a line, so it
 * cannot begin a line of its own or steer a terminal that shows the log.
 */

import { type Logger as Pino, pino, stdTimeFunctions } from 'pino'
import { escapeLine } from '../diagnostics/cells.js'
import type { LogFields } from '../runtime/server.js'
import type { Place } from '../source/place.js'
import { wellFormed } from '../values/utf8.js'
import type { RunLog } from './log.js'
import { LossyOutput } from './lossy-output.js'
import type { Stream } from './terminal.js'

/** Characters of an unfinished line that are buffered until its end comes. */
const MAX_PART_LENGTH = 64 * 1024

export function jsonLog(stream: Stream): RunLog {
  const output = new LossyOutput(stream, ({ missing, isInLine, isUnread }) => {
    if (isInLine) output.write('\n')
    log.warn({ missing }, isUnread ? 'log was not read in time' : 'log could not be written')
  })
  const log = pino(
    {
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }), log: wellFormedFields },
    },
    // Escapes what pino leaves unescaped; JSON allows every character of a string to be escaped.
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
    mainFailed: ({ printOut, code, place }) =>
      log.warn({ stream: 'stderr', text: withoutEnd(printOut), code, ...fieldsOf(place) }, 'printed'),
    stdout: (text) => printed.add(text),
    stderr: (text) => log.warn({ stream: 'stderr', text: withoutEnd(text) }, 'printed'),
    ready: ({ url, endpoints, metricsUrl }) =>
      log.info({ url, endpoints: endpoints.map((each) => each.url), metrics: metricsUrl }, 'listening'),
    flush: () => printed.flush(),
  }
}

/** Joins the pieces of a line, which programs may print one by one. */
class PrintedText {
  #part = ''

  constructor(private readonly log: Pino) {}

  add(text: string): void {
    // Each piece is made well-formed by itself, as it is when written as text: a lone surrogate at its end
    // stays alone.
    this.#part += wellFormed(text)
    if (this.#part.endsWith('\n') || this.#part.length > MAX_PART_LENGTH) this.flush()
  }

  flush(): void {
    if (this.#part === '') return
    const text = withoutEnd(this.#part)
    this.#part = ''
    this.log.info({ stream: 'stdout', text }, 'printed')
  }
}

/** Replaces lone surrogates: JSON would escape them, and many readers of logs reject such strings. */
function wellFormedFields(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? wellFormed(value) : value]),
  )
}

/** The place of a failure as fields. */
function fieldsOf(place: Place | undefined): LogFields {
  return place ? { file: place.file, line: place.line, column: place.column } : {}
}

function withoutEnd(text: string): string {
  return text.replace(/\n$/, '')
}
