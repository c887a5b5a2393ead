/**
 * Times the programs of programs.bal against the same in JavaScript, in CPU time of this process, the two
 * in turn. What the figures mean and what not: README.md.
 */

import { fileURLToPath } from 'node:url'
import { load } from '../../src/index.js'

type Work = (n: number) => number

const inJavaScript: Readonly<Record<string, Work>> = {
  fib: function fib(n: number): number {
    return n < 2 ? n : fib(n - 1) + fib(n - 2)
  },
  loop(n) {
    let sum = 0
    for (let i = 0; i < n; i++) sum = sum + i
    return sum
  },
  sieve(n) {
    const isComposite: boolean[] = new Array(n + 1).fill(false)
    let count = 0
    for (let i = 2; i <= n; i++) {
      if (isComposite[i]) continue
      count++
      for (let k = i * i; k <= n; k += i) isComposite[k] = true
    }
    return count
  },
  structs(n) {
    const p = { x: 1, y: 2 }
    for (let i = 0; i < n; i++) p.x = p.x + p.y
    return p.x
  },
  texts(n) {
    let s = ''
    for (let i = 0; i < n; i++) s = s + i
    return s.length
  },
  maps(n) {
    const m = new Map<string, number>()
    for (let i = 0; i < n; i++) m.set(`k${i}`, i)
    return m.get('k1')! + m.size
  },
}

const SIZES: Readonly<Record<string, number>> = {
  fib: 30,
  loop: 10_000_000,
  sieve: 1_000_000,
  structs: 5_000_000,
  texts: 1_000_000,
  maps: 1_000_000,
}

const isQuick = process.argv.includes('--quick')
const ROUNDS = isQuick ? 1 : 5

/** CPU milliseconds of one run. */
async function cpuOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

const program = await load({
  file: fileURLToPath(new URL('./programs.bal', import.meta.url)),
  limits: { steps: Number.POSITIVE_INFINITY },
})
await program.call('warmUp', [isQuick ? 2_000 : 20_000])

console.log('program      balws ms   JavaScript ms   ratio')
for (const [name, work] of Object.entries(inJavaScript)) {
  const n = isQuick && name !== 'fib' ? SIZES[name]! / 10 : SIZES[name]!
  const [ours] = await program.call(name, [n])
  if (ours !== work(n)) throw new Error(`${name} gives ${ours}, not ${work(n)}`)
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push([await cpuOf(() => program.call(name, [n])), await cpuOf(() => work(n))] as const)
  }
  const balws = median(rounds.map(([each]) => each))
  const script = median(rounds.map(([, each]) => each))
  const cells = [
    balws.toFixed(1).padStart(8),
    script.toFixed(1).padStart(13),
    (balws / script).toFixed(1).padStart(8),
  ]
  console.log(name.padEnd(12), cells.join('  '))
}
