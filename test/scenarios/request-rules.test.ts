/** Rules that every request must follow, and the headers of the server's own responses. */

import { expect } from 'chai'
import { handshake, openRaw, type Served } from '../support/client.js'
import { CREDENTIALS, openRawSecure } from '../support/secure.js'
import { CHAT, closeServers, PlayedProgram, serve, serveSources } from '../support/server.js'

/** `/open/ws` answers GET itself, `/café/ws` has a name that goes encoded, `/post/ws` takes POST alone. */
const SERVICES = `
  import ballerina.net.http; import ballerina.net.ws; import ballerina.lang.messages;

  @http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"}
  service chat {
    @http:GET {} @http:Path {value:"/hello"} resource hello (message m) {
      message r = {};
      messages:setStringPayload(r, "hello");
      reply r;
    }
  }

  @http:BasePath {value:"/open"} @ws:WebSocketUpgradePath {value:"/ws"}
  service opened {
    @http:GET {} @http:Path {value:"/ws"} resource page (message m) {
      message r = {};
      messages:setStringPayload(r, "a page");
      reply r;
    }
  }

  @http:BasePath {value:"/post"} @ws:WebSocketUpgradePath {value:"/ws"}
  service posted {
    @http:POST {} resource post (message m) { }
  }

  @http:BasePath {value:"/café"} @ws:WebSocketUpgradePath {value:"/ws"}
  service cafe { }
`

/** Status line, headers and body of the only answer that comes, one character a byte. */
async function answerTo(server: Served, request: string): Promise<string> {
  const raw = await openRaw(server)
  raw.write(request)
  const [head] = await raw.until(/^HTTP.*?\r\n\r\n/s)
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0)
  const body = head.includes(' 204 ') || request.startsWith('HEAD') ? '' : String(await raw.bytes(length))
  raw.vanish()
  return head + body
}

const get = (path: string, ...headers: readonly string[]) =>
  [`GET ${path} HTTP/1.1`, ...headers, '\r\n'].join('\r\n')

