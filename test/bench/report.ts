/** A table of ratios, and the same as JSON. */

export interface Row {
  readonly name: string
  readonly unit: string
  /** One figure a round. */
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
  /** True for throughput, false for time and memory. */
  readonly isMoreBetter: boolean
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!

/** How far the rounds lie apart, in per cent of their median. */
const spread = (values: readonly number[]): number =>
  ((Math.max(...values) - Math.min(...values)) / median(values)) * 100

export function ratioOf({ ours, theirs }: Row): number {
  return median(ours) / median(theirs)
}

function shown(value: number): string {
  if (value >= 10_000) return Math.round(value).toLocaleString('en')
  return value.toFixed(value >= 100 ? 0 : 1)
}

/** @param peer what the second figure of each row is */
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
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  for (const row of cells) {
    const line = row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
    console.log(line.join('  '))
  }
  console.log()
}
