/** Runs the command line as a process: what it prints, how it ends, and that it never prints a JavaScript stack. */

import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import manifest from '../../package.json' with { type: 'json' }
import { folder, run, useFolder } from '../support/commands.js'

describe('balws', function () {
  this.timeout(60_000)
  useFolder()

  describe('by itself', () => {
    it('prints its version', async () => {
      expect(await run(['--version'])).to.include({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
    })

    it('has help with examples, for each command as well', async () => {
      for (const args of [['--help'], ['help'], ['run', '--help'], ['help', 'check'], ['explain', '-h']]) {
        const { code, stdout } = await run(args)
        expect(code, args.join(' ')).to.equal(0)
        expect(stdout).to.match(/^Examples?:\n {2}\$ balws/m)
      }
    })

    it('teaches how to write a scenario', async () => {
      expect((await run(['test', '--help'])).stdout).to.contain('- ann connects: /chat/ws')
    })

    it('shows its help when there is no command, and exits with 2', async () => {
      const { code, stderr } = await run([])
      expect(code).to.equal(2)
      expect(stderr).to.contain('Usage: balws')
    })

    // biome-ignore format: table
    const MISUSES: readonly (readonly [args: string, line: string])[] = [
      ['rnu', "balws: unknown command 'rnu'; did you mean 'run'?"],
      ['chat.bal', "balws: unknown command 'chat.bal'; did you mean 'balws run chat.bal'?"],
      ['run', "balws: no program given; try 'balws run FILE'"],
      ['check', "balws: no program given; try 'balws check FILE'"],
      ['help nope', "balws: unknown command 'nope'; 'balws --help' lists the commands"],
      ['help chek', "balws: unknown command 'chek'; did you mean 'check'?"],
      ['-h nope', "balws: unknown command 'nope'; 'balws --help' lists the commands"],
      ['run x.bal --prot 1', "balws: unknown option '--prot'; did you mean '--port'?"],
      ['run x.bal --port http', "balws: option '-p, --port <n>' argument 'http' is invalid. Expected a port from 0 to 65535; see 'balws --help'"],
      ['run x.bal --message-bytes -1', "balws: option '--message-bytes <size>' argument '-1' is invalid. Expected a size such as 64k or 1m; see 'balws --help'"],
      ['run missing.bal', 'balws: cannot read missing.bal: there is no such file'],
      ['check missing.bal', 'balws: cannot read missing.bal: there is no such file'],
      ['test missing', 'balws: cannot read missing: there is no such file'],
      ['test .', 'balws: no *.scenario.yaml found in .'],
      ['explain BAL0000', "balws: unknown code 'BAL0000'; 'balws explain' lists all codes"],
      ['explain BAL6104x', "balws: unknown code 'BAL6104x'; did you mean 'BAL6104'?"],
      ['explain 6010', "balws: unknown code '6010'; did you mean 'BAL6011'?"],
    ]
    for (const [args, line] of MISUSES) {
      it(`answers '${args}' with one line`, async () => {
        expect(await run(args.split(' '))).to.include({ code: 2, stdout: '', stderr: `${line}\n` })
      })
    }

    it('shows the help of the command after -h', async () => {
      expect(await run(['-h', 'run'])).to.deep.equal(await run(['run', '--help']))
    })

    it('fits its help into the width of the terminal', async () => {
      for (const args of [['--help'], ['help', 'run'], ['help', 'test'], ['help', 'doc']]) {
        const { stdout } = await run(args, { COLUMNS: '50' })
        const wide = stdout.split('\n').filter((line) => line.length > 50)
        // Words are not cut.
        expect(
          wide.filter((line) => line.trim().includes(' ')),
          args.join(' '),
        ).to.deep.equal([])
      }
    })

    it('shows where the arguments of main belong', async () => {
      folder.write('sp.bal', 'function main (string[] args) { system:println(args.length); }\n')
      expect(await run(['run', 'sp.bal', 'a', 'b'])).to.include({
        code: 2,
        stdout: '',
        stderr:
          "balws: cannot read a: there is no such file; arguments for main come after --, as in 'balws run sp.bal -- a b'\n",
      })
      expect((await run(['run', 'sp.bal', '--', 'a', 'b'])).stdout).to.equal('2\n')
    })

    it('does not wait for pipes or devices', async () => {
      mkdirSync(join(folder.path, 'pipes'))
      for (const name of ['x.bal', 'pipes/x.bal', 'pipe.scenario.yaml']) {
        execFileSync('mkfifo', [join(folder.path, name)])
      }
      for (const [command, place, file = place] of [
        ['check', 'x.bal'],
        ['run', 'x.bal'],
        ['doc', 'x.bal'],
        ['check', 'pipes', 'pipes/x.bal'],
        ['check', '/dev/zero'],
        ['test', 'pipe.scenario.yaml'],
      ] as const) {
        const { code, stderr } = await run([command, place])
        expect(stderr).to.match(/^balws: cannot read \S+: it is not a regular file\n$/)
        expect(stderr).to.contain(`${file}:`)
        expect(code).to.equal(2)
      }
    })

    for (const command of ['run', 'check', 'doc', 'test']) {
      it(`reads nothing of a name that is too long with ${command}`, async () => {
        const { code, stderr } = await run([command, `${'x'.repeat(300)}/y`])
        expect(code).to.equal(2)
        expect(stderr).to.match(
          /^balws: cannot read x{300}\/y: (no file has a name that long|there is no such file)\n$/,
        )
      })
    }

    it('names the wrong environment variable', async () => {
      const { code, stderr } = await run(['run', 'x.bal'], { BALWS_PORT: 'http' })
      expect(code).to.equal(2)
      expect(stderr).to.contain("value 'http' from env 'BALWS_PORT' is invalid")
    })

    it('escapes arguments that would steer the terminal', async () => {
      expect((await run(['run', '\u001b[2J'])).stderr).to.equal(
        'balws: cannot read \\u001b[2J: there is no such file\n',
      )
    })

    it('finds no programs in a directory without any', async () => {
      mkdirSync(join(folder.path, 'nothing'))
      expect(await run(['run', 'nothing'])).to.include({
        code: 2,
        stderr: 'balws: no bal files in the package: nothing\n',
      })
    })
  })

  describe('explain', () => {
    it('explains a code with an example and its diagnostics', async () => {
      for (const code of ['BAL2001', 'bal2001', '2001']) {
        const { code: exitCode, stdout } = await run(['explain', code])
        expect(exitCode).to.equal(0)
        expect(stdout).to.match(/^BAL2001 {2}error, semantic\n\n.+\n\nExample:\n\n {4}/)
        expect(stdout).to.match(/balws reports:\n\n {4}example[.]bal:\d+:\d+: error BAL2001: /)
      }
    })

    it('explains the code of a failure with an example and what balws prints for it', async () => {
      expect((await run(['explain', '6001'])).stdout).to.equal(
        [
          'BAL6001  failure that can be caught',
          '',
          'The program reads an array element that does not exist, or writes one at a negative index.',
          '',
          'Text:',
          '',
          '    array index out of range: index: {index}, size: {size}',
          '',
          'Example:',
          '',
          '    function main (string[] args) {',
          '        int[] list = [1, 2];',
          '        int third = list[2];',
          '    }',
          '',
          'balws prints:',
          '',
          '    error in ballerina program: array index out of range: index: 2, size: 2',
          '    example.bal:3:17: BAL6001',
          '      |',
          '    3 |     int third = list[2];',
          '      |                 ^^^^^^^',
          '    \t at main(example.bal:1)',
          '',
        ].join('\n'),
      )
    })

    it('shows under which conditions an example fails, and what no catch clause receives', async () => {
      const { stdout } = await run(['explain', 'BAL6801'])
      expect(stdout).to.match(/^BAL6801 {2}failure that no catch clause receives\n/)
      expect(stdout).to.contain('\nExample, when a client requests /example, with the limit steps: 1000:\n')
      expect(stdout).to.match(/balws prints:\n\n {4}error in ballerina program: execution limit exceeded\n/)
    })

    it('shows how to provoke a failure that needs more than a program', async () => {
      const { stdout } = await run(['explain', 'BAL6804'])
      expect(stdout).to.match(/\nExample:\n\n {4}A server stops while a resource sleeps\.\n$/)
    })

    it('lists every code', async () => {
      const lines = (await run(['explain'])).stdout.trimEnd().split('\n')
      expect(lines.length).to.be.greaterThan(300)
      expect(lines.filter((line) => !/^BAL\d{4} {2}\S/.test(line))).to.deep.equal([])
      expect(lines).to.deep.equal([...lines].sort())
    })
  })
})
