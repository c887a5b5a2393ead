/** Runs `balws run` as a process. */

import { type AddressInfo, connect as connectTcp, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import { connect } from '../../src/cli/scenario/client.js'
import { ROOT, start } from '../support/balws.js'
import { ADDRESS, ECHO, folder, run, useFolder } from '../support/commands.js'

describe('balws', function () {
  this.timeout(60_000)
  useFolder()

  describe('run', () => {
    it('runs main with the arguments after --', async () => {
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

    it('prints the error that ends main, and its place', async () => {
      folder.write(
        'fails.bal',
        'function main (string[] args) {\n    fail(0);\n}\n\nfunction fail (int zero) {\n    int a = 1 / zero;\n}\n',
      )
      expect(await run(['run', 'fails.bal'])).to.include({
        code: 1,
        stdout: '',
        stderr: [
          'error in ballerina program:  / by zero',
          'fails.bal:6:13: BAL6101',
          '  |',
          '6 |     int a = 1 / zero;',
          '  |             ^^^^^^^^',
          '\t at fail(fails.bal:2)',
          '\t at main(fails.bal:1)',
          '',
        ].join('\n'),
      })
    })

    it('colours the place of an error when colours are on', async () => {
      folder.write('fails.bal', 'function main (string[] args) {\n    string s = args[0];\n}\n')
      const { stderr } = await run(['run', 'fails.bal'], { FORCE_COLOR: '1' })
      expect(stderr).to.contain('\u001b[1m\u001b[31m^^^^^^^\u001b[39m\u001b[22m\n\t at main(fails.bal:1)\n')
      expect(stderr).to.match(/^error in ballerina program: array index out of range: index: 0, size: 0\n/)
    })

    it('reports that there is nothing to run', async () => {
      folder.write('idle.bal', 'function f () {}\n')
      expect(await run(['run', 'idle.bal'])).to.include({
        code: 1,
        stderr: "balws: no service(s) found in 'idle.bal', and no main function either\n",
      })
    })

    it('serves until SIGTERM, then closes every connection and exits with 0', async () => {
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
      // This client never answers the close frame, so the server must wait.
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

    it('ends quietly when the reader of its output has gone', async () => {
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

    it('keeps serving when nobody reads its output or errors', async () => {
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

      it('reports it in one line', async () => {
        const { port } = holder.address() as AddressInfo
        const { code, stderr } = await run(['run', join(ROOT, ECHO), '--port', String(port)])
        expect(stderr).to.equal(
          `balws: port ${port} is already in use; stop the other program, or choose one with --port\n`,
        )
        expect(code).to.equal(1)
      })
    })

    it('reports in one line that an address does not belong to this machine', async () => {
      const { code, stderr } = await run(['run', join(ROOT, ECHO), '--port', '0', '--host', '192.0.2.1'])
      expect(stderr).to.equal("balws: '192.0.2.1' is not an address of this machine\n")
      expect(code).to.equal(1)
    })
  })
})
