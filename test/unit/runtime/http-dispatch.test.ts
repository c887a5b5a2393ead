import { expect } from 'chai'
import type { HttpRequest, HttpResponse } from '../../../src/runtime/http.js'
import { NO_BODY } from '../../../src/runtime/http.js'
import { Message } from '../../../src/values/message.js'
import type { Act } from '../../support/server.js'
import { stage } from './stage.js'

const SHOP = `
  import ballerina.net.http; import ballerina.net.ws;
  @http:BasePath {value:"/shop"}
  @ws:WebSocketUpgradePath {value:"/ws"}
  service shop {
    @ws:OnOpen {} resource open (message m) { }
    @http:Path {value:"/any"} resource anyVerb (message m) { }
    @http:GET {} @http:Path {value:"/read"} resource read (message m) { }
    @http:GET {} @http:Path {value:"/find"}
    resource find (message m, @http:QueryParam {value:"f"} float f, @http:QueryParam {value:"b"} boolean b,
      @http:QueryParam {value:"s"} string s) { }
  }`

describe('dispatching a request', () => {
  const seen: unknown[] = []
  const note: Act = ({ args }) => void seen.push(args.slice(1))
  const status =
    (code: number, phrase?: string): Act =>
    () => {
      const reply = new Message()
      reply.payload = { kind: 'text', text: 'body' }
      reply.properties.set('HTTP_STATUS_CODE', code)
      if (phrase !== undefined) reply.properties.set('HTTP_REASON_PHRASE', phrase)
      return { results: [], reply }
    }

  async function answer(url: string, request: Partial<HttpRequest> = {}, acts: Record<string, Act> = {}) {
    seen.length = 0
    const { host } = await stage({ find: note, ...acts }, {}, SHOP)
    const head = { method: 'GET', version: '1.1', headers: [], body: NO_BODY, isSecure: false }
    return (await host.answer({ ...head, url, ...request })) as HttpResponse
  }
  const shown = ({ status, headers, body }: HttpResponse) =>
    `${status} ${headers.join(' ')} ${Buffer.from(body)}`.trim()

  it('lists the allowed methods: all of them for a resource without a verb', async () => {
    const asked = await answer('/shop/any', { method: 'OPTIONS' })
    expect(shown(asked)).to.equal('204 Allow GET, POST, PUT, DELETE, PATCH, HEAD, OPTIONS')
    const refused = await answer('/shop/read', { method: 'POST' })
    expect([refused.status, refused.headers.join(' ')]).to.deep.equal([
      405,
      'Content-Type text/plain X-Content-Type-Options nosniff Allow GET, HEAD, OPTIONS',
    ])
  })

  it('answers OPTIONS * for the whole server', async () => {
    expect((await answer('*', { method: 'OPTIONS' })).status).to.equal(204)
    expect((await answer('*')).status).to.equal(404)
  })

  it('names the WebSocket URL for a request to an endpoint, also without Host', async () => {
    const response = await answer('/shop/ws')
    expect([response.status, response.upgrade, String(Buffer.from(response.body))]).to.deep.equal([
      426,
      'websocket',
      'this is a WebSocket endpoint: connect to ws://HOST/shop/ws',
    ])
    const named = await answer('/shop/ws', { headers: ['Name', 'x', 'HOST', 'app.example'], isSecure: true })
    expect(String(Buffer.from(named.body))).to.contain('wss://app.example/shop/ws')
  })

  it('binds the parameters of the query', async () => {
    for (const [query, values] of [
      ['', [0, false, '']],
      ['&&f=1&&', [1, false, '']],
      ['s', [0, false, '']],
      ['s=a=b+c%20d', [0, false, 'a=b c d']],
      ['b=TRUE', [0, true, '']],
      ['b=1&s=x', [0, false, 'x']],
    ] as const) {
      await answer(`/shop/find?${query}`)
      expect(JSON.stringify(seen), query).to.equal(JSON.stringify([values]))
    }
  })

  it('accepts floats as Java writes them, and nothing else', async () => {
    for (const [text, value] of [
      ['1', 1],
      ['12.', 12],
      ['12.50', 12.5],
      ['.25', 0.25],
      ['-1e3', -1000],
      ['%2B1.5E-2', 0.015],
      ['+7+', 7],
    ] as const) {
      await answer(`/shop/find?f=${text}`)
      expect((seen as unknown[][])[0]?.[0], text).to.equal(value)
    }
    for (const text of ['x1', '1x', '.', '.x', 'e3', '1e', '1e%2Bx', '--1', 'Infinit']) {
      expect((await answer(`/shop/find?f=${text}`)).status, text).to.equal(500)
    }
  })

  it('sends no body with a status that has none', async () => {
    for (const code of [204, 205, 304]) {
      expect(shown(await answer('/shop/read', {}, { read: status(code) }))).to.equal(String(code))
    }
    for (const code of [200, 206, 404, 999]) {
      expect(shown(await answer('/shop/read', {}, { read: status(code) }))).to.equal(`${code}  body`)
    }
    expect((await answer('/shop/read', {}, { read: status(1000) })).status).to.equal(500)
  })

  it('sends the reason phrase of the program', async () => {
    expect((await answer('/shop/read', {}, { read: status(200, 'Fine') })).reason).to.equal('Fine')
    expect(await answer('/shop/read', {}, { read: status(200, '') })).not.to.have.property('reason')
  })
})
