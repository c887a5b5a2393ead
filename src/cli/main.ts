/**
 * The command line: its commands and options, and how each way of ending becomes an exit code. A command
 * loads its modules when it runs, so that `balws --version` does not wait for a WebSocket library.
 */

import '../node/install.js'
import { writeSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { escapeLine } from '../diagnostics/cells.js'
import { didYouMean } from '../diagnostics/close-names.js'
import { startTimer } from '../platform/timer.js'
import { DEFAULT_DRAIN_MS, DEFAULT_PORT } from '../runtime/defaults.js'
import { columnsOf, fitted, formatItem } from './help-layout.js'
import {
  addProgramLimits,
  addServerLimits,
  option,
  parseList,
  parsePort,
  parseQuantity,
  programLimits,
  serverLimits,
} from './limit-options.js'
import { CommandError, EXIT, misuse } from './outcome.js'
import { isServing, processTerminal } from './terminal.js'
import { whyUnwritable } from './write-errors.js'

const terminal = processTerminal()
const columns = columnsOf(process.stdout, process.env)

const EXAMPLES = `
Examples:
  $ balws run chat.bal                   serve the services of a file on port 9090
  $ balws run ws.bal http.bal -p 8080    serve several files on one port
  $ balws check chat.bal                 find problems without running anything
  $ balws test samples                   play scenarios and compare what clients receive
  $ balws explain BAL2001                explain the code of a diagnostic or failure
  $ balws doc strings:split              show the documentation of a function

Every option can also be set in the environment: --port 8080 is BALWS_PORT=8080.
Times need a unit: 500ms, 10s. Sizes may have one: 64k is 65536 bytes. So may counts: 10k is 10000.
The value none switches a limit off.
Exit codes: 0 success, 1 the program is wrong or failed, 2 the command line is wrong, 70 a fault of balws.`

/** @param command the first argument, which names the command */
function commandLine(command: string | undefined, programArgs: readonly string[]): Command {
  const balws = new Command('balws')
    .description('Runs WebSocket and REST services written in the service subset of Ballerina 0.87.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      outputError: (text, write) => write(oneLine(text, command)),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      getOutHasColors: () => terminal.out.colors.isColorSupported,
      getErrHasColors: () => terminal.err.colors.isColorSupported,
    })
    .configureHelp({
      styleTitle: (text) => terminal.out.colors.bold(text),
      // The examples state the rule for environment variables; listing them all would clutter the help.
      optionDescription: ({ description }) => description,
      formatItem,
    })
    .addHelpText('after', fitted(EXAMPLES, columns))
    .exitOverride()

  const run = balws
    .command('run')
    .usage('[options] FILE|DIR... [-- ARG...]')
    .summary('run main, then serve the services')
    .description(
      'Runs main if there is one, then serves the services, if any, until Ctrl+C. ' +
        'A directory is a package: all its .bal files together. Several programs share one port.',
    )
    .argument('<programs...>', '.bal files, directories of them, or - for standard input')
    .addOption(option('-p, --port <n>', 'port to listen on; 0 takes a free one (9090)').argParser(parsePort))
    .addOption(option('--host <name>', 'address to listen on (all)'))
    .addOption(
      option('--metrics <port>', 'serve /metrics and /healthz on a separate port').argParser(parsePort),
    )
    .addOption(option('--metrics-host <name>', 'address for that port (127.0.0.1)'))
    .addOption(
      option(
        '--trust-proxy <list>',
        'addresses and networks of proxies whose X-Forwarded-For is trusted (none)',
      ).argParser(parseList),
    )
    .addOption(option('--source-root <dir>', "directory of the program's own packages"))
    .addOption(option('--tls-cert <file>', 'certificate chain in PEM format: serve https:// and wss://'))
    .addOption(option('--tls-key <file>', 'private key of the certificate in PEM format'))
    .addOption(option('--tls-passphrase <text>', 'passphrase of an encrypted key; safer in the environment'))
    .addOption(
      option('--drain-time <time>', 'time for running work to end when the server stops (10s)').argParser(
        (text) => parseQuantity(text, 'time', undefined, { min: 0, isEndless: true }),
      ),
    )
    .addOption(option('--compression', 'compress messages for clients that offer permessage-deflate'))
    .addOption(option('--verbose', 'log more about what the server does'))
    .addOption(
      option('--log <format>', 'json: log everything as lines of JSON on standard error (text)').choices([
        'text',
        'json',
      ]),
    )
    .addHelpText(
      'after',
      fitted(
        `
Examples:
  $ balws run samples/echo/websocketEchoServer.bal
  $ balws run chat.bal --port 8080 --max-connections 1000 --origin same
  $ balws run chat.bal --tls-cert fullchain.pem --tls-key privkey.pem
  $ balws run report.bal -- 2017 june      main receives "2017" and "june"
  $ BALWS_PORT=8080 balws run chat.bal`,
        columns,
      ),
    )
  addProgramLimits(addServerLimits(run)).action(async (places: string[], options) => {
    const command = await import('./run.js')
    process.exitCode = await command.run(
      places,
      programArgs,
      {
        port: options.port ?? DEFAULT_PORT,
        host: options.host,
        metrics: options.metrics,
        metricsHost: options.metricsHost,
        trustProxy: options.trustProxy ?? [],
        drainTime: options.drainTime ?? DEFAULT_DRAIN_MS,
        verbose: options.verbose === true,
        log: options.log ?? 'text',
        compression: options.compression === true,
        load: {
          sourceRoot: options.sourceRoot,
          limits: programLimits(options),
        },
        limits: serverLimits(options),
        tls: { cert: options.tlsCert, key: options.tlsKey, passphrase: options.tlsPassphrase },
      },
      terminal,
    )
  })

  const check = balws
    .command('check')
    .usage('[options] FILE|DIR...')
    .summary('find problems in programs without running them')
    .description('Checks programs and shows every problem: its place, the source line, and how to fix it.')
    .argument('<programs...>', '.bal files, directories of them, or - for standard input')
    .addOption(option('--json', 'print the diagnostics as a JSON array'))
    .addOption(option('--source-root <dir>', "directory of the program's own packages"))
    .addHelpText(
      'after',
      fitted(
        `
Examples:
  $ balws check chat.bal
  $ balws check --json src | jq '.[].message'`,
        columns,
      ),
    )
  check.action(async (places: string[], options) => {
    const command = await import('./check.js')
    process.exitCode = await command.check(places, options, terminal)
  })

  balws
    .command('test')
    .usage('[options] [PATH...]')
    .summary('play scenarios: scripted conversations with services')
    .description(
      'Finds *.scenario.yaml files, starts the programs that they name on a free port, plays the steps with real ' +
        'clients, and compares messages, responses and output with what the steps expect.',
    )
    .argument('[paths...]', 'scenario files, or directories to search; by default the working directory')
    .addOption(option('--json', 'print the results as JSON'))
    .addOption(
      option('--timeout <time>', 'time to wait for each thing that a step expects (5s)').argParser((text) =>
        parseQuantity(text, 'time'),
      ),
    )
    .addHelpText('after', fitted(SCENARIO_HELP, columns))
    .action(async (paths: string[], options) => {
      const command = await import('./test.js')
      process.exitCode = await command.test(
        paths.length > 0 ? paths : ['.'],
        { json: options.json === true, timeout: options.timeout ?? 5000 },
        terminal,
      )
    })

  balws
    .command('explain')
    .summary('explain a code such as BAL2001')
    .description('Explains a code with an example. Without a code, lists them all.')
    .argument('[code]', 'such as BAL2001')
    .addHelpText('after', fitted('\nExample:\n  $ balws explain BAL2001', columns))
    .action(async (code: string | undefined) => {
      const command = await import('./explain.js')
      process.exitCode = await command.explain(code, terminal)
    })

  balws
    .command('doc')
    .usage('[options] [NAME|FILE|DIR]')
    .summary('show the documentation of packages')
    .description(
      'Shows the documentation of a package or of a name in it; without a name, lists the packages. For a file or ' +
        'directory, shows the @doc: annotations of that program.',
    )
    .argument('[name]', 'such as ws, strings:split, @ws:OnOpen, or the path of a program')
    .addOption(option('--json', 'print the documentation as JSON'))
    .addOption(
      option('--html <dir>', 'write HTML pages to a directory: an index, and one page for each package'),
    )
    .addOption(option('--force', 'write pages even to a directory that has other files'))
    .addHelpText(
      'after',
      fitted(
        `
Examples:
  $ balws doc ws
  $ balws doc strings:subString
  $ balws doc @ws:OnOpen
  $ balws doc samples/chat-rooms/chatRooms.bal
  $ balws doc --html reference             pages of the whole library`,
        columns,
      ),
    )
    .action(async (name: string | undefined, options) => {
      const command = await import('./doc.js')
      process.exitCode = await command.doc(
        name,
        { json: options.json === true, html: options.html, force: options.force === true },
        terminal,
      )
    })

  return balws
}

