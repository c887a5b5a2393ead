/** Compressed bodies: decoded when read, passed on unchanged. */

import { once } from 'node:events'
import { createServer, type Server as HttpServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { BalError, load } from '../../src/index.js'
import { open, type Served } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

/** The first part of a path is the operation. Those that begin with `r` apply it to the response of the backend. */
const services = (backend = 'http://127.0.0.1:1') => `
  import ballerina.lang.blobs; import ballerina.lang.errors; import ballerina.lang.jsons; import ballerina.lang.messages;
  import ballerina.lang.strings; import ballerina.net.http; import ballerina.net.ws;

  function touch (string how, message m) (string) {
    string text = "";
    if (how == "string") { text = messages:getStringPayload(m); }
    if (how == "json") { text = jsons:toString(messages:getJsonPayload(m)); }
    if (how == "xml") { xml x = messages:getXmlPayload(m); text = (string) x; }
    if (how == "binary") { text = blobs:toString(messages:getBinaryPayload(m), "UTF-8"); }
    if (how == "twice") { text = messages:getStringPayload(m) + messages:getStringPayload(m); }
    if (how == "clone") { message copy = messages:clone(m); text = messages:getStringPayload(copy) + messages:getStringPayload(m); }
    if (how == "caught") {
      try { text = messages:getStringPayload(m); } catch (errors:Error e) { text = "caught " + e.msg; }
    }
    return text;
  }

  function edit (string how, message m) {
    if (how == "set") { messages:setStringPayload(m, "plain"); }
    if (how == "setJson") { json j = {a:1}; messages:setJsonPayload(m, j); }
    if (how == "setBinary") { messages:setBinaryPayload(m, messages:getBinaryPayload(m)); }
    if (how == "read") { string s = messages:getStringPayload(m); }
    if (how == "readJson") { json j = messages:getJsonPayload(m); }
    if (how == "unnamed") { messages:removeHeader(m, "Content-Encoding"); }
    if (how == "readUnnamed") { string s = messages:getStringPayload(m); messages:removeHeader(m, "content-encoding"); }
    if (how == "convert") { http:convertToResponse(m); }
  }

  @http:BasePath {value:"/a"} @ws:WebSocketUpgradePath {value:"/ws"}
  service a {
    http:ClientConnector c = create http:ClientConnector("${backend}");

    @http:Path {value:"/text/{how}"} resource text (message m, @http:PathParam {value:"how"} string how) {
      message r = {};
      messages:setStringPayload(r, touch(how, m));
      reply r;
    }
    @http:Path {value:"/echo/{how}"} resource echo (message m, @http:PathParam {value:"how"} string how) {
      edit(how, m);
      reply m;
    }
    @http:Path {value:"/rtext/{how}"} resource rtext (message m, @http:PathParam {value:"how"} string how) {
      message r = http:ClientConnector.execute(c, "", "/", m);
      message t = {};
      messages:setStringPayload(t, touch(how, r));
      reply t;
    }
    @http:Path {value:"/pass/{how}"} resource pass (message m, @http:PathParam {value:"how"} string how) {
      message r = http:ClientConnector.execute(c, "", "/", m);
      edit(how, r);
      reply r;
    }
    @http:Path {value:"/clone"} resource cloned (message m) {
      message r = http:ClientConnector.execute(c, "", "/", m);
      message copy = messages:clone(r);
      reply copy;
    }
    @ws:OnTextMessage {} resource said (message m) {
      string text = messages:getStringPayload(m);
      if (text == "fetch") {
        message q = {};
        message r = http:ClientConnector.get(c, "/", q);
        text = touch("caught", r);
      }
      ws:pushText(text);
    }
  }
`

interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
}

