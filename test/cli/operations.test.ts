/** `balws run` for operators: metrics, health, the log, stopping. */

import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect } from 'chai'
import { balws, Folder, start, stopAll } from '../support/balws.js'
import { ask, handshake, open, openRaw } from '../support/client.js'

const ECHO = 'samples/echo/websocketEchoServer.bal'
const STUCK = `import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

@http:BasePath {value:"/stuck"}
@ws:WebSocketUpgradePath {value:"/ws"}
service stuck {
    @ws:OnTextMessage {}
    resource say (message m) {
        ws:pushText("at work");
        system:sleep(600000);
    }
}
`

const TALKATIVE = `import ballerina.lang.messages;
import ballerina.lang.system;
import ballerina.net.http;
import ballerina.net.ws;

function main (string[] args) {
    system:print("main ");
    system:println("is done");
    system:print("no end of line");
}

@http:BasePath {value:"/talk"}
@ws:WebSocketUpgradePath {value:"/ws"}
service talk {
    @ws:OnTextMessage {}
    resource say (message m) {
        string text = messages:getStringPayload(m);
        system:println(text);
        system:log(3, text);
        ws:pushText("heard");
        ws:pushTextToConnection(text, "");
    }
}
`

/** Text with which a client could forge a log line or steer a terminal. */
const FORGED = 'x\n{"level":"error","msg":"forged"}\u001b[2J\u0085\u2028\u009b2J\r\nend'

