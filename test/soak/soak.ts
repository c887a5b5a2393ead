/** Runs a soak: clients of every temperament come and go for a while; then the server must be as it was before. */

import { get } from 'node:http'
import type { ServerLimits } from '../../src/runtime/limits.js'
import { Choices } from './choices.js'
import {
  breakProtocol,
  fallSilent,
  resetInHandshake,
  resetLater,
  stopReading,
  trickleFrame,
  trickleRequest,
} from './faulty.js'
import { Oracle } from './oracle.js'
import { chat, readFlood } from './polite.js'
import { type Build, ServerProcess, type ServerState } from './server-process.js'
import { GROUPS, NAMES, PATIENCE, pause, World } from './world.js'

export interface SoakOptions {
  readonly seed: number
  readonly build: Build
  /** Clients connected at any time. */
  readonly clients: number
  /** Milliseconds between two actions of a client, on average. */
  readonly pace: number
  /**
   * Milliseconds that the server waits for handshakes, pongs and the completion of messages. Good clients may take
   * seconds, because they all share a processor.
   */
  readonly patience: number
  /** What happens before memory is measured for the first time. */
  readonly warmUp: Extent
  readonly extent: Extent
}

/** How long clients come: for a time, or until a number of them have come. */
type Extent = { readonly seconds: number } | { readonly lives: number }

export interface SoakResult {
  readonly seed: number
  /** Of the round after the warm-up. */
  readonly seconds: number
  /** Processor time of the clients in this round, in seconds. */
  readonly clientSeconds: number
  readonly oracle: Oracle
  readonly tally: ReadonlyMap<string, number>
  readonly codes: ReadonlyMap<number, number>
  /** By the names of the server's metrics. */
  readonly metrics: ReadonlyMap<string, number>
  /** Before any client came. */
  readonly atFirst: ServerState
  /** After the warm-up. */
  readonly before: ServerState
  readonly after: ServerState
}

const MISSED_PINGS = 6

function limitsOf({ patience }: SoakOptions): Partial<ServerLimits> {
  return {
    messageBytes: 128 * 1024,
    fragments: 32,
    unsentBytes: 1024 * 1024,
    pingInterval: patience / MISSED_PINGS,
    missedPings: MISSED_PINGS,
    handshakeTimeout: patience,
    messageTimeout: patience,
    closeTimeout: patience,
  }
}

/** The frequency of each temperament. Most faulty clients are short-lived. */
const TEMPERAMENTS = [
  [80, chat],
  [0.5, readFlood],
  [0.5, stopReading],
  [1, fallSilent],
  [4, resetInHandshake],
  [6, resetLater],
  [6, breakProtocol],
  [1, trickleRequest],
  [1, trickleFrame],
] as const

/**
 * Bytes by which memory, in the heap or outside, may have grown since the warm-up. What V8 records about code that
 * has since become hot (feedback, hidden classes, compiled code) takes one or two million. A leaked connection is
 * found as a socket, even a single one. This limit is for leaks without a socket: 100 bytes for each of the hundreds
 * of thousands of messages of a minute would be far more.
 */
const MEMORY_TOLERANCE = 4 * 1024 * 1024

/** @throws Error when the server does not start, or ends */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const oracle = new Oracle()
  const server = await ServerProcess.start(options.build, limitsOf(options))
  try {
    const world = new World(server.port, oracle, options.pace)
    server.onJournal = (line) => world.readJournal(line)
    const atFirst = await server.state(true)
    const town = new Town(options, world)
    await town.live(options.warmUp)
    const before = await quiet(server, atFirst, Number.POSITIVE_INFINITY)
    oracle.latencies.length = 0
    const begun = performance.now()
    const cpuBefore = process.cpuUsage()
    await town.live(options.extent)
    const seconds = (performance.now() - begun) / 1000
    const { user, system } = process.cpuUsage(cpuBefore)
    const clientSeconds = (user + system) / 1e6
    const after = await quiet(server, before, MEMORY_TOLERANCE)
    compare(oracle, atFirst, after)
    for (const [what, read] of MEMORY) oracle.grown(what, read(before), read(after), MEMORY_TOLERANCE)
    oracle.leftOver('group entries', 0, await leftIn(server, 'group', GROUPS))
    oracle.leftOver('names', 0, await leftIn(server, 'name', NAMES))
    const metrics = await metricsOf(server)
    const { tally, codes } = world
    checkCounts(oracle, metrics, tally)
    for (const kind of await server.close()) oracle.leftOver(`${kind} of the closed server`, 0, 1)
    oracle.allGone()
    return {
      seed: options.seed,
      seconds,
      clientSeconds,
      oracle,
      tally,
      codes,
      metrics,
      atFirst,
      before,
      after,
    }
  } finally {
    await server.stop()
  }
}

