/** How the cost of serving grows: with messages, connections, groups and stored names. */

import type { Growth } from './growth.js'
import { maskedFrame, RawClient, replyLength } from './raw-client.js'
import { allDone, broadcasts, echoes, repeated, ServerProcess } from './serving.js'

const TEXT = '0123456789abcdef0123456789abcdef'

/** Microseconds of the server's CPU that each unit takes; the work says how many units it was. */
async function microseconds(server: ServerProcess, work: () => Promise<number>): Promise<number> {
  const before = await server.usage()
  const units = await work()
  const after = await server.usage()
  return ((after.cpu - before.cpu) * 1000) / units
}

async function withServer<T>(
  name: string,
  paths: readonly string[],
  run: (server: ServerProcess, clients: readonly RawClient[]) => Promise<T>,
): Promise<T> {
  const server = await ServerProcess.start('balws', name)
  const clients = await RawClient.openAll(server.port, paths)
  try {
    return await run(server, clients)
  } finally {
    for (const client of clients) client.close()
    server.stop()
  }
}

/** Files that a process may have open; each connection is one. Node has raised it as far as it may. */
function openFilesAllowed(): number {
  const report = process.report.getReport() as unknown as {
    userLimits: { open_files: { soft: number | string } }
  }
  const { soft } = report.userLimits.open_files
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY
}

export async function* growthOfServing(isQuick: boolean): AsyncGenerator<Growth> {
  const sizes = (most: number) => [most / 100, most / 10, most].map((size) => (isQuick ? size / 10 : size))
  const scaled = (units: number) => (isQuick ? units / 10 : units)

  yield {
    name: 'messages',
    unit: 'µs a message',
    sizes: sizes(1_000_000),
    cost: (size) =>
      withServer('echo', repeated('/bench/echo', 50), async (server, clients) => {
        await echoes(clients, TEXT, 16, scaled(1000))
        return microseconds(server, async () => {
          await echoes(clients, TEXT, 16, size / clients.length)
          return size
        })
      }),
  }
  const crowds = crowdSizes(sizes(10_000))
  yield* growthOfCrowds(crowds, scaled)
  yield* growthOfGroups(sizes(10_000))
  yield* growthOfStore(sizes(1_000_000))
}

function crowdSizes(wanted: readonly number[]): readonly number[] {
  const most = openFilesAllowed() - 100
  const left = wanted.filter((size) => size <= most)
  if (left.length < wanted.length) {
    console.log(
      `left out: ${wanted.at(-1)!.toLocaleString('en')} connections, for a process may have only ${most}\n`,
    )
  }
  return left
}

/** As much work each time, among more and more connections. */
function* growthOfCrowds(sizes: readonly number[], scaled: (units: number) => number): Generator<Growth> {
  yield {
    name: 'connections, echo among them',
    unit: 'µs a message',
    sizes,
    cost: (size) =>
      withServer('echo', repeated('/bench/echo', size), async (server, clients) => {
        const share = Math.ceil(scaled(50_000) / size)
        await echoes(clients, TEXT, 1, share)
        return microseconds(server, async () => {
          await echoes(clients, TEXT, 1, share)
          return share * size
        })
      }),
  }
  yield {
    name: 'connections, broadcast to all',
    unit: 'µs a delivery',
    sizes,
    cost: (size) =>
      withServer('fan-out', repeated('/bench/fan-out', size), async (server, clients) => {
        const rounds = Math.ceil(scaled(100_000) / size)
        await broadcasts([clients], () => TEXT, 1, rounds)
        return microseconds(server, async () => {
          await broadcasts([clients], () => TEXT, 1, rounds)
          return rounds * size
        })
      }),
  }
  yield {
    name: 'connections, handshakes',
    unit: 'µs a handshake',
    sizes,
    cost: (size) =>
      withServer('echo', repeated('/bench/echo', 100), (server) =>
        microseconds(server, async () => {
          const times = Math.ceil(scaled(10_000) / size)
          for (let time = 0; time < times; time++) {
            const crowd = await RawClient.openAll(server.port, repeated('/bench/echo', size))
            for (const client of crowd) client.close()
          }
          return times * size
        }),
      ),
  }
  yield {
    name: 'connections, memory of each',
    unit: 'bytes of heap',
    sizes,
    cost: (size) =>
      // What the first connections cost is the code and its caches.
      withServer('echo', repeated('/bench/echo', 300), async (server) => {
        const before = await server.usage('memory')
        const crowd = await RawClient.openAll(server.port, repeated('/bench/echo', size))
        const after = await server.usage('memory')
        for (const client of crowd) client.close()
        return (after.heap - before.heap) / size
      }),
  }
}

const ANSWER = replyLength('done')

/** What one client says, see servers/names.bal. */
interface Command {
  readonly client: RawClient
  readonly text: string
}

/** One command after the other: each has been answered before the next one. */
async function obeyed(commands: Iterable<Command>): Promise<void> {
  for (const { client, text } of commands) {
    await allDone([client], (each, done) => {
      const target = each.received + ANSWER
      each.onReceived = () => each.received >= target && done()
      each.socket.write(maskedFrame(text))
    })
  }
}

/** Batches are of one size throughout, or a command's own cost would hide what grows. */
function* inBatches(client: RawClient, command: string, names: Names, batch: number): Generator<Command> {
  const { first, step, count } = names
  for (let done = 0; done < count; done += batch) {
    yield { client, text: `${command} ${first + done * step} ${step} ${Math.min(batch, count - done)}` }
  }
}

