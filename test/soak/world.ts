/** What the clients of a soak share. */

import { Agent, request } from 'node:http'
import { Link } from './link.js'
import type { Oracle } from './oracle.js'

/** Milliseconds after which something that should come does not come any more. */
export const PATIENCE = 30_000

/** How many groups and names there are for thousands of clients to meet in. */
export const GROUPS = 40
export const NAMES = 200

/** Connections that wait to be answered: those beyond the queue of the listening socket (511) would be lost. */
const MOST_CONNECTING = 200

export class World {
  /** The clients are to leave. */
  isOver = false
  readonly tally = new Map<string, number>()
  /** How many connections ended with which code, as the clients saw it. */
  readonly codes = new Map<number, number>()
  #connecting = 0
  readonly #knocking: (() => void)[] = []
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 })
  readonly #posting = new Set<Promise<void>>()
  readonly #watched = new Map<number, () => void>()

  constructor(
    readonly port: number,
    readonly oracle: Oracle,
    /** Milliseconds between two actions of a client, on the average. */
    readonly pace: number,
  ) {}

  /** One more has done this. */
  count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1)
  }

  ended(client: number, how: string, code: number, wanted: readonly number[]): void {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1)
    this.oracle.ended(client, how, code, wanted)
  }

  /** Connects, and sends the handshake unless it is not wanted yet. */
  async connect(path: string, client: number, sendsHandshake = true): Promise<Link> {
    if (this.#connecting >= MOST_CONNECTING) {
      await new Promise<void>((resolve) => this.#knocking.push(resolve))
    }
    this.#connecting++
    const link = new Link(this.port, path, client, sendsHandshake)
    const done = sendsHandshake ? link.answered : link.connected
    done.then(() => {
      this.#connecting--
      this.#knocking.shift()?.()
    })
    return link
  }

  /** A line that a program has printed. */
  readJournal(line: string): void {
    const [event, client] = line.split(' ')
    if (event !== 'open' && event !== 'text' && event !== 'close') {
      this.oracle.object('lifecycle', `the journal says ${JSON.stringify(line)}`)
      return
    }
    this.oracle.ran(Number(client), event)
    if (event === 'close') this.#watched.get(Number(client))?.()
  }

  /** Whether OnClose has run for a client before patience has ended. */
  async closedThere(client: number): Promise<boolean> {
    if (this.oracle.hasClosed(client)) return true
    const closed = new Promise<void>((resolve) => this.#watched.set(client, resolve))
    const isClosed = await isThere(closed)
    this.#watched.delete(client)
    return isClosed
  }

  /** @param wanted the statuses that are right */
  post(path: string, wanted: readonly number[]): void {
    const posting = this.#statusOf(path, 'POST').then((status) => {
      this.oracle.responded(`POST ${path}`, status, wanted)
      this.#posting.delete(posting)
    })
    this.#posting.add(posting)
  }

  #statusOf(path: string, method: string): Promise<number> {
    return new Promise((resolve) => {
      const asking = request({ port: this.port, host: '127.0.0.1', path, method, agent: this.#agent })
      // An idle connection that the server closes while a request is on its way is nobody's fault.
      asking.on('error', () => {
        if (asking.reusedSocket) this.#statusOf(path, method).then(resolve)
        else resolve(0)
      })
      asking.on('response', (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? 0))
      })
      asking.end()
    })
  }

  /** Waits for the last responses and ends the connections for them. */
  async close(): Promise<void> {
    await Promise.all(this.#posting)
    this.#agent.destroy()
  }
}

/** Whether a promise is kept before patience has ended. */
export async function isThere(promised: Promise<unknown>, milliseconds = PATIENCE): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  const outcome = await Promise.race([promised.then(() => true), late])
  clearTimeout(timer)
  return outcome
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds < 1) setImmediate(resolve)
    else setTimeout(resolve, milliseconds)
  })
}
