/** Callbacks of an embedder may fail: natives, logger, stdout, stderr. None of that stops a server. */

import { expect } from 'chai'
import {
  BalError,
  createHub,
  defineLibrary,
  type Logger,
  load,
  type PlainFunction,
  type Server,
  suspends,
} from '../../src/index.js'
import { ask, open } from '../support/client.js'

const SERVICE = `
  @http:BasePath {value:"/chat"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service chat {
    @ws:OnTextMessage {}
    resource say (message m) { int z = 0; z = 1 / z; }
    @ws:OnClose {}
    resource left (message m) { system:println("left"); }
    @http:GET {} @http:Path {value:"/print"}
    resource print (message m) { system:println("hello"); message r = {}; reply r; }
    @http:GET {} @http:Path {value:"/log"}
    resource note (message m) { system:log(5, "hello"); message r = {}; reply r; }
    @http:GET {} @http:Path {value:"/fail"}
    resource fail (message m) { int z = 0; z = 1 / z; reply m; }
  }`

const FULL = new Error('no space left on device')
const full = (): never => {
  throw FULL
}
const fullLater = async (): Promise<never> => full()

async function errorOf(promise: Promise<unknown>): Promise<BalError> {
  const error = await promise.then(
    () => expect.fail('it did not fail'),
    (reason: unknown) => reason,
  )
  expect(error).to.be.instanceOf(BalError)
  return error as BalError
}

/** Warnings of the process while something runs. */
async function warningsWhile(run: () => Promise<unknown>): Promise<string[]> {
  const warnings: string[] = []
  const note = (warning: Error) => void warnings.push(warning.message)
  process.on('warning', note)
  try {
    await run()
    await new Promise((resolve) => setImmediate(resolve))
  } finally {
    process.off('warning', note)
  }
  return warnings
}

describe('a callback of an embedder', () => {
  const serve = async (options: Parameters<typeof load>[0], logger?: Logger): Promise<Server> =>
    (await load({ stdout: () => {}, stderr: () => {}, ...options })).serve({
      port: 0,
      host: '127.0.0.1',
      hub: createHub(),
      ...(logger ? { logger } : {}),
    })

  for (const [how, write] of Object.entries({
    throws: full,
    'returns a promise that is rejected': fullLater,
  })) {
    it(`may be a logger that ${how}: requests are answered, and the server closes`, async () => {
      const logger: Logger = { info: write, warn: write, error: write, resourceFailed: write }
      const warnings = await warningsWhile(async () => {
        const server = await serve({ source: SERVICE }, logger)
        const client = await open(server, '/chat/ws')
        client.send('fail')
        expect((await ask(server, '/chat/fail')).status).to.equal(500)
        expect(await client.heardSoFar()).to.deep.equal([])
        await server.close()
        expect(await client.closed()).to.equal('1001 Going away')
      })
      expect(warnings).to.deep.equal(['the logger given to balws failed: no space left on device'])
    })

    it(`may be an stderr that ${how}`, async () => {
      const warnings = await warningsWhile(async () => {
        const server = await serve({ source: SERVICE, stderr: write })
        expect((await ask(server, '/chat/log')).status).to.equal(200)
        expect((await ask(server, '/chat/fail')).status).to.equal(500)
        await server.close()
      })
      expect(warnings).to.deep.equal(['the stderr given to balws failed: no space left on device'])
    })
  }

  it('may be an stdout that throws: the program fails where it prints', async () => {
    const server = await serve({ source: SERVICE, stdout: full })
    const client = await open(server, '/chat/ws')
    const answer = await ask(server, '/chat/print')
    expect([answer.status, answer.body]).to.deep.equal([
      500,
      'error in ballerina program: cannot print: no space left on device',
    ])
    await server.close()
    expect(await client.closed()).to.equal('1001 Going away')
    const program = await load({
      source: `
        function f () { system:println("x"); }
        function g () (string) { try { f(); } catch (errors:Error e) { return e.msg; } return ""; }`,
      stdout: full,
    })
    const error = await errorOf(program.call('f'))
    expect([error.message, error.cause]).to.deep.equal(['cannot print: no space left on device', FULL])
    expect(await program.call('g')).to.deep.equal(['cannot print: no space left on device'])
  })

  it('may be an stdout whose promise is rejected', async () => {
    const program = await load({ source: 'function f () { system:println("x"); }', stdout: fullLater })
    expect(await warningsWhile(() => program.call('f'))).to.deep.equal([
      'the stdout given to balws failed: no space left on device',
    ])
  })
})