/** `count` names from number `first` on, every `step`th. */
interface Names {
  readonly first: number
  readonly step: number
  readonly count: number
}

const MEMBERS = 5
const PEOPLE = 50
const APART = PEOPLE / MEMBERS

/** Groups of five: everybody is in more and more of them, up to as many as are allowed. */
function* growthOfGroups(sizes: readonly number[]): Generator<Growth> {
  const batch = sizes[0]! / APART
  const growth = (
    name: string,
    unit: string,
    measure: (
      act: (command: string, groups: number) => Promise<void>,
      server: ServerProcess,
      groups: number,
    ) => Promise<number>,
  ): Growth => ({
    name,
    unit,
    sizes,
    cost: (size) =>
      withServer('names', repeated('/bench/names', PEOPLE + 1), (server, [speaker, ...people]) => {
        const act = async (command: string, groups: number) => {
          // The speaker, who is in no group, pushes; so nobody else's answers are mixed with what is pushed.
          if (command === 'tell')
            await obeyed(inBatches(speaker!, command, { first: 0, step: 1, count: groups }, APART))
          else {
            for (const [index, client] of people.entries()) {
              const names = { first: Math.floor(index / MEMBERS), step: APART, count: groups / APART }
              await obeyed(inBatches(client, command, names, batch))
            }
          }
        }
        return measure(act, server, size)
      }),
  })
  const timesFor = (groups: number) => sizes.at(-1)! / groups
  yield growth('groups, joining and leaving', 'µs a member', async (act, server, groups) => {
    const joinAndLeave = async () => {
      await act('join', groups)
      await act('leave', groups)
    }
    await joinAndLeave()
    return microseconds(server, async () => {
      for (let time = 0; time < timesFor(groups); time++) await joinAndLeave()
      return sizes.at(-1)! * MEMBERS
    })
  })
  yield growth('groups, pushing to five', 'µs a push', async (act, server, groups) => {
    await act('join', groups)
    await act('tell', groups)
    return microseconds(server, async () => {
      for (let time = 0; time < timesFor(groups); time++) await act('tell', groups)
      return sizes.at(-1)!
    })
  })
}

const OWNERS = 10
const STORE_COMMANDS = ['store', 'push', 'replace', 'remove'] as const
type StoreCommand = (typeof STORE_COMMANDS)[number]

const TITLES: Readonly<Record<StoreCommand, string>> = {
  store: 'stored names, storing',
  push: 'stored names, pushing to',
  replace: 'stored names, replacing',
  remove: 'stored names, removing',
}

/** Ten connections share all names. */
function* growthOfStore(sizes: readonly number[]): Generator<Growth> {
  for (const measured of STORE_COMMANDS) {
    yield {
      name: TITLES[measured],
      unit: 'µs a name',
      sizes,
      cost: (size) =>
        withServer('names', repeated('/bench/names', OWNERS + 1), async (server, [speaker, ...owners]) => {
          const act = (command: StoreCommand, names: number) => actOnStore(command, names, speaker!, owners)
          for (const command of STORE_COMMANDS) await act(command, sizes[0]!)
          let sum = 0
          const times = Math.ceil(sizes[1]! / size)
          for (let time = 0; time < times; time++) {
            for (const command of STORE_COMMANDS) {
              const cost = await microseconds(server, async () => {
                await act(command, size)
                return size
              })
              if (command === measured) sum += cost
            }
          }
          return sum / times
        }),
      inJavaScript: async (size) => {
        const store = plainStore()
        let sum = 0
        const times = Math.ceil(sizes[1]! / size)
        for (let time = 0; time < times; time++) {
          for (const command of STORE_COMMANDS) {
            const before = process.cpuUsage()
            for (let i = 0; i < size; i++) store(command, i)
            const { user, system } = process.cpuUsage(before)
            if (command === measured) sum += (user + system) / size
          }
        }
        return sum / times
      },
    }
  }
}

async function actOnStore(
  command: StoreCommand,
  names: number,
  speaker: RawClient,
  owners: readonly RawClient[],
): Promise<void> {
  const share = names / OWNERS
  for (let index = 0; index < OWNERS; index++) {
    const part = { first: index * share, step: 1, count: share }
    const client = {
      store: owners[index]!,
      // Storing a name that another connection has.
      replace: owners[(index + 1) % OWNERS]!,
      push: speaker,
      remove: speaker,
    }[command]
    await obeyed(inBatches(client, command === 'replace' ? 'store' : command, part, 100))
  }
}

/** The least that a store of names takes: who has a name, and what names somebody has. */
function plainStore(): (command: StoreCommand, index: number) => void {
  const owners = Array.from({ length: OWNERS }, () => ({ names: new Set<string>(), heard: 0 }))
  const byName = new Map<string, (typeof owners)[number]>()
  return (command, index) => {
    const name = `name ${index}`
    const owner = byName.get(name)
    if (command === 'push') {
      owner!.heard++
      return
    }
    owner?.names.delete(name)
    if (command === 'remove') {
      byName.delete(name)
      return
    }
    const next = owners[(index + (command === 'store' ? 0 : 1)) % OWNERS]!
    byName.set(name, next)
    next.names.add(name)
  }
}
