/** Clients that follow the protocol and must get everything they are promised. */

import { clientFrame } from '../support/client.js'
import type { Choices } from './choices.js'
import type { Link } from './link.js'
import { GROUPS, isThere, NAMES, pause, type World } from './world.js'

/** Codes that a client may close with; undefined for none. */
const CODES = [1000, 1001, 1003, 1007, 1008, 1009, 1011, 3000, 3999, 4000, 4999, undefined]

/** Characters of each length in UTF-8. */
const LETTERS = 'aä€😀'

const MAX_TEXT_LENGTH = 60_000

type Action = (client: Polite) => void

/**
 * The actions of clients of soak.bal, by frequency. Messages to thousands of clients must be rare, or nothing else
 * happens.
 */
const ACTIONS: readonly (readonly [number, string, Action])[] = [
  [300, 'texts', (client) => client.say(1 + client.choices.below(8))],
  [40, 'fragmented texts', (client) => client.sayInFragments()],
  [40, 'binary messages', (client) => client.sendBinary()],
  [40, 'pings', (client) => client.ping()],
  [60, 'group joins', (client) => client.join(client.aGroup())],
  [30, 'group leaves', (client) => client.do('leave', client.aGroup())],
  [50, 'group pushes', (client) => client.do('group', client.aGroup())],
  [2, 'group removals', (client) => client.do('dissolve', client.aGroup())],
  [0.3, 'group closings', (client) => client.do('evict', client.aGroup())],
  [60, 'names stored', (client) => client.do('store', client.aName())],
  [20, 'names removed', (client) => client.do('forget', client.aName())],
  [60, 'name pushes', (client) => client.do('name', client.aName())],
  [3, 'name closings', (client) => client.do('kick', client.aName())],
  [2, 'broadcasts', (client) => client.do('everybody', '-')],
  [10, 'failing resources', (client) => client.do('fail', '-')],
  [5, 'closings by request', (client) => client.do('quit', '-')],
  [20, 'REST pushes to a name', (client) => client.post(`name/${client.aName()}`, [200, 500])],
  [20, 'REST pushes to a group', (client) => client.post(`group/${client.aGroup()}`, [200])],
  [5, 'REST pushes to nobody', (client) => client.post('name/nobody', [500])],
  [1, 'REST broadcasts', (client) => client.post('everybody', [200])],
]

/** The actions of clients of flood.bal. */
const FLOOD_ACTIONS: readonly (readonly [number, string, Action])[] = [
  [1, 'floods', (client) => client.do('more', '-')],
]

interface Habit {
  readonly path: string
  readonly actions: typeof ACTIONS
  /** The number of actions of a long life. */
  readonly most: number
}

const CHATTING: Habit = { path: '/soak/ws', actions: ACTIONS, most: 24 }
const FLOODED: Habit = { path: '/flood/ws', actions: FLOOD_ACTIONS, most: 60 }

export async function chat(world: World, client: number, choices: Choices): Promise<void> {
  const link = await world.connect(CHATTING.path, client)
  await new Polite(world, client, choices, CHATTING, link).live()
}

export async function readFlood(world: World, client: number, choices: Choices): Promise<void> {
  const link = await world.connect(FLOODED.path, client)
  await new Polite(world, client, choices, FLOODED, link).live()
}

class Polite {
  #number = 0
  #pong: string | undefined
  #isEvicted = false
  #isLeaving = false
  /** Groups that the client has asked to join. */
  readonly #joining = new Set<string>()
  #onSettled: () => void = () => {}

  constructor(
    private readonly world: World,
    private readonly client: number,
    readonly choices: Choices,
    private readonly habit: Habit,
    private readonly link: Link,
  ) {
    link.events = {
      text: (payload) => this.#hear(payload),
      binary: (payload) => this.#answered(payload.toString('latin1')),
      pong: (payload) => this.#hearPong(payload.toString()),
    }
    world.oracle.joined(client)
  }

  async live(): Promise<void> {
    const { world, client, choices, habit } = this
    const status = await this.link.answered
    if (status !== 101) {
      world.oracle.excused(client)
      world.oracle.object('endings', `client ${client} was answered with ${status} instead of 101`)
      return
    }
    world.oracle.accepted(client)
    world.count('connections of polite clients')
    const weights = habit.actions.map((action) => [action[0], action] as const)
    for (let left = 1 + choices.below(habit.most); left > 0 && !this.#isOver; left--) {
      const [, what, act] = choices.weighted(weights)
      world.count(what)
      act(this)
      await pause(2 * choices.next() * world.pace)
    }
    if (!this.#isEvicted) await this.#takeLeave()
    await this.#end()
  }

  get #isOver(): boolean {
    return this.world.isOver || this.#isEvicted || this.link.hasEnded
  }

