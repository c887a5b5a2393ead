/** Prints tables of figures, and the machine that they come from. */

import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os'
import type { GrowthRow } from './growth.js'

export interface Row {
  readonly name: string
  readonly unit: string
  /** One figure for each round. */
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  /** True for throughput, false for time and memory. */
  readonly isMoreBetter: boolean
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!

/** Half the range of the rounds, in per cent of their median. */
const spread = (values: readonly number[]): number =>
  ((Math.max(...values) - Math.min(...values)) / median(values)) * 100

/** The median of the ratios of all rounds: a machine that is slower for a while is slower for both sides. */
export function ratioOf({ ours, theirs }: Row): number {
  return median(ours.map((each, round) => each / theirs[round]!))
}

function shown(value: number): string {
  if (value >= 10_000) return Math.round(value).toLocaleString('en')
  return value.toFixed(value >= 100 ? 0 : 1)
}

function aligned(cells: readonly (readonly string[])[], leftColumns: number): void {
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  for (const row of cells) {
    const line = row.map((cell, i) => (i < leftColumns ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
    console.log(line.join('  ').trimEnd())
  }
  console.log()
}

/** @param peer what the second figure of each row measures */
export function printTable(title: string, peer: string, rows: readonly Row[]): void {
  const cells = [
    [title, 'unit', 'balws', '±%', peer, '±%', 'ratio', 'better'],
    ...rows.map((row) => [
      row.name,
      row.unit,
      shown(median(row.ours)),
      spread(row.ours).toFixed(0),
      shown(median(row.theirs)),
      spread(row.theirs).toFixed(0),
      ratioOf(row).toFixed(2),
      row.isMoreBetter ? 'more' : 'less',
    ]),
  ]
  aligned(cells, 2)
}

export function printGrowth(rows: readonly GrowthRow[]): void {
  const step = ({ size, cost }: GrowthRow['steps'][number]) =>
    `${size.toLocaleString('en')}: ${cost >= 100 ? Math.round(cost).toLocaleString('en') : cost.toPrecision(2)}`
  aligned(
    [
      ['growth', 'unit', 'once', 'ten times', 'a hundred times', 'last/first', 'in JavaScript', 'verdict'],
      ...rows.map((row) => [
        row.name,
        row.unit,
        ...[0, 1, 2].map((index) => (row.steps[index] ? step(row.steps[index]) : '')),
        row.growth.toFixed(2),
        row.growthInJavaScript?.toFixed(2) ?? '',
        row.verdict,
      ]),
    ],
    2,
  )
}

/** The machine that the figures come from. */
export interface Machine {
  readonly cpu: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
}

export function machine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown CPU',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${arch()}`,
    node: process.version,
  }
}

export function inWords({ cpu, cores, memoryGiB, system, node }: Machine): string {
  return `${cpu}, ${cores} cores, ${memoryGiB} GiB of memory, ${system}, Node ${node}`
}
