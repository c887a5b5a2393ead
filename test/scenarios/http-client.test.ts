import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import { expect } from 'chai'
import { BalError, load, type Program, type ProgramLimits } from '../../src/index.js'

/** A received request as text. */
interface Asked {
  readonly line: string
  readonly headers: IncomingMessage['headers']
  readonly rawHeaders: readonly string[]
  readonly body: string
}

type Answer = (request: IncomingMessage, response: ServerResponse, asked: Asked) => void

const servers: Server[] = []

/** A foreign server that records its requests. */
async function backend(answer: Answer): Promise<{ uri: string; asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method, url, headers, rawHeaders } = request
    asked.push({ line: `${method} ${url}`, headers, rawHeaders, body: Buffer.concat(chunks).toString() })
    answer(request, response, asked.at(-1)!)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const CALLS = `
import ballerina.net.http;

function send (string verb, string uri, string path, message m) (message) {
    http:ClientConnector c = create http:ClientConnector(uri);
    message r;
    if (verb == "get") { r = http:ClientConnector.get(c, path, m); }
    if (verb == "post") { r = http:ClientConnector.post(c, path, m); }
    if (verb == "put") { r = http:ClientConnector.put(c, path, m); }
    if (verb == "patch") { r = http:ClientConnector.patch(c, path, m); }
    if (verb == "delete") { r = http:ClientConnector.delete(c, path, m); }
    if (verb == "head") { r = http:ClientConnector.head(c, path, m); }
    return r;
}

function execute (string verb, string uri, message m) (message) {
    http:ClientConnector c = create http:ClientConnector(uri);
    message r = http:ClientConnector.execute(c, verb, "/x", m);
    return r;
}

function text (string uri, string path) (int, string, string) {
    http:ClientConnector c = create http:ClientConnector(uri);
    message m = {};
    message r = http:ClientConnector.get(c, path, m);
    return http:getStatusCode(r), messages:getStringPayload(r), messages:getHeader(r, "X-Kind");
}

function noConnector () {
    http:ClientConnector c;
    message m = {};
    message r = http:ClientConnector.get(c, "/", m);
}

function noMessage () {
    http:ClientConnector c = create http:ClientConnector("http://127.0.0.1");
    message none;
    message r = http:ClientConnector.get(c, "/", none);
}

function both (string uri) (string) {
    message[] found;
    fork {
        worker a {
            message m = {};
            http:ClientConnector c = create http:ClientConnector(uri);
            message r = http:ClientConnector.get(c, "/a", m);
            reply r;
        }
        worker b {
            message m = {};
            http:ClientConnector c = create http:ClientConnector(uri);
            message r = http:ClientConnector.get(c, "/b", m);
            reply r;
        }
    } join (all) (message[] results) {
        found = results;
    }
    return messages:getStringPayload(found[0]) + messages:getStringPayload(found[1]);
}
`

async function calls(limits: Partial<ProgramLimits> = {}): Promise<Program> {
  return load({ source: CALLS, limits })
}

async function failureOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).to.be.instanceOf(BalError)
  return (error as BalError).message
}

