/** Provokes the failures that no program can provoke by itself. Their entries in the table name the tests. */

import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { type BalError, defineLibrary, type LoadOptions, load, type PlainFunction } from '../src/index.js'
import { CancellationSource } from '../src/runtime/cancellation.js'
import type { LogFields, Logger } from '../src/runtime/server.js'
import { FAILURES, type FailureName } from '../src/values/failures/failures.js'
import { ask, open } from './support/client.js'
import { CHAT, closeServers, PlayedProgram, serve, serveSources } from './support/server.js'
import { fakeCall, native } from './unit/library/natives.js'

/** The code of the entry that the title of a test names. */
const codeNamedBy = (test: Mocha.Runnable | undefined): string => FAILURES[test!.title as FailureName].code

/** The code of what a call fails with. */
async function codeOfCall(source: string, options: Partial<LoadOptions> = {}, args: unknown[] = []) {
  const program = await load({ source, ...options })
  return program.call('run', args).then(
    () => expect.fail('it does not fail'),
    ({ code }: BalError) => code,
  )
}

/** The code of what a call of a native fails with. */
function codeOfNative(results: string, act: PlainFunction, limits = {}) {
  const source = `package acme; native function act ()${results};`
  const libraries = [defineLibrary({ source, bind: { act } })]
  const call = results === '' ? '' : results.includes(',') ? 'int a; int b; a, b = ' : 'any result = '
  return codeOfCall(`import acme; function run () { ${call}acme:act(); }`, { libraries, limits })
}

/** A service that pushes what its clients send to another server. */
const proxy = (port: number): string => `
  import ballerina.lang.messages; import ballerina.net.http; import ballerina.net.ws;
  @http:BasePath {value:"/proxy"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service proxy {
    ws:ClientConnector other = create ws:ClientConnector("ws://127.0.0.1:${port}/chat/ws", "answers");
    @ws:OnOpen {}
    resource onOpen (message m) { ws:pushText("welcome"); }
    @ws:OnTextMessage {}
    resource onText (message m) {
      string text = messages:getStringPayload(m);
      if (text == "close") { ws:ClientConnector.close(other); }
      ws:ClientConnector.pushText(other, text);
    }
  }
  @ws:ClientService {}
  service answers {
    @ws:OnTextMessage {}
    resource onText (message m) { }
  }`

describe('failures that no program provokes by itself', () => {
  afterEach(closeServers)

  it('ArgumentUnreadable', async function () {
    const argument = {
      get name() {
        throw new Error('no')
      },
    }
    expect(await codeOfCall('function run (map m) { }', {}, [argument])).to.equal(codeNamedBy(this.test))
  })

  it('BlobTooLong', async function () {
    const code = await codeOfNative(' (blob)', () => new Uint8Array(11), { stringLength: 10 })
    expect(code).to.equal(codeNamedBy(this.test))
  })

  it('NativeFailed', async function () {
    const code = await codeOfNative('', () => {
      throw new Error('no tea')
    })
    expect(code).to.equal(codeNamedBy(this.test))
  })

  it('NativePromise', async function () {
    expect(await codeOfNative('', () => Promise.resolve())).to.equal(codeNamedBy(this.test))
  })

  it('NativeResultUnreadable', async function () {
    const result = {
      get name() {
        throw new Error('no')
      },
    }
    expect(await codeOfNative(' (map)', () => result)).to.equal(codeNamedBy(this.test))
  })

  it('NativeResultCount', async function () {
    expect(await codeOfNative(' (int, int)', () => 1)).to.equal(codeNamedBy(this.test))
  })

  it('PrintFailed', async function () {
    const source = 'import ballerina.lang.system; function run () { system:println("tea"); }'
    const stdout = () => {
      throw new Error('no space left')
    }
    expect(await codeOfCall(source, { stdout })).to.equal(codeNamedBy(this.test))
  })

  it('BodyTooLarge', async function () {
    const server = await serveSources(
      [
        `import ballerina.lang.messages; import ballerina.net.http;
        @http:BasePath {value:"/a"}
        service a {
          @http:POST {}
          resource read (message m) { string text = messages:getStringPayload(m); reply m; }
        }`,
      ],
      { bodyBytes: 1000 },
    )
    const body = gzipSync('x'.repeat(1001))
    const headers = { 'Content-Encoding': 'gzip' }
    const url = `http://127.0.0.1:${server.port}/a`
    expect((await fetch(url, { method: 'POST', headers, body })).status).to.equal(413)
    expect(server.errors()).to.contain(`: ${codeNamedBy(this.test)}\n`)
  })

  it('RemoteMissing', async function () {
    const other = await serve(new PlayedProgram(CHAT, {}))
    const server = await serveSources([proxy(other.port)])
    await other.close()
    const ann = await open(server, '/proxy/ws')
    expect(await ann.next()).to.equal('welcome')
    ann.send('hello')
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(server.errors()).to.contain(`: ${codeNamedBy(this.test)}\n`)
  })

  it('RemoteClosed', async function () {
    const other = await serve(new PlayedProgram(CHAT, {}))
    const server = await serveSources([proxy(other.port)])
    const ann = await open(server, '/proxy/ws')
    expect(await ann.next()).to.equal('welcome')
    ann.send('close')
    expect(await ann.heardSoFar()).to.deep.equal([])
    expect(server.errors()).to.contain(`: ${codeNamedBy(this.test)}\n`)
  })

  it('EventCancelled', async function () {
    const cancelled = new CancellationSource()
    const call = fakeCall({ event: { ...fakeCall().event, cancelled } })
    const sleeping = native('ballerina.lang.system:sleep(int)')(call, 60_000) as Promise<void>
    cancelled.abort()
    const thrown: unknown = await sleeping.catch((error: unknown) => error)
    expect(thrown).to.include({ code: codeNamedBy(this.test), isCatchable: false })
  })

  it('InternalError', async function () {
    const codes: unknown[] = []
    const logger: Logger = {
      info() {},
      warn() {},
      error() {},
      resourceFailed: (_trace, { code }: LogFields) => void codes.push(code),
    }
    const program = new PlayedProgram(CHAT, {
      say: () => {
        throw new TypeError('a mistake in balws')
      },
    })
    const server = await serve(program, { logger })
    expect((await ask(server, '/chat/say', { method: 'POST' })).status).to.equal(500)
    expect(codes).to.deep.equal([codeNamedBy(this.test)])
  })
})