  /** Ends all subscriptions and waits for everything that is owed. */
  async #takeLeave(): Promise<void> {
    const { oracle } = this.world
    this.#isLeaving = true
    if (this.habit === CHATTING) {
      // Groups and names that it does not have do no harm.
      for (const group of this.#groups()) this.do('leave', group)
      for (const name of this.#names()) this.do('forget', name)
    }
    this.do('last', '-')
    const settled = new Promise<void>((resolve) => {
      this.#onSettled = resolve
    })
    await isThere(Promise.race([settled, this.link.ended]))
    if (this.#isEvicted) return
    if (this.#pong !== undefined) oracle.object('answers', `client ${this.client} never heard a pong`)
    oracle.left(this.client)
  }

  #groups(): string[] {
    return this.#all('group', GROUPS)
  }

  #names(): string[] {
    return this.#all('name', NAMES)
  }

  #all(kind: string, count: number): string[] {
    const { oracle } = this.world
    const all = Array.from({ length: count }, (_, index) => `${kind}-${index}`)
    return all.filter((stream) => oracle.isSubscribed(this.client, stream) || this.#joining.has(stream))
  }

  async #end(): Promise<void> {
    const code = this.choices.oneOf(CODES)
    if (!this.#isEvicted) this.link.close(code)
    if (!(await isThere(this.link.ended))) {
      this.world.oracle.object('endings', `the connection of client ${this.client} did not end`)
      this.link.reset()
    }
    const end = await this.link.ended
    if (this.#isEvicted) this.world.ended(this.client, 'closed by the program', end.code, [1000])
    else this.world.ended(this.client, `closing with ${code ?? 'no code'}`, end.code, [code ?? 1005])
  }

  // ---------------------------------------------------------------- actions

  aGroup(): string {
    return `group-${this.choices.below(GROUPS)}`
  }

  aName(): string {
    return `name-${this.choices.below(NAMES)}`
  }

  do(verb: string, stream: string): void {
    const number = this.#number++
    this.#ask(`did ${number}`)
    if (verb === 'store') this.#joining.add(stream)
    this.link.send(`${verb} ${number} ${stream}`)
  }

  join(group: string): void {
    if (this.#joining.has(group) || this.world.oracle.isSubscribed(this.client, group)) return
    this.#joining.add(group)
    this.do('join', group)
  }

  /** Sends several texts at once. */
  say(count: number): void {
    const texts = Array.from({ length: count }, () => this.#text())
    this.link.socket.write(Buffer.concat(texts.map((text) => clientFrame(text))))
  }

  /** Sends a text in fragments, with a ping between them. */
  sayInFragments(): void {
    const bytes = Buffer.from(this.#text())
    const cut = this.choices.below(bytes.length)
    const frames = [clientFrame(bytes.subarray(0, cut), { final: false })]
    if (this.#pong === undefined) frames.push(this.#pingFrame())
    const second = cut + this.choices.below(bytes.length - cut)
    frames.push(clientFrame(bytes.subarray(cut, second), { opcode: 0, final: false }))
    frames.push(clientFrame(bytes.subarray(second), { opcode: 0 }))
    this.link.socket.write(Buffer.concat(frames))
  }

  #text(): string {
    const length = this.choices.length(MAX_TEXT_LENGTH)
    const text = `say ${this.#number++} ${LETTERS.repeat(length / 10)}${'.'.repeat(length % 10)}`
    this.#ask(text)
    return text
  }

  sendBinary(): void {
    const bytes = Buffer.alloc(4 + this.choices.length(MAX_TEXT_LENGTH), this.choices.below(256))
    bytes.writeUInt32BE(this.#number++)
    this.#ask(bytes.toString('latin1'))
    this.link.send(bytes, 2)
  }

  ping(): void {
    if (this.#pong === undefined) this.link.socket.write(this.#pingFrame())
  }

  #pingFrame(): Buffer {
    this.#pong = `ping ${this.#number++}`
    return clientFrame(this.#pong, { opcode: 9 })
  }

  post(path: string, wanted: readonly number[]): void {
    this.world.post(`/soak/${path}`, wanted)
  }

  // ---------------------------------------------------------------- what it receives

  #hear(payload: Buffer): void {
    const { oracle } = this.world
    // Long texts of a stream are padded.
    const [verb, stream = '', number] = payload.toString('latin1', 0, 60).split(' ')
    if (verb === 'say') this.#answered(payload.toString())
    else if (verb === 'did') this.#answered(payload.toString())
    else if (verb === 'evicted') this.#evicted()
    else if (verb === 'from') {
      this.#joining.delete(stream)
      oracle.subscribed(this.client, stream, Number(number))
    } else if (verb === 'next') {
      // Everybody may receive more texts after the last one that a leaving client expects.
      const isLate = this.#isLeaving && (stream === 'everybody' || stream === 'flood')
      if (isLate && !oracle.isSubscribed(this.client, stream)) return
      oracle.delivered(this.client, stream, Number(number))
    } else if (verb === 'until') {
      oracle.unsubscribed(this.client, stream, Number(number))
    } else if (verb === 'left') {
      if (oracle.isSubscribed(this.client, stream)) {
        oracle.unsubscribed(this.client, stream, Number(number))
      }
    } else {
      oracle.object('answers', `client ${this.client} heard ${JSON.stringify(payload.toString('latin1'))}`)
    }
  }

  #hearPong(payload: string): void {
    if (payload !== this.#pong) {
      this.world.oracle.object('answers', `client ${this.client} heard the pong ${JSON.stringify(payload)}`)
    }
    this.#pong = undefined
    this.#settle()
  }

  #evicted(): void {
    this.#isEvicted = true
    this.world.oracle.excused(this.client)
  }

  #ask(answer: string): void {
    this.world.oracle.asked(this.client, answer)
  }

  #answered(answer: string): void {
    this.world.oracle.answered(this.client, answer)
    this.#settle()
  }

  #settle(): void {
    if (this.#pong === undefined && !this.world.oracle.isWaiting(this.client)) this.#onSettled()
  }
}
