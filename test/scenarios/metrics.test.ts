/** The metrics and health of a server, on a separate port. */

import { createServer } from 'node:net'
import { expect } from 'chai'
import { Failure } from '../../src/values/failure.js'
import type { RunningServer } from '../../src/wire/listen.js'
import { ask, clientFrame, handshake, open, openRaw, openRawWebSocket } from '../support/client.js'
import { type Act, CHAT, closeServers, PlayedProgram, serve } from '../support/server.js'

const METRICS = { port: 0 }

const monitored = (acts: Readonly<Record<string, Act>> = {}, source = CHAT) =>
  serve(new PlayedProgram(source, acts), { metrics: METRICS })

const portOf = ({ metricsUrl }: RunningServer) => ({ port: Number(new URL(metricsUrl ?? '').port) })

/** Every value by its name and labels. */
async function metricsOf(server: RunningServer): Promise<Map<string, number>> {
  const { body } = await ask(portOf(server), '/metrics')
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(/\S+$/.exec(line)?.[0])]))
}

/** Asks until a value appears: the server ends a connection after the client has seen the end. */
async function until(server: RunningServer, name: string, value: number): Promise<Map<string, number>> {
  for (let attempts = 0; attempts < 1000; attempts++) {
    const metrics = await metricsOf(server)
    if (metrics.get(name) === value) return metrics
  }
  throw new Error(`${name} is ${(await metricsOf(server)).get(name)}`)
}

describe('the metrics of a server', () => {
  afterEach(closeServers)

  it('count connections, events and messages', async () => {
    const server = await monitored({
      onText: ({ event, text }) => event.connection?.pushText(text.repeat(2)),
    })
    const ann = await open(server, '/chat/ws')
    const ben = await open(server, '/chat/ws')
    ann.send('a', 'b', 'c')
    await ann.nextTexts(3)
    ben.close(1000)
    await ben.closed()
    await ask(server, '/chat/say', { method: 'POST' })
    const metrics = await until(server, 'balws_connections_closed_total{code="1000"}', 1)
    for (const [name, value] of [
      ['balws_connections', 1],
      ['balws_connections_total', 2],
      ['balws_events_total{event="OnOpen"}', 2],
      ['balws_events_total{event="OnTextMessage"}', 3],
      ['balws_events_total{event="OnClose"}', 1],
      ['balws_events_total{event="request"}', 1],
      ['balws_messages_received_total', 3],
      ['balws_messages_sent_total', 3],
      ['balws_requests_total', 1],
      ['balws_resource_errors_total', 0],
      ['balws_slow_clients_closed_total', 0],
      ['balws_silent_peers_closed_total', 0],
      ['balws_unfinished_messages_total', 0],
      ['balws_requests_timed_out_total', 0],
      ['balws_event_duration_seconds_count{event="OnTextMessage"}', 3],
      ['balws_event_duration_seconds_bucket{le="+Inf",event="OnTextMessage"}', 3],
    ] as const) {
      expect(metrics.get(name), name).to.equal(value)
    }
  })

  it('count every byte on the network, of connections that have gone as well', async () => {
    const server = await monitored()
    const raw = await openRaw(server)
    const request = 'GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
    raw.write(request)
    await raw.ended()
    const metrics = await metricsOf(server)
    expect(metrics.get('balws_received_bytes_total')).to.equal(request.length)
    expect(metrics.get('balws_sent_bytes_total')).to.equal(raw.text.length)
  })

  it('sort durations into buckets', async () => {
    let release = () => {}
    const server = await monitored({
      onText: ({ event, text }) => {
        if (text === 'go on') return release()
        event.connection?.pushText('waiting')
        return new Promise<void>((resolve) => {
          release = resolve
        })
      },
    })
    const ann = await open(server, '/chat/ws')
    ann.send('wait')
    await ann.next()
    const count = 'balws_event_duration_seconds_count{event="OnTextMessage"}'
    expect((await metricsOf(server)).get(count)).to.equal(undefined)
    const ben = await open(server, '/chat/ws')
    ben.send('go on')
    const metrics = await until(server, count, 2)
    const buckets = [...metrics].filter(([name]) => /_bucket\{.*OnTextMessage/.test(name)).map(([, n]) => n)
    expect(buckets).to.have.length(17)
    expect(buckets).to.deep.equal([...buckets].sort((a, b) => a - b))
    expect(metrics.get('balws_event_duration_seconds_sum{event="OnTextMessage"}')).to.be.greaterThan(0)
  })

  it('count failures, refusals and the codes of both sides', async () => {
    const server = await monitored({
      onText: ({ event, text }) => {
        if (text === 'fail') throw new Failure('broken')
        event.connection?.close()
      },
    })
    const refused = await openRaw(server)
    refused.write(handshake('/nowhere'))
    await refused.ended()
    const [ann, ben, cleo] = [
      await open(server, '/chat/ws'),
      await open(server, '/chat/ws'),
      await open(server, '/chat/ws'),
    ]
    ann.send('fail', 'close')
    await ann.closed()
    ben.close(4321)
    await ben.closed()
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws'))
    await raw.until(/\r\n\r\n/)
    // A frame that is not masked.
    raw.write(Buffer.from([0x81, 0]))
    await raw.ended()
    const metrics = await until(server, 'balws_connections_closed_total{code="1002"}', 1)
    expect(metrics.get('balws_connections_closed_total{code="1000"}')).to.equal(1)
    expect(metrics.get('balws_connections_closed_total{code="4xxx"}')).to.equal(1)
    expect(metrics.get('balws_resource_errors_total')).to.equal(1)
    expect(metrics.get('balws_handshakes_refused_total{status="404"}')).to.equal(1)
    expect(metrics.get('balws_connections')).to.equal(1)
    await cleo.heardSoFar()
  })

  it('count clients that do not read, do not answer, or do not complete a message', async () => {
    const program = new PlayedProgram(CHAT, {
      onText: ({ event }) => {
        for (let i = 0; i < 200; i++) event.connection?.pushText('x'.repeat(64 * 1024))
      },
    })
    const limits = {
      unsentBytes: 256 * 1024,
      handshakeTimeout: 100,
      messageTimeout: 100,
      closeTimeout: 1_000,
      pingInterval: 100,
      missedPings: 2,
    }
    const server = await serve(program, { metrics: METRICS, limits })
    const slow = await openRawWebSocket(server, '/chat/ws')
    slow.write(clientFrame('all at once'))
    expect(await slow.closeCode()).to.equal(1013)
    const unfinished = await openRawWebSocket(server, '/chat/ws')
    unfinished.write(clientFrame('never finished').subarray(0, 8))
    expect(await unfinished.closeCode()).to.equal(1008)
    const silent = await openRawWebSocket(server, '/chat/ws')
    await silent.ended()
    const late = await openRaw(server)
    late.write(handshake('/chat/ws').slice(0, 40))
    await late.ended()
    const metrics = await metricsOf(server)
    for (const name of [
      'balws_slow_clients_closed_total',
      'balws_silent_peers_closed_total',
      'balws_unfinished_messages_total',
      'balws_requests_timed_out_total',
    ]) {
      expect(metrics.get(name), name).to.equal(1)
    }
  })

  it('describe the process', async () => {
    const metrics = await metricsOf(await monitored())
    expect(metrics.get('nodejs_heap_size_used_bytes')).to.be.greaterThan(1_000_000)
    expect(metrics.get('process_resident_memory_bytes')).to.be.greaterThan(1_000_000)
    for (const which of ['p50', 'p90', 'p99', 'max']) {
      expect(metrics.get(`nodejs_eventloop_lag_${which}_seconds`), which).to.be.within(0, 60)
    }
  })

  it('have descriptions in the format of Prometheus', async () => {
    const { status, headers, body } = await ask(portOf(await monitored()), '/metrics')
    expect(status).to.equal(200)
    expect(headers.get('content-type')).to.equal('text/plain; version=0.0.4; charset=utf-8')
    expect(body).to.contain('# HELP balws_connections WebSocket connections of clients\n')
    expect(body).to.contain('# TYPE balws_event_duration_seconds histogram\n')
    expect(body).to.contain('# TYPE balws_connections_total counter\n')
  })

  it('are served on the loopback interface by default', async () => {
    const { metricsUrl } = await monitored()
    expect(metricsUrl).to.match(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/)
    const all = await serve(new PlayedProgram(CHAT, {}), { metrics: { port: 0, host: '0.0.0.0' } })
    expect(all.metricsUrl).to.match(/^http:\/\/localhost:\d+\/metrics$/)
  })

  it('are off by default', async () => {
    expect((await serve(new PlayedProgram(CHAT, {}))).metricsUrl).to.equal(undefined)
  })

  it('need a separate port: without it nothing is served', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const { port } = holder.address() as { port: number }
    const outcome = await serve(new PlayedProgram(CHAT, {}), { metrics: { port } }).then(
      () => 'served',
      (error: NodeJS.ErrnoException) => error.code,
    )
    holder.close()
    expect(outcome).to.equal('EADDRINUSE')
  })
})

