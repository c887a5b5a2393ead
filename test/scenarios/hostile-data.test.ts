/** Names and data with a special meaning: in JavaScript, HTTP, a terminal or a file system. */

import { expect } from 'chai'
import { DiagnosticError, load } from '../../src/index.js'
import { Folder, start, stopAll } from '../support/balws.js'
import { ask, open, openRaw, type Served } from '../support/client.js'
import { closeServers, serveSources } from '../support/server.js'

/** Shows what it was asked for, sets what it is told to, and keeps what it hears under the name it hears. */
const MIRROR = `
  map kept = {};

  @http:BasePath {value:"/mirror"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service mirror {
    @http:GET {}
    @http:Path {value:"/path/{name}"}
    resource path (message m, @http:PathParam {value:"name"} string name) {
      answer(m, "<" + name + ">");
      reply m;
    }

    @http:GET {}
    @http:Path {value:"/query"}
    resource query (message m, @http:QueryParam {value:"__proto__"} string name,
        @http:QueryParam {value:"constructor"} string other) {
      answer(m, "<" + name + "|" + other + "|" + uri:getQueryParam(m, "toString") + ">");
      reply m;
    }

    @http:POST {}
    @http:Path {value:"/header"}
    resource header (message m) {
      messages:setHeader(m, "X-Told", messages:getStringPayload(m));
      answer(m, "set");
      reply m;
    }

    @http:POST {}
    @http:Path {value:"/reason"}
    resource reason (message m) {
      http:setReasonPhrase(m, messages:getStringPayload(m));
      answer(m, "set");
      reply m;
    }

    @http:POST {}
    @http:Path {value:"/status"}
    resource status (message m) {
      http:setStatusCode(m, (int) messages:getStringPayload(m));
      answer(m, "set");
      reply m;
    }

    @http:POST {}
    @http:Path {value:"/members"}
    resource members (message m) {
      json j = messages:getJsonPayload(m);
      json copy = {};
      jsons:add(copy, "$", "__proto__", j["__proto__"]);
      copy["constructor"] = j["constructor"];
      messages:setJsonPayload(m, copy);
      http:convertToResponse(m);
      reply m;
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
      string name = messages:getStringPayload(m);
      kept[name] = maps:length(kept);
      ws:storeConnection(name);
      ws:addConnectionToGroup(name);
      ws:pushTextToConnection(name, maps:length(kept) + " " + ws:getConnectionsInGroup(name) + " " + name);
    }
  }

  function answer (message m, string text) {
    http:convertToResponse(m);
    messages:setStringPayload(m, text);
  }
`

const utf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

