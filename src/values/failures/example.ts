/**
 * What provokes a failure: a program that fails with it, or a test. A program with a `main` fails when it is run, a
 * program with a service when a client asks for `/example` or connects to it, and a program that is called from
 * JavaScript by the call.
 */

export type FailureExample = string | ExampleRun | ExampleTest

/** A program that fails when it is run in this way. */
export interface ExampleRun {
  readonly program: string
  /** Limits that differ from the defaults, as `load` takes them. */
  readonly limits?: Readonly<Record<string, number>>
  /** Name and arguments of a call by `program.call`. */
  readonly call?: readonly [name: unknown, args: unknown]
  /** Name and arguments of a call by `program.callTyped`. */
  readonly callTyped?: readonly [name: unknown, args: unknown]
  /** Arguments of `program.runMain`. */
  readonly main?: unknown
  /** The request target of the client, where it is not `/example`. */
  readonly target?: string
}

/** For what no program can provoke by itself. */
interface ExampleTest {
  /** How it is provoked: a sentence. */
  readonly provokedBy: string
  /** A file of `test/` and the title of the test in it, separated by ` > `. */
  readonly test: string
}

/** A program whose `main` consists of these lines. Lines that begin with `import` are its imports. */
export function inMain(...lines: readonly string[]): string {
  return `${importsOf(lines)}function main (string[] args) {\n${indented(bodyOf(lines), 4)}}\n`
}

/** A program with a resource of these lines, which answers requests for `/example`. */
export function inResource(...lines: readonly string[]): string {
  return `import ballerina.net.http;
${importsOf(lines) || '\n'}@http:BasePath {value:"/example"}
service example {
    @http:GET {}
    resource run (message m) {
${indented(bodyOf(lines), 8)}    }
}
`
}

/** A program that runs these lines when a client opens a connection to `/example`. */
export function inConnection(...lines: readonly string[]): string {
  return `import ballerina.net.http;
import ballerina.net.ws;
${importsOf(lines) || '\n'}@http:BasePath {value:"/example"}
@ws:WebSocketUpgradePath {value:"/"}
service example {
    @ws:OnOpen {}
    resource run (message m) {
${indented(bodyOf(lines), 8)}    }
}
`
}

/** Whether a program is served to a client, rather than run or called. */
export function isServed({ program, call, callTyped, main }: ExampleRun): boolean {
  return !call && !callTyped && !main && !program.includes('function main ')
}

/** Whether the client of a program that is served opens a WebSocket connection, rather than sending a request. */
export function isConnecting({ program }: ExampleRun): boolean {
  return program.includes('@ws:OnOpen')
}

/** How the program is made to fail, in words; empty where its `main` is run without limits of its own. */
export function conditionsOf(run: ExampleRun): string {
  return [actionOf(run), ...Object.entries(run.limits ?? {}).map(limitText)]
    .filter((text) => text !== '')
    .join(', ')
}

function actionOf(run: ExampleRun): string {
  if (run.call) return `called by \`program.call(${argumentsText(run.call)})\``
  if (run.callTyped) return `called by \`program.callTyped(${argumentsText(run.callTyped)})\``
  if (run.main) return `called by \`program.runMain(${JSON.stringify(run.main)})\``
  if (!isServed(run)) return ''
  const target = run.target ?? '/example'
  return isConnecting(run)
    ? `when a client connects to \`${target}\``
    : `when a client requests \`${target}\``
}

function argumentsText(args: readonly unknown[]): string {
  return args.map((argument) => JSON.stringify(argument)).join(', ')
}

function limitText([name, value]: readonly [string, number]): string {
  return `with the limit \`${name}: ${value}\``
}

function importsOf(lines: readonly string[]): string {
  const imports = lines.filter(isImport)
  return imports.length === 0 ? '' : `${imports.join('\n')}\n\n`
}

function bodyOf(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => !isImport(line))
}

function isImport(line: string): boolean {
  return line.startsWith('import ')
}

function indented(lines: readonly string[], depth: number): string {
  return lines.map((line) => `${' '.repeat(depth)}${line}\n`).join('')
}
