import { expect } from 'chai'
import { createHub } from '../../../../src/runtime/hub.js'
import { DEFAULT_SERVER_LIMITS } from '../../../../src/runtime/limits.js'
import { logLosses } from '../../../../src/runtime/log-losses.js'
import { Meter } from '../../../../src/runtime/meter.js'
import { ServiceHost } from '../../../../src/runtime/service-host.js'
import { createMetrics, type Metrics } from '../../../../src/wire/http/metrics.js'
import { Traffic } from '../../../../src/wire/http/traffic.js'
import { KeptLog } from '../../../support/server.js'
import { NO_NETWORK } from '../../runtime/stage.js'

describe('the metrics', () => {
  let metrics: Metrics
  let host: ServiceHost

  beforeEach(() => {
    host = new ServiceHost(createHub(), DEFAULT_SERVER_LIMITS, new KeptLog(), NO_NETWORK, new Meter())
    metrics = createMetrics(host, new Traffic())
  })
  afterEach(() => metrics.stop())

  /** The lines of one metric, without those about it. */
  const linesOf = async (name: string) =>
    (await metrics.text()).split('\n').filter((line) => new RegExp(`^${name}(_\\w+)?[ {]`).test(line))

  it('show each number under its name', async () => {
    const shown = {
      balws_slow_clients_closed_total: 'slowClientsClosed',
      balws_clients_throttled_total: 'clientsThrottled',
      balws_silent_peers_closed_total: 'silentPeersClosed',
      balws_unfinished_messages_total: 'unfinishedMessages',
      balws_requests_timed_out_total: 'requestsTimedOut',
      balws_requests_total: 'requests',
      balws_resource_errors_total: 'errors',
      balws_orphaned_events_total: 'orphanedEvents',
      balws_timer_runs_skipped_total: 'timerRunsSkipped',
      balws_messages_received_total: 'messagesIn',
      balws_messages_sent_total: 'messagesOut',
    } as const
    for (const [index, counter] of Object.values(shown).entries()) host.counters[counter] = 100 + index
    for (const [index, name] of Object.keys(shown).entries()) {
      expect(await linesOf(name)).to.deep.equal([`${name} ${100 + index}`])
    }
  })

  it('show how much of the log is lost', async () => {
    const before = logLosses.lines
    logLosses.lines = 7
    try {
      expect(await linesOf('balws_log_lines_dropped_total')).to.deep.equal([
        'balws_log_lines_dropped_total 7',
      ])
    } finally {
      logLosses.lines = before
    }
  })

  it('show the counts of the meter, by code, status and event', async () => {
    const { meter } = host
    meter!.connections = 3
    meter!.addresses = () => 2
    meter!.closed(1000)
    meter!.closed(1000)
    meter!.closed(4001)
    meter!.refused(403)
    expect(await linesOf('balws_connections_total')).to.deep.equal(['balws_connections_total 3'])
    expect(await linesOf('balws_client_addresses')).to.deep.equal(['balws_client_addresses 2'])
    expect(await linesOf('balws_connections_closed_total')).to.deep.equal([
      'balws_connections_closed_total{code="1000"} 2',
      'balws_connections_closed_total{code="4xxx"} 1',
    ])
    expect(await linesOf('balws_handshakes_refused_total')).to.deep.equal([
      'balws_handshakes_refused_total{status="403"} 1',
    ])
  })

  it('add up durations up to each bound', async () => {
    const { meter } = host
    meter!.measure('OnOpen', () => {})
    const [durations] = meter!.events.values()
    durations!.add(0.3)
    durations!.add(60)
    const lines = await linesOf('balws_event_duration_seconds')
    const below = (bound: string) =>
      lines
        .find((line) => line.includes(`le="${bound}"`))
        ?.split(' ')
        .at(-1)
    expect([below('0.25'), below('0.5'), below('10'), below('+Inf')]).to.deep.equal(['1', '2', '2', '3'])
    expect(lines.at(-1)).to.equal('balws_event_duration_seconds_count{event="OnOpen"} 3')
    expect(await linesOf('balws_events_total')).to.deep.equal(['balws_events_total{event="OnOpen"} 3'])
  })

  it('show in seconds how late the event loop was', async () => {
    const longest = async () => Number((await linesOf('nodejs_eventloop_lag_max_seconds'))[0]!.split(' ')[1])
    const whileItTurns = () => new Promise((resolve) => setTimeout(resolve, 30))
    await longest()
    await whileItTurns()
    const end = performance.now() + 60
    while (performance.now() < end);
    await whileItTurns()
    expect(await longest()).to.be.within(0.02, 60)
  })
})
