/** How cost grows with the work: one, ten and a hundred times of it, and what each unit costs then. */

import type * as Balws from '../../src/index.js'
import { median } from './report.js'
import { programOf } from './sources.js'

interface Growth {
  readonly name: string
  readonly unit: string
  /** The units of work at each step. */
  readonly sizes: readonly number[]
  /** CPU milliseconds of that much work. */
  readonly run: (size: number) => Promise<number>
}

const SOURCE = `
function store (int n) (int) {
    map m = {};
    int i = 0;
    while (i < n) { m["name" + i] = i; i = i + 1; }
    int sum = 0;
    i = 0;
    while (i < n) { sum = sum + (int) m["name" + i]; i = i + 1; }
    return sum;
}
function list (int n) (int) {
    int[] l = [];
    int i = 0;
    while (i < n) { l[i] = i; i = i + 1; }
    return l.length;
}
function text (int n) (int) {
    string s = "";
    int i = 0;
    while (i < n) { s = s + "x"; i = i + 1; }
    return strings:length(s);
}
function object (int n) (int) {
    json j = {};
    int i = 0;
    while (i < n) { j["name" + i] = i; i = i + 1; }
    return strings:length(jsons:toString(j));
}
`

async function timed(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export async function measureGrowth(isQuick: boolean): Promise<void> {
  const file: string = new URL('../../dist/index.js', import.meta.url).href
  const { load } = (await import(file)) as typeof Balws
  const program = await load({ source: SOURCE, limits: { steps: Number.POSITIVE_INFINITY } })
  const steps = (most: number) => [most / 100, most / 10, most].map((size) => (isQuick ? size / 10 : size))
  const inProgram = (name: string, most: number): Growth => ({
    name,
    unit: 'µs a unit',
    sizes: steps(most),
    run: (size) => timed(() => program.call(name, [size])),
  })
  const growths: Growth[] = [
    inProgram('store', 1_000_000),
    inProgram('list', 4_000_000),
    inProgram('text', 10_000_000),
    inProgram('object', 1_000_000),
    {
      name: 'program length',
      unit: 'µs a line',
      sizes: steps(100_000),
      run: (size) => {
        const source = programOf(size)
        return timed(() => load({ source }))
      },
    },
  ]
  for (const { name, unit, sizes, run } of growths) {
    await run(sizes[0]!)
    const cells: string[] = []
    for (const size of sizes) {
      const rounds = []
      for (let round = 0; round < 3; round++) rounds.push(await run(size))
      cells.push(`${size.toLocaleString('en')}: ${((median(rounds) * 1000) / size).toFixed(3)}`)
    }
    console.log(`${name.padEnd(16)} ${unit.padEnd(10)} ${cells.join('   ')}`)
  }
  console.log()
}
