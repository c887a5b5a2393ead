/**
 * Runs the served programs in a process of their own, so that everything left there after a soak belongs to the
 * server.
 */

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ServerLimits } from '../../src/runtime/limits.js'

/** Resources of the server's process. Sizes are in bytes. */
export interface ServerState {
  readonly connections: number
  /** Highest number of open connections so far. */
  readonly mostConnections: number
  /** Connections that have a name or are in a group. */
  readonly hubEntries: number
  readonly descriptors: number
  /** -1 if garbage was not collected. */
  readonly timers: number
  /** -1 if garbage was not collected. */
  readonly sockets: number
  readonly heap: number
  readonly external: number
  readonly rss: number
  /** Highest `rss` so far. */
  readonly peak: number
  /** In microseconds. */
  readonly cpu: { readonly user: number; readonly system: number }
}

type Answer =
  | { readonly kind: 'ready'; readonly port: number; readonly metricsPort: number }
  | { readonly kind: 'journal'; readonly text: string }
  | { readonly kind: 'state'; readonly state: ServerState }
  | { readonly kind: 'closed'; readonly kept: readonly string[] }

/** The code that is served: the last build, or the sources. */
export type Build = 'dist' | 'src'

export class ServerProcess {
  port = 0
  metricsPort = 0
  /** Called with each line that a program has printed. */
  onJournal: (line: string) => void = () => {}
  #rest = ''
  #onState: (state: ServerState) => void = () => {}
  #onClosed: (kept: readonly string[]) => void = () => {}
  #fail: (error: Error) => void = () => {}

  private constructor(private readonly child: ChildProcess) {}

  /** @throws Error when the server does not start */
  static start(build: Build, limits: Partial<ServerLimits>): Promise<ServerProcess> {
    const module = new URL(build === 'dist' ? '../../dist/index.js' : '../../src/index.ts', import.meta.url)
    const child = fork(
      fileURLToPath(new URL('./server.mjs', import.meta.url)),
      [module.href, JSON.stringify(limits)],
      {
        execArgv: [
          '--expose-gc',
          '--disable-warning=ExperimentalWarning',
          ...(build === 'src' ? ['--import', 'tsx/esm'] : []),
        ],
      },
    )
    const server = new ServerProcess(child)
    return new Promise((resolve, reject) => {
      server.#fail = reject
      child.on('error', reject)
      child.on('exit', (code, signal) => server.#fail(new Error(`the server has ended: ${signal ?? code}`)))
      child.on('message', (answer: Answer) => {
        if (answer.kind === 'ready') {
          server.port = answer.port
          server.metricsPort = answer.metricsPort
          resolve(server)
        } else if (answer.kind === 'journal') {
          server.#readJournal(answer.text)
        } else if (answer.kind === 'closed') {
          server.#onClosed(answer.kept)
        } else {
          server.#onState(answer.state)
        }
      })
    })
  }

  #readJournal(text: string): void {
    const lines = `${this.#rest}${text}`.split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.onJournal(line)
  }

  /**
   * Asks for the state; only one question at a time. When the answer arrives, the journal up to that moment has been
   * read.
   *
   * @throws Error when the server has ended
   */
  state(collects = false): Promise<ServerState> {
    return new Promise((resolve, reject) => {
      this.#onState = resolve
      this.#ask({ question: 'state', collects }, reject)
    })
  }

  /**
   * Closes the server, but not its process. Returns the kinds of resources that would still keep the process alive:
   * timers, sockets and the like.
   *
   * @throws Error when the server has ended
   */
  close(): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      this.#onClosed = resolve
      this.#ask({ question: 'close' }, reject)
    })
  }

  #ask(
    question: { readonly question: string; readonly collects?: boolean },
    fail: (error: Error) => void,
  ): void {
    this.#fail = fail
    if (this.child.connected) this.child.send(question)
    else fail(new Error('the server has ended'))
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#fail = () => {}
      if (this.child.exitCode !== null || this.child.signalCode !== null) return resolve()
      this.child.once('exit', () => resolve())
      this.child.kill('SIGKILL')
    })
  }
}
