/**
 * Times the programs of programs.bal against the same in JavaScript and, if installed, in Lua: CPU time of the
 * process, in turn. Each program, and much other code, has run before it is timed.
 */

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type * as Balws from '../../src/index.js'
import { inJavaScript } from './in-javascript.js'
import type { Row } from './report.js'

const SIZES: Readonly<Record<keyof typeof inJavaScript, number>> = {
  fib: 30,
  loop: 10_000_000,
  sieve: 1_000_000,
  structs: 5_000_000,
  texts: 1_000_000,
  maps: 1_000_000,
  strings: 100_000,
  jsons: 100_000,
  chat: 200_000,
}

const LUA_SCRIPT = fileURLToPath(new URL('./programs.lua', import.meta.url))

/** Returns CPU milliseconds of one run. */
async function cpuOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Loads the build: the code that people run. */
async function built(): Promise<typeof Balws> {
  const file: string = new URL('../../dist/index.js', import.meta.url).href
  return (await import(file)) as typeof Balws
}

export async function measurePrograms(isQuick: boolean): Promise<{ javaScript: Row[]; lua: Row[] }> {
  const { load } = await built()
  const program = await load({
    file: fileURLToPath(new URL('./programs.bal', import.meta.url)),
    limits: { steps: Number.POSITIVE_INFINITY },
  })
  await program.call('warmUp', [isQuick ? 2_000 : 20_000])
  // All run before the first is timed, so that the optimiser treats none better because of its position.
  for (const name of Object.keys(inJavaScript)) await program.call(name, [name === 'fib' ? 15 : 5_000])
  const rounds = isQuick ? 2 : 7
  const javaScript: Row[] = []
  const lua: Row[] = []
  for (const [name, work] of Object.entries(inJavaScript)) {
    const size = SIZES[name as keyof typeof inJavaScript]
    const n = isQuick && name !== 'fib' ? size / 10 : size
    const [result] = await program.call(name, [n])
    if (result !== work(n)) throw new Error(`${name} gives ${result}, not ${work(n)}`)
    const ours: number[] = []
    const theirs: number[] = []
    const inLua: number[] = []
    // In turn, so that a machine that becomes slower affects all of them.
    for (let round = 0; round < rounds; round++) {
      ours.push(await cpuOf(() => program.call(name, [n])))
      theirs.push(await cpuOf(() => work(n)))
      inLua.push(...timeInLua(name, n))
    }
    const row = { name, unit: 'ms', ours, isMoreBetter: false }
    javaScript.push({ ...row, theirs })
    if (inLua.length > 0) lua.push({ ...row, theirs: inLua })
  }
  return { javaScript, lua }
}

/** Returns CPU milliseconds of one run; nothing if the program or Lua itself does not exist. */
function timeInLua(name: string, n: number): number[] {
  const { status, stdout } = spawnSync('lua5.4', [LUA_SCRIPT, name, String(n), '1'], { encoding: 'utf8' })
  return status === 0 ? [Number(stdout)] : []
}