const SCENARIO_HELP = `
A scenario reads like the conversation it checks:

  run: chat.bal                            # or a list; relative to the scenario file
  beside: {BANK: bank.bal}                 # a separate server; its address is in the variable BANK
  steps:
    - ann connects: /chat/ws               # or {path, headers, subprotocols, selected, refused: 404}
    - ben connects: /chat/ws
    - ann sends: hello                     # or {json: {any: value}}, {binary: text}, {base64: aGk=}
    - ann, ben receive: "ann: hello"       # a list is several messages in order
    - ann receives nothing
    - POST /chat/say: hi                   # or {body, json, headers}
      answers: done                        # or 404, or {status, body, json, headers}
    - prints: someone said hi              # a line of standard output; a list is several
    - stderr contains: error
    - ben closes                           # or {code: 4000, reason: bye}
    - ann is closed: 1000                  # or {code, reason}, or no value

A scenario fails if a client receives something that no step mentions, or if stderr has an error.`

async function main(argv: readonly string[]): Promise<void> {
  // What follows `--` belongs to the program.
  const cut = argv[0] === 'run' ? argv.indexOf('--') : -1
  const own = withHelpFirst(cut < 0 ? argv : argv.slice(0, cut))
  const programArgs = cut < 0 ? [] : argv.slice(cut + 1)
  const balws = commandLine(own[0], programArgs)
  try {
    if (own[0] === 'help' && own[1] !== undefined) refuseUnknown(own[1], balws)
    await balws.parseAsync(own, { from: 'user' })
  } catch (error) {
    if (error instanceof CommandError) {
      terminal.err.write(`balws: ${escapeLine(error.message)}\n`)
      process.exitCode = error.exitCode
    } else if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.fine : EXIT.misuse
    } else {
      return fatal(error)
    }
  }
  await flushed(process.stdout)
  await flushed(process.stderr)
  // A client library may keep a connection alive; it must not keep the process alive.
  process.exit()
}

