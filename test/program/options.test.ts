/** A wrong option is a LoadError that names it. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import fc from 'fast-check'
import { createHub, DiagnosticError, LoadError, load, type Program, serveAll } from '../../src/index.js'
import { open } from '../support/client.js'
import { type Anything, errorOf, refusalOf } from '../support/refusals.js'

const SOURCE = 'function f () (int) { return 1; }'
const CHAT = `
  @http:BasePath {value:"/chat"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service chat { @ws:OnTextMessage {} resource say (message m) { ws:pushText(messages:getStringPayload(m)); } }`

describe('the options of load', () => {
  const cases: [unknown, string][] = [
    [undefined, "load takes an object of options such as { file: 'chat.bal' }, not undefined"],
    ['chat.bal', "load takes an object of options such as { file: 'chat.bal' }, not the string 'chat.bal'"],
    [{}, 'give exactly one of file, directory and source'],
    [{ source: '', file: 'x' }, 'give exactly one of file, directory and source'],
    [{ source: 5 }, 'source must be a string, not 5'],
    [{ file: '' }, "file must be a string that is not empty, not the string ''"],
    [{ file: new URL('file:///x') }, 'file must be a string that is not empty, not an object'],
    [{ source: SOURCE, nme: 'x' }, "nme is unknown; did you mean 'name'?"],
    [{ source: SOURCE, limits: { stps: 5 } }, "limits.stps is unknown; did you mean 'steps'?"],
    [{ source: SOURCE, limits: 5 }, 'limits must be an object such as { steps: 1_000_000 }, not 5'],
    [{ source: SOURCE, limits: { steps: '5k' } }, "limits.steps must be a number, not the string '5k'"],
    [
      { source: SOURCE, limits: { memoryBytes: '5k' } },
      "limits.memoryBytes must be a number of bytes, not the string '5k'",
    ],
    [
      { source: SOURCE, limits: { steps: Number.NaN } },
      'limits.steps must be a whole number of at least 1, or Infinity for no limit, not NaN',
    ],
    [
      { source: SOURCE, limits: { sourceDepth: 5_000 } },
      'limits.sourceDepth must be a whole number from 1 to 1000, or Infinity for no limit, not 5000',
    ],
    [{ source: SOURCE, limits: { callDepth: null } }, 'limits.callDepth must be a number, not null'],
    [{ source: SOURCE, stdout: 'x' }, "stdout must be a function, not the string 'x'"],
    [{ source: SOURCE, stderr: {} }, 'stderr must be a function, not an object'],
    [
      { source: SOURCE, libraries: {} },
      'libraries must be an array of libraries made by defineLibrary, not an object',
    ],
    [
      { source: SOURCE, libraries: ['acme'] },
      "libraries[0] must be a library made by defineLibrary, not the string 'acme'",
    ],
    [
      { source: SOURCE, withoutLibraries: ['ballerina.lang.sistem'] },
      "withoutLibraries[0]: there is no built-in package 'ballerina.lang.sistem'; did you mean 'ballerina.lang.system'?",
    ],
    [
      { source: SOURCE, withoutLibraries: ['system'] },
      "withoutLibraries[0]: there is no built-in package 'system'; did you mean 'ballerina.lang.system'?",
    ],
    [
      { source: SOURCE, withoutLibraries: 'ballerina.lang.system' },
      "withoutLibraries must be an array of paths of packages, not the string 'ballerina.lang.system'",
    ],
  ]
  for (const [options, message] of cases) {
    it(`are refused with: ${message}`, async () => {
      expect(await refusalOf(() => load(options as Anything))).to.equal(message)
    })
  }

  it('name what is wrong with a program option as well', async () => {
    const error = (await errorOf(() => load({ source: SOURCE, limits: { steps: -1 } }))) as LoadError
    expect(error.option).to.equal('limits.steps')
  })

  it('have their defaults if they are undefined', async () => {
    const program = await load({
      source: 'function f () (int) { int i = 0; while (true) { i = i + 1; } return i; }',
      limits: { steps: undefined },
      name: undefined,
      stdout: undefined,
    } as Anything)
    expect((await errorOf(() => program.call('f'))).message).to.equal('execution limit exceeded')
  })

  it('switch a limit off with Infinity, or raise it up to a maximum', async () => {
    const limits = { steps: Number.POSITIVE_INFINITY, sourceDepth: Number.POSITIVE_INFINITY }
    const source = 'function f () (int) { int i = 0; while (i < 6000000) { i = i + 1; } return i; }'
    expect(await (await load({ source, limits })).call('f')).to.deep.equal([6_000_000])
    const deep = `function f () (int) { return ${'('.repeat(5_000)}1${')'.repeat(5_000)}; }`
    expect(await errorOf(() => load({ source: deep, limits }))).to.be.instanceOf(DiagnosticError)
  })

  it('may be objects that cannot be read', async () => {
    const reason = new Error('no')
    const throwing = (): never => {
      throw reason
    }
    for (const options of [
      new Proxy({}, { ownKeys: throwing }),
      Object.defineProperty({}, 'source', { get: throwing, enumerable: true }),
    ]) {
      const error = await errorOf(() => load(options as Anything))
      expect(error).to.be.instanceOf(LoadError)
      expect([error.message, error.cause]).to.deep.equal(['the options cannot be read', reason])
    }
  })

  it('never fail with anything but a LoadError', async () => {
    const names = [
      'file',
      'directory',
      'source',
      'name',
      'sourceRoot',
      'libraries',
      'withoutLibraries',
      'stdout',
      'stderr',
      'limits',
      'other',
    ]
    const options = fc.dictionary(fc.constantFrom(...names), fc.anything(), { maxKeys: 4 })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), options), async (given) => {
        const error = await load(given as Anything).then(
          () => undefined,
          (reason: unknown) => reason,
        )
        if (error !== undefined && !(error instanceof DiagnosticError))
          expect(error).to.be.instanceOf(LoadError)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the options of serve', () => {
  let program: Program
  before(async () => {
    program = await load({ source: CHAT })
  })

  const cases: [unknown, string][] = [
    [5, 'serve takes an object of options such as { port: 9090 }, not 5'],
    [null, 'serve takes an object of options such as { port: 9090 }, not null'],
    [{ prt: 1 }, "prt is unknown; did you mean 'port'?"],
    [{ port: 'x' }, "port must be a number, not the string 'x'"],
    [{ port: 70_000 }, 'port must be a whole number from 0 to 65535, not 70000'],
    [{ port: -1 }, 'port must be a whole number from 0 to 65535, not -1'],
    [{ host: 5 }, 'host must be a string that is not empty, not 5'],
    [{ limits: { messageByte: 5 } }, "limits.messageByte is unknown; did you mean 'messageBytes'?"],
    [
      { limits: { messageBytes: '5k' } },
      "limits.messageBytes must be a number of bytes, not the string '5k'",
    ],
    [
      { limits: { pingInterval: 0.5 } },
      'limits.pingInterval must be a whole number of milliseconds of at least 1, or Infinity for no limit, not 0.5',
    ],
    [
      { limits: { origins: 'https://example.org' } },
      "limits.origins must be 'any', 'same', or an array such as ['https://example.org'], not the string 'https://example.org'",
    ],
    [
      { limits: { origins: ['example'] } },
      "limits.origins[0] must be an origin, which is scheme and host such as https://example.org, not the string 'example'",
    ],
    [{ hub: {} }, 'hub must be a hub made by createHub(), not an object'],
    [{ logger: 'x' }, "logger must be an object with info, warn and error, not the string 'x'"],
    [{ logger: { info() {} } }, 'logger.warn must be a function, not undefined'],
    [{ tls: { cert: 'x' } }, 'tls.key is missing'],
    [{ tls: { cert: 5, key: 'x' } }, 'tls.cert must be a string or a Uint8Array, not 5'],
    [
      { tls: { cert: 'x', key: 'x', passphrse: 'x' } },
      "tls.passphrse is unknown; did you mean 'passphrase'?",
    ],
    [{ tls: { cert: 'x', key: 'x' } }, 'tls.cert holds no certificate in PEM form'],
    [{ compression: 1 }, 'compression must be true or false, not 1'],
    [
      { trustProxy: '10.0.0.1' },
      "trustProxy must be an array of addresses and networks, not the string '10.0.0.1'",
    ],
    [{ metrics: 9091 }, 'metrics must be an object such as { port: 9091 }, not 9091'],
    [{ metrics: {} }, 'metrics.port is missing'],
    [
      { port: 0, host: 'no.such.host.invalid' },
      "host 'no.such.host.invalid' is not an address of this machine",
    ],
  ]
  for (const [options, message] of cases) {
    it(`are refused with: ${message}`, async () => {
      expect(await refusalOf(() => program.serve(options as Anything))).to.equal(message)
    })
  }

  it('cannot name a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const host = '127.0.0.1'
    const error = (await errorOf(() => program.serve({ port, host }))) as LoadError
    expect(error).to.be.instanceOf(LoadError)
    expect([error.message, error.option]).to.deep.equal([`port ${port} is already in use`, 'port'])
    expect((error.cause as NodeJS.ErrnoException).code).to.equal('EADDRINUSE')
    expect(await refusalOf(() => program.serve({ port: 0, host, metrics: { port } }))).to.equal(
      `metrics.port ${port} is already in use`,
    )
    other.close()
  })

  it('keep their defaults where they are undefined', async () => {
    const limits = { messageBytes: undefined, origins: undefined }
    const server = await program.serve({ port: 0, host: '127.0.0.1', limits } as Anything)
    const client = await open(server, '/chat/ws')
    client.send('x'.repeat(2 * 1024 * 1024))
    expect(await client.closed()).to.match(/^1009/)
    await server.close()
  })

  it('accept origins as people write them', async () => {
    const limits = { origins: ['https://App.example/'] }
    const server = await program.serve({ port: 0, host: '127.0.0.1', limits })
    await (await open(server, '/chat/ws', { origin: 'https://app.example' })).close()
    await server.close()
  })

  it('need programs with services', async () => {
    const none = await load({ source: SOURCE })
    expect(await refusalOf(() => none.serve())).to.equal('no service(s) found in the program')
    expect(await refusalOf(() => serveAll([]))).to.equal('no service(s) found in the program')
    expect(await refusalOf(() => serveAll(program as Anything))).to.match(
      /^serveAll takes an array of programs, not an object/,
    )
    expect(await refusalOf(() => serveAll([5 as Anything]))).to.equal(
      'serveAll takes an array of programs, not 5',
    )
  })
})

describe('a running server', () => {
  it('refuses a reload with something that it cannot serve, and after it was closed', async () => {
    const program = await load({ source: CHAT })
    const server = await program.serve({ port: 0, host: '127.0.0.1', hub: createHub() })
    const client = await open(server, '/chat/ws')
    const none = await load({ source: SOURCE })
    const twice = [await load({ source: CHAT }), await load({ source: CHAT })]
    const reload = (given: unknown) => refusalOf(() => server.reload(given as Anything))
    expect(await reload(undefined)).to.equal('reload takes a program made by load(), not undefined')
    expect(await reload({})).to.equal('reload takes a program made by load(), not an object')
    expect(await reload(none)).to.equal('no service(s) found in the program')
    expect(await reload(twice)).to.match(/already exists/)
    client.send('still here')
    expect(await client.next()).to.equal('still here')
    await server.reload([program, await load({ source: CHAT.replaceAll('chat', 'other') })])
    expect(server.endpoints).to.have.lengthOf(2)
    await server.close()
    expect(await reload(program)).to.equal('the services have been closed: they cannot be reloaded')
  })

  it('refuses a drain time that is not a time', async () => {
    const server = await (await load({ source: CHAT })).serve({ port: 0, host: '127.0.0.1' })
    const close = (given: unknown) => refusalOf(() => server.close(given as Anything))
    expect(await close({ drainMs: '5s' })).to.equal(
      "drainMs must be a number of milliseconds, not the string '5s'",
    )
    expect(await close({ drain: 5 })).to.equal("drain is unknown; did you mean 'drainMs'?")
    expect(await close({ drainMs: -1 })).to.match(
      /^drainMs must be a whole number of milliseconds of at least 0/,
    )
    await server.close({ drainMs: 0 })
    await server.close()
  })
})
