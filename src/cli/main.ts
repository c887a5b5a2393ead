/**
 * The command line. Says which commands and options there are, and what comes of every way a command
 * can end. A command loads what it needs when it runs: `balws --version` must not wait for a WebSocket
 * library.
 */

import { writeSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { escapeLine } from '../diagnostics/cells.js'
import { didYouMean } from '../diagnostics/close-names.js'
import { startTimer } from '../library/timer.js'
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
  $ balws check chat.bal                 find what is wrong, without running anything
  $ balws test samples                   play conversations and compare what is heard
  $ balws explain BAL2001                what a code means
  $ balws doc strings:split              what a function does

Every option can also be given in the environment: --port 8080 is BALWS_PORT=8080.
Times have a unit (500ms, 10s), sizes may have one (64k, 1m); none switches a limit off.
Exit codes: 0 fine, 1 the program is wrong or failed, 2 the command line is wrong, 70 a fault of balws.`

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
      // The environment variables follow one rule, which the examples state; repeating them drowns the help.
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
      'Runs main where there is one, then serves the services where there are any, until Ctrl+C. ' +
        'A directory is a package: all its .bal files together. Several programs share one port.',
    )
    .argument('<programs...>', '.bal files, directories of them, or - for standard input')
    .addOption(option('-p, --port <n>', 'port to listen on; 0 takes a free one (9090)').argParser(parsePort))
    .addOption(option('--host <name>', 'address to listen on (all)'))
    .addOption(
      option('--metrics <port>', 'answer /metrics and /healthz on a port of its own').argParser(parsePort),
    )
    .addOption(option('--metrics-host <name>', 'address of that port (127.0.0.1)'))
    .addOption(
      option(
        '--trust-proxy <list>',
        'addresses and networks of proxies: their X-Forwarded-For is believed (none)',
      ).argParser(parseList),
    )
    .addOption(option('--source-root <dir>', "where a program's own packages are found"))
    .addOption(option('--tls-cert <file>', 'certificate and chain, PEM: serve https:// and wss://'))
    .addOption(option('--tls-key <file>', 'private key of the certificate, PEM'))
    .addOption(option('--tls-passphrase <text>', 'opens an encrypted key; better given in the environment'))
    .addOption(
      option('--drain-time <time>', 'for what is under way when the server stops (10s)').argParser((text) =>
        parseQuantity(text, 'time', undefined, { min: 0, isEndless: true }),
      ),
    )
    .addOption(option('--compression', 'compress messages for clients that offer permessage-deflate'))
    .addOption(option('--verbose', 'tell more about what the server does'))
    .addOption(
      option('--log <format>', 'json: one line for everything, on standard error (text)').choices([
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
        port: options.port ?? 9090,
        host: options.host,
        metrics: options.metrics,
        metricsHost: options.metricsHost,
        trustProxy: options.trustProxy ?? [],
        drainTime: options.drainTime ?? 10_000,
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
    .summary('find what is wrong with programs, without running them')
    .description('Checks programs and shows every problem with its place, the line, and what to do about it.')
    .argument('<programs...>', '.bal files, directories of them, or - for standard input')
    .addOption(option('--json', 'print an array of diagnostics for other programs to read'))
    .addOption(option('--source-root <dir>', "where a program's own packages are found"))
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
    .summary('play scenarios: conversations with services')
    .description(
      'Finds *.scenario.yaml files, starts the programs they name on a free port, plays them with real ' +
        'clients, and compares what is heard, answered and printed.',
    )
    .argument('[paths...]', 'scenario files, or directories to search; by default the working directory')
    .addOption(option('--json', 'print the results for other programs to read'))
    .addOption(
      option('--timeout <time>', 'to wait for what a scenario expects (5s)').argParser((text) =>
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
    .summary('what a code such as BAL2001 means')
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
    .summary('what packages offer: functions, annotations, connectors')
    .description(
      'Shows the documentation of a package or a name in it; without a name, the list of packages. Of a file or ' +
        'directory, what its own @doc: annotations say.',
    )
    .argument('[name]', 'such as ws, strings:split, @ws:OnOpen, or the path of a program')
    .addOption(option('--json', 'print everything for other programs to read'))
    .addOption(option('--html <dir>', 'write pages into a directory: an index and one for each package'))
    .addOption(option('--force', 'write pages even into a directory that has files'))
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

  run: chat.bal                            # or a list; beside the scenario file
  beside: {BANK: bank.bal}                 # a server of its own, at the address in the variable BANK
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
    - ann is closed: 1000                  # or {code, reason}, or nothing at all

What a client receives and no step mentions is a surprise, and so is an error on stderr.`

async function main(argv: readonly string[]): Promise<void> {
  // What follows `--` belongs to the program that runs, not to us.
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
  // A connection kept alive by a client library must not keep the process.
  process.exit()
}

/** `balws -h run` asks for the help of `run`. */
function withHelpFirst(args: readonly string[]): readonly string[] {
  const [first, second, ...rest] = args
  const isAsked = (first === '-h' || first === '--help') && second !== undefined && !second.startsWith('-')
  return isAsked ? ['help', second, ...rest] : args
}

/** Commander would show the general help. */
function refuseUnknown(name: string, { commands }: Command): void {
  const known = [...commands.map((each) => each.name()), 'help']
  if (known.includes(name)) return
  const hint = didYouMean(name, known) ?? "'balws --help' lists the commands"
  throw misuse(`unknown command '${name}'; ${hint}`)
}

/** Commander's words for a wrong command line, as one line that says what to do. */
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
  return `balws: ${escapeLine(message)}${isComplete ? '' : "; 'balws --help' shows what there is"}\n`
}

/** The last resort: a fault of balws is one line too, never a JavaScript stack. */
function fatal(error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  terminal.err.write(
    `balws: internal error: ${escapeLine(text.split('\n', 1)[0] ?? '')}; please report it with the program that shows it\n`,
  )
  process.exit(EXIT.internal)
}

/**
 * A server goes on without being heard. A program ends quietly when its reader goes away (`| head`), for it may print
 * for ever; other commands come to their end, so that their exit code says what they found.
 */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (isServing()) return
  // A socket whose reader left something unread is reset; any other pipe is just closed.
  if (error.code === 'EPIPE' || error.code === 'ECONNRESET') {
    if (process.argv[2] === 'run') process.exit(EXIT.fine)
    return
  }
  try {
    writeSync(process.stderr.fd, `balws: cannot write: ${whyUnwritable(error)}\n`)
  } catch {
    // Standard error is what cannot be written.
  }
  process.exit(EXIT.failed)
}

/** Milliseconds that whoever reads has for what a server has written last: it must end even if nobody does. */
const TIME_TO_READ = 2_000

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || !stream.writable) return resolve()
    startTimer(TIME_TO_READ, resolve, true)
    stream.write('', () => resolve())
  })
}

process.stdout.on('error', onOutputError)
process.stderr.on('error', onOutputError)
process.on('uncaughtException', fatal)
process.on('unhandledRejection', fatal)
void main(process.argv.slice(2))