/** The whole answer to a request target, which is sent as it is. */
async function askRaw(server: Served, target: string): Promise<string> {
  const raw = await openRaw(server)
  raw.write(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  await raw.ended()
  const [head = '', ...body] = raw.text.split('\r\n\r\n')
  return `${head.split('\r\n')[0]!.split(' ')[1]} ${body.join('')}`
}

describe('a request target', () => {
  afterEach(closeServers)

  // A path names resources, never files; what is encoded is decoded once, and inside of its segment.
  for (const [target, answer] of [
    ['/mirror/path/a', '200 <a>'],
    ['/mirror/path/..', '200 <..>'],
    ['/mirror/path/%2e%2e', '200 <..>'],
    ['/mirror/path/%252e%252e', '200 <%2e%2e>'],
    ['/mirror/path/a%2fb', '200 <a/b>'],
    ['/mirror/path/a%252fb', '200 <a%2fb>'],
    ['/mirror/path/a%5cb', '200 <a\\b>'],
    ['/mirror/path/a\\b', '200 <a\\b>'],
    ['/mirror/path/%00', '200 <\u0000>'],
    ['/mirror/path/%0d%0aX-Evil:%201', '200 <\r\nX-Evil: 1>'],
    // No UTF-8, so Latin-1: neither dots nor half a surrogate pair.
    ['/mirror/path/%c0%ae%c0%ae', `200 <${utf8('\xc0\xae\xc0\xae')}>`],
    ['/mirror/path/%ed%a0%80', `200 <${utf8('\xed\xa0\x80')}>`],
    ['/mirror/path/%', '200 <%>'],
    ['/mirror/path/%zz', '200 <%zz>'],
    ['/mirror/path/__proto__', '200 <__proto__>'],
    ['//mirror//path///a', '200 <a>'],
    ['http://elsewhere/mirror/path/a', '200 <a>'],
    ['/mirror/path/../path/a', '404'],
    ['/../mirror/path/a', '404'],
    ['/mirror/path%2fa', '404'],
    ['/%2e%2e/%2e%2e/etc/passwd', '404'],
    ['/mirror/../../../../etc/passwd', '404'],
    ['/__proto__', '404'],
    ['/constructor/toString', '404'],
    ['x:80', '40'],
    ['*', '40'],
  ] as const) {
    it(`of ${JSON.stringify(target)} is answered ${JSON.stringify(answer)}`, async () => {
      const server = await serveSources([MIRROR])
      expect(await askRaw(server, target)).to.satisfy((text: string) => text.startsWith(answer))
    })
  }

  it('of a megabyte is refused before a program sees it', async () => {
    const server = await serveSources([MIRROR])
    const raw = await openRaw(server)
    raw.write(`GET /mirror/path/${'a'.repeat(1024 * 1024)} HTTP/1.1\r\nHost: x\r\n\r\n`)
    await raw.until(/^HTTP\/1\.1 431 /)
    expect(await askRaw(server, '/mirror/path/a')).to.equal('200 <a>')
  })

  it('may have parameters whose names every JavaScript object has', async () => {
    const server = await serveSources([MIRROR])
    expect(await askRaw(server, '/mirror/query')).to.equal('200 <||>')
    const query = '__proto__=a&constructor=%0d%0ab&toString=c'
    expect(await askRaw(server, `/mirror/query?${query}`)).to.equal('200 <a|\r\nb|c>')
  })
})

describe('client data that a program copies into a response', () => {
  afterEach(closeServers)

  const told = async (path: string, body: string) => {
    const server = await serveSources([MIRROR])
    return ask(server, `/mirror/${path}`, { method: 'POST', body })
  }

  for (const value of ['a\r\nX-Evil: 1', 'a\nX-Evil: 1', 'a\rX-Evil: 1', 'a\u0000b', 'a\r\n\r\n<script>']) {
    it(`cannot begin another header: ${JSON.stringify(value)}`, async () => {
      const { status, headers, body } = await told('header', value)
      expect(status).to.equal(500)
      expect(headers.get('X-Evil')).to.equal(null)
      expect(body).to.contain("invalid value of header 'X-Told': it has a control character")
    })

    it(`cannot end the status line: ${JSON.stringify(value)}`, async () => {
      const { status, headers, body } = await told('reason', value)
      expect(status).to.equal(500)
      expect(headers.get('X-Evil')).to.equal(null)
      expect(body).to.contain('invalid reason phrase: it has a control character')
    })
  }

  for (const code of ['0', '-1', '42', '100', '101', '199', '1000', '9007199254740993']) {
    it(`cannot be an invalid status: ${code}`, async () => {
      const { status } = await told('status', code)
      expect(status).to.equal(500)
    })
  }

  it('may be json with names that every JavaScript object has', async () => {
    const sent = '{"__proto__":{"polluted":true},"constructor":[1]}'
    const { body } = await told('members', sent)
    expect(body).to.equal(sent)
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined)
  })
})

describe('a name that a client chooses', () => {
  afterEach(closeServers)

  it('is only a name: in the store, of a group, in a map', async () => {
    const server = await serveSources([MIRROR])
    const ann = await open(server, '/mirror/ws')
    const names = [
      '__proto__',
      'constructor',
      'toString',
      '',
      ' ',
      '\u0000\u001b[2J',
      'a\r\nb',
      '\u202e',
      'x'.repeat(1024),
    ]
    for (const [index, name] of names.entries()) {
      ann.send(name)
      expect(await ann.next()).to.equal(`${index + 1} 1 ${name}`)
    }
  })

  it('of a megabyte is refused', async () => {
    const server = await serveSources([MIRROR])
    const ann = await open(server, '/mirror/ws')
    ann.send('x'.repeat(1024 * 1024), 'short')
    expect(await ann.next()).to.equal('2 1 short')
    expect(server.errors()).to.contain('name of a connection or group is longer than 1024 bytes')
  })
})