/** Makes `balws -h run` show the help of `run`. */
function withHelpFirst(args: readonly string[]): readonly string[] {
  const [first, second, ...rest] = args
  const isAsked = (first === '-h' || first === '--help') && second !== undefined && !second.startsWith('-')
  return isAsked ? ['help', second, ...rest] : args
}

/** Refuses an unknown command, for which commander would show the general help. */
function refuseUnknown(name: string, { commands }: Command): void {
  const known = [...commands.map((each) => each.name()), 'help']
  if (known.includes(name)) return
  const hint = didYouMean(name, known) ?? "'balws --help' lists the commands"
  throw misuse(`unknown command '${name}'; ${hint}`)
}

/** Rewrites an error message of commander as one line that says what to do. */
function oneLine(text: string, command: string | undefined): string {
  const message = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (one of )?(.+?)\?\)/, (_, several, names) =>
      several ? `; did you mean one of ${names}?` : `; did you mean '${names}'?`,
    )
    .replace(/^unknown command '(.+\.bal)'/, "unknown command '$1'; did you mean 'balws run $1'?")
    .replace(/^missing required argument 'programs'/, `no program given; try 'balws ${command} FILE'`)
    .replace(/\.$/, '')
  const isComplete = message.includes(';') || message.endsWith('?')
  return `balws: ${escapeLine(message)}${isComplete ? '' : "; see 'balws --help'"}\n`
}

/** The last resort: reports a fault of balws in one line, never as a JavaScript stack. */
function fatal(error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  terminal.err.write(
    `balws: internal error: ${escapeLine(text.split('\n', 1)[0] ?? '')}; please report it with the program that shows it\n`,
  )
  process.exit(EXIT.internal)
}

/**
 * Handles a failed write to standard output or standard error. A server carries on. `balws run` without a
 * server ends quietly when its reader goes away (`| head`), because the program may print for ever; other
 * commands run to their end, so that their exit code is right.
 */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (isServing()) return
  // A socket whose reader left something unread is reset; a pipe is just closed.
  if (error.code === 'EPIPE' || error.code === 'ECONNRESET') {
    if (process.argv[2] === 'run') process.exit(EXIT.fine)
    return
  }
  try {
    writeSync(process.stderr.fd, `balws: cannot write: ${whyUnwritable(error)}\n`)
  } catch {
    // Standard error itself cannot be written.
  }
  process.exit(EXIT.failed)
}

/** Milliseconds for the reader to take the last output of a server: the process must end even if nobody reads. */
const FLUSH_TIMEOUT_MS = 2_000

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || !stream.writable) return resolve()
    startTimer(FLUSH_TIMEOUT_MS, resolve, true)
    stream.write('', () => resolve())
  })
}

process.stdout.on('error', onOutputError)
process.stderr.on('error', onOutputError)
process.on('uncaughtException', fatal)
process.on('unhandledRejection', fatal)
void main(process.argv.slice(2))
