/** Resources with OnTimer. */

import { createServer } from 'node:http'
import { expect } from 'chai'
import { Waiters } from '../../src/cli/scenario/client.js'
import { load, type Server, type ServerStats } from '../../src/index.js'
import { createHub } from '../../src/runtime/hub.js'
import { DEFAULT_SERVER_LIMITS } from '../../src/runtime/limits.js'
import { listen } from '../../src/wire/listen.js'
import { open, PATIENCE } from '../support/client.js'
import {
  type Act,
  CHAT,
  closeServers,
  KeptLog,
  PlayedProgram,
  serve,
  serveSources,
} from '../support/server.js'

/** A service with an endpoint at `/t/ws` and resources of its own. */
const timed = (resources: string) => `
  import ballerina.net.http; import ballerina.net.ws;
  @http:BasePath {value:"/t"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service t {
    int ticks = 0;
    ${resources}
  }`

const TICK = (milliseconds: number, name = 'tick') =>
  timed(`@ws:OnTimer {milliseconds:${milliseconds}} resource ${name} (message m) { }`)

/** A counter that a test can wait for. */
class Counted {
  count = 0
  readonly #waiters = new Waiters()

  readonly add = (): void => {
    this.count++
    this.#waiters.wake()
  }

  async reaches(count: number): Promise<void> {
    const reached = await this.#waiters.until(() => this.count >= count, PATIENCE)
    if (!reached) throw new Error(`${this.count} of ${count}`)
  }
}

/** A resource that runs until it is released. */
function held(): { readonly act: Act; readonly begun: Counted; readonly release: () => void } {
  const begun = new Counted()
  const releases: (() => void)[] = []
  const act = () => {
    begun.add()
    return new Promise<void>((resolve) => releases.push(resolve))
  }
  return { act, begun, release: () => releases.shift()?.() }
}

