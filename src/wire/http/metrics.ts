/** Exposes the counts of a server in the format of Prometheus. Values are read when metrics are collected. */

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { logLosses } from '../../runtime/log-losses.js'
import { DURATION_BOUNDS, type Durations, Meter } from '../../runtime/meter.js'
import type { ServiceHost } from '../../runtime/service-host.js'
import type { Traffic } from './traffic.js'

export interface Metrics {
  readonly contentType: string
  /** The current values. */
  text(): Promise<string>
  /** Stops watching the event loop. */
  stop(): void
}

/** @param host with a meter */
export function createMetrics(host: ServiceHost, traffic: Traffic): Metrics {
  const { meter = new Meter() } = host
  const registry = new Registry()
  addConnections(registry, host, meter)
  addEvents(registry, host, meter)
  addTraffic(registry, host, traffic)
  const stop = addProcess(registry)
  return { contentType: registry.contentType, text: () => registry.metrics(), stop }
}

function addConnections(registry: Registry, host: ServiceHost, meter: Meter): void {
  const { counters } = host
  gauge(registry, 'balws_connections', 'WebSocket connections of clients', () => host.connections.size)
  counter(
    registry,
    'balws_connections_total',
    'WebSocket connections of clients since the start',
    () => meter.connections,
  )
  countersBy(registry, 'code', 'balws_connections_closed_total', 'Connections that ended', () => meter.closes)
  countersBy(registry, 'status', 'balws_handshakes_refused_total', 'Refused handshakes', () => meter.refusals)
  counter(
    registry,
    'balws_slow_clients_closed_total',
    'Connections closed because the client did not read',
    () => counters.slowClientsClosed,
  )
  counter(
    registry,
    'balws_clients_throttled_total',
    'Connections throttled because the client sent too fast',
    () => counters.clientsThrottled,
  )
  gauge(registry, 'balws_client_addresses', 'Client addresses that the limits by address hold', () =>
    meter.addresses(),
  )
  counter(
    registry,
    'balws_silent_peers_closed_total',
    'Connections dropped because the other end did not answer pings',
    () => counters.silentPeersClosed,
  )
  counter(
    registry,
    'balws_unfinished_messages_total',
    'WebSocket messages that were not completed in time',
    () => counters.unfinishedMessages,
  )
  counter(
    registry,
    'balws_requests_timed_out_total',
    'HTTP requests and handshakes that were not completed in time',
    () => counters.requestsTimedOut,
  )
}

function addEvents(registry: Registry, { counters }: ServiceHost, meter: Meter): void {
  countersBy(
    registry,
    'event',
    'balws_events_total',
    'Runs of resources',
    () => new Map([...meter.events].map(([event, { count }]) => [event, count])),
  )
  registry.registerMetric(
    new DurationHistogram(
      'balws_event_duration_seconds',
      'Time from the start of a resource to its end, including waits',
      meter.events,
    ),
  )
  counter(registry, 'balws_requests_total', 'HTTP requests', () => counters.requests)
  counter(
    registry,
    'balws_log_lines_dropped_total',
    'Log lines that could not be written or were not read in time',
    () => logLosses.lines,
  )
  counter(registry, 'balws_resource_errors_total', 'Uncaught errors of resources', () => counters.errors)
  counter(
    registry,
    'balws_orphaned_events_total',
    'Events that were ended because their connection had gone',
    () => counters.orphanedEvents,
  )
  counter(
    registry,
    'balws_timer_runs_skipped_total',
    'Skipped runs of timers',
    () => counters.timerRunsSkipped,
  )
}

function addTraffic(registry: Registry, { counters }: ServiceHost, traffic: Traffic): void {
  counter(registry, 'balws_messages_received_total', 'WebSocket messages received', () => counters.messagesIn)
  counter(registry, 'balws_messages_sent_total', 'WebSocket messages sent', () => counters.messagesOut)
  counter(registry, 'balws_received_bytes_total', 'Bytes received from clients', () => traffic.total.received)
  counter(registry, 'balws_sent_bytes_total', 'Bytes sent to clients', () => traffic.total.sent)
}

/** Adds the metrics of the process, with the names that dashboards for Node use. */
function addProcess(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  for (const percentile of [50, 90, 99]) {
    gauge(
      registry,
      `nodejs_eventloop_lag_p${percentile}_seconds`,
      `Delay of the event loop since the last look, ${percentile}th percentile`,
      () => delay.percentile(percentile) / 1e9,
    )
  }
  gauge(
    registry,
    'nodejs_eventloop_lag_max_seconds',
    'Longest delay of the event loop since the last look',
    () => {
      const longest = delay.count === 0 ? 0 : delay.max / 1e9
      // Metrics are collected in order, and this one is the last to read the histogram.
      delay.reset()
      return longest
    },
  )
  const memory = () => process.memoryUsage()
  gauge(registry, 'nodejs_heap_size_used_bytes', 'Heap in use', () => memory().heapUsed)
  gauge(registry, 'nodejs_heap_size_total_bytes', 'Heap taken from the system', () => memory().heapTotal)
  gauge(registry, 'nodejs_external_memory_bytes', 'Memory outside the heap', () => memory().external)
  gauge(registry, 'process_resident_memory_bytes', 'Memory of the process', () => memory().rss)
  return () => delay.disable()
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}

function counter(registry: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset()
      this.inc(read())
    },
  })
}

function countersBy(
  registry: Registry,
  label: string,
  name: string,
  help: string,
  read: () => ReadonlyMap<string | number, number>,
): void {
  new Counter({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect() {
      this.reset()
      for (const [value, count] of read()) this.inc({ [label]: value }, count)
    },
  })
}

/** Exposes durations that a `Meter` has counted: prom-client's own histogram would cost more than many events do. */
class DurationHistogram extends Histogram<'event'> {
  constructor(
    private readonly title: string,
    private readonly about: string,
    private readonly durations: ReadonlyMap<string, Durations>,
  ) {
    super({ name: title, help: about, labelNames: ['event'], registers: [] })
  }

  /** Called by the registry. */
  async getForPromString() {
    const values = [...this.durations].flatMap(([event, each]) => this.#valuesOf(event, each))
    return { name: this.title, help: this.about, type: 'histogram', values, aggregator: 'sum' }
  }

  #valuesOf(event: string, { classes, count, sum }: Durations) {
    let below = 0
    const buckets = [...DURATION_BOUNDS, '+Inf'].map((le, index) => {
      below += classes[index]!
      return { metricName: `${this.title}_bucket`, labels: { le, event }, value: below }
    })
    return [
      ...buckets,
      { metricName: `${this.title}_sum`, labels: { event }, value: sum },
      { metricName: `${this.title}_count`, labels: { event }, value: count },
    ]
  }
}
