import { expect } from 'chai'
import { Failure } from '../../src/values/failure.js'
import { Message } from '../../src/values/message.js'
import { ask, open, openRaw, type Served } from '../support/client.js'
import {
  type Act,
  CHAT,
  closeServers,
  PlayedProgram,
  type ResourceCall,
  serve,
  serveSources,
} from '../support/server.js'

const SHOP = `
  import ballerina.net.http;

  @http:BasePath {value:"/shop"}
  service shop {
    @http:GET {}
    @http:Path {value:"/products/{productId}/{regId}"}
    resource product (message m, @http:PathParam {value:"productId"} string product,
        @http:PathParam {value:"regId"} string region) { }

    @http:GET {} @http:PUT {}
    @http:Path {value:"/items/{id}"}
    resource item (message m, @http:PathParam {value:"id"} int id) { }

    @http:GET {}
    @http:Path {value:"/items/new"}
    resource newItem (message m) { }

    @http:Path {value:"/items/{id}"}
    resource anyVerb (message m) { }

    @http:GET {}
    @http:Path {value:"/search?productId={prodId}"}
    resource search (message m, @http:QueryParam {value:"prodId"} string id,
        @http:QueryParam {value:"page"} int page, @http:QueryParam {value:"max"} float max,
        @http:QueryParam {value:"all"} boolean whole, string other) { }

    @http:POST {}
    @http:Path {value:"/echo"}
    resource echo (message m) { }

    resource unreachable (message m) { }
  }
`

const HELLO = `
  import ballerina.net.http as web;

  @web:BasePath {value:"/hello"}
  service hello {
    @web:GET {}
    resource greet (message m) { }
  }

  service bare {
    @web:GET {}
    @web:Path {value:"/"}
    resource root (message m) { }
  }
`

/** Replies a text. */
function says(text: (call: ResourceCall) => string): Act {
  return (call) => {
    const reply = new Message()
    reply.payload = { kind: 'text', text: text(call) }
    reply.headers.set('Content-Type', 'text/plain')
    return { results: [], reply }
  }
}

function shop(acts: Record<string, Act> = {}) {
  return serve(
    new PlayedProgram(SHOP, {
      product: says(({ args }) => `${args[1]} in ${args[2]}`),
      item: says(({ args }) => `item ${args[1]} ${typeof args[1]}`),
      newItem: says(() => 'new item'),
      anyVerb: says(({ message }) => `any verb ${message.properties.get('HTTP_METHOD')}`),
      search: says(({ args }) => JSON.stringify(args.slice(1))),
      echo: ({ message }) => ({ results: [], reply: message }),
      ...acts,
    }),
  )
}

async function answerOf(served: Served, path: string, method = 'GET'): Promise<string> {
  const { status, body } = await ask(served, path, { method })
  return `${status} ${body}`
}

