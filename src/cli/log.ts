/** What `balws run` says while it serves: to people, or as JSON to those who collect logs. */

import { escapeLine } from '../diagnostics/cells.js'
import type { Server } from '../program/api.js'
import type { BalError } from '../program/errors.js'
import type { LogFields, Logger } from '../runtime/server.js'
import { PatientOutput } from './patient-output.js'
import type { Stream, Terminal } from './terminal.js'

export type LogFormat = 'text' | 'json'

export interface RunLog {
  readonly logger: Logger
  /** What programs print. */
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** What ended `main`. */
  mainFailed(error: BalError): void
  /** The server is at work. */
  ready(server: Server): void
  /** Nothing more is going to come. */
  flush(): void
}

export async function openLog(format: LogFormat, verbose: boolean, terminal: Terminal): Promise<RunLog> {
  if (format === 'text') return textLog(verbose, terminal)
  // Only those who want JSON wait for pino.
  const { jsonLog } = await import('./json-log.js')
  return jsonLog(terminal.err)
}

function textLog(verbose: boolean, { out, err }: Terminal): RunLog {
  const patient = (stream: Stream) => {
    const output = new PatientOutput(stream, ({ missing, isInLine, isUnread }) => {
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
