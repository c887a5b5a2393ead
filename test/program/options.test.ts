/** Whatever is wrong with how the API is used is an error of the package, and names what is wrong. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'chai'
import fc from 'fast-check'
import {
  BalError,
  createHub,
  DiagnosticError,
  defineLibrary,
  LoadError,
  load,
  type Program,
  serveAll,
  suspends,
} from '../../src/index.js'
import { open } from '../support/client.js'

const SOURCE = 'function f () (int) { return 1; }'
const CHAT = `
  @http:BasePath {value:"/chat"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service chat { @ws:OnTextMessage {} resource say (message m) { ws:pushText(messages:getStringPayload(m)); } }`

/** What JavaScript can give where TypeScript would not let it. */
type Anything = never

const errorOf = async (run: () => unknown): Promise<Error> => {
  try {
    await run()
  } catch (error) {
    return error as Error
  }
  throw new Error('it did not fail')
}

/** The message of a LoadError. */
async function refusalOf(run: () => unknown): Promise<string> {
  const error = await errorOf(run)
  expect(error, String(error.stack)).to.be.instanceOf(LoadError)
  return error.message
}

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

  it('name what is wrong for a program, too', async () => {
    const error = (await errorOf(() => load({ source: SOURCE, limits: { steps: -1 } }))) as LoadError
    expect(error.option).to.equal('limits.steps')
  })

  it('have their defaults where they are undefined', async () => {
    const program = await load({
      source: 'function f () (int) { int i = 0; while (true) { i = i + 1; } return i; }',
      limits: { steps: undefined },
      name: undefined,
      stdout: undefined,
    } as Anything)
    expect((await errorOf(() => program.call('f'))).message).to.equal('execution limit exceeded')
  })

  it('switch a limit off with Infinity, or raise it to what can be honoured', async () => {
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

  it('never fail with anything else, whatever they are', async () => {
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

  it('take origins as people write them', async () => {
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

describe('a server at work', () => {
  it('refuses to be reloaded with what it cannot serve, and after it has been closed', async () => {
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

  it('refuses to be closed with what is not a time', async () => {
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

describe('a call', () => {
  const source = `
    function sync (int a) (int) { return a; }
    function two (int a) (string) { return "int"; }
    function two (string a, json b) (string) { return "both"; }
    function pick (int a) (string) { return "int"; }
    function pick (boolean a) (string) { return "boolean"; }
    function main (string[] args) { system:print(args[0]); }`
  let program: Program
  before(async () => {
    program = await load({ source })
  })

  const cases: [unknown, unknown, string][] = [
    ['sync', [], 'wrong number of arguments: sync takes (int a), called with 0 arguments'],
    ['sync', 5, 'the arguments are an array, not 5: sync takes (int a)'],
    [
      'two',
      [1, 2, 3],
      'wrong number of arguments: two takes (int a) or (string a, json b), called with 3 arguments',
    ],
    ['sync', [1.5], "cannot use the number 1.5 as 'int'"],
    ['pick', ['x'], "no function 'pick' takes these arguments: pick takes (int a) or (boolean a)"],
    ['synk', [1], "undefined function 'synk'; did you mean 'sync'?"],
    ['nothing like it', [], "undefined function 'nothing like it'"],
    [5, [], 'the name of a function is a string, not 5'],
  ]
  for (const [name, args, message] of cases) {
    it(`fails with: ${message}`, async () => {
      const error = await errorOf(() => program.call(name as Anything, args as Anything))
      expect(error).to.be.instanceOf(BalError)
      expect(error.message).to.equal(message)
    })
  }

  it('fails when an argument cannot be read, and keeps why', async () => {
    const program = await load({ source: 'function f (json j) (json) { return j; }' })
    const reason = new Error('no')
    const getter = {
      get x() {
        throw reason
      },
    }
    const trap = new Proxy(
      {},
      {
        getPrototypeOf: () => {
          throw reason
        },
      },
    )
    for (const arg of [getter, trap]) {
      const error = await errorOf(() => program.call('f', [arg]))
      expect(error).to.be.instanceOf(BalError)
      expect([error.message, error.cause]).to.deep.equal(['argument 1 cannot be read: no', reason])
    }
  })

  it('with typed values fails for values of another shape', async () => {
    const call = (name: unknown, args: unknown) =>
      errorOf(() => program.callTyped(name as Anything, args as Anything))
    const wrong: [unknown, string][] = [
      [5, 'args must be an array of typed values, not 5'],
      [[5], "args[0] must be a typed value such as { t: 'int', v: '1' }, not 5"],
      [[{ t: 'int', v: 5 }], 'args[0].v must be a string, not 5'],
      [[{ t: 'integer', v: '5' }], "args[0].t must be the kind of a typed value, not the string 'integer'"],
      [
        [{ t: 'map', v: [['a', { t: 'array', e: 'int', v: [1] }]] }],
        "args[0].v[0][1].v[0] must be a typed value such as { t: 'int', v: '1' }, not 1",
      ],
      [[{ t: 'message', headers: [['a']] }], 'args[0].headers[0] must be a pair of strings, not an array'],
    ]
    for (const [args, message] of wrong) {
      const error = await call('sync', args)
      expect(error, String(error.stack)).to.be.instanceOf(BalError)
      expect(error.message).to.equal(message)
    }
    expect((await call('sync', [{ t: 'string', v: 'x' }])).message).to.equal(
      "undefined function 'sync(string)'; sync takes (int a)",
    )
  })

  it('never fails with anything but a BalError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.anything(), async (name, args) => {
        for (const run of [
          () => program.call(name, args as Anything),
          () => program.call('sync', [args]),
          () => program.callTyped('sync', args as Anything),
          () => program.callTyped('sync', [args] as Anything),
        ]) {
          const error = await run().then(
            () => undefined,
            (reason: unknown) => reason,
          )
          if (error !== undefined) expect(error).to.be.instanceOf(BalError)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('of main takes texts', async () => {
    const error = await errorOf(() => program.runMain([5] as Anything))
    expect(error).to.be.instanceOf(BalError)
    expect(error.message).to.equal('main takes an array of strings, not an array')
  })
})

describe('defineLibrary', () => {
  const bind = { f: () => {} }
  const cases: [unknown, string][] = [
    [undefined, "defineLibrary takes { source: 'package acme.users; ...', bind: { ... } }, not undefined"],
    [{ bind }, "source is missing: defineLibrary takes { source: 'package acme.users; ...', bind: { ... } }"],
    [{ source: 'package a; native function f ();', bind: { f: 5 } }, 'bind.f must be a function, not 5'],
    [
      { source: 'package a; native function f ();', bind: [] },
      'bind must be an object of functions, not an array',
    ],
    [{ source: 'package a; native function f ();', binds: bind }, "binds is unknown; did you mean 'bind'?"],
    [
      { source: 'package a; native function g ();', bind },
      'package a declares native g but binds nothing to it',
    ],
    [{ source: 'package a;', bind }, 'package a binds f, which it does not declare as native'],
    [
      { source: 'native function f ();', bind },
      'the source of a library begins with its package: package acme.users;',
    ],
    [
      { source: 'package ballerina.lang.system; native function f ();', bind },
      'there is a built-in package ballerina.lang.system: choose another name, or set replacesBuiltIn: true to replace it',
    ],
  ]
  for (const [definition, message] of cases) {
    it(`refuses: ${message}`, async () => {
      expect(await refusalOf(() => defineLibrary(definition as Anything))).to.equal(message)
    })
  }

  it('shows what is wrong with a source', async () => {
    const error = await errorOf(() => defineLibrary({ source: 'package a; native functoin f ();', bind }))
    expect(error).to.be.instanceOf(DiagnosticError)
    expect((error as DiagnosticError).format()).to.contain('native functoin f ();')
  })

  it('replaces a built-in package when asked to', async () => {
    const system = defineLibrary({
      source: 'package ballerina.lang.system; native function getEnv (string name) (string);',
      bind: { getEnv: (_call, name) => `not ${name}` },
      replacesBuiltIn: true,
    })
    const program = await load({
      source: 'function f () (string) { return system:getEnv("HOME"); }',
      libraries: [system],
    })
    expect(await program.call('f')).to.deep.equal(['not HOME'])
  })

  it('gives a library once', async () => {
    const library = defineLibrary({ source: 'package a; native function f ();', bind })
    expect(await refusalOf(() => load({ source: SOURCE, libraries: [library, library] }))).to.equal(
      'libraries has package a twice',
    )
  })

  it('binds overloads that a program would miss', async () => {
    const library = defineLibrary({
      source: 'package acme; native function f (int a); native function f (string a);',
      bind: { 'f(int)': () => {} },
    })
    expect(
      await refusalOf(() =>
        load({ source: 'import acme; function g () { acme:f(1); }', libraries: [library] }),
      ),
    ).to.equal('package acme declares native f(string) but binds nothing to it')
    const stray = defineLibrary({
      source: 'package acme; native function f (int a);',
      bind: { 'f(int)': () => {}, 'f(float)': () => {} },
    })
    expect(
      await refusalOf(() =>
        load({ source: 'import acme; function g () { acme:f(1); }', libraries: [stray] }),
      ),
    ).to.equal('package acme binds f(float), which it does not declare as native')
  })

  it('marks functions only', async () => {
    expect(await refusalOf(() => suspends(5 as Anything))).to.equal('suspends takes a function, not 5')
  })
})