/** Unlike \`fetch\`, it returns the bytes as received. */
async function send(
  { port }: Served,
  path: string,
  bytes: Uint8Array | string,
  coding?: string | string[],
  method = 'POST',
): Promise<Reply> {
  const outgoing = request({ port, host: '127.0.0.1', path, method, agent: false })
  if (coding !== undefined) outgoing.setHeader('Content-Encoding', coding)
  outgoing.setHeader('Content-Length', Buffer.byteLength(bytes))
  outgoing.end(bytes)
  const [response] = await once(outgoing, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const all = Buffer.concat(chunks)
  return { status: response.statusCode, headers: response.headers, bytes: all, text: String(all) }
}

const JSON_TEXT = '{"zipped":true,"text":"grüße"}'

// biome-ignore format: table
const CODINGS: readonly (readonly [coding: string | string[], bytes: Uint8Array])[] = [
  ['gzip', gzipSync(JSON_TEXT)],
  ['GZip', gzipSync(JSON_TEXT)],
  ['x-gzip', gzipSync(JSON_TEXT)],
  ['deflate', deflateSync(JSON_TEXT)],
  ['Deflate', deflateRawSync(JSON_TEXT)],
  ['deflate', deflateSync(JSON_TEXT, { level: 0 })],
  ['deflate', deflateRawSync(JSON_TEXT, { level: 0 })],
  ['br', brotliCompressSync(JSON_TEXT)],
  ['identity', Buffer.from(JSON_TEXT)],
  ['', Buffer.from(JSON_TEXT)],
  ['gzip, br', brotliCompressSync(gzipSync(JSON_TEXT))],
  ['gzip,identity ,, BR', brotliCompressSync(gzipSync(JSON_TEXT))],
  ['gzip, br, deflate, gzip', gzipSync(deflateSync(brotliCompressSync(gzipSync(JSON_TEXT))))],
  [['gzip', 'br'], brotliCompressSync(gzipSync(JSON_TEXT))],
  ['gzip', Buffer.concat([gzipSync(JSON_TEXT.slice(0, 9)), gzipSync(JSON_TEXT.slice(9))])],
]

describe('a compressed body', () => {
  const backends: HttpServer[] = []
  afterEach(async () => {
    for (const backend of backends.splice(0)) {
      backend.closeAllConnections()
      backend.close()
    }
    await closeServers()
  })

  /** A server that answers with these bytes and records the last request. */
  async function backend(bytes: Uint8Array, coding?: string | string[], status = 200) {
    const last: { headers: IncomingHttpHeaders; bytes: Buffer } = { headers: {}, bytes: Buffer.alloc(0) }
    const server = createServer(async (incoming, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk)
      last.headers = incoming.headers
      last.bytes = Buffer.concat(chunks)
      if (coding !== undefined) response.setHeader('Content-Encoding', coding)
      response.statusCode = status
      response.end(bytes)
    }).listen(0, '127.0.0.1')
    backends.push(server)
    await once(server, 'listening')
    return { uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, last }
  }

  for (const [coding, bytes] of CODINGS) {
    it(`is decoded when it is read: ${JSON.stringify(coding)}, ${bytes.length} bytes`, async () => {
      const server = await serveSources([services((await backend(bytes, coding)).uri)])
      for (const how of ['string', 'json', 'binary', 'caught']) {
        expect((await send(server, `/a/text/${how}`, bytes, coding)).text, how).to.equal(JSON_TEXT)
        expect((await send(server, `/a/rtext/${how}`, '')).text, how).to.equal(JSON_TEXT)
      }
      for (const how of ['twice', 'clone'])
        expect((await send(server, `/a/text/${how}`, bytes, coding)).text, how).to.equal(
          JSON_TEXT + JSON_TEXT,
        )
    })
  }

  it('may be xml', async () => {
    const server = await serveSources([services()])
    expect((await send(server, '/a/text/xml', gzipSync('<a>b</a>'), 'gzip')).text).to.equal('<a>b</a>')
  })

  it('is passed on with its bytes and its header, even after it has been read', async () => {
    const bytes = gzipSync(JSON_TEXT)
    const { uri, last } = await backend(bytes, 'gzip')
    const server = await serveSources([services(uri)])
    for (const path of ['/a/pass/none', '/a/pass/read', '/a/clone', '/a/echo/none', '/a/echo/read']) {
      const reply = await send(server, path, bytes, 'gzip')
      expect([reply.headers['content-encoding'], reply.bytes], path).to.deep.equal(['gzip', bytes])
    }
    expect([last.headers['content-encoding'], last.bytes]).to.deep.equal(['gzip', bytes])
  })

  it('that cannot be decoded is passed on as well', async () => {
    const bytes = Buffer.from('anything')
    const server = await serveSources([services((await backend(bytes, 'zstd, x')).uri)])
    for (const path of ['/a/pass/none', '/a/clone', '/a/echo/none']) {
      const reply = await send(server, path, bytes, 'zstd, x')
      expect([reply.status, reply.headers['content-encoding'], reply.text]).to.deep.equal([
        200,
        'zstd, x',
        'anything',
      ])
    }
  })

  // biome-ignore format: table
  const REPLACED: readonly (readonly [how: string, text: string])[] = [
    ['set', 'plain'],
    ['setJson', '{"a":1}'],
    ['setBinary', JSON_TEXT],
    ['readJson', JSON_TEXT],
    ['unnamed', JSON_TEXT],
    ['readUnnamed', JSON_TEXT],
  ]
  for (const [how, text] of REPLACED) {
    it(`is sent without its codings after ${how}`, async () => {
      const bytes = gzipSync(JSON_TEXT)
      const server = await serveSources([services((await backend(bytes, 'gzip')).uri)])
      for (const path of [`/a/pass/${how}`, `/a/echo/${how}`]) {
        const { status, headers, text: heard } = await send(server, path, bytes, 'gzip')
        expect([status, headers['content-encoding'], heard], path).to.deep.equal([200, undefined, text])
        expect(headers['content-length']).to.equal(String(Buffer.byteLength(text)))
      }
    })
  }

  it('is sent without its codings when a request becomes a response', async () => {
    const server = await serveSources([services()])
    const { headers, text } = await send(server, '/a/echo/convert', gzipSync(JSON_TEXT), 'gzip')
    expect([headers['content-encoding'], text]).to.deep.equal([undefined, JSON_TEXT])
  })

  // biome-ignore format: table
  const USELESS: readonly (readonly [coding: string, bytes: Uint8Array, problem: RegExp])[] = [
    ['zstd', Buffer.from('x'), /^unsupported content encoding: zstd$/],
    ['gzip, Zstd', Buffer.from('x'), /^unsupported content encoding: Zstd$/],
    ['gzip;q=1', gzipSync('x'), /^unsupported content encoding: gzip;q=1$/],
    ['constructor', Buffer.from('x'), /^unsupported content encoding: constructor$/],
    ['gzip, gzip, gzip, gzip, gzip', gzipSync('x'), /^more than 4 content encodings$/],
    ['gzip', Buffer.from(JSON_TEXT), /^the body is not valid gzip: incorrect header check$/],
    ['gzip', gzipSync(JSON_TEXT).subarray(0, 20), /^the body is not valid gzip: unexpected end of file$/],
    ['gzip', Buffer.alloc(5), /^the body is not valid gzip: /],
    ['deflate', deflateSync(JSON_TEXT).subarray(0, 9), /^the body is not valid deflate: /],
    ['deflate', Buffer.from([0xff]), /^the body is not valid deflate: /],
    ['BR', Buffer.from(JSON_TEXT), /^the body is not valid BR: /],
    ['br', brotliCompressSync(JSON_TEXT).subarray(0, 9), /^the body is not valid br: /],
    ['br, gzip', gzipSync(JSON_TEXT), /^the body is not valid br: /],
  ]
  for (const [coding, bytes, problem] of USELESS) {
    it(`that is invalid fails when it is read: ${coding}, ${bytes.length} bytes`, async () => {
      const server = await serveSources([services((await backend(bytes, coding)).uri)])
      const prefix = 'Error while retrieving string payload from message: '
      for (const path of ['/a/text/caught', '/a/rtext/caught']) {
        const { status, text } = await send(server, path, bytes, coding)
        expect([status, text.startsWith(`caught ${prefix}`)], text).to.deep.equal([200, true])
        expect(text.slice(`caught ${prefix}`.length)).to.match(problem)
      }
      const { status, text } = await send(server, '/a/text/json', bytes, coding)
      expect(status).to.equal(500)
      expect(text).to.match(/^error in ballerina program: failed to get json payload: /)
    })
  }

  const MIB = 1024 * 1024

  it('may be as large as the limit after decoding, and no larger', async () => {
    const server = await serveSources([services()])
    for (const [pack, coding] of [
      [gzipSync, 'gzip'],
      [deflateSync, 'deflate'],
      [brotliCompressSync, 'br'],
    ] as const) {
      const fits = await send(server, '/a/text/string', pack(Buffer.alloc(MIB, 'x')), coding)
      expect([fits.status, fits.bytes.length]).to.deep.equal([200, MIB])
      const bomb = await send(server, '/a/text/string', pack(Buffer.alloc(MIB + 1, 'x')), coding)
      expect([bomb.status, bomb.text]).to.deep.equal([413, 'the body is larger than 1048576 bytes'])
    }
    const layers = gzipSync(gzipSync(Buffer.alloc(64 * MIB)))
    expect((await send(server, '/a/text/binary', layers, 'gzip, gzip')).status).to.equal(413)
    expect((await send(server, '/a/echo/convert', layers, 'gzip, gzip')).status).to.equal(413)
    const passed = await send(server, '/a/echo/none', layers, 'gzip, gzip')
    expect([passed.status, passed.bytes.length]).to.deep.equal([200, layers.length])
    const caught = await send(server, '/a/text/caught', layers, 'gzip, gzip')
    expect(caught.text).to.match(/^caught Error while .*: the body is larger than 1048576 bytes$/)
  })

  it('has the configured limit', async () => {
    const server = await serveSources([services()], { bodyBytes: 4 * MIB })
    const large = gzipSync(Buffer.alloc(4 * MIB, 'x'))
    expect((await send(server, '/a/text/string', large, 'gzip')).bytes).to.have.lengthOf(4 * MIB)
    expect(
      (await send(server, '/a/text/string', gzipSync(Buffer.alloc(4 * MIB + 1)), 'gzip')).status,
    ).to.equal(413)
  })

  it('of another server that is too large is an error of the program, not of the client', async () => {
    const { uri } = await backend(gzipSync(Buffer.alloc(MIB + 1)), 'gzip')
    const server = await serveSources([services(uri)])
    const { status, text } = await send(server, '/a/rtext/string', '')
    expect([status, text]).to.deep.equal([
      500,
      'error in ballerina program: error while retrieving string payload from message: the body is larger than 1048576 bytes',
    ])
    const ann = await open(server, '/a/ws')
    ann.send('fetch')
    expect(await ann.next()).to.match(/^caught .* the body is larger than 1048576 bytes$/)
  })

  it('is limited like a string when nothing is served', async () => {
    const { uri } = await backend(gzipSync(Buffer.alloc(3000, 'x')), 'gzip')
    const source = `import ballerina.lang.messages; import ballerina.net.http;
      function f () (string) {
        http:ClientConnector c = create http:ClientConnector("${uri}");
        message q = {};
        message r = http:ClientConnector.get(c, "/", q);
        return messages:getStringPayload(r);
      }
      function raw () (message) {
        http:ClientConnector c = create http:ClientConnector("${uri}");
        message q = {};
        message r = http:ClientConnector.get(c, "/", q);
        return r;
      }`
    expect(await (await load({ source })).call('f')).to.deep.equal(['x'.repeat(3000)])
    const small = await load({ source, limits: { stringLength: 2000 } })
    for (const name of ['f', 'raw']) {
      const error = await small.call(name).catch((thrown: unknown) => thrown)
      expect(error).to.be.instanceOf(BalError)
      expect(String(error)).to.match(/the body is larger than 2000 bytes$/)
    }
  })

  it('may be missing', async () => {
    const { uri } = await backend(gzipSync('x'), 'gzip', 204)
    const server = await serveSources([services(uri)])
    expect((await send(server, '/a/text/string', '', 'gzip')).text).to.equal('')
    expect((await send(server, '/a/rtext/string', '')).text).to.equal('')
    const head = await send(server, '/a/pass/none', '', undefined, 'HEAD')
    expect([head.status, head.text]).to.deep.equal([204, ''])
    const real = await serveSources([services((await backend(gzipSync('x'), 'gzip')).uri)])
    const again = await send(real, '/a/pass/read', '', undefined, 'HEAD')
    expect([again.status, again.headers['content-encoding'], again.text]).to.deep.equal([200, 'gzip', ''])
  })

  it('does not exist in a WebSocket, whatever the handshake says', async () => {
    const server = await serveSources([services()])
    const ann = await open(server, '/a/ws', { 'Content-Encoding': 'gzip' })
    ann.send('hello')
    expect(await ann.next()).to.equal('hello')
    const long = 'x'.repeat(10_000)
    ann.send(long)
    expect(await ann.next()).to.equal(long)
  })

  it('can be created by a program', async () => {
    const server = await serveSources([
      `import ballerina.lang.messages; import ballerina.net.http;
      @http:BasePath {value:"/made"} service made {
        @http:POST {} resource post (message m) {
          message r = {};
          messages:setBinaryPayload(r, messages:getBinaryPayload(m));
          messages:setHeader(r, "Content-Encoding", "gzip");
          reply r;
        }
      }`,
    ])
    const { headers, bytes } = await send(server, '/made', gzipSync('made here'))
    expect([headers['content-encoding'], String(gunzipSync(bytes))]).to.deep.equal(['gzip', 'made here'])
  })
})