describe('a native that fails', () => {
  /** Returns the error of a call to a native with one result. */
  async function failureOf(run: PlainFunction, type = 'json'): Promise<BalError> {
    const library = defineLibrary({
      source: `package acme; native function boom () (${type});`,
      bind: { boom: run },
    })
    const program = await load({
      source: `import acme; function f () (${type}) { return acme:boom(); }`,
      libraries: [library],
    })
    return errorOf(program.call('f'))
  }

  it('keeps its own error as the cause', async () => {
    class Missing extends Error {}
    const reason = new Missing('gone')
    for (const run of [
      () => {
        throw reason
      },
      async () => {
        throw reason
      },
      suspends(() => Promise.reject(reason)),
      suspends(() => {
        throw reason
      }),
    ]) {
      const error = await failureOf(run)
      expect([error.message, error.cause]).to.deep.equal(['gone', reason])
    }
  })

  it('has no cause if a program or the runtime failed', async () => {
    const program = await load({ source: 'function f (int z) (int) { return 1 / z; }' })
    expect((await errorOf(program.call('f', [0]))).cause).to.equal(undefined)
  })

  it('with something other than an error names the native', async () => {
    for (const thrown of [{ not: 'an error' }, 5, null, undefined, Symbol('x'), '', new Error('')]) {
      const error = await failureOf(async () => Promise.reject(thrown))
      expect([error.message, error.cause]).to.deep.equal(['native boom failed', thrown])
    }
    expect(
      (
        await failureOf(() => {
          throw 'out of paper'
        })
      ).message,
    ).to.equal('out of paper')
  })

  it('with a result that cannot be read names the native', async () => {
    const reason = new Error('no')
    const throwing = (): never => {
      throw reason
    }
    const values: [unknown, string][] = [
      [Object.defineProperty({}, 'x', { get: throwing, enumerable: true }), 'json'],
      [new Proxy({}, { ownKeys: throwing }), 'json'],
      [new Proxy({}, { getPrototypeOf: throwing }), 'map'],
      [{ toJSON: throwing }, 'json'],
    ]
    for (const [value, type] of values) {
      for (const run of [() => value, async () => value]) {
        const error = await failureOf(run, type)
        expect([error.message, error.cause]).to.deep.equal([
          'native boom returned a value that cannot be read: no',
          reason,
        ])
      }
    }
  })

  it('with a result whose `then` cannot be read names the native', async () => {
    const reason = new Error('no')
    const thrown = (): never => {
      throw reason
    }
    const value = Object.defineProperty({}, 'then', { get: thrown, enumerable: true })
    for (const run of [() => value, suspends(() => value)]) {
      const error = await failureOf(run)
      expect([error.message, error.cause]).to.deep.equal([
        'native boom returned a value that cannot be read: no',
        reason,
      ])
    }
  })

  it('by returning any kind of promise gets an error that says how to declare it', async () => {
    const name = 'then'
    const thenable = { [name]: (_: unknown, reject: (reason: Error) => void) => reject(FULL) }
    for (const result of [Promise.reject(FULL), thenable]) {
      expect((await failureOf(() => result)).message).to.match(
        /^native boom returned a promise: make it async/,
      )
    }
  })

  it('is shown as on the command line', async () => {
    const lines = (await failureOf(() => full())).format().split('\n')
    expect(lines[0]).to.equal('error in ballerina program: no space left on device')
    expect(lines.slice(-2)).to.deep.equal(['\t at acme:boom(main.bal:1)', '\t at f(main.bal:1)'])
    expect(lines.join('\n')).to.contain('return acme:boom();')
  })
})
