/** Measures what serving costs: CPU time of the server's process, for balws and a hand-written ws server in turn. */

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { maskedFrame, RawClient, replyLength } from './raw-client.js'
import type { Row } from './report.js'

export interface Usage {
  /** Milliseconds since the process began. */
  readonly cpu: number
  readonly rss: number
  /** Bytes of live objects and of their buffers. */
  readonly heap: number
}

export class ServerProcess {
  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {}

  static async start(kind: 'balws' | 'ws', name: string): Promise<ServerProcess> {
    const child = fork(fileURLToPath(new URL('./servers/process.mjs', import.meta.url)), [kind, name], {
      execArgv: ['--expose-gc'],
    })
    const [{ port }] = (await once(child, 'message')) as [{ port: number }]
    return new ServerProcess(child, port)
  }

  async usage(of: 'time' | 'memory' = 'time'): Promise<Usage> {
    const answer = once(this.child, 'message')
    this.child.send(of)
    return ((await answer) as [Usage])[0]
  }

  stop(): void {
    this.child.disconnect()
  }
}

/** Sends until each client has received its share, with a number of messages of each in flight. */
export function echoes(
  clients: readonly RawClient[],
  text: string,
  inFlight: number,
  share: number,
): Promise<void> {
  const one = maskedFrame(text)
  const batches = Array.from({ length: inFlight + 1 }, (_, count) =>
    Buffer.concat(Array.from({ length: count }, () => one)),
  )
  const length = replyLength(text)
  return allDone(clients, (client, done) => {
    const before = client.received
    let sent = inFlight
    client.onReceived = () => {
      const answered = Math.floor((client.received - before) / length)
      const more = Math.min(inFlight - (sent - answered), share - sent)
      if (more > 0) {
        sent += more
        client.socket.write(batches[more]!)
      } else if (answered >= share) done()
    }
    client.socket.write(batches[inFlight]!)
  })
}

/** One client of each audience sends; the next message follows when all have received the last. */
export function broadcasts(
  audiences: readonly (readonly RawClient[])[],
  textOf: (index: number) => string,
  inFlight: number,
  rounds: number,
): Promise<void> {
  return allDone(
    audiences.map((clients, index) => ({ clients, text: textOf(index) })),
    ({ clients, text }, done) => {
      const sender = clients[0]!
      const frames = Buffer.concat(Array.from({ length: inFlight }, () => maskedFrame(text)))
      const share = inFlight * replyLength(text)
      let waitingFor = clients.length
      let round = 1
      for (const client of clients) {
        let target = client.received + share
        client.onReceived = () => {
          if (client.received < target) return
          target += share
          if (--waitingFor > 0) return
          waitingFor = clients.length
          if (round++ < rounds) sender.socket.write(frames)
          else done()
        }
      }
      sender.socket.write(frames)
    },
  )
}

export function allDone<T>(each: readonly T[], begin: (one: T, done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    let left = each.length
    for (const one of each) {
      begin(one, () => {
        left--
        if (left === 0) resolve()
      })
    }
  })
}

export const repeated = (path: string, count: number): string[] => new Array(count).fill(path)

interface Workload {
  readonly name: string
  readonly server: 'echo' | 'fan-out' | 'groups'
  /** The paths of the clients that connect before anything is measured. */
  readonly paths: readonly string[]
  /** Does about one round's work and returns the number of units. */
  readonly run: (clients: readonly RawClient[], scale: number, port: number) => Promise<number>
}

const TEXT = '0123456789abcdef0123456789abcdef'

const echo = (inFlight: number, messages: number): Workload => ({
  name: `echo, 50 clients, ${inFlight} in flight`,
  server: 'echo',
  paths: repeated('/bench/echo', 50),
  run: async (clients, scale) => {
    const share = Math.ceil((messages * scale) / clients.length)
    await echoes(clients, TEXT, inFlight, share)
    return share * clients.length
  },
})

