import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { expect } from 'chai'
import {
  isHandshake,
  originRefusal,
  protocolRefusal,
  withoutUpgrade,
} from '../../../../src/wire/websocket/handshake-rules.js'

function request(
  headers: IncomingHttpHeaders,
  { method = 'GET', httpVersion = '1.1' }: { readonly method?: string; readonly httpVersion?: string } = {},
): IncomingMessage {
  return { method, httpVersion, headers } as IncomingMessage
}

describe('a WebSocket handshake', () => {
  it('is a GET of HTTP/1.1 that asks for websocket, in any case and among others', () => {
    for (const upgrade of ['websocket', 'WebSocket', 'h2c, websocket', 'WEBSOCKET,h2c']) {
      expect(isHandshake(request({ upgrade })), upgrade).to.equal(true)
    }
  })

  it('is nothing else', () => {
    for (const upgrade of [undefined, '', 'h2c', 'websockets', 'web socket']) {
      expect(isHandshake(request(upgrade === undefined ? {} : { upgrade })), upgrade).to.equal(false)
    }
    const headers = { upgrade: 'websocket' }
    for (const method of ['POST', 'HEAD', 'get']) {
      expect(isHandshake(request(headers, { method })), method).to.equal(false)
    }
    for (const httpVersion of ['1.0', '2.0']) {
      expect(isHandshake(request(headers, { httpVersion })), httpVersion).to.equal(false)
    }
  })

  it('has version 13, or is refused with 426', () => {
    expect(protocolRefusal(request({ 'sec-websocket-version': '13' }))).to.equal(undefined)
    for (const version of [undefined, '', '8', '13, 8']) {
      const refusal = protocolRefusal(request(version ? { 'sec-websocket-version': version } : {}))
      expect(refusal?.status, version).to.equal(426)
      expect(refusal?.upgrade).to.equal('websocket')
      expect(refusal?.headers.join()).to.contain('Sec-WebSocket-Version,13')
    }
  })

  it('has no body', () => {
    const version = { 'sec-websocket-version': '13' }
    for (const headers of [
      { 'content-length': '1' },
      { 'transfer-encoding': 'chunked' },
      { 'transfer-encoding': 'chunked', 'content-length': '0' },
    ]) {
      expect(protocolRefusal(request({ ...version, ...headers }))?.status).to.equal(400)
    }
    expect(protocolRefusal(request({ ...version, 'content-length': '0' }))).to.equal(undefined)
  })

  it('comes from any page by default, and never from a page where it names no origin', () => {
    const good = request({ origin: 'https://good.example', host: 'app.example' })
    expect(originRefusal(good, 'any')).to.equal(undefined)
    for (const origins of ['same', ['https://other.example']] as const) {
      expect(originRefusal(request({ host: 'app.example' }), origins)).to.equal(undefined)
      expect(originRefusal(good, origins)?.status).to.equal(403)
    }
    expect(originRefusal(good, ['https://other.example', 'https://good.example'])).to.equal(undefined)
  })

  it('comes from the same host whatever the case, and whether the usual port is named or not', () => {
    for (const [origin, host] of [
      ['https://app.example', 'app.example'],
      ['https://app.example', 'APP.example:443'],
      ['http://app.example', 'app.example:80'],
      ['http://localhost:8080', 'localhost:8080'],
      ['http://[::1]:8080', '[::1]:8080'],
    ] as const) {
      expect(originRefusal(request({ origin, host }), 'same'), `${origin} ${host}`).to.equal(undefined)
    }
    for (const [origin, host] of [
      ['https://app.example', 'app.example:80'],
      ['https://app.example', 'other.example'],
      ['https://app.example', 'not a host'],
      ['https://app.example', undefined],
      ['null', 'app.example'],
      ['file:///index.html', ''],
    ] as const) {
      const headers = host === undefined ? { origin } : { origin, host }
      expect(originRefusal(request(headers), 'same')?.status, `${origin} ${host}`).to.equal(403)
    }
  })
})

describe('a request that keeps its connection', () => {
  it('is read again unchanged, except for its upgrade headers', () => {
    const rawHeaders = ['Host', 'app.example', 'UPGRADE', 'h2c', 'X-Name', 'gr\u00fcn']
    const head = { method: 'PUT', url: '/a?b=c', httpVersion: '1.1', rawHeaders } as IncomingMessage
    expect(withoutUpgrade(head).toString('latin1')).to.equal(
      'PUT /a?b=c HTTP/1.1\r\nHost: app.example\r\nX-Name: gr\u00fcn\r\n\r\n',
    )
  })
})
