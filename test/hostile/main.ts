/**
 * Runs every hostile program against a server in a process of its own, while a client of another program on the same
 * server sends a text as soon as the last one has come back. Prints the outcome of each program, how long it took, how
 * much of that the process was busy, the longest wait of the other client for an answer, and the peak memory of the
 * process.
 *
 *   npm run hostile                    all of them
 *   npm run hostile -- json            those with this word in their group or title
 */

import '../../src/node/install.js'
import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { Folder, start } from '../support/balws.js'
import { open, type TestClient } from '../support/client.js'
import { type Attack, endingOf, isEnding, POLITE, readAttacks } from './attacks.js'

/** What is still running then, and blocks nobody, is ended. */
const PATIENCE = 20_000

interface Played {
  readonly outcome: string
  readonly milliseconds: number
  /** Milliseconds of processor time: the duration on an otherwise idle machine. */
  readonly busy: number
  readonly longestWait: number
  readonly megabytes: number | undefined
}

async function play(attack: Attack): Promise<Played> {
  const folder = new Folder()
  const files = [folder.write('polite.bal', POLITE), folder.write('attacked.bal', attack.source)]
  const server = start(['run', ...files, '--port', '0', '--host', '127.0.0.1'])
  try {
    const [, port] = await server.prints(/ws:\/\/127\.0\.0\.1:(\d+)\/attacked\/ws/)
    const served = { port: Number(port) }
    const polite = await open(served, '/polite/ws')
    const attacker = await open(served, '/attacked/ws')
    const waits: number[] = []
    const state = { isOver: false }
    const asking = (async () => {
      while (!state.isOver) waits.push(await answerTime(polite))
    })()
    const pid = server.process.pid!
    const usedBefore = processorTimeOf(pid)
    const begin = performance.now()
    attacker.send('go')
    const outcome = await Promise.race([
      errorOf(server.process.stderr),
      answerOf(attacker),
      server.ended.then(({ code, signal }) => `the process died: ${signal ?? code}`),
      new Promise<string>((resolve) => setTimeout(() => resolve('still at work'), PATIENCE).unref()),
    ])
    const milliseconds = performance.now() - begin
    state.isOver = true
    await asking.catch(() => waits.push(Number.POSITIVE_INFINITY))
    const busy = processorTimeOf(pid) - usedBefore
    const megabytes = peakOf(pid)
    attacker.vanish()
    polite.vanish()
    return {
      outcome,
      milliseconds,
      busy,
      longestWait: waits.reduce((most, each) => Math.max(most, each)),
      megabytes,
    }
  } catch (error) {
    return { outcome: String(error), milliseconds: 0, busy: 0, longestWait: 0, megabytes: undefined }
  } finally {
    await server.stop('SIGKILL')
    folder.remove()
  }
}

async function answerTime(client: TestClient): Promise<number> {
  const begin = performance.now()
  client.send('still there?')
  const heard = await client.client.next(2 * PATIENCE)
  if (heard?.kind !== 'text') throw new Error('the polite client was not answered')
  return performance.now() - begin
}

/**
 * Returns the first error that the server writes. Output is examined as it arrives, because programs can write
 * gigabytes.
 */
function errorOf(written: Readable): Promise<string> {
  return new Promise((resolve) => {
    let line = ''
    written.on('data', (piece: string) => {
      const lines = piece.split('\n')
      lines[0] = line + lines[0]
      line = lines.pop()!
      for (const each of lines) {
        const ending = endingOf(`${each.slice(0, 1_000)}\n`)
        // Messages of the server itself, such as that its log is read too slowly, do not count either.
        if (ending !== undefined && !ending.startsWith('balws: ')) resolve(ending)
      }
    })
  })
}

/** Returns what the attacker receives in the end; it may have pushed anything to itself before. */
async function answerOf({ client }: TestClient): Promise<string> {
  for (;;) {
    const heard = await client.next(2 * PATIENCE)
    if (heard === undefined) return 'nothing'
    if (heard.kind === 'closed') return `closed ${heard.code} ${heard.reason}`
    if (heard.kind === 'text' && heard.text === 'ended') return heard.text
  }
}

/** Available only on Linux, which counts in hundredths of a second. */
function processorTimeOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

/** Available only on Linux. */
function peakOf(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024)
  } catch {
    return undefined
  }
}

const wanted = process.argv[2] ?? ''
let failures = 0
console.log('    ms   busy   wait     MB  program')
for (const attack of readAttacks()) {
  if (!`${attack.group} ${attack.title}`.includes(wanted)) continue
  const { outcome, milliseconds, busy, longestWait, megabytes } = await play(attack)
  const isRight = isEnding(attack, outcome)
  if (!isRight) failures++
  const columns = [milliseconds, busy, longestWait].map((each) => each.toFixed(0).padStart(6))
  columns.push(String(megabytes ?? '-').padStart(6))
  console.log(`${columns.join(' ')}  ${attack.group}: ${attack.title}`)
  console.log(
    `${' '.repeat(29)}  ${isRight ? '' : `expected ${attack.ending}, got `}${outcome.slice(0, 150)}`,
  )
}
process.exit(failures === 0 ? 0 : 1)
