/** How cost grows with the work: one, ten and a hundred times of it, and what a unit costs then. */

import { growthOfPrograms } from './growth-of-programs.js'
import { growthOfServing } from './growth-of-serving.js'
import { median } from './report.js'

/** What grows, and how to measure it. */
export interface Growth {
  readonly name: string
  /** What one unit's cost is given in, such as `µs a name`. */
  readonly unit: string
  /** Units of work, or how many there are of what should make no difference. */
  readonly sizes: readonly number[]
  /** What a unit costs at a size. */
  readonly cost: (size: number) => Promise<number>
  /** The same done by plain JavaScript, to tell what is V8's and the memory's own. */
  readonly inJavaScript?: (size: number) => Promise<number>
}

export interface GrowthRow {
  readonly name: string
  readonly unit: string
  readonly steps: readonly { readonly size: number; readonly cost: number }[]
  /** The last cost over the first: 1 is linear, less is better. */
  readonly growth: number
  /** That of the same in JavaScript. */
  readonly growthInJavaScript?: number
  readonly verdict: 'linear' | 'as in JavaScript' | 'worse than linear'
}

/** Quadratic growth shows as 100; caches, allocation and noise stay below this. */
const TOLERATED = 1.6

export async function measureGrowth(isQuick: boolean): Promise<GrowthRow[]> {
  const rows: GrowthRow[] = []
  for (const growths of [growthOfPrograms, growthOfServing]) {
    for await (const growth of growths(isQuick)) rows.push(await rowOf(growth, isQuick ? 1 : 3))
  }
  return rows
}

async function rowOf({ name, unit, sizes, cost, inJavaScript }: Growth, rounds: number): Promise<GrowthRow> {
  const steps = await costs(sizes, cost, rounds)
  const growth = growthOf(steps)
  if (!inJavaScript) return { name, unit, steps, growth, verdict: verdictOn(growth) }
  const growthInJavaScript = growthOf(await costs(sizes, inJavaScript, rounds))
  return { name, unit, steps, growth, growthInJavaScript, verdict: verdictOn(growth, growthInJavaScript) }
}

async function costs(
  sizes: readonly number[],
  cost: Growth['cost'],
  rounds: number,
): Promise<GrowthRow['steps']> {
  // The first time it is slower, whatever the size.
  await cost(sizes[1] ?? sizes[0]!)
  const steps = []
  for (const size of sizes) {
    const each: number[] = []
    for (let round = 0; round < rounds; round++) each.push(await cost(size))
    steps.push({ size, cost: median(each) })
  }
  return steps
}

const growthOf = (steps: GrowthRow['steps']): number => steps.at(-1)!.cost / steps[0]!.cost

function verdictOn(growth: number, inJavaScript = 1): GrowthRow['verdict'] {
  if (growth <= TOLERATED) return 'linear'
  return growth <= inJavaScript * TOLERATED ? 'as in JavaScript' : 'worse than linear'
}
