/**
 * The server of a soak, in a process of its own: `server.mjs MODULE LIMITS`. What its programs print is sent on as
 * the journal; asked for its state it tells what lives in this process, after collecting garbage if that is wanted.
 */

import { readdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { queryObjects } from 'node:v8'

const [module, limits] = process.argv.slice(2)
const { createHub, load, serveAll } = await import(module)

process.on('message', (question) => answer(question))
/** Kinds of what keeps this process alive before anything is served: the way to its parent. */
const atFirst = process.getActiveResourcesInfo()

// The first socket that ends makes Node create the stream of standard error, which may be a socket as well.
process.stderr.writable

let journal = ''
let peak = 0
let mostConnections = 0
function flushJournal() {
  if (journal !== '') process.send({ kind: 'journal', text: journal })
  journal = ''
}

const options = {
  stdout: (text) => {
    if (journal === '') setImmediate(flushJournal)
    journal += text
  },
  stderr: () => {},
}
const programs = []
for (const name of ['soak', 'flood']) {
  const file = fileURLToPath(new URL(`./programs/${name}.bal`, import.meta.url))
  programs.push(await load({ file, ...options }))
}
const hub = createHub()
const metrics = { port: 0 }
const server = await serveAll(programs, {
  port: 0,
  host: '127.0.0.1',
  hub,
  metrics,
  limits: JSON.parse(limits),
})

/** The class of what `setTimeout` gives. */
const { constructor: Timeout } = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
  mostConnections = Math.max(mostConnections, server.stats().connections)
}, 100).unref()

async function answer({ question, collects }) {
  if (question === 'close') {
    await server.close()
    await nextTurn()
    const kept = process.getActiveResourcesInfo().filter((kind) => !atFirst.includes(kind))
    process.send({ kind: 'closed', kept })
    return
  }
  if (collects) globalThis.gc()
  flushJournal()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send({
    kind: 'state',
    state: {
      connections: server.stats().connections,
      mostConnections,
      hubEntries: hub.connectionCount,
      descriptors: readdirSync('/proc/self/fd').length,
      // These search the whole heap, those that nothing reaches left out.
      timers: collects ? queryObjects(Timeout) : -1,
      sockets: collects ? queryObjects(Socket) : -1,
      heap: heapUsed,
      external,
      rss,
      peak,
      cpu: process.cpuUsage(),
    },
  })
}

process.on('disconnect', () => process.exit())
process.send({ kind: 'ready', port: server.port, metricsPort: Number(new URL(server.metricsUrl).port) })