describe('the metrics port', () => {
  afterEach(closeServers)

  it('answers nothing but /healthz and /metrics', async () => {
    const watch = portOf(await monitored())
    expect(await ask(watch, '/healthz')).to.include({ status: 200, body: 'ok' })
    expect(await ask(watch, '/healthz', { method: 'HEAD' })).to.include({ status: 200, body: '' })
    expect(await ask(watch, '/')).to.include({ status: 404 })
    const { status, headers } = await ask(watch, '/metrics', { method: 'POST', body: 'x' })
    expect([status, headers.get('allow')]).to.deep.equal([405, 'GET, HEAD'])
  })

  it('answers 503 while the server drains, and closes with it', async () => {
    let release = () => {}
    const server = await monitored({
      onText: ({ event }) => {
        event.connection?.pushText('at work')
        return new Promise<void>((resolve) => {
          release = resolve
        })
      },
    })
    const watch = portOf(server)
    const ann = await open(server, '/chat/ws')
    ann.send('x')
    await ann.next()
    const stopped = server.close({ drainMs: 60_000 })
    expect(await ask(watch, '/healthz')).to.include({ status: 503, body: 'draining' })
    expect((await metricsOf(server)).get('balws_connections')).to.equal(1)
    release()
    await stopped
    const refused = await openRaw(watch).then(
      () => 'accepted',
      ({ code }: NodeJS.ErrnoException) => code,
    )
    expect(refused).to.equal('ECONNREFUSED')
  })
})
