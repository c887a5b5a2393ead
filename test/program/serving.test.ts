import { expect } from 'chai'
import { load, type Program, type Server, serveAll } from '../../src/index.js'

const service = (name: string, text: string) => `
import ballerina.net.http;
import ballerina.lang.messages;
@http:BasePath {value:"/${name}"}
service ${name} {
    @http:GET {}
    resource get (message m) {
        messages:setStringPayload(m, "${text}");
        reply m;
    }
}`

const program = (name: string, text = name) => load({ source: service(name, text) })

const addresses = (server: Server) => server.endpoints.map(({ url }) => new URL(url).pathname)

async function textAt(server: Server, path: string): Promise<string> {
  const response = await fetch(server.url + path)
  return response.ok ? response.text() : String(response.status)
}

describe('a server of several programs', () => {
  let server: Server

  beforeEach(async () => {
    server = await serveAll([await program('one'), await program('two')], { port: 0, host: '127.0.0.1' })
  })

  afterEach(() => server.close({ drainMs: 0 }))

  it('is reloaded with the list of all programs that it serves from then on', async () => {
    await server.reload([await program('one', 'new'), await program('three')])
    expect(await textAt(server, '/one')).to.equal('new')
    expect(await textAt(server, '/two')).to.equal('404')
    expect(await textAt(server, '/three')).to.equal('three')
    expect(addresses(server)).to.deep.equal(['/one', '/three'])
  })

  it('lists no endpoint of a program that it has been reloaded without', async () => {
    await server.reload(await program('two', 'alone'))
    expect(await textAt(server, '/one')).to.equal('404')
    expect(await textAt(server, '/two')).to.equal('alone')
    expect(addresses(server)).to.deep.equal(['/two'])
  })
})

describe('a reply', () => {
  // The json has 2^10 elements, each of them once in memory.
  const source = `
    import ballerina.net.http;
    import ballerina.lang.messages;
    @http:BasePath {value:"/"}
    service s {
        @http:GET {}
        resource get (message m) {
            json j = ["x"];
            int i = 0;
            while (i < 10) { j = [j, j]; i = i + 1; }
            messages:setJsonPayload(m, j);
            reply m;
        }
    }`

  const statusWith = async (steps: number) => {
    const server = await (await load({ source, limits: { steps }, stderr: () => {} })).serve({
      port: 0,
      host: '127.0.0.1',
    })
    try {
      return (await fetch(`${server.url}/`)).status
    } finally {
      await server.close({ drainMs: 0 })
    }
  }

  it('may take as many steps to write as its event', async () => {
    expect(await statusWith(1_000)).to.equal(500)
    expect(await statusWith(100_000)).to.equal(200)
  })
})

describe('a Program of the embedder that wraps another', () => {
  /** Notes the names of the functions that are called. */
  const noting = (inner: Program, called: string[]): Program => ({
    servable: inner.servable,
    diagnostics: inner.diagnostics,
    sources: inner.sources,
    services: inner.services,
    hasMain: inner.hasMain,
    describe: () => inner.describe(),
    call: (name, args) => {
      called.push(name)
      return inner.call(name, args)
    },
    callTyped: (name, args) => inner.callTyped(name, args),
    runMain: (args) => inner.runMain(args),
    fresh: () => noting(inner.fresh(), called),
    serve: (options) => inner.serve(options),
    attach: (host, options) => inner.attach(host, options),
    handlers: (options) => inner.handlers(options),
  })

  it('is served, and reloaded', async () => {
    const server = await serveAll([noting(await program('one'), [])], { port: 0, host: '127.0.0.1' })
    try {
      expect(await textAt(server, '/one')).to.equal('one')
      await server.reload([noting(await program('one', 'again'), [])])
      expect(await textAt(server, '/one')).to.equal('again')
    } finally {
      await server.close({ drainMs: 0 })
    }
  })
})
