/** Runs `balws test` as a process. */

import { join } from 'node:path'
import { expect } from 'chai'
import { ROOT } from '../support/balws.js'
import { ECHO, folder, run, useFolder } from '../support/commands.js'

describe('balws', function () {
  this.timeout(60_000)
  useFolder()

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
          '1 scenario, 4 steps: all passed\n',
        ].join('\n'),
      })
    })

    it('stops at the first mismatch and shows the difference', async () => {
      folder.write('a.scenario.yaml', `${RUN}  - ann sends: hi\n  - ann receives: hello\n  - ann closes\n`)
      expect(await run(['test', 'a.scenario.yaml'])).to.include({
        code: 1,
        stdout: [
          'a.scenario.yaml',
          '  ✓ ann connects: /ws-echo-server',
          '  ✓ ann sends: hi',
          '  ✗ ann receives: hello',
          '      the message ann receives differs',
          '      - expected  + received',
          '      - hello',
          '      + hi',
          '',
          '1 scenario, 3 steps: 1 failed\n',
        ].join('\n'),
      })
    })

    // biome-ignore format: table
    const SURPRISES: readonly (readonly [name: string, steps: string, mismatch: string])[] = [
      ['a message that no step mentions', '  - ann sends: hi\n', 'ann receives a message, which no step mentions'],
      ['a message where there should be none', '  - ann sends: hi\n  - ann receives nothing\n', 'ann receives a message, which no step mentions'],
      ['a message that does not come', '  - ann receives: hi\n', 'ann receives nothing within 0.2 s'],
      ['a printed line that differs', '  - prints: hello\n', 'the printed line differs'],
      ['a printed line that does not come', '  - prints: [New client connected to the server., more]\n', 'no line is printed within 0.2 s'],
      ['more printed lines than mentioned', '  - ann closes\n  - prints: New client connected to the server.\n', 'more is printed than expected'],
      ['something printed where nothing should be', '  - prints nothing\n', 'more is printed than expected'],
      ['a text that is not on stderr', '  - stderr contains: boom\n', 'stderr does not contain the text'],
      ['a close that does not come', '  - ann is closed\n', 'ann is still connected'],
      ['a client that is accepted', '  - ben connects: { path: /ws-echo-server, refused: 404 }\n', 'the handshake of ben was accepted'],
      ['a client that is refused', '  - ben connects: /nowhere\n', 'the handshake of ben was answered with 404'],
      ['another status', '  - GET /nowhere:\n    answers: 200\n', 'the status differs'],
    ]
    for (const [name, steps, mismatch] of SURPRISES) {
      it(`fails on ${name}`, async () => {
        folder.write('a.scenario.yaml', RUN + steps)
        const { code, stdout } = await run(['test', 'a.scenario.yaml', '--timeout', '200ms'])
        expect(code).to.equal(1)
        expect(stdout).to.match(/ {2}✗ /)
        expect(stdout).to.contain(`      ${mismatch}\n`)
      })
    }

    // biome-ignore format: table
    const DIFFERENCES: readonly (readonly [name: string, steps: string, lines: readonly string[]])[] = [
      ['a handshake that is refused', '  - ben connects: /nowhere\n', ['- 101', '+ 404', '+ body: no service found to handle the service request received to /nowhere']],
      ['a handshake that is accepted', '  - ben connects: { path: /ws-echo-server, refused: 403 }\n', ['- 403', '+ 101']],
      ['a status', '  - GET /nowhere:\n    answers: 200\n', ['- 200', '+ 404', '+ body: no service found to handle incoming request received to : /nowhere']],
      ['the last member of json', `  - ann sends: '{"c": "x"}'\n  - ann receives: {json: {c: x, d: 1}}\n`, ['  {', '    "c": "x"', '-   "d": 1', '  }']],
    ]
    for (const [name, steps, lines] of DIFFERENCES) {
      it(`shows how ${name} differs`, async () => {
        folder.write('a.scenario.yaml', RUN + steps)
        const { stdout } = await run(['test', 'a.scenario.yaml'])
        const shown = lines.map((line) => `      ${line}\n`).join('')
        expect(stdout).to.contain(`      - expected  + received\n${shown}\n`)
      })
    }

    it('fails on an error that no step mentions', async () => {
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
              problem: 'the message ann receives differs',
              expected: 'hello',
              received: 'hi',
            },
          ],
        },
      ])
    })

    it('shows the mistakes of a scenario and plays nothing', async () => {
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

    it('shows the mistakes of a program', async () => {
      folder.write('echo.bal', 'service s {')
      folder.write('a.scenario.yaml', RUN)
      const { code, stdout, stderr } = await run(['test', 'a.scenario.yaml'])
      expect(code).to.equal(1)
      expect(stderr).to.match(/echo[.]bal:1:\d+: error BAL1\d{3}/)
      expect(stdout).to.contain('the program has errors')
    })
  })
})