describe('an HTTP request', () => {
  afterEach(closeServers)

  it('finds its resource by its path, whole segments at a time', async () => {
    const server = await shop()
    const found = '200 P1 in R1'
    expect(await answerOf(server, '/shop/products/P1/R1')).to.equal(found)
    expect(await answerOf(server, '/shop/products/P1/R1/')).to.equal(found)
    expect(await answerOf(server, '/shop//products/P1/R1?x=y')).to.equal(found)
    expect(await answerOf(server, '/shop/products/a%20b%2Fc/gr%C3%BCn')).to.equal('200 a b/c in grün')
    expect(await answerOf(server, '/shop/products/100%/R1')).to.equal('200 100% in R1')
    for (const path of ['/products', '/products/P1', '/products/P1/R1/more', '/prod/P1/R1', '']) {
      expect(await answerOf(server, `/shop${path}?q=1`)).to.equal(
        `404 no matching resource found for path : ${path || '/'} , method : GET`,
      )
    }
    expect(await answerOf(server, '/shopping/products/P1/R1')).to.equal(
      '404 no service found to handle incoming request received to : /shopping/products/P1/R1',
    )
  })

  it('prefers literal segments, then resources that name the method', async () => {
    const server = await shop()
    expect(await answerOf(server, '/shop/items/new')).to.equal('200 new item')
    expect(await answerOf(server, '/shop/items/7')).to.equal('200 item 7 number')
    expect(await answerOf(server, '/shop/items/7', 'PUT')).to.equal('200 item 7 number')
    expect(await answerOf(server, '/shop/items/7', 'DELETE')).to.equal('200 any verb DELETE')
  })

  it('converts parameters to their types, with defaults for missing ones', async () => {
    const server = await shop()
    expect(await answerOf(server, '/shop/search?productId=P+1&page=-3&max=1.5e2&all=TRUE&other=x')).to.equal(
      '200 ["P 1",-3,150,true,""]',
    )
    expect(await answerOf(server, '/shop/search')).to.equal('200 ["",0,0,false,""]')
    expect(await answerOf(server, '/shop/search?prodId=own+name&page=1&page=2')).to.equal(
      '200 ["own name",2,0,false,""]',
    )
    expect(await answerOf(server, '/shop/items/9223372036854775807')).to.equal(
      '200 item 9223372036854775807 bigint',
    )
  })

  it('reads a long parameter that is not a number only once', async () => {
    const server = await serve(new PlayedProgram(SHOP, {}))
    expect((await ask(server, `/shop/search?max=${'1'.repeat(14_000)}y`)).status).to.equal(500)
  })

  it('fails with 500 for a parameter that is not a number', async () => {
    const server = await shop()
    const refused = (text: string) => `500 error in ballerina program: for input string: "${text}"`
    expect(await answerOf(server, '/shop/items/abc')).to.equal(refused('abc'))
    expect(await answerOf(server, '/shop/items/9223372036854775808')).to.equal(refused('9223372036854775808'))
    expect(await answerOf(server, '/shop/search?page=')).to.equal(refused(''))
    expect(await answerOf(server, '/shop/search?max=1f')).to.equal(refused('1f'))
  })

  it('to a path with other methods gets 405 and the list of them', async () => {
    const server = await shop()
    // Another template takes any verb there.
    expect(await answerOf(server, '/shop/items/new', 'DELETE')).to.equal('200 any verb DELETE')
    const refused = await ask(server, '/shop/echo', { method: 'GET' })
    expect(`${refused.status} ${refused.body}`).to.equal('405 method not allowed')
    expect(refused.headers.get('allow')).to.equal('POST, OPTIONS')
  })

  it('may be HEAD or OPTIONS', async () => {
    const server = await shop()
    const head = await ask(server, '/shop/items/new', { method: 'HEAD' })
    expect([head.status, head.body, head.headers.get('content-length')]).to.deep.equal([200, '', '8'])
    const options = await ask(server, '/shop/products/P1/R1', { method: 'OPTIONS' })
    expect([options.status, options.body]).to.deep.equal([204, ''])
    expect(options.headers.get('allow')).to.equal('GET, HEAD, OPTIONS')
    expect((await ask(server, '/shop/nothing', { method: 'OPTIONS' })).status).to.equal(404)
    const raw = await openRaw(server)
    raw.write('OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n')
    await raw.until(/^HTTP\/1\.1 204 /)
    raw.vanish()
  })

  it('may have a target in absolute form', async () => {
    const server = await shop()
    const raw = await openRaw(server)
    raw.write('GET http://example.com/shop/items/new?x HTTP/1.1\r\nHost: example.com\r\n\r\n')
    await raw.until(/^HTTP\/1\.1 200 OK\r\n.*new item$/s)
    raw.vanish()
  })

  it('reaches a resource without path under every path below its service', async () => {
    const server = await serve(new PlayedProgram(HELLO, { greet: says(() => 'Hello, World!') }))
    for (const path of ['/hello', '/hello/', '/hello/any/thing', '/hello?x=1']) {
      expect(await answerOf(server, path)).to.equal('200 Hello, World!')
    }
  })

  it('reaches a service without base path under its name', async () => {
    const server = await serve(new PlayedProgram(HELLO, { root: says(() => 'root') }))
    expect(await answerOf(server, '/bare')).to.equal('200 root')
    expect(server.endpoints.map(({ kind, url, service }) => `${service} ${kind} ${url}`)).to.deep.equal([
      `hello http http://127.0.0.1:${server.port}/hello`,
      `bare http http://127.0.0.1:${server.port}/bare`,
    ])
  })

  it('finds the longest base path, and the root for everything else', async () => {
    const source = ['/', '/a', '/a/b/']
      .map(
        (path, i) => `
          @http:BasePath {value:"${path}"}
          service s${i} {
            @http:GET {}
            resource r${i} (message m) { }
          }`,
      )
      .join('')
    const server = await serve(
      new PlayedProgram(`import ballerina.net.http; ${source}`, {
        r0: says(() => 'root'),
        r1: says(() => 'a'),
        r2: says(() => 'a/b'),
      }),
    )
    expect(await answerOf(server, '/a/b/c')).to.equal('200 a/b')
    expect(await answerOf(server, '/a/bc')).to.equal('200 a')
    expect(await answerOf(server, '/ab')).to.equal('200 root')
    expect(await answerOf(server, '/')).to.equal('200 root')
  })

  it('of a WebSocket service is dispatched like any other, also on the endpoint', async () => {
    const program = new PlayedProgram(CHAT, {
      say: ({ event, text }) => {
        if (text === 'x') throw new Failure('Nobody there')
        event.service!.broadcastText(text)
      },
    })
    const server = await serve(program)
    const say = (body: string) => ask(server, '/chat/say', { method: 'POST', body })
    expect((await say('x')).body).to.equal('error in ballerina program: nobody there')
    const ann = await open(server, '/chat/ws')
    const { status, body } = await say('hello')
    expect(`${status} ${body}`).to.equal('200 ')
    expect(await ann.next()).to.equal('hello')
    await ann.close()
    expect((await say('after everybody left')).status).to.equal(200)
    expect(await answerOf(server, '/chat/ws')).to.equal(
      `426 this is a WebSocket endpoint: connect to ws://127.0.0.1:${server.port}/chat/ws`,
    )
    expect(server.endpoints.map(({ url }) => url)).to.deep.equal([
      `ws://127.0.0.1:${server.port}/chat/ws`,
      `http://127.0.0.1:${server.port}/chat`,
    ])
  })

  it('runs beside others while it waits', async () => {
    let release: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const server = await shop({
      newItem: async () => {
        await gate
        return undefined
      },
    })
    const waiting = answerOf(server, '/shop/items/new')
    expect(await answerOf(server, '/shop/items/1')).to.equal('200 item 1 number')
    release()
    expect(await waiting).to.equal('200 ')
    expect(server.stats().requests).to.equal(2)
  })
})

