import type { IncomingMessage } from 'node:http'
import { expect } from 'chai'
import { requestRefusal } from '../../../../src/wire/http/request-rules.js'

function refusalOf(rawHeaders: readonly string[], version = '1.1') {
  const [httpVersionMajor, httpVersionMinor] = version.split('.').map(Number)
  return requestRefusal({ httpVersionMajor, httpVersionMinor, rawHeaders } as IncomingMessage)
}

describe('every request', () => {
  it('names its host, in HTTP/1.1', () => {
    expect(refusalOf([])).to.include({ status: 400, closes: true })
    expect(refusalOf(['Name', 'app.example', 'Hosts', 'app.example'])?.status).to.equal(400)
    expect(refusalOf([], '1.0')).to.equal(undefined)
    for (const name of ['Host', 'host', 'HOST']) {
      expect(refusalOf(['Accept', '*/*', name, 'app.example'])).to.equal(undefined)
    }
  })

  it('has it once', () => {
    expect(refusalOf(['Host', 'a.example', 'X', 'y', 'host', 'b.example'])).to.include({
      status: 400,
      closes: true,
    })
    expect(refusalOf(['Host', 'a.example', 'Name', 'Host', 'More', 'host'])).to.equal(undefined)
  })

  for (const host of [
    '',
    'localhost',
    'app.example',
    'APP.example:8080',
    'app.example:',
    '192.0.2.1:80',
    '[::1]',
    '[2001:db8::1]:8080',
    '[fe80::1%25eth0]',
    'm%C3%BCnchen.example',
    "a-_~!$&'()*+,;=b",
  ]) {
    it(`may be for '${host}'`, () => {
      expect(refusalOf(['Host', host])).to.equal(undefined)
    })
  }

  for (const host of [
    'ann@app.example',
    'a.example, b.example ',
    'app.example/path',
    'app.example:80a',
    'app.example:a',
    'x[::1]',
    '[::1',
    '[]',
    '[::1]x',
    '::1',
    'http://app.example',
  ]) {
    it(`cannot be for '${host}'`, () => {
      expect(refusalOf(['Host', host])).to.include({ status: 400, closes: true })
    })
  }

  it('is of HTTP/1', () => {
    for (const version of ['0.9', '2.0']) {
      expect(refusalOf(['Host', 'app.example'], version)).to.include({ status: 505, closes: true })
    }
  })
})
