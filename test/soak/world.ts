/** State that the clients of a soak share. */

import { Agent, request } from 'node:http'
import { Link } from './link.js'
import type { Oracle } from './oracle.js'

/** Milliseconds after which something that was expected counts as missing. */
export const PATIENCE = 30_000

/** Groups and names in which thousands of clients meet. */
export const GROUPS = 40
export const NAMES = 200

/** Connections that wait for their answer: those beyond the queue of the listening socket (511) would be lost. */
const MAX_CONNECTING = 200

export class World {
  /** The clients must leave. */
  isOver = false
  readonly tally = new Map<string, number>()
  /** The number of connections that ended with each code, as the clients saw it. */
  readonly codes = new Map<number, number>()
  #connecting = 0
  readonly #knocking: (() => void)[] = []
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 })
  readonly #posting = new Set<Promise<void>>()
  readonly #watched = new Map<number, () => void>()

  constructor(
    readonly port: number,
    readonly oracle: Oracle,
    /** Milliseconds between two actions of a client, on average. */
    readonly pace: number,
  ) {}

  /** Counts something that a client has done. */
  count(what: string): void {
    this.tally.set(what, (this.tally.get(what) ?? 0) + 1)
  }

  ended(client: number, how: string, code: number, wanted: readonly number[]): void {
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1)
    this.oracle.ended(client, how, code, wanted)
  }

  /** Connects, and sends the handshake if asked to. */
  async connect(path: string, client: number, sendsHandshake = true): Promise<Link> {
    if (this.#connecting >= MAX_CONNECTING) {
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

  /** Reads a line that a program has printed. */
  readJournal(line: string): void {
    const [event, client] = line.split(' ')
    if (event !== 'open' && event !== 'text' && event !== 'close') {
      this.oracle.object('lifecycle', `the journal says ${JSON.stringify(line)}`)
      return
    }
    this.oracle.ran(Number(client), event)
    if (event === 'close') this.#watched.get(Number(client))?.()
  }

  /** Whether OnClose has run for a client before the patience is over. */
  async closedThere(client: number): Promise<boolean> {
    if (this.oracle.hasClosed(client)) return true
    const closed = new Promise<void>((resolve) => this.#watched.set(client, resolve))
    const isClosed = await isThere(closed)
    this.#watched.delete(client)
    return isClosed
  }

  /** @param wanted the acceptable status codes */
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
      // The server may close an idle connection while a request is on its way; that is not an error.
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

  /** Waits for the last responses and ends their connections. */
  async close(): Promise<void> {
    await Promise.all(this.#posting)
    this.#agent.destroy()
  }
}

/** Whether a promise settles in time. */
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