const until = async (server: { stats(): ServerStats }, done: (stats: ServerStats) => boolean) => {
  for (const begun = performance.now(); !done(server.stats()); ) {
    if (performance.now() - begun > PATIENCE) throw new Error(JSON.stringify(server.stats()))
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

describe('a timer', () => {
  afterEach(closeServers)

  it('runs repeatedly without a connection, and reaches those of its service', async () => {
    const server = await serveSources([
      timed(`
        @ws:OnTimer {milliseconds:5}
        resource tick (message m) {
          ticks = ticks + 1;
          ws:broadcastText("tick " + ticks + " [" + messages:getStringPayload(m) + "]");
          ws:pushTextToGroup("all", "to the group");
          ws:broadcastTextToOthers("to others");
          try {
            ws:pushText("nobody");
          } catch (errors:Error e) {
            ws:broadcastText(e.msg + " " + ws:isConnectionOpen());
          }
        }
        @ws:OnOpen {} resource onOpen (message m) { ws:addConnectionToGroup("all"); ticks = 0; }`),
    ])
    const ann = await open(server, '/t/ws')
    expect(await ann.nextTexts(5)).to.deep.equal([
      'tick 1 []',
      'to the group',
      'to others',
      'Cannot send the message. Error occurred. false',
      'tick 2 []',
    ])
    expect(server.stats().timerRuns).to.be.greaterThan(1)
    expect(server.errors()).to.equal('')
  })

  it('works in a service for plain HTTP, which has no broadcast list', async () => {
    const server = await serveSources([
      `service plain {
        int runs = 0;
        @ws:OnTimer {milliseconds:1}
        resource tick (message m) {
          runs = runs + 1;
          if (runs == 2) { ws:broadcastText("x"); }
          system:println("run " + runs);
        }
      }`,
    ])
    await until(server, ({ timerRuns }) => timerRuns >= 3)
    expect(server.printed()).to.match(/^run 1\nrun 3\n/)
    expect(server.errors()).to.match(
      /^error in ballerina program: cannot find a broadcast list for the service: plain\n.*tick\(main.bal:\d+\)\n.*plain\(main.bal:\d+\)\n$/s,
    )
    expect(server.stats().errors).to.equal(1)
  })

  it('never runs twice at a time: runs that are due meanwhile are skipped and counted', async () => {
    const { act, begun, release } = held()
    const program = new PlayedProgram(TICK(1), { tick: act })
    const server = await serve(program, { metrics: { port: 0 } })
    await begun.reaches(1)
    await until(server, ({ timerRunsSkipped }) => timerRunsSkipped >= 3)
    expect([begun.count, server.stats().timerRuns]).to.deep.equal([1, 1])
    release()
    await begun.reaches(2)
    release()
    const metrics = await (await fetch(server.metricsUrl!)).text()
    const skipped = Number(/^balws_timer_runs_skipped_total (\d+)$/m.exec(metrics)?.[1])
    expect(skipped).to.be.within(3, server.stats().timerRunsSkipped)
    expect(metrics).to.match(/^balws_events_total\{event="OnTimer"\} [1-9]/m)
  })

  it('adds up seconds and milliseconds, and waits for longer than 31 bits of milliseconds', async () => {
    const runs = new Counted()
    const server = await serve(
      new PlayedProgram(
        timed(`@ws:OnTimer {seconds:1, milliseconds:9223372036854775807} resource never (message m) { }
          @ws:OnTimer {seconds:2147484} resource late (message m) { }
          @ws:OnTimer {seconds:0, milliseconds:2} resource tick (message m) { }`),
        { never: () => expect.fail('too early'), late: () => expect.fail('too early'), tick: runs.add },
      ),
    )
    await runs.reaches(3)
    expect(server.stats().errors).to.equal(0)
  })

  it('can be one of several in a service, and in a client service', async () => {
    const [first, second, third] = [new Counted(), new Counted(), new Counted()]
    await serve(
      new PlayedProgram(
        `${timed(`@ws:OnTimer {milliseconds:1} resource first (message m) { }
          @ws:OnTimer {milliseconds:1} resource second (message m) { }`)}
        @ws:ClientService {} service c { @ws:OnTimer {milliseconds:1} resource third (message m) { } }`,
        { first: first.add, second: second.add, third: third.add },
      ),
    )
    await Promise.all([first.reaches(2), second.reaches(2), third.reaches(2)])
  })

  it('has the steps of an event, and continues after a run that has used them up', async () => {
    const server = await serveSources(
      [
        timed(`@ws:OnTimer {milliseconds:1} resource tick (message m) {
            ticks = ticks + 1;
            if (ticks == 1) { while (true) { ticks = ticks + 1; } }
          }`),
      ],
      {},
      false,
      { steps: 10_000 },
    )
    await until(server, ({ timerRuns }) => timerRuns >= 3)
    expect(server.errors()).to.match(/^error in ballerina program: execution limit exceeded\n/)
    expect(server.stats().errors).to.equal(1)
  })

  it('stops when the server begins to drain, and lets a run end', async () => {
    const { act, begun, release } = held()
    let ended = false
    const program = new PlayedProgram(TICK(1), {
      tick: async (call) => {
        await act(call)
        ended = true
      },
    })
    const server = await serve(program)
    await begun.reaches(1)
    const closed = server.close()
    release()
    await closed
    expect([ended, begun.count]).to.deep.equal([true, 1])
    const { timerRuns, timerRunsSkipped } = server.stats()
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(server.stats()).to.include({ timerRuns, timerRunsSkipped })
  })

  it('that waits for another server is cut off at the end of the drain, without a trace', async () => {
    let [printed, errors] = ['', '']
    const program = await load({
      source: timed(`@ws:OnTimer {milliseconds:1} resource tick (message m) {
          system:println("run");
          try { system:sleep(1000000000); } catch (errors:Error e) { system:println(e.msg); }
        }`),
      stdout: (text) => {
        printed += text
      },
      stderr: (text) => {
        errors += text
      },
    })
    const server = await program.serve({ port: 0, host: '127.0.0.1' })
    await until(server, ({ timerRuns }) => timerRuns === 1)
    await server.close({ drainMs: 5 })
    await new Promise((resolve) => setImmediate(resolve))
    expect([printed, errors]).to.deep.equal(['run\n', ''])
  })

  it('does not run when the port is taken', async () => {
    const { port } = await serve(new PlayedProgram(CHAT, {}))
    const runs = new Counted()
    const deployments = [new PlayedProgram(TICK(1), { tick: runs.add })]
    const limits = DEFAULT_SERVER_LIMITS
    const options = { deployments, hub: createHub(), port, host: '127.0.0.1', limits, logger: new KeptLog() }
    await listen(options).then(
      () => expect.fail('it listens'),
      () => {},
    )
    const other = new Counted()
    await serve(new PlayedProgram(TICK(1), { tick: other.add }))
    await other.reaches(5)
    expect(runs.count).to.equal(0)
  })

  it('runs in a server of the embedder as well', async () => {
    const program = await load({
      source: timed('@ws:OnTimer {milliseconds:1} resource tick (message m) { ticks = ticks + 1; }'),
    })
    const node = createServer()
    const attached = await program.attach(node)
    const handlers = await (await load({ source: TICK(1) })).handlers()
    await until(attached, ({ timerRuns }) => timerRuns > 1)
    await until(handlers, ({ timerRuns }) => timerRuns > 1)
    await Promise.all([attached.close(), handlers.close()])
    const { timerRuns } = attached.stats()
    const other = new Counted()
    await serve(new PlayedProgram(TICK(1), { tick: other.add }))
    await other.reaches(5)
    expect(attached.stats().timerRuns).to.equal(timerRuns)
  })

  it('works beside a thousand others', async () => {
    const resources = Array.from(
      { length: 1_000 },
      (_, i) => `@ws:OnTimer {milliseconds:${(i % 7) + 1}} resource t${i} (message m) { ticks = ticks + 1; }`,
    )
    const server = await serveSources([timed(resources.join('\n'))])
    const ann = await open(server, '/t/ws')
    await until(server, ({ timerRuns }) => timerRuns > 3_000)
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(server.stats().errors).to.equal(0)
  })
})

describe('the timer of a service that is reloaded', () => {
  afterEach(closeServers)

  it('is the new one alone, with its own interval', async () => {
    const [before, after] = [new Counted(), new Counted()]
    const server = await serve(new PlayedProgram(TICK(1), { tick: before.add }))
    await before.reaches(2)
    await server.reload([new PlayedProgram(TICK(2), { tick: after.add })])
    const { count } = before
    await after.reaches(3)
    expect(before.count).to.equal(count)
    await server.reload([new PlayedProgram(TICK(1_000_000), { tick: after.add })])
    const last = after.count
    const other = new Counted()
    await serve(new PlayedProgram(TICK(1), { tick: other.add }))
    await other.reaches(5)
    expect(after.count).to.equal(last)
  })

  it('waits for a run that is going on during the reload', async () => {
    const { act, begun, release } = held()
    const after = new Counted()
    const server = await serve(new PlayedProgram(TICK(1), { tick: act }))
    await begun.reaches(1)
    await server.reload([new PlayedProgram(TICK(1_000_000), { tick: act })])
    await server.reload([new PlayedProgram(TICK(1), { tick: after.add })])
    const { timerRunsSkipped } = server.stats()
    await until(server, (stats) => stats.timerRunsSkipped >= timerRunsSkipped + 3)
    expect(after.count).to.equal(0)
    release()
    await after.reaches(1)
  })

  it('does not wait for ever: an endless run is ended, and that is logged', async () => {
    const logger = new KeptLog()
    const sources = ['while (true) { system:sleep(1); }', 'system:println("new");'].map((body) =>
      timed(`@ws:OnTimer {milliseconds:2} resource tick (message m) { ${body} }`),
    )
    let printed = ''
    const stdout = (text: string) => {
      printed += text
    }
    const [before, after] = await Promise.all(sources.map((source) => load({ source, stdout })))
    const server: Server = await before!.serve({
      port: 0,
      host: '127.0.0.1',
      logger,
      limits: { orphanTimeout: 30 },
    })
    await until(server, ({ timerRuns }) => timerRuns === 1)
    await server.reload(after!)
    await until(server, ({ timerRuns }) => timerRuns > 1)
    expect(logger.lines).to.deep.equal([
      'warn timer run ended long after a reload {"service":"t","resource":"tick","events":1}',
    ])
    expect(server.stats()).to.include({ orphanedEvents: 1, errors: 0 })
    await server.close()
    expect(printed).to.match(/^(new\n)+$/)
  })

  it('does not change when the reload fails', async () => {
    const before = new Counted()
    const server = await serve(new PlayedProgram(TICK(1), { tick: before.add }))
    const clashing = [new PlayedProgram(TICK(1), {}), new PlayedProgram(TICK(1), {})]
    await server.reload(clashing).then(
      () => expect.fail('reloaded'),
      () => {},
    )
    await before.reaches(before.count + 2)
  })
})