describe('a request', () => {
  let server: Served
  beforeEach(async () => {
    server = await serveSources([SERVICES], { keepAliveTimeout: 50, bodyBytes: 100 })
  })
  afterEach(closeServers)

  // biome-ignore format: table
  const HOSTS: readonly (readonly [host: readonly string[], status: number])[] = [
    [['Host: localhost'], 200],
    [['Host: localhost:9090'], 200],
    [['Host: chat.example.org'], 200],
    [['Host: a_b.internal'], 200],
    [['host: 127.0.0.1:1'], 200],
    [['HOST: [::1]:9090'], 200],
    [['Host:'], 200],
    [[], 400],
    [['Host: a', 'Host: a'], 400],
    [['Host: a', 'X: 1', 'host: b'], 400],
    [['Host: a@b:1'], 400],
    [['Host: a/b'], 400],
    [['Host: a b'], 400],
    [['Host: a?b'], 400],
    [['Host: a#b'], 400],
    [['Host: a\\b'], 400],
    [['Host: a:b'], 400],
    [['Host: a:1:2'], 400],
    [['Host: a, b'], 400],
    [['Host: <script>'], 400],
    [['Host: ::1'], 400],
    [['Host: [::1'], 400],
    [['Host: caf\u00e9'], 400],
  ]
  for (const [host, status] of HOSTS) {
    it(`with ${JSON.stringify(host)} has status ${status}`, async () => {
      expect(await answerTo(server, get('/chat/hello', ...host))).to.match(new RegExp(`^HTTP/1.1 ${status} `))
      const upgraded = handshake('/chat/ws').replace(
        'Host: localhost\r\n',
        host.map((line) => `${line}\r\n`).join(''),
      )
      expect(await answerTo(server, upgraded)).to.match(
        new RegExp(`^HTTP/1.1 ${status === 200 ? 101 : status} `),
      )
    })
  }

  for (const [version, status] of [
    ['1.1', 200],
    ['1.0', 200],
    ['2.0', 505],
    ['0.9', 505],
    ['3.0', 400],
  ] as const) {
    it(`of version ${version} has status ${status}`, async () => {
      const answer = await answerTo(server, `GET /chat/hello HTTP/${version}\r\nHost: x\r\n\r\n`)
      expect(answer).to.match(new RegExp(`^HTTP/1.1 ${status} `))
      if (status >= 400) expect(answer).to.match(/^connection: close/im)
    })
  }

  it('of version 2.0 that wants a WebSocket has status 505', async () => {
    const request = handshake('/chat/ws').replace('HTTP/1.1', 'HTTP/2.0')
    expect(await answerTo(server, request)).to.match(/^HTTP\/1\.1 505 /)
  })

  // biome-ignore format: table
  const SMUGGLED: readonly (readonly [what: string, request: string])[] = [
    ['both lengths', 'POST /chat/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['two lengths', 'POST /chat/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['an unknown transfer coding', 'POST /chat/hello HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n'],
    ['a line of a header that goes on', 'GET /chat/hello HTTP/1.1\r\nHost: x\r\n y\r\n\r\n'],
    ['a header name with a byte that no token has', 'GET /chat/hello HTTP/1.1\r\nHost: x\r\nX\u00e9: 1\r\n\r\n'],
    ['NUL in a header', 'GET /chat/hello HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n'],
  ]
  for (const [what, request] of SMUGGLED) {
    it(`with ${what} has status 400`, async () => {
      expect(await answerTo(server, request)).to.match(/^HTTP\/1\.1 400 /)
    })
  }

  for (const [what, headers, body] of [
    ['a length', ['Content-Length: 5'], 'hello'],
    ['chunks', ['Transfer-Encoding: chunked'], '5\r\nhello\r\n0\r\n\r\n'],
  ] as const) {
    it(`for a WebSocket whose body has ${what} has status 400`, async () => {
      const answer = await answerTo(server, handshake('/chat/ws', headers) + body)
      expect(answer)
        .to.match(/^HTTP\/1\.1 400 /)
        .and.match(/a handshake has no body$/)
    })
  }

  it('may announce trailers, which change nothing', async () => {
    const request =
      'OPTIONS * HTTP/1.1\r\nHost: x\r\nTrailer: X\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nX: 1\r\n\r\n'
    expect(await answerTo(server, request)).to.match(/^HTTP\/1\.1 204 /)
  })

  it('that the server answers with an error gets plain text, not a page', async () => {
    for (const request of [
      get('/<script>', 'Host: x'),
      get('/chat/<b>', 'Host: x'),
      get('/chat/ws', 'Host: x'),
      get('/chat/hello', 'Host: x', 'Host: y'),
      'POST /chat/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n',
      `POST /chat/hello HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\n`,
      handshake('/<script>'),
      handshake('/chat/ws').replace('Version: 13', 'Version: 8'),
    ]) {
      const answer = await answerTo(server, request)
      expect(answer)
        .to.match(/^HTTP\/1\.1 4/)
        .and.match(/^Content-Type: text\/plain\r\nX-Content-Type-Options: nosniff\r$/m)
    }
    expect(await answerTo(server, get('/chat/hello', 'Host: x'))).not.to.match(/nosniff/i)
  })
})

describe('the address of an endpoint in a browser', () => {
  let server: Served
  afterEach(closeServers)

  const lines = (answer: string) => answer.split('\r\n')

  it('is answered with 426 and the address to connect to', async () => {
    server = await serveSources([SERVICES])
    const answer = await answerTo(server, get('/chat/ws?room=1', 'Host: chat.example.org:8080'))
    expect(lines(answer)).to.include.members([
      'HTTP/1.1 426 Upgrade Required',
      'Upgrade: websocket',
      'Connection: Upgrade',
    ])
    expect(lines(answer).at(-1)).to.equal(
      'this is a WebSocket endpoint: connect to ws://chat.example.org:8080/chat/ws',
    )
    expect(await answerTo(server, get('/chat/ws/', 'Host: x'))).to.match(/ws:\/\/x\/chat\/ws$/)
    expect(await answerTo(server, get('/caf%C3%A9/ws', 'Host: x'))).to.match(/ws:\/\/x\/caf%C3%A9\/ws$/)
    expect(await answerTo(server, get('/post/ws', 'Host: x'))).to.match(/^HTTP\/1\.1 426 /)
  })

  it('is answered likewise to HEAD, to half a handshake, and to HTTP/1.0', async () => {
    server = await serveSources([SERVICES])
    const head = get('/chat/ws', 'Host: x').replace('GET', 'HEAD')
    for (const request of [
      head,
      get('/chat/ws', 'Host: x', 'Upgrade: websocket'),
      get('/chat/ws', 'Host: x', 'Connection: Upgrade'),
      'GET /chat/ws HTTP/1.0\r\n\r\n',
    ]) {
      expect(lines(await answerTo(server, request)), request).to.include.members([
        'HTTP/1.1 426 Upgrade Required',
        'Upgrade: websocket',
      ])
    }
  })

  it('closes the connection if the client asks for it', async () => {
    server = await serveSources([SERVICES])
    for (const request of [
      get('/chat/ws', 'Host: x', 'Connection: close'),
      'GET /chat/ws HTTP/1.0\r\nHost: x\r\n\r\n',
    ]) {
      const raw = await openRaw(server)
      raw.write(request)
      await raw.until(/^HTTP\/1\.1 426 .*\r\nConnection: close, Upgrade\r\n.*ws:\/\/x\/chat\/ws$/s)
      await raw.ended()
    }
  })

  it('leaves the connection open for a handshake', async () => {
    server = await serveSources([SERVICES])
    const raw = await openRaw(server)
    raw.write(get('/chat/ws', 'Host: x'))
    await raw.until(/^HTTP\/1\.1 426 .*ws:\/\/x\/chat\/ws$/s)
    raw.write(handshake('/chat/ws'))
    await raw.until(/^HTTP\/1\.1 101 /)
    raw.vanish()
  })

  it('runs a resource that answers GET there', async () => {
    server = await serveSources([SERVICES])
    expect(lines(await answerTo(server, get('/open/ws', 'Host: x'))).at(-1)).to.equal('a page')
    expect(await answerTo(server, get('/open/ws', 'Host: x').replace('GET', 'HEAD'))).to.match(
      /^HTTP\/1\.1 200 /,
    )
  })

  it('has no other status for other methods and paths', async () => {
    server = await serveSources([SERVICES])
    for (const [line, status] of [
      ['POST /chat/ws', 404],
      ['DELETE /chat/ws', 404],
      ['PUT /open/ws', 405],
      ['GET /chat/ws/x', 404],
      ['GET /chat/%77s', 404],
      ['GET /chat//ws', 404],
    ] as const) {
      const answer = await answerTo(server, `${line} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n`)
      expect(answer, line).to.match(new RegExp(`^HTTP/1.1 ${status} `))
    }
  })

  it('is wss with TLS, and if a trusted proxy says that the client uses it', async () => {
    const secure = await serve(new PlayedProgram(CHAT, {}), { tls: CREDENTIALS })
    const raw = await openRawSecure(secure)
    raw.write(get('/chat/ws', 'Host: x'))
    await raw.until(/connect to wss:\/\/x\/chat\/ws$/)
    raw.vanish()
    const forwarded = get('/chat/ws', 'Host: x', 'X-Forwarded-Proto: https')
    const behind = await serve(new PlayedProgram(CHAT, {}), { trustProxy: ['127.0.0.1'] })
    expect(await answerTo(behind, forwarded)).to.match(/connect to wss:/)
    expect(await answerTo(behind, get('/chat/ws', 'Host: x'))).to.match(/connect to ws:/)
    const open = await serve(new PlayedProgram(CHAT, {}))
    expect(await answerTo(open, forwarded)).to.match(/connect to ws:/)
  })
})
