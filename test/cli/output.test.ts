/** Output that cannot be written: a full disk, a reader that has gone. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { expect } from 'chai'
import { cli } from '../support/balws.js'
import { ask, open } from '../support/client.js'
import { folder, useFolder } from '../support/commands.js'

const TALKATIVE = `@http:BasePath {value:"/talk"}
@ws:WebSocketUpgradePath {value:"/ws"}
service talk {
  @ws:OnTextMessage {}
  resource heard (message m) { system:println(messages:getStringPayload(m)); ws:pushText("heard"); }
  @http:GET {}
  @http:Path {value:"/fail"}
  resource fail (message m) { int zero = 0; int none = 1 / zero; }
}
`

describe('output that cannot be written', function () {
  this.timeout(60_000)
  useFolder()

  const children = new Set<ChildProcess>()
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL')
    children.clear()
  })

  /** Runs a command with `/dev/full` for standard output, standard error, or both. */
  function onFullDisk(args: readonly string[], full: readonly ('stdout' | 'stderr')[]): ChildProcess {
    const disk = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [cli(), ...args], {
      cwd: folder.path,
      stdio: ['ignore', full.includes('stdout') ? disk : 'pipe', full.includes('stderr') ? disk : 'pipe'],
    })
    closeSync(disk)
    children.add(child)
    return child
  }

  /** Returns the text of a stream once it matches a pattern. */
  async function shown(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<RegExpExecArray> {
    let text = ''
    for await (const chunk of stream) {
      text += String(chunk)
      const match = pattern.exec(text)
      if (match) return match
    }
    throw new Error(`ended with '${text}'`)
  }

  for (const [title, args, full] of [
    ['a text log', [], ['stdout']],
    ['a JSON log', ['--log', 'json'], ['stderr']],
    ['everything', ['--verbose'], ['stdout', 'stderr']],
  ] as const) {
    it(`makes a server lose ${title}, and nothing else`, async () => {
      folder.write('talk.bal', TALKATIVE)
      // The address cannot be printed, so the ports are fixed.
      const port = await freePort()
      const watch = await freePort()
      const child = onFullDisk(
        ['run', 'talk.bal', '--port', String(port), '--metrics', String(watch), ...args],
        full,
      )
      const ended = once(child, 'exit')
      await untilAnswered(watch)
      const ann = await open({ port }, '/talk/ws')
      for (let i = 0; i < 10; i++) {
        ann.send(`line ${i}`)
        expect(await ann.next()).to.equal('heard')
      }
      expect((await ask({ port }, '/talk/fail')).status).to.equal(500)
      const { body } = await ask({ port: watch }, '/metrics')
      const [, dropped] = /^balws_log_lines_dropped_total (\d+)$/m.exec(body) ?? []
      expect(Number(dropped)).to.be.within(10, 60)
      child.kill('SIGTERM')
      expect(await ended).to.deep.equal([0, null])
    })
  }

  it('ends any other command with one line and exit code 1', async () => {
    folder.write('fine.bal', 'function main (string[] args) { system:println("hello"); }\n')
    for (const args of [['doc', 'ws'], ['check', 'fine.bal'], ['explain'], ['--help'], ['run', 'fine.bal']]) {
      const child = onFullDisk(args, ['stdout'])
      const ended = once(child, 'exit')
      const [line] = await shown(child.stderr!, /^.*\n/)
      expect(line, args.join(' ')).to.equal('balws: cannot write: no space left\n')
      expect(await ended, args.join(' ')).to.deep.equal([1, null])
    }
    const child = onFullDisk(['doc', 'ws'], ['stdout', 'stderr'])
    expect(await once(child, 'exit')).to.deep.equal([1, null])
  })

  it('does not change the exit code of a command', () => {
    const wrong = Array.from({ length: 200 }, (_, index) => `function f${index} () { int a = b; }\n`)
    folder.write('wrong.bal', wrong.join(''))
    const script = '"$0" "$1" check wrong.bal 2>&1 | head -1; echo "$PIPESTATUS"'
    const { stdout } = spawnSync('bash', ['-c', script, process.execPath, cli()], { cwd: folder.path })
    expect(String(stdout)).to.match(/^wrong[.]bal:1:26: error .*\n1\n$/)
    const { stdout: fine } = spawnSync('bash', [
      '-c',
      '"$0" "$1" explain | head -1; echo "$PIPESTATUS"',
      process.execPath,
      cli(),
    ])
    expect(String(fine)).to.match(/\n0\n$/)
  })

  it('ends a program that prints for ever when its reader has gone', () => {
    folder.write('chatter.bal', 'function main (string[] args) { while (true) { system:println("x"); } }\n')
    const script = '"$0" "$1" run chatter.bal | head -1; echo "$PIPESTATUS"'
    const { stdout } = spawnSync('bash', ['-c', script, process.execPath, cli()], {
      cwd: folder.path,
      timeout: 20_000,
    })
    expect(String(stdout)).to.equal('x\n0\n')
  })
})

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

async function untilAnswered(port: number): Promise<void> {
  for (;;) {
    const answer = await ask({ port }, '/healthz').catch(() => undefined)
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
