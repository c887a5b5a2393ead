/** Reports a soak in words and numbers. */

import { CHECKS, type Check } from './oracle.js'
import type { ServerState } from './server-process.js'
import type { SoakResult } from './soak.js'

const PERCENTILES = [50, 90, 99, 99.9, 100]

/** Formats the result for people: what was done, how it went, and whether each promise was kept. */
export function printed(result: SoakResult): string {
  const { seed, seconds, oracle, tally, codes, metrics, before, after } = result
  const lines = [
    `seed ${seed}, ${Math.round(seconds)} s after the warm-up, ${oracle.connections} connections in all`,
    '',
    ...[...tally].sort(([, a], [, b]) => b - a).map(([what, count]) => row(what, String(count))),
    row('deliveries of broadcasts and pushes', String(oracle.deliveries)),
    '',
    row('codes received by clients', shown(codes)),
    row('closed, as the server counts', labels(metrics, 'balws_connections_closed_total')),
    ...COUNTED.map(([what, name]) => row(what, labels(metrics, name))),
    '',
    row('connections open at most', String(after.mostConnections)),
    row('answers, ms, percentiles', shown(percentilesOf(oracle.latencies))),
    row('processor time of the server', `${cpuSeconds(after) - cpuSeconds(before)} s`),
    row('processor time of the clients', `${Math.round(result.clientSeconds)} s`),
    row('heap before / after, MB', `${megabytes(before.heap)} / ${megabytes(after.heap)}`),
    row('memory outside before / after, MB', `${megabytes(before.external)} / ${megabytes(after.external)}`),
    row(
      'resident before / peak / after, MB',
      `${megabytes(before.rss)} / ${megabytes(after.peak)} / ${megabytes(after.rss)}`,
    ),
    row('file descriptors at first / after', `${result.atFirst.descriptors} / ${after.descriptors}`),
    row('timers, sockets at first', `${result.atFirst.timers}, ${result.atFirst.sockets}`),
    row('timers, sockets after', `${after.timers}, ${after.sockets}`),
    '',
  ]
  for (const check of Object.keys(CHECKS) as Check[]) {
    const { count, examples } = oracle.problemsOf(check)
    lines.push(`${count === 0 ? '✔' : '✘'} ${CHECKS[check]}`)
    for (const example of examples) lines.push(`    ${example}`)
    if (count > examples.length) lines.push(`    and ${count - examples.length} more`)
  }
  return `${lines.join('\n')}\n`
}

const COUNTED = [
  ['slow clients cut', 'balws_slow_clients_closed_total'],
  ['silent peers dropped', 'balws_silent_peers_closed_total'],
  ['messages not finished in time', 'balws_unfinished_messages_total'],
  ['requests and handshakes not in time', 'balws_requests_timed_out_total'],
  ['resource errors', 'balws_resource_errors_total'],
  ['messages in', 'balws_messages_received_total'],
  ['messages out', 'balws_messages_sent_total'],
] as const

/** Formats the result as JSON. */
export function asJson({ oracle, tally, codes, metrics, ...rest }: SoakResult): unknown {
  return {
    ...rest,
    connections: oracle.connections,
    deliveries: oracle.deliveries,
    tally: Object.fromEntries(tally),
    codes: Object.fromEntries(codes),
    metrics: Object.fromEntries(metrics),
    latencies: Object.fromEntries(percentilesOf(oracle.latencies)),
    checks: Object.fromEntries(
      (Object.keys(CHECKS) as Check[]).map((each) => [each, oracle.problemsOf(each)]),
    ),
  }
}

function row(what: string, value: string): string {
  return `${what.padEnd(44)}${value}`
}

function shown(numbers: ReadonlyMap<number, number | string>): string {
  return [...numbers]
    .sort(([a], [b]) => a - b)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
}

/** Lists the values of a metric by its labels. */
function labels(metrics: ReadonlyMap<string, number>, name: string): string {
  const values = [...metrics].filter(([each]) => each === name || each.startsWith(`${name}{`))
  return values.map(([each, value]) => `${/"(.*)"/.exec(each)?.[1] ?? ''} ${value}`.trim()).join(', ') || '0'
}

function percentilesOf(latencies: readonly number[]): Map<number, string> {
  const sorted = Float64Array.from(latencies).sort()
  return new Map(
    PERCENTILES.map((percentile) => {
      const index = Math.min(sorted.length - 1, Math.floor((sorted.length * percentile) / 100))
      return [percentile, (sorted[index] ?? 0).toFixed(1)]
    }),
  )
}

function cpuSeconds({ cpu }: ServerState): number {
  return Math.round((cpu.user + cpu.system) / 1e6)
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}
