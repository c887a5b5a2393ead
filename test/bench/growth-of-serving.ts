/** Measures how the cost of serving grows with messages, connections, groups and stored names. */

import type { Growth } from './growth.js'
import { maskedFrame, RawClient, replyLength } from './raw-client.js'
import { allDone, broadcasts, echoes, repeated, ServerProcess } from './serving.js'

const TEXT = '0123456789abcdef0123456789abcdef'

export async function* growthOfServing(isQuick: boolean): AsyncGenerator<Growth> {
  const sizes = (most: number) => [most / 100, most / 10, most].map((size) => (isQuick ? size / 10 : size))
  const scaled = (units: number) => (isQuick ? units / 10 : units)
  yield* growthOfMessages(sizes(1_000_000))
  const crowds = affordable(sizes(10_000))
  yield* growthOfAudience(crowds, scaled(100_000))
  yield* growthOfCrowd(crowds, scaled(50_000), scaled(10_000))
  // Smaller numbers are lost in the noise of the garbage collector.
  yield growthOfMemory(crowds.filter((size) => size >= 100))
  yield* growthOfGroups(sizes(10_000))
  yield* growthOfStore(sizes(1_000_000))
}

/** Returns microseconds of the server's CPU per unit. */
async function microseconds(
  server: ServerProcess,
  units: number,
  work: () => Promise<unknown>,
): Promise<number> {
  const before = await server.usage()
  await work()
  const after = await server.usage()
  return ((after.cpu - before.cpu) * 1000) / units
}

/** Leaves out sizes for which the process may not open enough files: each connection needs one on either side. */
function affordable(sizes: readonly number[]): readonly number[] {
  const most = openFilesAllowed() - 500
  const left = sizes.filter((size) => size <= most)
  if (left.length < sizes.length) {
    console.log(`skipped: ${sizes.at(-1)!} connections, because a process may open only ${most} files\n`)
  }
  return left
}

/** Node has raised the limit as far as it may. */
function openFilesAllowed(): number {
  const { userLimits } = process.report.getReport() as unknown as {
    userLimits?: { open_files: { soft: number | string } }
  }
  const soft = userLimits?.open_files.soft
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY
}

// ------------------------------------------------------------------ messages and connections

/** Measures balws beside a hand-written server on ws: growth in both is due to Node and the system. */
async function* besideWs(
  server: string,
  growth: Omit<Growth, 'costs' | 'inJavaScript'>,
  costs: (server: ServerProcess, size: number) => Promise<readonly number[]>,
): AsyncGenerator<Growth> {
  const ours = await ServerProcess.start('balws', server)
  const theirs = await ServerProcess.start('ws', server)
  yield { ...growth, costs: (size) => costs(ours, size), inJavaScript: (size) => costs(theirs, size) }
  ours.stop()
  theirs.stop()
}

const growthOfMessages = (sizes: readonly number[]): AsyncGenerator<Growth> =>
  besideWs(
    'echo',
    { measures: [{ name: 'messages', unit: 'µs a message' }], sizes },
    async (server, size) => {
      const clients = await RawClient.openAll(server.port, repeated('/bench/echo', 50))
      const cost = await microseconds(server, size, () => echoes(clients, TEXT, 16, size / clients.length))
      await leave(clients)
      return [cost]
    },
  )

/** The same number of deliveries each time, to more and more connections. */
const growthOfAudience = (sizes: readonly number[], deliveries: number): AsyncGenerator<Growth> =>
  besideWs(
    'fan-out',
    { measures: [{ name: 'connections, broadcast to all', unit: 'µs a delivery' }], sizes },
    async (server, size) => {
      const audience = await RawClient.openAll(server.port, repeated('/bench/fan-out', size))
      const rounds = Math.ceil(deliveries / size)
      const cost = await microseconds(server, rounds * size, () =>
        broadcasts([audience], () => TEXT, 1, rounds),
      )
      await leave(audience)
      return [cost]
    },
  )

/** The same number of messages and handshakes each time, among more and more connections. */
const growthOfCrowd = (
  sizes: readonly number[],
  messages: number,
  handshakes: number,
): AsyncGenerator<Growth> =>
  besideWs(
    'echo',
    {
      measures: [
        { name: 'connections, echo among them', unit: 'µs a message' },
        { name: 'connections, handshakes', unit: 'µs a handshake' },
      ],
      sizes,
    },
    async (server, size) => {
      const crowd = await RawClient.openAll(server.port, repeated('/bench/echo', size))
      const share = Math.ceil(messages / size)
      const echo = await microseconds(server, share * size, () => echoes(crowd, TEXT, 1, share))
      await leave(crowd)
      const times = Math.ceil(handshakes / size)
      const handshake = await microseconds(server, times * size, async () => {
        for (let time = 0; time < times; time++) {
          await leave(await RawClient.openAll(server.port, repeated('/bench/echo', size)))
        }
      })
      return [echo, handshake]
    },
  )

/** Uses new servers each time, because the memory of closed connections is released only gradually. */
function growthOfMemory(sizes: readonly number[]): Growth {
  const costs = async (kind: 'balws' | 'ws', size: number) => {
    const server = await ServerProcess.start(kind, 'echo')
    // The first connections also pay for code and its caches.
    const first = await RawClient.openAll(server.port, repeated('/bench/echo', 300))
    const before = await server.usage('memory')
    const crowd = await RawClient.openAll(server.port, repeated('/bench/echo', size))
    const after = await server.usage('memory')
    end(server, [...first, ...crowd])
    return [(after.heap - before.heap) / size]
  }
  return {
    measures: [{ name: 'connections, memory of each', unit: 'bytes of heap' }],
    sizes,
    costs: (size) => costs('balws', size),
    inJavaScript: (size) => costs('ws', size),
  }
}

