/** `balws run`: runs `main` if there is one, then serves the services until a signal arrives. */

import type { LoadOptions, Program, Server } from '../program/api.js'
import { BalError, LoadError } from '../program/errors.js'
import type { ServerLimits } from '../runtime/limits.js'
import { StartError } from '../runtime/server.js'
import type { TlsCredentials } from '../wire/http/tls-credentials.js'
import { TrustedProxies } from '../wire/limits/client-address.js'
import { type LogFormat, openLog, type RunLog } from './log.js'
import { EXIT, type ExitCode, failed, misuse } from './outcome.js'
import { loadPlaces, showDiagnostics, statsOf } from './programs.js'
import type { Terminal } from './terminal.js'
import { readTls, type TlsFiles } from './tls.js'

export interface RunOptions {
  readonly port: number
  readonly host?: string
  /** Port for `/metrics` and `/healthz`; undefined for none. */
  readonly metrics?: number
  readonly metricsHost?: string
  /** Addresses and networks of proxies whose `X-Forwarded-For` is trusted. */
  readonly trustProxy: readonly string[]
  /** Milliseconds for running resources and queued frames to end when the server stops. */
  readonly drainTime: number
  readonly verbose: boolean
  /** `json` logs everything as lines of JSON on standard error, including what programs print. */
  readonly log: LogFormat
  readonly load: LoadOptions
  readonly limits: Partial<ServerLimits>
  readonly tls: TlsFiles
  readonly compression: boolean
}

/** @param args the arguments of `main` */
export async function run(
  places: readonly string[],
  args: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseStrayArguments(places)
  const tls = readTls(options.tls)
  refuseNonsense(options)
  const log = await openLog(options.log, options.verbose, terminal)
  try {
    return await runLogged(places, args, options, tls, log, terminal)
  } finally {
    log.flush()
  }
}

/** An argument after the first that is not a file was probably meant for `main`. */
function refuseStrayArguments(places: readonly string[]): void {
  const index = places.findIndex((place, at) => at > 0 && !place.endsWith('.bal') && !statsOf(place))
  if (index < 0) return
  const meant = `balws run ${places.slice(0, index).join(' ')} -- ${places.slice(index).join(' ')}`
  throw misuse(
    `cannot read ${places[index]}: there is no such file; arguments for main come after --, as in '${meant}'`,
  )
}

/** @throws CommandError for options that contradict each other or are invalid */
function refuseNonsense({ port, metrics, metricsHost, trustProxy }: RunOptions): void {
  if (metrics === undefined && metricsHost !== undefined) {
    throw misuse('--metrics-host needs --metrics, which sets the port')
  }
  if (metrics !== undefined && metrics !== 0 && metrics === port) {
    throw misuse(`--metrics needs another port: the services listen on ${port}`)
  }
  try {
    new TrustedProxies(trustProxy)
  } catch (error) {
    if (error instanceof StartError) throw misuse(error.message)
    throw error
  }
}

async function runLogged(
  places: readonly string[],
  args: readonly string[],
  options: RunOptions,
  tls: TlsCredentials | undefined,
  log: RunLog,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdout, stderr } = log
  const loaded = await loadPlaces(places, { ...options.load, stdout, stderr })
  for (const each of loaded) showDiagnostics(each, terminal.err)
  if (loaded.some(({ program }) => program === undefined)) return EXIT.failed

  const programs: Program[] = []
  for (const { place, program } of loaded) {
    if (!program) continue
    if (!program.hasMain && program.services.length === 0) {
      throw failed(`no service(s) found in '${place}', and no main function either`)
    }
    programs.push(program)
  }
  try {
    for (const program of programs) {
      if (program.hasMain) await untilDone(program.runMain(args))
    }
    const serving = programs.filter(({ services }) => services.length > 0)
    return serving.length === 0 ? EXIT.fine : await serve(serving, options, tls, log)
  } catch (error) {
    if (!(error instanceof BalError)) throw error
    log.mainFailed(error)
    return EXIT.failed
  }
}

/** Node ends a process that waits for nothing outside itself; a `main` in that state would wait for ever. */
async function untilDone(work: Promise<void>): Promise<void> {
  let stuck = (): void => {}
  const deadlock = new Promise<never>((_, reject) => {
    stuck = () => reject(failed('main waits for a message that no worker will ever send'))
  })
  process.once('beforeExit', stuck)
  try {
    await Promise.race([work, deadlock])
  } finally {
    process.off('beforeExit', stuck)
  }
}

async function serve(
  programs: readonly Program[],
  options: RunOptions,
  tls: TlsCredentials | undefined,
  log: RunLog,
): Promise<ExitCode> {
  const server = await open(programs, options, tls, log)
  // Signal handlers come first: a reader of the addresses may send a signal at once.
  const stop = untilSignal()
  log.ready(server)
  await stop
  await server.close({ drainMs: options.drainTime })
  return EXIT.fine
}

async function open(
  programs: readonly Program[],
  { port, host, metrics, metricsHost, trustProxy, limits, compression }: RunOptions,
  tls: TlsCredentials | undefined,
  { logger }: RunLog,
): Promise<Server> {
  const { serveAll } = await import('../program/server.js')
  try {
    return await serveAll(programs, {
      port,
      limits,
      compression,
      trustProxy,
      ...(host === undefined ? {} : { host }),
      ...(tls === undefined ? {} : { tls }),
      ...(metrics === undefined
        ? {}
        : { metrics: { port: metrics, ...(metricsHost === undefined ? {} : { host: metricsHost }) } }),
      logger,
    })
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    if (error.cause === undefined) throw failed(error.message)
    const { code, port: failing = port, address, hostname = address ?? host } = error.cause as SystemError
    const flag = failing === metrics && failing !== port ? '--metrics' : '--port'
    switch (code) {
      case 'EADDRINUSE':
        throw failed(`port ${failing} is already in use; stop the other program, or choose one with ${flag}`)
      case 'EACCES':
        throw failed(`port ${failing} requires more privileges; choose one above 1023 with ${flag}`)
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
        throw failed(`'${hostname}' is not an address of this machine`)
      default:
        throw failed(error.message)
    }
  }
}

/** The error of Node when a port cannot be opened. */
interface SystemError extends NodeJS.ErrnoException {
  readonly port?: number
  readonly address?: string
  /** The name that was looked up. */
  readonly hostname?: string
}

/**
 * Waits for SIGINT or SIGTERM; a second signal ends the process at once. The handlers are installed only
 * here, so that Ctrl+C still ends a `main` in an endless loop.
 */
function untilSignal(): Promise<void> {
  const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const
  return new Promise((resolve) => {
    let isStopping = false
    for (const [signal, exitCode] of Object.entries(SIGNALS)) {
      process.on(signal, () => {
        if (isStopping) process.exit(exitCode)
        isStopping = true
        resolve()
      })
    }
  })
}
