/**
 * Plays a scenario: starts its programs on a free port and performs the steps with real clients, up to the
 * first mismatch.
 *
 * Silence is checked by round trips, never by waiting: after a ping on every connection has been answered,
 * the server has read what the clients sent; after a second one, the clients have read what the server sent
 * in response.
 */

import type { Program, Server } from '../../program/api.js'
import { type Client, connect, HandshakeRefused, type Heard, request } from './client.js'
import { compare, Mismatch, shown, shownAnswer, shownContent } from './mismatch.js'
import type { Action, Content, Expected, Scenario, Step } from './scenario.js'
import { Transcript } from './transcript.js'

const HOST = '127.0.0.1'

/** The status code of a successful opening handshake. */
const SWITCHING_PROTOCOLS = 101

export interface StepResult {
  readonly title: string
  readonly mismatch?: Mismatch
}

/** Records what the programs of a scenario write, to be compared. */
export class Stage {
  readonly printed = new Transcript()
  readonly reported = new Transcript()
}

/** The programs of a scenario. */
export interface Cast {
  /** Served together, loaded so that they write to the stage. */
  readonly programs: readonly Program[]
  /** Programs with servers of their own, by the environment variable that holds the address. */
  readonly beside: ReadonlyMap<string, Program>
}

/**
 * Plays the steps in order.
 *
 * @param timeout milliseconds to wait for each expectation
 * @returns the steps that were played; only the last can have a mismatch
 */
export async function play(
  scenario: Scenario,
  { programs, beside }: Cast,
  stage: Stage,
  timeout: number,
): Promise<StepResult[]> {
  const { serveAll } = await import('../../program/server.js')
  const servers: Server[] = []
  const serve = async (...served: Program[]) => {
    const server = await serveAll(served, { port: 0, host: HOST })
    servers.push(server)
    return server
  }
  const environment = [...beside.keys()].map((variable) => [variable, process.env[variable]] as const)
  try {
    for (const [variable, program] of beside) {
      const { port } = await serve(program)
      process.env[variable] = `${HOST}:${port}`
    }
    const player = new Player(await serve(...programs), stage, timeout)
    try {
      return await playSteps(player, scenario.steps)
    } finally {
      player.leave()
    }
  } finally {
    // In reverse order, because a later server may be a client of an earlier one.
    for (const server of servers.reverse()) await server.close({ drainMs: 0 })
    for (const [variable, value] of environment) {
      if (value === undefined) delete process.env[variable]
      else process.env[variable] = value
    }
  }
}

async function playSteps(player: Player, steps: readonly Step[]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const { title, action } of steps) {
    const mismatch = await mismatchOf(() => player.perform(action))
    results.push(mismatch ? { title, mismatch } : { title })
    if (mismatch) return results
  }
  const printsMatter = steps.some(({ action }) => action.kind === 'print' || action.kind === 'print nothing')
  const mismatch = await mismatchOf(() => player.finish(printsMatter))
  if (mismatch) results.push({ title: 'nothing else happens', mismatch })
  return results
}

/** Network errors (a refused connection, a timeout) count as mismatches. */
async function mismatchOf(work: () => Promise<void>): Promise<Mismatch | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Mismatch) return error
    if (error instanceof Error) return new Mismatch(error.message)
    throw error
  }
}

class Player {
  readonly #clients = new Map<string, Client>()

  constructor(
    readonly server: Server,
    readonly stage: Stage,
    readonly timeout: number,
  ) {}

  async perform(action: Action): Promise<void> {
    switch (action.kind) {
      case 'connect':
        for (const name of action.clients) await this.#connect(name, action)
        return
      case 'send':
        for (const name of action.clients)
          for (const message of action.messages) this.#client(name).send(message)
        return
      case 'receive':
        for (const name of action.clients) {
          for (const expected of action.expected) await this.#receive(name, expected)
        }
        return
      case 'receive nothing':
        await this.#settle()
        for (const name of action.clients) this.#expectSilence(name)
        return
      case 'close':
        for (const name of action.clients) await this.#close(name, action.code, action.reason)
        return
      case 'drop':
        for (const name of action.clients) await this.#drop(name)
        return
      case 'closed':
        for (const name of action.clients) await this.#expectClose(name, action.code, action.reason)
        return
      case 'request':
        return this.#request(action)
      case 'print':
        for (const expected of action.expected) await this.#expectLine(expected)
        return
      case 'print nothing':
        await this.#settle()
        return this.#expectNothingPrinted()
      case 'stderr contains':
        return this.#expectReport(action.text)
    }
  }

