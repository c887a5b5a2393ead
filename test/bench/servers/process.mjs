/**
 * A server in a process of its own: `process.mjs balws|ws NAME`. Says its port, then answers each message
 * with what it has used so far. Collects garbage only where memory is asked for: that takes time.
 */

const [kind, name] = process.argv.slice(2)
const { serve } = await import(`./${kind}.mjs`)
process.send({ port: await serve(name) })
process.on('message', async (what) => {
  // What closed a moment ago is let go in several turns.
  if (what === 'memory') for (let time = 0; time < 3; time++) await collected()
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send({ cpu: (user + system) / 1000, rss, heap: heapUsed + external })
})
async function collected() {
  globalThis.gc()
  await new Promise(setImmediate)
}

process.on('disconnect', () => process.exit())
