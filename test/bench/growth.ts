/** Measures how cost grows with the work: the cost of a unit for one, ten and a hundred times the work. */

import { growthOfPrograms } from './growth-of-programs.js'
import { growthOfServing } from './growth-of-serving.js'
import { median } from './report.js'

/** Something that grows, and its measurement at one size. */
export interface Growth {
  readonly measures: readonly Measure[]
  /** Units of work, or the number of things that should make no difference. */
  readonly sizes: readonly number[]
  /** Returns the cost of a unit at a size, one figure for each measure. */
  readonly costs: (size: number) => Promise<readonly number[]>
  /** The same without balws, to separate what V8, Node and the machine contribute. */
  readonly inJavaScript?: (size: number) => Promise<readonly number[]>
}

interface Measure {
  readonly name: string
  /** The unit of the cost, such as `µs a name`. */
  readonly unit: string
}

export interface GrowthRow extends Measure {
  readonly steps: readonly { readonly size: number; readonly cost: number }[]
  /** The last cost divided by the first: 1 is linear, less is better. */
  readonly growth: number
  /** The growth of the same in JavaScript, without balws. */
  readonly growthInJavaScript?: number
  readonly verdict: 'linear' | 'as in JavaScript' | 'worse than linear'
}

/** Quadratic growth would be 100; caches, allocation and noise stay below this. */
const TOLERATED = 1.6

export async function measureGrowth(isQuick: boolean): Promise<GrowthRow[]> {
  const rows: GrowthRow[] = []
  for await (const growth of growthOfPrograms(isQuick)) rows.push(...(await rowsOf(growth, 3)))
  for await (const growth of growthOfServing(isQuick)) rows.push(...(await rowsOf(growth, isQuick ? 1 : 3)))
  return rows
}

async function rowsOf(growth: Growth, rounds: number): Promise<GrowthRow[]> {
  const { measures, sizes, costs, inJavaScript } = growth
  const ours = await stepsOf(growth, costs, rounds)
  const theirs = inJavaScript && (await stepsOf(growth, inJavaScript, rounds))
  return measures.map((measure, index) => {
    const steps = sizes.map((size, step) => ({ size, cost: ours[step]![index]! }))
    const growth = ours.at(-1)![index]! / ours[0]![index]!
    if (!theirs) return { ...measure, steps, growth, verdict: verdictOn(growth) }
    const growthInJavaScript = theirs.at(-1)![index]! / theirs[0]![index]!
    return { ...measure, steps, growth, growthInJavaScript, verdict: verdictOn(growth, growthInJavaScript) }
  })
}

/** By size and measure. */
async function stepsOf(
  { measures, sizes }: Growth,
  costs: Growth['costs'],
  rounds: number,
): Promise<number[][]> {
  // The first run is slower, whatever the size.
  await costs(sizes[1] ?? sizes[0]!)
  const steps: number[][] = []
  for (const size of sizes) {
    const each: (readonly number[])[] = []
    for (let round = 0; round < rounds; round++) each.push(await costs(size))
    steps.push(measures.map((_, index) => median(each.map((figures) => figures[index]!))))
  }
  return steps
}

function verdictOn(growth: number, inJavaScript = 1): GrowthRow['verdict'] {
  if (growth <= TOLERATED) return 'linear'
  return growth <= inJavaScript * TOLERATED ? 'as in JavaScript' : 'worse than linear'
}