describe('balws run for operators', function () {
  this.timeout(60_000)

  let folder: Folder
  before(() => {
    folder = new Folder()
    folder.write('stuck.bal', STUCK)
    folder.write('talkative.bal', TALKATIVE)
  })
  afterEach(stopAll)
  after(() => folder.remove())

  it('prints the address of the metrics', async () => {
    const running = start(['run', ECHO, '--port', '0', '--metrics', '0'])
    const [, port] = await running.prints(/ metrics +http:\/\/127\.0\.0\.1:(\d+)\/metrics\nReady/)
    const watch = { port: Number(port) }
    expect(await ask(watch, '/healthz')).to.include({ status: 200, body: 'ok' })
    expect((await ask(watch, '/metrics')).body).to.match(/^balws_connections 0$/m)
    expect(await running.stop()).to.include({ code: 0, stderr: '' })
  })

  it('takes port and address of the metrics from the environment', async () => {
    const env = { BALWS_PORT: '0', BALWS_METRICS: '0', BALWS_METRICS_HOST: '0.0.0.0' }
    await start(['run', ECHO], { env }).prints(/ metrics +http:\/\/localhost:\d+\/metrics\n/)
  })

  it('names the port that is taken', async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const { port } = holder.address() as { port: number }
    const { code, stderr } = await balws(['run', ECHO, '--port', '0', '--metrics', String(port)])
    holder.close()
    expect(stderr).to.equal(
      `balws: port ${port} is already in use; stop the other program, or choose one with --metrics\n`,
    )
    expect(code).to.equal(1)
  })

  it('limits the clients behind a proxy by settings in the environment', async () => {
    const env = {
      BALWS_PORT: '0',
      BALWS_TRUST_PROXY: '127.0.0.1, ::1',
      BALWS_CONNECTIONS_PER_ADDRESS: '1',
      BALWS_MESSAGES_PER_SECOND: '1',
      BALWS_LOG: 'json',
    }
    const running = start(['run', ECHO], { env })
    const [, port] = await running.reports(/"endpoints":\["ws:\/\/localhost:(\d+)\//)
    const server = { port: Number(port) }
    const ann = await open(server, '/ws-echo-server', { 'X-Forwarded-For': '192.0.2.1' })
    await open(server, '/ws-echo-server', { 'X-Forwarded-For': '192.0.2.2' })
    const third = await openRaw(server)
    third.write(handshake('/ws-echo-server', ['X-Forwarded-For: 192.0.2.1']))
    await third.until(/^HTTP\/1\.1 429 Too Many Requests\r\n/)
    ann.send('a', 'b')
    expect(await ann.nextTexts(2)).to.deep.equal(['a', 'b'])
    await running.reports(/"address":"192\.0\.2\.1".*"handshake refused"/)
    await running.reports(/"address":"192\.0\.2\.1".*"client throttled"/)
    expect(await running.stop()).to.include({ code: 0 })
  })

  it('names an invalid address of a proxy', async () => {
    const { code, stderr } = await balws(['run', ECHO, '--port', '0', '--trust-proxy', '10.0.0.1,nginx'])
    expect(stderr).to.equal(
      "balws: 'nginx' is not an address of a proxy; expected one such as 10.0.0.1 or 10.0.0.0/8\n",
    )
    expect(code).to.equal(2)
  })

  it('warns about limits that conflict', async () => {
    const running = start(['run', ECHO, '--port', '0', '--message-bytes', '32m'])
    await running.prints(/Ready/)
    const { code, stderr } = await running.stop()
    expect(stderr).to.equal(
      'balws: a client that is sent one message of full size is cut off as slow: raise unsentBytes (--unsent-bytes) unsentBytes=4194304 messageBytes=33554432\n',
    )
    expect(code).to.equal(0)
  })

  // biome-ignore format: table
  const NONSENSE: readonly (readonly [args: string, message: string])[] = [
    ['--metrics-host 0.0.0.0', '--metrics-host needs --metrics, which sets the port'],
    ['--port 9790 --metrics 9790', '--metrics needs another port: the services listen on 9790'],
    ['--ping-interval 5', "option '--ping-interval <time>' argument '5' is invalid. A time needs a unit: 5s or 5ms?"],
    ['--drain-time 5', "option '--drain-time <time>' argument '5' is invalid. A time needs a unit: 5s or 5ms?"],
    ['--header-bytes none', "option '--header-bytes <size>' argument 'none' is invalid. This limit cannot be switched off: expected a size such as 64k or 1m; see 'balws --help'"],
    ['--origin foo', "option '--origin <list>' argument 'foo' is invalid. 'foo' is not an origin: an origin is scheme and host, such as https://example.org; see 'balws --help'"],
  ]
  for (const [args, message] of NONSENSE) {
    it(`does not start with ${args}`, async () => {
      expect(await balws(['run', ECHO, ...args.split(' ')])).to.include({
        code: 2,
        stdout: '',
        stderr: `balws: ${message}\n`,
      })
    })
  }

  it('requires a unit for a time in the environment', async () => {
    const { code, stderr } = await balws(['run', ECHO], { env: { BALWS_PING_INTERVAL: '5' } })
    expect(stderr).to.match(/value '5' from env 'BALWS_PING_INTERVAL' is invalid.*5s or 5ms[?]\n$/)
    expect(code).to.equal(2)
  })

  it('serves without limits that are switched off', async () => {
    const off = [
      '--message-bytes',
      '--unsent-bytes',
      '--ping-interval',
      '--handshake-timeout',
      '--close-timeout',
      '--fragments',
      '--message-timeout',
      '--body-bytes',
      '--steps',
      '--memory-bytes',
      '--waiting-events',
      '--header-count',
      '--total-unsent-bytes',
    ]
    const args = off.flatMap((flag) => [flag, 'none'])
    const running = start(['run', `${folder.path}/talkative.bal`, '--port', '0', ...args])
    const [, port] = await running.prints(/ws:\/\/localhost:(\d+)\/talk\/ws/)
    const ann = await open({ port: Number(port) }, '/talk/ws')
    ann.send('x'.repeat(3_000_000))
    expect(await ann.next()).to.equal('heard')
    expect((await running.stop()).code).to.equal(0)
  })

  it('stops within the drain time, whatever a resource waits for', async () => {
    const running = start(['run', `${folder.path}/stuck.bal`, '--port', '0', '--drain-time', '50ms'])
    const [, port] = await running.prints(/ws:\/\/localhost:(\d+)\/stuck\/ws.*Ready/s)
    const ann = await open({ port: Number(port) }, '/stuck/ws')
    ann.send('x')
    expect(await ann.next()).to.equal('at work')
    const { code } = await running.stop()
    expect(code).to.equal(0)
  })

  it('logs lines of JSON that no text of a program or client can forge', async () => {
    const args = ['run', `${folder.path}/talkative.bal`, '--port', '0', '--log', 'json']
    const running = start(args, { env: { FORCE_COLOR: '1' } })
    const [, port] = await running.reports(/"endpoints":\["ws:\/\/localhost:(\d+)\/talk\/ws"/)
    const server = { port: Number(port) }
    const ann = await open(server, '/talk/ws')
    ann.send(FORGED)
    expect(await ann.next()).to.equal('heard')
    const refused = await openRaw(server)
    refused.write(handshake('/no%1b[2J?token=secret'))
    await refused.ended()
    const { code, stdout, stderr } = await running.stop()
    expect([code, stdout]).to.deep.equal([0, ''])
    expect(stderr).to.match(/^[\x20-\x7e\n]*\n$/)
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    for (const { level, time } of lines) {
      expect(level).to.be.oneOf(['info', 'warn', 'error'])
      expect(new Date(String(time)).toISOString()).to.equal(time)
    }
    const url = `http://localhost:${port}`
    expect(lines.map(({ level, time, trace, ...rest }) => rest)).to.deep.equal([
      { stream: 'stdout', text: 'main is done', msg: 'printed' },
      { url, endpoints: [`ws://localhost:${port}/talk/ws`], msg: 'listening' },
      { stream: 'stdout', text: `no end of line${FORGED}`, msg: 'printed' },
      { stream: 'stderr', text: `[INFO] ${FORGED}`, msg: 'printed' },
      {
        service: 'talk',
        resource: 'say',
        code: 'BAL6604',
        file: 'talkative.bal',
        line: 21,
        column: 9,
        msg: 'resource failed',
      },
      { status: 404, path: '/no%1b[2J', address: '127.0.0.1', msg: 'handshake refused' },
      { connections: 1, msg: 'draining' },
      { msg: 'stopped' },
    ])
    expect(lines[4]?.trace).to.match(
      /^error in ballerina program: cannot find a connection .*\n\t at talk\(talkative\.bal:14\)$/s,
    )
  })

  it('logs the failure of main as JSON, after its last output', async () => {
    folder.write(
      'fails.bal',
      'import ballerina.lang.system;\nfunction main (string[] args) { system:print("a"); int b = 1 / (args.length - args.length); }\n',
    )
    const { code, stdout, stderr } = await balws(['run', `${folder.path}/fails.bal`], {
      env: { BALWS_LOG: 'json' },
    })
    expect([code, stdout]).to.deep.equal([1, ''])
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string })
    const texts = lines.map(({ text }) => text)
    expect(texts.sort()).to.deep.equal([
      'a',
      'error in ballerina program:  / by zero\n\t at main(fails.bal:2)',
    ])
    expect(lines.find(({ text }) => text !== 'a')).to.include({
      code: 'BAL6101',
      file: 'fails.bal',
      line: 2,
      column: 60,
    })
  })

  it('writes a lone surrogate as a question mark everywhere', async () => {
    folder.write(
      'halves.bal',
      `import ballerina.lang.strings; import ballerina.lang.system;
      function main (string[] args) {
        string pair = "\\uD83D\\uDE00";
        string first = strings:subString(pair, 0, 1);
        system:println(pair + first);
        system:print(first);
        system:print(strings:subString(pair, 1, 2) + "\\n");
        system:log(5, first);
        int n = (int) first;
      }`,
    )
    const text = await balws(['run', `${folder.path}/halves.bal`])
    expect([text.code, text.stdout]).to.deep.equal([1, '😀?\n??\n'])
    expect(text.stderr)
      .to.match(/^\[ERROR\] \?$/m)
      .and.not.match(/[\ufffd\ud83d]/)
    const json = await balws(['run', `${folder.path}/halves.bal`, '--log', 'json'])
    const texts = json.stderr
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text)
    expect(texts).to.include.members(['😀?', '??', '[ERROR] ?'])
    expect(texts.join('')).not.to.match(/[\ud800-\udfff]/u)
  })

  it('logs more with --verbose, each message on one line', async () => {
    const running = start(['run', `${folder.path}/stuck.bal`, '--port', '0', '--verbose'])
    const [, port] = await running.prints(/ws:\/\/localhost:(\d+)\/stuck\/ws.*Ready/s)
    const refused = await openRaw({ port: Number(port) })
    refused.write(handshake('/nowhere?token=secret'))
    await refused.ended()
    const { code, stderr } = await running.stop()
    expect(stderr).to.equal(
      'balws: handshake refused status=404 path="/nowhere" address="127.0.0.1"\n' +
        'balws: draining connections=0\nbalws: stopped\n',
    )
    expect(code).to.equal(0)
  })

  for (const format of ['text', 'json']) {
    it(`neither waits for a slow reader of its log nor buffers everything for it, as ${format}`, async () => {
      const running = start(['run', `${folder.path}/talkative.bal`, '--port', '0', '--log', format])
      const log = format === 'text' ? running.process.stdout : running.process.stderr
      const shows = (pattern: RegExp) =>
        format === 'text' ? running.prints(pattern) : running.reports(pattern)
      const [, port] = await shows(/ws:\/\/localhost:(\d+)\/talk\/ws/)
      const ann = await open({ port: Number(port) }, '/talk/ws')
      log.pause()
      const line = 'x'.repeat(1_000_000)
      for (let i = 0; i < 60; i++) {
        ann.send(line)
        expect(await ann.next()).to.equal('heard')
      }
      log.resume()
      const [, missing] = await shows(/(?:"missing":|balws: )(\d+)(?: characters|,).* not read in time/)
      expect(Number(missing)).to.be.greaterThan(15_000_000)
      ann.send('and on it goes')
      expect(await ann.next()).to.equal('heard')
      await shows(/and on it goes/)
      expect(await running.stop()).to.include({ code: 0 })
    })
  }

  it('stops even if nobody reads its log', async () => {
    const running = start(['run', `${folder.path}/talkative.bal`, '--port', '0'])
    const [, port] = await running.prints(/ws:\/\/localhost:(\d+)\/talk\/ws/)
    const ann = await open({ port: Number(port) }, '/talk/ws')
    running.process.stdout.pause()
    ann.send('x'.repeat(1_000_000))
    expect(await ann.next()).to.equal('heard')
    running.process.kill('SIGTERM')
    const [code] = (await once(running.process, 'exit')) as [number]
    expect(code).to.equal(0)
    running.process.stdout.resume()
  })

  it('has two log formats', async () => {
    const { code, stderr } = await balws(['run', ECHO, '--log', 'xml'])
    expect(stderr).to.match(
      /^balws: option '--log <format>' argument 'xml' is invalid.* Allowed choices are text, json/,
    )
    expect(code).to.equal(2)
  })
})
