/** Services that decide who may connect. */

import { expect } from 'chai'
import { Message } from '../../src/values/message.js'
import { ask, clientFrame, handshake, open, openRaw } from '../support/client.js'
import { type Act, CHAT, closeServers, PlayedProgram, serve, serveSources } from '../support/server.js'

const guarded = (admit: string, rest = '') => `
  import ballerina.lang.messages;
  import ballerina.lang.system;
  import ballerina.net.http;
  import ballerina.net.uri;
  import ballerina.net.ws;

  @http:BasePath {value:"/club"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service club {
    @ws:OnHandshake {}
    ${admit}

    @ws:OnOpen {}
    resource onOpen (message m) { ws:pushText("welcome"); }

    @ws:OnTextMessage {}
    resource onText (message m) { ws:pushText(messages:getStringPayload(m)); }
    ${rest}
  }`

const BY_TOKEN = guarded(`
    resource admit (message m, @http:QueryParam {value:"token"} string token) {
      if (token != "secret" || http:getMethod(m) != "GET" || uri:getQueryParam(m, "token") != token) {
        message refusal = {};
        http:setStatusCode(refusal, 401);
        messages:setHeader(refusal, "WWW-Authenticate", messages:getHeader(m, "X-Scheme"));
        messages:setStringPayload(refusal, "no, " + token);
        reply refusal;
      }
    }`)

const GUARDED_CHAT = CHAT.replace(
  'service chat {',
  'service chat { @ws:OnHandshake {} resource admit (message m) { }',
)

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** A service whose decision waits until it is released. */
function hesitant(acts: Readonly<Record<string, Act>> = {}) {
  const asked = gate()
  const answer = gate()
  const program = new PlayedProgram(GUARDED_CHAT, {
    admit: async () => {
      asked.open()
      await answer.opened
    },
    ...acts,
  })
  return { program, asked: asked.opened, letIn: answer.open }
}

