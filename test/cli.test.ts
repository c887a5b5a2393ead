/** The command line from outside: what it prints, how it ends, and that it never shows our own stack. */

import { mkdirSync } from 'node:fs'
import { type AddressInfo, connect as connectTcp, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import manifest from '../package.json' with { type: 'json' }
import { connect } from '../src/wire/client.js'
import { balws, Folder, type Outcome, ROOT, start, stopAll } from './support/balws.js'

const ECHO = 'samples/echo/websocketEchoServer.bal'
const ADDRESS = /ws:\/\/localhost:(\d+)(\S*)/

let folder: Folder

/** Runs a command, and holds it to what every one owes its user. */
async function run(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const outcome = await balws(args, { cwd: folder.path, env })
  for (const text of [outcome.stdout, outcome.stderr]) {
    expect(text).not.to.match(/^\s+at .*[.](ts|js|mjs)\b/m)
    expect(text).not.to.contain('internal error')
  }
  return outcome
}

describe('balws', function () {
  this.timeout(30_000)

  before(() => {
    folder = new Folder()
  })
  afterEach(stopAll)
  after(() => folder.remove())

  describe('by itself', () => {
    it('says its version', async () => {
      expect(await run(['--version'])).to.include({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
    })

    it('helps with examples, for each command too', async () => {
      for (const args of [['--help'], ['help'], ['run', '--help'], ['help', 'check'], ['explain', '-h']]) {
        const { code, stdout } = await run(args)
        expect(code, args.join(' ')).to.equal(0)
        expect(stdout).to.match(/^Examples?:\n {2}\$ balws/m)
      }
    })

    it('teaches how to write a scenario', async () => {
      expect((await run(['test', '--help'])).stdout).to.contain('- ann connects: /chat/ws')
    })

    it('shows its help when there is no command, and calls it misuse', async () => {
      const { code, stderr } = await run([])
      expect(code).to.equal(2)
      expect(stderr).to.contain('Usage: balws')
    })

    // biome-ignore format: table
    const MISUSES: readonly (readonly [args: string, line: string])[] = [
      ['rnu', "balws: unknown command 'rnu'; did you mean 'run'?"],
      ['chat.bal', "balws: unknown command 'chat.bal'; did you mean 'balws run chat.bal'?"],
      ['run', "balws: no program given; try 'balws run FILE'"],
      ['check', "balws: no program given; try 'balws run FILE'"],
      ['run x.bal --prot 1', "balws: unknown option '--prot'; did you mean '--port'?"],
      ['run x.bal --port http', "balws: option '-p, --port <n>' argument 'http' is invalid. Expected a port from 0 to 65535; 'balws --help' shows what there is"],
      ['run x.bal --message-bytes -1', "balws: option '--message-bytes <size>' argument '-1' is invalid. Expected a size such as 64k or 1m; 'balws --help' shows what there is"],
      ['run missing.bal', 'balws: cannot read missing.bal: there is no such file'],
      ['check missing.bal', 'balws: cannot read missing.bal: there is no such file'],
      ['test missing', 'balws: cannot read missing: there is no such file'],
      ['test .', 'balws: no *.scenario.yaml found in .'],
      ['explain BAL0000', "balws: there is no code 'BAL0000'; 'balws explain' lists all of them"],
    ]
    for (const [args, line] of MISUSES) {
      it(`answers '${args}' with one line`, async () => {
        expect(await run(args.split(' '))).to.include({ code: 2, stdout: '', stderr: `${line}\n` })
      })
    }

    for (const command of ['run', 'check', 'doc', 'test']) {
      it(`reads nothing of a name that is too long with ${command}`, async () => {
        const { code, stderr } = await run([command, `${'x'.repeat(300)}/y`])
        expect(code).to.equal(2)
        expect(stderr).to.match(
          /^balws: cannot read x{300}\/y: (no file has a name that long|there is no such file)\n$/,
        )
      })
    }

    it('says which variable of the environment is wrong', async () => {
      const { code, stderr } = await run(['run', 'x.bal'], { BALWS_PORT: 'http' })
      expect(code).to.equal(2)
      expect(stderr).to.contain("value 'http' from env 'BALWS_PORT' is invalid")
    })

    it('lets no argument steer the terminal', async () => {
      expect((await run(['run', '\u001b[2J'])).stderr).to.equal(
        'balws: cannot read \\u001b[2J: there is no such file\n',
      )
    })

    it('has no programs in a directory without any', async () => {
      mkdirSync(join(folder.path, 'nothing'))
      expect(await run(['run', 'nothing'])).to.include({
        code: 2,
        stderr: 'balws: no bal files in the package: nothing\n',
      })
    })
  })

  describe('check', () => {
    it('finds nothing wrong with a sample', async () => {
      expect(await balws(['check', ECHO])).to.include({
        code: 0,
        stdout: '1 program checked: no problems\n',
        stderr: '',
      })
    })

    it('draws what is wrong, with a hint', async () => {
      folder.write(
        'wrong.bal',
        'function main (string[] args) {\n    int count = 1;\n    int a = cuont;\n}\n',
      )
      const { code, stdout } = await run(['check', 'wrong.bal'])
      expect(code).to.equal(1)
      expect(stdout).to.match(/^wrong[.]bal:3:13: error BAL2\d{3}: undefined symbol 'cuont'\n/)
      expect(stdout).to.contain('\n  |\n3 |     int a = cuont;\n  |             ^^^^^\n  = hint: ')
      expect(stdout).to.match(/\n1 program checked: 1 error\n$/)
    })

    it('prints diagnostics as JSON', async () => {
      folder.write('wrong.bal', 'function main (string[] args) { int a = b; }\n')
      const { code, stdout } = await run(['check', '--json', 'wrong.bal'])
      expect(code).to.equal(1)
      const [diagnostic, ...more] = JSON.parse(stdout)
      expect(more).to.deep.equal([])
      expect(diagnostic).to.include({
        severity: 'error',
        file: 'wrong.bal',
        path: 'wrong.bal',
        line: 1,
        column: 41,
      })
    })

    it('prints an empty array when nothing is wrong', async () => {
      expect(await balws(['check', '--json', ECHO])).to.include({ code: 0, stdout: '[]\n' })
    })

    it('passes what has warnings only', async () => {
      folder.write('warned.bal', 'import ballerina.lang.strings;\nfunction main (string[] args) {}\n')
      const { code, stdout } = await run(['check', 'warned.bal'])
      expect(code).to.equal(0)
      expect(stdout).to.match(
        /^warned[.]bal:1:\d+: warning BAL\d{4}: unused import package .*\n {2}\|\n1 \| import/,
      )
      expect(stdout).to.match(/\n1 program checked: 1 warning\n$/)
    })

    it('shows all mistakes of all programs', async () => {
      folder.write('one.bal', 'function main (string[] args) { int a = b; int c = d; }\n')
      folder.write('two.bal', 'function main (string[] args) { int a = "x"; }\n')
      expect((await run(['check', 'one.bal', 'two.bal'])).stdout).to.match(/2 programs checked: 3 errors\n$/)
    })

    it('checks a directory as one package', async () => {
      mkdirSync(join(folder.path, 'pair'))
      folder.write('pair/a.bal', 'function main (string[] args) { greet(); }\n')
      folder.write('pair/b.bal', 'function greet () { int a = b; }\n')
      const { code, stdout } = await run(['check', 'pair'])
      expect(code).to.equal(1)
      expect(stdout).to.match(/^pair[/]b[.]bal:1:29: error/)
    })

    it('is coloured when asked to be, and plain with NO_COLOR', async () => {
      folder.write('wrong.bal', 'function main (string[] args) { int a = b; }\n')
      const colored = await run(['check', 'wrong.bal'], { FORCE_COLOR: '1' })
      expect(colored.stdout).to.contain('\u001b[')
      const plain = await run(['check', 'wrong.bal'], { FORCE_COLOR: '1', NO_COLOR: '1' })
      expect(plain.stdout).not.to.contain('\u001b')
    })
  })

  describe('locates the mistake in', () => {
    const service = (annotation: string): string =>
      `import ballerina.net.ws;\n@ws:WebSocketUpgradePath {value:"/x"}\nservice s {\n    ${annotation}\n    resource r (message m) {}\n}\n`

    // biome-ignore format: table
    const MISTAKES: readonly (readonly [name: string, content: string | Uint8Array, place: RegExp])[] = [
      ['an unclosed string', 'function main (string[] args) {\n    string s = "abc;\n}\n', /:2:\d+: error BAL1\d{3}: /],
      ['a missing brace', 'function main (string[] args) {\n    int a = 1;\n', /:2:\d+: error BAL1\d{3}: /],
      ['an unknown name', 'function main (string[] args) {\n    int a = b;\n}\n', /:2:13: error BAL2\d{3}: undefined symbol 'b'/],
      ['a wrong type', 'function main (string[] args) {\n    int a = "x";\n}\n', /:2:\d+: error BAL3\d{3}: /],
      ['a wrong annotation', service('@ws:OnFoo {}'), /:4:\d+: error BAL4\d{3}: undefined annotation 'ballerina.net.ws:OnFoo'/],
      ['an empty file', '', /^bad[.]bal:1:1: error BAL5007: no definitions found in 'bad.bal'/],
      ['binary garbage', Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 13) % 256), /:\d+:\d+: error BAL1\d{3}: /],
      ['ten thousand parentheses', `function main (string[] args) {\n    int a = ${'('.repeat(10_000)}1${')'.repeat(10_000)};\n}\n`, /:2:\d+: error BAL1\d{3}: /],
      ['ten thousand braces', `function main (string[] args) ${'{ if (true) '.repeat(10_000)}`, /:1:\d+: error BAL1\d{3}: /],
    ]
    for (const [name, content, place] of MISTAKES) {
      it(name, async () => {
        folder.write('bad.bal', content)
        for (const command of ['check', 'run']) {
          const { code, stdout, stderr } = await run([command, 'bad.bal'])
          expect(code).to.equal(1)
          const report = stdout + stderr
          expect(report.split('\n', 1)[0]).to.match(/^bad[.]bal:\d+:\d+: error BAL\d{4}: /)
          expect(report).to.match(place)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: garbage must not reach the terminal
          expect(report).not.to.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
        }
      })
    }
  })

  describe('run', () => {
    it('runs main with the arguments behind --', async () => {
      folder.write(
        'args.bal',
        'import ballerina.lang.system;\nfunction main (string[] args) { system:println(args[0] + args[1]); }\n',
      )
      expect(await run(['run', 'args.bal', '--', '--help', '-x'])).to.include({
        code: 0,
        stdout: '--help-x\n',
        stderr: '',
      })
    })

    it('prints the error that main ends with, and where', async () => {
      folder.write(
        'fails.bal',
        'function main (string[] args) {\n    fail(0);\n}\n\nfunction fail (int zero) {\n    int a = 1 / zero;\n}\n',
      )
      expect(await run(['run', 'fails.bal'])).to.include({
        code: 1,
        stdout: '',
        stderr: 'error in ballerina program:  / by zero\n\t at fail(fails.bal:2)\n\t at main(fails.bal:1)\n',
      })
    })

    it('says so when there is nothing to run', async () => {
      folder.write('idle.bal', 'function f () {}\n')
      expect(await run(['run', 'idle.bal'])).to.include({
        code: 1,
        stderr: "balws: no service(s) found in 'idle.bal', and no main function either\n",
      })
    })

    it('serves until SIGTERM, then closes every connection and ends well', async () => {
      const running = start(['run', ECHO, '--port', '0'])
      const [, port, path] = await running.prints(ADDRESS)
      expect(path).to.equal('/ws-echo-server')
      const client = await connect(`ws://127.0.0.1:${port}${path}`, { timeout: 5000 })
      client.send('hello')
      expect(await client.next(5000)).to.deep.equal({ kind: 'text', text: 'hello' })
      await running.prints(/client : hello/)
      const { code, stdout } = await running.stop('SIGTERM')
      expect(code).to.equal(0)
      expect(await client.next(5000)).to.include({ kind: 'closed', code: 1001 })
      expect(stdout).to.match(
        /New client connected to the server[.]\nclient : hello\nclient left the server[.]\n$/,
      )
    })

    it('ends at once at the second signal', async () => {
      const running = start(['run', ECHO, '--port', '0'])
      const [, port] = await running.prints(ADDRESS)
      // This client never answers the close frame, so that the server has a reason to wait.
      const deaf = connectTcp(Number(port), '127.0.0.1')
      deaf.write(
        'GET /ws-echo-server HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
      )
      await running.prints(/New client connected/)
      const closeFrame = new Promise<void>((resolve) => {
        deaf.on('data', (bytes) => {
          if (bytes.includes(0x88)) resolve()
        })
      })
      deaf.on('error', () => {})
      running.process.kill('SIGTERM')
      await closeFrame
      expect(await running.stop('SIGTERM')).to.include({ code: 143 })
      deaf.destroy()
    })

    it('serves several programs on one port, and finds them through the environment', async () => {
      const files = ['samples/store/websocketEndpoint.bal', 'samples/store/httpService.bal']
      const running = start(['run', ...files], { env: { BALWS_PORT: '0', BALWS_MAX_CONNECTIONS: '1' } })
      const [, port] = await running.prints(ADDRESS)
      await running.prints(/http:\/\/localhost:\d+\/storeInfo/)
      const first = await connect(`ws://127.0.0.1:${port}/store/ws`, { timeout: 5000 })
      const second = await connect(`ws://127.0.0.1:${port}/store/ws`, { timeout: 5000 }).catch(String)
      expect(second).to.contain('503')
      first.terminate()
      expect(await running.stop('SIGINT')).to.include({ code: 0 })
    })

    it('lets Ctrl+C end a main that never ends', async () => {
      folder.write(
        'loop.bal',
        'import ballerina.lang.system;\nfunction main (string[] args) { system:println("on"); while (true) { int a = 1; } }\n',
      )
      const running = start(['run', 'loop.bal'], { cwd: folder.path })
      await running.prints(/on/)
      expect(await running.stop('SIGINT')).to.include({ code: null, signal: 'SIGINT' })
    })

    it('ends quietly when nobody reads its output any more', async () => {
      folder.write(
        'chatter.bal',
        'import ballerina.lang.system;\nfunction main (string[] args) { while (true) { system:println("on"); } }\n',
      )
      const running = start(['run', 'chatter.bal'], { cwd: folder.path })
      await running.prints(/on/)
      running.process.stdout.destroy()
      const { code, stderr } = await running.ended
      expect(stderr).to.equal('')
      expect(code).to.equal(0)
    })

    it('goes on serving when nobody reads what it says, be it output or errors', async () => {
      folder.write(
        'talker.bal',
        `import ballerina.lang.messages; import ballerina.lang.system; import ballerina.net.ws;
        @http:BasePath {value:"/t"} @ws:WebSocketUpgradePath {value:"/ws"} service t {
          @ws:OnTextMessage {} resource onText (message m) {
            string text = messages:getStringPayload(m);
            system:println(text);
            ws:pushText(text);
            int zero;
            zero = 1 / zero;
          }
        }`,
      )
      const running = start(['run', 'talker.bal', '--port', '0'], { cwd: folder.path })
      const [, port] = await running.prints(/ws:\/\/localhost:(\d+)/)
      running.process.stdout.destroy()
      running.process.stderr.destroy()
      const client = await connect(`ws://127.0.0.1:${port}/t/ws`, { timeout: 5000 })
      for (const text of ['one', 'two', 'three', 'four']) {
        client.send(text)
        expect(await client.next(5000)).to.deep.equal({ kind: 'text', text })
      }
      client.terminate()
      expect((await running.stop()).code).to.equal(0)
    })

    describe('with a port that is taken', () => {
      let holder: Server
      beforeEach((done) => {
        holder = createServer().listen(0, done)
      })
      afterEach((done) => {
        holder.close(done)
      })

      it('says so in one line', async () => {
        const { port } = holder.address() as AddressInfo
        const { code, stderr } = await run(['run', join(ROOT, ECHO), '--port', String(port)])
        expect(stderr).to.equal(
          `balws: port ${port} is already in use; stop the other program, or choose one with --port\n`,
        )
        expect(code).to.equal(1)
      })
    })

    it('says in one line that a host is not here', async () => {
      const { code, stderr } = await run(['run', join(ROOT, ECHO), '--port', '0', '--host', '192.0.2.1'])
      expect(stderr).to.equal("balws: '192.0.2.1' is no address of this machine\n")
      expect(code).to.equal(1)
    })
  })

  describe('explain', () => {
    it('explains a code with an example and what balws says about it', async () => {
      for (const code of ['BAL2001', 'bal2001', '2001']) {
        const { code: exitCode, stdout } = await run(['explain', code])
        expect(exitCode).to.equal(0)
        expect(stdout).to.match(/^BAL2001 {2}error, semantic\n\n.+\n\nExample:\n\n {4}/)
        expect(stdout).to.match(/What balws says about it:\n\n {4}example[.]bal:\d+:\d+: error BAL2001: /)
      }
    })

    it('lists every code', async () => {
      const lines = (await run(['explain'])).stdout.trimEnd().split('\n')
      expect(lines.length).to.be.greaterThan(50)
      expect(lines.filter((line) => !/^BAL\d{4} {2}\S/.test(line))).to.deep.equal([])
    })
  })

  describe('test', () => {
    const RUN = `run: echo.bal\nsteps:\n  - ann connects: /ws-echo-server\n`

    beforeEach(async () => {
      const { readFileSync } = await import('node:fs')
      folder.write('echo.bal', readFileSync(join(ROOT, ECHO)))
    })

    it('shows a tree of steps with ticks', async () => {
      folder.write('a.scenario.yaml', `${RUN}  - ann sends: hi\n  - ann receives: hi\n  - ann closes\n`)
      expect(await run(['test', 'a.scenario.yaml'])).to.include({
        code: 0,
        stdout: [
          'a.scenario.yaml',
          '  ✓ ann connects: /ws-echo-server',
          '  ✓ ann sends: hi',
          '  ✓ ann receives: hi',
          '  ✓ ann closes',
          '',
          '1 scenario, 4 steps: all as expected\n',
        ].join('\n'),
      })
    })

    it('stops at the first surprise and shows the difference', async () => {
      folder.write('a.scenario.yaml', `${RUN}  - ann sends: hi\n  - ann receives: hello\n  - ann closes\n`)
      expect(await run(['test', 'a.scenario.yaml'])).to.include({
        code: 1,
        stdout: [
          'a.scenario.yaml',
          '  ✓ ann connects: /ws-echo-server',
          '  ✓ ann sends: hi',
          '  ✗ ann receives: hello',
          '      the message ann receives is another',
          '      - expected  + received',
          '      - hello',
          '      + hi',
          '',
          '1 scenario, 3 steps: 1 went otherwise\n',
        ].join('\n'),
      })
    })

    // biome-ignore format: table
    const SURPRISES: readonly (readonly [name: string, steps: string, surprise: string])[] = [
      ['a message that no step mentions', '  - ann sends: hi\n', 'ann receives a message, which no step mentions'],
      ['a message where there should be none', '  - ann sends: hi\n  - ann receives nothing\n', 'ann receives a message, which no step mentions'],
      ['a message that does not come', '  - ann receives: hi\n', 'ann receives nothing within 0.2 s'],
      ['a printed line that is another', '  - prints: hello\n', 'the printed line is another'],
      ['a printed line that does not come', '  - prints: [New client connected to the server., more]\n', 'no line is printed within 0.2 s'],
      ['more printed lines than mentioned', '  - ann closes\n  - prints: New client connected to the server.\n', 'more is printed'],
      ['something printed where nothing should be', '  - prints nothing\n', 'more is printed'],
      ['a text that is not on stderr', '  - stderr contains: boom\n', 'stderr does not contain the text'],
      ['a close that does not come', '  - ann is closed\n', 'ann is still connected'],
      ['a client that is let in', '  - ben connects: { path: /ws-echo-server, refused: 404 }\n', 'ben is let in'],
      ['a client that is not let in', '  - ben connects: /nowhere\n', 'the handshake of ben is answered with 404'],
      ['another status', '  - GET /nowhere:\n    answers: 200\n', 'the status is another'],
    ]
    for (const [name, steps, surprise] of SURPRISES) {
      it(`is surprised by ${name}`, async () => {
        folder.write('a.scenario.yaml', RUN + steps)
        const { code, stdout } = await run(['test', 'a.scenario.yaml', '--timeout', '200ms'])
        expect(code).to.equal(1)
        expect(stdout).to.match(/ {2}✗ /)
        expect(stdout).to.contain(`      ${surprise}\n`)
      })
    }

    it('is surprised by an error that no step mentions', async () => {
      folder.write(
        'fails.bal',
        'import ballerina.net.http;\n@http:BasePath {value:"/f"}\nservice f {\n    @http:GET {}\n    resource r (message m) { int zero = 0; int a = 1 / zero; }\n}\n',
      )
      folder.write('a.scenario.yaml', 'run: fails.bal\nsteps:\n  - GET /f:\n    answers: 500\n')
      const { code, stdout } = await run(['test', 'a.scenario.yaml'])
      expect(code).to.equal(1)
      expect(stdout).to.contain('the program reported an error')
      expect(stdout).to.contain('+ error in ballerina program:  / by zero')
    })

    it('prints results as JSON', async () => {
      folder.write('a.scenario.yaml', `${RUN}  - ann sends: hi\n  - ann receives: hello\n`)
      const { code, stdout } = await run(['test', '--json', 'a.scenario.yaml'])
      expect(code).to.equal(1)
      expect(JSON.parse(stdout)).to.deep.equal([
        {
          file: 'a.scenario.yaml',
          passed: false,
          steps: [
            { title: 'ann connects: /ws-echo-server', passed: true },
            { title: 'ann sends: hi', passed: true },
            {
              title: 'ann receives: hello',
              passed: false,
              problem: 'the message ann receives is another',
              expected: 'hello',
              received: 'hi',
            },
          ],
        },
      ])
    })

    it('draws the mistakes of a scenario and plays nothing', async () => {
      folder.write('a.scenario.yaml', `${RUN}  - ann shouts: hi\n`)
      expect(await run(['test', 'a.scenario.yaml'])).to.include({
        code: 2,
        stdout: '',
        stderr: [
          "a.scenario.yaml:4:5: error: cannot understand the step 'ann shouts'",
          '  |',
          '4 |   - ann shouts: hi',
          '  |     ^^^^^^^^^^',
          "  = hint: steps are like 'ann connects: /path', 'ann sends: hi', 'ann receives: hi', 'GET /path', 'prints: hi'",
          '\n',
        ].join('\n'),
      })
    })

    it('draws the mistakes of a program', async () => {
      folder.write('echo.bal', 'service s {')
      folder.write('a.scenario.yaml', RUN)
      const { code, stdout, stderr } = await run(['test', 'a.scenario.yaml'])
      expect(code).to.equal(1)
      expect(stderr).to.match(/echo[.]bal:1:\d+: error BAL1\d{3}/)
      expect(stdout).to.contain('the program is wrong')
    })
  })
})
