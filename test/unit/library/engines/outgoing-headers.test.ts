import { expect } from 'chai'
import { outgoingHeaders } from '../../../../src/library/engines/outgoing-headers.js'
import { HeaderList } from '../../../../src/values/message.js'

const OWN = new Set(['connection', 'content-length'])

/** Returns the lines that are sent, each as `Name: value`. */
function sent(...lines: readonly (readonly [name: string, value: string])[]): string[] {
  const headers = new HeaderList()
  for (const [name, value] of lines) headers.add(name, value)
  const out = outgoingHeaders(headers, OWN)
  return out.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${out[i + 1]}`] : []))
}

const SINGLE =
  'Content-Type Location ETag Retry-After Date Server Last-Modified Expires Age Content-Range Content-Location Content-Disposition Host User-Agent Referer From Authorization Proxy-Authorization Range If-Range If-Modified-Since If-Unmodified-Since Max-Forwards Origin Strict-Transport-Security Access-Control-Allow-Origin'
const LISTS =
  'Set-Cookie Vary Allow Cache-Control Link WWW-Authenticate Proxy-Authenticate Accept Accept-Encoding Content-Encoding Content-Language If-Match If-None-Match Via Warning Pragma X-Own Access-Control-Allow-Methods'

describe('headers that leave', () => {
  for (const name of SINGLE.split(' ')) {
    it(`have one ${name}, the last`, () => {
      expect(sent([name, '1'], ['X', 'x'], [name.toLowerCase(), '2'], [name, '3'])).to.deep.equal([
        `${name}: 3`,
        'X: x',
      ])
    })
  }

  for (const name of LISTS.split(' ')) {
    it(`have every ${name}`, () => {
      expect(sent([name, '1'], [name, '2'])).to.deep.equal([`${name}: 1`, `${name}: 2`])
    })
  }

  it('have all cookies in one line', () => {
    expect(sent(['Cookie', 'a=1; b=2'], ['X', 'x'], ['cookie', 'c=3'])).to.deep.equal([
      'Cookie: a=1; b=2; c=3',
      'X: x',
    ])
  })

  it('lack the headers that concern the connection or that the sender writes', () => {
    expect(
      sent(['Connection', 'close, X-Hop'], ['x-hop', '1'], ['Content-Length', '5'], ['X-End', '2']),
    ).to.deep.equal(['X-End: 2'])
  })

  it('cannot become several lines', () => {
    expect(sent(['X', 'a\r\nY: 1\0'], ['Z\r\nY', '1'], ['A B', '1'], ['', '1'])).to.deep.equal([
      'X: a  Y: 1 ',
    ])
  })

  it('are UTF-8, one character for each byte', () => {
    expect(sent(['X', 'ü☃\ud83d'])).to.deep.equal(['X: \xc3\xbc\xe2\x98\x83?'])
  })
})