/** The clients: each slot holds one client at a time, and gets a new one when that has left. */
class Town {
  #next = 0

  constructor(
    private readonly options: SoakOptions,
    private readonly world: World,
  ) {}

  /** Resolves when the last client has left. */
  async live(extent: Extent): Promise<void> {
    const { world, options } = this
    world.isOver = false
    const end = 'lives' in extent ? this.#next + extent.lives : Number.POSITIVE_INFINITY
    const timer =
      'seconds' in extent
        ? setTimeout(() => {
            world.isOver = true
          }, extent.seconds * 1000)
        : undefined
    await Promise.all(Array.from({ length: options.clients }, (_, slot) => this.#fill(slot, end)))
    clearTimeout(timer)
    await world.close()
  }

  async #fill(slot: number, end: number): Promise<void> {
    // Staggered: the queue of the listening socket would overflow.
    await pause(slot)
    while (!this.world.isOver && this.#next < end) {
      const client = this.#next++
      const choices = new Choices(this.options.seed, client)
      await choices.weighted(TEMPERAMENTS)(this.world, client, choices)
    }
  }
}

/**
 * Waits until the server holds no more than before, or the patience is over. It measures twice: V8 releases memory
 * outside the heap some time after it has collected the objects that held it.
 *
 * @param tolerance bytes by which memory may have grown
 */
async function quiet(server: ServerProcess, before: ServerState, tolerance: number): Promise<ServerState> {
  const deadline = performance.now() + PATIENCE
  let quietLooks = 0
  for (;;) {
    const state = await server.state(true)
    const isQuiet = LEFTOVERS.every(([, read]) => read(state) <= read(before))
    const isSmall = MEMORY.every(([, read]) => read(state) - read(before) <= tolerance)
    quietLooks = isQuiet && isSmall ? quietLooks + 1 : 0
    if (quietLooks === 2 || performance.now() > deadline) return state
    await pause(500)
  }
}

const LEFTOVERS: readonly (readonly [string, (state: ServerState) => number])[] = [
  ['connections', (state) => state.connections],
  ['connections with names or groups', (state) => state.hubEntries],
  ['file descriptors', (state) => state.descriptors],
  ['timers', (state) => state.timers],
  ['sockets', (state) => state.sockets],
]

const MEMORY: readonly (readonly [string, (state: ServerState) => number])[] = [
  ['the heap', (state) => state.heap],
  ['memory outside the heap', (state) => state.external],
]

function compare(oracle: Oracle, before: ServerState, after: ServerState): void {
  for (const [what, read] of LEFTOVERS) oracle.leftOver(what, read(before), read(after))
}

/** Asks the program how many it still finds. */
async function leftIn(server: ServerProcess, kind: string, count: number): Promise<number> {
  return Number(await bodyOf(server.port, `/soak/left/${kind}/${count}`))
}

async function metricsOf(server: ServerProcess): Promise<Map<string, number>> {
  const lines = (await bodyOf(server.metricsPort, '/metrics')).split('\n')
  const samples = lines.flatMap((line) => {
    const [, name, value] = /^(\w+(?:\{.*\})?) (\S+)$/.exec(line) ?? []
    return name === undefined ? [] : [[name, Number(value)] as const]
  })
  return new Map(samples)
}

function bodyOf(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, agent: false }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => resolve(body))
    }).on('error', reject)
  })
}

/** Compares the server's own counts with the journal and with what the clients have done. */
function checkCounts(
  oracle: Oracle,
  metrics: ReadonlyMap<string, number>,
  tally: ReadonlyMap<string, number>,
): void {
  const counted = (name: string) => metrics.get(name) ?? 0
  const did = (what: string) => tally.get(what) ?? 0
  const closes = [...metrics].filter(([name]) => name.startsWith('balws_connections_closed_total'))
  const { connections } = oracle
  for (const [what, number, actual] of [
    ['connections', counted('balws_connections_total'), connections],
    ['ends of connections', closes.reduce((sum, [, count]) => sum + count, 0), connections],
    ['runs of OnOpen', counted('balws_events_total{event="OnOpen"}'), connections],
    ['runs of OnClose', counted('balws_events_total{event="OnClose"}'), connections],
    ['slow clients', counted('balws_slow_clients_closed_total'), did('readers that stop')],
    ['silent peers', counted('balws_silent_peers_closed_total'), did('peers that vanish')],
    ['unfinished messages', counted('balws_unfinished_messages_total'), did('trickling frames')],
    [
      'late requests',
      counted('balws_requests_timed_out_total'),
      did('trickling handshakes') + did('trickling requests'),
    ],
  ] as const) {
    if (number !== actual)
      oracle.object('counts', `${what}: ${number} in the metrics, but ${actual} in truth`)
  }
}