function end(server: ServerProcess, clients: readonly RawClient[] = []): void {
  for (const client of clients) client.close()
  server.stop()
}

/** Resolves when the server has closed its side as well. */
async function leave(clients: readonly RawClient[]): Promise<void> {
  await allDone(clients, ({ socket }, done) => {
    socket.once('close', done)
    socket.end()
  })
}

// ------------------------------------------------------------------ names and groups

/** The commands of a client, see servers/names.bal. */
type Command = 'store' | 'push' | 'remove' | 'join' | 'tell' | 'leave'

/** `count` names from number `first` on, every `step`th, with at most `batch` in one command. */
interface Names {
  readonly first: number
  readonly step: number
  readonly count: number
  /** The same at every size; otherwise the cost of a command itself would hide the growth. */
  readonly batch: number
}

const ANSWER = replyLength('done')

/** Sends a command batch by batch and waits for each answer; nothing else may be sent to the client meanwhile. */
async function say(client: RawClient, command: Command, names: Names): Promise<void> {
  const { first, step, count, batch } = names
  for (let done = 0; done < count; done += batch) {
    const text = `${command} ${first + done * step} ${step} ${Math.min(batch, count - done)}`
    const target = client.received + ANSWER
    await allDone([client], ({ socket }, answered) => {
      client.onReceived = () => client.received >= target && answered()
      socket.write(maskedFrame(text))
    })
  }
}

const MEMBERS = 5
const PEOPLE = 50
/** Everybody is in every tenth group. */
const APART = PEOPLE / MEMBERS

/** Groups of five: fifty people are in more and more of them, up to the limit. */
async function* growthOfGroups(sizes: readonly number[]): AsyncGenerator<Growth> {
  const server = await ServerProcess.start('balws', 'names')
  const clients = await RawClient.openAll(server.port, repeated('/bench/names', PEOPLE + 1))
  const [speaker, ...people] = clients
  const batch = sizes[0]! / APART
  const all = async (command: Command, groups: number) => {
    for (const [index, client] of people.entries()) {
      const first = Math.floor(index / MEMBERS)
      await say(client, command, { first, step: APART, count: groups / APART, batch })
    }
  }
  yield {
    measures: [
      { name: 'groups, joining', unit: 'µs a member' },
      { name: 'groups, pushing to five', unit: 'µs a push' },
      { name: 'groups, leaving', unit: 'µs a member' },
    ],
    sizes,
    costs: async (groups) => {
      const times = sizes.at(-1)! / groups
      const sums = [0, 0, 0]
      for (let time = 0; time < times; time++) {
        const figures = [
          await microseconds(server, groups * MEMBERS, () => all('join', groups)),
          await microseconds(server, groups, () =>
            say(speaker!, 'tell', { first: 0, step: 1, count: groups, batch: APART }),
          ),
          await microseconds(server, groups * MEMBERS, () => all('leave', groups)),
        ]
        for (const [index, figure] of figures.entries()) sums[index]! += figure
      }
      return sums.map((sum) => sum / times)
    },
  }
  end(server, clients)
}

const OWNERS = 10

/** Ten connections share all names. */
async function* growthOfStore(sizes: readonly number[]): AsyncGenerator<Growth> {
  const server = await ServerProcess.start('balws', 'names')
  const clients = await RawClient.openAll(server.port, repeated('/bench/names', OWNERS + 1))
  const [speaker, ...owners] = clients
  const act = async (command: Command, names: number, clientOf: (owner: number) => RawClient) => {
    const count = names / OWNERS
    for (let owner = 0; owner < OWNERS; owner++) {
      await say(clientOf(owner), command, { first: owner * count, step: 1, count, batch: 100 })
    }
  }
  /** Averages several runs if there are few names. */
  const averaged = async (size: number, once: () => Promise<readonly number[]>) => {
    const times = Math.ceil(sizes[1]! / size)
    const passes: (readonly number[])[] = []
    for (let time = 0; time < times; time++) passes.push(await once())
    return passes[0]!.map((_, index) => passes.reduce((sum, pass) => sum + pass[index]!, 0) / times)
  }
  yield {
    measures: ['storing', 'pushing to', 'replacing', 'removing'].map((act) => ({
      name: `stored names, ${act}`,
      unit: 'µs a name',
    })),
    sizes,
    costs: (size) =>
      averaged(size, async () => [
        await microseconds(server, size, () => act('store', size, (owner) => owners[owner]!)),
        await microseconds(server, size, () => act('push', size, () => speaker!)),
        // Names that another connection already has.
        await microseconds(server, size, () => act('store', size, (owner) => owners[(owner + 1) % OWNERS]!)),
        await microseconds(server, size, () => act('remove', size, () => speaker!)),
      ]),
    inJavaScript: (size) => averaged(size, async () => plainStore(size)),
  }
  end(server, clients)
}

/** The minimum that a store needs in JavaScript: the connection of each name, and the names of each connection. */
function plainStore(size: number): number[] {
  const owners = Array.from({ length: OWNERS }, () => ({ names: new Set<string>(), heard: 0 }))
  const byName = new Map<string, (typeof owners)[number]>()
  const store = (offset: number) => (name: string, index: number) => {
    byName.get(name)?.names.delete(name)
    const owner = owners[(index + offset) % OWNERS]!
    byName.set(name, owner)
    owner.names.add(name)
  }
  const push = (name: string) => {
    byName.get(name)!.heard++
  }
  const remove = (name: string) => {
    byName.get(name)!.names.delete(name)
    byName.delete(name)
  }
  return [store(0), push, store(1), remove].map((act) => {
    const before = process.cpuUsage()
    for (let index = 0; index < size; index++) act(`name ${index}`, index)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / size
  })
}