  /** Checks at the end of a scenario that no client has received anything that no step mentions. */
  async finish(printsMatter: boolean): Promise<void> {
    await this.#settle()
    for (const name of this.#clients.keys()) this.#expectSilence(name)
    if (printsMatter) this.#expectNothingPrinted()
    const { rest } = this.stage.reported
    if (rest !== '') {
      throw new Mismatch('the program reported an error', { expected: '', received: rest.trimEnd() })
    }
  }

  leave(): void {
    for (const client of this.#clients.values()) client.terminate()
  }

  async #connect(name: string, action: Action & { kind: 'connect' }): Promise<void> {
    const previous = this.#clients.get(name)
    if (previous && !previous.isClosed) throw new Mismatch(`${name} is already connected`)
    if (previous) this.#expectSilence(name)
    const { path, headers, subprotocols, selected, refused } = action
    try {
      const client = await connect(`ws://${HOST}:${this.server.port}${path}`, {
        headers,
        subprotocols,
        timeout: this.timeout,
      })
      this.#clients.set(name, client)
      if (selected !== undefined) {
        compare({ kind: 'text', text: selected }, client.subprotocol, `the subprotocol of ${name}`)
      }
    } catch (error) {
      if (!(error instanceof HandshakeRefused)) throw error
      if (error.answer.status === refused) return
      throw new Mismatch(`the handshake of ${name} was answered with ${error.answer.status}`, {
        expected: String(refused ?? SWITCHING_PROTOCOLS),
        received: shownAnswer(error.answer.status, error.answer.body),
      })
    }
    if (refused !== undefined) {
      const difference = { expected: String(refused), received: String(SWITCHING_PROTOCOLS) }
      throw new Mismatch(`the handshake of ${name} was accepted`, difference)
    }
  }

  async #receive(name: string, expected: Expected): Promise<void> {
    const heard = await this.#client(name).next(this.timeout)
    if (heard && heard.kind !== 'closed') {
      return compare(expected, contentOf(heard), `the message ${name} receives`)
    }
    const happened = heard ? told(heard) : `receives nothing within ${this.timeout / 1000} s`
    throw new Mismatch(`${name} ${happened}`, { expected: shown(expected), received: '' })
  }

  async #close(name: string, code: number | undefined, reason: string | undefined): Promise<void> {
    const client = this.#client(name)
    if (client.isClosed) return this.#expectSilence(name)
    if (!(await client.close(this.timeout, code, reason))) {
      throw new Mismatch(`the server does not answer the close of ${name}`)
    }
    client.forgetClose()
  }

  async #drop(name: string): Promise<void> {
    const client = this.#client(name)
    client.terminate()
    await client.untilClosed(this.timeout)
    client.forgetClose()
  }

  async #expectClose(name: string, code: number | undefined, reason: string | undefined): Promise<void> {
    const heard = await this.#client(name).next(this.timeout)
    if (heard?.kind !== 'closed') {
      throw new Mismatch(`${name} ${heard ? told(heard) : 'is still connected'}`)
    }
    const expected = closeText(code ?? heard.code, reason ?? heard.reason)
    const received = closeText(heard.code, heard.reason)
    if (expected !== received)
      throw new Mismatch(`${name} is closed with something else`, { expected, received })
  }

  async #request({ method, path, headers, body, answer }: Action & { kind: 'request' }): Promise<void> {
    const received = await request(`http://${HOST}:${this.server.port}${path}`, {
      method,
      headers,
      timeout: this.timeout,
      ...(body === undefined ? {} : { body }),
    })
    if (!answer) return
    if (received.status !== answer.status) {
      throw new Mismatch('the status differs', {
        expected: String(answer.status),
        received: shownAnswer(received.status, received.body),
      })
    }
    for (const [name, value] of Object.entries(answer.headers)) {
      const found = String(received.headers[name.toLowerCase()] ?? '')
      compare({ kind: 'text', text: value }, found, `the header ${name}`)
    }
    if (!answer.body) return
    compare(answer.body, answer.body.kind === 'bytes' ? received.bytes : received.body, 'the body')
  }

  async #expectLine(expected: Expected): Promise<void> {
    const line = await this.stage.printed.nextLine(this.timeout)
    if (line !== undefined) return compare(expected, line, 'the printed line')
    throw new Mismatch(`no line is printed within ${this.timeout / 1000} s`, {
      expected: shown(expected),
      received: this.stage.printed.rest,
    })
  }

  async #expectReport(text: string): Promise<void> {
    const { reported } = this.stage
    if (await reported.takeThrough(text, this.timeout)) return
    throw new Mismatch('stderr does not contain the text', { expected: text, received: reported.rest })
  }

  #expectNothingPrinted(): void {
    const { rest } = this.stage.printed
    if (rest !== '') throw new Mismatch('more is printed than expected', { expected: '', received: rest })
  }

  #expectSilence(name: string): void {
    const [heard] = this.#client(name).waiting
    if (!heard) return
    if (heard.kind === 'closed') throw new Mismatch(`${name} ${told(heard)}`)
    throw new Mismatch(`${name} ${told(heard)}, which no step mentions`, {
      expected: '',
      received: shownContent(contentOf(heard)),
    })
  }

  /** Waits until the server has handled everything that was sent, and every client has received the results. */
  async #settle(): Promise<void> {
    await this.#roundTrips()
    // A closed connection is counted until its OnClose resource is running.
    const deadline = Date.now() + this.timeout
    while (this.server.stats().connections > this.#open().length) {
      if (Date.now() > deadline) throw new Mismatch('the server still waits for a closed connection')
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await this.#roundTrips()
  }

  async #roundTrips(): Promise<void> {
    const answers = await Promise.all(this.#open().map((client) => client.roundTrip(this.timeout)))
    if (answers.includes(false)) throw new Mismatch(`a ping is not answered within ${this.timeout / 1000} s`)
  }

  #open(): Client[] {
    return [...this.#clients.values()].filter((client) => !client.isClosed)
  }

  #client(name: string): Client {
    const client = this.#clients.get(name)
    if (!client) throw new Mismatch(`${name} has not connected`)
    return client
  }
}

function told(heard: Heard): string {
  switch (heard.kind) {
    case 'text':
      return 'receives a message'
    case 'binary':
      return 'receives a binary message'
    case 'closed':
      return `is closed with ${closeText(heard.code, heard.reason)}`
  }
}

function contentOf(heard: Exclude<Heard, { kind: 'closed' }>): Content {
  return heard.kind === 'text' ? heard.text : heard.bytes
}

function closeText(code: number, reason: string): string {
  return reason === '' ? String(code) : `${code} ${reason}`
}