describe('an identifier of a megabyte', () => {
  const long = 'a'.repeat(1024 * 1024)

  it('works like any other', async () => {
    const program = await load({ source: `function ${long} () (int) { int ${long}b = 7; return ${long}b; }` })
    expect(await program.call(long)).to.deep.equal([7])
  })

  it('that is unknown is an error', async () => {
    const error = await load({ source: `function f () { int i = ${long}; }` }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).to.be.instanceOf(DiagnosticError)
    expect((error as DiagnosticError).diagnostics[0]?.code).to.be.a('string')
  })
})

describe('client data that a program prints', function () {
  this.timeout(60_000)
  afterEach(stopAll)

  it('cannot forge a line of the log as JSON', async () => {
    const folder = new Folder()
    const file = folder.write(
      'printer.bal',
      `@http:BasePath {value:"/p"} @ws:WebSocketUpgradePath {value:"/ws"}
       service printer {
         @ws:OnTextMessage {}
         resource onText (message m) {
           string text = messages:getStringPayload(m);
           system:println(text);
           system:log(5, text);
           errors:Error e = {msg:text};
           throw e;
         }
       }`,
    )
    const server = start(['run', file, '--port', '0', '--host', '127.0.0.1', '--log', 'json'])
    const [, port] = await server.reports(/ws:\/\/127\.0\.0\.1:(\d+)\/p\/ws/)
    const ann = await open({ port: Number(port) }, '/p/ws')
    const forged = '"}\n{"level":"error","msg":"forged"}\r\n\u001b[2J\u2028\u202e\u0000'
    ann.send(forged)
    await ann.heardSoFar()
    const { stderr } = await server.stop()
    folder.remove()
    expect(stderr).to.match(/^[\x20-\x7e\n]*$/)
    const lines = stderr.trimEnd().split('\n')
    const entries = lines.map((line) => JSON.parse(line) as { msg: string; text?: string })
    expect(entries.filter(({ msg }) => msg === 'forged')).to.deep.equal([])
    expect(entries.filter((entry) => JSON.stringify(entry).includes('forged')).length).to.be.at.least(2)
  })
})

const NUMBERS = `
  @http:BasePath {value:"/numbers"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service numbers {
    @http:POST {}
    @http:Path {value:"/echo"}
    resource echo (message m) {
      json j = messages:getJsonPayload(m);
      http:convertToResponse(m);
      messages:setJsonPayload(m, j);
      reply m;
    }

    @http:POST {}
    @http:Path {value:"/computed"}
    resource computed (message m) {
      json j = {n:(float) messages:getStringPayload(m)};
      http:convertToResponse(m);
      messages:setJsonPayload(m, j);
      reply m;
    }

    @ws:OnTextMessage {}
    resource onText (message m) {
      ws:pushText(jsons:toString(messages:getJsonPayload(m)));
    }
  }
`

describe('a json number', () => {
  afterEach(closeServers)

  it('that no double can hold is passed on as it was written', async () => {
    const server = await serveSources([NUMBERS])
    const text = '{"n":1e400,"list":[-1.50E+999]}'
    const response = await ask(server, '/numbers/echo', { method: 'POST', body: text })
    expect(response.body).to.equal(text)
    const client = await open(server, '/numbers/ws')
    client.send(text)
    expect(await client.next()).to.equal(text)
  })

  it('that is not json is not sent: the client gets an error', async () => {
    const server = await serveSources([NUMBERS])
    const computed = (body: string) => ask(server, '/numbers/computed', { method: 'POST', body })
    for (const number of ['NaN', 'Infinity', '-Infinity']) {
      const response = await computed(number)
      expect(response.status).to.equal(500)
      expect(response.body).to.equal(
        `error in ballerina program: failed to convert json to string: ${number} is not a json number`,
      )
    }
    expect((await computed('1')).body).to.equal('{"n":1.0}')
  })
})
