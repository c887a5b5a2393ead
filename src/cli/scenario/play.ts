/**
 * Plays a scenario: starts its programs on a free port and carries out step after step with real clients,
 * up to the first surprise.
 *
 * Silence is checked by round trips, never by waiting: when a ping on every connection has come back, the
 * server has read what the clients sent; when a second one has, they have read what the server sent then.
 */

import type { Program, Server } from '../../program/api.js'
import { type Client, connect, HandshakeRefused, type Heard, request } from '../../wire/client.js'
import type { Action, Content, Expected, Scenario, Step } from './scenario.js'
import { compare, Surprise, shown, shownAnswer, shownContent } from './surprise.js'
import { Transcript } from './transcript.js'

const HOST = '127.0.0.1'

/** The status of a handshake that lets a client in. */
const SWITCHING_PROTOCOLS = 101

export interface StepResult {
  readonly title: string
  readonly surprise?: Surprise
}

/** What the programs of a scenario write, kept to be compared. */
export class Stage {
  readonly printed = new Transcript()
  readonly reported = new Transcript()
}

/** What a scenario plays with. */
export interface Cast {
  /** The programs of the scenario, loaded so that they write to the stage. */
  readonly programs: readonly Program[]
  /** Programs with a server of their own, by the environment variable that tells its address. */
  readonly beside: ReadonlyMap<string, Program>
}

/**
 * @param timeout milliseconds to wait for each thing that is expected
 * @returns the steps that were played; only the last can hold a surprise
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
    // The last to come is the first to go: it may be a client of those before.
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
    const surprise = await surpriseOf(() => player.perform(action))
    results.push(surprise ? { title, surprise } : { title })
    if (surprise) return results
  }
  const printsMatter = steps.some(({ action }) => action.kind === 'print' || action.kind === 'print nothing')
  const surprise = await surpriseOf(() => player.finish(printsMatter))
  if (surprise) results.push({ title: 'nothing else happens', surprise })
  return results
}

/** Troubles of the network (a refused connection, a timeout) are surprises like any other. */
async function surpriseOf(work: () => Promise<void>): Promise<Surprise | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Surprise) return error
    if (error instanceof Error) return new Surprise(error.message)
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

  /** The end of a scenario: nobody has received anything that no step mentions. */
  async finish(printsMatter: boolean): Promise<void> {
    await this.#settle()
    for (const name of this.#clients.keys()) this.#expectSilence(name)
    if (printsMatter) this.#expectNothingPrinted()
    const { rest } = this.stage.reported
    if (rest !== '') {
      throw new Surprise('the program reported an error', { expected: '', received: rest.trimEnd() })
    }
  }

  leave(): void {
    for (const client of this.#clients.values()) client.terminate()
  }

  async #connect(name: string, action: Action & { kind: 'connect' }): Promise<void> {
    const previous = this.#clients.get(name)
    if (previous && !previous.isClosed) throw new Surprise(`${name} is connected already`)
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
      throw new Surprise(`the handshake of ${name} is answered with ${error.answer.status}`, {
        expected: String(refused ?? SWITCHING_PROTOCOLS),
        received: shownAnswer(error.answer.status, error.answer.body),
      })
    }
    if (refused !== undefined) {
      const difference = { expected: String(refused), received: String(SWITCHING_PROTOCOLS) }
      throw new Surprise(`${name} is let in`, difference)
    }
  }

  async #receive(name: string, expected: Expected): Promise<void> {
    const heard = await this.#client(name).next(this.timeout)
    if (heard && heard.kind !== 'closed') {
      return compare(expected, contentOf(heard), `the message ${name} receives`)
    }
    const happened = heard ? told(heard) : `receives nothing within ${this.timeout / 1000} s`
    throw new Surprise(`${name} ${happened}`, { expected: shown(expected), received: '' })
  }

  async #close(name: string, code: number | undefined, reason: string | undefined): Promise<void> {
    const client = this.#client(name)
    if (client.isClosed) return this.#expectSilence(name)
    if (!(await client.close(this.timeout, code, reason))) {
      throw new Surprise(`the server does not answer the close of ${name}`)
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
      throw new Surprise(`${name} ${heard ? told(heard) : 'is still connected'}`)
    }
    const expected = closeText(code ?? heard.code, reason ?? heard.reason)
    const received = closeText(heard.code, heard.reason)
    if (expected !== received) throw new Surprise(`${name} is closed otherwise`, { expected, received })
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
      throw new Surprise('the status is another', {
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
    throw new Surprise(`no line is printed within ${this.timeout / 1000} s`, {
      expected: shown(expected),
      received: this.stage.printed.rest,
    })
  }

  async #expectReport(text: string): Promise<void> {
    const { reported } = this.stage
    if (await reported.takeThrough(text, this.timeout)) return
    throw new Surprise('stderr does not contain the text', { expected: text, received: reported.rest })
  }

  #expectNothingPrinted(): void {
    const { rest } = this.stage.printed
    if (rest !== '') throw new Surprise('more is printed', { expected: '', received: rest })
  }

  #expectSilence(name: string): void {
    const [heard] = this.#client(name).waiting
    if (!heard) return
    if (heard.kind === 'closed') throw new Surprise(`${name} ${told(heard)}`)
    throw new Surprise(`${name} ${told(heard)}, which no step mentions`, {
      expected: '',
      received: shownContent(contentOf(heard)),
    })
  }

  /** Waits until the server has handled everything that was sent, and everybody has received what came of it. */
  async #settle(): Promise<void> {
    await this.#roundTrips()
    // A connection that was closed is counted until its OnClose is under way.
    const deadline = Date.now() + this.timeout
    while (this.server.stats().connections > this.#open().length) {
      if (Date.now() > deadline) throw new Surprise('the server still waits for a connection that is gone')
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await this.#roundTrips()
  }

  async #roundTrips(): Promise<void> {
    const answers = await Promise.all(this.#open().map((client) => client.roundTrip(this.timeout)))
    if (answers.includes(false)) throw new Surprise(`a ping is not answered within ${this.timeout / 1000} s`)
  }

  #open(): Client[] {
    return [...this.#clients.values()].filter((client) => !client.isClosed)
  }

  #client(name: string): Client {
    const client = this.#clients.get(name)
    if (!client) throw new Surprise(`${name} has not connected`)
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
