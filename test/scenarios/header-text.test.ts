/** Text in headers, reason phrases and request targets: a name is the same wherever it comes from. */

import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { expect } from 'chai'
import { open, openRaw, openRawWebSocket, type Served } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

const SERVICES = `
  import ballerina.lang.messages; import ballerina.lang.strings; import ballerina.lang.system;
  import ballerina.net.http; import ballerina.net.uri; import ballerina.net.ws;

  @http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"}
  service chat {
    @ws:OnHandshake {} resource admit (message m) {
      if (messages:getHeader(m, "id") == "nöbody") {
        message no = {};
        http:setStatusCode(no, 403);
        http:setReasonPhrase(no, "nöbody ☃");
        messages:setHeader(no, "X-Id", messages:getHeader(m, "id"));
        reply no;
      }
    }
    @ws:OnOpen {} resource opened (message m) {
      ws:storeConnection(messages:getHeader(m, "id"));
      ws:pushText(messages:getHeader(m, "id") + uri:getQueryParam(m, "q"));
    }
    @ws:OnTextMessage {} resource text (message m) {
      ws:pushText(messages:getHeader(m, "id"));
    }
  }

  @http:BasePath {value:"/data"}
  service data {
    @http:POST {} @http:Path {value:"/{id}"} resource send (message m, @http:PathParam {value:"id"} string id) {
      ws:pushTextToConnection(id, messages:getStringPayload(m));
    }

    @http:GET {} @http:Path {value:"/header"} resource header (message m) {
      string value = messages:getHeader(m, "X-In");
      message r = {};
      messages:setHeader(r, "X-Out", value);
      messages:setStringPayload(r, strings:length(value) + " " + value);
      reply r;
    }

    @http:GET {} @http:Path {value:"/place/{city}"}
    resource place (message m, @http:PathParam {value:"city"} string city, @http:QueryParam {value:"q"} string q) {
      message r = {};
      messages:setStringPayload(r, city + " " + q + " " + uri:getQueryParam(m, "q"));
      reply r;
    }

    @http:GET {} @http:Path {value:"/own"} resource own (message m) {
      message r = {};
      http:setStatusCode(r, 299);
      http:setReasonPhrase(r, "Très bien ☃");
      messages:setHeader(r, "X-A", "grün");
      messages:setHeader(r, "X-B", "ü and ☃");
      messages:setHeader(r, "X-C", strings:subString("a\\uD83D\\uDE00b", 0, 2) + "|");
      messages:setHeader(r, "X-D", "\\uD83D\\uDE00");
      messages:setHeader(r, "X-E", "\\u010DX-F: 1\\u010A\\u0100");
      reply r;
    }
  }
`

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** Returns what was received, one character per byte. */
async function exchange(server: Served, ...lines: readonly string[]): Promise<string> {
  const raw = await openRaw(server)
  raw.write(Buffer.from([...lines, 'Host: x', 'Connection: close', '\r\n'].join('\r\n'), 'latin1'))
  await raw.ended()
  return raw.text
}