describe('a reply', () => {
  afterEach(closeServers)

  const reply =
    (edit: (message: Message) => void): Act =>
    () => {
      const message = new Message()
      edit(message)
      return { results: [], reply: message }
    }

  it('may be the request itself, whose length and connection headers the server sets', async () => {
    const server = await shop()
    const raw = await openRaw(server)
    raw.write(
      'POST /shop/echo HTTP/1.1\r\nHost: x\r\nX-Custom: yes\r\nContent-Type: text/css\r\nX-Hop: 1\r\n' +
        'Connection: keep-alive, x-hop\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n',
    )
    const [answer] = await raw.until(/^HTTP.*\r\n\r\nhi$/s)
    expect(raw.text).to.equal('')
    expect(answer).to.match(/^HTTP\/1\.1 200 OK\r\n/)
    expect(answer)
      .to.match(/\r\nX-Custom: yes\r\n/)
      .and.match(/\r\nContent-Type: text\/css\r\n/)
    expect(answer.match(/content-length/gi)).to.have.length(1)
    expect(answer).not.to.match(/x-hop|transfer-encoding/i)
    raw.vanish()
  })

  it('has the last value of a single-value header, and all values of a list', async () => {
    const server = await serveSources([
      `import ballerina.lang.messages; import ballerina.net.http;
      @http:BasePath {value:"/one"}
      service one {
        @http:GET {} resource get (message m) {
          message r = {};
          messages:setStringPayload(r, "{}");
          messages:addHeader(r, "content-type", "application/json");
          messages:addHeader(r, "ETag", "1");
          messages:addHeader(r, "ETag", "2");
          messages:addHeader(r, "Set-Cookie", "a=1");
          messages:addHeader(r, "Set-Cookie", "b=2");
          messages:addHeader(r, "X-Read", messages:getHeader(r, "ETag") + messages:getHeader(r, "Content-Type"));
          reply r;
        }
      }`,
    ])
    const raw = await openRaw(server)
    raw.write('GET /one HTTP/1.1\r\nHost: x\r\n\r\n')
    const [head] = await raw.until(/^HTTP.*?\r\n\r\n/s)
    const lines = head.split('\r\n').filter((line) => /^(content-type|etag|set-cookie|x-read)/i.test(line))
    expect(lines).to.deep.equal([
      'content-type: application/json',
      'ETag: 2',
      'Set-Cookie: a=1',
      'Set-Cookie: b=2',
      'X-Read: 2application/json',
    ])
    raw.vanish()
  })

  it('has the status, reason phrase and headers of the message', async () => {
    const server = await shop({
      newItem: reply((message) => {
        message.properties.set('HTTP_STATUS_CODE', 418)
        message.properties.set('HTTP_REASON_PHRASE', 'I am a teapot')
        message.headers.add('X-Twice', '1')
        message.headers.add('X-Twice', '2')
        message.headers.add('Content-Length', '999')
        message.headers.add('Transfer-Encoding', 'chunked')
        message.payload = { kind: 'text', text: 'short and stout' }
      }),
    })
    const { status, headers, body } = await ask(server, '/shop/items/new')
    expect([status, headers.get('x-twice'), body]).to.deep.equal([418, '1, 2', 'short and stout'])
    expect(headers.get('content-length')).to.equal('15')
  })

  it('never breaks the response, whatever the program puts into it', async () => {
    const server = await shop({
      newItem: reply((message) => {
        message.properties.set('HTTP_REASON_PHRASE', 'a\r\nb 世')
        message.headers.add('X-Split', 'a\r\nX-Injected: yes')
        message.headers.add('bad name', 'x')
        message.headers.add('X-Far', 'grüße 世界')
      }),
    })
    const { status, headers } = await ask(server, '/shop/items/new')
    expect(status).to.equal(200)
    expect(headers.get('x-injected')).to.equal(null)
    expect(headers.get('x-split')).to.equal('a  X-Injected: yes')
    expect(Buffer.from(headers.get('x-far') ?? '', 'latin1').toString('utf8')).to.equal('grüße 世界')
  })

  it('with an invalid status is an error', async () => {
    for (const status of [0, 101, 199, 1000, -1, 2 ** 31 - 1]) {
      const server = await shop({
        newItem: reply((message) => message.properties.set('HTTP_STATUS_CODE', status)),
      })
      const answer = `500 error in ballerina program: invalid status code: ${status}`
      expect(await answerOf(server, '/shop/items/new')).to.equal(answer)
    }
  })

  it('has no body if HTTP allows none', async () => {
    for (const status of [204, 304]) {
      const server = await shop({
        newItem: reply((message) => {
          message.properties.set('HTTP_STATUS_CODE', status)
          message.payload = { kind: 'text', text: 'not to be sent' }
        }),
      })
      const raw = await openRaw(server)
      const request = 'GET /shop/items/new HTTP/1.1\r\nHost: x\r\n\r\n'
      raw.write(request)
      await raw.until(/\r\n\r\n/)
      raw.write(request)
      await raw.until(new RegExp(`^HTTP/1\\.1 ${status} `))
      raw.vanish()
    }
  })

  it('of null, or a missing reply, is an empty 200', async () => {
    const server = await shop({ newItem: () => ({ results: [], reply: null }), item: () => {} })
    expect(await answerOf(server, '/shop/items/new')).to.equal('200 ')
    expect(await answerOf(server, '/shop/items/1')).to.equal('200 ')
  })

  it('may close the connection', async () => {
    const server = await shop({ newItem: reply((message) => message.headers.set('Connection', 'close')) })
    const raw = await openRaw(server)
    raw.write('GET /shop/items/new HTTP/1.1\r\nHost: x\r\n\r\n')
    await raw.until(/^HTTP\/1\.1 200 OK\r\n.*Connection: close\r\n\r\n$/s)
    await raw.ended()
  })

  it('after an error is a 500 with its first line, and the connection is kept', async () => {
    const program = new PlayedProgram(SHOP, {
      newItem: () => {
        throw new Failure('Array index out of range')
      },
      item: () => Promise.reject(new Failure('Later')),
      echo: () => {
        throw new TypeError('a bug of the server')
      },
    })
    const server = await serve(program)
    expect(await answerOf(server, '/shop/items/new')).to.equal(
      '500 error in ballerina program: array index out of range',
    )
    expect(await answerOf(server, '/shop/items/1')).to.equal('500 error in ballerina program: later')
    expect(await answerOf(server, '/shop/echo', 'POST')).to.equal(
      '500 error in ballerina program: internal error',
    )
    expect(server.stats()).to.include({ errors: 3, requests: 3 })
    expect(program.errors).to.match(/^error in ballerina program: array index out of range\n\t at newItem/)
  })
})
