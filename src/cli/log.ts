/** The log of `balws run`: as text for people, or as JSON for log collectors. */

import { escapeLine } from '../diagnostics/cells.js'
import type { Server } from '../program/api.js'
import type { BalError } from '../program/errors.js'
import type { LogFields, Logger } from '../runtime/server.js'
import { LossyOutput } from './lossy-output.js'
import type { Stream, Terminal } from './terminal.js'

export type LogFormat = 'text' | 'json'

export interface RunLog {
  readonly logger: Logger
  /** Receives what programs print. */
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Logs the error that ended `main`. */
  mainFailed(error: BalError): void
  /** Logs the addresses of the server once it listens. */
  ready(server: Server): void
  /** Writes what is still buffered; nothing is logged afterwards. */
  flush(): void
}

export async function openLog(format: LogFormat, verbose: boolean, terminal: Terminal): Promise<RunLog> {
  if (format === 'text') return textLog(verbose, terminal)
  // Loading pino takes time, which only the JSON format needs.
  const { jsonLog } = await import('./json-log.js')
  return jsonLog(terminal.err)
}

function textLog(verbose: boolean, { out, err }: Terminal): RunLog {
  const patient = (stream: Stream) => {
    const output = new LossyOutput(stream, ({ missing, isInLine, isUnread }) => {
      const what = isUnread ? 'were not read in time' : 'could not be written'
      output.write(`${isInLine ? '\n' : ''}balws: ${missing} characters ${what} and are missing here\n`)
    })
    return output
  }
  const printed = patient(out)
  const reported = patient(err)
  const say = (message: string, fields: LogFields = {}): void => {
    const details = Object.entries(fields).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    reported.write(`balws: ${escapeLine(message + details.join(''))}\n`)
  }
  return {
    logger: { info: verbose ? say : () => {}, warn: say, error: say },
    stdout: (text) => printed.write(text),
    stderr: (text) => reported.write(text),
    mainFailed: (error) => reported.write(`${error.format(err.palette)}\n`),
    ready({ endpoints, metricsUrl }) {
      const width = Math.max(0, ...endpoints.map(({ service }) => service.length))
      const lines = endpoints.map(({ service, url }) => [service, url] as const)
      if (metricsUrl !== undefined) lines.push(['metrics', metricsUrl])
      for (const [name, url] of lines) {
        printed.write(`  ${out.colors.bold(name.padEnd(width))}  ${out.colors.cyan(url)}\n`)
      }
      printed.write(`${out.colors.dim('Ready. Press Ctrl+C to stop.')}\n`)
    },
    flush() {},
  }
}