describe('text outside of bodies', () => {
  const others: Server[] = []
  afterEach(async () => {
    for (const other of others.splice(0)) other.close()
    await closeServers()
  })

  it('names one connection in a header of the handshake, a path and a frame', async () => {
    const server = await serveSources([SERVICES])
    const zoe = await openRawWebSocket(server, '/chat/ws', [`id: Zoë`])
    expect(String((await zoe.frame()).payload)).to.equal('Zoë')
    const answer = await exchange(server, 'POST /data/Zo%C3%AB HTTP/1.1', 'Content-Length: 0')
    expect(answer).to.match(/^HTTP\/1\.1 200 /)
    expect((await zoe.frame()).payload).to.have.lengthOf(0)
    zoe.vanish()
    const ann = await open(server, '/chat/ws?q=%C3%AB', { id: 'Ännchen ☃' })
    expect(await ann.next()).to.equal('Ännchen ☃ë')
    ann.send('?')
    expect(await ann.next()).to.equal('Ännchen ☃')
  })

  // biome-ignore format: table
  const RECEIVED: readonly (readonly [bytes: string, text: string, length: number])[] = [
    [utf8('é'), 'é', 1],
    ['\xe9', 'é', 1],
    ['Montr\xe9al', 'Montréal', 8],
    [utf8('Montréal'), 'Montréal', 8],
    [utf8('😀'), '😀', 2],
    ['\xc3\x28', 'Ã(', 2],
    ['\xe2\x98', 'â\x98', 2],
    [`${utf8('é')}\xe9`, 'Ã©é', 3],
    ['\xed\xa0\x80', 'í\xa0\x80', 3],
    [utf8('\ufeffx'), '\ufeffx', 2],
    ['plain', 'plain', 5],
    ['', '', 0],
  ]
  for (const [bytes, text, length] of RECEIVED) {
    it(`is ${JSON.stringify(text)} for ${JSON.stringify(bytes)}, and is sent as UTF-8`, async () => {
      const server = await serveSources([SERVICES])
      const answer = await exchange(server, 'GET /data/header HTTP/1.1', `X-In: ${bytes}`)
      expect(answer.split('\r\n')).to.include.members([`X-Out: ${utf8(text)}`, utf8(`${length} ${text}`)])
    })
  }

  it('is decoded by the same rule in request targets', async () => {
    const server = await serveSources([SERVICES])
    for (const [target, body] of [
      ['/data/place/Zo%C3%AB?q=%E2%98%83', 'Zoë ☃ ☃'],
      ['/data/place/Zo%EB?q=%EB', 'Zoë ë ë'],
      ['/data/place/%F0%9F%98%80?%71=%ed%a0%80', '😀 í\xa0\x80 í\xa0\x80'],
      ['/data/place/a%2Fb+c?q=a%2Fb+c', 'a/b+c a/b c a/b c'],
    ] as const) {
      const answer = await exchange(server, `GET ${target} HTTP/1.1`)
      expect(answer.split('\r\n').at(-1), target).to.equal(utf8(body))
    }
    // Elsewhere they are not allowed (RFC 3986, 2).
    expect(await exchange(server, `GET /data/place/${utf8('é')} HTTP/1.1`)).to.match(/^HTTP\/1\.1 400 /)
  })

  it('is sent as UTF-8, whatever its characters; a lone surrogate is a question mark', async () => {
    const server = await serveSources([SERVICES])
    const answer = await exchange(server, 'GET /data/own HTTP/1.1')
    expect(answer.split('\r\n')).to.include.members([
      utf8('HTTP/1.1 299 Très bien ☃'),
      utf8('X-A: grün'),
      utf8('X-B: ü and ☃'),
      'X-C: a?|',
      utf8('X-D: 😀'),
      // None of them may be truncated to a line end.
      utf8('X-E: \u010dX-F: 1\u010a\u0100'),
    ])
  })

  it('is the same when a handshake is refused', async () => {
    const server = await serveSources([SERVICES])
    const raw = await openRaw(server)
    raw.write(
      `GET /chat/ws HTTP/1.1\r\nHost: x\r\nid: nöbody\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    )
    await raw.ended()
    expect(raw.text.split('\r\n')).to.include.members([utf8('HTTP/1.1 403 nöbody ☃'), utf8('X-Id: nöbody')])
  })

  /** A server that answers everything with the same bytes and records requests. */
  async function other(answer: (request: string) => string): Promise<{ url: string; asked: string[] }> {
    const asked: string[] = []
    const server = createServer((socket: Socket) => {
      socket.on('error', () => {})
      socket.on('data', (chunk) => {
        asked.push(chunk.toString('latin1'))
        socket.write(Buffer.from(answer(asked.at(-1)!), 'latin1'))
      })
    }).listen(0, '127.0.0.1')
    others.push(server)
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    return { url: `127.0.0.1:${port}`, asked }
  }

  it('is sent to other servers, and received from them, by the same rule', async () => {
    const { url, asked } = await other(
      () =>
        `HTTP/1.1 200 ${utf8('Schön')}\r\nContent-Length: 0\r\nX-New: ${utf8('☃')}\r\nX-Old: \xe9\r\nConnection: close\r\n\r\n`,
    )
    const server = await serveSources([
      `import ballerina.lang.messages; import ballerina.net.http;
      @http:BasePath {value:"/proxy"}
      service proxy {
        @http:GET {} resource pass (message m) {
          http:ClientConnector c = create http:ClientConnector("http://${url}");
          messages:setHeader(m, "X-Own", "grün \\uD83D|");
          message r = http:ClientConnector.get(c, "/☃\\uD83D?q=\\uD83D", m);
          messages:addHeader(r, "X-Read", messages:getHeader(r, "X-Old") + messages:getHeader(r, "X-New"));
          reply r;
        }
      }`,
    ])
    const answer = await exchange(server, 'GET /proxy/ HTTP/1.1', `X-In: ${utf8('ü')}`)
    expect(asked[0]!.split('\r\n')).to.include.members([
      'GET /%E2%98%83%3F?q=%3F HTTP/1.1',
      `X-In: ${utf8('ü')}`,
      utf8('X-Own: grün ?|'),
    ])
    expect(answer.split('\r\n')).to.include.members([
      utf8('HTTP/1.1 200 Schön'),
      utf8('X-New: ☃'),
      utf8('X-Old: é'),
      utf8('X-Read: é☃'),
    ])
  })

  it('is decoded in the handshake response of another server', async () => {
    const { createHash } = await import('node:crypto')
    const { url } = await other((request) => {
      const key = /^sec-websocket-key: (.*)\r$/im.exec(request)?.[1]
      if (key === undefined) return ''
      const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')
      return `HTTP/1.1 101 x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: ${accept}\r\nX-Name: ${utf8('Zoë')}\r\n\r\n`
    })
    const server = await serveSources([
      `import ballerina.lang.messages; import ballerina.lang.system; import ballerina.net.ws; import ballerina.net.http;
      @ws:ClientService {}
      service far {
        @ws:OnOpen {} resource opened (message m) { system:println(messages:getHeader(m, "X-Name")); }
      }
      @http:BasePath {value:"/near"}
      service near {
        @http:GET {} resource call (message m) {
          ws:ClientConnector c = create ws:ClientConnector("ws://${url}", "far");
          message r = {};
          reply r;
        }
      }`,
    ])
    await exchange(server, 'GET /near HTTP/1.1')
    expect(server.printed()).to.equal('Zoë\n')
  })
})