describe('http:ClientConnector', () => {
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections()
      server.close()
    }
  })

  it('sends each verb, with the headers and the payload of the message', async () => {
    const { uri, asked } = await backend((_, response) => response.end('ok'))
    const program = await calls()
    for (const verb of ['get', 'post', 'put', 'patch', 'delete', 'head']) {
      const message = { headers: { 'X-Own': 'é', 'Content-Type': 'text/plain' }, payload: 'grüße' }
      await program.call('send', [verb, `${uri}/base`, '/path?q=1', message])
    }
    expect(asked.map(({ line }) => line)).to.deep.equal(
      ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'].map((verb) => `${verb} /base/path?q=1`),
    )
    for (const { headers, body } of asked) {
      expect(headers).to.include({ 'content-type': 'text/plain', 'user-agent': 'ballerina' })
      expect(body).to.equal('grüße')
    }
  })

  it('returns status, headers and payload of the response, whatever the status', async () => {
    const { uri } = await backend((request, response) => {
      response.writeHead(Number(request.url!.slice(1)), 'As It Is', { 'X-Kind': ['one', 'two'] })
      response.end('grüße')
    })
    const program = await calls()
    for (const status of [200, 201, 301, 404, 500, 599]) {
      expect(await program.call('text', [uri, `/${status}`])).to.deep.equal([status, 'grüße', 'two'])
    }
  })

  it('forwards a request that came in, without the headers that belong to its own connection', async () => {
    const { uri, asked } = await backend((_, response) => response.end('ok'))
    const program = await calls()
    const message = {
      headers: {
        Host: 'elsewhere',
        Connection: 'close',
        'Content-Length': '999',
        'Transfer-Encoding': 'chunked',
        Expect: '100-continue',
        'User-Agent': 'browser',
        Accept: ['text/html', 'text/plain'],
      },
      payload: 'body',
    }
    await program.call('send', ['post', uri, '/', message])
    const [{ headers, rawHeaders, body }] = asked as [Asked]
    expect(headers).to.include({ host: uri.slice(7), 'content-length': '4', 'user-agent': 'browser' })
    expect(headers).to.not.have.any.keys('transfer-encoding', 'expect')
    expect(rawHeaders.filter((each) => each.startsWith('text/'))).to.have.lengthOf.at.least(1)
    expect(body).to.equal('body')
  })

  it('turns the message into the request', async () => {
    const { uri } = await backend((_, response) => response.end('ok'))
    const program = await load({
      source: `
        function f (string uri) (string) {
            http:ClientConnector c = create http:ClientConnector(uri);
            message m = {};
            message r = http:ClientConnector.put(c, "/path?q=1", m);
            return http:getMethod(m) + " " + http:getRequestURL(m);
        }`,
    })
    expect(await program.call('f', [uri])).to.deep.equal(['PUT /path?q=1'])
  })

  it('executes any method, in any case; by default that of the message', async () => {
    const { uri, asked } = await backend((_, response) => response.end('ok'))
    const program = await calls()
    await program.call('execute', [' options ', uri, {}])
    await program.callTyped('execute', [
      { t: 'string', v: '' },
      { t: 'string', v: uri },
      { t: 'message', headers: [], properties: { HTTP_METHOD: { t: 'string', v: 'DELETE' } } },
    ])
    expect(asked.map(({ line }) => line)).to.deep.equal(['OPTIONS /x', 'DELETE /x'])
    expect(await failureOf(program.call('execute', ['G T', uri, {}]))).to.equal(
      "Failed to invoke 'execute' action in ClientConnector. Malformed verb specified. 'G T' is not an HTTP method",
    )
  })

  it('cannot be tricked into another header', async () => {
    const { uri, asked } = await backend((_, response) => response.end('ok'))
    const program = await calls()
    const message = {
      t: 'message' as const,
      headers: [
        ['X-A', 'a\r\nX-Evil: 1'],
        ['Bad Name', 'x'],
        ['X-B\r\nX-Evil', '1'],
      ] as [string, string][],
      properties: {},
    }
    const [verb, path] = ['get', '/ \r\nX-Evil: 1'].map((v) => ({ t: 'string' as const, v }))
    await program.callTyped('send', [verb!, { t: 'string', v: uri }, path!, message])
    expect(asked[0]!.headers).to.not.have.property('x-evil')
    expect(asked[0]!.headers['x-a']).to.equal('a  X-Evil: 1')
  })

  it('sends to the host of the connector, whatever the path', async () => {
    const { uri, asked } = await backend((_, response) => response.end('ok'))
    const program = await calls()
    for (const [base, path, line] of [
      ['', '@evil.example/', '/@evil.example/'],
      ['', '.evil.example/x', '/.evil.example/x'],
      ['', ':1/x', '/:1/x'],
      ['', '0/x', '/0/x'],
      ['', '\\\\evil.example/', '///evil.example/'],
      ['', '\t@evil.example/', '/@evil.example/'],
      ['', '//evil.example/', '//evil.example/'],
      ['', 'http://evil.example/', '/http://evil.example/'],
      ['', '', '/'],
      ['', '?q=1', '/?q=1'],
      ['', '#x', '/'],
      ['/base', 'x', '/base/x'],
      ['/base', '/x', '/base/x'],
      ['/base', '?q', '/base?q'],
      ['/base/', 'x', '/base/x'],
      ['/find?q=', 'x', '/find?q=x'],
    ] as const) {
      await program.call('send', ['get', uri + base, path, {}])
      expect(asked.at(-1)!.line, `${base} ${path}`).to.equal(`GET ${line}`)
    }
  })

  it('sends only the last value of a single-value header', async () => {
    const { uri, asked } = await backend((_, response) => response.end('ok'))
    const program = await calls()
    const headers = { 'Content-Type': ['a/b', 'c/d'], Cookie: ['a=1', 'b=2'], 'X-Own': ['1', '2'] }
    await program.call('send', ['post', uri, '/', { headers, payload: 'x' }])
    const { rawHeaders } = asked[0]!
    const sent = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${rawHeaders[i + 1]}`] : []))
    expect(sent).to.include.members(['Content-Type: c/d', 'Cookie: a=1; b=2', 'X-Own: 1', 'X-Own: 2'])
    expect(sent).not.to.include('Content-Type: a/b')
  })

  it('fails with a text that names the action and the reason', async () => {
    const program = await calls()
    const prefix = "Failed to invoke 'get' action in ClientConnector. "
    const send = (uri: string) => failureOf(program.call('send', ['get', uri, '/', {}]))
    expect(await send('no url')).to.equal(`${prefix}Malformed url specified. no url/`)
    expect(await send('ftp://host')).to.equal(`${prefix}Malformed url specified. unknown protocol: ftp`)
    expect(await send('')).to.equal(`${prefix}Malformed url specified. /`)
    const closed = createNetServer().listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    closed.close()
    await once(closed, 'close')
    expect(await send(`http://127.0.0.1:${port}`)).to.match(/^Failed to invoke 'get'.*ECONNREFUSED/)
    expect(await failureOf(program.call('noConnector'))).to.equal('connector argument value is null')
    expect(await failureOf(program.call('noMessage'))).to.equal(`${prefix}argument 2 is null`)
  })

  it('survives a server that sends nonsense, too little or too much', async () => {
    const program = await calls({ stringLength: 2000 })
    for (const nonsense of ['nonsense\r\n\r\n', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab', '']) {
      const server = createNetServer((socket) => {
        socket.on('error', () => {})
        socket.once('data', () => socket.end(nonsense))
      }).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      expect(await failureOf(program.call('text', [`http://127.0.0.1:${port}`, '/']))).to.match(
        /^Failed to invoke 'get' action in ClientConnector\. ./,
      )
      server.close()
    }
    const { uri } = await backend((_, response) => response.end('x'.repeat(2001)))
    expect(await failureOf(program.call('text', [uri, '/']))).to.equal(
      "Failed to invoke 'get' action in ClientConnector. response is longer than 2000 bytes",
    )
  })

  it('waits no longer than the limit', async () => {
    const { uri } = await backend((request, response) => {
      if (request.url === '/half') response.write('half')
    })
    const program = await calls({ clientTimeout: 50 })
    for (const path of ['/none', '/half']) {
      expect(await failureOf(program.call('text', [uri, path]))).to.equal(
        "Failed to invoke 'get' action in ClientConnector. response was not received within sender timeout of 0.05 seconds",
      )
    }
  })

  it('can be awaited by many resources at once', async () => {
    // Neither is answered before both have been asked.
    const waiting: (() => void)[] = []
    const { uri } = await backend((_, response, { line }) => {
      waiting.push(() => response.end(line))
      if (waiting.length === 2) for (const answer of waiting) answer()
    })
    const program = await calls()
    expect(await program.call('both', [uri])).to.deep.equal(['GET /aGET /b'])
  })

  describe('in a service', () => {
    const source = (uri: string) => `
      @http:BasePath {value:"/proxy"}
      service proxy {
          http:ClientConnector c = create http:ClientConnector("${uri}");
          int served = 0;

          @http:GET {}
          @http:Path {value:"/pass/{rest}"}
          resource pass (message m, @http:PathParam {value:"rest"} string rest) {
              message r = http:ClientConnector.execute(c, "", "/" + rest, m);
              served = served + 1;
              messages:setHeader(r, "X-Served", (string) served);
              reply r;
          }

          @http:GET {}
          @http:Path {value:"/own"}
          resource own (message m) {
              message r = {};
              messages:setStringPayload(r, "own");
              reply r;
          }
      }`

    it('passes on several cookies as several headers', async () => {
      const { uri } = await backend((_, response) => {
        response.writeHead(200, { 'Set-Cookie': ['a=1; Path=/', 'b=2'], Vary: ['A', 'B'], Trailer: 'X-End' })
        response.addTrailers({ 'X-End': '1' })
        response.end('ok')
      })
      const program = await load({ source: source(uri) })
      const server = await program.serve({ port: 0, host: '127.0.0.1' })
      try {
        const { headers } = await fetch(`${server.url}/proxy/pass/x`)
        expect(headers.getSetCookie()).to.deep.equal(['a=1; Path=/', 'b=2'])
        expect([headers.get('vary'), headers.get('trailer')]).to.deep.equal(['A, B', null])
      } finally {
        await server.close()
      }
    })

    it('delays no other client, and its response can be replied unchanged', async () => {
      let answer = () => {}
      const reached = new Promise<void>((resolve) => {
        answer = resolve
      })
      let release = () => {}
      const { uri } = await backend((_, response) => {
        answer()
        release = () => {
          response.writeHead(418, 'Teapot', { 'X-From': 'backend', 'Content-Type': 'text/x-tea' })
          response.end('short and stout')
        }
      })
      const program = await load({ source: source(uri) })
      const server = await program.serve({ port: 0, host: '127.0.0.1' })
      try {
        const slow = fetch(`${server.url}/proxy/pass/tea`)
        await reached
        expect(await (await fetch(`${server.url}/proxy/own`)).text()).to.equal('own')
        release()
        const response = await slow
        expect([response.status, response.statusText, await response.text()]).to.deep.equal([
          418,
          'Teapot',
          'short and stout',
        ])
        expect(Object.fromEntries(response.headers)).to.include({
          'x-from': 'backend',
          'x-served': '1',
          'content-type': 'text/x-tea',
          'content-length': '15',
        })
      } finally {
        await server.close()
      }
    })

    it('is given up when the server stops and the drain time is over', async () => {
      let reached = () => {}
      const isReached = new Promise<void>((resolve) => {
        reached = resolve
      })
      let leave = () => {}
      const hasLeft = new Promise<void>((resolve) => {
        leave = resolve
      })
      const { uri } = await backend((request) => {
        request.socket.once('close', leave)
        reached()
      })
      const program = await load({ source: source(uri), stderr: () => {} })
      const server = await program.serve({ port: 0, host: '127.0.0.1' })
      // Answered with the failure, or cut off: the response has no time left.
      const slow = fetch(`${server.url}/proxy/pass/tea`).then(
        ({ status }) => status,
        () => 500,
      )
      await isReached
      await server.close({ drainMs: 1 })
      await hasLeft
      expect(await slow).to.equal(500)
    })
  })
})
