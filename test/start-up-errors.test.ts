/**
 * Whatever `run` refuses, `check` refuses too, for the same reason. The exceptions, which checking cannot
 * know, are listed here with their reasons.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { DEPLOYMENT_CODES } from '../src/diagnostics/deployment-codes.js'
import { ClashError, DiagnosticError } from '../src/program/errors.js'
import { load } from '../src/program/load.js'
import { serveAll } from '../src/program/server.js'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** Where a start can be refused: the runtime, the network, the command. */
const PLACES = ['runtime', 'wire', 'cli/run.ts']

/** A part of each refusal's text, and why no program shows it. */
const BEYOND_CHECKING: Readonly<Record<string, string>> = {
  'first.message, log.sorted()': 'checked when programs are given together, in one command or to serveAll',
  'error.message': 'passes on an error of this list',
  "no service(s) found in '${place}', and no main function either":
    'a program without both is right for call() and as a package for others',
  'already exists in this server': 'depends on the other programs that are attached to the server',
  'main waits for a message that no worker will ever send': 'depends on what the program does when it runs',
  'is already in use': 'depends on the other programs of the machine',
  'requires more privileges': 'depends on who runs the command',
  "'${hostname}' ": 'depends on the addresses of the machine',
  'of the package ws': 'depends on the installed packages',
  'of a proxy': 'an option of the command, not a part of the program',
}

function refusals(): string[] {
  const files = PLACES.flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(join(SRC, place), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => `${place}/${name}`),
  )
  return files.flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8')
    return [...text.matchAll(/(?:new (?:StartError|LoadError)|\bfailed)\(\s*([^\n]+)/g)]
      .map(([, argument = '']) => argument)
      .filter((argument) => /[`'"]|\.message/.test(argument) && !argument.startsWith('service:'))
  })
}

describe('what stops the start of a program', () => {
  it('is found by checking, or cannot be', () => {
    const unknown = refusals().filter(
      (text) => !Object.keys(BEYOND_CHECKING).some((part) => text.includes(part)),
    )
    expect(unknown).to.deep.equal([])
    expect(refusals().length).to.be.at.least(8)
  })

  for (const [name, { code, severity, example }] of Object.entries(DEPLOYMENT_CODES)) {
    it(`${severity === 'error' ? 'stops' : 'does not stop'} a program with ${name}`, async () => {
      const outcome = await load({ source: example }).catch((error: unknown) => error)
      if (severity === 'warning') {
        expect(outcome).to.have.property('diagnostics').that.has.length(1)
        return
      }
      expect(outcome).to.be.instanceOf(DiagnosticError)
      const [first] = (outcome as DiagnosticError).diagnostics
      expect(first).to.include({ code, line: 1 })
      expect(first?.hint).to.be.a('string')
    })
  }
})

describe('a service that receives from another server', () => {
  it('may belong to another program of the server, so its name is not checked', async () => {
    const source = `@http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/ws"} service s {
      ws:ClientConnector bank = create ws:ClientConnector("ws://127.0.0.1:1/", "elsewhere");
      @ws:OnOpen {} resource r (message m) { } }`
    const program = await load({ source })
    expect(program.diagnostics).to.deep.equal([])
    const error = await program.serve({ port: 0 }).catch((reason: unknown) => reason)
    expect((error as Error).message).to.contain('elsewhere')
  })
})

describe('programs that are served together', () => {
  const program = (path: string) =>
    load({
      name: `${path}.bal`,
      source: `@http:BasePath {value:"/${path}"} service s { @http:GET {} resource r (message m) { } }`,
    })

  it('are refused with the places of both services', async () => {
    const programs = await Promise.all([program('a'), program('b'), program('a')])
    const error = await serveAll(programs, { port: 0 }).catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(ClashError)
    const { message, diagnostics } = error as ClashError
    expect(message).to.equal('service with base path :/a already exists in listener : default')
    expect(diagnostics).to.have.length(1)
    expect(diagnostics[0]).to.include({ code: 'BAL4102', message, file: 'a.bal', line: 1 })
    expect(diagnostics[0]?.related?.[0]).to.include({ file: 'a.bal', line: 1, column: 1 })
  })

  it('are refused when one of them is given twice', async () => {
    const one = await program('a')
    const error = await serveAll([one, one], { port: 0 }).catch((reason: unknown) => reason)
    expect((error as Error).message).to.equal(
      'service with base path :/a already exists in listener : default',
    )
  })
})