describe('a resource for OnHandshake', () => {
  afterEach(closeServers)

  it('accepts a client by ending without a reply', async () => {
    const server = await serveSources([BY_TOKEN])
    const ann = await open(server, '/club/ws?token=secret')
    ann.send('hello')
    expect(await ann.nextTexts(2)).to.deep.equal(['welcome', 'hello'])
  })

  it('refuses with the response that it replies: status, headers and body', async () => {
    const server = await serveSources([BY_TOKEN])
    const raw = await openRaw(server)
    raw.write(handshake('/club/ws?token=wr%C3%B6ng', ['X-Scheme: Bearer']))
    await raw.ended()
    const [head, body] = raw.text.split('\r\n\r\n')
    expect(head?.split('\r\n')).to.have.members([
      'HTTP/1.1 401 Unauthorized',
      'Connection: close',
      'WWW-Authenticate: Bearer',
      'Content-Type: text/plain',
      'Content-Length: 10',
    ])
    expect(Buffer.from(body ?? '', 'latin1').toString()).to.equal('no, wröng')
    expect(server.stats().connections).to.equal(0)
  })

  it('accepts a client by a reply with a status below 400', async () => {
    const server = await serveSources([
      guarded('resource admit (message m) { http:setStatusCode(m, 302); reply m; }'),
    ])
    expect(await (await open(server, '/club/ws')).next()).to.equal('welcome')
  })

  it('refuses with 500 when it fails, and prints the error', async () => {
    const server = await serveSources([
      guarded('resource admit (message m, @http:QueryParam {value:"n"} int n) { ws:pushText("early"); }'),
    ])
    for (const [query, text, place] of [
      [
        '',
        'cannot send the message. Error occurred.',
        /main\.bal:\d+:\d+: BAL6602\n *\|\n.*ws:pushText\("early"\).*\n.*\n/,
      ],
      ['?n=x', 'for input string: "x"', /(?:)/],
    ] as const) {
      const raw = await openRaw(server)
      raw.write(handshake(`/club/ws${query}`))
      await raw.ended()
      expect(raw.text).to.match(/^HTTP\/1\.1 500 Internal Server Error\r\n/)
      expect(raw.text).to.match(new RegExp(`\r\n\r\nerror in ballerina program: ${text}$`))
      expect(server.errors()).to.match(
        new RegExp(`error in ballerina program: ${text}\n${place.source}\t at`),
      )
    }
    expect(server.errors()).to.match(/\n\t at club\(main\.bal:\d+\)\n$/)
    expect(server.stats().errors).to.equal(2)
  })

  it('may wait; messages that the client sends meanwhile are not lost', async () => {
    const server = await serveSources([guarded('resource admit (message m) { system:sleep(1); }')])
    const raw = await openRaw(server)
    raw.write(Buffer.concat([Buffer.from(handshake('/club/ws')), clientFrame('first')]))
    raw.write(clientFrame('second'))
    await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
    const frames = [await raw.frame(), await raw.frame(), await raw.frame()]
    expect(frames.map(({ payload }) => String(payload))).to.deep.equal(['welcome', 'first', 'second'])
  })

  it('keeps the order of what arrives in pieces while it waits', async () => {
    const texts: string[] = []
    const all = gate()
    const { program, asked, letIn } = hesitant({
      onText: ({ text }) => {
        if (texts.push(text) === 3) all.open()
      },
    })
    const raw = await openRaw(await serve(program))
    raw.write(
      Buffer.concat([Buffer.from(handshake('/chat/ws')), clientFrame('a'), clientFrame('b').subarray(0, 3)]),
    )
    await asked
    raw.write(Buffer.concat([clientFrame('b').subarray(3), clientFrame('c')]))
    letIn()
    await all.opened
    expect(texts).to.deep.equal(['a', 'b', 'c'])
  })

  it('may find the client gone', async () => {
    let opened = 0
    const { program, asked, letIn } = hesitant({ onOpen: () => void opened++ })
    const server = await serve(program)
    const gone = await openRaw(server)
    gone.write(handshake('/chat/ws'))
    await asked
    gone.vanish()
    // A round trip, so that the server has noticed.
    await ask(server, '/none')
    const ann = open(server, '/chat/ws')
    letIn()
    await (await ann).heardSoFar()
    expect(server.stats().connections).to.equal(1)
    expect(opened).to.equal(1)
  })

  it('must finish within the handshake timeout', async () => {
    const { program, letIn } = hesitant()
    const server = await serve(program, { limits: { handshakeTimeout: 20 } })
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws'))
    await raw.ended()
    expect(raw.text).to.match(/^HTTP\/1\.1 503 .*\r\n\r\nthe handshake took too long$/s)
    letIn()
    expect(server.stats().connections).to.equal(0)
  })

  it('counts waiting clients as connections', async () => {
    const { program, asked, letIn } = hesitant()
    const server = await serve(program, { limits: { maxConnections: 1 } })
    const ann = open(server, '/chat/ws')
    await asked
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws'))
    await raw.ended()
    expect(raw.text).to.match(/^HTTP\/1\.1 503 .*there are too many connections$/s)
    letIn()
    await (await ann).heardSoFar()
  })

  it('does not delay clients when the server stops', async () => {
    const { program, asked, letIn } = hesitant()
    const server = await serve(program)
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws'))
    await asked
    const stopped = server.close()
    await raw.ended()
    expect(raw.text).to.match(/^HTTP\/1\.1 503 .*the server is about to stop$/s)
    letIn()
    await stopped
  })

  it('cannot delay a server beyond its drain time', async () => {
    const { program, asked } = hesitant()
    const server = await serve(program)
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws'))
    await asked
    await server.close({ drainMs: 20 })
    await raw.ended()
  })

  it('accepts clients to the service that exists by then', async () => {
    const { program, asked, letIn } = hesitant()
    const server = await serve(program)
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws'))
    await asked
    const ann = open(server, '/chat/ws')
    await server.reload([
      new PlayedProgram(CHAT, { onOpen: ({ event }) => event.connection?.pushText('the new one') }),
    ])
    letIn()
    await raw.until(/^HTTP\/1\.1 101 .*?\r\n\r\n/s)
    expect(String((await raw.frame()).payload)).to.equal('the new one')
    expect(await (await ann).next()).to.equal('the new one')
  })

  it('asks the service that exists by then, if it decides as well', async () => {
    const { program, asked, letIn } = hesitant()
    const server = await serve(program, { limits: { connectionsPerAddress: 2 } })
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws'))
    await asked
    const letting = hesitant()
    await server.reload([letting.program])
    letIn()
    await letting.asked
    const refusal = new Message()
    refusal.properties.set('HTTP_STATUS_CODE', 401)
    const refusing = new PlayedProgram(GUARDED_CHAT, { admit: () => ({ results: [], reply: refusal }) })
    await server.reload([refusing])
    letting.letIn()
    await raw.until(/^HTTP\/1\.1 401 /)
    await raw.ended()
    // It was counted once, and is no longer counted.
    await server.reload([new PlayedProgram(CHAT, {})])
    for (const client of [await open(server, '/chat/ws'), await open(server, '/chat/ws')]) client.vanish()
  })

  it('refuses clients whose service no longer exists', async () => {
    const { program, asked, letIn } = hesitant()
    const server = await serve(program)
    const raw = await openRaw(server)
    raw.write(handshake('/chat/ws'))
    await asked
    await server.reload([new PlayedProgram(CHAT.replace('"/ws"', '"/other"'), {})])
    letIn()
    await raw.ended()
    expect(raw.text).to.match(/^HTTP\/1\.1 404 /)
  })
})
