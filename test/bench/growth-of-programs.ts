/** Measures how the cost of programs grows with what they hold and with their own length. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Balws from '../../src/index.js'
import type { Growth } from './growth.js'
import { programOf } from './sources.js'
import { COMMAND, cpuOf } from './starting.js'

const inJavaScript: Readonly<Record<string, (n: number) => number>> = {
  entries: (n) => {
    const m = new Map<string, number>()
    for (let i = 0; i < n; i++) m.set(`name${i}`, i)
    let sum = 0
    for (let i = 0; i < n; i++) sum += m.get(`name${i}`)!
    return sum
  },
  elements: (n) => {
    const a: number[] = []
    for (let i = 0; i < n; i++) a[i] = i
    return a.length
  },
  units: (n) => {
    let s = ''
    for (let i = 0; i < n; i++) s += 'x'
    return s.length
  },
  members: (n) => {
    const j = new Map<string, number>()
    for (let i = 0; i < n; i++) j.set(`name${i}`, i)
    let sum = 0
    for (let i = 0; i < n; i++) sum += j.get(`name${i}`)!
    return sum
  },
  printed: (n) => {
    const j: Record<string, number> = {}
    for (let i = 0; i < n; i++) j[`name${i}`] = i
    return JSON.stringify(JSON.parse(JSON.stringify(j))).length
  },
}

/** Returns microseconds of CPU per unit; few units are measured several times. */
async function microseconds(units: number, minUnits: number, work: () => unknown): Promise<number> {
  const times = Math.ceil(minUnits / units)
  const before = process.cpuUsage()
  for (let time = 0; time < times; time++) await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / (units * times)
}

export async function* growthOfPrograms(isQuick: boolean): AsyncGenerator<Growth> {
  const file: string = new URL('../../dist/index.js', import.meta.url).href
  const { load } = (await import(file)) as typeof Balws
  const program = await load({
    file: fileURLToPath(new URL('./growth.bal', import.meta.url)),
    limits: { steps: Number.POSITIVE_INFINITY },
  })
  const sizes = (most: number) =>
    [most / 100, most / 10, most].map((size) => Math.round(isQuick ? size / 10 : size))
  const inProgram = (title: string, name: string, unit: string, most: number): Growth => ({
    measures: [{ name: title, unit }],
    sizes: sizes(most),
    costs: async (size) => [await microseconds(size, most / 10, () => program.call(name, [size]))],
    inJavaScript: async (size) => [await microseconds(size, most / 10, () => inJavaScript[name]!(size))],
  })
  // All sizes stay below the limits: 16 Mi units in a string, 4 Mi members in an array or object.
  yield inProgram('entries of a map', 'entries', 'µs an entry', 1_000_000)
  yield inProgram('elements of an array', 'elements', 'µs an element', 4_000_000)
  yield inProgram('length of a text', 'units', 'µs a unit', 10_000_000)
  yield inProgram('members of a json object', 'members', 'µs a member', 1_000_000)
  yield inProgram('length of a json text', 'printed', 'µs a member', 500_000)
  yield {
    measures: [{ name: 'lines of a program, load', unit: 'µs a line' }],
    sizes: sizes(100_000),
    costs: async (size) => {
      const source = programOf(size)
      return [await microseconds(size, 10_000, () => load({ source }))]
    },
  }
  const folder = mkdtempSync(join(tmpdir(), 'balws-bench-'))
  yield {
    measures: [{ name: 'lines of a program, balws check', unit: 'µs a line' }],
    sizes: sizes(100_000),
    costs: async (size) => {
      const place = join(folder, `${size}.bal`)
      writeFileSync(place, programOf(size))
      return [((await cpuOf([COMMAND, 'check', place])) * 1000) / size]
    },
  }
  rmSync(folder, { recursive: true })
}