const fanOut = (inFlight: number, rounds: number): Workload => ({
  name: `fan-out to 1,000, ${inFlight} in flight`,
  server: 'fan-out',
  paths: repeated('/bench/fan-out', 1000),
  run: async (clients, scale) => {
    const count = Math.ceil(rounds * scale)
    await broadcasts([clients], () => TEXT, inFlight, count)
    return count * inFlight * clients.length
  },
})

const groupName = (index: number) => `group ${String(index).padStart(26, '0')}`

const workloads: readonly Workload[] = [
  echo(1, 100_000),
  echo(16, 400_000),
  fanOut(1, 100),
  fanOut(8, 60),
  {
    name: '100 groups of 50',
    server: 'groups',
    paths: Array.from(
      { length: 5000 },
      (_, i) => `/bench/groups?group=${encodeURIComponent(groupName(i % 100))}`,
    ),
    run: async (clients, scale) => {
      const rounds = Math.ceil(20 * scale)
      const groups = Array.from({ length: 100 }, (_, g) => clients.filter((_, i) => i % 100 === g))
      await broadcasts(groups, groupName, 1, rounds)
      return rounds * clients.length
    },
  },
  {
    name: 'handshakes',
    server: 'echo',
    paths: [],
    run: async (_, scale, port) => {
      const count = Math.ceil(4000 * scale)
      for (let i = 0; i < count; i += 100) {
        for (const client of await RawClient.openAll(port, repeated('/bench/echo', 100))) client.close()
      }
      return count
    },
  },
]

/** A server of one kind with the clients of a workload. */
class Bench {
  readonly rates: number[] = []

  private constructor(
    private readonly load: Workload,
    private readonly server: ServerProcess,
    private readonly clients: readonly RawClient[],
  ) {}

  static async start(kind: 'balws' | 'ws', load: Workload): Promise<Bench> {
    const server = await ServerProcess.start(kind, load.server)
    return new Bench(load, server, await RawClient.openAll(server.port, load.paths))
  }

  run(scale: number): Promise<number> {
    return this.load.run(this.clients, scale, this.server.port)
  }

  /** Measures one round: units of work per second of the server's CPU. */
  async measure(scale: number): Promise<void> {
    const before = await this.server.usage()
    const units = await this.run(scale)
    const after = await this.server.usage()
    this.rates.push((units * 1000) / (after.cpu - before.cpu))
  }

  stop(): void {
    for (const client of this.clients) client.close()
    this.server.stop()
  }
}

/** Measures both in turn, so that a machine that becomes slower affects both. */
async function compare(load: Workload, rounds: number, scale: number): Promise<Row> {
  const ours = await Bench.start('balws', load)
  const theirs = await Bench.start('ws', load)
  const both = [ours, theirs]
  for (const bench of both) await bench.run(scale / 2)
  for (let round = 0; round < rounds; round++) {
    for (const bench of both) await bench.measure(scale)
    both.reverse()
  }
  for (const bench of both) bench.stop()
  return {
    name: load.name,
    unit: 'per CPU second',
    ours: ours.rates,
    theirs: theirs.rates,
    isMoreBetter: true,
  }
}

/** Returns the bytes that an idle connection takes. */
async function memoryPerConnection(kind: 'balws' | 'ws', count: number): Promise<number> {
  const server = await ServerProcess.start(kind, 'echo')
  // The first connections also pay for code and its caches.
  const first = await RawClient.openAll(server.port, repeated('/bench/echo', 200))
  const before = await server.usage('memory')
  const clients = await RawClient.openAll(server.port, repeated('/bench/echo', count))
  const after = await server.usage('memory')
  for (const client of [...first, ...clients]) client.close()
  server.stop()
  return (after.rss - before.rss) / count
}

export async function measureServing(isQuick: boolean): Promise<Row[]> {
  const [rounds, scale] = isQuick ? [2, 0.1] : [15, 0.4]
  const rows: Row[] = []
  for (const load of workloads) rows.push(await compare(load, rounds, scale))
  const count = isQuick ? 1000 : 5000
  rows.push({
    name: 'memory of an idle connection',
    unit: 'bytes',
    ours: [await memoryPerConnection('balws', count)],
    theirs: [await memoryPerConnection('ws', count)],
    isMoreBetter: false,
  })
  return rows
}
